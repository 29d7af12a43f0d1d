module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %expected = call @expected() : () -> (tensor<2x3xbf16>)
    %0 = stablehlo.iota dim = 0 : tensor<2x3xbf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> ()
    return
  }
  func.func private @expected() -> (tensor<2x3xbf16>) {
    %c0 = stablehlo.constant dense<"0x000000000000803F803F803F"> : tensor<2x3xbf16>
    return %c0 : tensor<2x3xbf16>
  }
}
