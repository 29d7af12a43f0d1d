module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %expected = call @expected() : () -> (tensor<2x2xcomplex<f64>>)
    %cst = stablehlo.constant dense<(0.000000e+00,0.000000e+00)> : tensor<2x2xcomplex<f64>>
    %0 = stablehlo.sign %cst : tensor<2x2xcomplex<f64>>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x2xcomplex<f64>>, tensor<2x2xcomplex<f64>>) -> ()
    return
  }
  func.func private @expected() -> (tensor<2x2xcomplex<f64>>) {
    %c0 = stablehlo.constant dense<"0x00000000000000000000000000000000"> : tensor<2x2xcomplex<f64>>
    return %c0 : tensor<2x2xcomplex<f64>>
  }
}
