module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<4x6xf32>)
    %expected = call @expected() : () -> (tensor<3x5xf32>)
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = "stablehlo.reduce_window"(%inputs, %cst) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %1 = stablehlo.multiply %arg1, %arg2 : tensor<f32>
      stablehlo.return %1 : tensor<f32>
    }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<3x5xf32>
    stablehlo.custom_call @check.expect_close(%0, %expected) {has_side_effect = true, max_ulp_difference = 9 : i64} : (tensor<3x5xf32>, tensor<3x5xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x6xf32>) {
    %c0 = stablehlo.constant dense<"0x7F3415C091B8F63FE07285BFA158544036C59DC0EA5204C0B61B05BF979944403CA7AAC0136B164069D61D3F23A2A0C0FF4059C0482003C0045FF23F9E781A3F5700EBBFF29B0B407DC5E43FE98830BF48DCE13EFC91394095715FBF1F5A07C0"> : tensor<4x6xf32>
    return %c0 : tensor<4x6xf32>
  }
  func.func private @expected() -> (tensor<3x5xf32>) {
    %c0 = stablehlo.constant dense<"0x000000000000000000000000000000800000008000000080000000000000008000000080000000000000008000000000000000000000000000000080"> : tensor<3x5xf32>
    return %c0 : tensor<3x5xf32>
  }
}
