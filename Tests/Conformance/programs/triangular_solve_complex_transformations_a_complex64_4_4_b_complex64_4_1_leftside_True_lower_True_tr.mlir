module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<4x4xcomplex<f32>>, tensor<4x1xcomplex<f32>>)
    %expected = call @expected() : () -> (tensor<4x1xcomplex<f32>>)
    %0 = stablehlo.custom_call @lapack_ctrsm_ffi(%inputs#0, %inputs#1) {backend_config = "", mhlo.backend_config = {diag = 78 : ui8, side = 76 : ui8, trans_x = 67 : ui8, uplo = 76 : ui8}, mhlo.frontend_attributes = {num_batch_dims = "0"}, operand_layouts = [dense<[0, 1]> : tensor<2xindex>, dense<[0, 1]> : tensor<2xindex>], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 1, operand_tuple_indices = []>], result_layouts = [dense<[0, 1]> : tensor<2xindex>], sdy.sharding_rule = #sdy.op_sharding_rule<([i, j], [k, l])->([m, n]) {i=4, j=4, k=4, l=1, m=4, n=1}, custom>} : (tensor<4x4xcomplex<f32>>, tensor<4x1xcomplex<f32>>) -> tensor<4x1xcomplex<f32>>
    stablehlo.custom_call @check.expect_almost_eq(%0, %expected) {has_side_effect = true, tolerance = 4.741763e-05 : f64} : (tensor<4x1xcomplex<f32>>, tensor<4x1xcomplex<f32>>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x4xcomplex<f32>>, tensor<4x1xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0xE279A83EFA3DE93F1CC074C02E974EC0F7D4C4C0CE083CBFA67144BF6A226FC0A523044083F485C01B8239406206AFBE902502C01DCE6FC0C426B8C0D3DE33403D5104400C93A43DF5F611C0CFC88AC0AC101040FAD89B3FBE5D8DBF2DDBC7BE10B57040A294F03F6E7ED73FDF1AB03F72BA2C3F956489C01EBA0840628C613E"> : tensor<4x4xcomplex<f32>>
    %c1 = stablehlo.constant dense<"0xE58F1340B0C05340B5AA5940A54A25402F8799BF76C6A1C0FEBA5AC0F7D190BF"> : tensor<4x1xcomplex<f32>>
    return %c0, %c1 : tensor<4x4xcomplex<f32>>, tensor<4x1xcomplex<f32>>
  }
  func.func private @expected() -> (tensor<4x1xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0x220BE3404AF21741F2AEDA3F41EE25400221B8BFC032C93D2FB3C3BF38EE2FBF"> : tensor<4x1xcomplex<f32>>
    return %c0 : tensor<4x1xcomplex<f32>>
  }
}
