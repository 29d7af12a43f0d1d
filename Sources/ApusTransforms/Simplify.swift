import ApusIR

/// An equal program that does less: dead and repeated operations are gone, what regions compute in vain is not computed, and
/// identities that hold exactly in IEEE arithmetic are applied.
///
/// Values are the same to the bit (a NaN staying a NaN). The result is canonical: see `Program.canonical()`.
///
/// - Parameter keepingRules: whether `stopGradient` and rules of custom functions stay, as they must until all derivatives are taken.
public func simplify(_ program: Program, keepingRules: Bool = false) -> Program {
  var memo: [Program: Program] = [:]
  return Simplifier.simplified(program, keepingRules, &memo)
}

/// Rebuilds a program, looking at the operations that made each operand.
struct Simplifier {
  let b = ProgramBuilder()
  let keepingRules: Bool
  /// By value: the operation that made it.
  private var definitions: [Int?] = []
  private var known: [Expression: [ValueID]] = [:]

  private struct Expression: Hashable {
    var primitive: Primitive
    var operands: [ValueID]
  }

  private init(_ keepingRules: Bool) { self.keepingRules = keepingRules }

  private static func run(_ program: Program, _ keepingRules: Bool, _ memo: inout [Program: Program]) -> Program {
    if let done = memo[program] { return done }
    let result = simplified(program, keepingRules, &memo)
    memo[program] = result
    return result
  }

  static func simplified(_ program: Program, _ keepingRules: Bool, _ memo: inout [Program: Program]) -> Program {
    var pass = Simplifier(keepingRules)
    let source = program.mergingSorts().pruned()
    var image = [ValueID](repeating: ValueID(-1), count: source.valueCount)
    for parameter in source.parameters {
      image[parameter] = pass.b.addParameter(source.type(of: parameter))
      pass.definitions.append(nil)
    }
    for operation in source.operations {
      pass.b.site = operation.site
      var primitive = keepingRules ? operation.primitive : operation.primitive.withoutRule
      if !primitive.regions.isEmpty { primitive = primitive.mapRegions { run($0, keepingRules, &memo) } }
      let results = pass.emit(primitive, operation.operands.map { image[$0] })
      for (old, new) in zip(operation.results, results) { image[old] = new }
    }
    // Regions may need less now, of their operands too.
    return pass.b.finish(source.results.map { image[$0] }).pruned().canonical()
  }

  /// The results of an operation: found, made simpler, or appended.
  mutating func emit(_ primitive: Primitive, _ operands: [ValueID]) -> [ValueID] {
    if let simpler = folded(primitive, operands) ?? rewritten(primitive, operands) { return simpler }
    let expression = Expression(primitive: primitive, operands: Self.isCommutative(primitive) ? operands.sorted() : operands)
    let canMerge = primitive != .optimizationBarrier && !primitive.hasEffect
    if canMerge, let equal = known[expression] { return equal }
    let results = b.emit(primitive, operands)
    for _ in results { definitions.append(b.operations.count - 1) }
    if canMerge { known[expression] = results }
    return results
  }

  mutating func one(_ primitive: Primitive, _ operands: ValueID...) -> ValueID { emit(primitive, operands)[0] }

  private static func isCommutative(_ primitive: Primitive) -> Bool {
    switch primitive {
    case .binary(.add), .binary(.multiply), .binary(.and), .binary(.or), .binary(.xor): true
    default: false
    }
  }

  /// The operation that made a value, nil for parameters.
  func definition(_ value: ValueID) -> Operation? { definitions[value].map { b.operations[$0] } }

  /// The number that all elements of a value are, as a literal, where that is known.
  func splat(_ value: ValueID) -> DenseArray? {
    var value = value
    while let made = definition(value) {
      switch made.primitive {
      case .constant(let literal): return literal.shape.isEmpty ? literal : nil
      case .broadcastInDim, .reshape: value = made.operands[0]
      default: return nil
      }
    }
    return nil
  }

  func isSplat(_ value: ValueID, of number: Double) -> Bool {
    splat(value).map { $0 == .scalar(number, $0.dtype) } ?? false
  }

  private mutating func rewritten(_ primitive: Primitive, _ x: [ValueID]) -> [ValueID]? {
    switch primitive {
    case .unary(let function): unary(function, x[0])
    case .binary(let function): binary(function, x[0], x[1])
    case .select: select(x[0], x[1], x[2])
    case .convert(let dtype): convert(dtype, x[0])
    case .bitcastConvert(let dtype): dtype == b.dtype(of: x[0]) ? [x[0]] : nil
    case .broadcastInDim(let shape, let dimensions): broadcast(shape, dimensions, x[0])
    case .reshape(let shape): reshape(shape, x[0])
    case .transpose(let permutation): transpose(permutation, x[0])
    case .slice(let starts, let limits, let strides): slice(starts, limits, strides, x[0])
    case .dynamicSlice(let sizes): dynamicSlice(sizes, x)
    case .dynamicUpdateSlice: b.shape(of: x[0]) == b.shape(of: x[1]) ? [x[1]] : nil
    case .pad(let low, let high, let interior): (low + high + interior).allSatisfy { $0 == 0 } ? [x[0]] : nil
    case .concatenate(let dimension): concatenate(dimension, x)
    case .reverse(let dimensions): reverse(dimensions, x[0])
    case .reduce(_, let dimensions): dimensions.isEmpty ? [x[0]] : nil
    case .branch(let branches): branch(branches, x)
    case .compare, .clamp, .constant, .iota, .argReduce, .cumulative, .dotGeneral, .gather, .scatter, .sort, .whileLoop, .scan, .call, .custom,
      .optimizationBarrier, .threefry2x32, .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .convolution,
      .scatterRegion, .sortBy, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .rngBitGenerator, .randomSeed, .collective,
      .deviceIndex, .axisIndex, .check:
      nil
    }
  }
}
