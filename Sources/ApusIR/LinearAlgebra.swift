/// What a triangular solve does with its matrix, as StableHLO's `triangular_solve`.
public struct TriangularSolve: Hashable, Sendable {
  public enum Transpose: String, CaseIterable, Hashable, Sendable { case none, transpose, adjoint }

  /// Whether `op(a) x = b` is solved, or `x op(a) = b`.
  public var leftSide: Bool
  /// Which triangle of `a` is read.
  public var lower: Bool
  /// Whether the diagonal is taken to be ones and not read.
  public var unitDiagonal: Bool
  public var transpose: Transpose

  public init(leftSide: Bool, lower: Bool, unitDiagonal: Bool, transpose: Transpose) {
    self.leftSide = leftSide
    self.lower = lower
    self.unitDiagonal = unitDiagonal
    self.transpose = transpose
  }
}

/// Which discrete Fourier transform over the last axes. Inverse ones divide by the number of elements transformed.
public enum FFTKind: String, CaseIterable, Hashable, Sendable {
  /// Complex to complex, and back.
  case fft = "FFT", ifft = "IFFT"
  /// Real to the first n/2 + 1 elements of the last axis, the others following by symmetry, and back.
  case rfft = "RFFT", irfft = "IRFFT"
}

/// A routine of LAPACK over matrices in the last two axes, batched over the others; operands and results are those of the custom call
/// of JAX that is named with it, in its order and with its dtypes. Matrices are row-major values like all others; no layout shows.
///
/// Elements are `float32`, `float64`, `complex64` or `complex128`; R is the real type of the elements and C the complex one. `info` is
/// an `int32` per matrix: 0 for success, else as the routine says. Batch axes are written `...` and are equal in all operands. `?` is
/// the letter of the dtype: s, d, c or z.
///
/// | case | custom call | operands -> results |
/// |---|---|---|
/// | cholesky | `lapack_?potrf_ffi` (uplo) | a[n,n] -> (a[n,n], info): the factor in one triangle, the other as it came |
/// | lu | `lapack_?getrf_ffi` | a[m,n] -> (lu[m,n], pivots int32[min], info): pivots count from 1 |
/// | qr | `lapack_?geqrf_ffi` | a[m,n] -> (packed[m,n], taus[min]) |
/// | pivotedQR | `lapack_?geqp3_ffi` | (a[m,n], pivots int32[n]) -> (packed[m,n], pivots int32[n], taus[min]) |
/// | householderProduct | `lapack_{s,d}orgqr_ffi`, `lapack_{c,z}ungqr_ffi` | (packed[m,n], taus[k]) -> q[m,n] |
/// | householderMultiply | `lapack_{s,d}ormqr_ffi`, `lapack_{c,z}unmqr_ffi` (left, transpose) | (packed[r,k'], taus[k], c[m,n]) -> c[m,n] |
/// | eigh | `lapack_{s,d}syevd_ffi`, `lapack_{c,z}heevd_ffi` (mode, uplo) | a[n,n] -> (vectors[n,n], values R[n], info) |
/// | eig | `lapack_{s,d}geev_ffi` (compute_left, compute_right) | a[n,n] -> (real parts[n], imaginary parts[n], left C[n,n], right C[n,n], info) |
/// | eig | `lapack_{c,z}geev_ffi` | a[n,n] -> (values[n], left[n,n], right[n,n], info) |
/// | svd | `lapack_?gesdd_ffi`, `lapack_?gesvd_ffi` (mode) | a[m,n] -> (a[m,n], s R[min], u, vt, info) |
/// | tridiagonalSolve | `lapack_?gtsv_ffi` | (dl[n], d[n], du[n], b[n,k]) -> (dl[n], d[n], du[n], x[n,k], info) |
/// | hessenberg | `lapack_?gehrd_ffi` (low, high, counted from 1) | a[n,n] -> (packed[n,n], taus[n-1], info) |
/// | schur | `lapack_{s,d}gees_ffi` (mode; sort is `N`) | a[n,n] -> (t[n,n], vectors[n,n], real parts[n], imaginary parts[n], selected int32, info) |
/// | schur | `lapack_{c,z}gees_ffi` | a[n,n] -> (t[n,n], vectors[n,n], values[n], selected int32, info) |
/// | tridiagonalReduction | `lapack_{s,d}sytrd_ffi`, `lapack_{c,z}hetrd_ffi` (uplo) | a[n,n] -> (packed[n,n], d R[n], e R[n-1], taus[n-1], info) |
///
/// `lapack_?trsm_ffi` is the primitive `triangularSolve`. What a routine is told not to compute is zeros. Routines of LAPACK that spoil
/// an operand give it back unchanged where the results have it (the first result of svd).
public enum Factorization: Hashable, Sendable {
  case cholesky(lower: Bool)
  case lu
  case qr
  case pivotedQR
  case householderProduct
  /// c <- op(Q) c or c op(Q), op the (conjugate) transpose where `transpose`.
  case householderMultiply(left: Bool, transpose: Bool)
  /// Eigenvalues ascending; only one triangle is read.
  case eigh(lower: Bool, vectors: Bool)
  case eig(left: Bool, right: Bool)
  case svd(SingularVectors)
  case tridiagonalSolve
  /// Rows and columns `low ... high`, counted from 1, are reduced.
  case hessenberg(low: Int, high: Int)
  case schur(vectors: Bool)
  case tridiagonalReduction(lower: Bool)

  /// Which singular vectors are computed (`mode` of the custom call) and how many: with min = min(m, n), `reduced` (`S`) gives u[m,min] and
  /// vt[min,n], `full` (`A`) u[m,m] and vt[n,n]; `none` (`N`) zeros, of full shape where `fullShape`.
  public enum SingularVectors: Hashable, Sendable {
    case reduced, full
    case none(fullShape: Bool)
  }

  /// The name, as errors and printed programs show it.
  public var name: String {
    switch self {
    case .cholesky: "cholesky_factor"
    case .lu: "lu"
    case .qr: "geqrf"
    case .pivotedQR: "geqp3"
    case .householderProduct: "householder_product"
    case .householderMultiply: "householder_multiply"
    case .eigh: "eigh"
    case .eig: "eig"
    case .svd: "svd"
    case .tridiagonalSolve: "tridiagonal_solve"
    case .hessenberg: "hessenberg"
    case .schur: "schur"
    case .tridiagonalReduction: "tridiagonal"
    }
  }
}
