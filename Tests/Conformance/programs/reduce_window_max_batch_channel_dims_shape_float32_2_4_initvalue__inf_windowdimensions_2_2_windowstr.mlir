module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x4xf32>)
    %expected = call @expected() : () -> (tensor<1x3xf32>)
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %1 = "stablehlo.reduce_window"(%inputs, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %2 = stablehlo.maximum %arg1, %arg2 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<2x4xf32>, tensor<f32>) -> tensor<1x3xf32>
    stablehlo.custom_call @check.expect_eq(%1, %expected) {has_side_effect = true} : (tensor<1x3xf32>, tensor<1x3xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x4xf32>) {
    %c0 = stablehlo.constant dense<"0x847F69C04A8201C04B0A043F27EA93BEB2598E3F4439A5C088A4E63F2CA57240"> : tensor<2x4xf32>
    return %c0 : tensor<2x4xf32>
  }
  func.func private @expected() -> (tensor<1x3xf32>) {
    %c0 = stablehlo.constant dense<"0xB2598E3F88A4E63F2CA57240"> : tensor<1x3xf32>
    return %c0 : tensor<1x3xf32>
  }
}
