module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<2xf32>, tensor<2xf32>)
    %expected = call @expected() : () -> (tensor<2xf32>)
    %0 = stablehlo.divide %inputs#0, %inputs#1 : tensor<2xf32>
    stablehlo.custom_call @check.expect_close(%0, %expected) {has_side_effect = true, max_ulp_difference = 9 : i64} : (tensor<2xf32>, tensor<2xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xf32>, tensor<2xf32>) {
    %c0 = stablehlo.constant dense<"0x000080BF"> : tensor<2xf32>
    %c1 = stablehlo.constant dense<"0x00000000"> : tensor<2xf32>
    return %c0, %c1 : tensor<2xf32>, tensor<2xf32>
  }
  func.func private @expected() -> (tensor<2xf32>) {
    %c0 = stablehlo.constant dense<"0x000080FF"> : tensor<2xf32>
    return %c0 : tensor<2xf32>
  }
}
