module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xcomplex<f32>>)
    %expected = call @expected() : () -> (tensor<2x3xf32>)
    %0 = stablehlo.real %inputs : (tensor<2x3xcomplex<f32>>) -> tensor<2x3xf32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x3xf32>, tensor<2x3xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0xCF952C40CB0CE43F66EAAA3F044B3340F16C29C0A06D6540C2E314C0E2748EC0792F5940B389E23F6D8D1AC06D7F1AC0"> : tensor<2x3xcomplex<f32>>
    return %c0 : tensor<2x3xcomplex<f32>>
  }
  func.func private @expected() -> (tensor<2x3xf32>) {
    %c0 = stablehlo.constant dense<"0xCF952C4066EAAA3FF16C29C0C2E314C0792F59406D8D1AC0"> : tensor<2x3xf32>
    return %c0 : tensor<2x3xf32>
  }
}
