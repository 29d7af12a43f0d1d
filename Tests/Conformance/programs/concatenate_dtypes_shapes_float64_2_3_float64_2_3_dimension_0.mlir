module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<2x3xf64>, tensor<2x3xf64>)
    %expected = call @expected() : () -> (tensor<4x3xf64>)
    %0 = stablehlo.concatenate %inputs#0, %inputs#1, dim = 0 : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<4x3xf64>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<4x3xf64>, tensor<4x3xf64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2x3xf64>, tensor<2x3xf64>) {
    %c0 = stablehlo.constant dense<"0x64C7228B8432BCBF210F815FB7850BC05C2451B0D8D5F9BFF2C8311F4A75E53FDFEF3A2F58D7E8BF0D31799A29160240"> : tensor<2x3xf64>
    %c1 = stablehlo.constant dense<"0xE656F64EB31AEDBFCD5827F9B985F43F099F35A3AFF7C5BFFF0AC4D80E7E0440941FC63878D4F9BF2EEF0B381056E5BF"> : tensor<2x3xf64>
    return %c0, %c1 : tensor<2x3xf64>, tensor<2x3xf64>
  }
  func.func private @expected() -> (tensor<4x3xf64>) {
    %c0 = stablehlo.constant dense<"0x64C7228B8432BCBF210F815FB7850BC05C2451B0D8D5F9BFF2C8311F4A75E53FDFEF3A2F58D7E8BF0D31799A29160240E656F64EB31AEDBFCD5827F9B985F43F099F35A3AFF7C5BFFF0AC4D80E7E0440941FC63878D4F9BF2EEF0B381056E5BF"> : tensor<4x3xf64>
    return %c0 : tensor<4x3xf64>
  }
}
