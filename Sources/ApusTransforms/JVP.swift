import ApusIR

/// A program and its derivative along tangents.
///
/// Values of the source program keep their ids. Its operations come first and unchanged unless `replaced` names some: an operation
/// with regions becomes one operation that computes its results (under their ids) together with their tangents.
public struct JVPProgram: Sendable {
  /// (parameters..., tangents of the active ones...) -> (results..., tangents of those that `tangentResults` names...).
  public let program: Program
  /// For every result of the source program whether its tangent is among the results; the others are zero.
  public let tangentResults: [Bool]
  /// The operations of the source program, by index, that operations computing more have taken the place of.
  public let replaced: Set<Int>
}

/// The derivative of a program along tangents of its active parameters, in forward mode.
///
/// Derivatives follow JAX's conventions: ties of `maximum` and `minimum` share equally, `abs` has slope 1 at 0, operations that are
/// piecewise constant have none, complex functions are differentiated as holomorphic ones. Tangents that are zero are not computed.
///
/// - Parameters:
///   - active: for every parameter, whether it has a tangent.
///   - instantiatingZeros: whether zero tangents of floating-point and complex results are results too.
/// - Throws: `TransformError` where an active parameter is neither floating-point nor complex.
public func jvp(
  _ program: Program, active: [Bool], instantiatingZeros: Bool = false, cache: TransformCache = .shared
) throws -> JVPProgram {
  try cache.memoized(program, .jvp(active: active, instantiatingZeros: instantiatingZeros)) {
    let pass = try ForwardPass(program, active: active, mode: .jvp, cache: cache)
    try pass.run()
    var tangents = program.results.map { pass.tangents[$0] }
    if instantiatingZeros {
      for (index, type) in program.resultTypes.enumerated() where type.dtype.isDifferentiable {
        tangents[index] = pass.builder.materialize(tangents[index], type)
      }
    }
    return pass.finish(tangents)
  }
}

/// Walks a program and appends, for every operation with an active operand, the operations that its tangents take.
final class ForwardPass {
  enum Mode {
    case jvp, linearize
    /// Linearisation of what is linear already, a rule's tangents, whose custom functions are taken for what they do.
    case linearizeTangents
  }

  let program: Program
  let active: [Bool]
  let mode: Mode
  let cache: TransformCache
  /// Holds the program's operations, the tangents' parameters, and what rules append.
  let builder: ProgramBuilder
  /// By value of the program: its tangent, nil where it is zero.
  private(set) var tangents: [ValueID?]
  private(set) var tangentParameters: [ValueID] = []
  /// Appended operations that compute an operation of the program and more: (its index, theirs, whether they take its place also where
  /// nobody needs more).
  private(set) var replacements: [(original: Int, appended: Int, always: Bool)] = []
  private var current = 0
  private var renamed: [Int: [ValueID]] = [:]

  init(_ program: Program, active: [Bool], mode: Mode, cache: TransformCache) throws {
    let transform = mode == .jvp ? "jvp" : "linearize"
    guard active.count == program.parameters.count else {
      throw TransformError(transform, "\(active.count) flags for \(program.parameters.count) parameters")
    }
    self.program = program
    self.active = active
    self.mode = mode
    self.cache = cache
    builder = ProgramBuilder(extending: program)
    tangents = [ValueID?](repeating: nil, count: program.valueCount)
    for (index, parameter) in program.parameters.enumerated() where active[index] {
      let type = program.type(of: parameter)
      guard type.dtype.isDifferentiable else {
        throw TransformError(transform, "parameter \(index) is \(type): only floating-point and complex values have derivatives")
      }
      let tangent = builder.addParameter(type)
      tangents[parameter] = tangent
      tangentParameters.append(tangent)
    }
  }

  func run() throws {
    for (index, operation) in program.operations.enumerated() {
      let incoming = operation.operands.map { tangents[$0] }
      if incoming.allSatisfy({ $0 == nil }) { continue }
      current = index
      builder.site = operation.site
      let rule = JVPRule(pass: self, x: operation.operands, y: operation.results, t: incoming)
      let outgoing = try operation.locatingErrors { try rule.tangents(operation.primitive) }
      for (result, tangent) in zip(operation.results, outgoing) { tangents[result] = tangent }
    }
    builder.site = nil
  }

  /// Appends an operation that takes the place of the current one.
  ///
  /// - Parameters:
  ///   - positions: for every result of the current operation, which of the new operation's results it is.
  ///   - always: whether it does so also where only the current operation's results are needed.
  /// - Returns: the results that are not in `positions`.
  func replace(_ primitive: Primitive, _ operands: [ValueID], positions: [Int], always: Bool = false) throws -> [ValueID] {
    var results = try builder.append(primitive, operands)
    let extra = results.indices.filter { !positions.contains($0) }.map { results[$0] }
    for (result, position) in zip(program.operations[current].results, positions) { results[position] = result }
    let appended = builder.operations.count - 1
    replacements.append((current, appended, always))
    renamed[appended] = results
    return extra
  }

  /// An appended operation with its results under their final ids.
  func appended(_ index: Int) -> Operation {
    var operation = builder.operations[index]
    if let results = renamed[index] { operation.results = results }
    return operation
  }

  func finish(_ results: [ValueID?]) -> JVPProgram {
    var operations = builder.operations
    let gone = Set(replacements.map(\.original)), dead = deadOperations(results)
    if !replacements.isEmpty || !dead.isEmpty {
      operations = operations.indices.filter { !gone.contains($0) && !dead.contains($0) }.map(appended)
    }
    if !replacements.isEmpty { operations = scheduled(operations, valueCount: builder.types.count) }
    let result = Program(
      types: builder.types, parameters: builder.parameters, operations: operations,
      results: program.results + results.compactMap { $0 })
    return JVPProgram(program: result, tangentResults: results.map { $0 != nil }, replaced: gone)
  }
}

extension ForwardPass {
  /// Appended operations that no result depends on: rules give the tangents of all results of an operation, of which some are not used.
  private func deadOperations(_ results: [ValueID?]) -> Set<Int> {
    var needed = [Bool](repeating: false, count: builder.types.count), dead: Set<Int> = []
    for case let result? in results { needed[result] = true }
    let kept = Set(replacements.map(\.appended))
    for index in (program.operations.count..<builder.operations.count).reversed() {
      let operation = builder.operations[index]
      if kept.contains(index) || operation.primitive.hasEffect || operation.results.contains(where: { needed[$0] }) {
        for operand in operation.operands { needed[operand] = true }
      } else {
        dead.insert(index)
      }
    }
    return dead
  }
}

/// An operation being differentiated: its operands, results and the tangents of its operands.
struct JVPRule {
  let pass: ForwardPass
  let x: [ValueID]
  let y: [ValueID]
  let t: [ValueID?]

  var b: ProgramBuilder { pass.builder }
  func type(_ value: ValueID) -> TensorType { b.type(of: value) }

  /// The tangents of an operation that has no rule of its own: those of its expansion.
  private func expanded(_ primitive: Primitive) throws -> [ValueID?] {
    let program = try expansion(of: primitive, x.map(type), for: pass.mode == .jvp ? "jvp" : "linearize")
    return try pass.mode == .jvp ? call(program, primitive.name) : linearizedCall(program, primitive.name)
  }

  /// The tangents of the results, nil for zero.
  func tangents(_ primitive: Primitive) throws -> [ValueID?] {
    switch primitive {
    case .unary(let function): [unary(function)]
    case .binary(let function): [try binary(function)]
    case .compare: [nil]
    case .select: [select()]
    case .clamp: [clamp()]
    case .convert(let dtype): [convert(dtype)]
    case .bitcastConvert(let dtype): [bitcast(dtype)]
    case .constant, .iota: [nil]
    case .broadcastInDim, .reshape, .transpose, .slice, .reverse, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate:
      [movement(primitive)]
    case .reduce(let monoid, let dimensions): [reduce(monoid, dimensions)]
    case .argReduce: [nil]
    case .cumulative(let monoid, let dimension, let reverse): [cumulative(monoid, dimension, reverse)]
    case .dotGeneral: [bilinear(primitive)]
    case .gather: [gather(primitive)]
    case .scatter(let dimensions, let combiner): [scatter(dimensions, combiner)]
    case .sort(let dimension, let keyCount): sort(dimension, keyCount)
    case .branch(let branches): try pass.mode == .jvp ? branch(branches) : linearizedBranch(branches)
    case .whileLoop(let loop): try whileLoop(loop)
    case .scan(let loop): try pass.mode == .jvp ? scan(loop) : linearizedScan(loop)
    case .call(let callee, let name): try pass.mode == .jvp ? call(callee, name) : linearizedCall(callee, name)
    case .custom(let function): try custom(function)
    case .optimizationBarrier: optimizationBarrier()
    case .threefry2x32: [nil, nil]
    case .cholesky(let lower): [cholesky(lower: lower)]
    case .triangularSolve(let solve): [triangularSolve(solve)]
    case .fft: [fft(primitive)]
    case .factorization(let routine): try factorization(routine)
    case .matrix(let operation): matrix(operation)
    // Rounding is taken to be linear.
    case .reducePrecision: [t[0].map { b.emitOne(primitive, $0) }]
    case .convolution: [bilinear(primitive)]
    case .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion, .sortBy:
      try expanded(primitive)
    case .collective(let collective): try self.collective(collective, primitive)
    case .rngBitGenerator, .randomSeed, .deviceIndex, .axisIndex, .check: y.map { _ in nil }
    }
  }
}
