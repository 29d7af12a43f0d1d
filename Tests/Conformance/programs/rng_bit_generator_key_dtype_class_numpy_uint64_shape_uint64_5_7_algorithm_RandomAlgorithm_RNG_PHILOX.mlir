module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<2xui64>)
    %expected:2 = call @expected() : () -> (tensor<2xui64>, tensor<5x7xui64>)
    %output_state, %output = stablehlo.rng_bit_generator %inputs, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5x7xui64>)
    stablehlo.custom_call @check.expect_eq(%output_state, %expected#0) {has_side_effect = true} : (tensor<2xui64>, tensor<2xui64>) -> ()
    stablehlo.custom_call @check.expect_eq(%output, %expected#1) {has_side_effect = true} : (tensor<5x7xui64>, tensor<5x7xui64>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xui64>) {
    %c0 = stablehlo.constant dense<"0x00000000000000000400000000000000"> : tensor<2xui64>
    return %c0 : tensor<2xui64>
  }
  func.func private @expected() -> (tensor<2xui64>, tensor<5x7xui64>) {
    %c0 = stablehlo.constant dense<"0x00000000000000001600000000000000"> : tensor<2xui64>
    %c1 = stablehlo.constant dense<"0x54C33DEF6EF193B1BC662FF15AFDBEEAFB93487332961A079A5397ABE7D9FF5AF84BAFB6338CB0CE1CDB62D4A04FD708311DB3A8735CE40AF8E256B85EF2DD7364A9C63F9C038EA0D20BD3F01B9AFED7BC01E996BA33DA2A3D9B7AF2D2F0021B6ACE77D7AA5ED3D08687282B8E2400C982EAF5A092EEB009FBDFE2EC5F2375D2509D49A53B8C6540B2E8B623E77818F45F64DF5A9374B596F69E6867FABF99B6D0A652088E1915099365B9847D8A4D117576E8A20CDC34E3C3B321B69F6E180315B061954FC16A67084B3FEF8EE357D0E36E266BB236221AF7BC6A7717A050871862931A77373C81D0D5D88BA6F47A2AD114F8A0CDD6C33973149B03C870329A8D101553952E36A3822ED6A9438824CDFE5BB56321A65F1A"> : tensor<5x7xui64>
    return %c0, %c1 : tensor<2xui64>, tensor<5x7xui64>
  }
}
