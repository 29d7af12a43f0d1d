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
    guard type.elementCount < 20_000 else { return }
    switch below(13) {
    case 0, 1: unary(x, type)
    case 2, 3, 4: binary(x, type)
    case 5: reduce(x, type)
    case 6: broadcast(x, type)
    case 7: if type.rank > 0 { add(.reshape(Shape([type.elementCount])), x) }
    case 8: if type.rank > 1 { add(.transpose(Array((0..<type.rank).reversed())), x) }
    case 9: slice(x, type)
    case 10: pad(x, type)
    case 11: dot(x, type)
    default:
      if type.rank > 0 {
        pick([true, false]) ? add(.concatenate(dimension: below(type.rank)), x, x) : add(.reverse([below(type.rank)]), x)
      }
    }
  }

  private mutating func add(_ primitive: Primitive, _ operands: ValueID...) {
    values.append(builder.emit(primitive, operands)[0])
  }

  private mutating func unary(_ x: ValueID, _ type: TensorType) {
    let bounded: [UnaryFunction] = type.dtype == .float32 ? [.tanh, .logistic, .negate, .abs, .sine, .floor, .sign] : [.negate, .abs, .sign]
    add(.unary(pick(bounded)), x)
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
    add(.pad(low: type.shape.map { _ in below(3) }, high: type.shape.map { _ in below(3) }, interior: type.shape.map { _ in below(2) }), x, value)
  }

  private mutating func dot(_ x: ValueID, _ type: TensorType) {
    guard type.rank > 0 else { return }
    let axis = below(type.rank)
    let result = builder.emit(.dotGeneral(DotDimensions(lhsContracting: [axis], rhsContracting: [axis])), [x, x])[0]
    guard builder.type(of: result).elementCount < 20_000 else { return }
    values.append(type.dtype == .float32 ? builder.unary(.tanh, result) : result)
  }

  private mutating func finish() -> Program {
    let picked = (0..<4).map { _ in pick(values) }
    return builder.finish(values.suffix(6) + picked)
  }
}
