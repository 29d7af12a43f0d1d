import ApusIR

extension BatchRule {
  func elementwise(_ primitive: Primitive) -> [BatchedValue] {
    // A barrier keeps its operands as they are: what is not batched stays so.
    if primitive == .optimizationBarrier {
      return zip(b.emit(primitive, x.map(\.value)), x).map { BatchedValue($0, $1.isBatched) }
    }
    return all(b.emit(primitive, allBatched))
  }

  /// An operand that may be a scalar next to operands of `full` shape, both without the batch.
  private func spread(_ index: Int, _ full: Shape) -> ValueID {
    let shape = self.shape(index)
    if shape == full { return batched(index) }
    let dimensions = x[index].isBatched ? [0] : []
    return b.broadcast(x[index].value, to: Shape([size] + full.dimensions), dimensions: dimensions)
  }

  func select() -> ValueID {
    let full = shape(1)
    let isScalar = !x[0].isBatched && shape(0).isEmpty
    return b.select(isScalar ? x[0].value : spread(0, full), batched(1), batched(2))
  }

  func clamp() -> ValueID {
    let full = shape(1)
    func bound(_ index: Int) -> ValueID { !x[index].isBatched && shape(index).isEmpty ? x[index].value : spread(index, full) }
    return b.emitOne(.clamp, bound(0), batched(1), bound(2))
  }
}
