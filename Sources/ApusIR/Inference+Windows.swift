extension Primitive {
  func reduceRegionTypes(_ reduction: RegionReduction, _ check: OperandCheck) throws -> [TensorType] {
    let (operands, scalars) = try check.reductionOperands()
    try check.axes(reduction.dimensions, rank: operands[0].rank, "dimension")
    try check.program("body", reduction.body, takes: scalars + scalars, gives: scalars)
    let kept = operands[0].shape.dimensions.indices.filter { !reduction.dimensions.contains($0) }
    return operands.map { $0.with(shape: Shape(kept.map { operands[0].shape[$0] })) }
  }

  func reduceWindowTypes(_ w: WindowReduction, _ check: OperandCheck) throws -> [TensorType] {
    let (operands, scalars) = try check.reductionOperands()
    let shape = try check.windowedShape(
      operands[0].shape, size: w.dimensions, strides: w.strides, baseDilations: w.baseDilations, windowDilations: w.windowDilations,
      low: w.low, high: w.high)
    try check.program("body", w.body, takes: scalars + scalars, gives: scalars)
    return operands.map { $0.with(shape: shape) }
  }

  func selectAndScatterType(_ w: SelectAndScatter, _ check: OperandCheck) throws -> TensorType {
    try check.count(3)
    let (operand, source, initial) = (check.operands[0], check.operands[1], check.operands[2])
    let ones = operand.shape.map { _ in 1 }
    let shape = try check.windowedShape(
      operand.shape, size: w.dimensions, strides: w.strides, baseDilations: ones, windowDilations: ones, low: w.low, high: w.high)
    try check.shape(source.shape == shape, "the source has shape \(source.shape), the windows \(shape)")
    for value in [source, initial] { try check.dtype(value, value.dtype == operand.dtype, "\(operand.dtype)") }
    try check.shape(initial.rank == 0, "the initial value is a scalar, got shape \(initial.shape)")
    let scalar = initial
    try check.program("select", w.select, takes: [scalar, scalar], gives: [TensorType(.bool, [])])
    try check.program("scatter", w.scatter, takes: [scalar, scalar], gives: [scalar])
    return operand
  }
}

extension OperandCheck {
  /// Splits operands of one shape from as many scalar initial values of the same dtypes.
  func reductionOperands() throws -> (operands: [TensorType], scalars: [TensorType]) {
    try shape(!operands.isEmpty && operands.count % 2 == 0, "takes operands and as many initial values, got \(operands.count) in all")
    let reduced = Array(operands.prefix(operands.count / 2)), initial = Array(operands.suffix(operands.count / 2))
    for (operand, value) in zip(reduced, initial) {
      try shape(operand.shape == reduced[0].shape, "operands differ in shape: \(reduced[0].shape) and \(operand.shape)")
      try shape(value.rank == 0, "initial values are scalars, got shape \(value.shape)")
      try dtype(value, value.dtype == operand.dtype, "an initial value of \(operand.dtype)")
    }
    return (reduced, initial)
  }

  func program(_ what: String, _ program: Program, takes parameters: [TensorType], gives results: [TensorType]) throws {
    func compare(_ role: String, _ expected: [TensorType], _ got: [TensorType]) throws {
      try shape(expected.count == got.count, "the \(what) has \(got.count) \(role), not \(expected.count)")
      for (e, g) in zip(expected, got) where e != g {
        let detail = "the \(what)'s \(role) should be \(expected), are \(got)"
        if e.dtype != g.dtype { throw dtypeError(detail) }
        throw shapeError(detail)
      }
    }
    try compare("operands", parameters, program.parameterTypes)
    try compare("results", results, program.resultTypes)
  }

  /// The number of windows along each axis.
  func windowedShape(
    _ operand: Shape, size: [Int], strides: [Int], baseDilations: [Int], windowDilations: [Int], low: [Int], high: [Int]
  ) throws -> Shape {
    let names = ["window dimensions", "window strides", "base dilations", "window dilations", "low padding", "high padding"]
    for (attribute, name) in zip([size, strides, baseDilations, windowDilations, low, high], names) {
      try length(attribute, operand.rank, name)
    }
    try shape(size.allSatisfy { $0 > 0 }, "window dimensions must be positive, got \(size)")
    return Shape(try (0..<operand.rank).map { axis in
      try windowCount(
        operand[axis], size: size[axis], stride: strides[axis], baseDilation: baseDilations[axis],
        windowDilation: windowDilations[axis], low: low[axis], high: high[axis])
    })
  }

  /// How many windows fit an axis. One of no elements fits wherever there is an element.
  func windowCount(
    _ extent: Int, size: Int, stride: Int, baseDilation: Int, windowDilation: Int, low: Int, high: Int
  ) throws -> Int {
    let steps = [stride, baseDilation, windowDilation]
    try shape(steps.allSatisfy { $0 > 0 }, "window strides and dilations must be positive, got \(steps)")
    guard let padded = dilated(extent, baseDilation).flatMap({ sum($0, low) }).flatMap({ sum($0, high) }),
      let window = dilated(size, windowDilation)
    else { throw shapeError("an axis of \(extent) with padding \(low), \(high) is too large") }
    return padded <= 0 || padded < window ? 0 : (padded - window) / stride + 1
  }

  private func sum(_ a: Int, _ b: Int) -> Int? {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : sum
  }

  /// `extent` elements, `dilation` apart.
  private func dilated(_ extent: Int, _ dilation: Int) -> Int? {
    if extent == 0 { return 0 }
    let (product, overflow) = (extent - 1).multipliedReportingOverflow(by: dilation)
    return overflow ? nil : sum(product, 1)
  }
}
