import ApusIR

/// A contraction of a single term, as a product of two broadcast values: arithmetic that fuses with what is around it.
struct OuterProduct {
  var shape: Shape
  /// The operands without contracted axes, and where their axes are in the shape.
  var operands: [(value: ValueID, axes: [Int])]

  func transposed(_ permutation: [Int]) -> OuterProduct {
    var places = permutation
    for (place, axis) in permutation.enumerated() { places[axis] = place }
    return OuterProduct(
      shape: Shape(permutation.map { shape[$0] }), operands: operands.map { operand in (operand.value, operand.axes.map { places[$0] }) })
  }
}

extension Normalizer {
  mutating func outerProduct(_ d: DotDimensions, _ lhs: ValueID, _ rhs: ValueID) -> ValueID {
    let (l, r) = (builder.shape(of: lhs), builder.shape(of: rhs))
    let lhsFree = d.lhsFree(rank: l.rank), rhsFree = d.rhsFree(rank: r.rank), batch = d.lhsBatch.count
    func operand(_ value: ValueID, _ shape: Shape, _ batchAxes: [Int], _ free: [Int], at place: Int) -> (value: ValueID, axes: [Int]) {
      let kept = (batchAxes + free).sorted()
      let axes = kept.map { axis in batchAxes.firstIndex(of: axis) ?? place + free.firstIndex(of: axis)! }
      return (builder.reshape(value, to: Shape(kept.map { shape[$0] })), axes)
    }
    return outerProduct(OuterProduct(
      shape: Shape(d.lhsBatch.map { l[$0] } + lhsFree.map { l[$0] } + rhsFree.map { r[$0] }),
      operands: [operand(lhs, l, d.lhsBatch, lhsFree, at: batch), operand(rhs, r, d.rhsBatch, rhsFree, at: batch + lhsFree.count)]))
  }

  /// Emits a product, and remembers it for transposes of it.
  mutating func outerProduct(_ product: OuterProduct) -> ValueID {
    let factors = product.operands.map { builder.broadcast($0.value, to: product.shape, dimensions: $0.axes) }
    let result = builder.multiply(factors[0], factors[1])
    outerProducts[result] = product
    return result
  }
}
