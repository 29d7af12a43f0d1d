module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<4x6xcomplex<f64>>, tensor<4x6xi32>)
    %expected:2 = call @expected() : () -> (tensor<6xcomplex<f64>>, tensor<6xi32>)
    %cst = stablehlo.constant dense<(3.000000e+00,0.000000e+00)> : tensor<complex<f64>>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.reduce(%inputs#0 init: %cst), (%inputs#1 init: %c) across dimensions = [0] : (tensor<4x6xcomplex<f64>>, tensor<4x6xi32>, tensor<complex<f64>>, tensor<i32>) -> (tensor<6xcomplex<f64>>, tensor<6xi32>)
     reducer(%arg2: tensor<complex<f64>>, %arg4: tensor<complex<f64>>) (%arg3: tensor<i32>, %arg5: tensor<i32>)  {
      %1 = stablehlo.real %arg2 : (tensor<complex<f64>>) -> tensor<f64>
      %2 = stablehlo.real %arg4 : (tensor<complex<f64>>) -> tensor<f64>
      %3 = stablehlo.compare EQ, %1, %2, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
      %4 = stablehlo.compare GT, %1, %2, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
      %5 = stablehlo.imag %arg2 : (tensor<complex<f64>>) -> tensor<f64>
      %6 = stablehlo.imag %arg4 : (tensor<complex<f64>>) -> tensor<f64>
      %7 = stablehlo.compare GT, %5, %6, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
      %8 = stablehlo.select %3, %7, %4 : tensor<i1>, tensor<i1>
      %9 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<complex<f64>>
      %10 = stablehlo.minimum %arg3, %arg5 : tensor<i32>
      stablehlo.return %9, %10 : tensor<complex<f64>>, tensor<i32>
    }
    stablehlo.custom_call @check.expect_almost_eq(%0#0, %expected#0) {has_side_effect = true, tolerance = 6.120178e-15 : f64} : (tensor<6xcomplex<f64>>, tensor<6xcomplex<f64>>) -> ()
    stablehlo.custom_call @check.expect_eq(%0#1, %expected#1) {has_side_effect = true} : (tensor<6xi32>, tensor<6xi32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<4x6xcomplex<f64>>, tensor<4x6xi32>) {
    %c0 = stablehlo.constant dense<"0xD2CE79888056084060E59F39B24AD53F041725E5430E0840412F16D9620EFABFEE6C5D7AE38711C0B2D6D4E9245E00C01C0970467D42F7BFB788D7107EB2EC3FEEE4E579138811406ADC45B3AE9BE33F0C688A35FC93FABFF6662A9957A901C0706A30C57D17F4BF5C8A8872A38EE0BFC61FFC34F91ABBBF4CAA8A6AFB8905C0FA3DBADCDBC008C081F336999C1DFCBF86C0DC1FD35A0BC03A5ED27715C4F73F840FFDDB383B15402FF151A53121E33FDECF26826931CBBF501FA0E94F97F7BF8099E5FED33002C05B474BE404E5154084EDCE255819FABF32964E5E7F67E23F464AD4A78DE2EABF286E6F65B23A05C056A5B1E1B291FDBF4C0537EB6450F0BFA72B366CEB58F63F3BFDAFED1FA01B409E29AB77A202CCBFEFD5FDFE1DA408C08FF80FB7877FF3BF58CF21A4D7F011405E97FF7D01401740625D3B9D40A8FE3FAEFBBF887C6EF43F5C7C413ABF1510409ACE8AEC6BD81440E4C85102BA60DABF64E329E08D7FFE3FB9FDAE1B68B816C05CAF920413C2F33F26E49FFE90C6D7BF"> : tensor<4x6xcomplex<f64>>
    %c1 = stablehlo.constant dense<"0x0200000001000000FFFFFFFF000000000000000001000000FCFFFFFF0000000001000000FEFFFFFF0000000000000000000000000000000001000000FCFFFFFFFFFFFFFF0000000002000000FEFFFFFFFFFFFFFF020000000100000002000000"> : tensor<4x6xi32>
    return %c0, %c1 : tensor<4x6xcomplex<f64>>, tensor<4x6xi32>
  }
  func.func private @expected() -> (tensor<6xcomplex<f64>>, tensor<6xi32>) {
    %c0 = stablehlo.constant dense<"0xD2CE79888056084060E59F39B24AD53F5E97FF7D01401740625D3B9D40A8FE3F000000000000084000000000000000009ACE8AEC6BD81440E4C85102BA60DABF840FFDDB383B15402FF151A53121E33F00000000000008400000000000000000"> : tensor<6xcomplex<f64>>
    %c1 = stablehlo.constant dense<"0xFCFFFFFFFEFFFFFFFFFFFFFFFCFFFFFFFFFFFFFF00000000"> : tensor<6xi32>
    return %c0, %c1 : tensor<6xcomplex<f64>>, tensor<6xi32>
  }
}
