module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<i32>, tensor<i32>)
    %expected = call @expected() : () -> (tensor<i1>)
    %0 = stablehlo.compare NE, %inputs#0, %inputs#1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<i1>, tensor<i1>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<i32>, tensor<i32>) {
    %c0 = stablehlo.constant dense<"0x00000000"> : tensor<i32>
    %c1 = stablehlo.constant dense<"0x00000000"> : tensor<i32>
    return %c0, %c1 : tensor<i32>, tensor<i32>
  }
  func.func private @expected() -> (tensor<i1>) {
    %c0 = stablehlo.constant dense<"0x00"> : tensor<i1>
    return %c0 : tensor<i1>
  }
}
