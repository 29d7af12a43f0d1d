import Apus
import ApusTesting
import Testing

/// Functions over named axes against JAX: values, and gradients taken around `vmap` and within it.
@Suite struct NamedAxisParityTests {
  private let golden: Golden
  init() throws { golden = try Golden("../../Goldens/named_axes.npz") }

  private func argument(_ name: String, _ index: Int = 0) -> Tensor { golden["\(name).argument.\(index)"] }

  private func check(_ name: String, _ f: @escaping @Sendable (Tensor) -> Tensor) throws {
    try check(name, count: 1) { (x: [Tensor]) in f(x[0]) }
  }

  private func check(_ name: String, count: Int, _ f: @escaping @Sendable ([Tensor]) -> Tensor) throws {
    let weights: Tensor = golden["\(name).weights"], arguments = (0..<count).map { argument(name, $0) }
    let mapped = vmap(f, axisName: "batch")
    let around = grad { (x: [Tensor]) in (mapped(x) * weights).sum() }
    let within = vmap(grad { (x: [Tensor]) in (f(x) * weights).sum() }, axisName: "batch")
    try expectClose(mapped(arguments), golden["\(name).value"])
    try expectClose(jit(mapped)(arguments), golden["\(name).value"])
    for (gradient, kind) in [(around, "around"), (within, "within"), (jit(around), "around"), (jit(within), "within")] {
      for (index, leaf) in gradient(arguments).enumerated() {
        try expectClose(leaf, golden["\(name).\(kind).\(index)"], rtol: 1e-4, atol: 1e-5)
      }
    }
  }

  @Test func batchNormalization() throws {
    try check("batchNorm", count: 3) { a in
      let mean = pmean(a[0], over: "batch"), variance = pmean(square(a[0] - mean), over: "batch")
      return (a[0] - mean) / sqrt(variance + 1e-5) * a[1] + a[2]
    }
  }

  @Test func contrastiveLoss() throws {
    try check("contrastive", count: 2) { a in
      let logits = allGather(a[1], over: "batch").matmul(a[0]) / 0.5
      return logSumExp(logits) - logits[axisIndex("batch")]
    }
  }

  @Test func ring() throws {
    try check("ring") { x in
      var total = Tensor.zeros(like: x), sent = x
      for step in 1...4 {
        total = total + Double(step) * sin(sent)
        sent = ppermute(sent, over: "batch") { n in (0..<n).map { ($0, ($0 + 1) % n) } }
      }
      return total
    }
  }

  @Test func loops() throws {
    try check("loop") { x in
      let result = scan(x, over: Tensor([0.5, -1.5, 2] as [Float])) { (carry, weight) in
        let next = tanh(carry * weight + x)
        let normalized = next / sqrt(psum(square(next).sum(), over: "batch"))
        return (normalized, output: pmax(stopGradient(normalized.max()), over: "batch"))
      }
      return result.carry * result.outputs.sum()
    }
  }

  @Test func exchanges() throws {
    try check("exchange") { x in
      let outer = Tensor([1, 2, 3, 4] as [Float]).expandDims(1) * x
      let moved = allToAll(outer, over: "batch", splitAxis: 0, concatAxis: 0)
      return allGather(psumScatter(exp(moved), over: "batch"), over: "batch", tiled: true)
    }
  }
}
