module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<20x20xi1>, tensor<20x20xi1>)
    %expected = call @expected() : () -> (tensor<20x20xi1>)
    %0 = stablehlo.minimum %inputs#0, %inputs#1 : tensor<20x20xi1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<20x20xi1>, tensor<20x20xi1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<20x20xi1>, tensor<20x20xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<20x20xi1>
    %c1 = stablehlo.constant dense<"0x01"> : tensor<20x20xi1>
    return %c0, %c1 : tensor<20x20xi1>, tensor<20x20xi1>
  }
  func.func private @expected() -> (tensor<20x20xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<20x20xi1>
    return %c0 : tensor<20x20xi1>
  }
}
