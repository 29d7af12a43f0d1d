module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<1x2xi64>)
    %expected = call @expected() : () -> (tensor<2xi64>)
    %0 = stablehlo.reshape %inputs : (tensor<1x2xi64>) -> tensor<2xi64>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2xi64>, tensor<2xi64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1x2xi64>) {
    %c0 = stablehlo.constant dense<"0x01000000000000000600000000000000"> : tensor<1x2xi64>
    return %c0 : tensor<1x2xi64>
  }
  func.func private @expected() -> (tensor<2xi64>) {
    %c0 = stablehlo.constant dense<"0x01000000000000000600000000000000"> : tensor<2xi64>
    return %c0 : tensor<2xi64>
  }
}
