import ApusIR

/// Which element of a tensor: as one row-major number, as an index per axis, or both.
struct Position: Hashable {
  private var linearIndex: IndexExpression?
  private var axisIndices: [IndexExpression]?

  static func linear(_ index: IndexExpression) -> Position { Position(linearIndex: index) }
  static func axes(_ indices: [IndexExpression]) -> Position { Position(axisIndices: indices) }
  static let scalar = Position.linear(IndexExpression(0))

  private init(linearIndex: IndexExpression) { self.linearIndex = linearIndex }
  private init(axisIndices: [IndexExpression]) { self.axisIndices = axisIndices }

  func linear(in shape: Shape) -> IndexExpression {
    if let linearIndex { return linearIndex }
    return zip(axisIndices!, shape.rowMajorStrides).reduce(IndexExpression(0)) { $0 + $1.0 * $1.1 }
  }

  func axes(in shape: Shape, extents: [Int]) -> [IndexExpression] {
    if let axisIndices { return axisIndices }
    var rest = linearIndex!
    var indices = [IndexExpression](repeating: IndexExpression(0), count: shape.rank)
    for axis in (0..<shape.rank).reversed() where shape[axis] != 1 {
      if (0..<axis).allSatisfy({ shape[$0] == 1 }) {
        indices[axis] = rest
        break
      }
      let (quotient, remainder) = rest.divided(by: shape[axis], extents: extents)
      indices[axis] = remainder
      rest = quotient
    }
    return indices
  }
}
