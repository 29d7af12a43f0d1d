module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs:2 = call @inputs() : () -> (tensor<5xf32>, tensor<1xi64>)
    %expected = call @expected() : () -> (tensor<1xf32>)
    %0 = stablehlo.slice %inputs#1 [0:1] : (tensor<1xi64>) -> tensor<1xi64>
    %1 = stablehlo.reshape %0 : (tensor<1xi64>) -> tensor<i64>
    %c = stablehlo.constant dense<0> : tensor<i64>
    %2 = stablehlo.compare LT, %1, %c, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<5> : tensor<i64>
    %3 = stablehlo.add %1, %c_0 : tensor<i64>
    %4 = stablehlo.select %2, %3, %1 : tensor<i1>, tensor<i64>
    %5 = stablehlo.dynamic_slice %inputs#0, %4, sizes = [1] : (tensor<5xf32>, tensor<i64>) -> tensor<1xf32>
    stablehlo.custom_call @check.expect_eq(%5, %expected) {has_side_effect = true} : (tensor<1xf32>, tensor<1xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<5xf32>, tensor<1xi64>) {
    %c0 = stablehlo.constant dense<"0x586827C08214D84024BCC73FA4572140B60BCB3D"> : tensor<5xf32>
    %c1 = stablehlo.constant dense<"0xF6FFFFFFFFFFFFFF"> : tensor<1xi64>
    return %c0, %c1 : tensor<5xf32>, tensor<1xi64>
  }
  func.func private @expected() -> (tensor<1xf32>) {
    %c0 = stablehlo.constant dense<"0x586827C0"> : tensor<1xf32>
    return %c0 : tensor<1xf32>
  }
}
