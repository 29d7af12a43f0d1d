import ApusIR
import ApusReference
import Testing

/// Gather and scatter re-derived from the formulas of the StableHLO specification, index by index.
@Suite struct IndexingTests {
  struct Case {
    var operand: Shape, indices: Shape, vector: Int
    /// Operand axes by role; `mapped` in the order of the index vector.
    var collapsed: [Int], batching: [Int], indexBatching: [Int], mapped: [Int], window: [Int]
    var sizes: [Int]
    /// Result (or update) shape and its window axes.
    var result: Shape, offset: [Int]
    var indexValues: [Int32]
  }

  static func randomCase(_ random: inout SplitMix64) -> Case {
    let rank = Int.random(in: 1...4, using: &random)
    let operand = Shape((0..<rank).map { _ in Int.random(in: 1...4, using: &random) })
    let axes = Array(0..<rank).shuffled(using: &random)
    let batchingCount = Int.random(in: 0...min(1, rank - 1), using: &random)
    let batching = Array(axes.prefix(batchingCount))
    let others = Array(axes.dropFirst(batchingCount))
    let collapsed = others.filter { _ in Bool.random(using: &random) }.sorted()
    let mapped = others.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let window = (0..<rank).filter { !batching.contains($0) && !collapsed.contains($0) }
    let sizes = (0..<rank).map { window.contains($0) ? Int.random(in: 1...operand[$0], using: &random) : 1 }
    var batch =
      batching.map { operand[$0] }
      + (0..<Int.random(in: 0...2, using: &random)).map { _ in Int.random(in: 1...3, using: &random) }
    let order = Array(batch.indices).shuffled(using: &random)
    batch = order.map { batch[$0] }
    let vector = Int.random(in: 0...batch.count, using: &random)
    var indices = batch
    if !(mapped.count == 1 && vector == batch.count && Bool.random(using: &random)) { indices.insert(mapped.count, at: vector) }
    let indexBatching = batching.indices.map { i in
      let position = order.firstIndex(of: i)!
      return position < vector ? position : position + 1
    }
    let resultRank = batch.count + window.count
    let offset = Array(Array(0..<resultRank).shuffled(using: &random).prefix(window.count)).sorted()
    var (b, w) = (batch.makeIterator(), window.map { sizes[$0] }.makeIterator())
    let result = Shape((0..<resultRank).map { offset.contains($0) ? w.next()! : b.next()! })
    let values = (0..<Shape(indices).elementCount).map { _ in Int32.random(in: -2...5, using: &random) }
    return Case(
      operand: operand, indices: Shape(indices), vector: vector, collapsed: collapsed, batching: batching,
      indexBatching: indexBatching,
      mapped: mapped, window: window, sizes: sizes, result: result, offset: offset, indexValues: values)
  }

  static func index(_ linear: Int, _ shape: Shape) -> [Int] { shape.rowMajorStrides.enumerated().map { linear / $1 % shape[$0] } }
  static func linear(_ index: [Int], _ shape: Shape) -> Int { zip(index, shape.rowMajorStrides).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The operand's index for an index of the result or updates, before any check of bounds.
  static func operandIndex(_ c: Case, _ index: [Int], clamped: Bool) -> [Int] {
    let batch = index.indices.filter { !c.offset.contains($0) }.map { index[$0] }
    var full = [Int](repeating: 0, count: c.operand.rank)
    for (k, axis) in c.mapped.enumerated() {
      var position = batch
      if c.indices.rank > batch.count { position.insert(k, at: c.vector) }
      let start = Int(c.indexValues[linear(position, c.indices)])
      full[axis] = clamped ? min(max(start, 0), c.operand[axis] - c.sizes[axis]) : start
    }
    for (axis, indexAxis) in zip(c.batching, c.indexBatching) {
      full[axis] += batch[indexAxis < c.vector || c.indices.rank == batch.count ? indexAxis : indexAxis - 1]
    }
    for (position, axis) in zip(c.offset, c.window) { full[axis] += index[position] }
    return full
  }

  @Test func gatherMatchesTheSpecification() throws {
    var random = SplitMix64(state: 3)
    for _ in 0..<300 {
      let c = Self.randomCase(&random)
      let d = GatherDimensions(
        offset: c.offset, collapsedSlice: c.collapsed, operandBatching: c.batching, startIndicesBatching: c.indexBatching,
        startIndexMap: c.mapped, indexVector: c.vector)
      let operand = try counted(c.operand)
      let result = try evaluateOne(.gather(d, sliceSizes: c.sizes), operand, array(c.indexValues, c.indices))
      #expect(result.shape == c.result)
      let expected = (0..<c.result.elementCount).map {
        Double(Self.linear(Self.operandIndex(c, Self.index($0, c.result), clamped: true), c.operand))
      }
      #expect(result.elements(as: Double.self) == expected, "\(c)")
    }
  }

  @Test(arguments: ScatterCombiner.allCases)
  func scatterMatchesTheSpecification(_ combiner: ScatterCombiner) throws {
    var random = SplitMix64(state: 4)
    for _ in 0..<200 {
      let c = Self.randomCase(&random)
      let d = ScatterDimensions(
        updateWindow: c.offset, insertedWindow: c.collapsed, operandBatching: c.batching, scatterIndicesBatching: c.indexBatching,
        scatterDimsToOperandDims: c.mapped, indexVector: c.vector)
      let operand = try counted(c.operand, from: -5)
      let updates = (0..<c.result.elementCount).map { _ in Double(Int.random(in: -9...9, using: &random)) }
      var expected = operand.elements(as: Double.self)
      // In the order of the batch: the window axes turn fastest.
      let batchAxes = (0..<c.result.rank).filter { !c.offset.contains($0) }
      let order = (0..<updates.count).sorted { a, b in
        let (i, j) = (Self.index(a, c.result), Self.index(b, c.result))
        return (batchAxes + c.offset).map { i[$0] }.lexicographicallyPrecedes((batchAxes + c.offset).map { j[$0] })
      }
      for linear in order {
        let target = Self.operandIndex(c, Self.index(linear, c.result), clamped: false)
        guard zip(target, c.operand).allSatisfy({ 0 <= $0 && $0 < $1 }) else { continue }
        let place = Self.linear(target, c.operand)
        let old = expected[place]
        switch combiner {
        case .replace: expected[place] = updates[linear]
        case .add: expected[place] = old + updates[linear]
        case .multiply: expected[place] = old * updates[linear]
        case .minimum: expected[place] = min(old, updates[linear])
        case .maximum: expected[place] = max(old, updates[linear])
        }
      }
      let result = try evaluateOne(.scatter(d, combiner), operand, array(c.indexValues, c.indices), array(updates, c.result))
      #expect(close(result.elements(), expected), "\(c)")
    }
  }

  @Test func indicesFarOutAreSafe() throws {
    let rows = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    let far = try array([Int64.min, .max, 1])
    #expect(try evaluate(.gather(rows, sliceSizes: [1, 2]), counted([3, 2]), far) == [0.0, 1, 4, 5, 2, 3])
    let huge = try array([UInt64.max])
    #expect(try evaluate(.gather(rows, sliceSizes: [1, 2]), counted([3, 2]), huge) == [4.0, 5])
    let into = ScatterDimensions(updateWindow: [1], insertedWindow: [], scatterDimsToOperandDims: [0], indexVector: 1)
    let updates = try array([1.0, 1, 1, 1, 1, 1], [3, 2])
    #expect(try evaluate(.scatter(into, .add), counted([3]), far, updates) == [0.0, 2, 3])
    let edge = try array([-1, 2] as [Int32])
    #expect(try evaluate(.scatter(into, .replace), counted([3]), edge, array([7.0, 8, 9, 10], [2, 2])) == [8.0, 1, 9])
  }

  @Test func emptyIndexing() throws {
    let rows = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    let none = try array([] as [Int32])
    #expect(try evaluateOne(.gather(rows, sliceSizes: [1, 2]), counted([3, 2]), none).shape == [0, 2])
    let into = ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    #expect(try evaluate(.scatter(into, .add), counted([3, 2]), none, counted([0, 2])) == (0..<6).map(Double.init))
  }

  @Test func repeatedIndicesAccumulate() throws {
    let into = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let index = try array([1, 1, 0, 1] as [Int32])
    #expect(try evaluate(.scatter(into, .add), array([0, 0] as [Int8]), index, array([1, 2, 3, 4] as [Int8])) == [Int8(3), 7])
    #expect(
      try evaluate(.scatter(into, .replace), array([0, 0] as [Int8]), index, array([1, 2, 3, 4] as [Int8])) == [Int8(3), 4])
    #expect(
      try evaluate(.scatter(into, .add), array([false, false]), index, array([false, true, false, false])) == [false, true])
    #expect(same(try evaluate(.scatter(into, .maximum), array([0.0, 0]), index, array([1, .nan, 3, 4])), [3, .nan]))
  }
}
