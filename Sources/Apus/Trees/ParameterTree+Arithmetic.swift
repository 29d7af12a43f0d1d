// Leaf by leaf. Arrays of trees concatenate with `+` as all arrays do; within generic code they add.
extension ParameterTree {
  /// The tree whose leaves `transform` makes of this one's.
  @_disfavoredOverload
  public func map(_ transform: (Tensor) throws -> Tensor) rethrows -> Self { replacing(try leaves.map(transform)) }

  /// The tree whose leaves `transform` makes of this one's and another's of the same structure; trees that differ poison the result.
  public func map2(_ other: Self, _ transform: (Tensor, Tensor) throws -> Tensor) rethrows -> Self {
    var (a, b) = (TreeWriter(), TreeWriter())
    flatten(into: &a)
    other.flatten(into: &b)
    if let error = a.error ?? b.error ?? mismatch(a, b) {
      return replacing(a.leaves.map { .poisoned(error, like: $0.type) })
    }
    return replacing(try zip(a.leaves, b.leaves).map(transform))
  }

  private func mismatch(_ a: TreeWriter, _ b: TreeWriter) -> TreeError? {
    a.leaves.count == b.leaves.count && a.structure == b.structure
      ? nil
      : TreeError("two values of \(Self.self) differ in structure (\(a.leaves.count) and \(b.leaves.count) leaves, or configuration)")
  }

  /// A tree of zeros of the same shapes and dtypes.
  public var zerosLike: Self { map { zeros($0.type) } }

  @_disfavoredOverload
  public static func + (a: Self, b: Self) -> Self { a.map2(b) { combine(.add, $0, $1) } }
  @_disfavoredOverload
  public static func - (a: Self, b: Self) -> Self { a.map2(b) { combine(.subtract, $0, $1) } }
  @_disfavoredOverload
  public static func += (a: inout Self, b: Self) { a = a + b }
  @_disfavoredOverload
  public static func -= (a: inout Self, b: Self) { a = a - b }
  @_disfavoredOverload
  public static func * (a: Self, scale: Tensor) -> Self { a.map { combine(.multiply, $0, scale) } }
  @_disfavoredOverload
  public static func * (scale: Tensor, a: Self) -> Self { a.map { combine(.multiply, scale, $0) } }
  @_disfavoredOverload
  public static func / (a: Self, scale: Tensor) -> Self { a.map { combine(.divide, $0, scale) } }
}

private func combine(_ function: BinaryFunction, _ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(a, b)
  let (lhs, rhs) = broadcastTogether(x, y)
  return applyOne(.binary(function), lhs, rhs)
}

/// A tensor of zeros.
package func zeros(_ type: TensorType) -> Tensor {
  stretched(Tensor(DenseArray.scalar(0, type.dtype)), to: type.shape)
}
