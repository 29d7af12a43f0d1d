module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<ui32>, tensor<ui32>)
    %expected = call @expected() : () -> (tensor<i1>)
    %0 = stablehlo.compare GT, %inputs#0, %inputs#1, UNSIGNED : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<i1>, tensor<i1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<ui32>, tensor<ui32>) {
    %c0 = stablehlo.constant dense<"0x02000000"> : tensor<ui32>
    %c1 = stablehlo.constant dense<"0x01000000"> : tensor<ui32>
    return %c0, %c1 : tensor<ui32>, tensor<ui32>
  }
  func.func private @expected() -> (tensor<i1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<i1>
    return %c0 : tensor<i1>
  }
}
