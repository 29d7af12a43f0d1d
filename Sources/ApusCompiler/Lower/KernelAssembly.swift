import ApusIR

/// Turns values of the graph into expressions of a kernel, by composing index maps from a consumer's element back to memory.
class KernelAssembly {
  var builder = KernelBuilder()
  let region: RegionLowering
  /// What the kernel's buffers are bound to, in order; nil for scratch.
  private(set) var bindings: [BufferReference?] = []
  private var inputs: [InputKey: Int] = [:]
  private var memo: [MemoKey: ExpressionID] = [:]

  private struct InputKey: Hashable {
    var reference: BufferReference
    var dtype: DType
  }
  private struct MemoKey: Hashable {
    var value: ValueID
    var position: Position
    var guarding: ExpressionID?
  }

  init(region: RegionLowering) { self.region = region }

  var program: Program { region.graph.program }
  var extents: [Int] { builder.kernel.extents }

  // MARK: Buffers

  func input(_ storage: Storage) -> Int {
    let key = InputKey(reference: storage.reference, dtype: storage.dtype)
    if let known = inputs[key] { return known }
    let index = addBuffer(storage, .input)
    inputs[key] = index
    return index
  }

  func output(_ storage: Storage) -> Int { addBuffer(storage, .output) }

  func scratch(_ dtype: DType, _ count: Int) -> Int {
    bindings.append(nil)
    return builder.addBuffer(dtype, .scratch(count: count))
  }

  private func addBuffer(_ storage: Storage, _ kind: KernelBuffer.Kind) -> Int {
    bindings.append(storage.reference)
    return builder.addBuffer(storage.dtype, kind)
  }

  /// The element offset of a position.
  func offset(_ storage: Storage, _ shape: Shape, _ position: Position) -> IndexExpression {
    if storage.isRowMajor(shape) { return position.linear(in: shape) }
    return zip(position.axes(in: shape, extents: extents), storage.strides).reduce(IndexExpression(0)) { $0 + $1.0 * $1.1 }
  }

  // MARK: Expressions

  /// A value that this kernel itself computes, or nil for one that comes from memory or is free. Subclasses know their members.
  func member(_ value: ValueID, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID? { nil }

  /// The element of a value at a position. Where the guard is false, memory is not read and the expression's value does not matter.
  func expression(_ value: ValueID, _ position: Position, _ guarding: ExpressionID? = nil) throws -> ExpressionID {
    if let own = try member(value, position, guarding) { return own }
    let key = MemoKey(value: value, position: position, guarding: guarding)
    if let known = memo[key] { return known }
    let result: ExpressionID
    if let storage = region.storage[value] {
      result = load(storage, program.type(of: value), position, guarding)
    } else {
      result = try computed(value, position, guarding)
    }
    memo[key] = result
    return result
  }

  /// The element of a value that lies in memory.
  func load(_ storage: Storage, _ type: TensorType, _ position: Position, _ guarding: ExpressionID? = nil) -> ExpressionID {
    builder.add(.load(buffer: input(storage), offset(storage, type.shape, position), guardedBy: guarding), storage.dtype)
  }

  /// A value computed from its operands at a position.
  func computed(_ value: ValueID, _ position: Position, _ guarding: ExpressionID? = nil) throws -> ExpressionID {
    guard let index = region.graph.definitions[value] else { preconditionFailure("a parameter without storage") }
    let operation = program.operations[index]
    let type = program.type(of: value), operands = operation.operands
    func same(_ operand: Int) throws -> ExpressionID {
      let scalar = program.type(of: operands[operand]).rank == 0
      return try expression(operands[operand], scalar ? .scalar : position, guarding)
    }
    switch operation.primitive {
    case .unary(let function): return builder.add(.unary(function, try same(0)), type.dtype)
    case .binary(let function): return builder.add(.binary(function, try same(0), try same(1)), type.dtype)
    case .compare(let direction): return builder.add(.compare(direction, try same(0), try same(1)), .bool)
    case .select: return builder.add(.select(try same(0), try same(1), try same(2)), type.dtype)
    case .clamp:
      let raised = builder.add(.binary(.maximum, try same(1), try same(0)), type.dtype)
      return builder.add(.binary(.minimum, raised, try same(2)), type.dtype)
    case .convert: return builder.add(.convert(try same(0)), type.dtype)
    case .bitcastConvert: return try bitcast(operands[0], type, position, guarding)
    case .threefry2x32:
      let component = operation.results.firstIndex(of: value) ?? 0
      return builder.add(.threefry(try (0..<4).map(same), component: component), .uint32)
    case .constant(let literal):
      if literal.elementCount == 1 { return builder.add(.literal(scalar(of: literal)), literal.dtype) }
      let storage = region.constantStorage(literal)
      return builder.add(.load(buffer: input(storage), position.linear(in: literal.shape), guardedBy: guarding), literal.dtype)
    case .reduce(let monoid, _):
      // Only what needs no loop comes here: nothing to reduce, or axes of extent 1.
      let operand = program.type(of: operands[0])
      if operand.elementCount == 0 { return builder.add(.literal(monoid.identity(type.dtype)), type.dtype) }
      return try expression(operands[0], .linear(position.linear(in: type.shape)), guarding)
    default: return try moved(operation, type, position, guarding)
    }
  }

  private func scalar(of literal: DenseArray) -> DenseArray { DenseArray(literal.type.with(shape: []), literal.buffer) }

  /// Between dtypes of different sizes, a number's parts are the elements of the last axis, least significant first.
  private func bitcast(_ operand: ValueID, _ type: TensorType, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID {
    let source = program.type(of: operand)
    func bits(_ dtype: DType) -> DType {
      switch dtype.byteCount {
      case 1: .uint8
      case 2: .uint16
      case 4: .uint32
      default: .uint64
      }
    }
    func cast(_ x: ExpressionID, _ dtype: DType) -> ExpressionID { builder.dtype(x) == dtype ? x : builder.add(.bitcast(x), dtype) }
    if source.dtype.byteCount == type.dtype.byteCount { return cast(try expression(operand, position, guarding), type.dtype) }
    if source.dtype.isComplex { return try complexBitcast(operand, source.dtype, type, position, guarding) }
    if source.dtype.byteCount > type.dtype.byteCount {
      let axes = position.axes(in: type.shape, extents: extents)
      let whole = cast(try expression(operand, .axes(axes.dropLast()), guarding), bits(source.dtype))
      let place = builder.add(.index(axes[axes.count - 1] * (type.dtype.byteCount * 8)), bits(source.dtype))
      let shifted = builder.add(.binary(.shiftRightLogical, whole, place), bits(source.dtype))
      return cast(builder.add(.convert(shifted), bits(type.dtype)), type.dtype)
    }
    let axes = position.axes(in: type.shape, extents: extents)
    let wide = bits(type.dtype)
    var total: ExpressionID?
    for part in 0..<(type.dtype.byteCount / source.dtype.byteCount) {
      let piece = cast(try expression(operand, .axes(axes + [IndexExpression(part)]), guarding), bits(source.dtype))
      let widened = builder.add(.convert(piece), wide)
      let place = builder.add(.literal(.scalar(part * source.dtype.byteCount * 8, wide)), wide)
      let shifted = builder.add(.binary(.shiftLeft, widened, place), wide)
      total = total.map { builder.add(.binary(.or, $0, shifted), wide) } ?? shifted
    }
    return cast(total!, type.dtype)
  }

  /// Between the two complex dtypes: the parts of complex128 are each a complex64, its halves being that one's parts.
  private func complexBitcast(
    _ operand: ValueID, _ source: DType, _ type: TensorType, _ position: Position, _ guarding: ExpressionID?
  ) throws -> ExpressionID {
    let axes = position.axes(in: type.shape, extents: extents)
    func add(_ expression: Expression, _ dtype: DType) -> ExpressionID { builder.add(expression, dtype) }
    let shift = add(.literal(.scalar(32, .uint64)), .uint64)
    if source == .complex128 {
      let whole = try expression(operand, .axes(axes.dropLast()), guarding)
      let isReal = add(.within(axes[axes.count - 1], lower: 0, upper: 1), .bool)
      let part = add(.select(isReal, add(.unary(.real, whole), .float64), add(.unary(.imag, whole), .float64)), .float64)
      let bits = add(.bitcast(part), .uint64)
      let halves = [bits, add(.binary(.shiftRightLogical, bits, shift), .uint64)].map {
        add(.bitcast(add(.convert($0), .uint32)), .float32)
      }
      return add(.binary(.complex, halves[0], halves[1]), .complex64)
    }
    let parts = try (0..<2).map { place -> ExpressionID in
      let piece = try expression(operand, .axes(axes + [IndexExpression(place)]), guarding)
      let halves = [UnaryFunction.real, .imag].map {
        add(.convert(add(.bitcast(add(.unary($0, piece), .float32)), .uint32)), .uint64)
      }
      return add(.bitcast(add(.binary(.or, halves[0], add(.binary(.shiftLeft, halves[1], shift), .uint64)), .uint64)), .float64)
    }
    return add(.binary(.complex, parts[0], parts[1]), .complex128)
  }
}
