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

  /// Whether a processor can address so many bytes, 2^47, with every empty axis counted as one element long: extents and strides of such
  /// types, and sums of some of them, never overflow.
  public var isAddressable: Bool { with(shape: Shape(shape.map { Swift.max($0, 1) })).byteCount <= 1 << 47 }

  public func with(dtype: DType) -> TensorType { TensorType(dtype, shape) }
  public func with(shape: Shape) -> TensorType { TensorType(dtype, shape) }

  /// For instance `float32[12, 64]`.
  public var description: String { "\(dtype)\(shape)" }
}
