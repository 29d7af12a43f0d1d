extension Monoid {
  /// The element, as a scalar, that combined with any other gives the other. The dtype must be of the monoid's domain.
  public func identity(_ dtype: DType) -> DenseArray {
    switch self {
    case .sum, .or, .xor: .scalar(0, dtype)
    case .product: .scalar(1, dtype)
    case .maximum: .extreme(greatest: false, dtype)
    case .minimum: .extreme(greatest: true, dtype)
    case .and: dtype.category == .signedInteger ? .scalar(-1, dtype) : .extreme(greatest: true, dtype)
    }
  }
}

extension DenseArray {
  /// The least or greatest scalar of a dtype, infinite where there are infinities.
  static func extreme(greatest: Bool, _ dtype: DType) -> DenseArray {
    switch dtype.category {
    case .floatingPoint, .complex: return .scalar(greatest ? Double.infinity : -.infinity, dtype)
    // 64-bit integers clamp.
    case .bool, .signedInteger, .unsignedInteger: return .scalar(greatest ? 0x1p64 : dtype == .bool ? 0 : -0x1p64, dtype)
    }
  }
}

extension Program {
  /// The program that combines two scalars by a monoid.
  ///
  /// - Throws: `DTypeError` where the monoid is not defined on the dtype.
  public static func combining(_ monoid: Monoid, _ dtype: DType) throws -> Program {
    try applying(.binary(monoid.combiner), to: [TensorType(dtype, []), TensorType(dtype, [])])
  }
}
