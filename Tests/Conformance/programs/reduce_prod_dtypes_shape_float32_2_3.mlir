module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xf32>)
    %expected = call @expected() : () -> (tensor<3xf32>)
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%inputs init: %cst) applies stablehlo.multiply across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    stablehlo.custom_call @check.expect_close(%0, %expected) {has_side_effect = true, max_ulp_difference = 9 : i64} : (tensor<3xf32>, tensor<3xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xf32>) {
    %c0 = stablehlo.constant dense<"0xAD9713C09345A3BF23B8F0BF69C0A7BFDF4AA43FD9A37340"> : tensor<2x3xf32>
    return %c0 : tensor<2x3xf32>
  }
  func.func private @expected() -> (tensor<3xf32>) {
    %c0 = stablehlo.constant dense<"0xC06D4140A590D1BFDB18E5C0"> : tensor<3xf32>
    return %c0 : tensor<3xf32>
  }
}
