module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<4x6xf32>, tensor<4x6xf32>)
    %expected = call @expected() : () -> (tensor<3x5xf32>)
    %cst = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0:2 = "stablehlo.reduce_window"(%inputs#1, %inputs#0, %cst, %cst_0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>, %arg4: tensor<f32>, %arg5: tensor<f32>):
      %1 = stablehlo.compare LE, %arg2, %arg4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %2 = stablehlo.select %1, %arg2, %arg4 : tensor<i1>, tensor<f32>
      %3 = stablehlo.select %1, %arg3, %arg5 : tensor<i1>, tensor<f32>
      stablehlo.return %2, %3 : tensor<f32>, tensor<f32>
    }) : (tensor<4x6xf32>, tensor<4x6xf32>, tensor<f32>, tensor<f32>) -> (tensor<3x5xf32>, tensor<3x5xf32>)
    stablehlo.custom_call @check.expect_eq(%0#1, %expected) {has_side_effect = true} : (tensor<3x5xf32>, tensor<3x5xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x6xf32>, tensor<4x6xf32>) {
    %c0 = stablehlo.constant dense<"0x2D239240CF2867BFD9DB6BBF1AC966408E4FFBBF9E4534C0113311BFEAD88CBFB4E7E4BB76B29FBFFD6819C092B81340151D833ED0A6A4C00D99A8BFC2AEE6404241EEBF9E0C06C130A03240D05D4F3F2D6EA5409E8F9040CC113EC0DC6E16C0"> : tensor<4x6xf32>
    %c1 = stablehlo.constant dense<"0xDC109140A84437C038FB68C0F2F2464007A8B43FF41780C09DB9BCC07E76A8C01B4680C0A1F00BBE012CB7C0FFF8CBBEE54A803D6535344050E2313FEC43023F2F6B37407A970E3FA1D47E3FF85260409246AF40F581BA3E7EF3BF3DE94F913F"> : tensor<4x6xf32>
    return %c0, %c1 : tensor<4x6xf32>, tensor<4x6xf32>
  }
  func.func private @expected() -> (tensor<3x5xf32>) {
    %c0 = stablehlo.constant dense<"0x113311BFEAD88CBFB4E7E4BBFD6819C0FD6819C0113311BFEAD88CBFB4E7E4BBFD6819C0FD6819C0151D833E0D99A8BF9E8F9040CC113EC0CC113EC0"> : tensor<3x5xf32>
    return %c0 : tensor<3x5xf32>
  }
}
