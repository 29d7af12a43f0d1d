module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xui8>)
    %expected = call @expected() : () -> (tensor<3x2xui8>)
    %0 = stablehlo.transpose %inputs, dims = [1, 0] : (tensor<2x3xui8>) -> tensor<3x2xui8>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3x2xui8>, tensor<3x2xui8>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xui8>) {
    %c0 = stablehlo.constant dense<"0x030303010000"> : tensor<2x3xui8>
    return %c0 : tensor<2x3xui8>
  }
  func.func private @expected() -> (tensor<3x2xui8>) {
    %c0 = stablehlo.constant dense<"0x030103000300"> : tensor<3x2xui8>
    return %c0 : tensor<3x2xui8>
  }
}
