import ApusIR

/// A program over a batch.
public struct BatchedProgram: Sendable {
  /// Parameters and results are the source program's, those that are batched with the batch as axis 0.
  public let program: Program
  /// For every result whether it is batched. One that depends on no batched parameter is not.
  public let batchedResults: [Bool]
}

/// A program that does for every element of a batch what `program` does for one.
///
/// What depends on no batched parameter is computed once. A `branch` on a batched index runs its branches and selects, but those that cost
/// much (`Program.isWorthSkipping`) only if some element needs them. A `while` on a batched condition runs until it holds for no element,
/// elements that are done keeping their values; within branches and loops it does not wait for elements that are not there.
///
/// - Parameters:
///   - batched: for every parameter, whether it has the batch as its axis 0.
///   - size: the extent of the batch.
///   - axisName: the name that operations of the program over this axis know it by; those over other axes stay as they are.
///   - axisDepth: how many axes of the same name lie around this one.
///   - allResults: whether results that are the same for every element are broadcast, so that all are batched.
/// - Throws: `TransformError` where flags and parameters differ in number, the size is negative, or the program has an operation over
///   the named axis that takes it to be of another size or stands where elements are combined.
public func batch(
  _ program: Program, batched: [Bool], size: Int, axisName: String? = nil, axisDepth: Int = 0, allResults: Bool = false,
  cache: TransformCache = .shared
) throws -> BatchedProgram {
  try batch(program, batched: batched, BatchAxis(size: size, name: axisName, depth: axisDepth), allResults: allResults, cache: cache)
}

/// The axis that a batch lies along.
struct BatchAxis: Hashable {
  var size: Int
  /// What operations over it call it.
  var name: String?
  /// How many axes of the same name lie around it.
  var depth = 0

  func isNamed(by axis: NamedAxis?) -> Bool { axis.map { $0.name == name && $0.depth == depth } ?? false }
}

/// - Parameter isMasked: whether the result has a first parameter more: a bool for each element, whether it counts. Loops do not go on for
///   elements that do not, and the results of those are anything.
func batch(
  _ program: Program, batched: [Bool], _ axis: BatchAxis, allResults: Bool = false, isMasked: Bool = false, cache: TransformCache
) throws -> BatchedProgram {
  let size = axis.size
  guard batched.count == program.parameters.count else {
    throw TransformError("vmap", "\(batched.count) flags for \(program.parameters.count) parameters")
  }
  guard size >= 0 else { throw TransformError("vmap", "the batch size is \(size)") }
  return try cache.memoized(program, .batch(batched: batched, axis, allResults: allResults, isMasked: isMasked)) {
    let builder = ProgramBuilder()
    let mask = isMasked ? builder.addParameter(TensorType(.bool, [size])) : nil
    let arguments = zip(program.parameterTypes, batched).map { type, isBatched in
      BatchedValue(builder.addParameter(isBatched ? type.batched(size) : type), isBatched)
    }
    var results = try BatchPass(b: builder, axis: axis, cache: cache, mask: mask).inline(program, arguments)
    if allResults { results = results.map { BatchedValue(builder.batched($0, size), true) } }
    return BatchedProgram(program: builder.finish(results.map(\.value)), batchedResults: results.map(\.isBatched))
  }
}

/// A value that has the batch as axis 0, or that is the same for all of its elements.
struct BatchedValue {
  var value: ValueID
  var isBatched: Bool
  init(_ value: ValueID, _ isBatched: Bool) {
    self.value = value
    self.isBatched = isBatched
  }
}

extension TensorType {
  func batched(_ size: Int) -> TensorType { with(shape: Shape([size] + shape.dimensions)) }
}

extension ProgramBuilder {
  /// The value with the batch as axis 0.
  func batched(_ value: BatchedValue, _ size: Int) -> ValueID {
    if value.isBatched { return value.value }
    let shape = self.shape(of: value.value)
    return broadcast(value.value, to: Shape([size] + shape.dimensions), dimensions: (0..<shape.rank).map { $0 + 1 })
  }
}

struct BatchPass {
  let b: ProgramBuilder
  let axis: BatchAxis
  let cache: TransformCache
  /// Which elements count, where not all do and a loop must know.
  var mask: ValueID?

  /// Appends a program over batched arguments.
  func inline(_ program: Program, _ arguments: [BatchedValue]) throws -> [BatchedValue] {
    var table = [BatchedValue](repeating: BatchedValue(ValueID(-1), false), count: program.valueCount)
    for (parameter, argument) in zip(program.parameters, arguments) { table[parameter] = argument }
    for operation in program.operations {
      b.site = operation.site
      let operands = operation.operands.map { table[$0] }
      let results: [BatchedValue]
      if operands.contains(where: \.isBatched) || operation.primitive.goesOver(axis) {
        results = try operation.locatingErrors {
          try BatchRule(b: b, axis: axis, cache: cache, mask: mask, x: operands).results(operation.primitive)
        }
      } else {
        results = b.emit(operation.primitive, operands.map(\.value)).map { BatchedValue($0, false) }
      }
      for (old, new) in zip(operation.results, results) { table[old] = new }
    }
    b.site = nil
    return program.results.map { table[$0] }
  }
}

/// An operation with at least one batched operand, or over the batch's axis.
struct BatchRule {
  let b: ProgramBuilder
  let axis: BatchAxis
  let cache: TransformCache
  let mask: ValueID?
  let x: [BatchedValue]

  var size: Int { axis.size }

  /// The shape of an operand without the batch.
  func shape(_ index: Int) -> Shape {
    let shape = b.shape(of: x[index].value)
    return x[index].isBatched ? Shape(shape.dimensions.dropFirst()) : shape
  }

  /// The operands' types without the batch.
  var types: [TensorType] { x.indices.map { TensorType(b.dtype(of: x[$0].value), shape($0)) } }

  /// Programs that combine two elements are run for no element of the batch in particular.
  private func checkCombiners(_ primitive: Primitive) throws {
    switch primitive {
    case .branch, .whileLoop, .scan, .call, .custom: return
    default:
      if let name = axis.name, primitive.regions.contains(where: { $0.contains { axis.isNamed(by: $0.axis) } }) {
        throw TransformError("vmap", "an operation over axis \"\(name)\" cannot stand in the program of \(primitive.name)")
      }
    }
  }

  /// A check of every element is a check of them all.
  private func check(_ primitive: Primitive) -> [BatchedValue] {
    b.emit(primitive, allBatched)
    return []
  }

  func batched(_ index: Int) -> ValueID { b.batched(x[index], size) }
  var allBatched: [ValueID] { x.indices.map(batched) }

  func results(_ primitive: Primitive) throws -> [BatchedValue] {
    try checkCombiners(primitive)
    return switch primitive {
    case .unary, .convert, .bitcastConvert: all([b.emitOne(primitive, x[0].value)])
    case .binary, .compare, .threefry2x32, .optimizationBarrier: elementwise(primitive)
    case .select: all([select()])
    case .clamp: all([clamp()])
    case .constant, .iota: b.emit(primitive, []).map { BatchedValue($0, false) }
    case .broadcastInDim(let shape, let dimensions):
      all([b.broadcast(x[0].value, to: Shape([size] + shape.dimensions), dimensions: [0] + dimensions.shifted)])
    case .reshape(let shape): all([b.reshape(x[0].value, to: Shape([size] + shape.dimensions))])
    case .transpose(let permutation): all([b.transpose(x[0].value, [0] + permutation.shifted)])
    case .slice(let starts, let limits, let strides):
      all([b.emitOne(.slice(starts: [0] + starts, limits: [size] + limits, strides: [1] + strides), x[0].value)])
    case .dynamicSlice(let sizes): all([dynamicSlice(sizes)])
    case .dynamicUpdateSlice: all([dynamicUpdateSlice()])
    case .pad(let low, let high, let interior): all([pad(low, high, interior)])
    case .concatenate(let dimension): all([b.concatenate(allBatched, dimension: dimension + 1)])
    case .reverse(let dimensions): all([b.reverse(x[0].value, dimensions.shifted)])
    case .reduce(let monoid, let dimensions): all([b.reduce(monoid, x[0].value, dimensions.shifted)])
    case .argReduce(let kind, let dimension, let dtype):
      all([b.emitOne(.argReduce(kind, dimension: dimension + 1, dtype), x[0].value)])
    case .cumulative(let monoid, let dimension, let reverse):
      all([b.emitOne(.cumulative(monoid, dimension: dimension + 1, reverse: reverse), x[0].value)])
    case .dotGeneral(let dimensions): all([dotGeneral(dimensions)])
    case .gather(let dimensions, let sliceSizes): all([gather(dimensions, sliceSizes)])
    case .scatter(let dimensions, let combiner): all([scatter(dimensions, combiner)])
    case .sort(let dimension, let keyCount): all(b.emit(.sort(dimension: dimension + 1, keyCount: keyCount), allBatched))
    case .branch(let branches): try branch(branches)
    case .whileLoop(let loop): try whileLoop(loop)
    case .scan(let loop): try scan(loop)
    case .call(let callee, let name): try call(callee, name)
    case .custom(let function): try custom(function)
    case .reducePrecision: all([b.emitOne(primitive, x[0].value)])
    case .cholesky, .triangularSolve, .fft, .factorization, .matrix: linearAlgebra(primitive)
    case .collective(let collective): try self.collective(collective)
    case .reduceRegion(let reduction): try reduceRegion(reduction)
    case .reduceWindow(let windows): try reduceWindow(windows)
    case .selectAndScatter(let windows): try selectAndScatter(windows)
    case .convolution(let convolution): try self.convolution(convolution)
    case .scatterRegion(let dimensions, let body): scatterRegion(dimensions, body)
    case .sortBy(let comparator, let dimension): all(b.emit(.sortBy(comparator: comparator, dimension: dimension + 1), allBatched))
    case .rngBitGenerator, .randomSeed, .deviceIndex: try expanded(primitive)
    case .axisIndex(let axis): try index(along: axis)
    case .check: check(primitive)
    }
  }

  func all(_ values: [ValueID]) -> [BatchedValue] { values.map { BatchedValue($0, true) } }
}

extension [Int] {
  /// Axes behind a new axis 0.
  var shifted: [Int] { map { $0 + 1 } }
}
