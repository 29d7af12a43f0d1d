module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<4x5xf16>)
    %expected = call @expected() : () -> (tensor<4x5xf16>)
    %0 = stablehlo.reverse %inputs, dims = [0] : tensor<4x5xf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<4x5xf16>, tensor<4x5xf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x5xf16>) {
    %c0 = stablehlo.constant dense<"0x8C39DF3DB23DB5310EC531C08B3972C3ED425A47913DC538C3BB22B75340E4BD043CA5C2593CF5BC"> : tensor<4x5xf16>
    return %c0 : tensor<4x5xf16>
  }
  func.func private @expected() -> (tensor<4x5xf16>) {
    %c0 = stablehlo.constant dense<"0xE4BD043CA5C2593CF5BC913DC538C3BB22B7534031C08B3972C3ED425A478C39DF3DB23DB5310EC5"> : tensor<4x5xf16>
    return %c0 : tensor<4x5xf16>
  }
}
