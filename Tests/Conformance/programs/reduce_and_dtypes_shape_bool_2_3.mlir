module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xi1>)
    %expected = call @expected() : () -> (tensor<3xi1>)
    %c = stablehlo.constant dense<true> : tensor<i1>
    %0 = stablehlo.reduce(%inputs init: %c) applies stablehlo.and across dimensions = [0] : (tensor<2x3xi1>, tensor<i1>) -> tensor<3xi1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3xi1>, tensor<3xi1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<2x3xi1>
    return %c0 : tensor<2x3xi1>
  }
  func.func private @expected() -> (tensor<3xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<3xi1>
    return %c0 : tensor<3xi1>
  }
}
