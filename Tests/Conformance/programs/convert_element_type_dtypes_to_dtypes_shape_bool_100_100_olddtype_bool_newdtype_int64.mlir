module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<100x100xi1>)
    %expected = call @expected() : () -> (tensor<100x100xi64>)
    %0 = stablehlo.convert %inputs : (tensor<100x100xi1>) -> tensor<100x100xi64>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<100x100xi64>, tensor<100x100xi64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<100x100xi1>) {
    %c0 = stablehlo.constant dense<"0x01"> : tensor<100x100xi1>
    return %c0 : tensor<100x100xi1>
  }
  func.func private @expected() -> (tensor<100x100xi64>) {
    %c0 = stablehlo.constant dense<"0x0100000000000000"> : tensor<100x100xi64>
    return %c0 : tensor<100x100xi64>
  }
}
