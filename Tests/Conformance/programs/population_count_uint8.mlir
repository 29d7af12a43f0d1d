module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<3xui8>)
    %expected = call @expected() : () -> (tensor<3xui8>)
    %0 = stablehlo.popcnt %inputs : tensor<3xui8>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3xui8>, tensor<3xui8>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3xui8>) {
    %c0 = stablehlo.constant dense<"0x000102"> : tensor<3xui8>
    return %c0 : tensor<3xui8>
  }
  func.func private @expected() -> (tensor<3xui8>) {
    %c0 = stablehlo.constant dense<"0x000101"> : tensor<3xui8>
    return %c0 : tensor<3xui8>
  }
}
