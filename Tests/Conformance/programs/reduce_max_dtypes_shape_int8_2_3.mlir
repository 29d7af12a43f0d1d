module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2x3xi8>)
    %expected = call @expected() : () -> (tensor<3xi8>)
    %c = stablehlo.constant dense<-128> : tensor<i8>
    %0 = stablehlo.reduce(%inputs init: %c) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xi8>, tensor<i8>) -> tensor<3xi8>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3xi8>, tensor<3xi8>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xi8>) {
    %c0 = stablehlo.constant dense<"0xFEFD00010300"> : tensor<2x3xi8>
    return %c0 : tensor<2x3xi8>
  }
  func.func private @expected() -> (tensor<3xi8>) {
    %c0 = stablehlo.constant dense<"0x010300"> : tensor<3xi8>
    return %c0 : tensor<3xi8>
  }
}
