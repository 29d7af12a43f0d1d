module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %expected:2 = call @expected() : () -> (tensor<3xui32>, tensor<3xui32>)
    %0 = stablehlo.iota dim = 0 : tensor<3xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %2 = stablehlo.multiply %1, %0 : tensor<3xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %4 = stablehlo.shift_right_logical %2, %3 : tensor<3xui64>
    %5 = stablehlo.convert %2 : (tensor<3xui64>) -> tensor<3xui32>
    %6 = stablehlo.convert %4 : (tensor<3xui64>) -> tensor<3xui32>
    stablehlo.custom_call @check.expect_eq(%6, %expected#0) {has_side_effect = true} : (tensor<3xui32>, tensor<3xui32>) -> ()
    stablehlo.custom_call @check.expect_eq(%5, %expected#1) {has_side_effect = true} : (tensor<3xui32>, tensor<3xui32>) -> ()
    return
  }
  func.func private @expected() -> (tensor<3xui32>, tensor<3xui32>) {
    %c0 = stablehlo.constant dense<"0x00000000"> : tensor<3xui32>
    %c1 = stablehlo.constant dense<"0x000000000100000002000000"> : tensor<3xui32>
    return %c0, %c1 : tensor<3xui32>, tensor<3xui32>
  }
}
