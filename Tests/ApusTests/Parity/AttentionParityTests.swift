import Apus
import ApusNN
import ApusTesting
import Testing

@Suite struct AttentionParityTests {
  let golden: Golden
  init() throws { golden = try Golden("../../Goldens/attention.npz") }

  @Test func forwardAndGradientMatchJAX() throws {
    let model = try CausalSelfAttention(32, heads: 4, key: Key(0)).loading(golden["params"])
    let gradient = grad { (m: CausalSelfAttention, x: Tensor) in m(x).sum() }
    try expectClose(model(golden["x"]), golden["y"], atol: 3e-6)
    try expectClose(jit { (m: CausalSelfAttention, x: Tensor) in m(x) }(model, golden["x"]), golden["y"], atol: 3e-6)
    try expectClose(gradient(model, golden["x"]), golden["grad"], rtol: 3e-5, atol: 2e-5)
    try expectClose(jit(gradient)(model, golden["x"]), golden["grad"], rtol: 3e-5, atol: 2e-5)
  }
}
