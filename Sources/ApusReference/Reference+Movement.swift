import ApusIR

extension Reference {
  static func movement(_ primitive: Primitive, _ operands: [DenseArray], _ type: TensorType) throws -> DenseArray {
    switch primitive {
    case .constant(let literal): return literal
    case .iota(let type, let dimension): return try type.dtype.element.iota(type, dimension)
    case .broadcastInDim(_, let dimensions):
      let x = operands[0]
      let own = x.shape.rowMajorStrides
      var strides = [Int](repeating: 0, count: type.rank)
      for (axis, target) in dimensions.enumerated() where x.shape[axis] != 1 { strides[target] = own[axis] }
      return try x.strided(type, strides)
    case .reshape: return DenseArray(type, operands[0].buffer)
    case .transpose(let permutation):
      let strides = operands[0].shape.rowMajorStrides
      return try operands[0].strided(type, permutation.map { strides[$0] })
    case .slice(let starts, _, let steps):
      let strides = operands[0].shape.rowMajorStrides
      return try operands[0].strided(type, offset: dot(starts, strides), zip(strides, steps).map { $0 * $1 })
    case .reverse(let dimensions):
      var strides = operands[0].shape.rowMajorStrides
      var offset = 0
      for axis in dimensions {
        offset += (type.shape[axis] - 1) * strides[axis]
        strides[axis] = -strides[axis]
      }
      return try operands[0].strided(type, offset: offset, strides)
    case .dynamicSlice(let sizes):
      let strides = operands[0].shape.rowMajorStrides
      let starts = starts(operands[1...], operands[0].shape, sizes)
      return try operands[0].strided(type, offset: dot(starts, strides), strides)
    case .dynamicUpdateSlice:
      let update = operands[1]
      let strides = type.shape.rowMajorStrides
      let starts = starts(operands[2...], type.shape, update.shape.dimensions)
      return try DenseArray(type) { bytes in
        bytes.copyMemory(from: operands[0].bytes)
        place(
          update, LoopNest(update.shape.dimensions, update.shape.rowMajorStrides, strides), in: bytes, at: dot(starts, strides))
      }
    case .pad(let low, _, let interior): return try pad(operands[0], operands[1], low, interior, type)
    case .concatenate(let dimension):
      let strides = type.shape.rowMajorStrides
      var start = 0
      return try DenseArray(type) { bytes in
        for x in operands {
          place(x, LoopNest(x.shape.dimensions, x.shape.rowMajorStrides, strides), in: bytes, at: start * strides[dimension])
          start += x.shape[dimension]
        }
      }
    default: preconditionFailure("not movement: \(primitive.name)")
    }
  }

  /// Start indices, clamped so that a slice of `sizes` fits.
  private static func starts(_ indices: ArraySlice<DenseArray>, _ shape: Shape, _ sizes: [Int]) -> [Int] {
    zip(indices, zip(shape, sizes)).map { index, extents in
      Swift.min(Swift.max(index.dtype.element.indices(index)[0], 0), extents.0 - extents.1)
    }
  }

  private static func dot(_ a: [Int], _ b: [Int]) -> Int { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Copies an array along a nest into a larger one of the same dtype.
  private static func place(
    _ x: DenseArray, _ nest: LoopNest, from source: Int = 0, in bytes: UnsafeMutableRawBufferPointer, at offset: Int
  ) {
    guard let target = bytes.baseAddress else { return }
    x.dtype.word.copy(nest, from: x.buffer.bytes, at: source, to: target, at: offset)
  }

  private static func pad(
    _ x: DenseArray, _ value: DenseArray, _ low: [Int], _ interior: [Int], _ type: TensorType
  ) throws -> DenseArray {
    // Element i of an axis lands at low + i * (interior + 1); negative padding leaves those from `first` to `limit` inside.
    let (own, strides) = (x.shape.rowMajorStrides, type.shape.rowMajorStrides)
    var (source, target, extents, steps) = (0, 0, [Int](), [Int]())
    for axis in 0..<type.rank {
      let step = interior[axis] + 1
      let first = low[axis] < 0 ? (-low[axis] + step - 1) / step : 0
      let space = type.shape[axis] - low[axis]
      let limit = Swift.min(x.shape[axis], space <= 0 ? 0 : (space + step - 1) / step)
      extents.append(Swift.max(limit - first, 0))
      steps.append(strides[axis] * step)
      source += first * own[axis]
      target += (low[axis] + first * step) * strides[axis]
    }
    return try DenseArray(type) { bytes in
      guard let base = bytes.baseAddress else { return }
      x.dtype.word.fill(base, count: type.elementCount, with: value.buffer.bytes)
      place(x, LoopNest(extents, own, steps), from: source, in: bytes, at: target)
    }
  }
}
