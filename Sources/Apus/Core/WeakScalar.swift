/// The value of a literal: its dtype is decided by what it is combined with.
package final class WeakScalar: Sendable {
  package enum Value: Sendable, Hashable {
    case integer(Int)
    case floating(Double)
  }

  package let value: Value
  package init(_ value: Value) { self.value = value }

  /// The dtype where nothing decides: `float32`, or `int32` where the integer fits and else `int64`.
  package var dtype: DType {
    switch value {
    case .integer(let value): Int32(exactly: value) == nil ? .int64 : .int32
    case .floating: .float32
    }
  }

  /// The dtype next to an operand of `other`: JAX's rule for Python scalars.
  package func dtype(with other: DType) -> DType { Self.dtype(of: dtype, with: other) }

  /// The dtype that a weakly typed scalar of `dtype` takes next to an operand of `other`.
  static func dtype(of dtype: DType, with other: DType) -> DType {
    if dtype.isInteger { return other == .bool ? dtype : other }
    return other.isDifferentiable ? other : dtype
  }

  package func array(_ dtype: DType) -> DenseArray {
    switch value {
    case .integer(let value): .scalar(value, dtype)
    case .floating(let value): .scalar(value, dtype)
    }
  }
}

extension Tensor: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { self.init(.weak(WeakScalar(.floating(value)))) }
  public init(integerLiteral value: Int) { self.init(.weak(WeakScalar(.integer(value)))) }
}

extension Tensor {
  /// A scalar that takes the dtype of what it is combined with, and is `float32` on its own.
  public init(_ value: Double) { self.init(.weak(WeakScalar(.floating(value)))) }
  /// A scalar that takes the dtype of what it is combined with, and is `int32` on its own.
  public init(_ value: Int) { self.init(.weak(WeakScalar(.integer(value)))) }
  /// A `float32` scalar.
  public init(_ value: Float) { self.init(DenseArray.scalar(Double(value), .float32)) }
  /// A `bool` scalar.
  public init(_ value: Bool) { self.init(DenseArray.scalar(value ? 1 : 0, .bool)) }

  /// The tensor with a dtype of its own: a weak scalar becomes concrete, anything else is itself.
  package func strong(_ dtype: DType? = nil) -> Tensor {
    if case .weak(let scalar) = representation { return Tensor(scalar.array(dtype ?? scalar.dtype)) }
    return self
  }
}
