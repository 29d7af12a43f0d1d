/// Factorizations that take a fixed number of steps, as textbooks have them (Golub and Van Loan, "Matrix Computations"), packed as LAPACK
/// packs them.
extension Matrix {
  /// The factor l of l l^H (or u of u^H u) in one triangle, the other triangle untouched; the number, from 1, of the first pivot that is
  /// not positive, 0 where all are.
  func cholesky(lower: Bool) -> (factor: Matrix, info: Int) {
    var a = lower ? self : adjoint
    for j in 0..<rows {
      var pivot = a[j, j].re
      for k in 0..<j { pivot -= a[j, k].re * a[j, k].re + a[j, k].im * a[j, k].im }
      if !(pivot > 0) { return (self, j + 1) }
      let root = pivot.squareRoot()
      a[j, j] = ComplexNumber(root)
      for i in j + 1..<max(rows, j + 1) {
        var sum = a[i, j]
        for k in 0..<j { sum = sum - a[i, k] * a[j, k].conjugate }
        a[i, j] = ComplexNumber(sum.re / root, sum.im / root)
      }
    }
    return (lower ? a : a.adjoint, 0)
  }

  /// The solution of t x = b for a triangular t, in place.
  static func solveTriangular(_ t: Matrix, lower: Bool, unitDiagonal: Bool, _ b: Matrix) -> Matrix {
    var x = b
    let order = lower ? Array(0..<t.rows) : Array((0..<t.rows).reversed())
    for column in 0..<b.columns {
      for i in order {
        var sum = x[i, column]
        for k in lower ? 0..<i : i + 1..<max(t.rows, i + 1) { sum = sum - t[i, k] * x[k, column] }
        x[i, column] = unitDiagonal ? sum : sum / t[i, i]
      }
    }
    return x
  }

  /// l and u of p a = l u, packed; the row, from 1, that each row was exchanged with; the number of the first pivot that is 0.
  func lu() -> (packed: Matrix, pivots: [Int], info: Int) {
    var a = self, pivots: [Int] = [], info = 0
    for k in 0..<min(rows, columns) {
      var pivot = k
      for i in k + 1..<max(rows, k + 1) where a[i, k].size > a[pivot, k].size { pivot = i }
      pivots.append(pivot + 1)
      if a[pivot, k].isZero {
        if info == 0 { info = k + 1 }
        continue
      }
      a.swapRows(k, pivot)
      for i in k + 1..<max(rows, k + 1) {
        a[i, k] = a[i, k] / a[k, k]
        for j in k + 1..<max(columns, k + 1) { a[i, j] = a[i, j] - a[i, k] * a[k, j] }
      }
    }
    return (a, pivots, info)
  }

  /// Reduces column k below the diagonal.
  private mutating func eliminate(_ k: Int) -> ComplexNumber {
    let (beta, tail, tau) = reflector((k..<rows).map { self[$0, k] })
    reflectRows(k, [ComplexNumber(1)] + tail, tau.conjugate, from: k + 1)
    self[k, k] = beta
    for (offset, z) in tail.enumerated() { self[k + 1 + offset, k] = z }
    return tau
  }

  /// r and, below the diagonal, the reflectors whose product is q.
  func qr() -> (packed: Matrix, taus: [ComplexNumber]) {
    var a = self
    let taus = (0..<min(rows, columns)).map { a.eliminate($0) }
    return (a, taus)
  }

  /// As `qr`, of the matrix with columns exchanged: those marked come first, then always the longest one that is left. The numbers of the
  /// columns count from 1.
  func pivotedQR(_ marks: [Int]) -> (packed: Matrix, pivots: [Int], taus: [ComplexNumber]) {
    var a = self, pivots = Array(1..<columns + 1), fixed = 0
    for j in 0..<columns where marks[j] != 0 {
      a.swapColumns(j, fixed)
      pivots.swapAt(j, fixed)
      fixed += 1
    }
    var taus: [ComplexNumber] = []
    for k in 0..<min(rows, columns) {
      if k >= fixed {
        let lengths = (k..<columns).map { j in vectorNorm((k..<rows).map { a[$0, j] }) }
        var longest = 0
        for (index, length) in lengths.enumerated() where length > lengths[longest] { longest = index }
        a.swapColumns(k, k + longest)
        pivots.swapAt(k, k + longest)
      }
      taus.append(a.eliminate(k))
    }
    return (a, pivots, taus)
  }

  /// The reflector that column k holds below the diagonal.
  private func packedReflector(_ k: Int) -> [ComplexNumber] { [ComplexNumber(1)] + (k + 1..<max(rows, k + 1)).map { self[$0, k] } }

  /// The first columns of the product of the packed reflectors.
  func householderProduct(_ taus: [ComplexNumber]) -> Matrix {
    var q = Matrix.identity(rows, columns)
    for k in taus.indices.reversed() { q.reflectRows(k, packedReflector(k), taus[k]) }
    return q
  }

  /// q c, c q or the same with q's adjoint, q the product of the packed reflectors.
  func householderMultiply(_ taus: [ComplexNumber], _ c: Matrix, left: Bool, adjoint: Bool) -> Matrix {
    var result = c
    for k in left == adjoint ? Array(taus.indices) : taus.indices.reversed() {
      let tau = adjoint ? taus[k].conjugate : taus[k], v = packedReflector(k)
      if left { result.reflectRows(k, v, tau) } else { result.reflectColumns(k, v, tau) }
    }
    return result
  }

  /// The Hessenberg form of the rows and columns `low..<high`, with the reflectors below its subdiagonal.
  func hessenberg(low: Int, high: Int) -> (packed: Matrix, taus: [ComplexNumber]) {
    var a = self, taus = [ComplexNumber](repeating: ComplexNumber(0), count: max(rows - 1, 0))
    for k in low..<max(high - 1, low) {
      let (beta, tail, tau) = reflector((k + 1..<high).map { a[$0, k] })
      let v = [ComplexNumber(1)] + tail
      a.reflectColumns(k + 1, v, tau, to: high)
      a.reflectRows(k + 1, v, tau.conjugate, from: k + 1)
      a[k + 1, k] = beta
      for (offset, z) in tail.enumerated() { a[k + 2 + offset, k] = z }
      taus[k] = tau
    }
    return (a, taus)
  }

  /// The whole matrix of which one triangle is given.
  func hermitian(lower: Bool) -> Matrix {
    Matrix(rows, columns) { i, j in
      if i == j { return ComplexNumber(self[i, i].re) }
      return lower == (i > j) ? self[i, j] : self[j, i].conjugate
    }
  }

  /// The tridiagonal form d, e of a Hermitian matrix, with the reflectors in the triangle that was given.
  func tridiagonal(lower: Bool) -> (packed: Matrix, d: [Double], e: [Double], taus: [ComplexNumber]) {
    let n = rows
    var packed = self, full = hermitian(lower: lower)
    var e = [Double](repeating: 0, count: max(n - 1, 0)), taus = e.map { ComplexNumber($0) }
    for step in 0..<max(n - 1, 0) {
      // The column to reduce, and the rows of its reflector, which starts next to the diagonal.
      let column = lower ? step : n - 1 - step
      let span = lower ? Array(step + 1..<n) : Array((0..<column).reversed())
      let (beta, tail, tau) = reflector(span.map { full[$0, column] })
      let v = [ComplexNumber(1)] + tail
      let place = lower ? column : column - 1
      (e[place], taus[place]) = (beta.re, tau)
      packed[span[0], column] = beta
      for (row, z) in zip(span.dropFirst(), tail) { packed[row, column] = z }
      var h = Matrix.identity(n, n)
      for (a, i) in span.enumerated() { for (b, j) in span.enumerated() { h[i, j] = h[i, j] - tau * v[a] * v[b].conjugate } }
      full = h.adjoint * full * h
    }
    for i in 0..<n { packed[i, i] = ComplexNumber(full[i, i].re) }
    return (packed, (0..<n).map { full[$0, $0].re }, e, taus)
  }
}
