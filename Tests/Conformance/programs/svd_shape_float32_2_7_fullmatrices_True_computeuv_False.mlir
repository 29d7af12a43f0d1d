module @jit__lambda attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x7xf32>)
    %expected = call @expected() : () -> (tensor<2xf32>)
    %0:5 = stablehlo.custom_call @lapack_sgesdd_ffi(%inputs) {backend_config = "", mhlo.backend_config = {mode = 78 : ui8}, mhlo.frontend_attributes = {num_batch_dims = "0"}, operand_layouts = [dense<[0, 1]> : tensor<2xindex>], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [0], operand_index = 0, operand_tuple_indices = []>], result_layouts = [dense<[0, 1]> : tensor<2xindex>, dense<0> : tensor<1xindex>, dense<[0, 1]> : tensor<2xindex>, dense<[0, 1]> : tensor<2xindex>, dense<> : tensor<0xindex>], sdy.sharding_rule = #sdy.op_sharding_rule<([i, j])->([k, l], [m], [n, o], [p, q], []) {i=2, j=7, k=2, l=7, m=2, n=2, o=2, p=7, q=7}, custom>} : (tensor<2x7xf32>) -> (tensor<2x7xf32>, tensor<2xf32>, tensor<2x2xf32>, tensor<7x7xf32>, tensor<i32>)
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
    %2 = stablehlo.compare EQ, %0#4, %1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i1>) -> tensor<1xi1>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %5 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xi1>) -> tensor<2xi1>
    %6 = stablehlo.select %5, %0#1, %4 : tensor<2xi1>, tensor<2xf32>
    stablehlo.custom_call @check.expect_almost_eq(%6, %expected) {has_side_effect = true, tolerance = 9.235093e-05 : f64} : (tensor<2xf32>, tensor<2xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x7xf32>) {
    %c0 = stablehlo.constant dense<"0x7103EDBF6BA26440EDB32CC0FF8C1C4062BDD63FCA9303C00F9F0740C54FD4C0C9B04240100271BF817FE0400D3A55C06DAB9CC0C6066640"> : tensor<2x7xf32>
    return %c0 : tensor<2x7xf32>
  }
  func.func private @expected() -> (tensor<2xf32>) {
    %c0 = stablehlo.constant dense<"0x7C16534152E38840"> : tensor<2xf32>
    return %c0 : tensor<2xf32>
  }
}
