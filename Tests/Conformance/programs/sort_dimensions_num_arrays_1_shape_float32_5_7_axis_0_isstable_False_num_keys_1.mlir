module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<5x7xf32>)
    %expected = call @expected() : () -> (tensor<5x7xf32>)
    %0 = "stablehlo.sort"(%inputs) <{dimension = 0 : i64, is_stable = false}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f32>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f32>
      %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f32>
      %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f32>
      %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<5x7xf32>) -> tensor<5x7xf32>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<5x7xf32>, tensor<5x7xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<5x7xf32>) {
    %c0 = stablehlo.constant dense<"0xF30496BFB589BABF22F8C540D3D66FC021795ABF642BE6BF6C8BF3C0E57CA4C07BE1E840F6562540837F0DBFDBB8223F2D8B70C0F236BC3E8199A7BE036F0C3FACB9E94085817240667F94BF0281E03E6995F04028E271C0A048373ED0E149BEB4C7D43F59E645C0AE955ABF66DB4C3E224A984065A5B63E5C7559BF9E54CABFF80768C02DCB22BFDC4CC73F"> : tensor<5x7xf32>
    return %c0 : tensor<5x7xf32>
  }
  func.func private @expected() -> (tensor<5x7xf32>) {
    %c0 = stablehlo.constant dense<"0xE57CA4C0B589BABF5C7559BFD3D66FC0F80768C02D8B70C06C8BF3C028E271C0A048373ED0E149BE9E54CABF59E645C0642BE6BF66DB4C3EF30496BF65A5B63EF6562540837F0DBF667F94BFAE955ABFF236BC3E8199A7BE036F0C3F22F8C540B4C7D43F21795ABF2DCB22BFDC4CC73F224A98407BE1E840ACB9E94085817240DBB8223F0281E03E6995F040"> : tensor<5x7xf32>
    return %c0 : tensor<5x7xf32>
  }
}
