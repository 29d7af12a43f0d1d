import ApusIR
import ApusReference
import Testing

@Suite struct ControlTests {
  static let scalar = TensorType(.float32, [])

  static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> Program {
    let builder = ProgramBuilder()
    let parameters = types.map(builder.addParameter)
    return builder.finish(try body(builder, parameters))
  }

  @Test func branchClampsToTheLast() throws {
    let branches = (0..<3).map { k in Self.program([Self.scalar]) { b, p in [b.add(p[0], b.scalar(Double(10 * k), .float32))] } }
    for (index, expected) in [(0, 1), (1, 11), (2, 21), (3, 21), (-1, 21)] as [(Int32, Float)] {
      #expect(try evaluate(.branch(branches), array([index], []), array([1] as [Float], [])) == [expected])
    }
  }

  @Test func whileLoopCounts() throws {
    // Doubles x until it reaches the limit, counting.
    let types = [Self.scalar, Self.scalar, TensorType(.int32, [])]
    let condition = Self.program(types) { b, p in [b.compare(.less, p[1], p[0])] }
    let body = Self.program(types) { b, p in [b.add(p[1], p[1]), b.add(p[2], b.scalar(1, .int32))] }
    let loop = Primitive.whileLoop(WhileLoop(condition: condition, body: body, invariantCount: 1))
    let results = try Reference.evaluate(
      loop, [array([100] as [Float], []), array([3] as [Float], []), array([0] as [Int32], [])])
    #expect(results[0].elements(as: Float.self) == [192])
    #expect(results[1].elements(as: Int32.self) == [6])
    let none = try Reference.evaluate(loop, [array([1] as [Float], []), array([3] as [Float], []), array([0] as [Int32], [])])
    #expect(none[1].elements(as: Int32.self) == [0])
  }

  static func runningSum(_ length: Int, reverse: Bool) -> Primitive {
    let body = program([scalar, scalar, TensorType(.float32, [2])]) { b, p in
      let total = b.add(p[1], b.reduce(.sum, p[2], [0]))
      return [total, b.multiply(total, p[0])]
    }
    return .scan(ScanLoop(body: body, invariantCount: 1, carryCount: 1, length: length, reverse: reverse))
  }

  @Test func scanCarriesAndStacks() throws {
    let xs = try array([1, 2, 3, 4, 5, 6] as [Float], [3, 2])
    let two = try array([2] as [Float], []), zero = try array([0] as [Float], [])
    let forward = try Reference.evaluate(Self.runningSum(3, reverse: false), [two, zero, xs])
    #expect(forward[0].elements(as: Float.self) == [21])
    #expect(forward[1].elements(as: Float.self) == [6, 20, 42])
    let backward = try Reference.evaluate(Self.runningSum(3, reverse: true), [two, zero, xs])
    #expect(backward[0].elements(as: Float.self) == [21])
    #expect(backward[1].elements(as: Float.self) == [42, 36, 22])
  }

  @Test func scanOfNothing() throws {
    let xs = try array([] as [Float], [0, 2]), start = try array([7] as [Float], [])
    let results = try Reference.evaluate(Self.runningSum(0, reverse: false), [start, start, xs])
    #expect(results[0].elements(as: Float.self) == [7])
    #expect(results[1].shape == [0])
  }

  @Test func callsNestAndBarriersPass() throws {
    let inner = Self.program([Self.scalar]) { b, p in [b.multiply(p[0], p[0]), p[0]] }
    let outer = try Self.program([Self.scalar]) { b, p in
      let called = try b.append(.call(inner, name: "inner"), p)
      return b.emit(.optimizationBarrier, called)
    }
    let results = try Reference.evaluate(outer, [array([3] as [Float], [])])
    #expect(results.map { $0.elements(as: Float.self) } == [[9], [3]])
  }

  @Test func argumentsMayBeResultsAndRepeat() throws {
    let program = Self.program([Self.scalar, Self.scalar]) { b, p in [p[1], p[1], b.add(p[0], p[0])] }
    let results = try Reference.evaluate(program, [array([1] as [Float], []), array([2] as [Float], [])])
    #expect(results.map { $0.elements(as: Float.self) } == [[2], [2], [2]])
  }

  @Test func wrongArgumentsThrow() throws {
    let program = Self.program([Self.scalar]) { _, p in p }
    #expect(throws: ShapeError.self) { try Reference.evaluate(program, []) }
    #expect(throws: ShapeError.self) { try Reference.evaluate(program, [array([1, 2] as [Float])]) }
    #expect(throws: DTypeError.self) { try Reference.evaluate(program, [array([1.0], [])]) }
    #expect(throws: ShapeError.self) { try Reference.evaluate(.binary(.add), [array([1.0]), array([1.0, 2])]) }
    #expect(throws: DTypeError.self) { try Reference.evaluate(.unary(.sine), [array([1] as [Int32])]) }
    let broken = Program(types: [Self.scalar], parameters: [], operations: [], results: [ValueID(0)])
    #expect(throws: ProgramError.self) { try Reference.evaluate(broken, []) }
    #expect(throws: AllocationError.self) {
      try Reference.evaluate(.iota(TensorType(.int64, [1 << 40, 1 << 40]), dimension: 0), [])
    }
  }

  @Test func threefryMatchesTheReferenceVectors() throws {
    // The known answers that come with the authors' implementation (Random123, kat_vectors).
    func run(_ values: [UInt32]) throws -> [UInt32] {
      try Reference.evaluate(.threefry2x32, values.map { try array([$0], []) }).flatMap { $0.elements(as: UInt32.self) }
    }
    #expect(try run([0, 0, 0, 0]) == [0x6B20_0159, 0x99BA_4EFE])
    #expect(try run([.max, .max, .max, .max]) == [0x1CB9_96FC, 0xBB00_2BE7])
    #expect(try run([0x1319_8A2E, 0x0370_7344, 0x243F_6A88, 0x85A3_08D3]) == [0xC492_3A9C, 0x483D_F7A0])
  }
}
