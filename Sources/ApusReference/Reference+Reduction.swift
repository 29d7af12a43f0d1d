import ApusIR

/// An array seen as lines along one axis: outer x extent x inner.
struct AxisView {
  let outer: Int, extent: Int, inner: Int

  init(_ shape: Shape, _ axis: Int) {
    outer = Shape(shape.dimensions[..<axis]).elementCount
    extent = shape[axis]
    inner = Shape(shape.dimensions[(axis + 1)...]).elementCount
  }
}

/// Where a fold of elements puts its results.
enum FoldOrder {
  /// One result for all elements that the nest sends to one offset; the nest steps through operand and result.
  case reduce(LoopNest)
  /// One result for each prefix of a line, or suffix in reverse.
  case cumulative(AxisView, reverse: Bool)
}

extension Reference {
  static func reduction(_ primitive: Primitive, _ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    switch primitive {
    case .reduce(let monoid, let dimensions):
      let kept = (0..<x.shape.rank).filter { !dimensions.contains($0) }
      var strides = [Int](repeating: 0, count: x.shape.rank)
      for (axis, stride) in zip(kept, type.shape.rowMajorStrides) { strides[axis] = stride }
      let nest = LoopNest(x.shape.dimensions, x.shape.rowMajorStrides, strides)
      return try x.dtype.element.fold(monoid, x, .reduce(nest), type)
    case .argReduce(let kind, let dimension, _):
      let index = try x.dtype.element.argReduce(kind, x, AxisView(x.shape, dimension), type.with(dtype: .int64))
      return try type.dtype == .int64 ? index : Int64.convert(index, type)
    case .cumulative(let monoid, let dimension, let reverse):
      return try x.dtype.element.fold(monoid, x, .cumulative(AxisView(x.shape, dimension), reverse: reverse), type)
    default: preconditionFailure("not a reduction: \(primitive.name)")
    }
  }
}

extension Element {
  /// Folds elements in row-major order into states, and states into results.
  @inline(__always)
  static func run<State>(
    _ x: DenseArray, _ order: FoldOrder, _ type: TensorType, from identity: State, step: (State, Self) -> State,
    finish: (State) -> Self
  ) throws -> DenseArray {
    let (buffer, target) = try newBuffer(type, of: Self.self)
    let source = x.pointer(Self.self)
    switch order {
    case .reduce(let nest):
      let count = type.elementCount
      let states = UnsafeMutablePointer<State>.allocate(capacity: count)
      defer { states.deallocate() }
      states.initialize(repeating: identity, count: count)
      let (length, stepA, stepB) = (nest.rowLength, nest.rowA, nest.rowB)
      for (a, b) in nest.rows {
        if stepB == 0 {
          var state = states[b]
          for i in 0..<length { state = step(state, source[a + i * stepA]) }
          states[b] = state
        } else {
          for i in 0..<length { states[b + i * stepB] = step(states[b + i * stepB], source[a + i * stepA]) }
        }
      }
      for i in 0..<count { target[i] = finish(states[i]) }
    case .cumulative(let axis, let reverse):
      for outer in 0..<axis.outer {
        for inner in 0..<axis.inner {
          let start = outer * axis.extent * axis.inner + inner
          var state = identity
          for i in 0..<axis.extent {
            let offset = start + (reverse ? axis.extent - 1 - i : i) * axis.inner
            state = step(state, source[offset])
            target[offset] = finish(state)
          }
        }
      }
    }
    return DenseArray(type, buffer)
  }

  /// The index along an axis of the first element that no later one beats.
  @inline(__always)
  static func argReduce(_ x: DenseArray, _ axis: AxisView, _ type: TensorType, beats: (Self, Self) -> Bool) throws -> DenseArray {
    let (buffer, target) = try newBuffer(type, of: Int64.self)
    let source = x.pointer(Self.self)
    for outer in 0..<axis.outer {
      for inner in 0..<axis.inner {
        let start = outer * axis.extent * axis.inner + inner
        var best = 0
        for i in 1..<Swift.max(axis.extent, 1) where beats(source[start + i * axis.inner], source[start + best * axis.inner]) {
          best = i
        }
        target[outer * axis.inner + inner] = Int64(best)
      }
    }
    return DenseArray(type, buffer)
  }
}
