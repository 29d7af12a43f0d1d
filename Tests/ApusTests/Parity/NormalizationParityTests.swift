import Apus
import ApusNN
import ApusTesting
import Testing

@Suite struct NormalizationParityTests {
  let golden: Golden
  init() throws { golden = try Golden("../../Goldens/normalization.npz") }

  /// Compares a function's value, and the gradient of its product with the golden's fixed weights, as it is and compiled.
  private func check(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) throws {
    let x: Tensor = golden["x"], weights: Tensor = golden["weights"]
    let gradient = grad { (x: Tensor) in
      let value = function(x)
      return (value * weights.flattened()[0..<value.shape.elementCount].reshape(value.shape)).sum()
    }
    for (f, g) in [(function, gradient), (jit(function), jit(gradient))] {
      try expectClose(f(x), golden["\(name).value"])
      try expectClose(g(x), golden["\(name).gradient0"], atol: 3e-6)
    }
  }

  @Test func softmaxes() throws {
    try check("softmax") { softmax($0) }
    try check("softmaxMiddle") { softmax($0, axis: 1) }
    try check("logSoftmax") { logSoftmax($0) }
    try check("logSumExp") { logSumExp($0, axis: -1) }
  }

  @Test func reductions() throws {
    try check("variance") { $0.variance(axes: [0, 2]) }
    try check("maximum") { $0.max(axis: -1) }
    try check("cumulativeSum") { $0.cumsum(axis: 1) }
  }

  @Test func crossEntropyOfLabels() throws {
    let labels: Tensor = golden["labels"]
    try check("crossEntropy") { crossEntropy(logits: $0, labels: labels) }
  }

  @Test func layerNorm() throws {
    var norm = LayerNorm(8)
    norm.scale = golden["scale"]
    norm.bias = golden["bias"] as Tensor
    let fixed = norm
    try check("layerNorm") { fixed($0) }
    let x: Tensor = golden["x"], weights: Tensor = golden["weights"]
    let gradient = grad { (norm: LayerNorm) in (norm(x) * weights).sum() }(norm)
    try expectClose(gradient.scale, golden["layerNorm.gradient1"], atol: 3e-6)
    try expectClose(gradient.bias ?? 0, golden["layerNorm.gradient2"], atol: 3e-6)
  }
}
