module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<8x9xi16>)
    %expected = call @expected() : () -> (tensor<8x9xi16>)
    %0 = call @cummin(%inputs) : (tensor<8x9xi16>) -> tensor<8x9xi16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<8x9xi16>, tensor<8x9xi16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<8x9xi16>) {
    %c0 = stablehlo.constant dense<"0x000000000000020003000600FFFF0200000000000200FDFF0000000000000100000004000100FBFF03000000040001000000040005000000FEFFFBFFFEFF0000FEFF000002000000FEFFFDFF000000000000FFFF0300FEFFFCFF010004000000000002000000FDFF00000200FFFFFBFF0100FDFF0400FEFFFEFF00000100FFFF010000000200000006000300FBFF0000"> : tensor<8x9xi16>
    return %c0 : tensor<8x9xi16>
  }
  func.func private @expected() -> (tensor<8x9xi16>) {
    %c0 = stablehlo.constant dense<"0x000000000000020003000600FFFF0200000000000000FDFF000000000000FFFF000000000000FBFFFDFF000000000000FFFF000000000000FBFFFBFFFEFF0000FEFFFFFF00000000FEFFFBFFFBFFFEFF0000FEFFFFFFFEFFFCFFFEFFFBFFFBFFFEFF0000FEFFFDFFFEFFFCFFFEFFFBFFFBFFFDFF0000FEFFFDFFFEFFFCFFFEFFFBFFFBFFFDFF0000FEFFFDFFFBFFFCFF"> : tensor<8x9xi16>
    return %c0 : tensor<8x9xi16>
  }
  func.func private @cummin(%arg0: tensor<8x9xi16>) -> tensor<8x9xi16> {
    %c = stablehlo.constant dense<32767> : tensor<i16>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i16>) -> tensor<i16>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[7, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 8, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<i16>, %arg2: tensor<i16>):
      %2 = stablehlo.minimum %arg1, %arg2 : tensor<i16>
      stablehlo.return %2 : tensor<i16>
    }) : (tensor<8x9xi16>, tensor<i16>) -> tensor<8x9xi16>
    return %1 : tensor<8x9xi16>
  }
}
