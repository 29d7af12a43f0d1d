import ApusIR

/// A program split into what can be computed from its arguments and what is linear in tangents.
///
/// `primal` starts with the operations of the source program, in their order and with their ids, so that a caller who has the values
/// of the source program need only run the operations that follow, and those that `replaced` names: an operation with regions that
/// keeps residuals takes the place of the original there, computing the original's results (under their ids) and more.
public struct Linearization: Sendable {
  /// (parameters...) -> (results..., residuals...).
  public let primal: Program
  /// (residuals..., tangents of the active parameters...) -> tangents of the results that `tangentResults` names.
  public let linear: Program
  /// For every result of the source program whether `linear` gives its tangent; the others are zero.
  public let tangentResults: [Bool]
  /// Which of the first operations of `primal` differ from the source program's.
  public let replaced: Set<Int>
  /// The values of `primal` that `linear` takes first.
  public let residuals: [ValueID]
  /// Whether `primal` stands for the source program also where all residuals are at hand: results are by the rule of a custom function.
  let isByRule: Bool

  /// The number of the source program's results.
  public var resultCount: Int { tangentResults.count }
}

/// The linear part of a program's derivative, and the residuals it needs.
///
/// Values that are cheap to make from smaller ones (constants, iotas, broadcasts, widening conversions) are made again in the linear
/// part rather than kept.
///
/// - Parameter active: for every parameter, whether it has a tangent.
/// - Throws: `TransformError` where an active parameter is neither floating-point nor complex.
public func linearize(_ program: Program, active: [Bool], cache: TransformCache = .shared) throws -> Linearization {
  try linearize(program, active: active, within: nil, mode: .linearize, cache: cache)
}

/// - Parameter region: what the program is part of. Residuals of a region have to be stored, for every step where it is a loop's body, so
///   that those which follow cheaply from others are made again instead.
func linearize(
  _ program: Program, active: [Bool], within region: LinearizedRegion?, mode: ForwardPass.Mode, cache: TransformCache
) throws -> Linearization {
  try cache.memoized(program, .linearize(active: active, region, ofTangents: mode == .linearizeTangents)) {
    let pass = try ForwardPass(program, active: active, mode: mode, cache: cache)
    try pass.run()
    var split = LinearSplit(pass, region)
    return split.run()
  }
}

/// A program inside an operation. Of a loop's body the first parameters are the same at every step, and the ones that follow are carried, as
/// the first results are. Parameters and results that are not carried are at hand without being stored.
enum LinearizedRegion: Hashable, Sendable {
  case callee
  case loopBody(invariantCount: Int, carryCount: Int)
}

/// Splits the operations that a forward pass appended by whether they depend on tangents.
private struct LinearSplit {
  let pass: ForwardPass
  let builder: ProgramBuilder
  /// Appended operations, original operations that were replaced being given by their replacements.
  var operations: [Operation]
  var isLinear: [Bool]
  /// By value: the equal value to use instead.
  var alias: [ValueID]
  var definition: [Int?]
  let linear = ProgramBuilder()
  /// By value: what it is in the linear program.
  var image: [ValueID?]
  var residuals: [ValueID] = []
  var residualParameters: [ValueID] = []
  private let region: LinearizedRegion?
  /// By value: whether the linear program makes it again out of residuals.
  private var isRecomputed: [Bool]

  init(_ pass: ForwardPass, _ region: LinearizedRegion?) {
    self.pass = pass
    self.region = region
    builder = pass.builder
    operations = builder.operations
    for (original, appended, _) in pass.replacements { operations[original] = pass.appended(appended) }
    let count = builder.types.count
    isLinear = [Bool](repeating: false, count: count)
    alias = (0..<count).map { ValueID($0) }
    definition = [Int?](repeating: nil, count: count)
    image = [ValueID?](repeating: nil, count: count)
    isRecomputed = [Bool](repeating: false, count: count)
  }

  mutating func run() -> Linearization {
    let program = pass.program
    let prefix = program.operations.count
    let moved = Set(pass.replacements.map(\.appended))
    let appended = (prefix..<operations.count).filter { !moved.contains($0) }
    for parameter in pass.tangentParameters { isLinear[parameter] = true }
    mergeEqual(prefix: prefix, appended: appended)

    let tangents = program.results.map { pass.tangents[$0].map { alias[$0] } }
    let linearOperations = neededLinear(tangents.compactMap { $0 }, appended)
    if let region { chooseRecomputed(region, linearOperations) }
    let tangentParameters = pass.tangentParameters.map { parameter in
      let copy = linear.addParameter(builder.type(of: parameter))
      image[parameter] = copy
      return copy
    }
    for index in linearOperations {
      let operation = operations[index]
      linear.site = operation.site
      let operands = operation.operands.map { linearValue($0) }
      for (old, new) in zip(operation.results, linear.emit(operation.primitive, operands)) { image[old] = new }
    }
    let outputs = tangents.compactMap { $0 }.map { linearValue($0) }
    let linearProgram = Program(
      types: linear.types, parameters: residualParameters + tangentParameters, operations: linear.operations, results: outputs)

    let (primalOperations, replaced) = neededPrimal(prefix: prefix, appended: appended)
    let primal = Program(
      types: builder.types, parameters: program.parameters, operations: primalOperations, results: program.results + residuals)
    return Linearization(
      primal: primal, linear: linearProgram, tangentResults: tangents.map { $0 != nil }, replaced: replaced, residuals: residuals,
      isByRule: pass.replacements.contains(where: \.always))
  }

  private func canMerge(_ operation: Operation) -> Bool {
    operation.primitive.regions.isEmpty && operation.primitive != .optimizationBarrier && !operation.primitive.hasEffect
  }

  /// Marks what is linear and merges equal operations among the others.
  private mutating func mergeEqual(prefix: Int, appended: [Int]) {
    struct Expression: Hashable {
      var primitive: Primitive
      var operands: [ValueID]
    }
    var known: [Expression: [ValueID]] = [:]
    for index in operations.indices.prefix(prefix) {
      let operation = operations[index]
      for result in operation.results { definition[result] = index }
      if canMerge(operation) {
        known[Expression(primitive: operation.primitive, operands: operation.operands)] = operation.results
      }
    }
    for index in appended {
      operations[index].operands = operations[index].operands.map { alias[$0] }
      let operation = operations[index]
      for result in operation.results { definition[result] = index }
      if operation.operands.contains(where: { isLinear[$0] }) {
        for result in operation.results { isLinear[result] = true }
        continue
      }
      if !canMerge(operation) { continue }
      let expression = Expression(primitive: operation.primitive, operands: operation.operands)
      if let equal = known[expression] {
        for (result, other) in zip(operation.results, equal) { alias[result] = other }
      } else {
        known[expression] = operation.results
      }
    }
  }

  /// The linear operations that the tangents depend on, in order.
  private func neededLinear(_ roots: [ValueID], _ appended: [Int]) -> [Int] {
    var needed = [Bool](repeating: false, count: builder.types.count)
    for root in roots { needed[root] = true }
    var kept: [Int] = []
    for index in appended.reversed() {
      let operation = operations[index]
      guard operation.results.contains(where: { isLinear[$0] && needed[$0] }) else { continue }
      for operand in operation.operands { needed[operand] = true }
      kept.append(index)
    }
    return kept.reversed()
  }

  /// Decides which of the values that linear operations take are made again: those that a few cheap operations give, out of others that are
  /// taken or are at hand.
  private mutating func chooseRecomputed(_ region: LinearizedRegion, _ linearOperations: [Int]) {
    let program = pass.program
    var isAtHand = isLinear.map { _ in false }, isInvariant = isAtHand, isTaken = isAtHand
    var carried = 0..<0
    if case .loopBody(let invariantCount, let carryCount) = region { carried = invariantCount..<invariantCount + carryCount }
    for (index, parameter) in program.parameters.enumerated() where !carried.contains(index) { isAtHand[parameter] = true }
    for result in program.results.dropFirst(carried.count) { isAtHand[result] = true }
    if case .loopBody(let invariantCount, _) = region {
      // What is the same at every step is made once, outside.
      for parameter in program.parameters.prefix(invariantCount) { isInvariant[parameter] = true }
      for operation in operations where operation.operands.allSatisfy({ isInvariant[alias[$0]] }) {
        for result in operation.results where !isLinear[result] {
          isInvariant[result] = true
          isAtHand[result] = true
        }
      }
    }
    var taken: [ValueID] = []
    func take(_ value: ValueID) {
      let value = alias[value]
      if isLinear[value] || isTaken[value] { return }
      isTaken[value] = true
      if let index = definition[value], isRematerialized(operations[index]) {
        for operand in operations[index].operands { take(operand) }
      } else {
        taken.append(value)
      }
    }
    for index in linearOperations { for operand in operations[index].operands { take(operand) } }
    /// The operations that make a value again, at most so many.
    func recipe(_ value: ValueID, _ budget: inout Int) -> [ValueID]? {
      guard let index = definition[value], operations[index].primitive.isCheap, budget > 0 else { return nil }
      budget -= 1
      var made = [value]
      for operand in operations[index].operands {
        let operand = alias[operand]
        if isTaken[operand] || isAtHand[operand] { continue }
        if let other = definition[operand], isRematerialized(operations[other]) { continue }
        guard let more = recipe(operand, &budget) else { return nil }
        made += more
      }
      return made
    }
    // Each is made of what was defined before it.
    for value in taken.sorted(by: { (definition[$0] ?? -1) > (definition[$1] ?? -1) }) where !isAtHand[value] {
      var budget = 6
      for made in recipe(value, &budget) ?? [] { isRecomputed[made] = true }
    }
  }

  /// A value in the linear program: linear already, made again there, or a residual.
  private mutating func linearValue(_ value: ValueID) -> ValueID {
    let value = alias[value]
    if let known = image[value] { return known }
    let result: ValueID
    if let index = definition[value], isRecomputed[value] || isRematerialized(operations[index]) {
      let operation = operations[index]
      result = linear.emit(operation.primitive, operation.operands.map { linearValue($0) })[0]
    } else {
      result = linear.addParameter(builder.type(of: value))
      residuals.append(value)
      residualParameters.append(result)
    }
    image[value] = result
    return result
  }

  /// Whether making an operation's result again costs less than keeping it.
  private func isRematerialized(_ operation: Operation) -> Bool {
    switch operation.primitive {
    case .constant, .iota: return true
    case .broadcastInDim, .convert:
      return builder.type(of: operation.operands[0]).byteCount < builder.type(of: operation.results[0]).byteCount
    case .compare, .reshape, .unary(.negate), .unary(.not), .binary(.and), .binary(.or), .binary(.add), .binary(.subtract):
      // Masks of positions and the like: nothing but constants and iotas below, and few of them.
      var budget = 8
      return isConstant(operation, &budget)
    case .unary, .binary, .select, .clamp, .bitcastConvert, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate,
      .reverse, .reduce, .argReduce, .cumulative, .dotGeneral, .gather, .scatter, .sort, .branch, .whileLoop, .scan, .call, .custom,
      .optimizationBarrier, .threefry2x32, .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .convolution,
      .scatterRegion, .sortBy, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .rngBitGenerator, .randomSeed, .collective,
      .deviceIndex, .axisIndex, .check:
      return false
    }
  }

  /// Whether nothing but constants and iotas lies below an operation, and few of them.
  private func isConstant(_ operation: Operation, _ budget: inout Int) -> Bool {
    budget -= 1
    if budget < 0 { return false }
    for operand in operation.operands {
      guard let index = definition[alias[operand]] else { return false }
      switch operations[index].primitive {
      case .constant, .iota: continue
      case .broadcastInDim, .reshape, .convert, .compare, .unary(.negate), .unary(.not), .binary(.and), .binary(.or), .binary(.add),
        .binary(.subtract):
        if !isConstant(operations[index], &budget) { return false }
      default: return false
      }
    }
    return true
  }

  /// The source program's operations and the appended ones that residuals depend on.
  private func neededPrimal(prefix: Int, appended: [Int]) -> ([Operation], replaced: Set<Int>) {
    var needed = [Bool](repeating: false, count: builder.types.count)
    for residual in residuals { needed[residual] = true }
    var tail: [Operation] = []
    for index in appended.reversed() where operations[index].results.contains(where: { needed[$0] && !isLinear[$0] }) {
      for operand in operations[index].operands { needed[operand] = true }
      tail.append(operations[index])
    }
    var replaced: Set<Int> = []
    var head = pass.program.operations
    for (original, _, always) in pass.replacements {
      let results = Set(head[original].results)
      if always || operations[original].results.contains(where: { !results.contains($0) && needed[$0] }) {
        head[original] = operations[original]
        replaced.insert(original)
      }
    }
    return (head + tail.reversed(), replaced)
  }
}

extension Primitive {
  /// Whether making an operation's result again costs about as little as reading it.
  fileprivate var isCheap: Bool {
    switch self {
    case .unary(.negate), .unary(.not), .unary(.abs), .unary(.sign), .unary(.square), .unary(.real), .unary(.imag), .unary(.conjugate),
      .binary(.add), .binary(.subtract), .binary(.multiply), .binary(.divide), .binary(.and), .binary(.or), .binary(.xor),
      .binary(.maximum), .binary(.minimum), .compare, .select, .clamp, .convert, .broadcastInDim, .reshape, .transpose:
      true
    default: false
    }
  }
}
