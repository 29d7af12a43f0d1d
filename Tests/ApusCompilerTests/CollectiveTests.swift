import ApusIR
import ApusReference
import ApusRuntime
import ApusTransforms
import Testing

@testable import ApusCompiler

/// Programs of several devices that exchange tensors, compiled and by the reference.
@Suite(.timeLimit(.minutes(1))) struct CollectiveTests {
  enum Path: CaseIterable, Sendable { case reference, compiled }

  /// Runs a program for every device, each with arguments of its own; a single program is everybody's.
  private static func run(
    _ path: Path, _ replicas: Int, by partitions: Int = 1, _ programs: [Program], _ arguments: [[DenseArray]]
  ) throws -> [[DenseArray]] {
    try DeviceGrid.run(replicas: replicas, partitions: partitions) { device in
      let program = programs.count == 1 ? programs[0] : programs[device.index]
      let own = arguments.isEmpty ? [] : arguments[device.index]
      switch path {
      case .reference: return try Reference.evaluate(program, own)
      case .compiled:
        let executable = try Compiler.compile(program, donatable: own.map { _ in false })
        var passed = own.map { ProgramArgument($0) }
        return try executable.run(&passed)
      }
    }
  }

  private static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> Program {
    let builder = ProgramBuilder()
    return builder.finish(try body(builder, types.map { builder.addParameter($0) }))
  }

  private static func sum(_ dtype: DType) -> Program {
    program([TensorType(dtype, []), TensorType(dtype, [])]) { b, p in [b.add(p[0], p[1])] }
  }

  private static func one(_ collective: Collective, _ type: TensorType) throws -> Program {
    try program([type]) { b, p in try b.append(.collective(collective), p) }
  }

  /// Device d has (10 d, 10 d + 1, ...).
  private static func counted(_ devices: Int, _ shape: Shape) throws -> [[DenseArray]] {
    try (0..<devices).map { device in [try DenseArray((0..<shape.elementCount).map { Int64(10 * device + $0) }, shape: shape)] }
  }

  private static func numbers(_ results: [[DenseArray]]) -> [[Int64]] { results.map { $0[0].elements(as: Int64.self) } }

  @Test(arguments: Path.allCases) func allReduceInEveryMode(_ path: Path) throws {
    let type = TensorType(.int64, [2]), arguments = try Self.counted(4, [2])
    func reduced(_ groups: [[Int]], _ channel: Int, _ isGlobal: Bool) throws -> [[Int64]] {
      let collective = Collective(.allReduce(Self.sum(.int64)), groups: groups, channel: channel, useGlobalDeviceIDs: isGlobal)
      return Self.numbers(try Self.run(path, 2, by: 2, [Self.one(collective, type)], arguments))
    }
    // Devices in order: (0, 0), (0, 1), (1, 0), (1, 1).
    #expect(try reduced([[0, 1]], 0, false) == [[20, 22], [40, 42], [20, 22], [40, 42]])
    #expect(try reduced([], 0, false) == [[20, 22], [40, 42], [20, 22], [40, 42]])
    #expect(try reduced([[0], [1]], 1, false) == [[10, 12], [10, 12], [50, 52], [50, 52]])
    #expect(try reduced([[0, 1]], 1, false) == [[60, 64], [60, 64], [60, 64], [60, 64]])
    #expect(try reduced([[0, 3], [1, 2]], 1, true) == [[30, 32], [30, 32], [30, 32], [30, 32]])
    #expect(try reduced([[3, -1], [1, 2], [0, -1]], 1, true) == [[0, 1], [30, 32], [30, 32], [30, 31]])
  }

  @Test(arguments: Path.allCases) func reductionsKeepTheOrderOfTheGroup(_ path: Path) throws {
    // (a, b) -> 10 a + b tells who came first.
    let scalar = TensorType(.int64, [])
    let body = Self.program([scalar, scalar]) { b, p in [b.add(b.multiply(p[0], b.full(100, scalar)), p[1])] }
    let collective = Collective(.allReduce(body), groups: [[2, 0, 1]])
    let results = try Self.run(path, 3, [Self.one(collective, TensorType(.int64, [1]))], Self.counted(3, [1]))
    #expect(Self.numbers(results) == [[200_010], [200_010], [200_010]])
  }

  @Test(arguments: Path.allCases) func gathersAndScatters(_ path: Path) throws {
    let type = TensorType(.int64, [2, 2]), arguments = try Self.counted(2, [2, 2])
    func results(_ kind: Collective.Kind, _ groups: [[Int]] = [[0, 1]]) throws -> [[Int64]] {
      Self.numbers(try Self.run(path, 2, [Self.one(Collective(kind, groups: groups), type)], arguments))
    }
    #expect(try results(.allGather(dimension: 0, count: 2)) == Array(repeating: [0, 1, 2, 3, 10, 11, 12, 13], count: 2))
    #expect(try results(.allGather(dimension: 1, count: 2), [[1, 0]]) == Array(repeating: [10, 11, 0, 1, 12, 13, 2, 3], count: 2))
    #expect(try results(.reduceScatter(Self.sum(.int64), dimension: 1, count: 2)) == [[10, 14], [12, 16]])
    #expect(try results(.reduceScatter(Self.sum(.int64), dimension: 0, count: 2), [[1, 0]]) == [[14, 16], [10, 12]])
    #expect(try results(.allToAll(splitDimension: 1, concatDimension: 0, count: 2)) == [[0, 2, 10, 12], [1, 3, 11, 13]])
    #expect(try results(.allToAll(splitDimension: 0, concatDimension: 1, count: 2)) == [[0, 1, 10, 11], [2, 3, 12, 13]])
  }

  @Test(arguments: Path.allCases) func permutesAndBroadcasts(_ path: Path) throws {
    let type = TensorType(.int64, [1]), arguments = try Self.counted(4, [1])
    func results(_ replicas: Int, _ partitions: Int, _ kind: Collective.Kind, _ groups: [[Int]], _ channel: Int) throws -> [[Int64]] {
      let program = try Self.one(Collective(kind, groups: groups, channel: channel), type)
      return Self.numbers(try Self.run(path, replicas, by: partitions, [program], arguments))
    }
    let pairs = [(0, 1), (1, 2), (3, 3)].map { Collective.SourceTarget(source: $0.0, target: $0.1) }
    #expect(try results(4, 1, .permute(pairs), [], 0) == [[0], [0], [10], [30]])
    #expect(try results(1, 4, .permute(pairs), [], 1) == [[0], [0], [10], [30]])
    let swap = [(0, 1), (1, 0)].map { Collective.SourceTarget(source: $0.0, target: $0.1) }
    #expect(try results(2, 2, .permute(swap), [], 0) == [[20], [30], [0], [10]])
    #expect(try results(2, 2, .permute(swap), [], 1) == [[10], [0], [30], [20]])
    #expect(try results(4, 1, .broadcast, [[2, 0], [3]], 0) == [[20], [0], [20], [30]])
    #expect(try results(2, 2, .broadcast, [[1, 0]], 1) == [[10], [10], [30], [30]])
  }

  @Test(arguments: Path.allCases) func devicesKnowTheirPlace(_ path: Path) throws {
    let program = try Self.program([]) { b, _ in try [b.append(.deviceIndex(.replica), [])[0], b.append(.deviceIndex(.partition), [])[0]] }
    let results = try Self.run(path, 2, by: 3, [program], [])
    #expect(results.map { $0.map { $0.elements(as: UInt32.self)[0] } } == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
    #expect(try Reference.evaluate(program, []).map { $0.elements(as: UInt32.self)[0] } == [0, 0])
  }

  /// An exchange in every step of a loop, among arithmetic that fuses, with results used again.
  @Test(arguments: Path.allCases) func collectivesInLoops(_ path: Path) throws {
    let type = TensorType(.float32, [3, 5])
    let shift = Collective(.permute((0..<3).map { Collective.SourceTarget(source: $0, target: ($0 + 1) % 3) }))
    let mean = Collective(.allReduce(Self.sum(.float32)))
    let body = try Self.program([type, type]) { b, p in
      let moved = try b.append(.collective(shift), [b.add(p[0], p[1])])[0]
      let total = try b.append(.collective(mean), [b.multiply(moved, b.full(0.25, type))])[0]
      return [b.subtract(total, moved), total]
    }
    let loop = ScanLoop(body: body, invariantCount: 1, carryCount: 1, length: 4)
    let program = try Self.program([type, type]) { b, p in try b.append(.scan(loop), p) }
    let arguments: [[DenseArray]] = try (0..<3).map { device in
      try (0..<2).map { number in
        let elements = (0..<15).map { index -> Float in
          let step = index * (device + 1) % 7
          return Float(step + number)
        }
        return try DenseArray(elements, shape: [3, 5])
      }
    }
    let results = try Self.run(path, 3, [program], arguments)
    let expected = try Self.run(.reference, 3, [program], arguments)
    for (device, (actual, wanted)) in zip(results, expected).enumerated() {
      for (a, e) in zip(actual, wanted) { expectAgreement(a, e, "device \(device)") }
    }
    #expect(results[0][1] == results[2][1])
  }

  @Test func collectivesAreSteps() throws {
    let program = try Self.one(Collective(.allReduce(Self.sum(.float32))), TensorType(.float32, [4]))
    let report = try Compiler.compile(program, donatable: [false]).report
    #expect(report.runtimeRoutines > 0)
    #expect(report.steps.contains { $0.hasPrefix("all_reduce") })
  }

  // MARK: Derivatives

  /// Over all devices, the product of cotangents and pushed-forward tangents is that of pulled-back cotangents and tangents.
  @Test(arguments: Path.allCases) func derivativesFlowBetweenDevices(_ path: Path) throws {
    let type = TensorType(.float64, [4, 2]), groups = [[1, 0]]
    let kinds: [Collective.Kind] = [
      .allReduce(Self.sum(.float64)), .allGather(dimension: 1, count: 2), .allToAll(splitDimension: 0, concatDimension: 1, count: 2),
      .reduceScatter(Self.sum(.float64), dimension: 0, count: 2), .permute([Collective.SourceTarget(source: 0, target: 1)]),
      .allReduce(try .combining(.maximum, .float64)), .allReduce(try .combining(.minimum, .float64)),
    ]
    func values(_ type: TensorType, _ salt: Int) throws -> DenseArray {
      try DenseArray((0..<type.elementCount).map { Double(($0 * 7 + salt * 5) % 11) - 4 }, shape: type.shape)
    }
    for kind in kinds {
      let program = try Self.one(Collective(kind, groups: groups), type), result = program.resultTypes[0]
      let forward = try jvp(program, active: [true], instantiatingZeros: true).program
      let backward = try vjp(program, active: [true]).combined()
      let points = try (0..<2).map { try values(type, $0) }, tangents = try (0..<2).map { try values(type, $0 + 3) }
      let cotangents = try (0..<2).map { try values(result, $0 + 6) }
      let pushed = try Self.run(path, 2, [forward], (0..<2).map { [points[$0], tangents[$0]] }).map { $0[1] }
      let pulled = try Self.run(path, 2, [backward], (0..<2).map { [points[$0], cotangents[$0]] }).map { $0[$0.count - 1] }
      func product(_ x: [DenseArray], _ y: [DenseArray]) -> Double {
        zip(x, y).reduce(0) { $0 + zip($1.0.elements(as: Double.self), $1.1.elements(as: Double.self)).reduce(0) { $0 + $1.0 * $1.1 } }
      }
      #expect(product(cotangents, pushed) == product(pulled, tangents), "\(program.operations[0].primitive.name)")
      #expect(product(cotangents, pushed) != 0)
    }
  }

  @Test func otherReductionsHaveNoDerivative() throws {
    let scalar = TensorType(.float64, [])
    let body = Self.program([scalar, scalar]) { b, p in [b.multiply(p[0], p[1])] }
    let program = try Self.one(Collective(.allReduce(body)), TensorType(.float64, [2]))
    #expect(throws: TransformError.self) { try jvp(program, active: [true], instantiatingZeros: true) }
  }

  // MARK: Mismatches

  private static func reason(_ path: Path, _ replicas: Int, _ programs: [Program], _ shape: Shape) throws -> CollectiveError.Reason? {
    do {
      _ = try run(path, replicas, programs, counted(replicas, shape))
      return nil
    } catch let error as CollectiveError { return error.reason }
  }

  @Test(arguments: Path.allCases) func mismatchesAreErrorsOnAllDevices(_ path: Path) throws {
    let type = TensorType(.int64, [2])
    let sum = try Self.one(Collective(.allReduce(Self.sum(.int64))), type)
    let scalar = TensorType(.int64, [])
    let product = Self.program([scalar, scalar]) { b, p in [b.multiply(p[0], p[1])] }
    let others = [
      try Self.one(Collective(.allReduce(product)), type),
      try Self.one(Collective(.allGather(dimension: 0, count: 2)), type),
      try Self.program([type]) { b, p in
        try b.append(.collective(Collective(.allReduce(Self.sum(.int64)))), [b.slice(p[0], axis: 0, from: 0, to: 1)])
      },
    ]
    for other in others { #expect(try Self.reason(path, 2, [sum, other], [2]) == .mismatch) }
  }

  @Test(arguments: Path.allCases) func aDeviceThatEndsEarlyIsAnError(_ path: Path) throws {
    let type = TensorType(.int64, [2])
    let once = try Self.one(Collective(.allReduce(Self.sum(.int64))), type)
    let twice = try Self.program([type]) { b, p in
      let collective = Primitive.collective(Collective(.allReduce(Self.sum(.int64))))
      return try b.append(collective, b.append(collective, p))
    }
    #expect(try Self.reason(path, 3, [twice, once, twice], [2]) == .ended)
  }

  @Test(arguments: Path.allCases) func devicesThatWaitForEachOtherAreAnError(_ path: Path) throws {
    let type = TensorType(.int64, [2])
    // Everybody waits for the next one first: no group is ever complete.
    let programs = try (0..<3).map { device in
      let groups = [device, (device + 1) % 3]
      return try Self.one(Collective(.allReduce(Self.sum(.int64)), groups: [groups]), type)
    }
    #expect(try Self.reason(path, 3, programs, [2]) == .deadlock)
  }

  @Test(arguments: Path.allCases) func groupsThatDoNotFitAreErrors(_ path: Path) throws {
    let type = TensorType(.int64, [2])
    let tooMany = try Self.one(Collective(.allReduce(Self.sum(.int64)), groups: [[0, 1, 2]]), type)
    #expect(try Self.reason(path, 2, [tooMany], [2]) == .group)
    let missing = try Self.one(Collective(.allReduce(Self.sum(.int64)), groups: [[0]]), type)
    #expect(try Self.reason(path, 2, [missing], [2]) == .group)
    let size = try Self.one(Collective(.allGather(dimension: 0, count: 3)), type)
    #expect(try Self.reason(path, 2, [size], [2]) == .group)
    #expect(throws: CollectiveError.self) { try DeviceGrid.run(replicas: 0, partitions: 1) { _ in 0 } }
    #expect(throws: CollectiveError.self) { try DeviceGrid.run(replicas: 1 << 40, partitions: 1 << 40) { _ in 0 } }
  }

  @Test func aDevicesOwnErrorIsTheOneThrown() throws {
    struct Mistake: Error {}
    let program = try Self.one(Collective(.allReduce(Self.sum(.int64))), TensorType(.int64, [2]))
    let arguments = try Self.counted(2, [2])
    #expect(throws: Mistake.self) {
      try DeviceGrid.run(replicas: 2, partitions: 1) { device in
        if device.replica == 1 { throw Mistake() }
        return try Reference.evaluate(program, arguments[device.index])
      }
    }
  }
}
