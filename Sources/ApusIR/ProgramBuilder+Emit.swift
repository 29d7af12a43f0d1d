/// Short names for appending operations whose operands are known to fit: what rewriting rules are written in.
///
/// A rule that gives an operation operands it does not admit is a bug of ours and traps, naming the operation.
extension ProgramBuilder {
  /// Appends an operation that a rule knows to be well typed.
  @discardableResult
  public func emit(_ primitive: Primitive, _ operands: [ValueID]) -> [ValueID] {
    do { return try appendUnbounded(primitive, operands) } catch { preconditionFailure("a rule built an ill-typed operation: \(error)") }
  }

  public func emitOne(_ primitive: Primitive, _ operands: ValueID...) -> ValueID { emit(primitive, operands)[0] }

  public func unary(_ function: UnaryFunction, _ x: ValueID) -> ValueID { emitOne(.unary(function), x) }
  public func binary(_ function: BinaryFunction, _ x: ValueID, _ y: ValueID) -> ValueID { emitOne(.binary(function), x, y) }

  public func negate(_ x: ValueID) -> ValueID { unary(.negate, x) }
  public func add(_ x: ValueID, _ y: ValueID) -> ValueID { binary(.add, x, y) }
  public func subtract(_ x: ValueID, _ y: ValueID) -> ValueID { binary(.subtract, x, y) }
  public func multiply(_ x: ValueID, _ y: ValueID) -> ValueID { binary(.multiply, x, y) }
  public func divide(_ x: ValueID, _ y: ValueID) -> ValueID { binary(.divide, x, y) }
  public func compare(_ direction: ComparisonDirection, _ x: ValueID, _ y: ValueID) -> ValueID { emitOne(.compare(direction), x, y) }
  public func select(_ predicate: ValueID, _ onTrue: ValueID, _ onFalse: ValueID) -> ValueID { emitOne(.select, predicate, onTrue, onFalse) }

  public func convert(_ x: ValueID, to dtype: DType) -> ValueID {
    self.dtype(of: x) == dtype ? x : emitOne(.convert(dtype), x)
  }

  public func reshape(_ x: ValueID, to shape: Shape) -> ValueID {
    self.shape(of: x) == shape ? x : emitOne(.reshape(shape), x)
  }

  public func transpose(_ x: ValueID, _ permutation: [Int]) -> ValueID {
    permutation == Array(permutation.indices) ? x : emitOne(.transpose(permutation), x)
  }

  public func broadcast(_ x: ValueID, to shape: Shape, dimensions: [Int]) -> ValueID {
    self.shape(of: x) == shape && dimensions == Array(dimensions.indices) ? x : emitOne(.broadcastInDim(shape, dimensions: dimensions), x)
  }

  /// A scalar literal of a dtype. Integers take the value's integer part; a complex literal is real.
  public func scalar(_ value: Double, _ dtype: DType) -> ValueID { emitOne(.constant(.scalar(value, dtype))) }

  /// A tensor full of one value: a scalar literal, broadcast.
  public func full(_ value: Double, _ type: TensorType) -> ValueID {
    broadcast(scalar(value, type.dtype), to: type.shape, dimensions: [])
  }

  public func zeros(_ type: TensorType) -> ValueID { full(0, type) }
  public func ones(_ type: TensorType) -> ValueID { full(1, type) }

  /// A tensor full of one value, of another value's type.
  public func full(_ value: Double, like x: ValueID) -> ValueID { full(value, type(of: x)) }

  public func reduce(_ monoid: Monoid, _ x: ValueID, _ dimensions: [Int]) -> ValueID {
    dimensions.isEmpty ? x : emitOne(.reduce(monoid, dimensions: dimensions), x)
  }

  public func slice(_ x: ValueID, axis: Int, from start: Int, to limit: Int) -> ValueID {
    let shape = self.shape(of: x).dimensions
    var (starts, limits) = ([Int](repeating: 0, count: shape.count), shape)
    starts[axis] = start
    limits[axis] = limit
    return emitOne(.slice(starts: starts, limits: limits, strides: [Int](repeating: 1, count: shape.count)), x)
  }
}
