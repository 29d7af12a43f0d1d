module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1x2xf32>, tensor<1x2xi64>)
    %expected = call @expected() : () -> (tensor<1xf32>)
    %0 = "stablehlo.gather"(%inputs#0, %inputs#1) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<1x2xf32>, tensor<1x2xi64>) -> tensor<1xf32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1xf32>, tensor<1xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1x2xf32>, tensor<1x2xi64>) {
    %c0 = stablehlo.constant dense<"0x8B00583F293527C0"> : tensor<1x2xf32>
    %c1 = stablehlo.constant dense<"0x00000000000000000100000000000000"> : tensor<1x2xi64>
    return %c0, %c1 : tensor<1x2xf32>, tensor<1x2xi64>
  }
  func.func private @expected() -> (tensor<1xf32>) {
    %c0 = stablehlo.constant dense<"0x293527C0"> : tensor<1xf32>
    return %c0 : tensor<1xf32>
  }
}
