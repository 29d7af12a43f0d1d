/// A function whose derivative is stated by who wrote it, and not derived from what it does.
///
/// Rules are programs over the function's operands. Transforms ask for a rule where they need it; everything else (evaluation, the
/// compiler, printed text) sees the function's own program, called.
public struct CustomFunction: Hashable, Sendable {
  /// What errors call it: the transform by which the user made it.
  public var name: String
  /// (operands...) -> results.
  public var program: Program
  /// For every operand whether rules speak about it: a tangent of another one is an error.
  public var isDifferentiable: [Bool]
  /// How many of the last operands the function did not get as arguments but captured.
  public var captureCount: Int
  public var derivative: Derivative
  public var transposition: Transposition?

  public enum Derivative: Hashable, Sendable {
    /// (operands..., tangents of the differentiable ones...) -> (results..., tangents of the floating-point and complex ones...).
    case forward(DeferredProgram)
    /// `forward`: (operands...) -> (results..., residuals...). `backward`: (residuals..., cotangents of the floating-point and complex
    /// results...) -> cotangents of the differentiable operands.
    case reverse(forward: DeferredProgram, backward: DeferredProgram)
    /// A linear function of which its transpose is all that is known: `program` gives types, and is not to be run.
    case transposeOnly
  }

  /// The transpose of a function that is linear in some operands.
  public struct Transposition: Hashable, Sendable {
    public var isLinear: [Bool]
    /// (operands that are not linear..., cotangents of the results...) -> cotangents of the linear operands.
    public var program: DeferredProgram

    public init(isLinear: [Bool], program: DeferredProgram) {
      self.isLinear = isLinear
      self.program = program
    }
  }

  /// What a call of a rule's program is named.
  public static let ruleName = "custom_rule"

  public init(
    name: String, program: Program, isDifferentiable: [Bool], captureCount: Int = 0, derivative: Derivative,
    transposition: Transposition? = nil
  ) {
    self.name = name
    self.program = program
    self.isDifferentiable = isDifferentiable
    self.captureCount = captureCount
    self.derivative = derivative
    self.transposition = transposition
  }

  /// The types of the tangents of the operands, and of the results, that have one.
  public var tangentTypes: [TensorType] { zip(program.parameterTypes, isDifferentiable).filter { $0.1 }.map { $0.0 } }
  public var resultTangentTypes: [TensorType] { program.resultTypes.filter(\.dtype.isDifferentiable) }
}

/// A program that is made when it is first asked for, and remembered. Equal to itself only.
public final class DeferredProgram: Hashable, Sendable {
  private let made: Locked<Program?>
  private let make: @Sendable () throws -> Program

  public init(_ make: @escaping @Sendable () throws -> Program) {
    self.make = make
    made = Locked(nil)
  }

  public convenience init(_ program: Program) { self.init { program } }

  /// - Throws: what making it throws, each time.
  public func program() throws -> Program {
    if let known = made.withLock({ $0 }) { return known }
    // Not under the lock: a rule may call its own function.
    let program = try make()
    return made.withLock { known in
      if let known { return known }
      known = program
      return program
    }
  }

  public static func == (a: DeferredProgram, b: DeferredProgram) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Program {
  /// The program with calls in the place of custom functions, in regions too: what is left when no more derivatives are taken.
  public func withoutRules() -> Program {
    guard hasCustomFunctions else { return self }
    return Program(
      types: types, parameters: parameters,
      operations: operations.map { operation in
        var operation = operation
        operation.primitive = operation.primitive.mapRegions { $0.withoutRules() }.withoutRule
        return operation
      }, results: results)
  }
}

extension Primitive {
  /// A call of the function's own program in the place of a custom function.
  public var withoutRule: Primitive {
    if case .custom(let function) = self, function.derivative != .transposeOnly { return .call(function.program, name: function.name) }
    return self
  }

  /// Whether it is, or holds, a linear function of which only the transpose is known.
  public var isTransposeOnly: Bool {
    if case .custom(let function) = self, function.derivative == .transposeOnly { return true }
    return regions.contains { program in
      program.hasCustomFunctions && program.operations.contains { $0.primitive.isTransposeOnly }
    }
  }
}
