import ApusIR
import CApusRuntime

extension EagerKernels {
  static func dot(_ lhs: DenseArray, _ rhs: DenseArray, _ dimensions: DotDimensions, _ type: TensorType) throws -> DenseArray? {
    let isNative = lhs.dtype == .bfloat16 && BLAS.multipliesBFloat16
    if lhs.dtype.isHalf && !isNative {
      guard let wide = try dot(widened(lhs), widened(rhs), dimensions, type.with(dtype: .float32)) else { return nil }
      return try convert(wide, to: type.dtype)
    }
    guard isNative || [.float32, .float64, .complex64, .complex128].contains(lhs.dtype) else { return nil }
    try BLAS.load()
    if let product = try matrixProduct(lhs, rhs, dimensions, type) { return product }
    // Contracted axes may be taken in any order: that of the lhs's memory.
    let pairs = zip(dimensions.lhsContracting, dimensions.rhsContracting).sorted { $0.0 < $1.0 }
    let left = try MatrixOperand(
      lhs, batch: dimensions.lhsBatch, free: dimensions.lhsFree(rank: lhs.shape.rank), contracting: pairs.map(\.0))
    let right = try MatrixOperand(
      rhs, batch: dimensions.rhsBatch, free: dimensions.rhsFree(rank: rhs.shape.rank), contracting: pairs.map(\.1))
    let result = try make(type)
    if var problem = makeProblem(left, right, result) {
      apus_gemm(&problem)
      return result
    }
    // More batch axes than the product takes: dense copies have them merged to one.
    guard var problem = makeProblem(try left.dense(), try right.dense(), result) else { return nil }
    apus_gemm(&problem)
    return result
  }

  /// The type of the product of two matrices that fit; nil for anything else.
  static func matrixProductType(_ lhs: TensorType, _ rhs: TensorType, _ d: DotDimensions) -> TensorType? {
    guard lhs.dtype == rhs.dtype, lhs.rank == 2, rhs.rank == 2, d.lhsBatch.isEmpty, d.rhsBatch.isEmpty, d.lhsContracting.count == 1,
      d.rhsContracting.count == 1
    else { return nil }
    let (left, right) = (d.lhsContracting[0], d.rhsContracting[0])
    guard (0...1).contains(left), (0...1).contains(right), lhs.shape.dimensions[left] == rhs.shape.dimensions[right] else { return nil }
    return TensorType(lhs.dtype, [lhs.shape.dimensions[1 - left], rhs.shape.dimensions[1 - right]])
  }

  /// The product of two matrices, which need no analysis of their layout; nil for anything else.
  private static func matrixProduct(
    _ lhs: borrowing DenseArray, _ rhs: borrowing DenseArray, _ dimensions: DotDimensions, _ type: TensorType
  ) throws -> DenseArray? {
    guard lhs.type.rank == 2, rhs.type.rank == 2, dimensions.lhsBatch.isEmpty, dimensions.lhsContracting.count == 1,
      lhs.isAligned, rhs.isAligned
    else { return nil }
    let (left, right) = (dimensions.lhsContracting[0], dimensions.rhsContracting[0]), result = try make(type)
    var problem = apus_gemm_problem()
    problem.dtype = type.dtype.code
    (problem.transpose_a, problem.transpose_b) = (left == 0 ? 1 : 0, right == 1 ? 1 : 0)
    (problem.m, problem.n, problem.k) = (Int64(type.shape[0]), Int64(type.shape[1]), Int64(lhs.type.shape[left]))
    (problem.a, problem.b) = (UnsafeRawPointer(lhs.buffer.bytes), UnsafeRawPointer(rhs.buffer.bytes))
    problem.c = result.buffer.bytes
    (problem.lda, problem.ldb, problem.ldc) = (Int64(lhs.type.shape[1]), Int64(rhs.type.shape[1]), problem.n)
    apus_gemm(&problem)
    return result
  }

  private static func makeProblem(_ left: MatrixOperand, _ right: MatrixOperand, _ result: DenseArray) -> apus_gemm_problem? {
    var problem = apus_gemm_problem()
    problem.dtype = result.dtype.code
    (problem.m, problem.n, problem.k) = (Int64(left.free), Int64(right.free), Int64(left.contracting))
    problem.a = UnsafeRawPointer(left.array.buffer.bytes)
    problem.b = UnsafeRawPointer(right.array.buffer.bytes)
    problem.c = result.buffer.bytes
    (problem.transpose_a, problem.lda) = left.isContractedFirst ? (1, Int64(left.rowStride)) : (0, Int64(left.rowStride))
    (problem.transpose_b, problem.ldb) = right.isContractedFirst ? (0, Int64(right.rowStride)) : (1, Int64(right.rowStride))
    problem.ldc = problem.n
    var step = left.free * right.free * left.batchExtents.reduce(1, *), batch: [(extent: Int, a: Int, b: Int, c: Int)] = []
    for (axis, extent) in left.batchExtents.enumerated() {
      step = extent == 0 ? 0 : step / extent
      if extent == 1 { continue }
      let next = (extent: extent, a: left.batchStrides[axis], b: right.batchStrides[axis], c: step)
      if let last = batch.last, last.a == next.a * extent, last.b == next.b * extent, last.c == next.c * extent {
        batch[batch.count - 1] = (last.extent * extent, next.a, next.b, next.c)
      } else {
        batch.append(next)
      }
    }
    guard batch.count <= Int(APUS_GEMM_BATCH_RANK) else { return nil }
    problem.batch_rank = Int32(batch.count)
    batch += Array(repeating: (1, 0, 0, 0), count: Int(APUS_GEMM_BATCH_RANK) - batch.count)
    problem.batch_extent = (Int64(batch[0].extent), Int64(batch[1].extent), Int64(batch[2].extent), Int64(batch[3].extent))
    problem.batch_stride_a = (Int64(batch[0].a), Int64(batch[1].a), Int64(batch[2].a), Int64(batch[3].a))
    problem.batch_stride_b = (Int64(batch[0].b), Int64(batch[1].b), Int64(batch[2].b), Int64(batch[3].b))
    problem.batch_stride_c = (Int64(batch[0].c), Int64(batch[1].c), Int64(batch[2].c), Int64(batch[3].c))
    return problem
  }
}

/// An operand of a contraction seen as a batch of matrices, without a copy where its layout allows.
private struct MatrixOperand {
  var array: DenseArray
  var batchExtents: [Int], batchStrides: [Int]
  var free: Int, contracting: Int
  /// Whether the contracted axis is that of the stored rows.
  var isContractedFirst = false
  /// Elements from one stored row to the next.
  var rowStride: Int

  init(_ x: DenseArray, batch: [Int], free: [Int], contracting: [Int]) throws {
    let extents = x.shape.dimensions, strides = x.shape.rowMajorStrides
    self.free = free.reduce(1) { $0 * extents[$1] }
    self.contracting = contracting.reduce(1) { $0 * extents[$1] }
    batchExtents = batch.map { extents[$0] }
    if let freeStride = Self.merged(free, extents, strides), let contractingStride = Self.merged(contracting, extents, strides) {
      array = try x.aligned()
      batchStrides = batch.map { strides[$0] }
      if contractingStride == 1 || self.contracting == 1 {
        rowStride = self.free == 1 ? self.contracting : freeStride
        return
      }
      if freeStride == 1 || self.free == 1 {
        isContractedFirst = true
        rowStride = contractingStride
        return
      }
    }
    let order = batch + free + contracting
    let type = TensorType(x.dtype, Shape(order.map { extents[$0] }))
    guard let copy = try EagerKernels.transpose(x, type, order) else {
      throw ShapeError("dot_general", "an operand of shape \(x.shape) has too many axes")
    }
    array = try copy.aligned()
    batchStrides = Array(type.shape.rowMajorStrides.prefix(batch.count))
    rowStride = self.contracting
  }

  /// The stride of several axes as one, or nil where they are not one in memory. Axes of extent 1 do not matter.
  private static func merged(_ axes: [Int], _ extents: [Int], _ strides: [Int]) -> Int? {
    let real = axes.filter { extents[$0] != 1 }
    for (axis, next) in zip(real, real.dropFirst()) where strides[axis] != strides[next] * extents[next] { return nil }
    return real.last.map { strides[$0] } ?? 1
  }

  /// The same matrices one after the other.
  func dense() throws -> MatrixOperand {
    var result = self
    let matrix = isContractedFirst ? [contracting, free] : [free, contracting]
    let type = TensorType(array.dtype, Shape(batchExtents + matrix))
    guard let copy = try EagerKernels.materialize(array, type, StridedView(strides: batchStrides + [rowStride, 1])) else {
      throw ShapeError("dot_general", "an operand of \(array.shape) has too many batch axes")
    }
    result.array = copy
    result.rowStride = matrix[1]
    result.batchStrides = Array(type.shape.rowMajorStrides.prefix(batchExtents.count))
    return result
  }
}
