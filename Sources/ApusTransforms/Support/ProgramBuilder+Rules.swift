import ApusIR

/// Words that rewriting rules of several families share. Operands are known to fit, as in `ProgramBuilder+Emit`.
extension ProgramBuilder {
  /// The sum of two tangents or cotangents, nil standing for zero.
  func sum(_ x: ValueID?, _ y: ValueID?) -> ValueID? {
    guard let x else { return y }
    guard let y else { return x }
    return add(x, y)
  }

  /// A tangent or cotangent as a value: zeros where it is symbolically zero.
  func materialize(_ x: ValueID?, _ type: TensorType) -> ValueID { x ?? zeros(type) }

  func scaled(_ x: ValueID, by factor: Double) -> ValueID { multiply(x, full(factor, like: x)) }

  /// One less a value, and one plus it.
  func oneMinus(_ x: ValueID) -> ValueID { subtract(full(1, like: x), x) }
  func onePlus(_ x: ValueID) -> ValueID { add(full(1, like: x), x) }

  /// `x` with ones for its zeros: a divisor that is never zero.
  func replacingZeros(_ x: ValueID) -> ValueID {
    select(compare(.equal, x, full(0, like: x)), full(1, like: x), x)
  }

  func iota(_ dtype: DType, _ shape: Shape, dimension: Int) -> ValueID {
    emit(.iota(TensorType(dtype, shape), dimension: dimension), [])[0]
  }

  func concatenate(_ xs: [ValueID], dimension: Int) -> ValueID {
    xs.count == 1 ? xs[0] : emit(.concatenate(dimension: dimension), xs)[0]
  }

  func reverse(_ x: ValueID, _ dimensions: [Int]) -> ValueID { dimensions.isEmpty ? x : emitOne(.reverse(dimensions), x) }

  /// `x` with one axis moved, the others keeping their order.
  func moveAxis(_ x: ValueID, from source: Int, to target: Int) -> ValueID {
    var permutation = Array(0..<shape(of: x).rank)
    permutation.insert(permutation.remove(at: source), at: target)
    return transpose(x, permutation)
  }

  /// Pads without interior padding, by a value of the operand's dtype.
  func pad(_ x: ValueID, with value: ValueID, low: [Int], high: [Int]) -> ValueID {
    if low.allSatisfy({ $0 == 0 }) && high.allSatisfy({ $0 == 0 }) { return x }
    return emitOne(.pad(low: low, high: high, interior: low.map { _ in 0 }), x, value)
  }

  /// `x` moved by one along an axis, towards the end or (reversed) the start; the slot that comes free takes `value`.
  func shifted(_ x: ValueID, axis: Int, reverse: Bool, filling value: Double) -> ValueID {
    var (low, high) = ([Int](repeating: 0, count: shape(of: x).rank), [Int](repeating: 0, count: shape(of: x).rank))
    low[axis] = reverse ? -1 : 1
    high[axis] = reverse ? 1 : -1
    return pad(x, with: scalar(value, dtype(of: x)), low: low, high: high)
  }

  /// The elements of `x` at `indices` (of `x`'s shape) along an axis.
  func takeAlongAxis(_ x: ValueID, _ indices: ValueID, axis: Int) -> ValueID {
    let shape = self.shape(of: x)
    let others = (0..<shape.rank).filter { $0 != axis }
    let dimensions = GatherDimensions(
      offset: [], collapsedSlice: [axis], operandBatching: others, startIndicesBatching: others, startIndexMap: [axis],
      indexVector: shape.rank)
    return emitOne(.gather(dimensions, sliceSizes: shape.map { Swift.min($0, 1) }), x, indices)
  }

  /// The bool tensor of the result's shape that is true where padding a tensor of `shape` puts an element of it.
  func padMask(_ shape: Shape, low: [Int], high: [Int], interior: [Int]) -> ValueID {
    emitOne(.pad(low: low, high: high, interior: interior), full(1, TensorType(.bool, shape)), scalar(0, .bool))
  }
}
