import ApusIR

extension BatchRule {
  /// Operations over leading axes take the batch as one more. What is solved or multiplied with the same matrix for all elements takes
  /// them side by side as more columns, or rows.
  func linearAlgebra(_ primitive: Primitive) -> [BatchedValue] {
    switch primitive {
    case .triangularSolve(let solve) where !x[0].isBatched: [beside(primitive, columns: solve.leftSide)]
    case .matrix(.solve) where x.dropLast().allSatisfy({ !$0.isBatched }): [beside(primitive, columns: true)]
    case .factorization(.householderMultiply(let left, _)) where x.dropLast().allSatisfy({ !$0.isBatched }):
      [beside(primitive, columns: left)]
    case .factorization(.tridiagonalSolve) where x.dropLast().allSatisfy({ !$0.isBatched }): tridiagonalSolve(primitive)
    default: all(b.emit(primitive, allBatched))
    }
  }

  /// The last operand's matrices, a batch of them beside each other or one under the other.
  private func beside(_ primitive: Primitive, columns: Bool) -> BatchedValue {
    let last = x[x.count - 1].value
    let result = b.emit(primitive, x.dropLast().map(\.value) + [folded(last, columns: columns)])[0]
    return BatchedValue(unfolded(result, columns: columns, like: b.shape(of: last)), true)
  }

  /// The diagonals that the routine leaves are the same for all.
  private func tridiagonalSolve(_ primitive: Primitive) -> [BatchedValue] {
    let shape = b.shape(of: x[3].value)
    let results = b.emit(primitive, x.dropLast().map(\.value) + [folded(x[3].value, columns: true)])
    return results.enumerated().map { index, result in
      index == 3 ? BatchedValue(unfolded(result, columns: true, like: shape), true) : BatchedValue(result, false)
    }
  }

  /// [batch, ..., m, n] as [..., m, batch * n], or as [..., batch * m, n].
  private func folded(_ x: ValueID, columns: Bool) -> ValueID {
    let shape = b.shape(of: x), axis = shape.rank - (columns ? 2 : 3)
    var extents = Array(shape.dimensions.dropFirst())
    extents[extents.count - (columns ? 1 : 2)] *= size
    return b.reshape(b.moveAxis(x, from: 0, to: axis), to: Shape(extents))
  }

  /// The other way, for a result of the operand's shape.
  private func unfolded(_ x: ValueID, columns: Bool, like shape: Shape) -> ValueID {
    let axis = shape.rank - (columns ? 2 : 3)
    var extents = Array(shape.dimensions.dropFirst())
    extents.insert(size, at: axis)
    return b.moveAxis(b.reshape(x, to: Shape(extents)), from: axis, to: 0)
  }
}
