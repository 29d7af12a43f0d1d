module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<8x9xf32>)
    %expected = call @expected() : () -> (tensor<8x9xf32>)
    %0 = call @cumsum(%inputs) : (tensor<8x9xf32>) -> tensor<8x9xf32>
    stablehlo.custom_call @check.expect_almost_eq(%0, %expected) {has_side_effect = true, tolerance = 1.622880e-05 : f64} : (tensor<8x9xf32>, tensor<8x9xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<8x9xf32>) {
    %c0 = stablehlo.constant dense<"0xDC3394C056165EBEDF336F40ACD8B0BB6B172CC0714DB6BEE1A8D73F0DB896BF38B316BF1761BD3FC5B73240920435BFFE22C240A748F53E055B99407A52CDBEBB1B8FC08ACD1B4058209BC07CA2BB400C2485C0F7A5093F20EF0DC0BF93B640C15A73BF15E6CFC0BA1281BF5D75D6BFD2DAB83FC3330E40B15F7F3FAD066B40E7AD5EC07441FABFABC0DB3F68F156400A1B9CBF8697514081B18440B3C561C0DA28CDBEC8736440FB293CBE2611C8402929CDBD62685EC0EC9031C0ECFF4D40B6A06DC01E8C3FC0E13F9640778AB8C0D83BED3F8C9D50C0F4D37FBE298A05C0712FC7BF9DD99D408D883BBF40B002C0C9FAA53F07FEC53ECA9C99C0DDFDCDBF59A300BD06AF93404DAB2BBED64E86407A8C1CC030E9E040B18F0FBF4C4D8E40"> : tensor<8x9xf32>
    return %c0 : tensor<8x9xf32>
  }
  func.func private @expected() -> (tensor<8x9xf32>) {
    %c0 = stablehlo.constant dense<"0xDC3394C056165EBEDF336F40ACD8B0BB6B172CC0714DB6BEE1A8D73F0DB896BF38B316BF2CB749C060D62440BAF24140C8F6C140566E0DC02EF68D404254A43FBEC9B4C07841EC3FEEFBFFC0D6060741BCAA90BF872BD340BBAE8DC0F6442241869BAA3EEA5742C17C5D563FA3CC1AC130221E41CABC8B3F7D17F340245B41BFF832D540929ACFBFD5DF26C16444864004502EC112885241B4A0A740A4348240C8F793BF6EB62341D11FE7BF84AE85C0BF0F83401CEA65C1D7232641555007419044B63E01C484C05ED66E416B52F2C01CBF14C0C807563F6CE969C14DC10441CED4DC40E63DA94013359CC04E2A4E41B9D3C8C0B6FEF7BFA2B77DC094D481C1AA400441EA4138418CE0A340E8312FBF30072741B8AB403F47E31FC0B017F73E"> : tensor<8x9xf32>
    return %c0 : tensor<8x9xf32>
  }
  func.func private @cumsum(%arg0: tensor<8x9xf32>) -> tensor<8x9xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[7, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 8, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %2 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<8x9xf32>, tensor<f32>) -> tensor<8x9xf32>
    return %1 : tensor<8x9xf32>
  }
}
