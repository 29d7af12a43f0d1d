module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<2x3xui8>, tensor<ui8>)
    %expected = call @expected() : () -> (tensor<2x7xui8>)
    %0 = stablehlo.pad %inputs#0, %inputs#1, low = [0, -2], high = [0, -2], interior = [0, 4] : (tensor<2x3xui8>, tensor<ui8>) -> tensor<2x7xui8>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<2x7xui8>, tensor<2x7xui8>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xui8>, tensor<ui8>) {
    %c0 = stablehlo.constant dense<"0x00"> : tensor<2x3xui8>
    %c1 = stablehlo.constant dense<"0x00"> : tensor<ui8>
    return %c0, %c1 : tensor<2x3xui8>, tensor<ui8>
  }
  func.func private @expected() -> (tensor<2x7xui8>) {
    %c0 = stablehlo.constant dense<"0x00"> : tensor<2x7xui8>
    return %c0 : tensor<2x7xui8>
  }
}
