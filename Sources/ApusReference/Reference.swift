import ApusIR

/// The plain meaning of every operation: no kernels, no compiler, only loops.
///
/// The oracle that other ways of running a program are held to. Floating-point arithmetic is done in `Double` (sums of `float64`
/// compensated) and rounded once, so results are within an ulp of exact for all but long products.
public enum Reference {
  /// Runs a program.
  ///
  /// - Throws: `ProgramError` where the program breaks a rule of the IR; `ShapeError` or `DTypeError` where the arguments are not
  ///   of its parameters' types; `AllocationError`.
  public static func evaluate(_ program: Program, _ arguments: [DenseArray]) throws -> [DenseArray] {
    try program.verify()
    _ = try Primitive.call(program, name: "evaluate").resultTypes(arguments.map(\.type))
    return try Interpreter(program).run(arguments)
  }

  /// Runs one operation.
  ///
  /// - Throws: `ShapeError` or `DTypeError` where the primitive does not admit the operands; `ProgramError` where a region breaks
  ///   a rule of the IR; `AllocationError`.
  public static func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray] {
    for region in primitive.regions { try region.verify() }
    let types = try primitive.resultTypes(operands.map(\.type))
    for type in types where !type.isAddressable { throw AllocationError(byteCount: type.byteCount) }
    return try evaluate(primitive, operands, types, regions: primitive.regions.map(Interpreter.init))
  }

  /// Runs an operation that is known to be well typed.
  static func evaluate(
    _ primitive: Primitive, _ operands: [DenseArray], _ types: [TensorType], regions: [Interpreter]
  ) throws -> [DenseArray] {
    switch primitive {
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision:
      return [try elementwise(primitive, operands.map { try $0.aligned() }, types[0])]
    case .constant, .iota, .broadcastInDim, .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate,
      .reverse:
      return [try movement(primitive, operands.map { try $0.aligned() }, types[0])]
    case .reduce, .argReduce, .cumulative:
      return [try reduction(primitive, operands[0].aligned(), types[0])]
    case .dotGeneral(let dimensions):
      let (x, y) = (try operands[0].aligned(), try operands[1].aligned())
      return [try x.dtype.element.dot(x, y, DotPlan(dimensions, x.shape, y.shape), types[0])]
    case .gather(let dimensions, let sliceSizes):
      return [try gather(dimensions, sliceSizes, operands[0].aligned(), operands[1].aligned(), types[0])]
    case .scatter(let dimensions, let combiner):
      return [try scatter(dimensions, combiner, operands.map { try $0.aligned() })]
    case .sort(let dimension, let keyCount):
      return try sort(operands.map { try $0.aligned() }, dimension: dimension, keyCount: keyCount)
    case .branch, .whileLoop, .scan, .call, .custom, .optimizationBarrier:
      return try control(primitive, operands, types, regions)
    case .threefry2x32:
      return try threefry(operands.map { try $0.aligned() })
    case .reduceRegion(let reduction):
      return try reduceRegion(reduction, operands.map { try $0.aligned() }, types, ScalarProgram(regions[0]))
    case .reduceWindow(let reduction):
      return try reduceWindow(reduction, operands.map { try $0.aligned() }, types, ScalarProgram(regions[0]))
    case .selectAndScatter(let windows):
      let aligned = try operands.map { try $0.aligned() }
      return [try selectAndScatter(windows, aligned, ScalarProgram(regions[0]), ScalarProgram(regions[1]))]
    case .convolution(let convolution):
      return [try self.convolution(convolution, operands[0].aligned(), operands[1].aligned(), types[0])]
    case .scatterRegion(let dimensions, _):
      return try scatterRegion(dimensions, operands.map { try $0.aligned() }, ScalarProgram(regions[0]))
    case .sortBy(_, let dimension):
      return try sort(operands.map { try $0.aligned() }, dimension: dimension, by: ScalarProgram(regions[0]))
    case .matrix(.pivotsToPermutation): return [try permutation(ofPivots: operands[0].aligned(), types[0])]
    case .cholesky, .triangularSolve, .factorization, .matrix:
      return try linearAlgebra(primitive, operands.map { try $0.aligned() }, types)
    case .fft(let kind, let lengths): return [try fourier(kind, lengths, operands[0].aligned(), types[0])]
    case .rngBitGenerator(let algorithm, let type): return try randomBits(algorithm, operands[0].aligned(), type)
    case .check(let check):
      if let failure = try check.failure(actual: operands[0].aligned(), expected: operands[1].aligned()) { throw CheckError([failure]) }
      return []
    case .collective(let collective):
      return try self.collective(collective, operands, types, regions)
    case .randomSeed: return [try DenseArray((0..<2).map { _ in UInt64.random(in: .min ... .max) }, shape: [2])]
    case .deviceIndex(let axis): return [try deviceIndex(axis)]
    case .axisIndex(let axis): throw AxisError(primitive.name, unbound: axis.name)
    }
  }
}

/// A program made ready to run, perhaps many times: which values die where, and the same for its regions.
struct Interpreter {
  struct Step {
    let operation: Operation
    let types: [TensorType]
    let regions: [Interpreter]
    /// Values that nothing after this step uses.
    var dying: [ValueID] = []
  }

  let program: Program
  private(set) var steps: [Step]

  init(_ program: Program) {
    self.program = program
    steps = program.operations.map { operation in
      Step(
        operation: operation, types: operation.results.map { program.types[$0] },
        regions: operation.primitive.regions.map(Interpreter.init))
    }
    var isDead = [Bool](repeating: true, count: program.valueCount)
    for result in program.results { isDead[result] = false }
    for index in steps.indices.reversed() {
      let operation = steps[index].operation
      for value in operation.results + operation.operands where isDead[value] {
        isDead[value] = false
        steps[index].dying.append(value)
      }
    }
  }

  func run(_ arguments: [DenseArray]) throws -> [DenseArray] {
    var values = [DenseArray?](repeating: nil, count: program.valueCount)
    func value(_ id: ValueID) -> DenseArray {
      guard let value = values[id] else { preconditionFailure("value %\(id.index) is read before it is made") }
      return value
    }
    for (parameter, argument) in zip(program.parameters, arguments) { values[parameter] = argument }
    for step in steps {
      let operands = step.operation.operands.map(value)
      let results = try Reference.evaluate(step.operation.primitive, operands, step.types, regions: step.regions)
      for (id, result) in zip(step.operation.results, results) { values[id] = result }
      for id in step.dying { values[id] = nil }
    }
    return program.results.map(value)
  }
}
