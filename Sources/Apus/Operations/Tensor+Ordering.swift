import ApusIR

// Sorting. All are stable; -0 equals 0, and NaN is greater than every number.

extension Tensor {
  /// The elements in ascending order along an axis; with `descending` in descending order.
  public func sorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    checked(self) {
      let axis = try shape.axis(axis, "sorted")
      let result = applyOne(.sort(dimension: axis, keyCount: 1), self)
      return descending ? applyOne(.reverse([axis]), result) : result
    }
  }

  /// The indices (`int32`) that sort the tensor along an axis. Equal elements keep their order, in descending order too.
  public func argsort(axis: Int = -1, descending: Bool = false) -> Tensor {
    checked(self) { try order(try shape.axis(axis, "argsort"), descending).indices }
  }

  /// Elements and their indices, sorted.
  private func order(_ axis: Int, _ descending: Bool) throws -> (values: Tensor, indices: Tensor) {
    let places = Tensor.iota(shape, axis: axis)
    // Descending is ascending from the far end, so that equal elements keep their order.
    let operands = descending ? [applyOne(.reverse([axis]), self), applyOne(.reverse([axis]), places)] : [self, places]
    let results = apply(.sort(dimension: axis, keyCount: 1), operands)
    if !descending { return (results[0], results[1]) }
    return (applyOne(.reverse([axis]), results[0]), applyOne(.reverse([axis]), results[1]))
  }

  /// The `count` greatest elements along an axis in descending order, and their indices (`int32`). Of equal elements the first
  /// wins.
  ///
  /// - Throws: (when read) `ShapeError` where the axis has fewer.
  public func topK(_ count: Int, axis: Int = -1) -> (values: Tensor, indices: Tensor) {
    let results = checkedMany([self], count: 2) {
      let axis = try shape.axis(axis, "topK")
      if count < 0 || count > shape[axis] { throw ShapeError("topK", "\(count) elements of axis \(axis) of shape \(shape)") }
      let (values, indices) = try order(axis, true)
      return [values.sliced(axis: axis, 0, count), indices.sliced(axis: axis, 0, count)]
    }
    return (results[0], results[1])
  }

  /// The middle element in order, or the mean of the two middle ones, along an axis or of all elements; NaN where there is one.
  public func median(axis: Int? = nil, keepDims: Bool = false) -> Tensor { quantile(0.5, axis: axis, keepDims: keepDims) }

  /// The element a fraction of the way through the sorted elements, interpolated between its neighbours; NaN where there is one.
  ///
  /// - Throws: (when read) `ShapeError` where there are no elements or the fraction is not in 0...1.
  public func quantile(_ fraction: Double, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    checked(self) {
      guard (0...1).contains(fraction) else { throw ShapeError("quantile", "fraction \(fraction) is not in 0...1") }
      let (values, place) = try axis.map { (inexact(), try shape.axis($0, "quantile")) } ?? (inexact().flattened(), 0)
      let count = values.shape[place]
      if count == 0 { throw ShapeError("quantile", "the quantile of no elements: shape \(shape)") }
      let sorted = values.sorted(axis: place)
      let position = fraction * Double(count - 1)
      let low = Int(position.rounded(.down)), weight = position - position.rounded(.down)
      let lower = sorted.sliced(axis: place, low, low + 1)
      let upper = sorted.sliced(axis: place, Swift.min(low + 1, count - 1), Swift.min(low + 1, count - 1) + 1)
      let middle = weight == 0 ? lower : lower * Tensor(1 - weight) + upper * Tensor(weight)
      let last = sorted.sliced(axis: place, count - 1, count)
      let result = select(isNaN(last), last, middle)
      if axis == nil { return result.withShape(keepDims ? Shape(Array(repeating: 1, count: rank)) : []) }
      return keepDims ? result : result.dropping([place])
    }
  }
}
