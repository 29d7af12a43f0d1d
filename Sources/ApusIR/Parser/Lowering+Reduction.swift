extension OperationContext {
  /// The program of a computation on scalars, which can use constants from outside and nothing else.
  func scalarProgram(_ index: Int) throws(ParseError) -> Program {
    guard syntax.regions.indices.contains(index) else { throw error("region \(index) is missing", kind: .syntax) }
    let body = syntax.regions[index]
    let inner = RegionLowering(inside: region, access: .constants)
    try inner.bind(body.arguments, at: body.offset)
    let parameters = inner.builder.parameters
    try inner.lower(body)
    return inner.finish(try inner.results(body, expecting: nil), parameters: parameters)
  }

  /// Whether the text asks for the general form of an operation that has a common one too: the printer's mark.
  var isGeneralForm: Bool { has("apus.general") }

  /// Operands and as many initial values.
  private func reductionOperands() throws(ParseError) -> (operands: [ValueID], initial: [ValueID]) {
    if tensors.isEmpty || tensors.count % 2 != 0 { throw error("takes operands and as many initial values, got \(tensors.count) in all") }
    return (Array(tensors.prefix(tensors.count / 2)), Array(tensors.suffix(tensors.count / 2)))
  }

  // MARK: Reduce

  func lowerReduce() throws(ParseError) -> [ValueSyntax] {
    let (operands, initial) = try reductionOperands()
    let dimensions = try integers("dimensions")
    let body = try reductionBody(operands)
    if !isGeneralForm {
      if operands.count == 1, let monoid = body.monoid {
        return results(try reduce(monoid, operands[0], initial[0], dimensions))
      }
      if operands.count == 2, dimensions.count == 1, let values = try argReduce(operands, initial, dimensions[0], body) { return values }
    }
    return try emit(.reduceRegion(RegionReduction(dimensions: dimensions, body: body)))
  }

  /// The region, or the operation that the pretty form applies.
  private func reductionBody(_ operands: [ValueID]) throws(ParseError) -> Program {
    guard case .word(let name)? = syntax.positional.first else { return try scalarProgram(0) }
    let short = String(name.drop { $0 != "." }.dropFirst())
    guard let function = Self.function(short), function.arity == 2, operands.count == 1 else {
      throw error("cannot apply \(name)", kind: .syntax)
    }
    let scalar = TensorType(type(of: operands[0]).dtype, [])
    do { return try .applying(function.primitive, to: [scalar, scalar]) } catch { throw self.error("\(error)") }
  }

  private func reduce(_ monoid: Monoid, _ x: ValueID, _ initial: ValueID, _ dimensions: [Int]) throws(ParseError) -> ValueID {
    let (dtype, scalar) = (type(of: x).dtype, type(of: initial))
    if scalar != TensorType(dtype, []) { throw error("the initial value is \(scalar), not \(TensorType(dtype, []))") }
    let reduced = try region.emitOne(.reduce(monoid, dimensions: dimensions), x)
    if let splat = region.splat(initial), monoid.isIdentity(splat) {
      region.absorb(initial)
      return reduced
    }
    let shape = type(of: reduced).shape
    let start = shape.isEmpty ? initial : try region.emitOne(.broadcastInDim(shape, dimensions: []), initial)
    return try region.emitOne(.binary(monoid.combiner), start, reduced)
  }

  /// The position of the greatest or least element, as pairs of elements and a count along the axis are reduced for it.
  private func argReduce(
    _ operands: [ValueID], _ initial: [ValueID], _ dimension: Int, _ body: Program
  ) throws(ParseError) -> [ValueSyntax]? {
    let (element, index) = (type(of: operands[0]), type(of: operands[1]))
    guard region.countedAxis(operands[1]) == dimension, element.shape == index.shape,
      element.shape.dimensions.indices.contains(dimension), element.shape[dimension] > 0,
      let first = region.splat(initial[0]), let zero = region.splat(initial[1]),
      !element.dtype.isComplex, index.dtype.isInteger, zero == .scalar(0, index.dtype)
    else { return nil }
    for kind in ArgReduction.allCases where first == .extreme(greatest: kind == .argmin, element.dtype) {
      let known = Program.argReductionBodies(kind, element.dtype, index.dtype)
      guard known.contains(where: { body.computes($0) }) else { continue }
      let position = try region.emitOne(.argReduce(kind, dimension: dimension, index.dtype), operands[0])
      // The element itself, which goes again where nobody asks for it.
      let value = try region.emitOne(.reduce(kind == .argmax ? .maximum : .minimum, dimensions: [dimension]), operands[0])
      for constant in [operands[1], initial[0], initial[1], value] { region.absorb(constant) }
      return results(value, position)
    }
    return nil
  }

  // MARK: Windows

  func lowerReduceWindow() throws(ParseError) -> [ValueSyntax] {
    let (operands, initial) = try reductionOperands()
    let size = try integers("window_dimensions")
    let padding = try paddingRows(size.count)
    let ones = size.map { _ in 1 }
    let reduction = WindowReduction(
      dimensions: size, strides: try integers("window_strides", default: ones),
      baseDilations: try integers("base_dilations", default: ones),
      windowDilations: try integers("window_dilations", default: ones), low: padding.map { $0[0] }, high: padding.map { $0[1] },
      body: try scalarProgram(0))
    if operands.count == 1, !isGeneralForm, let value = try cumulative(reduction, operands[0], initial[0]) { return results(value) }
    return try emit(.reduceWindow(reduction))
  }

  private func paddingRows(_ rank: Int) throws(ParseError) -> [[Int]] {
    let rows = try rows("padding") ?? [[Int]](repeating: [0, 0], count: rank)
    if rows.count != rank || rows.contains(where: { $0.count != 2 }) { throw error("padding should be \(rank) pairs, is \(rows)") }
    return rows
  }

  /// A window over all that comes before an element, or after it: a prefix reduction.
  private func cumulative(_ w: WindowReduction, _ x: ValueID, _ initial: ValueID) throws(ParseError) -> ValueID? {
    let shape = type(of: x).shape
    guard w.dimensions.count == shape.rank, let monoid = w.body.monoid, let splat = region.splat(initial), monoid.isIdentity(splat),
      (w.strides + w.baseDilations + w.windowDilations).allSatisfy({ $0 == 1 })
    else { return nil }
    // Where the axis is of one element or none, only the printer's mark says which it is.
    let axis = try has("apus.cumulative")
      ? integer("apus.cumulative") : w.dimensions.indices.first { w.dimensions[$0] > 1 }
    guard let axis, shape.dimensions.indices.contains(axis) else { return nil }
    let edge = Swift.max(shape[axis], 1) - 1
    let isReverse = edge == 0 ? has("apus.reverse") : w.high[axis] == edge
    for other in w.dimensions.indices {
      let (low, high) = other == axis ? (isReverse ? 0 : edge, isReverse ? edge : 0) : (0, 0)
      guard w.dimensions[other] == (other == axis ? edge + 1 : 1), w.low[other] == low, w.high[other] == high else { return nil }
    }
    region.absorb(initial)
    return try region.emitOne(.cumulative(monoid, dimension: axis, reverse: isReverse), x)
  }

  func lowerSelectAndScatter() throws(ParseError) -> [ValueSyntax] {
    let rank = type(of: try tensors(3)[0]).rank
    let ones = [Int](repeating: 1, count: rank)
    let padding = try paddingRows(rank)
    return try emit(
      .selectAndScatter(
        SelectAndScatter(
          dimensions: try integers("window_dimensions", default: ones), strides: try integers("window_strides", default: ones),
          low: padding.map { $0[0] }, high: padding.map { $0[1] }, select: try scalarProgram(0), scatter: try scalarProgram(1))))
  }

  // MARK: Map

  /// A computation on scalars, on all elements at once: its operations are elementwise, so that they take whole tensors as well.
  func lowerMap() throws(ParseError) -> [ValueSyntax] {
    let body = try scalarProgram(0)
    guard let shape = tensors.first.map({ type(of: $0).shape }) else { throw error("takes at least one operand") }
    let expected = body.parameterTypes.map { $0.with(shape: shape) }
    if tensors.map({ type(of: $0) }) != expected { throw error("operands \(tensors.map { type(of: $0) }) should be \(expected)") }
    var table = [ValueID?](repeating: nil, count: body.valueCount)
    for (parameter, value) in zip(body.parameters, tensors) { table[parameter] = value }
    for operation in body.operations {
      let operands = operation.operands.compactMap { table[$0] }
      var result: ValueID
      switch operation.primitive {
      case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision:
        result = try region.emit(operation.primitive, operands)[0]
      case .constant(let literal): result = try region.splat(literal, literal.type.with(shape: shape))
      default: throw unsupported("\(operation.primitive.name) in its computation")
      }
      if type(of: result).rank != shape.rank { result = try region.emitOne(.broadcastInDim(shape, dimensions: []), result) }
      table[operation.results[0]] = result
    }
    return body.results.compactMap { table[$0].map { .tensor($0) } }
  }
}
