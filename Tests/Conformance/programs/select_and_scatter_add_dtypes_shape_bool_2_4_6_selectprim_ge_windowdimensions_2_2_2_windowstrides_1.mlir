module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1x3x5xi1>, tensor<2x4x6xi1>)
    %expected = call @expected() : () -> (tensor<2x4x6xi1>)
    %c = stablehlo.constant dense<false> : tensor<i1>
    %0 = stablehlo.pad %inputs#1, %c, low = [0, 0, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x4x6xi1>, tensor<i1>) -> tensor<2x4x6xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %1 = "stablehlo.select_and_scatter"(%0, %inputs#0, %c_0) <{padding = dense<0> : tensor<3x2xi64>, window_dimensions = array<i64: 2, 2, 2>, window_strides = array<i64: 1, 1, 1>}> ({
    ^bb0(%arg2: tensor<i1>, %arg3: tensor<i1>):
      %3 = stablehlo.compare GE, %arg2, %arg3, UNSIGNED : (tensor<i1>, tensor<i1>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }, {
    ^bb0(%arg2: tensor<i1>, %arg3: tensor<i1>):
      %3 = stablehlo.or %arg2, %arg3 : tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) : (tensor<2x4x6xi1>, tensor<1x3x5xi1>, tensor<i1>) -> tensor<2x4x6xi1>
    %2 = stablehlo.slice %1 [0:2, 0:4, 0:6] : (tensor<2x4x6xi1>) -> tensor<2x4x6xi1>
    stablehlo.custom_call @check.expect_eq(%2, %expected) {has_side_effect = true} : (tensor<2x4x6xi1>, tensor<2x4x6xi1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1x3x5xi1>, tensor<2x4x6xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<1x3x5xi1>
    %c1 = stablehlo.constant dense<"0x01"> : tensor<2x4x6xi1>
    return %c0, %c1 : tensor<1x3x5xi1>, tensor<2x4x6xi1>
  }
  func.func private @expected() -> (tensor<2x4x6xi1>) {
    %c0 = stablehlo.constant dense<"0x010101010100010101010100010101010100000000000000000000000000000000000000000000000000000000000000"> : tensor<2x4x6xi1>
    return %c0 : tensor<2x4x6xi1>
  }
}
