import ApusIR

// Operations that rearrange elements. Axes may be negative, counting from the end; one that the tensor does not have is a
// `ShapeError`.

extension Tensor {
  /// The elements, in row-major order, under another shape. One extent may be -1 and is worked out.
  public func reshape(_ shape: Shape) -> Tensor {
    checked([self], guess: TensorType(dtype, Shape(shape.dimensions.map { Swift.max($0, 1) }))) {
      withShape(try self.shape.reshaped(shape))
    }
  }

  /// `reshape([...])`.
  public func reshape(_ extents: Int...) -> Tensor { reshape(Shape(extents)) }

  /// All elements along one axis.
  public func flattened() -> Tensor { withShape([shape.elementCount]) }

  /// Swaps two axes, by default the last two.
  public func transposed(_ first: Int = -2, _ second: Int = -1) -> Tensor {
    checked(self) {
      var permutation = Array(0..<rank)
      permutation.swapAt(try shape.axis(first, "transposed"), try shape.axis(second, "transposed"))
      return withAxes(permutation)
    }
  }

  /// Axis `i` of the result is axis `axes[i]`.
  public func permuted(_ axes: [Int]) -> Tensor {
    checked(self) {
      let resolved = try axes.map { try shape.axis($0, "permuted") }
      if resolved.count != rank || Set(resolved).count != rank {
        throw ShapeError("permuted", "\(axes) is no permutation of the axes of shape \(shape)")
      }
      return withAxes(resolved)
    }
  }

  /// `permuted([...])`.
  public func permuted(_ axes: Int...) -> Tensor { permuted(axes) }

  /// All axes in reverse order.
  public var T: Tensor { withAxes(Array((0..<rank).reversed())) }

  /// Moves one axis to another place; the others keep their order.
  public func moveAxis(_ source: Int, to destination: Int) -> Tensor {
    checked(self) {
      let (from, to) = (try shape.axis(source, "moveAxis"), try shape.axis(destination, "moveAxis"))
      var permutation = (0..<rank).filter { $0 != from }
      permutation.insert(from, at: to)
      return withAxes(permutation)
    }
  }

  /// A new axis of extent 1, which becomes `axis` of the result.
  public func expandDims(_ axis: Int) -> Tensor { expandDims([axis]) }

  /// New axes of extent 1, which become `axes` of the result.
  public func expandDims(_ axes: [Int]) -> Tensor {
    checked(self) {
      let rank = rank + axes.count
      let places = try Shape(Array(repeating: 1, count: rank)).axes(axes, "expandDims")
      var extents = shape.dimensions.makeIterator()
      return withShape(Shape((0..<rank).map { places.contains($0) ? 1 : extents.next() ?? 1 }))
    }
  }

  /// Takes out axes of extent 1: those named, or all there are.
  public func squeeze(_ axes: [Int]? = nil) -> Tensor {
    checked(self) {
      let places = try axes.map { try shape.axes($0, "squeeze") } ?? (0..<rank).filter { shape[$0] == 1 }
      for axis in places where shape[axis] != 1 {
        throw ShapeError("squeeze", "axis \(axis) of shape \(shape) is not of extent 1")
      }
      return dropping(places)
    }
  }

  /// Takes out an axis of extent 1.
  public func squeeze(_ axis: Int) -> Tensor { squeeze([axis]) }

  /// The tensor stretched to a shape by NumPy's rules: trailing axes are aligned, extents of 1 repeat.
  public func broadcast(to target: Shape) -> Tensor {
    checked([self], guess: TensorType(dtype, target)) {
      guard Shape.broadcast(shape, try target.validated("broadcast")) == target else {
        throw ShapeError("broadcast", "cannot broadcast shape \(shape) to \(target)")
      }
      return stretched(self, to: target)
    }
  }

  /// The elements in reverse order along axes, by default along all.
  public func flip(_ axes: [Int]? = nil) -> Tensor {
    checked(self) {
      let axes = try shape.axes(axes, "flip")
      return axes.isEmpty ? self : applyOne(.reverse(axes), self)
    }
  }

  /// The elements in reverse order along an axis.
  public func flip(_ axis: Int) -> Tensor { flip([axis]) }

  /// The elements moved by `shift` places along an axis; those that fall off the end come in at the start.
  public func roll(_ shift: Int, axis: Int) -> Tensor {
    checked(self) {
      let axis = try shape.axis(axis, "roll")
      let extent = shape[axis]
      guard extent > 0 else { return self }
      let cut = ((-shift % extent) + extent) % extent
      if cut == 0 { return self }
      return joined([sliced(axis: axis, cut, extent), sliced(axis: axis, 0, cut)], axis)
    }
  }

  /// Elements of `value` around the tensor: for every axis how many before and after. Negative widths crop.
  public func pad(_ widths: [(before: Int, after: Int)], value: Tensor = 0) -> Tensor {
    checked([self, value]) {
      if widths.count != rank { throw ShapeError("pad", "\(widths.count) pairs of widths for shape \(shape)") }
      let (low, high) = (widths.map(\.before), widths.map(\.after))
      return padded(low, high, value)
    }
  }

  /// Elements of `value` before and after the tensor along one axis. Negative widths crop.
  public func pad(axis: Int, before: Int = 0, after: Int = 0, value: Tensor = 0) -> Tensor {
    checked([self, value]) {
      var (low, high) = (Array(repeating: 0, count: rank), Array(repeating: 0, count: rank))
      let axis = try shape.axis(axis, "pad")
      (low[axis], high[axis]) = (before, after)
      return padded(low, high, value)
    }
  }

  func padded(_ low: [Int], _ high: [Int], interior: [Int]? = nil, _ value: Tensor) -> Tensor {
    applyOne(.pad(low: low, high: high, interior: interior ?? low.map { _ in 0 }), strong(), value.converted(to: dtype))
  }

  /// The tensor repeated as a whole: `counts[i]` times along axis `i`, new axes in front where there are more counts than axes.
  public func tile(_ counts: [Int]) -> Tensor {
    checked(self) {
      if counts.contains(where: { $0 < 0 }) { throw ShapeError("tile", "a negative count in \(counts)") }
      let rank = Swift.max(rank, counts.count)
      let extents = Array(repeating: 1, count: rank - self.rank) + shape.dimensions
      let counts = Array(repeating: 1, count: rank - counts.count) + counts
      // Each axis as (repetitions, elements).
      let stretched = broadcastInDim(
        Shape(zip(counts, extents).flatMap { [$0, $1] }), (rank - self.rank..<rank).map { 2 * $0 + 1 })
      return stretched.withShape(Shape(zip(counts, extents).map { $0 * $1 }))
    }
  }

  /// Every element repeated `count` times in place along an axis.
  public func repeated(_ count: Int, axis: Int) -> Tensor {
    checked(self) {
      let axis = try shape.axis(axis, "repeated")
      if count < 0 { throw ShapeError("repeated", "a negative count, \(count)") }
      var (wide, result) = (shape.dimensions, shape)
      wide.insert(count, at: axis + 1)
      result.dimensions[axis] *= count
      return broadcastInDim(Shape(wide), (0..<rank).map { $0 <= axis ? $0 : $0 + 1 }).withShape(result)
    }
  }

  /// The elements of a diagonal of two axes (`offset` above the main one), as a last axis.
  public func diagonal(offset: Int = 0, axes: (Int, Int) = (-2, -1)) -> Tensor {
    checked(self) {
      let (first, second) = (try shape.axis(axes.0, "diagonal"), try shape.axis(axes.1, "diagonal"))
      if first == second { throw ShapeError("diagonal", "axes \(axes) of shape \(shape) are one") }
      let matrix = withAxes((0..<rank).filter { $0 != first && $0 != second } + [first, second])
      let (down, right) = (Swift.max(0, -offset), Swift.max(0, offset))
      let count = Swift.max(0, Swift.min(shape[first] - down, shape[second] - right))
      let place = Tensor.arange(count)
      return matrix[.ellipsis, down == 0 ? place : place + down, right == 0 ? place : place + right]
    }
  }

  /// The sum of the main diagonal of the last two axes.
  public func trace() -> Tensor { diagonal().sum(axis: -1) }
}

extension Shape {
  /// The shape of as many elements as this one that `target` describes, whose extents may include one -1.
  func reshaped(_ target: Shape) throws -> Shape {
    let unknown = target.dimensions.indices.filter { target.dimensions[$0] == -1 }
    func misfit() -> ShapeError { ShapeError("reshape", "cannot reshape \(self) (\(elementCount) elements) to \(target)") }
    if unknown.count > 1 { throw ShapeError("reshape", "more than one -1 in \(target)") }
    guard let place = unknown.first else {
      if try target.validated("reshape").elementCount != elementCount { throw misfit() }
      return target
    }
    var result = target
    result.dimensions[place] = 1
    let known = try result.validated("reshape").elementCount
    guard known > 0, elementCount % known == 0 else { throw misfit() }
    result.dimensions[place] = elementCount / known
    return result
  }
}
