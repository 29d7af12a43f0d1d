import Apus

/// A program as a user would write it, whose numbers JAX has computed as well: `Tests/Goldens/programs` has the same in Python.
protocol WholeProgram: Sendable {
  associatedtype Parameters: ParameterTree
  /// The name of the golden file.
  static var name: String { get }
  /// Parameters of the right structure and types; the golden file has their numbers.
  static var parameters: Parameters { get }
  static func loss(_ parameters: Parameters, _ data: Inputs) -> Tensor
  /// Whatever else the program computes.
  static func outputs(_ parameters: Parameters, _ data: Inputs) -> [String: Tensor]
  /// Whether the gradient has a forward-mode derivative; a custom vjp is nothing that forward mode could go through.
  static var hasForwardOverReverse: Bool { get }
}

extension WholeProgram {
  static func outputs(_ parameters: Parameters, _ data: Inputs) -> [String: Tensor] { [:] }
  static var hasForwardOverReverse: Bool { true }

  /// The value, the gradient, and along a direction the gradient's derivative by forward over reverse mode and by reverse over reverse.
  @Sendable static func derivatives(_ parameters: Parameters, _ direction: Parameters, _ data: Inputs) -> Derivatives<Parameters> {
    let (value, gradient) = valueAndGrad(loss)(parameters, data)
    let gradientAt = { @Sendable (p: Parameters) in grad(loss)(p, data) }
    let slope = { @Sendable (p: Parameters) in inner(gradientAt(p), direction) }
    return Derivatives(
      value: value, gradient: gradient,
      forwardOverReverse: hasForwardOverReverse ? jvp(gradientAt, at: parameters, along: direction).tangent : nil,
      reverseOverReverse: grad(slope)(parameters))
  }
}

struct Derivatives<Parameters: ParameterTree>: ParameterTree {
  var value: Tensor, gradient: Parameters, forwardOverReverse: Parameters?, reverseOverReverse: Parameters
  static var fields: Fields<Self> { Fields(\Self.value, \.gradient, \.forwardOverReverse, \.reverseOverReverse) }
}

/// The data of a program by name.
struct Inputs: ParameterTree {
  var tensors: [String: Tensor]
  static let fields = Fields(\Inputs.tensors)
  /// Goldens have what programs ask for.
  subscript(name: String) -> Tensor { tensors[name]! }
}

/// The sum of the products of all elements.
func inner<Tree: ParameterTree>(_ a: Tree, _ b: Tree) -> Tensor {
  zip(a.leaves, b.leaves).map { ($0 * $1).sum() }.reduce(0, +)
}
