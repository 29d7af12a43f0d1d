import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Testing

@testable import ApusTestCases

/// Draws smooth programs of scalars, vectors and matrices whose values stay of order one, with values used more than once, results of
/// every sort, and loops, branches and calls within each other.
struct RandomPrograms {
  var generator: SplitMix64
  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  static let types: [TensorType] = [[], [3], [3, 3]].map { TensorType(.float64, $0) }
  private static let index = TensorType(.int32, [])

  private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }

  /// A program with the given parameters and as many results of given types; deep ones have regions.
  mutating func program(_ parameters: [TensorType], _ results: [TensorType], depth: Int, operations: Int) -> Program {
    let b = ProgramBuilder()
    var values = parameters.map { b.addParameter($0) }
    for _ in 0..<operations { values += step(b, values, depth) }
    return b.finish(results.map { type in any(type, b, values) })
  }

  /// A value of a type, made from others where there is none; recent ones come up more often.
  private mutating func any(_ type: TensorType, _ b: ProgramBuilder, _ values: [ValueID]) -> ValueID {
    let fitting = values.filter { b.type(of: $0) == type }
    if fitting.isEmpty { return b.full(0.5, type) }
    return Bool.random(using: &generator) ? fitting[fitting.count - 1] : pick(fitting)
  }

  private mutating func step(_ b: ProgramBuilder, _ values: [ValueID], _ depth: Int) -> [ValueID] {
    let type = pick(Self.types)
    let x = any(type, b, values), y = any(type, b, values)
    switch Int.random(in: 0..<(depth > 0 ? 16 : 12), using: &generator) {
    case 0: return [b.unary(pick([.sine, .cosine, .tanh, .logistic, .erf, .atan, .asinh, .negate, .stopGradient]), x)]
    case 1: return [b.unary(.tanh, b.add(x, y))]
    case 2: return [b.multiply(b.unary(.sine, x), y)]
    case 3: return [b.divide(x, b.add(b.unary(.square, y), b.full(1, type)))]
    case 4:
      let matrix = any(Self.types[2], b, values), vector = any(Self.types[1], b, values)
      let axis = pick([0, 1])
      let product = DotDimensions(lhsContracting: [axis], rhsContracting: [0])
      return [b.unary(.tanh, b.emitOne(.dotGeneral(product), matrix, vector))]
    case 5: return [b.unary(.sine, b.reduce(.sum, x, Array(0..<type.rank)))]
    case 6:
      let vector = any(Self.types[1], b, values)
      return [b.broadcast(vector, to: [3, 3], dimensions: [pick([0, 1])])]
    case 7:
      let matrix = any(Self.types[2], b, values)
      return [b.transpose(matrix, [1, 0]), b.reduce(.maximum, matrix, [pick([0, 1])])]
    case 8:
      let (u, v) = (any(Self.types[1], b, values), any(Self.types[1], b, values))
      return [b.slice(b.emitOne(.concatenate(dimension: 0), u, v), axis: 0, from: 1, to: 4), b.emitOne(.reverse([0]), u)]
    case 9:
      let positions = b.emit(.iota(TensorType(.int32, [3]), dimension: 0), [])[0]
      let mask = b.compare(.less, positions, b.full(2, like: positions))
      return [b.select(mask, any(Self.types[1], b, values), any(Self.types[1], b, values))]
    case 10: return [b.emitOne(.cumulative(.sum, dimension: 0, reverse: false), any(Self.types[1], b, values)), b.full(0.25, type)]
    case 11:
      let (matrix, vector) = (any(Self.types[2], b, values), any(Self.types[1], b, values))
      let row = b.emitOne(.constant(.scalar(pick([0, 1, 2]), .int32))), zero = b.scalar(0, .int32)
      let slice = b.emitOne(.dynamicSlice(sizes: [1, 3]), matrix, row, zero)
      return [b.reshape(slice, to: [3]), b.emitOne(.dynamicUpdateSlice, matrix, b.reshape(vector, to: [1, 3]), row, zero)]
    case 12: return scan(b, values, depth)
    case 13:
      let parameters = (0..<2).map { _ in pick(Self.types) }, results = (0..<2).map { _ in pick(Self.types) }
      let branches = (0..<2).map { _ in program(parameters, results, depth: depth - 1, operations: 3) }
      // Which way depends on the values, without a jump where they are.
      let chosen = b.convert(b.compare(.less, any(Self.types[0], b, values), b.scalar(10, .float64)), to: .int32)
      return b.emit(.branch(branches), [chosen] + parameters.map { any($0, b, values) })
    default:
      let parameters = (0..<2).map { _ in pick(Self.types) }, results = (0..<2).map { _ in pick(Self.types) }
      let callee = program(parameters, results, depth: depth - 1, operations: 3)
      let primitive = pick([Primitive.call(callee, name: "f"), .checkpoint(callee)])
      let first = b.emit(primitive, parameters.map { any($0, b, values) })
      return first + b.emit(primitive, parameters.map { any($0, b, values + first) })
    }
  }

  private mutating func scan(_ b: ProgramBuilder, _ values: [ValueID], _ depth: Int) -> [ValueID] {
    let invariants = (0..<Int.random(in: 0...2, using: &generator)).map { _ in pick(Self.types) }
    let carry = (0..<Int.random(in: 1...2, using: &generator)).map { _ in pick(Self.types) }
    let outputs = [pick(Array(Self.types[0...1]))]
    // It takes the rows of a matrix.
    let slices = [Self.types[1]]
    let body = program(invariants + carry + slices, carry + outputs, depth: depth - 1, operations: 4)
    let loop = ScanLoop(
      body: body, invariantCount: invariants.count, carryCount: carry.count, length: 3, reverse: Bool.random(using: &generator))
    return b.emit(.scan(loop), (invariants + carry + [Self.types[2]]).map { any($0, b, values) })
  }
}

/// The laws of single operations, for programs.
@Suite struct RandomProgramLaws {
  private static func programs(_ count: Int) -> [Program] {
    var random = RandomPrograms(seed: 17)
    return (0..<count).map { index in
      random.program(RandomPrograms.types + RandomPrograms.types, RandomPrograms.types, depth: index % 3, operations: 6 + index % 7)
    }
  }

  private static func forEvery(_ count: Int, _ law: (Program, inout SplitMix64) throws -> Void) {
    var generator = SplitMix64(seed: 23)
    for (index, program) in programs(count).enumerated() {
      do { try law(program, &generator) } catch { Issue.record("program \(index): \(error)") }
    }
  }

  private static func arguments(_ program: Program, _ generator: inout SplitMix64) -> [DenseArray] {
    program.parameterTypes.map { Laws.direction($0, &generator) }
  }

  /// All parameters, or some.
  private static func activity(_ program: Program, _ generator: inout SplitMix64) -> [Bool] {
    let some = program.parameters.map { _ in Bool.random(using: &generator) }
    return Bool.random(using: &generator) ? some.map { _ in true } : some
  }

  @Test func derivativesAreTheLimitOfDifferences() {
    Self.forEvery(120) { program, generator in
      let arguments = Self.arguments(program, &generator), active = Self.activity(program, &generator)
      let directions = zip(arguments, active).map { $1 ? Laws.direction($0.type, &generator) : nil }
      let tangents = directions.compactMap { $0 }
      let forward = try jvp(program, active: active, instantiatingZeros: true)
      let pushed = try Laws.evaluate(forward.program, arguments + tangents)
      // Stopped gradients have other derivatives than differences.
      let free = program.withoutStopGradients()
      let direct = try Reference.evaluate(try jvp(free, active: active, instantiatingZeros: true).program, arguments + tangents)
      let expected = try Laws.difference(arguments, directions) { try Reference.evaluate(free, $0) }
      for (index, (got, want)) in zip(direct.dropFirst(program.results.count), expected).enumerated() {
        try Laws.expectClose(got.numbers, want, 1e-5, "tangent \(index)")
      }
      let cotangents = program.resultTypes.map { Laws.direction($0, &generator) }
      let backward = try vjp(program, active: active)
      let taken = cotangents.chosen(by: backward.linearization.tangentResults)
      let pulled = try Laws.evaluate(try backward.combined(), arguments + taken).dropFirst(program.results.count)
      let left = Laws.product(cotangents, Array(pushed.dropFirst(program.results.count)))
      let right = Laws.product(Array(pulled), tangents)
      try Laws.expectClose([Complex(right, 0)], [Complex(left, 0)], 1e-9, "products")
      // What eager callers do: the source's values are known, only what follows or was replaced is run.
      let parts = backward.linearization
      for (index, operation) in program.operations.enumerated() where !parts.replaced.contains(index) {
        if parts.primal.operations[index] != operation { throw LawBroken("operation \(index) changed") }
      }
    }
  }

  @Test func secondDerivativesAreSymmetric() {
    Self.forEvery(60) { program, generator in
      let arguments = Self.arguments(program, &generator)
      let active = program.parameters.map { _ in true }
      let free = program.withoutStopGradients()
      let gradient = try vjp(free, active: active)
      let combined = try gradient.combined()
      let cotangents = combined.parameterTypes.dropFirst(arguments.count).map { Laws.direction($0, &generator) }
      let second = try jvp(combined, active: active + cotangents.map { _ in false }, instantiatingZeros: true).program
      let (u, v) = (Self.arguments(program, &generator), Self.arguments(program, &generator))
      func form(_ u: [DenseArray], _ v: [DenseArray]) throws -> Double {
        let results = try Reference.evaluate(second, arguments + cotangents + u)
        return Laws.product(Array(results.suffix(arguments.count)), v)
      }
      try Laws.expectClose([Complex(try form(u, v), 0)], [Complex(try form(v, u), 0)], 1e-8, "second derivative")
    }
  }

  @Test func batchesAreStacks() {
    Self.forEvery(60) { program, generator in
      let gradient = try vjp(program, active: program.parameters.map { _ in true }).combined()
      for program in [program, gradient] {
        let flags = Self.activity(program, &generator)
        let size = 3
        let batched = try batch(program, batched: flags, size: size, allResults: true).program
        let elements = (0..<size).map { _ in Self.arguments(program, &generator) }
        let arguments = program.parameterTypes.indices.map { index in
          let type = program.parameterTypes[index].with(shape: Shape([size] + program.parameterTypes[index].shape.dimensions))
          return flags[index] ? DenseArray.of(type, numbers: elements.flatMap { $0[index].numbers }) : elements[0][index]
        }
        let results = try Laws.evaluate(batched, arguments)
        for element in 0..<size {
          let own = flags.indices.map { elements[flags[$0] ? element : 0][$0] }
          for (got, want) in zip(results, try Reference.evaluate(program, own)) {
            try Laws.expectClose(Laws.element(element, of: got), want.numbers, 1e-10, "element \(element)")
          }
        }
      }
    }
  }
}

extension Array {
  fileprivate func chosen(by flags: [Bool]) -> [Element] { zip(self, flags).filter(\.1).map(\.0) }
}

extension Program {
  /// The same function without stopped gradients, in regions too.
  fileprivate func withoutStopGradients() -> Program { simplify(self) }
}
