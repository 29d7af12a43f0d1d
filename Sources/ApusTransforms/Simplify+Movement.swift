import ApusIR

extension Simplifier {
  /// A scalar literal of which a value is full, broadcast to another shape.
  private mutating func respread(_ x: ValueID, _ shape: Shape) -> [ValueID]? {
    splat(x).map { spread($0, shape) }
  }

  /// A scalar literal, broadcast to a shape.
  mutating func spread(_ literal: DenseArray, _ shape: Shape) -> [ValueID] {
    let scalar = emit(.constant(literal), [])[0]
    return shape.isEmpty ? [scalar] : [one(.broadcastInDim(shape, dimensions: []), scalar)]
  }

  mutating func broadcast(_ shape: Shape, _ dimensions: [Int], _ x: ValueID) -> [ValueID]? {
    if b.shape(of: x) == shape && dimensions == Array(dimensions.indices) { return [x] }
    guard let inner = definition(x) else { return nil }
    switch inner.primitive {
    case .broadcastInDim(_, let innerDimensions):
      return [one(.broadcastInDim(shape, dimensions: innerDimensions.map { dimensions[$0] }), inner.operands[0])]
    case .reshape:
      return b.shape(of: inner.operands[0]).isEmpty ? [one(.broadcastInDim(shape, dimensions: []), inner.operands[0])] : nil
    default: return nil
    }
  }

  mutating func reshape(_ shape: Shape, _ x: ValueID) -> [ValueID]? {
    if b.shape(of: x) == shape { return [x] }
    guard let inner = definition(x) else { return nil }
    switch inner.primitive {
    case .reshape: return [one(.reshape(shape), inner.operands[0])]
    case .broadcastInDim(_, []): return [one(.broadcastInDim(shape, dimensions: []), inner.operands[0])]
    default: return nil
    }
  }

  mutating func transpose(_ permutation: [Int], _ x: ValueID) -> [ValueID]? {
    if permutation == Array(permutation.indices) { return [x] }
    guard let inner = definition(x) else { return nil }
    switch inner.primitive {
    case .transpose(let first): return [one(.transpose(permutation.map { first[$0] }), inner.operands[0])]
    case .broadcastInDim(let shape, let dimensions):
      let inverse = permutation.inverted
      let result = Shape(permutation.map { shape[$0] })
      return [one(.broadcastInDim(result, dimensions: dimensions.map { inverse[$0] }), inner.operands[0])]
    default: return nil
    }
  }

  mutating func slice(_ starts: [Int], _ limits: [Int], _ strides: [Int], _ x: ValueID) -> [ValueID]? {
    let shape = b.shape(of: x)
    let result = Shape(starts.indices.map { (limits[$0] - starts[$0] + strides[$0] - 1) / strides[$0] })
    if result == shape { return [x] }
    if let spread = respread(x, result) { return spread }
    guard let inner = definition(x) else { return nil }
    switch inner.primitive {
    case .slice(let first, _, let steps):
      let begin = starts.indices.map { first[$0] + starts[$0] * steps[$0] }
      let step = starts.indices.map { result[$0] <= 1 ? 1 : steps[$0] * strides[$0] }
      let end = starts.indices.map { result[$0] == 0 ? begin[$0] : begin[$0] + (result[$0] - 1) * step[$0] + 1 }
      return [one(.slice(starts: begin, limits: end, strides: step), inner.operands[0])]
    case .concatenate(let dimension):
      // A slice of one of the parts.
      var offset = 0
      for part in inner.operands {
        let extent = b.shape(of: part)[dimension]
        if offset <= starts[dimension] && limits[dimension] <= offset + extent {
          var (begin, end) = (starts, limits)
          begin[dimension] -= offset
          end[dimension] -= offset
          return [one(.slice(starts: begin, limits: end, strides: strides), part)]
        }
        offset += extent
      }
      return nil
    default: return nil
    }
  }

  /// Starts that are constant make a plain slice.
  mutating func dynamicSlice(_ sizes: [Int], _ x: [ValueID]) -> [ValueID]? {
    let shape = b.shape(of: x[0])
    if shape == Shape(sizes) { return [x[0]] }
    var starts: [Int] = []
    for (axis, value) in x.dropFirst().enumerated() {
      guard let start = splat(value)?.integer else { return nil }
      starts.append(Swift.max(0, Swift.min(start, shape[axis] - sizes[axis])))
    }
    return [one(.slice(starts: starts, limits: zip(starts, sizes).map { $0 + $1 }, strides: sizes.map { _ in 1 }), x[0])]
  }

  mutating func concatenate(_ dimension: Int, _ x: [ValueID]) -> [ValueID]? {
    if x.count == 1 { return x }
    let parts = x.filter { b.shape(of: $0)[dimension] > 0 }
    if parts.isEmpty { return [x[0]] }
    return parts.count < x.count ? emit(.concatenate(dimension: dimension), parts) : nil
  }

  func reverse(_ dimensions: [Int], _ x: ValueID) -> [ValueID]? {
    let shape = b.shape(of: x)
    if dimensions.allSatisfy({ shape[$0] <= 1 }) || splat(x) != nil { return [x] }
    if let inner = definition(x), case .reverse(let first) = inner.primitive, Set(first) == Set(dimensions) {
      return [inner.operands[0]]
    }
    return nil
  }

  /// A branch on a constant index.
  mutating func branch(_ branches: [Program], _ x: [ValueID]) -> [ValueID]? {
    let chosen: Program
    if branches.count == 1 {
      chosen = branches[0]
    } else {
      guard let index = splat(x[0])?.integer else { return nil }
      chosen = branches.indices.contains(index) ? branches[index] : branches[branches.count - 1]
    }
    var image = [ValueID](repeating: ValueID(-1), count: chosen.valueCount)
    for (parameter, argument) in zip(chosen.parameters, x.dropFirst()) { image[parameter] = argument }
    for operation in chosen.operations {
      let results = emit(operation.primitive, operation.operands.map { image[$0] })
      for (old, new) in zip(operation.results, results) { image[old] = new }
    }
    return chosen.results.map { image[$0] }
  }
}

extension DenseArray {
  /// The value of an integer scalar; nil for other dtypes, and where it does not fit.
  var integer: Int? {
    switch dtype {
    case .int8: Int(elements(as: Int8.self)[0])
    case .int16: Int(elements(as: Int16.self)[0])
    case .int32: Int(elements(as: Int32.self)[0])
    case .int64: Int(elements(as: Int64.self)[0])
    case .uint8: Int(elements(as: UInt8.self)[0])
    case .uint16: Int(elements(as: UInt16.self)[0])
    case .uint32: Int(elements(as: UInt32.self)[0])
    case .uint64: Int(exactly: elements(as: UInt64.self)[0])
    case .bool, .float16, .bfloat16, .float32, .float64, .complex64, .complex128: nil
    }
  }
}
