module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<8x9xf16>)
    %expected = call @expected() : () -> (tensor<8x9xf16>)
    %0 = call @cummax(%inputs) : (tensor<8x9xf16>) -> tensor<8x9xf16>
    stablehlo.custom_call @check.expect_eq(%0, %expected) {has_side_effect = true} : (tensor<8x9xf16>, tensor<8x9xf16>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<8x9xf16>) {
    %c0 = stablehlo.constant dense<"0xE43E274501B72EC033457A43B43B5C3D2A41F2BE5DBA2BC3FFC09140C2BD6DC40E426A450BBE0231C33A88B873C50DC849C2B4C64741C9C3E3BF734676C28D3B69C05DC4E93F49406DB56642DF3B5F484A3C2C4417BF1EBDE4C46339263FE5C2D339CAC2A9C4AF342A3645BC4B3A0E40C0BAE5C58EBAC1377D42463442B52BC0F33C95BD573CDBC03046EDC47B4373C3"> : tensor<8x9xf16>
    return %c0 : tensor<8x9xf16>
  }
  func.func private @expected() -> (tensor<8x9xf16>) {
    %c0 = stablehlo.constant dense<"0xE43E274501B72EC033457A43B43B5C3D2A41E43E274501B72EC033457A43B43B0E426A45E43E2745C33A88B833457A43B43B0E426A45E43E2745734688B833457A43B43B0E426A45E43E274573465F4833452C44B43B0E426A45E43E274573465F4833452C44B43B0E426A45E43E274573465F4833452C447D420E426A45E43E274573465F48334530467D427B436A45"> : tensor<8x9xf16>
    return %c0 : tensor<8x9xf16>
  }
  func.func private @cummax(%arg0: tensor<8x9xf16>) -> tensor<8x9xf16> {
    %cst = stablehlo.constant dense<0xFC00> : tensor<f16>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f16>) -> tensor<f16>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[7, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 8, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f16>, %arg2: tensor<f16>):
      %2 = stablehlo.maximum %arg1, %arg2 : tensor<f16>
      stablehlo.return %2 : tensor<f16>
    }) : (tensor<8x9xf16>, tensor<f16>) -> tensor<8x9xf16>
    return %1 : tensor<8x9xf16>
  }
}
