module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<2xui32>, tensor<2xui32>)
    %expected = call @expected() : () -> (tensor<2xui32>)
    %0 = stablehlo.remainder %inputs#0, %inputs#1 : tensor<2xui32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2xui32>, tensor<2xui32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xui32>, tensor<2xui32>) {
    %c0 = stablehlo.constant dense<"0x0100000000000000"> : tensor<2xui32>
    %c1 = stablehlo.constant dense<"0x02000000"> : tensor<2xui32>
    return %c0, %c1 : tensor<2xui32>, tensor<2xui32>
  }
  func.func private @expected() -> (tensor<2xui32>) {
    %c0 = stablehlo.constant dense<"0x0100000000000000"> : tensor<2xui32>
    return %c0 : tensor<2xui32>
  }
}
