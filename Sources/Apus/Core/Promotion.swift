extension DType {
  /// The dtype that values of both convert to: the join of JAX's promotion lattice. Integers give way to any floating-point type, and
  /// types that no integer covers (`int64` with `uint64`) meet in `float32`.
  public static func promote(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    switch (a.category, b.category) {
    case (.bool, _): return b
    case (_, .bool): return a
    case (.signedInteger, .signedInteger), (.unsignedInteger, .unsignedInteger), (.complex, .complex):
      return a.byteCount >= b.byteCount ? a : b
    case (.signedInteger, .unsignedInteger): return mixed(signed: a, unsigned: b)
    case (.unsignedInteger, .signedInteger): return mixed(signed: b, unsigned: a)
    case (.floatingPoint, .floatingPoint):
      if a.byteCount == b.byteCount { return .float32 }
      return a.byteCount > b.byteCount ? a : b
    case (.floatingPoint, .complex): return a == .float64 ? .complex128 : b
    case (.complex, .floatingPoint): return b == .float64 ? .complex128 : a
    case (.floatingPoint, _), (.complex, _): return a
    case (_, .floatingPoint), (_, .complex): return b
    }
  }

  private static func mixed(signed: DType, unsigned: DType) -> DType {
    if signed.byteCount > unsigned.byteCount { return signed }
    switch unsigned {
    case .uint8: return .int16
    case .uint16: return .int32
    case .uint32: return .int64
    default: return .float32
    }
  }
}

/// Both operands at the dtype they promote to, their shapes untouched. A weak scalar takes the other's dtype.
package func promote(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
  let dtype: DType
  switch (a.isWeak, b.isWeak) {
  case (true, false): dtype = WeakScalar.dtype(of: a.dtype, with: b.dtype)
  case (false, true): dtype = WeakScalar.dtype(of: b.dtype, with: a.dtype)
  default: dtype = DType.promote(a.dtype, b.dtype)
  }
  return (converted(a, to: dtype), converted(b, to: dtype))
}

/// A tensor's elements at a dtype; the tensor itself where it has that dtype already.
package func converted(_ tensor: Tensor, to dtype: DType) -> Tensor {
  if case .weak(let scalar) = tensor.representation { return Tensor(scalar.array(dtype)) }
  return tensor.dtype == dtype ? tensor : applyOne(.convert(dtype), tensor)
}

/// Both operands stretched to their common shape by NumPy's rules. Operands that do not fit are returned as they came, and the
/// operation they are given to reports it.
package func broadcastTogether(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
  let (x, y) = (a.shape, b.shape)
  if x == y { return (a, b) }
  guard let shape = Shape.broadcast(x, y) else { return (a, b) }
  return (stretched(a, to: shape), stretched(b, to: shape))
}

/// A tensor broadcast to a shape that its own fits, trailing axes aligned.
package func stretched(_ tensor: Tensor, to shape: Shape) -> Tensor {
  let own = tensor.shape
  if own == shape { return tensor }
  return applyOne(.broadcastInDim(shape, dimensions: Array(shape.rank - own.rank..<Swift.max(shape.rank, own.rank))), tensor)
}
