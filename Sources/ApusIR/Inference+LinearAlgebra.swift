extension Primitive {
  func linearAlgebraTypes(_ check: OperandCheck) throws -> [TensorType] {
    switch self {
    case .cholesky:
      try check.count(1)
      try check.domain(check.operands[0], .inexact)
      try check.square(check.operands[0])
      return check.operands
    case .triangularSolve(let solve): return [try triangularSolveType(solve, check)]
    case .fft(let kind, let lengths): return [try fftType(kind, lengths, check)]
    case .factorization(let routine): return try factorizationTypes(routine, check)
    case .matrix(let operation): return try operation.resultTypes(check)
    default: preconditionFailure("not linear algebra: \(name)")
    }
  }

  private func triangularSolveType(_ solve: TriangularSolve, _ check: OperandCheck) throws -> TensorType {
    try check.count(2)
    let (a, b) = (check.operands[0], check.operands[1])
    try check.domain(a, .inexact)
    try check.dtype(b, b.dtype == a.dtype, "\(a.dtype)")
    try check.square(a)
    let rank = a.rank
    try check.shape(b.rank == rank && b.shape.dimensions.dropLast(2) == a.shape.dimensions.dropLast(2),
      "batch axes differ: \(a.shape) and \(b.shape)")
    try check.shape(b.shape[solve.leftSide ? rank - 2 : rank - 1] == a.shape[rank - 1],
      "a matrix of shape \(a.shape) on the \(solve.leftSide ? "left" : "right") does not fit \(b.shape)")
    return b
  }

  private func fftType(_ kind: FFTKind, _ lengths: [Int], _ check: OperandCheck) throws -> TensorType {
    try check.count(1)
    let x = check.operands[0]
    try check.shape((1...3).contains(lengths.count) && lengths.count <= x.rank, "\(lengths.count) transformed axes of shape \(x.shape)")
    var shape = x.shape.dimensions
    let first = x.rank - lengths.count, last = x.rank - 1
    var expected = lengths
    switch kind {
    case .fft, .ifft: try check.dtype(x, x.dtype.isComplex, "a complex dtype")
    case .rfft: try check.dtype(x, x.dtype == .float32 || x.dtype == .float64, "float32 or float64")
    case .irfft:
      try check.dtype(x, x.dtype.isComplex, "a complex dtype")
      expected[lengths.count - 1] = lengths[lengths.count - 1] == 0 ? 0 : lengths[lengths.count - 1] / 2 + 1
    }
    try check.shape(Array(shape[first...]) == expected, "lengths \(lengths) of \(kind.rawValue) do not fit shape \(x.shape)")
    switch kind {
    case .fft, .ifft: return x
    case .rfft:
      shape[last] = lengths[lengths.count - 1] == 0 ? 0 : lengths[lengths.count - 1] / 2 + 1
      return TensorType(x.dtype == .float32 ? .complex64 : .complex128, Shape(shape))
    case .irfft:
      shape[last] = lengths[lengths.count - 1]
      return TensorType(x.dtype.realType, Shape(shape))
    }
  }

  /// As in the table of `Factorization`.
  private func factorizationTypes(_ routine: Factorization, _ check: OperandCheck) throws -> [TensorType] {
    let counts: Int
    switch routine {
    case .householderProduct, .pivotedQR: counts = 2
    case .householderMultiply: counts = 3
    case .tridiagonalSolve: counts = 4
    case .cholesky, .lu, .qr, .eigh, .eig, .svd, .hessenberg, .schur, .tridiagonalReduction: counts = 1
    }
    try check.count(counts)
    let a = check.operands[0], dtype = a.dtype
    try check.dtype(
      a, [.float32, .float64, .complex64, .complex128].contains(dtype), "float32, float64, complex64 or complex128")
    let real = dtype.realType, complex = dtype.isComplex ? dtype : dtype == .float32 ? .complex64 : DType.complex128
    var batch = a.shape.dimensions.dropLast(2)
    func of(_ dtype: DType, _ extents: Int...) -> TensorType { TensorType(dtype, Shape(batch + extents)) }
    func expect(_ index: Int, _ what: String, _ type: TensorType) throws {
      let operand = check.operands[index]
      try check.dtype(operand, operand.dtype == type.dtype, "\(what) of \(type.dtype)")
      try check.shape(operand.shape == type.shape, "\(what) of shape \(operand.shape), not \(type.shape)")
    }
    let info = { of(.int32) }
    if case .tridiagonalSolve = routine {
      try check.shape(a.rank >= 1, "diagonals have an axis at least, got shape \(a.shape)")
      batch = a.shape.dimensions.dropLast()
      let n = a.shape[-1], b = check.operands[3]
      try expect(1, "a diagonal", of(dtype, n))
      try expect(2, "a diagonal", of(dtype, n))
      try check.shape(b.rank == a.rank + 1, "right-hand sides of shape \(b.shape) for diagonals of shape \(a.shape)")
      try expect(3, "right-hand sides", of(dtype, n, b.shape[-1]))
      return [a, a, a, b, info()]
    }
    try check.shape(a.rank >= 2, "takes matrices, got shape \(a.shape)")
    let (m, n) = (a.shape[-2], a.shape[-1]), least = Swift.min(m, n)
    switch routine {
    case .cholesky, .eigh, .eig, .hessenberg, .schur, .tridiagonalReduction: try check.square(a)
    case .lu, .qr, .pivotedQR, .householderProduct, .householderMultiply, .svd, .tridiagonalSolve: break
    }
    switch routine {
    case .cholesky: return [a, info()]
    case .lu: return [a, of(.int32, least), info()]
    case .qr: return [a, of(dtype, least)]
    case .pivotedQR:
      try expect(1, "pivots", of(.int32, n))
      return [a, of(.int32, n), of(dtype, least)]
    case .householderProduct:
      try check.shape(check.operands[1].rank >= 1, "reflectors' factors have an axis at least")
      let k = check.operands[1].shape[-1]
      try expect(1, "reflectors' factors", of(dtype, k))
      try check.shape(n <= m && k <= n, "\(k) reflectors for a matrix of shape \(a.shape)")
      return [a]
    case .householderMultiply(let left, _):
      try check.shape(check.operands[1].rank >= 1, "reflectors' factors have an axis at least")
      let k = check.operands[1].shape[-1], c = check.operands[2]
      try expect(1, "reflectors' factors", of(dtype, k))
      try check.shape(c.rank == a.rank, "a matrix of shape \(c.shape) for reflectors of shape \(a.shape)")
      try expect(2, "a matrix", of(dtype, c.shape[-2], c.shape[-1]))
      try check.shape(m == c.shape[left ? -2 : -1] && k <= n && k <= m, "reflectors of shape \(a.shape) do not fit \(c.shape)")
      return [c]
    case .eigh: return [a, of(real, n), info()]
    case .eig:
      let vectors = [of(complex, n, n), of(complex, n, n), info()]
      return (dtype.isComplex ? [of(dtype, n)] : [of(dtype, n), of(dtype, n)]) + vectors
    case .svd(let vectors):
      let isReduced = vectors == .reduced || vectors == .none(fullShape: false)
      return [a, of(real, least), of(dtype, m, isReduced ? least : m), of(dtype, isReduced ? least : n, n), info()]
    case .hessenberg(let low, let high):
      try check.shape(n == 0 || (1 <= low && low <= high && high <= n), "rows \(low) to \(high) of a matrix of shape \(a.shape)")
      return [a, of(dtype, Swift.max(n - 1, 0)), info()]
    case .schur:
      return [a, a] + (dtype.isComplex ? [of(dtype, n)] : [of(dtype, n), of(dtype, n)]) + [info(), info()]
    case .tridiagonalReduction:
      let off = Swift.max(n - 1, 0)
      return [a, of(real, n), of(real, off), of(dtype, off), info()]
    case .tridiagonalSolve: preconditionFailure("typed above")
    }
  }
}

extension OperandCheck {
  func square(_ operand: TensorType) throws {
    let isSquare = operand.rank >= 2 && operand.shape[operand.rank - 1] == operand.shape[operand.rank - 2]
    try shape(isSquare, "takes square matrices, got shape \(operand.shape)")
  }
}
