/// The static type of a tensor: what its elements are and how many along each axis.
public struct TensorType: Hashable, Sendable, CustomStringConvertible {
  public var dtype: DType
  public var shape: Shape

  public init(_ dtype: DType, _ shape: Shape) {
    self.dtype = dtype
    self.shape = shape
  }

  public var rank: Int { shape.rank }
  public var elementCount: Int { shape.elementCount }

  /// Bytes of the dense layout, saturating at `Int.max`.
  public var byteCount: Int {
    let (bytes, overflow) = elementCount.multipliedReportingOverflow(by: dtype.byteCount)
    return overflow ? .max : bytes
  }

  public func with(dtype: DType) -> TensorType { TensorType(dtype, shape) }
  public func with(shape: Shape) -> TensorType { TensorType(dtype, shape) }

  /// For instance `float32[12, 64]`.
  public var description: String { "\(dtype)\(shape)" }
}
