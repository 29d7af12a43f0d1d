module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<3x4xf32>)
    %expected = call @expected() : () -> (tensor<3x4xcomplex<f32>>)
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %1 = stablehlo.complex %inputs, %0 : tensor<3x4xcomplex<f32>>
    stablehlo.custom_call @check.expect_eq(%1, %expected) {has_side_effect = true} : (tensor<3x4xcomplex<f32>>, tensor<3x4xcomplex<f32>>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3x4xf32>) {
    %c0 = stablehlo.constant dense<"0x1F95183FDA78C5C086C9DC3FF3589B3EDC222A404303173EBF9E78C08FA2E5409AF1C4406CBD3E3F6F09FF3F8F32F93F"> : tensor<3x4xf32>
    return %c0 : tensor<3x4xf32>
  }
  func.func private @expected() -> (tensor<3x4xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0x1F95183F00000000DA78C5C00000000086C9DC3F00000000F3589B3E00000000DC222A40000000004303173E00000000BF9E78C0000000008FA2E540000000009AF1C440000000006CBD3E3F000000006F09FF3F000000008F32F93F00000000"> : tensor<3x4xcomplex<f32>>
    return %c0 : tensor<3x4xcomplex<f32>>
  }
}
