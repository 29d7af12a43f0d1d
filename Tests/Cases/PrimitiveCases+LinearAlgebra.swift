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

  /// The dtypes of which there are also as many matrices as make one more than a vector.
  private static func isMany(_ dtype: DType) -> Bool { dtype == .float64 || dtype == .complex128 }

  private mutating func triangular() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in Self.inexact {
      for (lead, n): ([Int], Int) in [([], 1), ([], 4), ([2], 3), ([], 0), ([0], 2), ([3], 0)] + (Self.isMany(dtype) ? [([17], 2)] : []) {
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
      for (n, columns) in [(0, 2), (2, 0), (1, Self.pastVector(dtype))] {
        cases.append(PrimitiveCase(
          .triangularSolve(solve), [matrices(dtype, [2], n, isHermitian: false), array(dtype, [2, n, columns])], n == 1 ? "of wide rows" : "of no elements"))
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
          ([], [2, 1, 4]), ([0], [3]), ([2], [0]), ([], [17]), ([], [33]),
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

  /// Matrices whose eigenvalues and singular values lie well apart, as do the lengths of columns: far from where decompositions have no
  /// derivative. In place of Hermitian ones, those of `isRotating` have a pair of complex eigenvalues though they be real.
  private mutating func separated(
    _ dtype: DType, _ lead: [Int], _ m: Int, _ n: Int, isHermitian: Bool = false, isRotating: Bool = false, isReversed: Bool = false
  ) -> DenseArray {
    var numbers: [Complex<Double>] = []
    for _ in 0..<Shape(lead).elementCount {
      func part() -> Double { generator.uniform(-0.3, 0.3) }
      var a = (0..<m * n).map { _ in Complex(part(), dtype.isComplex ? part() : 0) }
      if isHermitian {
        for i in 0..<n { for j in 0..<i { a[j * n + i] = a[i * n + j].conjugate } }
        for i in 0..<n { a[i * n + i] = Complex(a[i * n + i].real, 0) }
      }
      for i in 0..<min(m, n) { a[(isReversed ? m - 1 - i : i) * n + i] += Complex(1.2 + 1.5 * Double(i), 0) }
      if isRotating && n > 1 {
        a[1] += Complex(2, 0)
        a[n] -= Complex(2, 0)
      }
      numbers += a
    }
    return .of(TensorType(dtype, Shape(lead + [m, n])), numbers: numbers)
  }

  private mutating func decompositions() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    func add(_ routine: Factorization, _ operands: [DenseArray], _ detail: String = "", isDifferentiable: Bool = true) {
      cases.append(PrimitiveCase(.factorization(routine), operands, "\(routine) \(detail)", isDifferentiable: isDifferentiable))
    }
    for dtype in Self.libraryTypes {
      for (lead, n): ([Int], Int) in [([], 5), ([2], 3), ([], 1), ([2], 0), ([0], 2)] + (Self.isMany(dtype) ? [([17], 2)] : []) {
        for lower in [true, false] {
          let hermitian = separated(dtype, lead, n, n, isHermitian: true)
          add(.cholesky(lower: lower), [hermitian])
          add(.eigh(lower: lower, vectors: true), [hermitian])
          add(.tridiagonalReduction(lower: lower), [hermitian], isDifferentiable: false)
        }
        add(.eigh(lower: true, vectors: false), [separated(dtype, lead, n, n, isHermitian: true)])
        let general = separated(dtype, lead, n, n, isRotating: true)
        for (left, right) in [(true, true), (true, false), (false, true), (false, false)] { add(.eig(left: left, right: right), [general]) }
        add(.schur(vectors: true), [general], isDifferentiable: false)
        add(.schur(vectors: false), [general], isDifferentiable: false)
        add(.hessenberg(low: 1, high: n), [general], isDifferentiable: false)
        if n == 5 { add(.hessenberg(low: 2, high: 4), [general], isDifferentiable: false) }
      }
      for (lead, m, n): ([Int], Int, Int) in [([], 4, 4), ([2], 5, 3), ([2], 3, 5), ([], 1, 1), ([], 0, 3), ([2], 3, 0), ([0], 2, 2)] + (Self.isMany(dtype) ? [([17], 2, 2)] : []) {
        let a = separated(dtype, lead, m, n, isReversed: true)
        add(.lu, [a])
        add(.qr, [a])
        for full in [false, true] {
          cases.append(PrimitiveCase(.matrix(.qr(full: full)), [separated(dtype, lead, m, n, isReversed: true)], full ? "full" : ""))
        }
        add(.pivotedQR, [separated(dtype, lead, m, n), integers(.int32, Shape(lead + [n]), 0...0)])
        for vectors: Factorization.SingularVectors in [.reduced, .full, .none(fullShape: false), .none(fullShape: true)] {
          add(.svd(vectors), [separated(dtype, lead, m, n)])
        }
      }
      // What does not factor: a matrix that is not positive, a singular one, and one that is not finite.
      let type = TensorType(dtype, [2, 2])
      add(.cholesky(lower: true), [.of(type, [1, 2, 2, 1])], "of an indefinite matrix", isDifferentiable: false)
      add(.lu, [.of(type, [0, 1, 0, 2])], "of a singular matrix", isDifferentiable: false)
      add(.eigh(lower: true, vectors: true), [.of(type, [1, .nan, .nan, 1])], "of no numbers", isDifferentiable: false)
      add(.eig(left: true, right: true), [.of(type, [1, .infinity, 0, 1])], "of infinity", isDifferentiable: false)
      add(.svd(.reduced), [.of(type, [1, .nan, 0, 1])], "of no numbers", isDifferentiable: false)
    }
    return cases + systems()
  }

  /// Exchanges of rows, and systems with the factors of their matrices.
  private mutating func systems() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for (lead, steps, rows): ([Int], Int, Int) in [([], 5, 5), ([2], 3, 7), ([3], 1, 1), ([], 0, 2), ([2], 0, 0), ([0], 2, 2), ([33], 2, 2), ([], 17, 17)] {
      let pivots = (0..<Shape(lead).elementCount).flatMap { _ in
        (0..<steps).map { Double(Int.random(in: $0 + 1...rows, using: &generator)) }
      }
      cases.append(PrimitiveCase(
        .matrix(.pivotsToPermutation(rows: rows)), [.of(TensorType(.int32, Shape(lead + [steps])), pivots)], "to \(rows) rows"))
    }
    for dtype in Self.libraryTypes {
      for transpose in TriangularSolve.Transpose.allCases {
        for (lead, n, columns): ([Int], Int, Int) in [([], 4, 2), ([2], 3, 1), ([], 1, 3), ([2], 0, 2), ([2], 2, 0), ([0], 2, 2)] + (Self.isMany(dtype) ? [([17], 2, 1)] : []) {
          let factors = separated(dtype, lead, n, n), orders = (0..<Shape(lead).elementCount).map { _ in
            (0..<n).shuffled(using: &generator)
          }
          let matrix = DenseArray.of(factors.type, numbers: orders.enumerated().flatMap { index, order in
            product(ofFactors: Array(factors.numbers[index * n * n..<(index + 1) * n * n]), order)
          })
          let permutation = DenseArray.of(TensorType(.int32, Shape(lead + [n])), orders.flatMap { $0.map(Double.init) })
          let right = array(dtype, Shape(lead + [n, columns]))
          cases.append(PrimitiveCase(.matrix(.solve(transpose)), [matrix, factors, permutation, right], "\(transpose)"))
        }
      }
    }
    return cases
  }

  /// The matrix whose rows, taken in an order, have these packed factors.
  private func product(ofFactors packed: [Complex<Double>], _ order: [Int]) -> [Complex<Double>] {
    let n = order.count
    var result = packed
    for i in 0..<n {
      for j in 0..<n {
        var sum = Complex<Double>.zero
        for k in 0...min(i, j) { sum += (k == i ? Complex(1, 0) : packed[i * n + k]) * packed[k * n + j] }
        result[order[i] * n + j] = sum
      }
    }
    return result
  }

  /// Reflectors as a QR factorization packs them, which need not come from one.
  private mutating func reflectors() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in Self.libraryTypes {
      for (lead, m, n, k): ([Int], Int, Int, Int) in [([], 4, 3, 3), ([2], 3, 3, 2), ([], 2, 2, 0), ([2], 0, 0, 0), ([0], 3, 2, 1)] + (Self.isMany(dtype) ? [([17], 2, 1, 1)] : []) {
        let (packed, taus) = (array(dtype, Shape(lead + [m, n]), .signed(0.2, 0.9)), array(dtype, Shape(lead + [k]), .signed(0.3, 1.5)))
        cases.append(PrimitiveCase(.factorization(.householderProduct), [packed, taus]))
        for bits in 0..<4 {
          let (left, transpose) = (bits & 1 != 0, bits & 2 != 0)
          let c = array(dtype, Shape(lead + (left ? [m, 2] : [2, m])))
          cases.append(PrimitiveCase(
            .factorization(.householderMultiply(left: left, transpose: transpose)), [packed, taus, c], "\(left) \(transpose)"))
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
      ] + (Self.isMany(dtype) ? [([17], 2, 1)] : []) {
        // Large enough to divide by, and small enough for rows to be exchanged here and there.
        let lines = [array(dtype, Shape(lead + [n])), array(dtype, Shape(lead + [n]), .signed(1, 3)), array(dtype, Shape(lead + [n]))]
        cases.append(PrimitiveCase(.factorization(.tridiagonalSolve), lines + [array(dtype, Shape(lead + [n, columns]))]))
      }
      let zeros = DenseArray.of(TensorType(dtype, [2]), [0, 0])
      cases.append(PrimitiveCase(
        .factorization(.tridiagonalSolve), [zeros, zeros, zeros, array(dtype, [2, 1])], "of a singular matrix", isDifferentiable: false))
    }
    return cases
  }
}
