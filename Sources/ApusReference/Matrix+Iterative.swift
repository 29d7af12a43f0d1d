/// Decompositions found by iteration: the simplest methods that converge, slow and accurate.
extension Matrix {
  /// Eigenvalues in ascending order and orthonormal eigenvectors of a Hermitian matrix, by Jacobi's rotations.
  func hermitianEigenvalues() -> (vectors: Matrix, values: [Double]) {
    let n = rows
    var a = self, v = Matrix.identity(n, n)
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) where a[p, q].modulus > 1e-300 {
          let size = a[p, q].modulus, phase = ComplexNumber(a[p, q].re / size, a[p, q].im / size)
          if size <= 1e-17 * (a[p, p].re.magnitude + a[q, q].re.magnitude) { continue }
          isDone = false
          let (c, s) = Matrix.rotation(a[p, p].re, a[q, q].re, size)
          a.rotateColumns(p, q, c, s, phase)
          a.rotateRows(p, q, c, s, phase)
          v.rotateColumns(p, q, c, s, phase)
        }
      }
      if isDone { break }
    }
    let order = (0..<n).sorted { a[$0, $0].re < a[$1, $1].re }
    return (Matrix(n, n) { v[$0, order[$1]] }, order.map { a[$0, $0].re })
  }

  /// Cosine and sine that make [[p, g], [g, q]] diagonal.
  private static func rotation(_ p: Double, _ q: Double, _ g: Double) -> (Double, Double) {
    let zeta = (q - p) / (2 * g)
    let t = zeta.magnitude > 1e150 ? 1 / (2 * zeta) : (zeta < 0 ? -1 : 1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    return (c, c * t)
  }

  /// Columns (p, q) become (c p - s conj(phase) q, s p + c conj(phase) q).
  private mutating func rotateColumns(_ p: Int, _ q: Int, _ c: Double, _ s: Double, _ phase: ComplexNumber) {
    for i in 0..<rows {
      let (x, y) = (self[i, p], self[i, q] * phase.conjugate)
      self[i, p] = x.scaled(by: c) - y.scaled(by: s)
      self[i, q] = x.scaled(by: s) + y.scaled(by: c)
    }
  }

  /// The adjoint of `rotateColumns`, on rows.
  private mutating func rotateRows(_ p: Int, _ q: Int, _ c: Double, _ s: Double, _ phase: ComplexNumber) {
    for j in 0..<columns {
      let (x, y) = (self[p, j], self[q, j] * phase)
      self[p, j] = x.scaled(by: c) - y.scaled(by: s)
      self[q, j] = x.scaled(by: s) + y.scaled(by: c)
    }
  }

  /// The singular values in descending order, with as many left vectors as the caller wants columns, and right ones as rows; by one-sided
  /// Jacobi rotations, which make columns orthogonal (Hestenes, 1958).
  func singularValues(left: Int, right: Int) -> (u: Matrix, s: [Double], vt: Matrix) {
    if rows < columns {
      let (u, s, vt) = adjoint.singularValues(left: right, right: left)
      return (vt.adjoint, s, u.adjoint)
    }
    var a = self, v = Matrix.identity(columns, columns)
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<columns {
        for q in p + 1..<max(columns, p + 1) {
          let (x, y) = (a.column(p), a.column(q)), lengths = (vectorNorm(x), vectorNorm(y))
          if lengths.0 == 0 || lengths.1 == 0 { continue }
          // The cosine of the angle between the columns, from unit vectors so that nothing overflows.
          let cosine = zip(x, y).reduce(ComplexNumber(0)) {
            $0 + $1.0.conjugate.scaled(by: 1 / lengths.0) * $1.1.scaled(by: 1 / lengths.1)
          }
          if cosine.modulus <= 1e-16 { continue }
          let phase = ComplexNumber(cosine.re / cosine.modulus, cosine.im / cosine.modulus)
          let ratio = lengths.1 / lengths.0
          if ratio < 1e-140 || ratio > 1e140 { continue }
          isDone = false
          let (c, s) = Matrix.rotation(1, ratio * ratio, ratio * cosine.modulus)
          a.rotateColumns(p, q, c, s, phase)
          v.rotateColumns(p, q, c, s, phase)
        }
      }
      if isDone { break }
    }
    let lengths = (0..<columns).map { vectorNorm(a.column($0)) }
    let order = (0..<columns).sorted { lengths[$0] > lengths[$1] }
    let greatest = order.first.map { lengths[$0] } ?? 0
    var units: [[ComplexNumber]] = []
    for j in order where lengths[j] > greatest * 1e-16 { units.append(a.column(j).map { $0.scaled(by: 1 / lengths[j]) }) }
    let u = Matrix.basis(units, rows, left)
    return (u, order.map { lengths[$0] }, Matrix(right, columns) { v[$1, order[$0]].conjugate })
  }

  /// A matrix with orthonormal columns that begins with the given ones.
  private static func basis(_ given: [[ComplexNumber]], _ rows: Int, _ count: Int) -> Matrix {
    var found = given
    for axis in 0..<rows where found.count < count {
      var candidate = [ComplexNumber](repeating: ComplexNumber(0), count: rows)
      candidate[axis] = ComplexNumber(1)
      for _ in 0..<2 {
        for unit in found {
          let part = zip(unit, candidate).reduce(ComplexNumber(0)) { $0 + $1.0.conjugate * $1.1 }
          for i in 0..<rows { candidate[i] = candidate[i] - part * unit[i] }
        }
      }
      let length = vectorNorm(candidate)
      if length * length * 4 * Double(rows) >= 1 { found.append(candidate.map { $0.scaled(by: 1 / length) }) }
    }
    return Matrix(rows, count) { found[$1][$0] }
  }

  /// t upper triangular and z unitary with a = z t z^H, by QR iteration with Wilkinson's shifts on the Hessenberg form; nil where it does
  /// not converge.
  func complexSchur() -> (t: Matrix, z: Matrix)? {
    let n = rows
    let (packed, taus) = hessenberg(low: 0, high: n)
    var z = Matrix.identity(n, n)
    for k in taus.indices.reversed() {
      z.reflectRows(k + 1, [ComplexNumber(1)] + (k + 2..<max(n, k + 2)).map { packed[$0, k] }, taus[k])
    }
    var t = Matrix(n, n) { $0 > $1 + 1 ? ComplexNumber(0) : packed[$0, $1] }
    var end = n - 1, tries = 0
    let size = max(t.norm, 1e-300)
    while end > 0 {
      var start = end
      while start > 0 {
        let near = t[start, start].size + t[start - 1, start - 1].size
        if t[start, start - 1].size <= 1e-16 * (near == 0 ? size : near) {
          t[start, start - 1] = ComplexNumber(0)
          break
        }
        start -= 1
      }
      if start == end {
        (end, tries) = (end - 1, 0)
        continue
      }
      tries += 1
      if tries > 300 { return nil }
      t.qrStep(start, end, shift: tries % 10 == 0 ? ComplexNumber(t[end, end - 1].size, size * 1e-3) : t.wilkinsonShift(end), &z)
    }
    return (t, z)
  }

  /// The eigenvalue of the last two rows and columns nearest to the last element.
  private func wilkinsonShift(_ end: Int) -> ComplexNumber {
    let (a, b, c, d) = (self[end - 1, end - 1], self[end - 1, end], self[end, end - 1], self[end, end])
    let half = (a - d).scaled(by: 0.5), root = ComplexFunctions.sqrt(WideComplex(half * half + b * c)).rounded
    let (first, second) = (d + half + root, d + half - root)
    return (first - d).size < (second - d).size ? first : second
  }

  /// One step of QR iteration with Givens rotations on the rows and columns from `start` to `end`.
  private mutating func qrStep(_ start: Int, _ end: Int, shift: ComplexNumber, _ z: inout Matrix) {
    let n = rows
    var rotations: [(c: ComplexNumber, s: ComplexNumber)] = []
    for i in start...end { self[i, i] = self[i, i] - shift }
    for k in start..<end {
      let (x, y) = (self[k, k], self[k + 1, k]), length = vectorNorm([x, y])
      let c = length == 0 ? ComplexNumber(1) : x.scaled(by: 1 / length), s = length == 0 ? ComplexNumber(0) : y.scaled(by: 1 / length)
      rotations.append((c, s))
      for j in k..<n {
        let (u, v) = (self[k, j], self[k + 1, j])
        self[k, j] = c.conjugate * u + s.conjugate * v
        self[k + 1, j] = c * v - s * u
      }
    }
    for (offset, (c, s)) in rotations.enumerated() {
      let k = start + offset
      for i in 0...min(k + 1, end) {
        let (u, v) = (self[i, k], self[i, k + 1])
        self[i, k] = u * c + v * s
        self[i, k + 1] = v * c.conjugate - u * s.conjugate
      }
      for i in 0..<n {
        let (u, v) = (z[i, k], z[i, k + 1])
        z[i, k] = u * c + v * s
        z[i, k + 1] = v * c.conjugate - u * s.conjugate
      }
    }
    for i in start...end { self[i, i] = self[i, i] + shift }
  }
}
