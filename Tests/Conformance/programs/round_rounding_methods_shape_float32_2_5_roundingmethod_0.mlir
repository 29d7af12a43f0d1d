module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x5xf32>)
    %expected = call @expected() : () -> (tensor<2x5xf32>)
    %0 = stablehlo.round_nearest_afz %inputs : tensor<2x5xf32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x5xf32>, tensor<2x5xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x5xf32>) {
    %c0 = stablehlo.constant dense<"0x0000003F9A99993F0000C03F9A99D93F00002040000000BF9A9999BF0000C0BF9A99D9BF000020C0"> : tensor<2x5xf32>
    return %c0 : tensor<2x5xf32>
  }
  func.func private @expected() -> (tensor<2x5xf32>) {
    %c0 = stablehlo.constant dense<"0x0000803F0000803F000000400000004000004040000080BF000080BF000000C0000000C0000040C0"> : tensor<2x5xf32>
    return %c0 : tensor<2x5xf32>
  }
}
