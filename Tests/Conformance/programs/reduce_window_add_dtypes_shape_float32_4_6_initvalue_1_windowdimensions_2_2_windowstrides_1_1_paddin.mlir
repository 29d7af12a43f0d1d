module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<4x6xf32>)
    %expected = call @expected() : () -> (tensor<3x5xf32>)
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = "stablehlo.reduce_window"(%inputs, %cst) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %1 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %1 : tensor<f32>
    }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<3x5xf32>
    stablehlo.custom_call @check.expect_almost_eq(%0, %expected) {has_side_effect = true, tolerance = 9.270929e-06 : f64} : (tensor<3x5xf32>, tensor<3x5xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x6xf32>) {
    %c0 = stablehlo.constant dense<"0x314AADC0893BFD3F54721740462841401C13FDBFE885CD3B820E20C09BBE46C00C0D58C015B9603F100F1D4003A374BFF9E953C00F63463F011292C082AD9FBE47360FBF44B62240D197BAC01F2A523FF322853F72EA81C04C22A940DBF896C0"> : tensor<4x6xf32>
    return %c0 : tensor<4x6xf32>
  }
  func.func private @expected() -> (tensor<3x5xf32>) {
    %c0 = stablehlo.constant dense<"0xEFB000C11E7791BFD3BB784006EEAB40110E073F288FE4C0BA5514C13CFCCBC0127A5D4080678F40287BD1C0F2BC6DBF8EAEDCC0E458AD3F923B6340"> : tensor<3x5xf32>
    return %c0 : tensor<3x5xf32>
  }
}
