import ApusIR

extension Samples {
  /// Dimension numbers that fit an operand, indices and updates (the gather's result); windows may hang over the edge.
  private static let layouts: [(name: String, operand: Shape, indices: Shape, updates: Shape, ScatterDimensions, sliceSizes: [Int])] = [
    ("rows", [5, 33], [4, 1], [4, 33],
      ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1), [1, 33]),
    ("rows, implicit vector", [5, 3], [2, 2], [2, 2, 3],
      ScatterDimensions(updateWindow: [2], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 2), [1, 3]),
    ("points", [3, 5], [2, 4], [4],
      ScatterDimensions(updateWindow: [], insertedWindow: [0, 1], scatterDimsToOperandDims: [1, 0], indexVector: 0), [1, 1]),
    ("windows", [5, 7], [3, 2], [3, 2, 3],
      ScatterDimensions(updateWindow: [1, 2], insertedWindow: [], scatterDimsToOperandDims: [0, 1], indexVector: 1), [2, 3]),
    ("windows first", [5, 7], [2], [3, 2],
      ScatterDimensions(updateWindow: [0], insertedWindow: [0], scatterDimsToOperandDims: [1], indexVector: 1), [1, 3]),
    ("along an axis", [3, 5], [3, 2], [3, 2],
      ScatterDimensions(
        updateWindow: [], insertedWindow: [1], operandBatching: [0], scatterIndicesBatching: [0], scatterDimsToOperandDims: [1],
        indexVector: 2), [1, 1]),
    ("batches", [2, 5, 3], [3, 4, 2], [3, 4, 2, 2],
      ScatterDimensions(
        updateWindow: [3], insertedWindow: [], operandBatching: [0, 2], scatterIndicesBatching: [2, 0], scatterDimsToOperandDims: [1],
        indexVector: 3), [1, 2, 1]),
    ("nothing", [5, 3], [0, 1], [0, 3],
      ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1), [1, 3]),
    ("empty windows", [5, 0], [2, 1], [2, 0],
      ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1), [1, 0]),
  ]

  mutating func indexing() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for layout in Self.layouts {
      for dtype in Self.movedTypes { cases += indexing(dtype, layout) }
      for dtype: DType in [.float64, .complex128, .float32, .int32, .bool] { cases += regionScatters(dtype, layout) }
      cases.append(scatterOfTwo(layout))
    }
    return cases + ofOtherTypes { $0.indexing($1, Self.layouts[0]) + $0.regionScatters($1, Self.layouts[0]) }
  }

  private mutating func indexing(
    _ dtype: DType, _ layout: (name: String, operand: Shape, indices: Shape, updates: Shape, ScatterDimensions, sliceSizes: [Int])
  ) -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    let d = layout.4
    let gather = GatherDimensions(
      offset: d.updateWindow, collapsedSlice: d.insertedWindow, operandBatching: d.operandBatching,
      startIndicesBatching: d.scatterIndicesBatching, startIndexMap: d.scatterDimsToOperandDims, indexVector: d.indexVector)
    for (indexType, range): (DType, ClosedRange<Int>) in [(.int32, -2...7), (.int64, 0...4), (.uint8, 0...9), (.int8, -9...9)] {
      let indices = integers(indexType, layout.indices, range)
      let detail = "\(layout.name) by \(indexType)"
      cases.append(
        PrimitiveCase(.gather(gather, sliceSizes: layout.sliceSizes), [array(dtype, layout.operand), indices], detail))
      for combiner in ScatterCombiner.allCases {
        if dtype.isComplex && (combiner == .minimum || combiner == .maximum) { continue }
        if indexType != .int32 && combiner != .replace && combiner != .add { continue }
        let operands = [array(dtype, layout.operand, .distinct), indices, array(dtype, layout.updates, .signed(0.2, 1.4))]
        cases.append(PrimitiveCase(.scatter(d, combiner), operands, "\(combiner) \(detail)"))
      }
    }
    return cases
  }

  /// Bodies that are combiners, and one that is not and in which the order of updates shows.
  private mutating func regionScatters(
    _ dtype: DType, _ layout: (name: String, operand: Shape, indices: Shape, updates: Shape, ScatterDimensions, sliceSizes: [Int])
  ) -> [PrimitiveCase] {
    let scalar = TensorType(dtype, [])
    let decay = Self.program([scalar, scalar]) { b, p in [b.add(b.add(p[0], p[0]), p[1])] }
    let replace = Self.program([scalar, scalar]) { _, p in [p[1]] }
    return [("added", Self.body(.add, dtype)), ("replaced", replace), ("in order", decay)].map { name, body in
      let operands = [array(dtype, layout.operand), integers(.int32, layout.indices, -2...7), array(dtype, layout.updates)]
      return PrimitiveCase(.scatterRegion(layout.4, body: body), operands, "\(name), \(layout.name)")
    }
  }

  /// Two inputs at once.
  private mutating func scatterOfTwo(
    _ layout: (name: String, operand: Shape, indices: Shape, updates: Shape, ScatterDimensions, sliceSizes: [Int])
  ) -> PrimitiveCase {
    let types = [DType.float64, .int32, .float64, .int32].map { TensorType($0, []) }
    let both = Self.program(types) { b, p in
      [b.add(b.multiply(p[0], p[2]), b.convert(p[3], to: .float64)), b.subtract(p[3], p[1])]
    }
    let operands = [
      array(.float64, layout.operand), array(.int32, layout.operand), integers(.int64, layout.indices, -1...6),
      array(.float64, layout.updates), array(.int32, layout.updates),
    ]
    return PrimitiveCase(.scatterRegion(layout.4, body: both), operands, "two inputs, \(layout.name)")
  }
}
