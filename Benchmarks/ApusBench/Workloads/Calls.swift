import Apus

/// W8: what a call costs.
enum CallBenchmark {
  struct Leaves: ParameterTree {
    var leaves: [String: Tensor]
    static let fields = Fields(\Leaves.leaves)
  }

  static func run(_ bench: Bench) throws {
    let x = Tensor.arange(8).converted(to: .float32)
    let increment = jit { (x: Tensor) in x + 1 }
    try bench.time("jit x+1 (8,)") { increment(x) }
    try bench.time("eager x+1 (8,)") { x + 1 }
    let tree = Leaves(leaves: Dictionary(uniqueKeysWithValues: (0..<200).map { ("p\($0)", Tensor.ones([16])) }))
    let scaled = jit { (tree: Leaves) in tree.map { $0 * 0.9 } }
    var result = tree
    try bench.time("200-leaf tree*0.9") { result = scaled(tree) }
    let inPlace = jit { (tree: inout Leaves) in tree = tree.map { $0 * 0.9 } }
    try bench.time("200-leaf tree*0.9 in place") { inPlace(&result) }
    withExtendedLifetime(result) {}
  }
}
