import ApusIR
import ApusReference
import Testing

@Suite struct WindowTests {
  static func body(_ dtypes: [DType], _ make: (ProgramBuilder, [ValueID]) -> [ValueID]) -> Program {
    let builder = ProgramBuilder()
    return builder.finish(make(builder, dtypes.map { builder.addParameter(TensorType($0, [])) }))
  }

  static let sum = body([.float64, .float64]) { b, p in [b.add(p[0], p[1])] }
  /// Keeps the last digit of what came in order: 10 a + b.
  static let digits = body([.float64, .float64]) { b, p in [b.add(b.multiply(p[0], b.scalar(10, .float64)), p[1])] }

  @Test func regionsFoldInRowMajorOrder() throws {
    let x = try array([1, 2, 3, 4, 5, 6] as [Double], [2, 3]), zero = try array([0.0], [])
    func reduced(_ dimensions: [Int]) throws -> [Double] {
      try evaluate(.reduceRegion(RegionReduction(dimensions: dimensions, body: Self.digits)), x, zero)
    }
    #expect(try reduced([1]) == [123, 456])
    #expect(try reduced([0]) == [14, 25, 36])
    #expect(try reduced([1, 0]) == [123456])
    #expect(try reduced([]) == [1, 2, 3, 4, 5, 6])
    let nothing = try array([Double](), [3, 0])
    #expect(try evaluate(.reduceRegion(RegionReduction(dimensions: [1], body: Self.digits)), nothing, array([7.0], [])) == [7.0, 7, 7])
  }

  @Test func regionsOfTwoOperands() throws {
    let argmax = Self.body([.float64, .int32, .float64, .int32]) { b, p in
      let wins = b.compare(.greaterOrEqual, p[0], p[2])
      return [b.select(wins, p[0], p[2]), b.select(wins, p[1], p[3])]
    }
    let results = try Reference.evaluate(
      .reduceRegion(RegionReduction(dimensions: [0], body: argmax)),
      [array([3.0, 9, 9, 1]), array([10, 11, 12, 13] as [Int32]), array([-Double.infinity], []), array([-1] as [Int32], [])])
    #expect(results[0].elements(as: Double.self) == [9])
    #expect(results[1].elements(as: Int32.self) == [11])
  }

  /// A body that cannot run on many scalars at once: it has a branch.
  @Test func regionsWithControl() throws {
    let double = Self.body([.float64]) { b, p in [b.add(p[0], p[0])] }, same = Self.body([.float64]) { _, p in [p[0]] }
    let body = Self.body([.float64, .float64]) { b, p in
      let isLarge = b.convert(b.compare(.greater, p[1], b.scalar(2, .float64)), to: .int32)
      return [b.add(p[0], b.emit(.branch([same, double]), [isLarge, p[1]])[0])]
    }
    let x = try array([1, 2, 3, 4] as [Double], [2, 2])
    #expect(try evaluate(.reduceRegion(RegionReduction(dimensions: [1], body: body)), x, array([0.0], [])) == [3.0, 14])
  }

  @Test func windowsMatchTheirDefinition() throws {
    var random = SplitMix64(state: 3)
    for _ in 0..<80 {
      let extent = Int.random(in: 0...6, using: &random)
      func small(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      let (size, stride, base, dilation) = (small(1...3), small(1...3), small(1...3), small(1...3))
      let (low, high) = (small(-2...3), small(-2...3))
      let window = WindowReduction(
        dimensions: [size], strides: [stride], baseDilations: [base], windowDilations: [dilation], low: [low], high: [high],
        body: Self.digits)
      let values = (0..<extent).map { _ in Double(Int.random(in: 1...9, using: &random)) }
      // The padded line, spelled out.
      var line = (0..<max(extent, 1) * base).map { $0 % base == 0 && $0 / base < extent ? values[$0 / base] : 0 }
      line = extent == 0 ? [] : Array(line.prefix((extent - 1) * base + 1))
      line = low < 0 ? Array(line.dropFirst(-low)) : [Double](repeating: 0, count: low) + line
      let missing = max(0, -low - (extent == 0 ? 0 : (extent - 1) * base + 1))
      if high - missing < 0 { line = Array(line.dropLast(missing - high)) } else { line += [Double](repeating: 0, count: high - missing) }
      let span = (size - 1) * dilation + 1
      let count = line.count < span || line.isEmpty ? 0 : (line.count - span) / stride + 1
      let expected = (0..<count).map { start in (0..<size).reduce(0.0) { $0 * 10 + line[start * stride + $1 * dilation] } }
      #expect(try evaluate(.reduceWindow(window), array(values), array([0.0], [])) == expected, "\(window) of \(values)")
    }
  }

  @Test func initialValuesStandInPadding() throws {
    let window = WindowReduction(dimensions: [2, 2], low: [1, 0], high: [0, 0], body: Self.sum)
    let x = try array([1, 2, 3, 4, 5, 6] as [Double], [2, 3])
    // The initial value once for each window and once for each element of padding in it.
    #expect(try evaluate(.reduceWindow(window), x, array([100.0], [])) == [303.0, 305, 112, 116])
  }

  @Test func selectAndScatter() throws {
    let greater = Self.body([.float64, .float64]) { b, p in [b.compare(.greaterOrEqual, p[0], p[1])] }
    let windows = SelectAndScatter(dimensions: [3, 1], strides: [2, 1], low: [0, 0], high: [1, 0], select: greater, scatter: Self.sum)
    let operand = try array([1, 5, 2, 5, 3, 6, 4, 4] as [Double], [4, 2])
    let source = try array([5, 6, 7, 8] as [Double], [2, 2])
    #expect(try evaluate(.selectAndScatter(windows), operand, source, array([0.0], [])) == [0.0, 0, 0, 0, 5, 14, 7, 0])
    // Ties go to the first; updates of one element in the order of the windows.
    let overlapping = SelectAndScatter(dimensions: [2], low: [1], high: [1], select: greater, scatter: Self.digits)
    let line = try array([2, 2, 1] as [Double])
    #expect(try evaluate(.selectAndScatter(overlapping), line, array([1, 2, 3, 4] as [Double]), array([0.0], [])) == [12.0, 3, 4])
  }

  @Test func scattersInOrder() throws {
    let points = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let scatter = Primitive.scatterRegion(points, body: Self.digits)
    let indices = try array([1, 0, 1, -1, 3, 1] as [Int64], [6, 1])
    #expect(try evaluate(scatter, array([1.0, 0, 5]), indices, array([1.0, 2, 3, 4, 5, 6])) == [12.0, 136, 5])
    // Windows partly outside keep what is inside, and overlapping windows come one after the other.
    let windows = ScatterDimensions(updateWindow: [0], insertedWindow: [], scatterDimsToOperandDims: [0], indexVector: 1)
    let updates = try array([1, 4, 2, 5, 3, 6] as [Double], [3, 2])
    let starts = try array([-1, 0] as [Int32], [2, 1])
    #expect(try evaluate(.scatterRegion(windows, body: Self.digits), array([0.0, 0, 0]), starts, updates) == [24.0, 35, 6])
  }

  @Test func sortsByComparators() throws {
    let nan = Double.nan
    func sorted(_ values: [Double], _ less: (ProgramBuilder, [ValueID]) -> ValueID) throws -> [Double] {
      let comparator = Self.body([.float64, .float64]) { b, p in [less(b, p)] }
      return try evaluate(.sortBy(comparator: comparator, dimension: 0), array(values))
    }
    #expect(try sorted([3, 1, 2, 5, 4]) { b, p in b.compare(.greater, p[0], p[1]) } == [5, 4, 3, 2, 1])
    // By magnitude, ties in their order.
    #expect(try sorted([-2, 1, 2, -1, 0, 2]) { b, p in b.compare(.less, b.unary(.abs, p[0]), b.unary(.abs, p[1])) } == [0, 1, -1, -2, 2, 2])
    let withNaN = try sorted([nan, 1, -1]) { b, p in
      b.binary(.or, b.compare(.less, p[0], p[1]), b.binary(.and, b.compare(.equal, p[0], p[0]), b.compare(.notEqual, p[1], p[1])))
    }
    #expect(same(withNaN, [-1, 1, nan]))
    let never = try sorted([3, 1, 2]) { b, p in b.compare(.less, p[0], p[0]) }
    #expect(never == [3, 1, 2])
    // Columns, each for itself, with a payload.
    let byKey = Self.body([.int32, .int32, .float64, .float64]) { b, p in [b.compare(.less, p[0], p[1])] }
    let keys = try array([2, 1, 1, 1, 0, 2] as [Int32], [3, 2]), values = try counted([3, 2])
    let results = try Reference.evaluate(.sortBy(comparator: byKey, dimension: 0), [keys, values])
    #expect(results[0].elements(as: Int32.self) == [0, 1, 1, 1, 2, 2])
    #expect(results[1].elements(as: Double.self) == [4, 1, 2, 3, 0, 5])
  }
}
