module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<2xi8>, tensor<2xi8>)
    %expected = call @expected() : () -> (tensor<2xi8>)
    %0 = stablehlo.add %inputs#0, %inputs#1 : tensor<2xi8>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2xi8>, tensor<2xi8>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xi8>, tensor<2xi8>) {
    %c0 = stablehlo.constant dense<"0x0103"> : tensor<2xi8>
    %c1 = stablehlo.constant dense<"0x00FD"> : tensor<2xi8>
    return %c0, %c1 : tensor<2xi8>, tensor<2xi8>
  }
  func.func private @expected() -> (tensor<2xi8>) {
    %c0 = stablehlo.constant dense<"0x0100"> : tensor<2xi8>
    return %c0 : tensor<2xi8>
  }
}
