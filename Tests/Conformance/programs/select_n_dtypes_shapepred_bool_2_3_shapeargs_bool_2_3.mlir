module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:3 = call @inputs() : () -> (tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>)
    %expected = call @expected() : () -> (tensor<2x3xi1>)
    %0 = stablehlo.select %inputs#0, %inputs#2, %inputs#1 : tensor<2x3xi1>, tensor<2x3xi1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x3xi1>, tensor<2x3xi1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<2x3xi1>
    %c1 = stablehlo.constant dense<"0x01"> : tensor<2x3xi1>
    %c2 = stablehlo.constant dense<"0x01"> : tensor<2x3xi1>
    return %c0, %c1, %c2 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
  func.func private @expected() -> (tensor<2x3xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<2x3xi1>
    return %c0 : tensor<2x3xi1>
  }
}
