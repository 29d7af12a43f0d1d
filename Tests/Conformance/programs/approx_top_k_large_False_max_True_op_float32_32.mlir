module @jit_dyn_fun attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @top_k_gt_f32_comparator(%arg0: tensor<f32>, %arg1: tensor<f32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<i1> {
    %0 = stablehlo.compare GT, %arg0, %arg1 : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %0 : tensor<i1>
  }
  func.func public @main() {
    %inputs = call @inputs() : () -> (tensor<32xf32>)
    %expected:2 = call @expected() : () -> (tensor<4xf32>, tensor<4xi32>)
    %0 = stablehlo.iota dim = 0 : tensor<32xi32>
    %c = stablehlo.constant dense<-1> : tensor<i32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1:2 = stablehlo.custom_call @ApproxTopK(%inputs, %0, %cst, %c) {backend_config = "", called_computations = [@top_k_gt_f32_comparator], mhlo.backend_config = {aggregate_to_topk = true, is_fallback = true, recall_target = 0.949999988 : f32, reduction_dim = 0 : i64, reduction_input_size_override = -1 : i64, top_k = 4 : i64}} : (tensor<32xf32>, tensor<32xi32>, tensor<f32>, tensor<i32>) -> (tensor<4xf32>, tensor<4xi32>)
    stablehlo.custom_call @check.expect_eq(%1#0, %expected#0) {has_side_effect = true} : (tensor<4xf32>, tensor<4xf32>) -> ()
    stablehlo.custom_call @check.expect_eq(%1#1, %expected#1) {has_side_effect = true} : (tensor<4xi32>, tensor<4xi32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<32xf32>) {
    %c0 = stablehlo.constant dense<"0xCC6C25BFC4C95DC0AC1437C0F7A20F4079238C400453B1BF314B05C00464A13F2B919B3D26D04BC0276D8A40DCC18F3E740B103FAD97BA3F748E71C06EFB9F40BCA70A40F772893EAC25F4BFF99E42C0276305402D2025C0B1B948C0E7BB193F7895A2BF727430C0B83129BF6081DA3F2016FC3F9A17E3BF4901A9C005C5443F"> : tensor<32xf32>
    return %c0 : tensor<32xf32>
  }
  func.func private @expected() -> (tensor<4xf32>, tensor<4xi32>) {
    %c0 = stablehlo.constant dense<"0x6EFB9F4079238C40276D8A40F7A20F40"> : tensor<4xf32>
    %c1 = stablehlo.constant dense<"0x0F000000040000000A00000003000000"> : tensor<4xi32>
    return %c0, %c1 : tensor<4xf32>, tensor<4xi32>
  }
}
