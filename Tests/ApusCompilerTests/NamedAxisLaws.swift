import ApusIR
import ApusReference
import ApusRuntime
import ApusTransforms
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// An operation over a named axis does for the elements of a batch what the collective operation does for as many devices.
@Suite(.timeLimit(.minutes(1))) struct NamedAxisLaws {
  private static let dtypes = DType.allCases

  /// Operations over `size` members, on operands of the shape given.
  private static func kinds(_ size: Int, _ dtype: DType) throws -> [(kind: Collective.Kind, shape: Shape)] {
    let pair = Collective.SourceTarget.init(source:target:)
    func monoid(_ monoid: Monoid) throws -> Program { try .combining(monoid, dtype) }
    let ring = (0..<size).map { pair($0, ($0 + 1) % size) }, back = (0..<size).map { pair($0, size - 1 - $0) }
    let some = (0..<size / 2).map { pair($0 + 1, $0) }
    var kinds: [(Collective.Kind, Shape)] = [
      (.allGather(dimension: 1, count: size), [2, 3]), (.allGather(dimension: 0, count: size), [1]),
      (.allToAll(splitDimension: 0, concatDimension: 1, count: size), [2 * size, 3]),
      (.allToAll(splitDimension: 1, concatDimension: 0, count: size), [2, size]),
      (.allToAll(splitDimension: 0, concatDimension: 0, count: size), [size]),
      (.reduceScatter(try monoid(.sum), dimension: 1, count: size), [2, 3 * size]),
      (.permute(ring), [2]), (.permute(back), []), (.permute(some), [3]), (.permute([]), [2]), (.broadcast, [2]), (.broadcast, []),
    ]
    for each in Monoid.allCases where each.domain.contains(dtype) {
      kinds += [(.allReduce(try monoid(each)), [2, 3]), (.allReduce(try monoid(each)), []), (.allReduce(try monoid(each)), [0, 2])]
    }
    if dtype.isInteger {
      // No monoid's: the order counts.
      kinds.append((.allReduce(try .applying(.binary(.subtract), to: [TensorType(dtype, []), TensorType(dtype, [])])), [3]))
    }
    return kinds
  }

  private static func stack(_ arrays: [DenseArray], _ type: TensorType) -> DenseArray {
    .of(type.with(shape: Shape([arrays.count] + type.shape.dimensions)), numbers: arrays.flatMap(\.numbers))
  }

  private static func element(_ index: Int, of array: DenseArray, _ isBatched: Bool) -> DenseArray {
    if !isBatched { return array }
    let type = array.type.with(shape: Shape(array.shape.dimensions.dropFirst()))
    let count = type.elementCount
    return .of(type, numbers: Array(array.numbers[(index * count)..<((index + 1) * count)]))
  }

  private static func compiled(_ program: Program, _ arguments: [DenseArray]) throws -> [DenseArray] {
    let executable = try Compiler.compile(program, donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    return try executable.run(&passed)
  }

  @Test(arguments: dtypes, [1, 2, 5]) func elementsAreDevices(_ dtype: DType, _ size: Int) throws {
    var samples = Samples(seed: 3)
    let axis = NamedAxis("i", size: size)
    for (kind, shape) in try Self.kinds(size, dtype) {
      let type = TensorType(dtype, shape)
      let program = try Program.applying(.collective(Collective(kind, over: axis)), to: [type])
      let devices = try Program.applying(.collective(Collective(kind)), to: [type])
      for isBatched in [true, false] {
        var own = (0..<size).map { _ in samples.array(dtype, shape) }
        if !isBatched { own = own.map { _ in own[0] } }
        let given = own
        let expected = try DeviceGrid.run(replicas: size, partitions: 1) { try Reference.evaluate(devices, [given[$0.index]])[0] }
        let batched = try batch(program, batched: [isBatched], size: size, axisName: "i")
        let argument = isBatched ? Self.stack(own, type) : own[0]
        var results = [try Reference.evaluate(batched.program, [argument])[0]]
        if dtype == .float32 || dtype == .bool { results.append(try Self.compiled(batched.program, [argument])[0]) }
        for result in results {
          for index in 0..<size {
            expectAgreement(
              Self.element(index, of: result, batched.batchedResults[0]), expected[index],
              "\(kind) of \(type), element \(index) of \(size)\(isBatched ? "" : ", the same for all")", scale: 4)
          }
        }
      }
    }
  }

  /// A batch over another axis goes through, before or after.
  @Test(arguments: [DType.float64, .int32, .bool]) func otherAxesPass(_ dtype: DType) throws {
    var samples = Samples(seed: 4)
    let size = 3, others = 2
    for (kind, shape) in try Self.kinds(size, dtype) {
      let type = TensorType(dtype, shape)
      let program = try Program.applying(.collective(Collective(kind, over: NamedAxis("i", size: size))), to: [type])
      let alone = try batch(program, batched: [true], size: size, axisName: "i", allResults: true).program
      let outerFirst = try batch(
        batch(program, batched: [true], size: others, axisName: "j").program, batched: [true], size: size, axisName: "i", allResults: true
      ).program
      let innerFirst = try batch(alone, batched: [true], size: others, axisName: "j", allResults: true).program
      let pairs = (0..<others).map { _ in (0..<size).map { _ in samples.array(dtype, shape) } }
      let expected = try pairs.map { try Reference.evaluate(alone, [Self.stack($0, type)])[0] }
      let rows = Self.stack(pairs.map { Self.stack($0, type) }, type.with(shape: Shape([size] + shape.dimensions)))
      let columns = Self.stack(
        (0..<size).map { index in Self.stack(pairs.map { $0[index] }, type) }, type.with(shape: Shape([others] + shape.dimensions)))
      let inner = try Reference.evaluate(innerFirst, [rows])[0], outer = try Reference.evaluate(outerFirst, [columns])[0]
      for other in 0..<others {
        expectAgreement(Self.element(other, of: inner, true), expected[other], "\(kind), then the other axis")
        for index in 0..<size {
          expectAgreement(
            Self.element(other, of: Self.element(index, of: outer, true), true), Self.element(index, of: expected[other], true),
            "\(kind), after the other axis")
        }
      }
    }
  }

  /// The derivatives of each element are those of the batch.
  @Test(arguments: [DType.float64, .complex128]) func derivativesOfElementsAreThoseOfTheBatch(_ dtype: DType) throws {
    var samples = Samples(seed: 5)
    let size = 3
    for (kind, shape) in try Self.kinds(size, dtype) {
      if kind == .broadcast || kind == .permute([]) { continue }
      if case .allReduce(let body) = kind, body.monoid == .product { continue }
      let type = TensorType(dtype, shape)
      let program = try Program.applying(.collective(Collective(kind, over: NamedAxis("i", size: size))), to: [type])
      func batched(_ program: Program) throws -> Program {
        try batch(program, batched: program.parameters.map { _ in true }, size: size, axisName: "i", allResults: true).program
      }
      func arguments(_ program: Program) -> [DenseArray] { program.parameterTypes.map { samples.array($0.dtype, $0.shape) } }
      let forward = try (batched(jvp(program, active: [true]).program), jvp(batched(program), active: [true]).program)
      let x = arguments(forward.0)
      for (a, b) in zip(try Reference.evaluate(forward.0, x), try Reference.evaluate(forward.1, x)) {
        expectAgreement(a, b, "jvp of \(kind)")
      }
      let reverse = try (batched(vjp(program, active: [true]).combined()), vjp(batched(program), active: [true]).combined())
      let y = arguments(reverse.0)
      for (a, b) in zip(try Reference.evaluate(reverse.0, y), try Reference.evaluate(reverse.1, y)) {
        expectAgreement(a, b, "vjp of \(kind)")
      }
    }
  }

  @Test func indices() throws {
    let builder = ProgramBuilder()
    let program = builder.finish(try builder.append(.axisIndex(NamedAxis("i", size: 3)), []))
    let batched = try batch(program, batched: [], size: 3, axisName: "i")
    #expect(batched.batchedResults == [true])
    #expect(try Reference.evaluate(batched.program, [])[0].elements(as: Int32.self) == [0, 1, 2])
    #expect(try batch(program, batched: [], size: 2, axisName: "j").program == program)
    #expect(throws: TransformError.self) { try batch(program, batched: [], size: 2, axisName: "i") }
    // One of the same name within leaves it alone.
    #expect(try batch(program, batched: [], size: 2, axisName: "i", axisDepth: 1).program == program)
  }

  @Test func emptyBatches() throws {
    let axis = NamedAxis("i", size: 0), type = TensorType(.float32, [2])
    for kind in [Collective.Kind.allReduce(try .combining(.sum, .float32)), .allGather(dimension: 0, count: 0), .permute([]), .broadcast] {
      let program = try Program.applying(.collective(Collective(kind, over: axis)), to: [type])
      for isBatched in [true, false] {
        let batched = try batch(program, batched: [isBatched], size: 0, axisName: "i", allResults: true).program
        let argument = try DenseArray([Float](repeating: 1, count: isBatched ? 0 : 2), shape: isBatched ? [0, 2] : [2])
        #expect(try Reference.evaluate(batched, [argument])[0].shape[0] == 0)
      }
    }
  }

  /// What is unbound is a typed error wherever it is run, and text in no dialect that others know.
  @Test func unboundAxes() throws {
    let axis = NamedAxis("the \"axis\"", size: 2, depth: 1), type = TensorType(.int32, [2])
    var programs = try Self.kinds(2, .int32).map { kind, shape in
      try Program.applying(.collective(Collective(kind, over: axis)), to: [type.with(shape: shape)])
    }
    let builder = ProgramBuilder()
    programs.append(builder.finish(try builder.append(.axisIndex(axis), [])))
    for program in programs {
      let arguments = program.parameterTypes.map { DenseArray.of($0, (0..<$0.elementCount).map { Double($0) }) }
      #expect(throws: AxisError.self) { try Reference.evaluate(program, arguments) }
      #expect(throws: AxisError.self) { try Compiler.compile(program, donatable: arguments.map { _ in false }) }
      let text = program.stableHLOText()
      #expect(text.contains("\"apus.\(program.operations[0].primitive.name)\""))
      #expect(try StableHLOModule.parse(text)["main"]?.program == program)
    }
  }

  @Test func whatIsRefused() throws {
    let axis = NamedAxis("i", size: 2), type = TensorType(.float32, [3])
    func collective(_ kind: Collective.Kind) throws -> Program { try .applying(.collective(Collective(kind, over: axis)), to: [type]) }
    #expect(throws: ShapeError.self) { try collective(.allGather(dimension: 0, count: 3)) }
    #expect(throws: ShapeError.self) { try collective(.allToAll(splitDimension: 0, concatDimension: 0, count: 2)) }
    #expect(throws: ShapeError.self) { try collective(.permute([.init(source: 0, target: 2)])) }
    #expect(throws: ShapeError.self) { try collective(.permute([.init(source: 0, target: 1), .init(source: 1, target: 1)])) }
    // An operation in the program that sorts two elements belongs to no element of the batch.
    let comparator = ProgramBuilder()
    let x = (0..<2).map { _ in comparator.addParameter(TensorType(.float32, [])) }
    let sum = try comparator.append(.collective(Collective(.allReduce(.combining(.sum, .float32)), over: axis)), [x[0]])[0]
    let program = try Program.applying(
      .sortBy(comparator: comparator.finish([comparator.compare(.less, sum, x[1])]), dimension: 0), to: [type])
    #expect(throws: TransformError.self) { try batch(program, batched: [true], size: 2, axisName: "i") }
    #expect(throws: Never.self) { try batch(program, batched: [true], size: 2, axisName: "j") }
  }
}
