module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xcomplex<f32>>)
    %expected = call @expected() : () -> (tensor<2x3xcomplex<f32>>)
    %0 = stablehlo.bitcast_convert %inputs : (tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0x84E5263FDFDA1D404BBBC1BF83DFE8BE637C46C05A948C3FC48B854093030540802662404BD03AC0A19B8ABF8DC5D2C0"> : tensor<2x3xcomplex<f32>>
    return %c0 : tensor<2x3xcomplex<f32>>
  }
  func.func private @expected() -> (tensor<2x3xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0x84E5263FDFDA1D404BBBC1BF83DFE8BE637C46C05A948C3FC48B854093030540802662404BD03AC0A19B8ABF8DC5D2C0"> : tensor<2x3xcomplex<f32>>
    return %c0 : tensor<2x3xcomplex<f32>>
  }
}
