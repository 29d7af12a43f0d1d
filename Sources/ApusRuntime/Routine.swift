import ApusIR
import CApusRuntime

/// An operation of linear algebra, a Fourier transform or a convolution of many groups, made ready to run on dense arrays: the library call behind it, or the tables it
/// needs. Safe to run from many threads at once.
public final class Routine: @unchecked Sendable {
  private enum Work {
    case lapack(apus_lapack_problem)
    case transform(OpaquePointer, batch: Int)
    case convolution(apus_convolution)
    case permutation(steps: Int, rows: Int, batch: Int)
    case nothing
  }
  private let work: Work
  private let primitive: Primitive

  /// Whether an operation on operands of these types is a routine's.
  public static func supports(_ primitive: Primitive, _ operands: [TensorType]) -> Bool {
    switch primitive {
    case .cholesky, .triangularSolve: !operands[0].dtype.isHalf
    case .fft, .factorization, .matrix(.pivotsToPermutation): true
    case .convolution(let convolution): DirectConvolution.supports(convolution, operands)
    default: false
    }
  }

  /// - Parameter operands: types that the primitive admits, of an operation that `supports` says yes to.
  /// - Throws: `LibraryError` where LAPACK is missing; `AllocationError`.
  public init(_ primitive: Primitive, _ operands: [TensorType]) throws {
    self.primitive = primitive
    switch primitive {
    case .cholesky(let lower):
      var problem = Routine.problem(APUS_CHOLESKY, operands[0])
      problem.lower = lower ? 1 : 0
      problem.clean = 1
      work = .lapack(problem)
    case .triangularSolve(let solve):
      var problem = Routine.problem(APUS_TRIANGULAR_SOLVE, operands[1])
      problem.left = solve.leftSide ? 1 : 0
      problem.lower = solve.lower ? 1 : 0
      problem.unit_diagonal = solve.unitDiagonal ? 1 : 0
      problem.transpose = solve.transpose == .none ? 0 : solve.transpose == .transpose ? 1 : 2
      work = .lapack(problem)
    case .factorization(let routine): work = .lapack(Routine.problem(routine, operands))
    case .matrix(.pivotsToPermutation(let rows)):
      let shape = operands[0].shape
      work = .permutation(steps: shape[-1], rows: rows, batch: shape.dimensions.dropLast().reduce(1, *))
    case .fft(let kind, let lengths): work = try Routine.transform(kind, lengths, operands[0])
    case .convolution(let convolution): work = .convolution(try DirectConvolution.problem(convolution, operands))
    default: preconditionFailure("\(primitive.name) is not a routine")
    }
    if case .lapack = work { try LAPACK.load() }
  }

  deinit {
    if case .transform(let plan, _) = work { apus_fft_free_plan(plan) }
  }

  /// Computes the results from the operands, all of them dense, row-major and aligned; none overlap.
  ///
  /// - Throws: `AllocationError` where there is no memory to work in; `ShapeError` where a matrix is too large for LAPACK.
  public func run(operands: [UnsafeRawPointer], results: [UnsafeMutableRawPointer]) throws {
    switch work {
    case .nothing: return
    case .permutation(let steps, let rows, let batch):
      let pivots = operands[0].assumingMemoryBound(to: Int32.self), order = results[0].assumingMemoryBound(to: Int32.self)
      for index in 0..<batch { Routine.exchange(pivots + index * steps, steps, order + index * rows, rows) }
    case .transform(let plan, let batch):
      if apus_fft_run(plan, Int64(batch), operands[0], results[0]) != 0 { throw AllocationError(byteCount: 0) }
    case .convolution(var problem):
      (problem.x, problem.k, problem.y) = (operands[0], operands[1], results[0])
      if apus_convolve(&problem) != 0 { throw AllocationError(byteCount: 0) }
    case .lapack(var problem):
      withUnsafeMutableBytes(of: &problem.operands) { raw in
        let places = raw.bindMemory(to: UnsafeRawPointer?.self)
        for (index, operand) in operands.enumerated() { places[index] = operand }
      }
      withUnsafeMutableBytes(of: &problem.results) { raw in
        let places = raw.bindMemory(to: UnsafeMutableRawPointer?.self)
        for (index, result) in results.enumerated() { places[index] = result }
      }
      switch Int(apus_lapack(&problem)) {
      case APUS_LAPACK_OK: return
      case APUS_LAPACK_NO_MEMORY: throw AllocationError(byteCount: Int(problem.m * problem.n) * 16)
      default: throw ShapeError(primitive.name, "matrices of \(problem.m) x \(problem.n) are too large for LAPACK")
      }
    }
  }

  /// The order of rows after exchanges, counted from 1; a number that is no row's finds none.
  private static func exchange(_ pivots: UnsafePointer<Int32>, _ steps: Int, _ order: UnsafeMutablePointer<Int32>, _ rows: Int) {
    for row in 0..<rows { order[row] = Int32(truncatingIfNeeded: row) }
    for step in 0..<steps {
      let other = Int(pivots[step]) - 1
      if other < 0 || other >= rows { continue }
      (order[step], order[other]) = (order[other], order[step])
    }
  }

  /// Runs the operation on arrays.
  func run(_ operands: [DenseArray], _ types: [TensorType]) throws -> [DenseArray] {
    let operands = try operands.map { try $0.aligned() }
    let results = try types.map { try EagerKernels.make($0) }
    try run(operands: operands.map { UnsafeRawPointer($0.buffer.bytes) }, results: results.map { $0.buffer.bytes })
    return results
  }

  // MARK: Problems

  private static func problem(_ routine: Int, _ matrix: TensorType) -> apus_lapack_problem {
    var problem = apus_lapack_problem()
    problem.routine = Int32(routine)
    problem.dtype = matrix.dtype.code
    problem.batch = Int64(matrix.shape.dimensions.dropLast(2).reduce(1, *))
    (problem.m, problem.n) = (Int64(matrix.shape[-2]), Int64(matrix.shape[-1]))
    return problem
  }

  private static func problem(_ routine: Factorization, _ operands: [TensorType]) -> apus_lapack_problem {
    var problem: apus_lapack_problem
    switch routine {
    case .cholesky(let lower):
      problem = self.problem(APUS_CHOLESKY, operands[0])
      problem.lower = lower ? 1 : 0
    case .lu: problem = self.problem(APUS_LU, operands[0])
    case .qr: problem = self.problem(APUS_QR, operands[0])
    case .pivotedQR: problem = self.problem(APUS_PIVOTED_QR, operands[0])
    case .householderProduct:
      problem = self.problem(APUS_HOUSEHOLDER_PRODUCT, operands[0])
      problem.k = Int64(operands[1].shape[-1])
    case .householderMultiply(let left, let transpose):
      problem = self.problem(APUS_HOUSEHOLDER_MULTIPLY, operands[2])
      problem.k = Int64(operands[1].shape[-1])
      problem.columns = Int64(operands[0].shape[-1])
      problem.left = left ? 1 : 0
      problem.transpose = transpose ? 1 : 0
    case .eigh(let lower, let vectors):
      problem = self.problem(APUS_EIGH, operands[0])
      problem.lower = lower ? 1 : 0
      problem.left_vectors = vectors ? 1 : 0
    case .eig(let left, let right):
      problem = self.problem(APUS_EIG, operands[0])
      problem.left_vectors = left ? 1 : 0
      problem.right_vectors = right ? 1 : 0
    case .svd(let vectors):
      problem = self.problem(APUS_SVD, operands[0])
      switch vectors {
      case .reduced: problem.left_vectors = 1
      case .full: (problem.left_vectors, problem.full) = (1, 1)
      case .none(let fullShape): problem.full = fullShape ? 1 : 0
      }
    case .tridiagonalSolve:
      problem = self.problem(APUS_TRIDIAGONAL_SOLVE, operands[3])
      (problem.n, problem.k) = (problem.m, problem.n)
    case .hessenberg(let low, let high):
      problem = self.problem(APUS_HESSENBERG, operands[0])
      (problem.low, problem.high) = (Int64(low), Int64(high))
    case .schur(let vectors):
      problem = self.problem(APUS_SCHUR, operands[0])
      problem.left_vectors = vectors ? 1 : 0
    case .tridiagonalReduction(let lower):
      problem = self.problem(APUS_TRIDIAGONAL_REDUCTION, operands[0])
      problem.lower = lower ? 1 : 0
    }
    return problem
  }

  private static func transform(_ kind: FFTKind, _ lengths: [Int], _ operand: TensorType) throws -> Work {
    let batch = operand.shape.dimensions.dropLast(lengths.count).reduce(1, *)
    if batch == 0 || lengths.contains(0) { return .nothing }
    let code =
      switch kind {
      case .fft: APUS_FFT_FORWARD
      case .ifft: APUS_FFT_INVERSE
      case .rfft: APUS_FFT_REAL
      case .irfft: APUS_FFT_REAL_INVERSE
      }
    let isDouble = operand.dtype.realType == .float64
    let plan = lengths.map { Int64($0) }.withUnsafeBufferPointer {
      apus_fft_make_plan(Int32(code), isDouble ? 1 : 0, Int32(lengths.count), $0.baseAddress)
    }
    guard let plan else { throw AllocationError(byteCount: operand.byteCount) }
    return .transform(plan, batch: batch)
  }
}
