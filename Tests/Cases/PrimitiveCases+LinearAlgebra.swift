import ApusIR

extension Samples {
  mutating func linearAlgebra() -> [PrimitiveCase] {
    triangular() + transforms() + decompositions() + reflectors() + tridiagonalSolves()
  }

  /// Well-conditioned matrices, one for each position of the leading axes; the Hermitian ones are positive definite.
  mutating func matrices(_ dtype: DType, _ lead: [Int], _ n: Int, isHermitian: Bool) -> DenseArray {
    let type = TensorType(dtype, Shape(lead + [n, n]))
    var numbers: [Complex<Double>] = []
    for _ in 0..<Shape(lead).elementCount {
      func part() -> Double { generator.uniform(-1, 1) }
      var a = (0..<n * n).map { _ in Complex(part(), dtype.isComplex ? part() : 0) }
      if isHermitian {
        for i in 0..<n { for j in 0..<i { a[j * n + i] = a[i * n + j].conjugate } }
        for i in 0..<n { a[i * n + i] = Complex(a[i * n + i].real, 0) }
      }
      for i in 0..<n { a[i * n + i] += Complex(Double(n) + 1 + 0.4 * Double(i), 0) }
      numbers += a
    }
    return .of(type, numbers: numbers)
  }

  private static let inexact: [DType] = [.float16, .bfloat16, .float32, .float64, .complex64, .complex128]
  /// The dtypes that LAPACK has.
  private static let libraryTypes: [DType] = [.float32, .float64, .complex64, .complex128]

  private mutating func triangular() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in Self.inexact {
      for (lead, n): ([Int], Int) in [([], 1), ([], 4), ([2], 3), ([], 0), ([0], 2), ([3], 0)] {
        for lower in [true, false] {
          let a = matrices(dtype, lead, n, isHermitian: true)
          cases.append(PrimitiveCase(.cholesky(lower: lower), [a], lower ? "lower" : "upper"))
        }
      }
      for transpose in TriangularSolve.Transpose.allCases {
        for bits in 0..<8 {
          let solve = TriangularSolve(leftSide: bits & 1 != 0, lower: bits & 2 != 0, unitDiagonal: bits & 4 != 0, transpose: transpose)
          let (lead, n): ([Int], Int) = bits == 3 ? ([2], 3) : ([], 4)
          let b = array(dtype, Shape(lead + (solve.leftSide ? [n, 2] : [2, n])))
          let a = matrices(dtype, lead, n, isHermitian: false)
          cases.append(PrimitiveCase(.triangularSolve(solve), [a, b], "\(solve)"))
        }
      }
      let solve = TriangularSolve(leftSide: true, lower: true, unitDiagonal: false, transpose: .none)
      for (n, columns) in [(0, 2), (2, 0)] {
        cases.append(PrimitiveCase(
          .triangularSolve(solve), [matrices(dtype, [2], n, isHermitian: false), array(dtype, [2, n, columns])], "of no elements"))
      }
    }
    return cases
  }

  private mutating func transforms() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype: DType in [.float32, .float64] {
      for kind in FFTKind.allCases {
        let isReal = kind == .rfft
        for (lead, lengths): ([Int], [Int]) in [
          ([], [1]), ([], [2]), ([2], [5]), ([3], [8]), ([], [12]), ([], [53]), ([2], [3, 4]), ([], [4, 5]), ([2], [2, 3, 5]),
          ([], [2, 1, 4]), ([0], [3]), ([2], [0]),
        ] {
          var shape = lead + lengths
          if kind == .irfft { shape[shape.count - 1] = lengths.last! == 0 ? 0 : lengths.last! / 2 + 1 }
          let x = array(isReal ? dtype : dtype.complexType!, Shape(shape))
          cases.append(PrimitiveCase(.fft(kind, lengths: lengths), [x], "\(kind.rawValue) of \(lengths)"))
        }
      }
    }
    return cases
  }

  private mutating func decompositions() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    func add(_ routine: Factorization, _ operands: [DenseArray], _ detail: String = "") {
      cases.append(PrimitiveCase(.factorization(routine), operands, "\(routine) \(detail)", isDifferentiable: false))
    }
    for dtype in Self.libraryTypes {
      for (lead, n): ([Int], Int) in [([], 5), ([2], 3), ([], 1), ([2], 0), ([0], 2)] {
        for lower in [true, false] {
          let hermitian = matrices(dtype, lead, n, isHermitian: true)
          add(.cholesky(lower: lower), [hermitian])
          add(.eigh(lower: lower, vectors: true), [hermitian])
          add(.tridiagonalReduction(lower: lower), [hermitian])
        }
        add(.eigh(lower: true, vectors: false), [matrices(dtype, lead, n, isHermitian: true)])
        let general = array(dtype, Shape(lead + [n, n]))
        for (left, right) in [(true, true), (false, true), (false, false)] { add(.eig(left: left, right: right), [general]) }
        add(.schur(vectors: true), [general])
        add(.schur(vectors: false), [general])
        add(.hessenberg(low: 1, high: n), [general])
        if n == 5 { add(.hessenberg(low: 2, high: 4), [general]) }
      }
      for (lead, m, n): ([Int], Int, Int) in [([], 4, 4), ([2], 5, 3), ([2], 3, 5), ([], 1, 1), ([], 0, 3), ([2], 3, 0), ([0], 2, 2)] {
        let a = array(dtype, Shape(lead + [m, n]))
        add(.lu, [a])
        add(.qr, [a])
        add(.pivotedQR, [a, integers(.int32, Shape(lead + [n]), 0...0)])
        for vectors: Factorization.SingularVectors in [.reduced, .full, .none(fullShape: false), .none(fullShape: true)] {
          add(.svd(vectors), [a])
        }
      }
      // What does not factor: a matrix that is not positive, a singular one, and one that is not finite.
      let type = TensorType(dtype, [2, 2])
      add(.cholesky(lower: true), [.of(type, [1, 2, 2, 1])], "of an indefinite matrix")
      add(.lu, [.of(type, [0, 1, 0, 2])], "of a singular matrix")
      add(.eigh(lower: true, vectors: true), [.of(type, [1, .nan, .nan, 1])], "of no numbers")
      add(.eig(left: true, right: true), [.of(type, [1, .infinity, 0, 1])], "of infinity")
      add(.svd(.reduced), [.of(type, [1, .nan, 0, 1])], "of no numbers")
    }
    return cases
  }

  /// Reflectors as a QR factorization packs them, which need not come from one.
  private mutating func reflectors() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in Self.libraryTypes {
      for (lead, m, n, k): ([Int], Int, Int, Int) in [([], 4, 3, 3), ([2], 3, 3, 2), ([], 2, 2, 0), ([2], 0, 0, 0), ([0], 3, 2, 1)] {
        let (packed, taus) = (array(dtype, Shape(lead + [m, n])), array(dtype, Shape(lead + [k])))
        cases.append(PrimitiveCase(.factorization(.householderProduct), [packed, taus], isDifferentiable: false))
        for bits in 0..<4 {
          let (left, transpose) = (bits & 1 != 0, bits & 2 != 0)
          let c = array(dtype, Shape(lead + (left ? [m, 2] : [2, m])))
          cases.append(PrimitiveCase(
            .factorization(.householderMultiply(left: left, transpose: transpose)), [packed, taus, c], "\(left) \(transpose)",
            isDifferentiable: false))
        }
      }
    }
    return cases
  }

  private mutating func tridiagonalSolves() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in Self.libraryTypes {
      for (lead, n, columns): ([Int], Int, Int) in [
        ([], 6, 2), ([2], 3, 1), ([], 1, 2), ([], 2, 1), ([2], 0, 2), ([2], 3, 0), ([0], 3, 2),
      ] {
        let lines = (0..<3).map { _ in array(dtype, Shape(lead + [n])) }
        cases.append(PrimitiveCase(
          .factorization(.tridiagonalSolve), lines + [array(dtype, Shape(lead + [n, columns]))], isDifferentiable: false))
      }
      let zeros = DenseArray.of(TensorType(dtype, [2]), [0, 0])
      cases.append(PrimitiveCase(
        .factorization(.tridiagonalSolve), [zeros, zeros, zeros, array(dtype, [2, 1])], "of a singular matrix", isDifferentiable: false))
    }
    return cases
  }
}
