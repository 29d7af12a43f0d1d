import Apus
import ApusNN

/// W15: the same work at an even shape and at an odd one next to it, by its unit: nothing may be made for the constants of the others.
enum OddShapeBenchmark {
  static func run(_ bench: Bench) throws {
    let matrices: [Shape] = [[4096, 1024], [4093, 1021]]
    func each(_ name: String, _ shapes: [Shape] = matrices, _ f: @escaping @Sendable (Tensor) -> Tensor) throws {
      let compiled = jit(f)
      try pair(bench, name, shapes) { shape in
        let x = Tensor.normal(shape, key: Key(1))
        return (Double(shape.elementCount), { compiled(x) })
      }
    }
    try each("gelu") { gelu($0) }
    try each("softmax") { softmax($0) }
    try each("layer norm") { x in
      let deviation = x - x.mean(axis: -1, keepDims: true)
      return deviation * rsqrt(square(deviation).mean(axis: -1, keepDims: true) + 1e-5)
    }
    try each("sum") { $0.sum() }
    try each("column sum") { $0.sum(axis: 0) }
    let spaces: [(Shape, Shape)] = [
      ([2048, 2048], [2039, 2053]), ([128, 256, 128], [127, 251, 131]), ([16, 512, 8, 64], [15, 509, 7, 61]),
      ([32, 32, 16, 16, 16], [31, 33, 15, 17, 15]), ([16, 16, 16, 8, 8, 16], [15, 17, 15, 9, 7, 17]), ([8, 8, 8, 16, 8, 8, 8], [7, 9, 9, 15, 7, 9, 9]),
    ]
    for (even, odd) in spaces {
      let rank = even.rank
      try each("transpose, \(rank) axes reversed", [even, odd]) { $0.permuted(Array((0..<rank).reversed())) }
      if rank > 2 {
        let order = [0] + Array((1..<rank - 1).reversed()) + [rank - 1]
        if rank > 3 { try each("transpose, \(rank) axes, last one in place", [even, odd]) { $0.permuted(order) } }
      }
    }
    try pair(bench, "eager transpose", [[4096, 4096], [4093, 4091]]) { shape in
      let x = Tensor.normal(shape, key: Key(5))
      return (Double(shape.elementCount), { x.T })
    }
    try pair(bench, "matrix product", [[512, 512], [509, 509]]) { shape in
      let n = Double(shape[0]), x = Tensor.normal(shape, key: Key(2)), y = Tensor.normal(shape, key: Key(3))
      let product = jit { (x: Tensor, y: Tensor) in x.matmul(y) }
      return (2 * n * n * n, { product(x, y) })
    }
    // Batch, positions, width.
    try pair(bench, "Transformer block's gradient", [[8, 64, 128], [7, 61, 120]]) { shape in
      let width = shape[2], block = Block(width, 4), x = Tensor.normal(shape, key: Key(4))
      let gradient = jit(grad { (x: Tensor, block: Block) in square(block(x)).sum() })
      return (Double(shape.elementCount) * Double(24 * width + 4 * shape[1]), { gradient(x, block) })
    }
  }

  /// Times both shapes; the second row tells how much more a unit of its work takes.
  private static func pair(
    _ bench: Bench, _ name: String, _ shapes: [Shape], _ make: (Shape) throws -> (work: Double, call: () -> Tensor)
  ) throws {
    var even: Double?
    for shape in shapes {
      let (work, call) = try make(shape)
      let check = try abs(call()).sum().item()
      let timing = Measurement(minimumSeconds: 0.4, warmUpSeconds: 0.1).time(call)
      let unit = timing.medianMS / work
      var row = Row(timing: timing, check: [check], figures: ["ps for a unit": unit * 1e9])
      if let even { row.figures?["to even"] = unit / even }
      even = unit
      bench.add("\(name) \(shape.dimensions.map(String.init).joined(separator: "x"))", row)
    }
  }
}
