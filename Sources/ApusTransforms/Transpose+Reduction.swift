import ApusIR

extension TransposeRule {
  func reduceSum(_ ct: ValueID, _ dimensions: [Int]) -> ValueID {
    let shape = types[0].shape
    return b.broadcast(ct, to: shape, dimensions: (0..<shape.rank).filter { !dimensions.contains($0) })
  }
}
