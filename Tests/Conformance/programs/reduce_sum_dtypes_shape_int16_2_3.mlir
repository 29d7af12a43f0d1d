module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xi16>)
    %expected = call @expected() : () -> (tensor<3xi16>)
    %c = stablehlo.constant dense<0> : tensor<i16>
    %0 = stablehlo.reduce(%inputs init: %c) applies stablehlo.add across dimensions = [0] : (tensor<2x3xi16>, tensor<i16>) -> tensor<3xi16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3xi16>, tensor<3xi16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xi16>) {
    %c0 = stablehlo.constant dense<"0xFBFF00000700FFFF01000000"> : tensor<2x3xi16>
    return %c0 : tensor<2x3xi16>
  }
  func.func private @expected() -> (tensor<3xi16>) {
    %c0 = stablehlo.constant dense<"0xFAFF01000700"> : tensor<3xi16>
    return %c0 : tensor<3xi16>
  }
}
