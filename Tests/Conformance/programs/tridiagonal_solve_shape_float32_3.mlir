module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:4 = call @inputs() : () -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>)
    %expected = call @expected() : () -> (tensor<3x1xf32>)
    %0:5 = stablehlo.custom_call @lapack_sgtsv_ffi(%inputs#0, %inputs#1, %inputs#2, %inputs#3) {backend_config = "", mhlo.backend_config = {}, mhlo.frontend_attributes = {num_batch_dims = "0"}, operand_layouts = [dense<0> : tensor<1xindex>, dense<0> : tensor<1xindex>, dense<0> : tensor<1xindex>, dense<[0, 1]> : tensor<2xindex>], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [0], operand_index = 0, operand_tuple_indices = []>, #stablehlo.output_operand_alias<output_tuple_indices = [1], operand_index = 1, operand_tuple_indices = []>, #stablehlo.output_operand_alias<output_tuple_indices = [2], operand_index = 2, operand_tuple_indices = []>, #stablehlo.output_operand_alias<output_tuple_indices = [3], operand_index = 3, operand_tuple_indices = []>], result_layouts = [dense<0> : tensor<1xindex>, dense<0> : tensor<1xindex>, dense<0> : tensor<1xindex>, dense<[0, 1]> : tensor<2xindex>, dense<> : tensor<0xindex>], sdy.sharding_rule = #sdy.op_sharding_rule<([i], [j], [k], [l, m])->([n], [o], [p], [q, r], []) {i=3, j=3, k=3, l=3, m=1, n=3, o=3, p=3, q=3, r=1}, custom>} : (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>, tensor<i32>)
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
    %2 = stablehlo.compare EQ, %0#4, %1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i1>) -> tensor<1x1xi1>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %5 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
    %6 = stablehlo.select %5, %0#3, %4 : tensor<3x1xi1>, tensor<3x1xf32>
    stablehlo.custom_call @check.expect_almost_eq(%6, %expected) {has_side_effect = true, tolerance = 3.000000e-06 : f64} : (tensor<3x1xf32>, tensor<3x1xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>) {
    %c0 = stablehlo.constant dense<"0x000000000000004000004040"> : tensor<3xf32>
    %c1 = stablehlo.constant dense<"0x0000803F"> : tensor<3xf32>
    %c2 = stablehlo.constant dense<"0x0000803F0000004000000000"> : tensor<3xf32>
    %c3 = stablehlo.constant dense<"0x0000803F"> : tensor<3x1xf32>
    return %c0, %c1, %c2, %c3 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>
  }
  func.func private @expected() -> (tensor<3x1xf32>) {
    %c0 = stablehlo.constant dense<"0x2449123FB76DDB3E244992BE"> : tensor<3x1xf32>
    return %c0 : tensor<3x1xf32>
  }
}
