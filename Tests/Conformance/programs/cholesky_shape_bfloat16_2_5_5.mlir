module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x5x5xf32>)
    %expected = call @expected() : () -> (tensor<2x5x5xf32>)
    %0:2 = stablehlo.custom_call @lapack_spotrf_ffi(%inputs) {backend_config = "", mhlo.backend_config = {uplo = 76 : ui8}, mhlo.frontend_attributes = {num_batch_dims = "1"}, operand_layouts = [dense<[1, 2, 0]> : tensor<3xindex>], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [0], operand_index = 0, operand_tuple_indices = []>], result_layouts = [dense<[1, 2, 0]> : tensor<3xindex>, dense<0> : tensor<1xindex>], sdy.sharding_rule = #sdy.op_sharding_rule<([i, j, k])->([i, l, m], [i]) {i=2, j=5, k=5, l=5, m=5}, custom>} : (tensor<2x5x5xf32>) -> (tensor<2x5x5xf32>, tensor<2xi32>)
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<2xi32>
    %2 = stablehlo.compare EQ, %0#1, %1, SIGNED : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<2xi1>) -> tensor<2x1x1xi1>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x5x5xf32>
    %5 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2] : (tensor<2x1x1xi1>) -> tensor<2x5x5xi1>
    %6 = stablehlo.select %5, %0#0, %4 : tensor<2x5x5xi1>, tensor<2x5x5xf32>
    stablehlo.custom_call @check.expect_almost_eq(%6, %expected) {has_side_effect = true, tolerance = 2.782231e-04 : f64} : (tensor<2x5x5xf32>, tensor<2x5x5xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x5x5xf32>) {
    %c0 = stablehlo.constant dense<"0x6850BF4118599CC1C0E322C1B85043C1A065934118599CC1B4E2124200E2F741C466F04180B6ACC1C0E322C100E2F7413247924218945E42304566C1B85043C1C466F04118945E4254DAC642D0CBF7C1A065934180B6ACC1304566C1D0CBF7C184F02042E07106428093C1C080BB234090D7DDC180277BC08093C1C0E84D8B41984947C08037C94060BD32C180BB2340984947C0595C0042A0B0434048046C4190D7DDC18037C940A0B04340E8D0C44180AE3D4080277BC060BD32C148046C4180AE3D4028239141"> : tensor<2x5x5xf32>
    return %c0 : tensor<2x5x5xf32>
  }
  func.func private @expected() -> (tensor<2x5x5xf32>) {
    %c0 = stablehlo.constant dense<"0xB17C9C4018599CC1C0E322C1B85043C1A0659341C4C57FC02BC4914000E2F741C466F04180B6ACC1AF3C05C032399F40AE60D44018945E42304566C189C21FC0E7048D40C68389403DFBED40D0CBF7C11D217140A38BB7BF6807B53D4E8206C028858D404385B9408093C1C080BB234090D7DDC180277BC0D88E85BF6E4A8140984947C08037C94060BD32C13EEFE13EBF1F28BF527FB340A0B0434048046C415E0F99C08962A43EB87F753FEA55563F80AE3D40B7482DBF9F243CC035AF15405278F0BFD201533E"> : tensor<2x5x5xf32>
    return %c0 : tensor<2x5x5xf32>
  }
}
