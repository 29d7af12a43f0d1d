module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1xui16>, tensor<2xui16>)
    %expected = call @expected() : () -> (tensor<1xui16>)
    %c = stablehlo.constant dense<0> : tensor<2x1xi64>
    %0 = "stablehlo.scatter"(%inputs#0, %c, %inputs#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<ui16>, %arg3: tensor<ui16>):
      %1 = stablehlo.multiply %arg2, %arg3 : tensor<ui16>
      stablehlo.return %1 : tensor<ui16>
    }) : (tensor<1xui16>, tensor<2x1xi64>, tensor<2xui16>) -> tensor<1xui16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1xui16>, tensor<1xui16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1xui16>, tensor<2xui16>) {
    %c0 = stablehlo.constant dense<"0x0000"> : tensor<1xui16>
    %c1 = stablehlo.constant dense<"0x01000200"> : tensor<2xui16>
    return %c0, %c1 : tensor<1xui16>, tensor<2xui16>
  }
  func.func private @expected() -> (tensor<1xui16>) {
    %c0 = stablehlo.constant dense<"0x0000"> : tensor<1xui16>
    return %c0 : tensor<1xui16>
  }
}
