module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<6xi32>)
    %expected:2 = call @expected() : () -> (tensor<3xi32>, tensor<3xi32>)
    %values, %indices = chlo.top_k(%inputs, k = 3) : tensor<6xi32> -> (tensor<3xi32>, tensor<3xi32>)
    stablehlo.custom_call @check.expect_eq(%values, %expected#0) {has_side_effect = true} : (tensor<3xi32>, tensor<3xi32>) -> ()
    stablehlo.custom_call @check.expect_eq(%indices, %expected#1) {has_side_effect = true} : (tensor<3xi32>, tensor<3xi32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<6xi32>) {
    %c0 = stablehlo.constant dense<"0x050000000700000005000000080000000800000005000000"> : tensor<6xi32>
    return %c0 : tensor<6xi32>
  }
  func.func private @expected() -> (tensor<3xi32>, tensor<3xi32>) {
    %c0 = stablehlo.constant dense<"0x080000000800000007000000"> : tensor<3xi32>
    %c1 = stablehlo.constant dense<"0x030000000400000001000000"> : tensor<3xi32>
    return %c0, %c1 : tensor<3xi32>, tensor<3xi32>
  }
}
