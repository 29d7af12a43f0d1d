import ApusIR

/// What may stand between the brackets of a tensor: an integer, a range, an integer tensor, `.newAxis`, `...`, a stride.
///
///     x[0]            the first slice along axis 0, which goes away
///     x[-1]           the last one
///     x[1..<3, 2...]  ranges; they are clipped to the axis as in NumPy, and negative bounds count from its end
///     x[..., 0]       `...` stands for as many whole axes as are left
///     x[.newAxis]     a new axis of extent 1
///     x[.stride(by: -1)]  every n-th element; backwards where n is negative
///     x[ids]          the slices that a tensor of integers names, or several of them, which broadcast
public protocol TensorIndex: Sendable {
  var indexing: Indexing { get }
}

/// One entry of a subscript.
public struct Indexing: TensorIndex {
  enum Kind: Sendable {
    case integer(Int)
    /// Bounds as in Python's slices: nil is the end of the axis in the direction of the stride.
    case range(from: Int?, to: Int?, by: Int)
    case tensor(Tensor)
    case newAxis
    case ellipsis
  }

  let kind: Kind
  public var indexing: Indexing { self }
}

extension TensorIndex where Self == Indexing {
  /// A new axis of extent 1.
  public static var newAxis: Indexing { Indexing(kind: .newAxis) }
  /// As many whole axes as are left.
  public static var ellipsis: Indexing { Indexing(kind: .ellipsis) }
  /// A whole axis.
  public static var all: Indexing { Indexing(kind: .range(from: nil, to: nil, by: 1)) }
  /// Every `step`-th element from `start` up to but without `stop`: Python's `start:stop:step`. Negative bounds count from the
  /// end of the axis; a negative step goes backwards.
  public static func stride(from start: Int? = nil, to stop: Int? = nil, by step: Int = 1) -> Indexing {
    Indexing(kind: .range(from: start, to: stop, by: step))
  }
}

extension Int: TensorIndex {
  public var indexing: Indexing { Indexing(kind: .integer(self)) }
}
extension Tensor: TensorIndex {
  public var indexing: Indexing { Indexing(kind: .tensor(self)) }
}
extension Range: TensorIndex where Bound == Int {
  public var indexing: Indexing { Indexing(kind: .range(from: lowerBound, to: upperBound, by: 1)) }
}
extension ClosedRange: TensorIndex where Bound == Int {
  // The element before the first, -1, is the last one: a range up to it has no upper bound.
  public var indexing: Indexing { Indexing(kind: .range(from: lowerBound, to: upperBound == -1 ? nil : upperBound + 1, by: 1)) }
}
extension PartialRangeFrom: TensorIndex where Bound == Int {
  public var indexing: Indexing { Indexing(kind: .range(from: lowerBound, to: nil, by: 1)) }
}
extension PartialRangeUpTo: TensorIndex where Bound == Int {
  public var indexing: Indexing { Indexing(kind: .range(from: nil, to: upperBound, by: 1)) }
}
extension PartialRangeThrough: TensorIndex where Bound == Int {
  public var indexing: Indexing { Indexing(kind: .range(from: nil, to: upperBound == -1 ? nil : upperBound + 1, by: 1)) }
}
