import Apus
import Foundation

/// The entropic cost of moving one cloud of weighted points to another, by Sinkhorn's iteration in logarithms (Cuturi, 2013).
enum Transport: WholeProgram {
  struct Cloud: ParameterTree {
    var points: Tensor, logits: Tensor
    static let fields = Fields(\Cloud.points, \.logits)
  }

  struct Potentials: ParameterTree {
    var f: Tensor, g: Tensor
    static let fields = Fields(\Potentials.f, \.g)
  }

  static func plan(_ cloud: Cloud, _ others: Tensor) -> (moved: Tensor, cost: Tensor) {
    let strength = 0.3, (n, m) = (cloud.points.shape[0], others.shape[0])
    let cost = square(cloud.points[.all, .newAxis] - others[.newAxis]).sum(axis: -1)
    let a = logSoftmax(cloud.logits), b = -log(Double(m))
    let zeros = Potentials(f: .doubles(n), g: .doubles(m))
    let end = foriLoop(0..<40, zeros) { _, now in
      let f = strength * (a - logSumExp((now.g[.newAxis] - cost) / strength, axis: 1))
      return Potentials(f: f, g: strength * (b - logSumExp((f[.all, .newAxis] - cost) / strength, axis: 0)))
    }
    return (exp((end.f[.all, .newAxis] + end.g[.newAxis] - cost) / strength), cost)
  }

  static let name = "sinkhorn"
  static let parameters = Cloud(points: .doubles(5, 2), logits: .doubles(5))

  static func loss(_ cloud: Cloud, _ data: Inputs) -> Tensor {
    let (moved, cost) = plan(cloud, data["others"])
    return (moved * cost).sum()
  }

  static func outputs(_ cloud: Cloud, _ data: Inputs) -> [String: Tensor] { ["plan": plan(cloud, data["others"]).moved] }
}
