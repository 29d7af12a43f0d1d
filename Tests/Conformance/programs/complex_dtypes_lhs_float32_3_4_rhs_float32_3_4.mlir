module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<3x4xf32>, tensor<3x4xf32>)
    %expected = call @expected() : () -> (tensor<3x4xcomplex<f32>>)
    %0 = stablehlo.complex %inputs#0, %inputs#1 : tensor<3x4xcomplex<f32>>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<3x4xcomplex<f32>>, tensor<3x4xcomplex<f32>>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<3x4xf32>, tensor<3x4xf32>) {
    %c0 = stablehlo.constant dense<"0x1A63B43FEEAA43BEF12EB9C00516593E1CE5DABE24F58FC01BAF033EAA1674C090894FC07815AEC079839EC01948533F"> : tensor<3x4xf32>
    %c1 = stablehlo.constant dense<"0x467EF4BFBF4721BF46D5E73F9AB15540192ABEBED7066D403A5C02C071A451C05251E1BE45ABBDBE662A7B3FDF733AC0"> : tensor<3x4xf32>
    return %c0, %c1 : tensor<3x4xf32>, tensor<3x4xf32>
  }
  func.func private @expected() -> (tensor<3x4xcomplex<f32>>) {
    %c0 = stablehlo.constant dense<"0x1A63B43F467EF4BFEEAA43BEBF4721BFF12EB9C046D5E73F0516593E9AB155401CE5DABE192ABEBE24F58FC0D7066D401BAF033E3A5C02C0AA1674C071A451C090894FC05251E1BE7815AEC045ABBDBE79839EC0662A7B3F1948533FDF733AC0"> : tensor<3x4xcomplex<f32>>
    return %c0 : tensor<3x4xcomplex<f32>>
  }
}
