module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1x2x3xi64>, tensor<1x3xi64>)
    %expected = call @expected() : () -> (tensor<1x2x3xi64>)
    %c = stablehlo.constant dense<1> : tensor<1xi64>
    %0 = "stablehlo.scatter"(%inputs#0, %c, %inputs#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1]>, unique_indices = true}> ({
    ^bb0(%arg2: tensor<i64>, %arg3: tensor<i64>):
      %1 = stablehlo.add %arg2, %arg3 : tensor<i64>
      stablehlo.return %1 : tensor<i64>
    }) : (tensor<1x2x3xi64>, tensor<1xi64>, tensor<1x3xi64>) -> tensor<1x2x3xi64>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1x2x3xi64>, tensor<1x2x3xi64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1x2x3xi64>, tensor<1x3xi64>) {
    %c0 = stablehlo.constant dense<"0xFDFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF030000000000000002000000000000000200000000000000FAFFFFFFFFFFFFFF"> : tensor<1x2x3xi64>
    %c1 = stablehlo.constant dense<"0x0000000000000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"> : tensor<1x3xi64>
    return %c0, %c1 : tensor<1x2x3xi64>, tensor<1x3xi64>
  }
  func.func private @expected() -> (tensor<1x2x3xi64>) {
    %c0 = stablehlo.constant dense<"0xFDFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF030000000000000002000000000000000100000000000000F9FFFFFFFFFFFFFF"> : tensor<1x2x3xi64>
    return %c0 : tensor<1x2x3xi64>
  }
}
