module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<1x125xbf16>, tensor<1xbf16>)
    %expected = call @expected() : () -> (tensor<1x125xbf16>)
    %c = stablehlo.constant dense<0> : tensor<1xi64>
    %0 = "stablehlo.scatter"(%inputs#0, %c, %inputs#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1]>, unique_indices = true}> ({
    ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
      stablehlo.return %arg3 : tensor<bf16>
    }) : (tensor<1x125xbf16>, tensor<1xi64>, tensor<1xbf16>) -> tensor<1x125xbf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<1x125xbf16>, tensor<1x125xbf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<1x125xbf16>, tensor<1xbf16>) {
    %c0 = stablehlo.constant dense<"0xFE40B440B63EA2BF1E3F81BF4240C93FE33F28405EC08BBFBCC014C1194089BD47C0E7BF28BFB93FFABD83C03C3F1EC08EC033C096BF8040C0BFC3BF884010C0B0C06E406A3F2C3FB3BFEF3FEEBF9F407A4083BF58BE57C0BFBF20BE53C0E3BEDBBE85C096BFE83F31C0E53F75409A40FDBFAFBD8540033FBCBF91C097BF49C02940E6BF5C3FDBBFBC3FB6BFCEBF443EE43FD5BFDE3FB34067BFD7BF13402440D3BD5BC0ACBFDA3F1FBE08BF6CC07940533E79BEF63F0640E63D144083C07EC00F40DC3FE2BEDEBF99C05C4093BF913FA3BE843FA43F8CC00CC02E40E4BF3B40B840323F673F0C403D3E083FF2BF4A40E5BEB33F00BFD73E503F"> : tensor<1x125xbf16>
    %c1 = stablehlo.constant dense<"0xF9BF"> : tensor<1xbf16>
    return %c0, %c1 : tensor<1x125xbf16>, tensor<1xbf16>
  }
  func.func private @expected() -> (tensor<1x125xbf16>) {
    %c0 = stablehlo.constant dense<"0xF9BFB440B63EA2BF1E3F81BF4240C93FE33F28405EC08BBFBCC014C1194089BD47C0E7BF28BFB93FFABD83C03C3F1EC08EC033C096BF8040C0BFC3BF884010C0B0C06E406A3F2C3FB3BFEF3FEEBF9F407A4083BF58BE57C0BFBF20BE53C0E3BEDBBE85C096BFE83F31C0E53F75409A40FDBFAFBD8540033FBCBF91C097BF49C02940E6BF5C3FDBBFBC3FB6BFCEBF443EE43FD5BFDE3FB34067BFD7BF13402440D3BD5BC0ACBFDA3F1FBE08BF6CC07940533E79BEF63F0640E63D144083C07EC00F40DC3FE2BEDEBF99C05C4093BF913FA3BE843FA43F8CC00CC02E40E4BF3B40B840323F673F0C403D3E083FF2BF4A40E5BEB33F00BFD73E503F"> : tensor<1x125xbf16>
    return %c0 : tensor<1x125xbf16>
  }
}
