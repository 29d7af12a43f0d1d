// Reductions of windows that slide over a tensor.

extension Tensor {
  /// Reduces the elements in each window by a monoid.
  ///
  /// - Parameters:
  ///   - window: the window's extent along each axis, 1 for those that it does not reach along.
  ///   - strides: its steps; by default 1.
  ///   - padding: of every axis, filled with the monoid's identity.
  ///   - dilations: the distance of neighbouring elements of the window; by default 1.
  /// - Throws: (when read) `ShapeError` where an array has not an entry for every axis; `DTypeError` where the monoid is not defined on the
  ///   dtype.
  public func reduceWindow(
    _ monoid: Monoid, window: [Int], strides: [Int]? = nil, padding: SpatialPadding = .valid, dilations: [Int]? = nil
  ) -> Tensor {
    let x = strong()
    return checked(x) {
      guard monoid.domain.contains(x.dtype) else { throw DTypeError("reduceWindow", "\(monoid.rawValue) is not defined on \(x.dtype)") }
      let ones = window.map { _ in 1 }
      let (strides, dilations) = (strides ?? ones, dilations ?? ones)
      guard window.count == x.rank, strides.count == x.rank, dilations.count == x.rank else {
        throw ShapeError(
          "reduceWindow", "\(window.count) extents, \(strides.count) strides and \(dilations.count) dilations for shape \(x.shape)")
      }
      let reach = zip(window, dilations).map { ($0 - 1) * $1 + 1 }
      let (low, high) = try padding.amounts(x.shape.dimensions, reach, strides, "reduceWindow")
      let body = try Program.combining(monoid, x.dtype)
      let windows = WindowReduction(
        dimensions: window, strides: strides, windowDilations: dilations, low: low, high: high, body: body)
      return applyOne(.reduceWindow(windows), x, Tensor(monoid.identity(x.dtype)), as: "reduceWindow")
    }
  }

  /// The greatest element in each window over the last axes, of [batch, features, spatial...] with two leading axes.
  ///
  /// - Parameter strides: by default the window's extents, so that windows do not overlap.
  public func maxPool(_ window: [Int], strides: [Int]? = nil, padding: SpatialPadding = .valid) -> Tensor {
    pool(.maximum, window, strides, padding)
  }

  /// The mean of the elements in each window over the last axes, as `maxPool`. Padding counts as zeros.
  public func averagePool(_ window: [Int], strides: [Int]? = nil, padding: SpatialPadding = .valid) -> Tensor {
    inexact().pool(.sum, window, strides, padding) / Double(window.reduce(1, *))
  }

  private func pool(_ monoid: Monoid, _ window: [Int], _ strides: [Int]?, _ padding: SpatialPadding) -> Tensor {
    let others = Array(repeating: 1, count: Swift.max(rank - window.count, 0)), zeros = others.map { _ in 0 }
    let padding: SpatialPadding =
      if case .explicit(let low, let high) = padding { .explicit(low: zeros + low, high: zeros + high) } else { padding }
    return reduceWindow(monoid, window: others + window, strides: others + (strides ?? window), padding: padding)
  }
}
