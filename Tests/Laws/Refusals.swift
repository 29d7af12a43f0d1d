import ApusIR
import ApusTransforms

/// All causes for which a transform may refuse a program. Any other error of a transform breaks the law.
enum Refusals {
  static func cause(of error: TransformError, _ step: Step, _ program: Program) -> String? {
    guard step == .jvp || step == .vjp else { return nil }
    func isIn(_ matches: (Primitive) -> Bool) -> Bool { program.containsExpanded(matches) }
    if step == .vjp, error.detail.contains("`while`"), isIn({ if case .whileLoop = $0 { true } else { false } }) {
      return "reverse mode through a loop of unknown length"
    }
    if error.detail.contains("the rule is for reverse mode only"), isIn(\.isReverseOnly) {
      return "forward mode through a custom function with a rule for reverse mode"
    }
    if error.detail.contains("no derivative by"), isIn({ $0 == .binary(.zeta) || $0 == .binary(.polygamma) }) {
      return "zeta and polygamma have no derivative by their orders"
    }
    if isIn({ if case .collective = $0 { true } else { false } }) {
      if error.detail.contains("not with another computation") { return "a collective computation other than sums" }
      if step == .vjp, error.detail.contains("which member's operand") { return "reverse mode through a collective broadcast" }
    }
    if error.detail.contains("has no derivative"), isIn(\.isReduction) { return "a reduction of matrices, as JAX has none of either" }
    return nil
  }
}

extension Program {
  /// Whether it, its regions or the expansions of its operations have such an operation.
  fileprivate func containsExpanded(_ matches: (Primitive) -> Bool) -> Bool {
    operations.contains { operation in
      if matches(operation.primitive) || operation.primitive.regions.contains(where: { $0.containsExpanded(matches) }) { return true }
      return expansion(of: operation.primitive, operandTypes: operation.operands.map(type(of:)))?.containsExpanded(matches) ?? false
    }
  }
}

extension Primitive {
  /// Whether it is a custom function with a rule for reverse mode. Where that was taken already, the rule stands in its place.
  fileprivate var isReverseOnly: Bool {
    if case .custom(let function) = self, case .reverse = function.derivative { true } else { false }
  }

  /// Whether it brings matrices to a form in which little is determined.
  fileprivate var isReduction: Bool {
    switch self {
    case .factorization(.hessenberg), .factorization(.schur), .factorization(.tridiagonalReduction): true
    default: false
    }
  }
}
