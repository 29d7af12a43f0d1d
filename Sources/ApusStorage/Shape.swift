/// The extents of a tensor's axes, outermost first. A scalar has the empty shape.
///
/// Reading an axis never traps: negative axes count from the end, and an axis the shape does not have reads as 1.
public struct Shape: Hashable, Sendable {
  public var dimensions: [Int]

  public init(_ dimensions: [Int]) { self.dimensions = dimensions }
  public init(_ dimensions: some Sequence<Int>) { self.dimensions = Array(dimensions) }

  public var rank: Int { dimensions.count }

  /// The number of elements, saturating at `Int.max` where it does not fit.
  public var elementCount: Int {
    if dimensions.contains(0) { return 0 }
    var product = 1
    for extent in dimensions {
      let (next, overflow) = product.multipliedReportingOverflow(by: extent)
      if overflow { return .max }
      product = next
    }
    return product
  }

  /// The non-negative axis that `axis` (possibly negative) names, or nil when the shape has no such axis.
  public func normalized(axis: Int) -> Int? {
    let resolved = axis < 0 ? axis + rank : axis
    return dimensions.indices.contains(resolved) ? resolved : nil
  }

  /// The extent of an axis; negative axes count from the end. An axis out of range reads as 1.
  public subscript(axis: Int) -> Int {
    guard let resolved = normalized(axis: axis) else { return 1 }
    return dimensions[resolved]
  }

  /// Element strides of the dense row-major layout.
  public var rowMajorStrides: [Int] {
    var strides = [Int](repeating: 1, count: rank)
    var step = 1
    for axis in dimensions.indices.reversed() {
      strides[axis] = step
      step = step.multipliedReportingOverflow(by: Swift.max(dimensions[axis], 1)).partialValue
    }
    return strides
  }
}

extension Shape: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Int...) { dimensions = elements }
}

extension Shape: Sequence {
  public func makeIterator() -> IndexingIterator<[Int]> { dimensions.makeIterator() }
  public var count: Int { dimensions.count }
  public var isEmpty: Bool { dimensions.isEmpty }
}

extension Shape: CustomStringConvertible {
  public var description: String { "\(dimensions)" }
}

extension Shape {
  /// The shape that NumPy's broadcasting gives two operands, or nil where they do not fit.
  public static func broadcast(_ a: Shape, _ b: Shape) -> Shape? {
    if a == b { return a }
    let rank = Swift.max(a.rank, b.rank)
    var result = [Int](repeating: 1, count: rank)
    for axis in 0..<rank {
      let x = axis < rank - a.rank ? 1 : a.dimensions[axis - rank + a.rank]
      let y = axis < rank - b.rank ? 1 : b.dimensions[axis - rank + b.rank]
      if x != y && x != 1 && y != 1 { return nil }
      result[axis] = x == 1 ? y : x
    }
    return Shape(result)
  }
}
