module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<4x2x3xui64>, tensor<2xui64>)
    %expected = call @expected() : () -> (tensor<4x2x3xui64>)
    %c = stablehlo.constant dense<[3, 2]> : tensor<2xi64>
    %0 = "stablehlo.scatter"(%inputs#0, %c, %inputs#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [0, 2], scatter_dims_to_operand_dims = [0, 2]>, unique_indices = true}> ({
    ^bb0(%arg2: tensor<ui64>, %arg3: tensor<ui64>):
      %1 = stablehlo.maximum %arg2, %arg3 : tensor<ui64>
      stablehlo.return %1 : tensor<ui64>
    }) : (tensor<4x2x3xui64>, tensor<2xi64>, tensor<2xui64>) -> tensor<4x2x3xui64>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<4x2x3xui64>, tensor<4x2x3xui64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x2x3xui64>, tensor<2xui64>) {
    %c0 = stablehlo.constant dense<"0x040000000000000001000000000000000500000000000000000000000000000001000000000000000100000000000000040000000000000000000000000000000000000000000000040000000000000001000000000000000000000000000000000000000000000003000000000000000700000000000000030000000000000004000000000000000100000000000000030000000000000001000000000000000500000000000000010000000000000000000000000000000200000000000000"> : tensor<4x2x3xui64>
    %c1 = stablehlo.constant dense<"0x01000000000000000200000000000000"> : tensor<2xui64>
    return %c0, %c1 : tensor<4x2x3xui64>, tensor<2xui64>
  }
  func.func private @expected() -> (tensor<4x2x3xui64>) {
    %c0 = stablehlo.constant dense<"0x040000000000000001000000000000000500000000000000000000000000000001000000000000000100000000000000040000000000000000000000000000000000000000000000040000000000000001000000000000000000000000000000000000000000000003000000000000000700000000000000030000000000000004000000000000000100000000000000030000000000000001000000000000000500000000000000010000000000000000000000000000000200000000000000"> : tensor<4x2x3xui64>
    return %c0 : tensor<4x2x3xui64>
  }
}
