import Apus
import ApusTesting
import Testing

@Suite struct IndexingParityTests {
  let golden: Golden
  let x: Tensor, rows: Tensor, columns: Tensor, update: Tensor
  init() throws {
    golden = try Golden("../../Goldens/indexing.npz")
    (x, rows, columns, update) = (golden["x"], golden["rows"], golden["columns"], golden["update"])
  }

  /// Compares a function's value, and the gradient of its product with numbers from -1 to 1, as it is and compiled.
  private func check(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) throws {
    let gradient = grad { (x: Tensor) in
      let value = function(x), count = value.shape.elementCount
      return (value * (Tensor.arange(count).converted(to: .float32) * (2 / Double(count - 1)) - 1).reshape(value.shape)).sum()
    }
    for (f, g) in [(function, gradient), (jit(function), jit(gradient))] {
      try expectClose(f(x), golden["\(name).value"])
      try expectClose(g(x), golden["\(name).gradient"])
    }
  }

  @Test func reading() throws {
    let (rows, columns) = (rows, columns)
    try check("take") { $0[rows] }
    try check("pairs") { $0[rows, columns] }
    try check("slices") { $0[1..<4, .stride(by: 2), -1] }
    try check("reverse") { $0[.stride(by: -1), .stride(from: 4, to: 1, by: -2)] }
    try check("middle") { $0[.all, columns, .newAxis] }
    let order: Tensor = golden["order"]
    try check("along") { $0.takeAlong(order.expandDims(2), axis: 1) }
  }

  @Test func writing() throws {
    let (rows, columns, update) = (rows, columns, update)
    try check("set") { x in
      var x = x
      x[Tensor([0, 3] as [Int32]), 1] = update[0..<2]
      return x
    }
    try check("add") { $0.adding(update, at: rows, columns) }
  }

  @Test func ordering() throws {
    try check("sort") { $0.sorted(axis: 1) }
    try expectEqual(x[.all, .all, 0].argsort(axis: 1).converted(to: .int32), golden["argsort"])
    let top = x[.all, .all, 0].topK(3)
    try expectEqual(top.values, golden["topValues"])
    try expectEqual(top.indices.converted(to: .int32), golden["topIndices"])
  }

  @Test func einsums() throws {
    let (a, b, c): (Tensor, Tensor, Tensor) = (golden["a"], golden["b"], golden["c"])
    try expectClose(einsum("ijk,kl->ijl", a, b), golden["einsum.0"], atol: 3e-6)
    try expectClose(einsum("ijk,kl,jl->i", a, b, c), golden["einsum.1"], atol: 3e-6)
    try expectClose(einsum("ijk->kji", a), golden["einsum.2"])
    try expectClose(einsum("ijk,ijk->", a, a), golden["einsum.3"], atol: 3e-6)
    try expectClose(einsum("...k,kl->...l", a, b), golden["einsum.4"], atol: 3e-6)
    try expectClose(einsum("ii->i", b[.all, 0..<4]), golden["einsum.5"])
  }
}
