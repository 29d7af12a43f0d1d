module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<bf16>)
    %expected = call @expected() : () -> (tensor<bf16>)
    %0 = stablehlo.reduce_precision %inputs, format = e11m52 : tensor<bf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<bf16>, tensor<bf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<bf16>) {
    %c0 = stablehlo.constant dense<"0xC4BF"> : tensor<bf16>
    return %c0 : tensor<bf16>
  }
  func.func private @expected() -> (tensor<bf16>) {
    %c0 = stablehlo.constant dense<"0xC4BF"> : tensor<bf16>
    return %c0 : tensor<bf16>
  }
}
