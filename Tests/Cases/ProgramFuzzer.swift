import ApusIR

/// Draws random well-typed programs, so that fusion meets combinations nobody thought of.
struct ProgramFuzzer {
  private var generator: SplitMix64
  private let builder = ProgramBuilder()
  private var values: [ValueID] = []
  private var arguments: [DenseArray] = []

  /// A program of about `size` operations with arguments for it.
  static func draw(seed: UInt64, size: Int) -> (program: Program, arguments: [DenseArray]) {
    var fuzzer = ProgramFuzzer(generator: SplitMix64(seed: seed))
    fuzzer.addParameters()
    for _ in 0..<size { fuzzer.addOperation() }
    return (fuzzer.finish(), fuzzer.arguments)
  }

  private init(generator: SplitMix64) { self.generator = generator }

  private mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
  private mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  private static let shapes: [Shape] = [[], [1], [5], [33], [4, 33], [3, 1, 33], [2, 3, 17], [4, 1], [64, 40], [2, 2, 2, 9]]

  private mutating func addParameters() {
    for dtype in [DType.float32, .float32, .float32, .int32] {
      let type = TensorType(dtype, pick(Self.shapes))
      let numbers = (0..<type.elementCount).map { _ in Double(below(4000)) / 1000 - 2 }
      arguments.append(.of(type, numbers))
      values.append(builder.addParameter(type))
    }
  }

  /// Appends an operation drawn at random, where the drawn operands admit it.
  private mutating func addOperation() {
    let x = pick(values), type = builder.type(of: x)
    guard (1..<20_000).contains(type.elementCount) else { return }
    switch below(16) {
    case 0, 1: unary(x, type)
    case 2, 3, 4: binary(x, type)
    case 5: reduce(x, type)
    case 6: broadcast(x, type)
    case 7: if type.rank > 0 { add(.reshape(Shape([type.elementCount])), x) }
    case 8: if type.rank > 1 { add(.transpose(Array((0..<type.rank).reversed())), x) }
    case 9: slice(x, type)
    case 10: pad(x, type)
    case 11: dot(x, type)
    case 12: window(x, type)
    case 13: convolve(x, type)
    case 14: rearrange(x, type)
    default:
      if type.rank > 0 {
        pick([true, false]) ? add(.concatenate(dimension: below(type.rank)), x, x) : add(.reverse([below(type.rank)]), x)
      }
    }
  }

  private mutating func add(_ primitive: Primitive, _ operands: ValueID...) {
    values.append(builder.emit(primitive, operands)[0])
  }

  /// Floats and integers that cannot grow without bound in what follows.
  private mutating func appendBounded(_ x: ValueID) {
    let type = builder.type(of: x)
    values.append(type.dtype == .float32 ? builder.unary(.tanh, x) : builder.binary(.and, x, builder.full(1023, type)))
  }

  private mutating func unary(_ x: ValueID, _ type: TensorType) {
    let steps: [UnaryFunction] = isRounded(x) ? [] : [.floor, .sign], smooth: [UnaryFunction] = [.tanh, .logistic, .sine, .negate, .abs]
    add(.unary(pick(type.dtype == .float32 ? smooth + steps : [.negate, .abs, .sign])), x)
  }

  /// Whether a value comes of arithmetic that two ways of computing may round differently: where it may be on either side of a step.
  private func isRounded(_ x: ValueID) -> Bool {
    var rounded: Set<ValueID> = []
    for operation in builder.operations {
      switch operation.primitive {
      case .unary(.negate), .unary(.abs), .unary(.floor), .unary(.sign), .binary(.maximum), .binary(.minimum), .compare, .select, .constant,
        .broadcastInDim, .reshape, .transpose, .slice, .pad, .concatenate, .reverse, .sortBy:
        if !operation.operands.contains(where: rounded.contains) { continue }
      default: break
      }
      rounded.formUnion(operation.results)
    }
    return rounded.contains(x)
  }

  private mutating func binary(_ x: ValueID, _ type: TensorType) {
    let partners = values.filter { builder.type(of: $0) == type }
    let y = pick(partners)
    if below(6) == 0 {
      let condition = builder.compare(.less, x, y)
      values.append(builder.select(condition, x, y))
    } else {
      let product = builder.binary(pick([.add, .subtract, .maximum, .minimum, .multiply]), x, y)
      // Products of products would grow without bound.
      values.append(type.dtype == .float32 ? builder.unary(.tanh, product) : builder.binary(.and, product, builder.full(1023, type)))
    }
  }

  private mutating func reduce(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0 else { return }
    let dimensions = (0..<type.rank).filter { _ in below(2) == 0 }
    guard !dimensions.isEmpty else { return }
    let monoid = pick([Monoid.sum, .maximum, .minimum])
    let reduced = builder.reduce(monoid, x, dimensions)
    values.append(reduced)
    // What follows a reduction in real programs: its use beside the elements.
    let kept = (0..<type.rank).filter { !dimensions.contains($0) }
    let spread = builder.broadcast(reduced, to: type.shape, dimensions: kept)
    values.append(builder.subtract(x, spread))
  }

  private mutating func broadcast(_ x: ValueID, _ type: TensorType) {
    if below(2) == 0 { add(.broadcastInDim(Shape([3] + type.shape.dimensions), dimensions: Array(1..<type.rank + 1)), x) }
    else { add(.broadcastInDim(Shape(type.shape.dimensions + [7]), dimensions: Array(0..<type.rank)), x) }
  }

  private mutating func slice(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0 else { return }
    let starts = type.shape.map { below($0) }
    add(.slice(starts: starts, limits: type.shape.dimensions, strides: type.shape.map { _ in 1 + below(2) }), x)
  }

  private mutating func pad(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0 else { return }
    let value = builder.scalar(0.5, type.dtype)
    let low = type.shape.map { _ in below(3) }, high = type.shape.map { _ in below(3) }
    add(.pad(low: low, high: high, interior: type.shape.map { _ in below(2) }), x, value)
  }

  private mutating func dot(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0 else { return }
    let axis = below(type.rank)
    let result = builder.emit(.dotGeneral(DotDimensions(lhsContracting: [axis], rhsContracting: [axis])), [x, x])[0]
    guard builder.type(of: result).elementCount < 20_000 else { return }
    values.append(type.dtype == .float32 ? builder.unary(.tanh, result) : result)
  }

  /// A reduction over windows or whole axes, by a monoid or (of floats) by log(exp x + exp y).
  private mutating func window(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0, type.elementCount < 4000 else { return }
    let scalar = TensorType(type.dtype, [])
    let body = Samples.program([scalar, scalar]) { b, p in
      if type.dtype == .float32 && below(4) == 0 {
        return [b.unary(.log, b.add(b.unary(.exponential, p[0]), b.unary(.exponential, p[1])))]
      }
      return [b.binary(pick([.maximum, .minimum, .add]), p[0], p[1])]
    }
    let initial = builder.scalar(0, type.dtype)
    var primitive = Primitive.reduceRegion(RegionReduction(dimensions: (0..<type.rank).filter { _ in below(2) == 0 }, body: body))
    if below(4) > 0 {
      let size = type.shape.map { 1 + below(below(8) == 0 ? Swift.max($0, 1) : 3) }
      func few() -> [Int] { size.map { _ in 1 + below(2) } }
      primitive = .reduceWindow(
        WindowReduction(
          dimensions: size, strides: few(), baseDilations: few(), windowDilations: few(), low: size.map { below($0) },
          high: size.map { below($0) }, body: body))
    }
    let result = builder.emit(primitive, [x, initial])[0]
    guard builder.type(of: result).elementCount < 20_000 else { return }
    appendBounded(result)
  }

  /// A convolution along the last axis, its neighbour being the features, with the first elements as weights.
  private mutating func convolve(_ x: ValueID, _ type: TensorType) {
    guard type.rank >= 2, type.elementCount > 0, type.elementCount < 4000 else { return }
    let (features, length) = (type.shape[-2], type.shape[-1])
    let input = builder.reshape(x, to: [type.elementCount / features / length, features, length])
    let outputs = 1 + below(3), size = 1 + below(Swift.min(length, 5)), groups = below(2) == 0 && features <= 4 ? features : 1
    let weights: Shape = [outputs * groups, features / groups, size]
    guard weights.elementCount <= type.elementCount else { return }
    let kernel = builder.reshape(
      builder.slice(builder.reshape(x, to: [type.elementCount]), axis: 0, from: 0, to: weights.elementCount), to: weights)
    let dimensions = ConvolutionDimensions(
      inputBatch: 0, inputFeature: 1, inputSpatial: [2], kernelInputFeature: 1, kernelOutputFeature: 0, kernelSpatial: [2], outputBatch: 0,
      outputFeature: 1, outputSpatial: [2])
    let convolution = Convolution(
      dimensions, strides: [1 + below(2)], low: [below(3)], high: [below(3)], inputDilations: [1 + below(2)],
      kernelDilations: [1 + below(2)], reversal: [below(2) == 0], featureGroupCount: groups)
    let result = builder.emit(.convolution(convolution), [input, kernel])[0]
    guard builder.type(of: result).elementCount < 20_000 else { return }
    appendBounded(result)
  }

  /// Sorts by a comparator that is understood or by one that is not, or scatters by integers that are values, in order.
  private mutating func rearrange(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0, type.elementCount > 0, type.elementCount < 4000 else { return }
    let scalar = TensorType(type.dtype, [])
    if below(2) == 0 {
      let comparator = Samples.program([scalar, scalar]) { b, p in
        below(3) > 0 ? [b.compare(.greater, p[0], p[1])] : [b.unary(.not, b.compare(.greaterOrEqual, p[0], p[1]))]
      }
      return add(.sortBy(comparator: comparator, dimension: below(type.rank)), x)
    }
    let indices = values.filter { builder.dtype(of: $0) == .int32 && builder.shape(of: $0).elementCount > 0 }
    guard !indices.isEmpty else { return }
    let index = pick(indices), count = builder.shape(of: index).elementCount
    guard count < 4000 else { return }
    let decay = Samples.program([scalar, scalar]) { b, p in
      type.dtype == .float32 ? [b.add(b.multiply(p[0], b.scalar(0.5, .float32)), p[1])] : [b.subtract(p[1], p[0])]
    }
    let flat = builder.reshape(x, to: [type.elementCount])
    let updates = builder.convert(builder.reshape(index, to: [count]), to: type.dtype)
    let points = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let result = builder.emit(.scatterRegion(points, body: decay), [flat, builder.reshape(index, to: [count, 1]), updates])[0]
    appendBounded(result)
  }

  private mutating func finish() -> Program {
    let picked = (0..<4).map { _ in pick(values) }
    return builder.finish(values.suffix(6) + picked)
  }
}
