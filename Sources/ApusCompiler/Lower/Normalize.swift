import ApusIR
import ApusRuntime
import ApusTransforms

/// Rewrites a program into the forms that lowering knows: no calls, reductions over one run of neighbouring axes, large
/// reductions in two stages so that threads can share them, contractions only of dtypes that the BLAS has. What has neither a kernel nor
/// a step is replaced by its expansion.
struct Normalizer {
  let builder = ProgramBuilder()
  private var table: [ValueID]
  private let program: Program
  private let used: Set<ValueID>
  /// Contractions of single terms, by what they became.
  var outerProducts: [ValueID: OuterProduct] = [:]

  /// - Throws: `CompilationError` where an operation can neither be lowered nor expanded.
  static func normalize(_ program: Program) throws -> Program {
    var normalizer = Normalizer(program)
    return try normalizer.run()
  }

  private init(_ program: Program) {
    self.program = program
    used = Set(program.operations.flatMap(\.operands) + program.results)
    table = [ValueID](repeating: ValueID(-1), count: program.valueCount)
  }

  private mutating func run() throws -> Program {
    for parameter in program.parameters { table[parameter] = builder.addParameter(program.type(of: parameter)) }
    for operation in program.operations {
      let operands = operation.operands.map { table[$0] }
      builder.site = operation.site
      let results = try operation.locatingErrors { try rewrite(operation, operands) }
      for (old, new) in zip(operation.results, results) { table[old] = new }
    }
    return builder.finish(program.results.map { table[$0] })
  }

  private mutating func rewrite(_ operation: Operation, _ operands: [ValueID]) throws -> [ValueID] {
    switch operation.primitive {
    // Without results there is nothing to keep apart.
    case .optimizationBarrier: return operands.isEmpty ? [] : builder.emit(.optimizationBarrier, operands)
    case .unary(.stopGradient): return operands
    case .call(let callee, _):
      // The callee's operations are rewritten by its own normaliser; inlining them cannot fail, as the call was well typed.
      return inline(try Normalizer.normalize(callee), operands)
    case .custom(let function):
      guard !operation.primitive.isTransposeOnly else {
        throw CompilationError(.unsupported, "\(function.name) has a rule for reverse mode only")
      }
      return inline(try Normalizer.normalize(function.program), operands)
    case .branch(let branches): return builder.emit(.branch(try branches.map(Normalizer.normalize)), operands)
    case .whileLoop(var loop):
      loop.condition = try Normalizer.normalize(loop.condition)
      loop.body = try Normalizer.normalize(loop.body)
      return builder.emit(.whileLoop(loop), operands)
    case .scan(var loop):
      loop.body = try Normalizer.normalize(loop.body)
      return builder.emit(.scan(loop), operands)
    case .reduce(let monoid, let dimensions): return [reduce(monoid, operands[0], dimensions)]
    case .cumulative(let monoid, let dimension, let reverse):
      let type = builder.type(of: operands[0])
      guard type.accumulatesWider(monoid) else { return builder.emit(operation.primitive, operands) }
      let wide = builder.convert(operands[0], to: .float32)
      return [builder.convert(builder.emitOne(.cumulative(monoid, dimension: dimension, reverse: reverse), wide), to: type.dtype)]
    case .argReduce(let kind, let dimension, let dtype): return [argReduce(kind, operands[0], dimension, dtype)]
    case .dotGeneral(let dimensions): return [dot(dimensions, operands[0], operands[1])]
    case .transpose(let permutation):
      guard let product = outerProducts[operands[0]] else { return builder.emit(operation.primitive, operands) }
      return [outerProduct(product.transposed(permutation))]
    case .sort(_, let keyCount):
      // What is moved along but not read does not take part; its result may be anything.
      let needed = operands.indices.filter { $0 < keyCount || used.contains(operation.results[$0]) }
      var results = operands
      for (index, sorted) in zip(needed, builder.emit(operation.primitive, needed.map { operands[$0] })) { results[index] = sorted }
      return results
    case .cholesky, .triangularSolve, .fft, .factorization, .matrix:
      let isRoutine = Routine.supports(operation.primitive, operands.map { builder.type(of: $0) })
      return isRoutine ? builder.emit(operation.primitive, operands) : try expanded(operation.primitive, operands)
    case .convolution(let convolution): return [try self.convolution(convolution, operands[0], operands[1])]
    case .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion, .sortBy, .rngBitGenerator, .check:
      return try expanded(operation.primitive, operands)
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .constant, .iota, .broadcastInDim, .reshape,
      .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .gather, .scatter, .threefry2x32,
      .randomSeed, .collective, .deviceIndex, .axisIndex:
      if let axis = operation.primitive.axis { throw AxisError(operation.primitive.name, unbound: axis.name) }
      return builder.emit(operation.primitive, operands)
    }
  }

  func expanded(_ primitive: Primitive, _ operands: [ValueID]) throws -> [ValueID] {
    guard let program = expansion(of: primitive, operandTypes: operands.map { builder.type(of: $0) }) else {
      throw CompilationError(.unsupported, "\(primitive.name) has no kernel and no expansion")
    }
    return inline(try Normalizer.normalize(program), operands)
  }

  private func inline(_ program: Program, _ arguments: [ValueID]) -> [ValueID] {
    var table = [ValueID](repeating: ValueID(-1), count: program.valueCount)
    for (parameter, argument) in zip(program.parameters, arguments) { table[parameter] = argument }
    for operation in program.operations {
      let results = builder.emit(operation.primitive, operation.operands.map { table[$0] })
      for (old, new) in zip(operation.results, results) { table[old] = new }
    }
    return program.results.map { table[$0] }
  }

  // MARK: Reductions

  /// A reduction is worth a unit of work for every so many elements, up to a limit; one that has fewer is done in two stages.
  private static let elementsPerUnit = 1 << 15
  private static let enoughUnits = 8

  private func reduce(_ monoid: Monoid, _ x: ValueID, _ dimensions: [Int]) -> ValueID {
    let type = builder.type(of: x)
    if dimensions.isEmpty { return x }
    if type.elementCount == 0 || type.elementCount == .max { return builder.reduce(monoid, x, dimensions) }
    if type.accumulatesWider(monoid) {
      return builder.convert(reduce(monoid, builder.convert(x, to: .float32), dimensions), to: type.dtype)
    }
    let runs = reducedRuns(type.shape, dimensions)
    if runs.count > 1 {
      let first = builder.reduce(monoid, x, runs[runs.count - 1])
      return reduce(monoid, first, runs.dropLast().flatMap { $0 })
    }
    return staged(monoid, x, dimensions)
  }

  /// The reduced axes in runs of neighbours; axes of extent 1 do not part them.
  private func reducedRuns(_ shape: Shape, _ dimensions: [Int]) -> [[Int]] {
    var runs: [[Int]] = [[]]
    for axis in 0..<shape.rank {
      if dimensions.contains(axis) {
        runs[runs.count - 1].append(axis)
      } else if shape[axis] != 1, !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func staged(_ monoid: Monoid, _ x: ValueID, _ dimensions: [Int]) -> ValueID {
    let shape = builder.shape(of: x)
    let reduced = dimensions.reduce(1) { $0 * shape[$1] }
    let inner = ((dimensions.max() ?? 0) + 1..<shape.rank).reduce(1) { $0 * shape[$1] }
    let outer = shape.elementCount / reduced / inner
    // Reductions over many columns are shared out by their kernel.
    if inner >= 32 { return builder.reduce(monoid, x, dimensions) }
    let units = outer
    guard units < min(shape.elementCount / Self.elementsPerUnit, Self.enoughUnits), reduced >= 64 else {
      return builder.reduce(monoid, x, dimensions)
    }
    // As many parts as give each some thousands of elements; a remainder is reduced on its own.
    let parts = min(64, max(2, reduced * inner / 8192))
    let size = reduced / parts
    let flat = builder.reshape(x, to: [outer, reduced, inner])
    let main = builder.reshape(builder.slice(flat, axis: 1, from: 0, to: parts * size), to: [outer, parts, size, inner])
    var total = builder.reduce(monoid, builder.reduce(monoid, main, [2]), [1])
    if parts * size < reduced {
      let rest = builder.reduce(monoid, builder.slice(flat, axis: 1, from: parts * size, to: reduced), [1])
      total = builder.binary(monoid.combiner, total, rest)
    }
    return builder.reshape(total, to: Shape((0..<shape.rank).filter { !dimensions.contains($0) }.map { shape[$0] }))
  }

  /// The least index whose element is the extreme one, or is NaN: an extreme that is NaN equals nothing.
  private func argReduce(_ kind: ArgReduction, _ operand: ValueID, _ dimension: Int, _ dtype: DType) -> ValueID {
    let x = builder.dtype(of: operand) == .bool ? builder.convert(operand, to: .uint8) : operand
    let type = builder.type(of: x)
    if type.elementCount == 0 { return builder.reduce(.minimum, builder.convert(x, to: dtype), [dimension]) }
    let extreme = reduce(kind == .argmax ? .maximum : .minimum, x, [dimension])
    let others = (0..<type.rank).filter { $0 != dimension }
    var hit = builder.compare(.equal, x, builder.broadcast(extreme, to: type.shape, dimensions: others))
    if type.dtype.isFloatingPoint { hit = builder.binary(.or, hit, builder.compare(.notEqual, x, x)) }
    // Half as wide where it can be: half as much to move and compare.
    let indices = TensorType(type.shape[dimension] <= Int(Int32.max) ? .int32 : .int64, type.shape)
    let index = builder.select(
      hit, builder.emit(.iota(indices, dimension: dimension), [])[0], builder.full(Double(type.shape[dimension] - 1), indices))
    return builder.convert(reduce(.minimum, index, [dimension]), to: dtype)
  }

  // MARK: Contractions

  private mutating func dot(_ d: DotDimensions, _ lhs: ValueID, _ rhs: ValueID) -> ValueID {
    let (l, r) = (builder.type(of: lhs), builder.type(of: rhs)), dtype = l.dtype
    if l.elementCount == 0 || r.elementCount == 0 {
      let free = d.lhsFree(rank: l.rank).map { l.shape[$0] } + d.rhsFree(rank: r.rank).map { r.shape[$0] }
      return builder.zeros(TensorType(dtype, Shape(d.lhsBatch.map { l.shape[$0] } + free)))
    }
    let terms = d.lhsContracting.reduce(1) { $0 * l.shape[$1] }
    if terms == 1 { return outerProduct(d, lhs, rhs) }
    switch dtype {
    case .complex64, .complex128:
      // A library's call costs more than the arithmetic of so few terms.
      return 1...8 ~= terms ? dotByTerms(d, lhs, rhs) : builder.emit(.dotGeneral(d), [lhs, rhs])[0]
    case .float32, .float64: return builder.emit(.dotGeneral(d), [lhs, rhs])[0]
    case .bfloat16 where BLAS.multipliesBFloat16: return builder.emit(.dotGeneral(d), [lhs, rhs])[0]
    case .float16, .bfloat16:
      let wide = builder.emit(.dotGeneral(d), [builder.convert(lhs, to: .float32), builder.convert(rhs, to: .float32)])[0]
      return builder.convert(wide, to: dtype)
    default: return dotByReduction(d, lhs, rhs)
    }
  }

  /// The terms of a short contraction added one by one.
  private func dotByTerms(_ d: DotDimensions, _ lhs: ValueID, _ rhs: ValueID) -> ValueID {
    let (l, r) = (builder.shape(of: lhs), builder.shape(of: rhs))
    let lhsFree = d.lhsFree(rank: l.rank), rhsFree = d.rhsFree(rank: r.rank)
    let batch = d.lhsBatch.map { l[$0] }, contracted = Shape(d.lhsContracting.map { l[$0] })
    let shape = Shape(batch + lhsFree.map { l[$0] } + rhsFree.map { r[$0] })
    // [batch, free, terms], each term being a slice of it.
    func packed(_ x: ValueID, _ batchAxes: [Int], _ free: [Int], _ contracting: [Int]) -> ValueID {
      let extents = builder.shape(of: x), order = batchAxes + free + contracting
      let moved = order == Array(0..<extents.rank) ? x : builder.emit(.transpose(order), [x])[0]
      return builder.reshape(moved, to: Shape(batch + free.map { extents[$0] } + [contracted.elementCount]))
    }
    let left = packed(lhs, d.lhsBatch, lhsFree, d.lhsContracting), right = packed(rhs, d.rhsBatch, rhsFree, d.rhsContracting)
    func term(_ x: ValueID, _ free: Int, at place: Int, _ index: Int) -> ValueID {
      let axis = batch.count + free
      let slice = builder.slice(x, axis: axis, from: index, to: index + 1)
      let flat = builder.reshape(slice, to: Shape(builder.shape(of: x).dimensions.dropLast()))
      return builder.broadcast(flat, to: shape, dimensions: Array(0..<batch.count) + (0..<free).map { place + $0 })
    }
    var sum: ValueID?
    for index in 0..<contracted.elementCount {
      let product = builder.multiply(
        term(left, lhsFree.count, at: batch.count, index), term(right, rhsFree.count, at: batch.count + lhsFree.count, index))
      sum = sum.map { builder.binary(.add, $0, product) } ?? product
    }
    return sum ?? builder.full(0, TensorType(builder.dtype(of: lhs), shape))
  }

  /// For dtypes that no library contracts: products along a broadcast axis, summed.
  private func dotByReduction(_ d: DotDimensions, _ lhs: ValueID, _ rhs: ValueID) -> ValueID {
    let (l, r) = (builder.shape(of: lhs), builder.shape(of: rhs))
    let batch = d.lhsBatch.count, lhsFree = d.lhsFree(rank: l.rank), rhsFree = d.rhsFree(rank: r.rank)
    let contracted = d.lhsContracting.count
    let shape = Shape(
      d.lhsBatch.map { l[$0] } + lhsFree.map { l[$0] } + d.lhsContracting.map { l[$0] } + rhsFree.map { r[$0] })
    var left = [Int](repeating: 0, count: l.rank), right = [Int](repeating: 0, count: r.rank)
    let contractedAt = batch + lhsFree.count, rhsFreeAt = contractedAt + contracted
    for (place, axis) in d.lhsBatch.enumerated() { left[axis] = place }
    for (place, axis) in d.rhsBatch.enumerated() { right[axis] = place }
    for (place, axis) in lhsFree.enumerated() { left[axis] = batch + place }
    for (place, axis) in d.lhsContracting.enumerated() { left[axis] = contractedAt + place }
    for (place, axis) in d.rhsContracting.enumerated() { right[axis] = contractedAt + place }
    for (place, axis) in rhsFree.enumerated() { right[axis] = rhsFreeAt + place }
    let product = builder.multiply(
      builder.broadcast(lhs, to: shape, dimensions: left), builder.broadcast(rhs, to: shape, dimensions: right))
    return reduce(.sum, product, Array(contractedAt..<rhsFreeAt))
  }
}

extension TensorType {
  /// Small floats accumulate in single precision and are rounded once.
  fileprivate func accumulatesWider(_ monoid: Monoid) -> Bool {
    dtype.byteCount == 2 && dtype.isFloatingPoint && (monoid == .sum || monoid == .product)
  }
}
