import ApusIR

/// A contraction as a batch of matrix products: [batch, m, k] x [batch, k, n], and how to bring the operands into that form.
struct DotPlan {
  let batch: Int, m: Int, k: Int, n: Int
  /// Whether a sum is so short that its terms are added one by one in the operands' own precision (half precision in single), as every
  /// library does: where terms cancel, the rounding of the steps is what results agree in. Longer sums are in double precision.
  var isShort: Bool { k <= 32 }
  /// From each operand to its packed form.
  let lhs: LoopNest, rhs: LoopNest

  init(_ dimensions: DotDimensions, _ x: Shape, _ y: Shape) {
    func extent(_ shape: Shape, _ axes: [Int]) -> Int { axes.reduce(1) { $0 * shape[$1] } }
    func pack(_ shape: Shape, _ order: [Int]) -> LoopNest {
      let packed = Shape(order.map { shape[$0] })
      let strides = shape.rowMajorStrides
      return LoopNest(packed.dimensions, order.map { strides[$0] }, packed.rowMajorStrides)
    }
    let (lhsFree, rhsFree) = (dimensions.lhsFree(rank: x.rank), dimensions.rhsFree(rank: y.rank))
    batch = extent(x, dimensions.lhsBatch)
    m = extent(x, lhsFree)
    k = extent(x, dimensions.lhsContracting)
    n = extent(y, rhsFree)
    lhs = pack(x, dimensions.lhsBatch + lhsFree + dimensions.lhsContracting)
    rhs = pack(y, dimensions.rhsBatch + dimensions.rhsContracting + rhsFree)
  }
}

extension Element {
  @inline(__always)
  static func dot<State>(
    _ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType, zero: State, widen: (Self) -> State,
    accumulate: (State, State, State) -> State, finish: (State) -> Self
  ) throws -> DenseArray {
    let lhs = pack(x, plan.lhs, widen), rhs = pack(y, plan.rhs, widen)
    let (m, k, n) = (plan.m, plan.k, plan.n)
    let row = UnsafeMutablePointer<State>.allocate(capacity: n)
    defer {
      lhs.deallocate()
      rhs.deallocate()
      row.deallocate()
    }
    let (buffer, target) = try newBuffer(type, of: Self.self)
    for line in 0..<(n == 0 ? 0 : plan.batch * m) {
      row.initialize(repeating: zero, count: n)
      for inner in 0..<k {
        let factor = lhs[line * k + inner]
        let values = rhs + (line / m * k + inner) * n
        for column in 0..<n { row[column] = accumulate(row[column], factor, values[column]) }
      }
      for column in 0..<n { target[line * n + column] = finish(row[column]) }
    }
    return DenseArray(type, buffer)
  }

  /// The elements, widened, in the order of a nest from the array to its packed form. The caller deallocates.
  @inline(__always)
  private static func pack<State>(_ array: DenseArray, _ nest: LoopNest, _ widen: (Self) -> State) -> UnsafeMutablePointer<State>
  {
    let packed = UnsafeMutablePointer<State>.allocate(capacity: array.elementCount)
    let source = array.pointer(Self.self)
    let (length, stepA, stepB) = (nest.rowLength, nest.rowA, nest.rowB)
    for (a, b) in nest.rows {
      for i in 0..<length { (packed + (b + i * stepB)).initialize(to: widen(source[a + i * stepA])) }
    }
    return packed
  }
}
