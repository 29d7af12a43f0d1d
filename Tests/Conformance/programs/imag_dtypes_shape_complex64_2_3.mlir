module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xcomplex<f32>>)
    %expected = call @expected() : () -> (tensor<2x3xf32>)
    %0 = stablehlo.imag %inputs : (tensor<2x3xcomplex<f32>>) -> tensor<2x3xf32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x3xf32>, tensor<2x3xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0xBB89F7BF9BB025C0009B5EBF2ABC48C07668EC3FB94FBC3FB9C98A3F6BC09DC0F5108640D56975C044AC2FC061674D40"> : tensor<2x3xcomplex<f32>>
    return %c0 : tensor<2x3xcomplex<f32>>
  }
  func.func private @expected() -> (tensor<2x3xf32>) {
    %c0 = stablehlo.constant dense<"0x9BB025C02ABC48C0B94FBC3F6BC09DC0D56975C061674D40"> : tensor<2x3xf32>
    return %c0 : tensor<2x3xf32>
  }
}
