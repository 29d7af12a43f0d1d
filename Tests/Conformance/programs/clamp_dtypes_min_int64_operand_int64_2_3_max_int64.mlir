module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:3 = call @inputs() : () -> (tensor<i64>, tensor<2x3xi64>, tensor<i64>)
    %expected = call @expected() : () -> (tensor<2x3xi64>)
    %0 = stablehlo.broadcast_in_dim %inputs#0, dims = [] : (tensor<i64>) -> tensor<2x3xi64>
    %1 = stablehlo.broadcast_in_dim %inputs#2, dims = [] : (tensor<i64>) -> tensor<2x3xi64>
    %2 = stablehlo.clamp %0, %inputs#1, %1 : tensor<2x3xi64>
    stablehlo.custom_call @check.expect_eq(%2, %expected) {has_side_effect = true} : (tensor<2x3xi64>, tensor<2x3xi64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<i64>, tensor<2x3xi64>, tensor<i64>) {
    %c0 = stablehlo.constant dense<"0x0000000000000000"> : tensor<i64>
    %c1 = stablehlo.constant dense<"0x03000000000000000000000000000000FEFFFFFFFFFFFFFF0100000000000000FEFFFFFFFFFFFFFF0000000000000000"> : tensor<2x3xi64>
    %c2 = stablehlo.constant dense<"0xFDFFFFFFFFFFFFFF"> : tensor<i64>
    return %c0, %c1, %c2 : tensor<i64>, tensor<2x3xi64>, tensor<i64>
  }
  func.func private @expected() -> (tensor<2x3xi64>) {
    %c0 = stablehlo.constant dense<"0xFDFFFFFFFFFFFFFF"> : tensor<2x3xi64>
    return %c0 : tensor<2x3xi64>
  }
}
