module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<3x3xf16>, tensor<3x3xf16>)
    %expected = call @expected() : () -> (tensor<3x3xf16>)
    %0 = stablehlo.maximum %inputs#0, %inputs#1 : tensor<3x3xf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3x3xf16>, tensor<3x3xf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3x3xf16>, tensor<3x3xf16>) {
    %c0 = stablehlo.constant dense<"0x007E007E007E007C007C007C00FC00FC00FC"> : tensor<3x3xf16>
    %c1 = stablehlo.constant dense<"0x007E007C00FC007E007C00FC007E007C00FC"> : tensor<3x3xf16>
    return %c0, %c1 : tensor<3x3xf16>, tensor<3x3xf16>
  }
  func.func private @expected() -> (tensor<3x3xf16>) {
    %c0 = stablehlo.constant dense<"0x007E007E007E007E007C007C007E007C00FC"> : tensor<3x3xf16>
    return %c0 : tensor<3x3xf16>
  }
}
