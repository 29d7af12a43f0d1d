import Apus
import ApusNN
import Testing

/// What a gradient keeps of the forward pass, in bytes.
@Suite struct RecomputationTests {
  private static let rows = 64, width = 512
  private static let rowBytes = rows * width * 4

  /// A function between two products, which need its argument and its value in memory.
  private static func plannedBytes(_ f: @escaping @Sendable (Tensor) -> Tensor) throws -> Int {
    let loss = { @Sendable (w: Tensor, v: Tensor, x: Tensor) -> Tensor in f(x.matmul(w)).matmul(v).sum() }
    let gradient = { @Sendable (w: Tensor, v: Tensor, x: Tensor) -> [Tensor] in
      let result: (Tensor, Tensor, Tensor) = grad(loss, wrt: .all)(w, v, x)
      return [result.0, result.1]
    }
    let square = Tensor.ones([width, width])
    return try compile(gradient, square, square, Tensor.ones([rows, width])).plannedBytes
  }

  /// When the argument's cotangent is made there are the argument, the value, the cotangents of the result, of the value and of the argument.
  /// Slopes are made from the argument.
  @Test func slopesAreMadeAgain() throws {
    let functions: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("gelu", { gelu($0) }), ("tanh", { tanh($0) }), ("silu", { $0 * sigmoid($0) }), ("product", { ($0 + 1) * ($0 * 2) * $0 }),
    ]
    for (name, f) in functions {
      let planned = try Self.plannedBytes(f)
      #expect(planned <= 5 * Self.rowBytes + 4096, "\(name): \(Double(planned) / Double(Self.rowBytes)) rows")
    }
  }

  /// A normalisation adds two numbers a row to that.
  @Test func normalisationsKeepTheirArgument() throws {
    let planned = try Self.plannedBytes { x in LayerNorm(Self.width)(x) }
    #expect(planned <= 5 * Self.rowBytes + 64 * Self.rows, "\(Double(planned) / Double(Self.rowBytes)) rows")
  }
}
