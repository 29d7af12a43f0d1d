module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2xi32>)
    %expected = call @expected() : () -> (tensor<2xi32>)
    stablehlo.custom_call @check.expect_eq(%inputs, %expected) {has_side_effect = true} : (tensor<2xi32>, tensor<2xi32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xi32>) {
    %c0 = stablehlo.constant dense<"0x0200000004000000"> : tensor<2xi32>
    return %c0 : tensor<2xi32>
  }
  func.func private @expected() -> (tensor<2xi32>) {
    %c0 = stablehlo.constant dense<"0x0200000004000000"> : tensor<2xi32>
    return %c0 : tensor<2xi32>
  }
}
