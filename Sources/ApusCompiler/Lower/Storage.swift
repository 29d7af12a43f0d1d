import ApusIR

/// Where a value's elements lie in memory.
struct Storage: Hashable {
  var reference: BufferReference
  var dtype: DType
  /// Strides in elements, one per axis of the value.
  var strides: [Int]

  static func rowMajor(_ buffer: BufferID, _ type: TensorType) -> Storage {
    Storage(reference: BufferReference(buffer: buffer, byteOffset: 0), dtype: type.dtype, strides: type.shape.rowMajorStrides)
  }

  /// Whether elements lie densely in row-major order; axes of extent 1 do not matter.
  func isRowMajor(_ shape: Shape) -> Bool {
    let dense = shape.rowMajorStrides
    return (0..<shape.rank).allSatisfy { shape[$0] <= 1 || strides[$0] == dense[$0] }
  }
}

extension Storage {
  private func moved(by elements: Int, _ strides: [Int]) -> Storage {
    var copy = self
    copy.reference.byteOffset += elements * dtype.byteCount
    copy.strides = strides
    return copy
  }

  /// The storage of an index map's result over the operand's memory, or nil where strides cannot say it.
  func view(_ primitive: Primitive, operand: Shape, result: Shape) -> Storage? {
    switch primitive {
    case .reshape: return reshaped(from: operand, to: result)
    case .transpose(let permutation): return moved(by: 0, permutation.map { strides[$0] })
    case .slice(let starts, _, let steps):
      let offset = zip(starts, strides).reduce(0) { $0 + $1.0 * $1.1 }
      return moved(by: offset, zip(strides, steps).map { $0 * $1 })
    case .broadcastInDim(let shape, let dimensions):
      var target = [Int](repeating: 0, count: shape.rank)
      for (axis, place) in dimensions.enumerated() where operand[axis] == shape[place] { target[place] = strides[axis] }
      return moved(by: 0, target)
    default: return nil
    }
  }

  private func reshaped(from operand: Shape, to result: Shape) -> Storage? {
    if operand.elementCount == 0 { return moved(by: 0, result.rowMajorStrides) }
    if isRowMajor(operand) { return moved(by: 0, result.rowMajorStrides) }
    // Runs of axes whose strides compose, as (extent, innermost stride), outermost first.
    var runs: [(extent: Int, stride: Int)] = []
    for axis in 0..<operand.rank where operand[axis] != 1 {
      if let last = runs.last, last.stride == strides[axis] * operand[axis] {
        runs[runs.count - 1] = (last.extent * operand[axis], strides[axis])
      } else {
        runs.append((operand[axis], strides[axis]))
      }
    }
    var target = [Int](repeating: 0, count: result.rank)
    var run = runs.count - 1, covered = 1
    for axis in (0..<result.rank).reversed() where result[axis] != 1 {
      guard run >= 0 else { return nil }
      target[axis] = runs[run].stride * covered
      covered *= result[axis]
      guard runs[run].extent % covered == 0 else { return nil }
      if covered == runs[run].extent { (run, covered) = (run - 1, 1) }
    }
    return moved(by: 0, target)
  }
}
