import ApusIR

/// The cotangent of a slice: where it lies in the cotangent of what the slice is of.
struct SliceCotangent {
  var value: ValueID
  var starts: [Int], strides: [Int]
}

extension ProgramBuilder {
  /// The cotangent of a value of that type that a slice's is all of: zeros around it and between.
  func unsliced(_ slice: SliceCotangent, _ type: TensorType) -> ValueID {
    let (operand, result) = (type.shape, shape(of: slice.value))
    if result.elementCount == 0 { return zeros(type) }
    if operand == result { return slice.value }
    let high = (0..<operand.rank).map { operand[$0] - slice.starts[$0] - (result[$0] - 1) * slice.strides[$0] - 1 }
    return emitOne(.pad(low: slice.starts, high: high, interior: slice.strides.map { $0 - 1 }), slice.value, scalar(0, type.dtype))
  }

  /// Cotangents whose sum is that of a value of that type. Slices that lie beside each other, as what a value was split into does, are put
  /// together: that writes the result once, where sums of padded ones would read and write all of it for each.
  func joined(_ slices: [SliceCotangent], in type: TensorType) -> [ValueID] {
    let padded = { slices.map { self.unsliced($0, type) } }
    guard slices.count > 1, let axis = splitAxis(slices, type.shape) else { return padded() }
    let extent = { self.shape(of: $0)[axis] }
    let ordered = slices.sorted { $0.starts[axis] < $1.starts[axis] }
    let covered = ordered.reduce(0) { $0 + extent($1.value) }
    guard 2 * covered >= type.shape[axis] else { return padded() }
    var parts: [ValueID] = [], end = 0
    func fill(to start: Int) {
      guard start > end else { return }
      var gap = type.shape.dimensions
      gap[axis] = start - end
      parts.append(zeros(TensorType(type.dtype, Shape(gap))))
    }
    for slice in ordered {
      guard slice.starts[axis] >= end else { return padded() }
      fill(to: slice.starts[axis])
      parts.append(slice.value)
      end = slice.starts[axis] + extent(slice.value)
    }
    fill(to: type.shape[axis])
    return [emit(.concatenate(dimension: axis), parts)[0]]
  }

  /// The one axis along which slices without gaps are parts of a value of that shape.
  private func splitAxis(_ slices: [SliceCotangent], _ shape: Shape) -> Int? {
    var axes: Set<Int> = []
    for slice in slices {
      let extents = self.shape(of: slice.value)
      guard extents.elementCount > 0, slice.strides.allSatisfy({ $0 == 1 }) else { return nil }
      axes.formUnion((0..<shape.rank).filter { extents[$0] != shape[$0] })
    }
    return axes.count == 1 ? axes.first : nil
  }
}
