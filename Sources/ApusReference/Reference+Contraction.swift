import ApusIR

/// A contraction as a batch of matrix products: [batch, m, k] x [batch, k, n], and how to bring the operands into that form.
struct DotPlan {
  let batch: Int, m: Int, k: Int, n: Int
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
    @inline(__always) func pack(_ array: DenseArray, _ nest: LoopNest) -> [State] {
      let source = array.pointer(Self.self)
      let (length, stepA, stepB) = (nest.rowLength, nest.rowA, nest.rowB)
      return [State](unsafeUninitializedCapacity: array.elementCount) { packed, count in
        packed.initialize(repeating: zero)
        nest.forEachRow { a, b in
          for i in 0..<length { packed[b + i * stepB] = widen(source[a + i * stepA]) }
        }
        count = array.elementCount
      }
    }
    let lhs = pack(x, plan.lhs), rhs = pack(y, plan.rhs)
    let (m, k, n) = (plan.m, plan.k, plan.n)
    return try DenseArray(type) { bytes in
      guard let base = bytes.baseAddress, type.elementCount > 0 else { return }
      let target = base.assumingMemoryBound(to: Self.self)
      lhs.withUnsafeBufferPointer { lhs in
        rhs.withUnsafeBufferPointer { rhs in
          withUnsafeTemporaryAllocation(of: State.self, capacity: n) { row in
            for line in 0..<(plan.batch * m) {
              row.initialize(repeating: zero)
              for inner in 0..<k {
                let factor = lhs[line * k + inner]
                let start = (line / m * k + inner) * n
                for column in 0..<n { row[column] = accumulate(row[column], factor, rhs[start + column]) }
              }
              for column in 0..<n { target[line * n + column] = finish(row[column]) }
            }
          }
        }
      }
    }
  }
}
