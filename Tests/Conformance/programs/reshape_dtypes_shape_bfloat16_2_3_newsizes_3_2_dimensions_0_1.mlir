module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xbf16>)
    %expected = call @expected() : () -> (tensor<3x2xbf16>)
    %0 = stablehlo.reshape %inputs : (tensor<2x3xbf16>) -> tensor<3x2xbf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3x2xbf16>, tensor<3x2xbf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xbf16>) {
    %c0 = stablehlo.constant dense<"0xE03F4B3F7F40094060C0E8C0"> : tensor<2x3xbf16>
    return %c0 : tensor<2x3xbf16>
  }
  func.func private @expected() -> (tensor<3x2xbf16>) {
    %c0 = stablehlo.constant dense<"0xE03F4B3F7F40094060C0E8C0"> : tensor<3x2xbf16>
    return %c0 : tensor<3x2xbf16>
  }
}
