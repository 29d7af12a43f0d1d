/// Eigenvectors and the real Schur form, from the complex one.
extension Matrix {
  /// Eigenvalues with their right and left vectors as columns, of norm 1 and with the greatest element positive. Those of a real matrix
  /// come as real numbers and as neighbouring conjugates, the one with positive imaginary part first. Nil where the iteration does not
  /// converge.
  func eigenvalues(isReal: Bool) -> (values: [ComplexNumber], right: Matrix, left: Matrix)? {
    guard let (t, z) = complexSchur() else { return nil }
    let n = rows, smallest = max(t.norm, 1e-300) * 1e-16
    func divided(_ x: ComplexNumber, by difference: ComplexNumber) -> ComplexNumber {
      x / (difference.modulus < smallest ? ComplexNumber(smallest) : difference)
    }
    var found: [(value: ComplexNumber, right: [ComplexNumber], left: [ComplexNumber])] = []
    for i in 0..<n {
      let value = t[i, i]
      var x = [ComplexNumber](repeating: ComplexNumber(0), count: n), y = x
      (x[i], y[i]) = (ComplexNumber(1), ComplexNumber(1))
      for k in (0..<i).reversed() {
        let sum = (k + 1...i).reduce(ComplexNumber(0)) { $0 + t[k, $1] * x[$1] }
        x[k] = divided(-sum, by: t[k, k] - value)
      }
      for k in i + 1..<max(n, i + 1) {
        let sum = (i..<k).reduce(ComplexNumber(0)) { $0 + y[$1].conjugate * t[$1, k] }
        y[k] = divided(-sum, by: t[k, k] - value).conjugate
      }
      found.append((value, Matrix.normalized(z, x), Matrix.normalized(z, y)))
    }
    if isReal {
      // A pair of conjugates nearer to each other than this is a double real eigenvalue to the precision of the iteration.
      let isNearlyReal = { (value: ComplexNumber) in value.im.magnitude <= 1e-10 * max(t.norm, 1e-300) }
      var pairs: [(value: ComplexNumber, right: [ComplexNumber], left: [ComplexNumber])] = []
      for (value, right, left) in found {
        if isNearlyReal(value) {
          pairs.append((ComplexNumber(value.re), right.map { ComplexNumber($0.re) }, left.map { ComplexNumber($0.re) }))
        } else if value.im > 0 {
          pairs.append((value, right, left))
          pairs.append((value.conjugate, right.map(\.conjugate), left.map(\.conjugate)))
        }
      }
      guard pairs.count == n else { return nil }
      found = pairs
    }
    return (found.map(\.value), Matrix(n, n) { found[$1].right[$0] }, Matrix(n, n) { found[$1].left[$0] })
  }

  private static func normalized(_ z: Matrix, _ x: [ComplexNumber]) -> [ComplexNumber] {
    let v = (0..<z.rows).map { i in x.indices.reduce(ComplexNumber(0)) { $0 + z[i, $1] * x[$1] } }
    guard let greatest = v.max(by: { $0.modulus < $1.modulus }), greatest.modulus > 0 else { return v }
    let length = vectorNorm(v), phase = greatest.conjugate.scaled(by: 1 / greatest.modulus)
    return v.map { ($0 * phase).scaled(by: 1 / length) }
  }

  /// t, triangular but for blocks of two on the diagonal, and z orthogonal with a = z t z^T, of a real matrix; and its eigenvalues.
  /// Eigenvectors are split off one by one, or two by two where they are complex.
  func realSchur() -> (t: Matrix, z: Matrix, values: [ComplexNumber])? {
    let n = rows
    var t = self, z = Matrix.identity(n, n), values: [ComplexNumber] = []
    var k = 0
    while k < n {
      let rest = Matrix(n - k, n - k) { t[k + $0, k + $1] }
      guard let (values, right, _) = rest.eigenvalues(isReal: true) else { return nil }
      let isReal = values[0].im == 0, width = isReal ? 1 : 2
      let vector = right.column(0)
      let span = Matrix(n - k, width) { i, j in ComplexNumber(j == 0 ? vector[i].re : vector[i].im) }
      let (packed, taus) = span.qr()
      for (j, tau) in taus.enumerated() {
        let v = [ComplexNumber(1)] + (j + 1..<max(n - k, j + 1)).map { packed[$0, j] }
        t.reflectRows(k + j, v, tau)
        t.reflectColumns(k + j, v, tau)
        z.reflectColumns(k + j, v, tau)
      }
      for i in k + width..<max(n, k + width) { for j in k..<k + width { t[i, j] = ComplexNumber(0) } }
      if width == 2 { t.balancePair(k, &z) }
      k += width
    }
    k = 0
    while k < n {
      if k + 1 < n, t[k + 1, k].re != 0 {
        let im = (t[k, k + 1].re.magnitude).squareRoot() * (t[k + 1, k].re.magnitude).squareRoot()
        values += [ComplexNumber(t[k, k].re, im), ComplexNumber(t[k, k].re, -im)]
        k += 2
      } else {
        values.append(t[k, k])
        k += 1
      }
    }
    return (t, z, values)
  }

  /// Makes the diagonal of a block of two with complex eigenvalues constant, LAPACK's standard form, by a rotation.
  private mutating func balancePair(_ k: Int, _ z: inout Matrix) {
    let difference = self[k, k].re - self[k + 1, k + 1].re, sum = self[k, k + 1].re + self[k + 1, k].re
    if difference == 0 { return }
    let angle = 0.5 * Double.atan2(y: -difference, x: sum), c = Double.cos(angle), s = Double.sin(angle)
    func rotate(_ x: ComplexNumber, _ y: ComplexNumber) -> (ComplexNumber, ComplexNumber) {
      (x.scaled(by: c) + y.scaled(by: s), y.scaled(by: c) - x.scaled(by: s))
    }
    for j in 0..<columns { (self[k, j], self[k + 1, j]) = rotate(self[k, j], self[k + 1, j]) }
    for i in 0..<rows { (self[i, k], self[i, k + 1]) = rotate(self[i, k], self[i, k + 1]) }
    for i in 0..<rows { (z[i, k], z[i, k + 1]) = rotate(z[i, k], z[i, k + 1]) }
    let mean = ComplexNumber((self[k, k].re + self[k + 1, k + 1].re) / 2)
    (self[k, k], self[k + 1, k + 1]) = (mean, mean)
  }
}
