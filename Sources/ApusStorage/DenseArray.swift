/// A concrete tensor: elements in dense row-major order.
///
/// Immutable once shared. This is what the layers below the front end compute on; users see `Tensor`.
public struct DenseArray: Sendable {
  public let type: TensorType
  public let buffer: Buffer

  public init(_ type: TensorType, _ buffer: Buffer) {
    assert(buffer.byteCount >= type.byteCount)
    self.type = type
    self.buffer = buffer
  }

  public var dtype: DType { type.dtype }
  public var shape: Shape { type.shape }
  public var elementCount: Int { type.elementCount }
  public var byteCount: Int { type.byteCount }
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: buffer.bytes, count: byteCount) }

  /// A new array whose bytes `fill` writes, every one of them.
  public init(_ type: TensorType, fill: (UnsafeMutableRawBufferPointer) throws -> Void) throws {
    let buffer = try Buffer.allocate(byteCount: type.byteCount)
    try fill(UnsafeMutableRawBufferPointer(start: buffer.bytes, count: type.byteCount))
    self.init(type, buffer)
  }

  /// A new array of the elements, which are of `Element.dtype`.
  public init<Element: TensorElement>(_ elements: [Element], shape: Shape) throws {
    precondition(elements.count == shape.elementCount, "DenseArray: \(elements.count) elements for shape \(shape)")
    try self.init(TensorType(Element.dtype, shape)) { bytes in
      elements.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
  }

  public init<Element: TensorElement>(scalar: Element) throws { try self.init([scalar], shape: []) }

  /// The elements, row-major. `Element` must be the array's own element type.
  public func elements<Element: TensorElement>(as _: Element.Type = Element.self) -> [Element] {
    precondition(Element.dtype == dtype, "DenseArray: elements are \(dtype), not \(Element.dtype)")
    // An empty array is shared by all; thread sanitizer sees its count being set.
    if elementCount == 0 { return [] }
    return [Element](unsafeUninitializedCapacity: elementCount) { target, count in
      count = elementCount
      UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
    }
  }
}

extension DenseArray: Hashable {
  /// Equal types and equal bytes (so NaN equals the same NaN, and -0 differs from 0).
  public static func == (a: DenseArray, b: DenseArray) -> Bool {
    a.type == b.type && (a.buffer === b.buffer || a.bytes.elementsEqual(b.bytes))
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(bytes: bytes)
  }
}
