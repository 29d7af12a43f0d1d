import ApusIR

extension ProgramBuilder {
  /// Combines neighbours until one element is left: about log2 of the extent steps, in order.
  func reduceRegion(_ reduction: RegionReduction, _ x: [ValueID]) throws -> [ValueID] {
    let count = x.count / 2, shape = self.shape(of: x[0])
    let kept = (0..<shape.rank).filter { !reduction.dimensions.contains($0) }, reduced = reduction.dimensions.sorted()
    let result = Shape(kept.map { shape[$0] }), extent = reduced.reduce(1) { $0 * shape[$1] }
    let initial = x.suffix(count).map { broadcast($0, to: result, dimensions: []) }
    if extent == 0 || result.elementCount == 0 { return initial }
    let body = simplify(reduction.body)
    if count == 1, let monoid = body.monoid {
      return [binary(monoid.combiner, initial[0], reduce(monoid, x[0], reduction.dimensions))]
    }
    // [outer, reduced, inner] where the reduced axes are neighbours already.
    var (outer, inner) = (1, result.elementCount)
    var lines = Array(x.prefix(count))
    if let first = reduced.first, let last = reduced.last, last - first == reduced.count - 1 {
      outer = (0..<first).reduce(1) { $0 * shape[$1] }
      inner = result.elementCount / outer
    } else {
      lines = lines.map { transpose($0, reduced + kept) }
    }
    lines = lines.map { reshape($0, to: [outer, extent, inner]) }
    let folded = try fold(lines, axis: 1) { try map(body, $0 + $1) }
    return try map(body, initial + folded.map { reshape($0, to: result) })
  }

  /// Combines the elements along an axis, in order; the axis, not empty, keeps an extent of 1.
  func fold(
    _ lines: [ValueID], axis: Int, _ combine: ([ValueID], [ValueID]) throws -> [ValueID]
  ) throws -> [ValueID] {
    var lines = lines
    while shape(of: lines[0])[axis] > 1 {
      let extent = shape(of: lines[0])[axis], pairs = extent / 2
      func every2nd(_ x: ValueID, from start: Int) -> ValueID {
        strided(x, axis: axis, from: start, count: pairs, stride: 2)
      }
      let combined = try combine(lines.map { every2nd($0, from: 0) }, lines.map { every2nd($0, from: 1) })
      lines = zip(lines, combined).map { line, pair in
        extent % 2 == 0 ? pair : concatenate([pair, slice(line, axis: axis, from: extent - 1, to: extent)], dimension: axis)
      }
    }
    return lines
  }

  /// `count` elements along an axis, `stride` apart.
  func strided(_ x: ValueID, axis: Int, from start: Int, count: Int, stride: Int) -> ValueID {
    let shape = self.shape(of: x).dimensions
    if start == 0 && stride == 1 && count == shape[axis] { return x }
    var (starts, limits, strides) = (shape.map { _ in 0 }, shape, shape.map { _ in 1 })
    starts[axis] = start
    limits[axis] = count == 0 ? start : start + (count - 1) * stride + 1
    strides[axis] = stride
    return emitOne(.slice(starts: starts, limits: limits, strides: strides), x)
  }
}
