import ApusIR

/// The transpose of a linear program.
public struct TransposedProgram: Sendable {
  /// (parameters that are not linear..., cotangents of results...) -> cotangents of linear parameters.
  public let program: Program
  /// For every linear parameter whether a cotangent reaches it; where none does it is zero.
  public let reached: [Bool]
}

/// The transpose of a program that is linear in all parameters but the first `residualCount`.
///
/// For complex values it is the transpose, not the adjoint: Re(sum(ct * f(v))) = Re(sum(transposed(ct) * v)), as in JAX.
///
/// - Returns: a program (residuals..., cotangents of all results...) -> cotangents of the linear parameters, zeros where none reaches.
/// - Throws: `TransformError` naming the operation where the program is not linear, or is a `while` loop.
public func transpose(_ linear: Program, residualCount: Int, cache: TransformCache = .shared) throws -> TransposedProgram {
  let flags = linear.parameters.indices.map { $0 >= residualCount }
  let cotangents = linear.results.map { _ in true }
  let sparse = try TransposePass(linear, linear: flags, cotangents: cotangents, cache: cache).run()
  let types = Array(linear.parameterTypes.dropFirst(residualCount))
  let program = sparse.program.instantiatingZeros(has: sparse.reached, wants: types.map { _ in true }, types: types)
  return TransposedProgram(program: program, reached: sparse.reached)
}

extension TransformCache {
  /// A transpose that takes cotangents of the results in `cotangents` only and gives those of the reached parameters only.
  func transpose(_ program: Program, linear: [Bool], cotangents: [Bool]) throws -> TransposedProgram {
    try memoized(program, .transpose(linear: linear, cotangents: cotangents)) {
      try TransposePass(program, linear: linear, cotangents: cotangents, cache: self).run()
    }
  }
}

/// Replays what is not linear and then walks the linear operations backwards, adding up cotangents.
final class TransposePass {
  let program: Program
  let linear: [Bool]
  let cache: TransformCache
  let builder = ProgramBuilder()
  /// By value of the program: what it is here, for values that are not linear.
  private var values: [ValueID?]
  private var isLinear: [Bool]
  private var cotangents: [ValueID?]
  /// By value, cotangents of slices of it that are not in its own yet.
  private var slices: [ValueID: [SliceCotangent]] = [:]

  init(_ program: Program, linear: [Bool], cotangents flags: [Bool], cache: TransformCache) {
    self.program = program
    self.linear = linear
    self.cache = cache
    values = [ValueID?](repeating: nil, count: program.valueCount)
    isLinear = [Bool](repeating: false, count: program.valueCount)
    cotangents = [ValueID?](repeating: nil, count: program.valueCount)
    for (parameter, flag) in zip(program.parameters, linear) {
      if flag { isLinear[parameter] = true } else { values[parameter] = builder.addParameter(program.type(of: parameter)) }
    }
    for (result, flag) in zip(program.results, flags) where flag {
      let cotangent = builder.addParameter(program.type(of: result))
      accumulate(cotangent, into: result)
    }
  }

  func accumulate(_ cotangent: ValueID?, into value: ValueID) { cotangents[value] = builder.sum(cotangents[value], cotangent) }

  /// All that has arrived at a value, nil for zero.
  private func cotangent(of value: ValueID) -> ValueID? {
    if let slices = slices.removeValue(forKey: value) {
      for part in builder.joined(slices, in: program.type(of: value)) { accumulate(part, into: value) }
    }
    return cotangents[value]
  }

  func run() throws -> TransposedProgram {
    for operation in program.operations {
      if operation.operands.contains(where: { isLinear[$0] }) {
        for result in operation.results { isLinear[result] = program.type(of: result).dtype.isDifferentiable }
      } else {
        builder.site = operation.site
        let results = builder.emit(operation.primitive, operation.operands.compactMap { values[$0] })
        for (old, new) in zip(operation.results, results) { values[old] = new }
      }
    }
    for operation in program.operations.reversed() {
      builder.site = operation.site
      let incoming = operation.results.map { isLinear[$0] ? cotangent(of: $0) : nil }
      if incoming.allSatisfy({ $0 == nil }) { continue }
      if case .slice(let starts, _, let strides) = operation.primitive, let cotangent = incoming[0] {
        slices[operation.operands[0], default: []].append(SliceCotangent(value: cotangent, starts: starts, strides: strides))
        continue
      }
      let rule = TransposeRule(
        b: builder, cache: cache, x: operation.operands.map { values[$0] },
        types: operation.operands.map { program.type(of: $0) }, resultTypes: operation.results.map { program.type(of: $0) },
        isLinear: operation.operands.map { isLinear[$0] }, ct: incoming)
      let outgoing = try operation.locatingErrors { try rule.cotangents(operation.primitive) }
      for (operand, cotangent) in zip(operation.operands, outgoing) where isLinear[operand] {
        accumulate(cotangent, into: operand)
      }
    }
    let results = program.parameters.selected(linear).map { cotangent(of: $0) }
    let transposed = builder.finish(results.compactMap { $0 }).removingDeadCode()
    return TransposedProgram(program: transposed, reached: results.map { $0 != nil })
  }
}

/// A linear operation being transposed.
struct TransposeRule {
  let b: ProgramBuilder
  let cache: TransformCache
  /// The operands that are not linear.
  let x: [ValueID?]
  let types: [TensorType]
  let resultTypes: [TensorType]
  let isLinear: [Bool]
  /// The cotangents of the results, nil for zero. At least one is not.
  let ct: [ValueID?]

  /// The cotangents of the operands, nil for zero and for operands that are not linear.
  func cotangents(_ primitive: Primitive) throws -> [ValueID?] {
    switch primitive {
    case .unary(let function): try one { [try unary(function, $0)] }
    case .binary(let function): try one { try binary(function, $0, primitive) }
    case .select: try one { try select($0, primitive) }
    case .convert: one { [b.convert($0, to: types[0].dtype)] }
    case .bitcastConvert(let dtype):
      if dtype == types[0].dtype { ct } else { throw nonlinear(primitive) }
    case .broadcastInDim(let shape, let dimensions): one { [broadcast($0, shape, dimensions)] }
    case .reshape: one { [b.reshape($0, to: types[0].shape)] }
    case .transpose(let permutation): one { [b.transpose($0, permutation.inverted)] }
    case .slice(let starts, _, let strides): one { [b.unsliced(SliceCotangent(value: $0, starts: starts, strides: strides), types[0])] }
    case .dynamicSlice: try one { try dynamicSlice($0, primitive) }
    case .dynamicUpdateSlice: try one { try dynamicUpdateSlice($0, primitive) }
    case .pad(let low, let high, let interior): one { pad($0, low, high, interior) }
    case .concatenate(let dimension): one { concatenate($0, dimension) }
    case .reverse(let dimensions): one { [b.reverse($0, dimensions)] }
    case .reduce(.sum, let dimensions): one { [reduceSum($0, dimensions)] }
    case .cumulative(.sum, let dimension, let reverse):
      one { [b.emitOne(.cumulative(.sum, dimension: dimension, reverse: !reverse), $0)] }
    case .dotGeneral(let dimensions): try one { try dotGeneral($0, dimensions, primitive) }
    case .gather(let dimensions, let sliceSizes): try one { try gather($0, dimensions, sliceSizes, primitive) }
    case .scatter(let dimensions, let combiner): try one { try scatter($0, dimensions, combiner, primitive) }
    case .branch(let branches): try branch(branches)
    case .scan(let loop): try scan(loop)
    case .call(let callee, let name): try call(callee, name)
    case .custom(let function): try custom(function)
    case .optimizationBarrier: optimizationBarrier()
    case .whileLoop:
      throw TransformError(
        "transpose",
        "reverse mode through `while` is impossible: its number of steps is not known before it runs. "
          + "Use `scan` or `foriLoop` with a fixed trip count, or forward mode (`jvp`)")
    case .triangularSolve(let solve): try one { try triangularSolve($0, solve, primitive) }
    case .factorization(.tridiagonalSolve): try tridiagonalSolve(primitive)
    case .factorization(.householderMultiply(let left, let transpose)):
      try one { try householderMultiply($0, left: left, transpose: transpose, primitive) }
    case .matrix(.solve(let transpose)): try one { try solve($0, transpose, primitive) }
    case .collective(let collective): try self.collective(collective, primitive)
    case .fft(let kind, let lengths): one { [fft($0, kind, lengths)] }
    case .reducePrecision: one { [b.emitOne(primitive, $0)] }
    case .convolution(let convolution): try one { try self.convolution($0, convolution, primitive) }
    case .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion, .sortBy:
      try call(expansion(of: primitive, types, for: "transpose"), primitive.name)
    case .compare, .clamp, .constant, .iota, .reduce, .argReduce, .cumulative, .sort, .threefry2x32, .cholesky, .factorization,
      .matrix, .rngBitGenerator, .randomSeed, .deviceIndex, .axisIndex, .check:
      throw nonlinear(primitive)
    }
  }

  private func one(_ rule: (ValueID) throws -> [ValueID?]) rethrows -> [ValueID?] {
    guard let cotangent = ct[0] else { return types.map { _ in nil } }
    return try rule(cotangent)
  }

  func nonlinear(_ primitive: Primitive) -> TransformError {
    TransformError("transpose", "\(primitive.name) of a linear value is not linear")
  }

  /// An operand that the operation is not linear in.
  func value(_ index: Int, _ primitive: Primitive) throws -> ValueID {
    guard let value = x[index] else { throw nonlinear(primitive) }
    return value
  }
}

extension [Int] {
  /// The inverse of a permutation.
  package var inverted: [Int] {
    var inverse = self
    for (index, element) in enumerated() { inverse[element] = index }
    return inverse
  }
}
