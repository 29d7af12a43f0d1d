module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<f64>, tensor<f64>)
    %expected = call @expected() : () -> (tensor<i1>)
    %0 = stablehlo.compare LT, %inputs#0, %inputs#1, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<i1>, tensor<i1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<f64>, tensor<f64>) {
    %c0 = stablehlo.constant dense<"0x2A9554E80DF20DC0"> : tensor<f64>
    %c1 = stablehlo.constant dense<"0xF42452B552F60240"> : tensor<f64>
    return %c0, %c1 : tensor<f64>, tensor<f64>
  }
  func.func private @expected() -> (tensor<i1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<i1>
    return %c0 : tensor<i1>
  }
}
