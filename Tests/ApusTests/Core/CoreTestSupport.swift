import Apus
import Testing

/// A linear layer as users write one.
struct TestLinear: ParameterTree {
  var weight: Tensor, bias: Tensor?
  static let fields = Fields(\TestLinear.weight, \.bias)
  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = x.matmul(weight)
    return bias.map { y + $0 } ?? y
  }
}

/// Configuration of several types beside trees.
struct TestBlock: ParameterTree {
  enum Activation: Hashable { case relu, tanh }
  var first: TestLinear, second: TestLinear
  var scale: Double, activation: Activation, depth: Int
  static let fields = Fields(\TestBlock.first, \.second, configuration: \TestBlock.scale, \.activation, \.depth)
}

struct TestModel<Layer: ParameterTree>: ParameterTree {
  var layers: [Layer]
  var extra: [String: Tensor]
  static var fields: Fields<Self> { Fields(\Self.layers, \.extra) }
}

func vector(_ values: Double...) -> Tensor { Tensor(values) }

func expectClose(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-5, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  #expect(a.count == b.count, sourceLocation: sourceLocation)
  for (x, y) in zip(a, b) {
    #expect(abs(x - y) <= tolerance * (1 + abs(y)), "\(a) and \(b)", sourceLocation: sourceLocation)
  }
}

/// The description of the error that reading a tensor throws.
func message(_ tensor: Tensor) -> String {
  do {
    _ = try tensor.array()
    return ""
  } catch { return "\(error)" }
}

/// Runs a test with a cache that no other test clears.
func isolated<R>(_ body: () throws -> R) rethrows -> R { try ExecutableCache.$current.withValue(ExecutableCache()) { try body() } }
