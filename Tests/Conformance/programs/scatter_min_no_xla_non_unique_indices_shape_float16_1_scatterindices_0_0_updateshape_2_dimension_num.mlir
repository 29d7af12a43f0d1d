module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1xf16>, tensor<2xf16>)
    %expected = call @expected() : () -> (tensor<1xf16>)
    %c = stablehlo.constant dense<0> : tensor<2x1xi64>
    %0 = "stablehlo.scatter"(%inputs#0, %c, %inputs#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f16>, %arg3: tensor<f16>):
      %1 = stablehlo.minimum %arg2, %arg3 : tensor<f16>
      stablehlo.return %1 : tensor<f16>
    }) : (tensor<1xf16>, tensor<2x1xi64>, tensor<2xf16>) -> tensor<1xf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1xf16>, tensor<1xf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1xf16>, tensor<2xf16>) {
    %c0 = stablehlo.constant dense<"0x64C4"> : tensor<1xf16>
    %c1 = stablehlo.constant dense<"0x1CC275C1"> : tensor<2xf16>
    return %c0, %c1 : tensor<1xf16>, tensor<2xf16>
  }
  func.func private @expected() -> (tensor<1xf16>) {
    %c0 = stablehlo.constant dense<"0x64C4"> : tensor<1xf16>
    return %c0 : tensor<1xf16>
  }
}
