module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<3xcomplex<f64>>)
    %expected = call @expected() : () -> (tensor<1xcomplex<f64>>)
    %0 = stablehlo.slice %inputs [1:2] : (tensor<3xcomplex<f64>>) -> tensor<1xcomplex<f64>>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1xcomplex<f64>>, tensor<1xcomplex<f64>>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3xcomplex<f64>>) {
    %c0 = stablehlo.constant dense<"0xEBEBCB60B433F13F76325F1266CC0FC0225C4D39345914C018BC343E4C7C03C07A320242502809C0CE6B61600520E93F"> : tensor<3xcomplex<f64>>
    return %c0 : tensor<3xcomplex<f64>>
  }
  func.func private @expected() -> (tensor<1xcomplex<f64>>) {
    %c0 = stablehlo.constant dense<"0x225C4D39345914C018BC343E4C7C03C0"> : tensor<1xcomplex<f64>>
    return %c0 : tensor<1xcomplex<f64>>
  }
}
