module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:3 = call @inputs() : () -> (tensor<5x3xf32>, tensor<3x1xf32>, tensor<2xi64>)
    %expected = call @expected() : () -> (tensor<5x3xf32>)
    %0 = stablehlo.slice %inputs#2 [0:1] : (tensor<2xi64>) -> tensor<1xi64>
    %1 = stablehlo.reshape %0 : (tensor<1xi64>) -> tensor<i64>
    %2 = stablehlo.slice %inputs#2 [1:2] : (tensor<2xi64>) -> tensor<1xi64>
    %3 = stablehlo.reshape %2 : (tensor<1xi64>) -> tensor<i64>
    %c = stablehlo.constant dense<0> : tensor<i64>
    %4 = stablehlo.compare LT, %1, %c, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<5> : tensor<i64>
    %5 = stablehlo.add %1, %c_0 : tensor<i64>
    %6 = stablehlo.select %4, %5, %1 : tensor<i1>, tensor<i64>
    %c_1 = stablehlo.constant dense<0> : tensor<i64>
    %7 = stablehlo.compare LT, %3, %c_1, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %c_2 = stablehlo.constant dense<3> : tensor<i64>
    %8 = stablehlo.add %3, %c_2 : tensor<i64>
    %9 = stablehlo.select %7, %8, %3 : tensor<i1>, tensor<i64>
    %10 = stablehlo.dynamic_update_slice %inputs#0, %inputs#1, %6, %9 : (tensor<5x3xf32>, tensor<3x1xf32>, tensor<i64>, tensor<i64>) -> tensor<5x3xf32>
    stablehlo.custom_call @check.expect_eq(%10, %expected) {has_side_effect = true} : (tensor<5x3xf32>, tensor<5x3xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<5x3xf32>, tensor<3x1xf32>, tensor<2xi64>) {
    %c0 = stablehlo.constant dense<"0xDC9A94C09EFD85C0B5840D40CA5D5740C5738B3F9AEBE4BF3B27E9C008A226403DF81BBF965536BFE0F0903F8E47473EE11EE53EA3F7E23F8DF86140"> : tensor<5x3xf32>
    %c1 = stablehlo.constant dense<"0x42A607402F1389404D515AC0"> : tensor<3x1xf32>
    %c2 = stablehlo.constant dense<"0x0100000000000000"> : tensor<2xi64>
    return %c0, %c1, %c2 : tensor<5x3xf32>, tensor<3x1xf32>, tensor<2xi64>
  }
  func.func private @expected() -> (tensor<5x3xf32>) {
    %c0 = stablehlo.constant dense<"0xDC9A94C09EFD85C0B5840D40CA5D574042A607409AEBE4BF3B27E9C02F1389403DF81BBF965536BF4D515AC08E47473EE11EE53EA3F7E23F8DF86140"> : tensor<5x3xf32>
    return %c0 : tensor<5x3xf32>
  }
}
