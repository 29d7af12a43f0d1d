module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<8x9xf32>)
    %expected = call @expected() : () -> (tensor<8x9xf32>)
    %0 = call @cumlogsumexp(%inputs) : (tensor<8x9xf32>) -> tensor<8x9xf32>
    stablehlo.custom_call @check.expect_almost_eq(%0, %expected) {has_side_effect = true, tolerance = 6.192698e-06 : f64} : (tensor<8x9xf32>, tensor<8x9xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<8x9xf32>) {
    %c0 = stablehlo.constant dense<"0x9AEE8DBCE19194BFAC2D24C003EE70BFA27CA1C02881E8BF234DF8BF11D28A3F7BC559C06B56D9BEC111893FB89BF5BEF2D221BFB8E8A0BEBF1825C0A3F80B403E5C0FC0951E4CC0937BC1C02835CEBF4D4DB33FAE10DE3F0E1D3940D54E45C01539CEBFD4BE67405E48893FE55282405C7A893ED918B2C0CCC19D3E7EA48D3F2E138DC08B2B7CBF5885B3C0E8C0B73EE9158DBF5EB9A8BF3F0673409F245C3F904098C036629EBF4795A2C0FC595CC0529D5BC027EF77BE1128B9404820873FE1899A40120B743FD3754E40CD3FEB3F82A26BC0C67E1BBF3D9EBEBE012B3C40ECB199BFC2F992C02A7086C0DF2B3B3C5B7B703F65B9A8BF33A5C1C08A4B6240E5B173C064125C3F80DDD3C0150036C0CDE240402A7F0E40CE225740750A993C"> : tensor<8x9xf32>
    return %c0 : tensor<8x9xf32>
  }
  func.func private @expected() -> (tensor<8x9xf32>) {
    %c0 = stablehlo.constant dense<"0x9AEE8DBCC4C9843E524CA23E722E113F161D123F2C9E283F33FC3A3F20E0CE3F12B8CF3F6B56D9BE90F5A23F1C6AB73F5BB2C63F4B1AD93FAFDEDA3F64DE2A40C2562B401A852B40937BC1C01BB3CCBF6485B93F69E81240812E554054495540B3BD55402BDE854054438740E552824067078340ED07834096BF834089498540154B85406F7A8540E57A8540EF2D8640E9158DBFFBDF02BF35E173407E247740732777401E8B77403F8D77403198774041A3774027EF77BEC83BB9409183B9402FD1C340CEFFC34001B7C5400921C6407521C640962AC6403D9EBEBE39753E40CE6E3F4022773F4073833F406CAE42409B0E4A401DC84A40BCC94A408A4B624022566240F39766408B98664080B26640EE7381405943864083CD9140B0249240"> : tensor<8x9xf32>
    return %c0 : tensor<8x9xf32>
  }
  func.func private @cumlogsumexp(%arg0: tensor<8x9xf32>) -> tensor<8x9xf32> {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = "stablehlo.reduce_window"(%arg0, %cst) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 0], [8, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 9>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %1 = stablehlo.maximum %arg1, %arg2 : tensor<f32>
      %2 = stablehlo.subtract %arg1, %arg2 : tensor<f32>
      %3 = stablehlo.compare NE, %2, %2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %4 = stablehlo.add %arg1, %arg2 : tensor<f32>
      %5 = stablehlo.abs %2 : tensor<f32>
      %6 = stablehlo.negate %5 : tensor<f32>
      %7 = stablehlo.exponential %6 : tensor<f32>
      %8 = stablehlo.log_plus_one %7 : tensor<f32>
      %9 = stablehlo.add %1, %8 : tensor<f32>
      %10 = stablehlo.select %3, %4, %9 : tensor<i1>, tensor<f32>
      stablehlo.return %10 : tensor<f32>
    }) : (tensor<8x9xf32>, tensor<f32>) -> tensor<8x9xf32>
    return %0 : tensor<8x9xf32>
  }
}
