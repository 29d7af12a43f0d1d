import ApusIR

/// A matrix of complex numbers in double precision, row-major: what the plain algorithms of linear algebra are written in. Real matrices
/// have zero imaginary parts, which arithmetic keeps zero.
struct Matrix {
  var rows: Int, columns: Int
  var elements: [ComplexNumber]

  init(_ rows: Int, _ columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    elements = [ComplexNumber](repeating: ComplexNumber(0), count: rows * columns)
  }

  init(_ rows: Int, _ columns: Int, _ element: (Int, Int) -> ComplexNumber) {
    self.init(rows, columns)
    for i in 0..<rows { for j in 0..<columns { self[i, j] = element(i, j) } }
  }

  static func identity(_ rows: Int, _ columns: Int) -> Matrix { Matrix(rows, columns) { ComplexNumber($0 == $1 ? 1 : 0) } }

  subscript(_ i: Int, _ j: Int) -> ComplexNumber {
    get { elements[i * columns + j] }
    set { elements[i * columns + j] = newValue }
  }

  var transposed: Matrix { Matrix(columns, rows) { self[$1, $0] } }
  var adjoint: Matrix { Matrix(columns, rows) { self[$1, $0].conjugate } }
  var isFinite: Bool { elements.allSatisfy(\.isFinite) }
  /// The root of the sum of squares, scaled by the greatest part so that none overflows.
  var norm: Double { vectorNorm(elements) }

  func column(_ j: Int) -> [ComplexNumber] { (0..<rows).map { self[$0, j] } }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    Matrix(a.rows, b.columns) { i, j in (0..<a.columns).reduce(ComplexNumber(0)) { $0 + a[i, $1] * b[$1, j] } }
  }

  mutating func swapRows(_ i: Int, _ j: Int) {
    for column in 0..<columns { elements.swapAt(i * columns + column, j * columns + column) }
  }
  mutating func swapColumns(_ i: Int, _ j: Int) {
    for row in 0..<rows { elements.swapAt(row * columns + i, row * columns + j) }
  }
}

extension ComplexNumber {
  /// The sum of the parts' magnitudes, by which LAPACK compares complex numbers.
  var size: Double { re.magnitude + im.magnitude }
  func scaled(by factor: Double) -> ComplexNumber { ComplexNumber(re * factor, im * factor) }
}

func vectorNorm(_ x: some Sequence<ComplexNumber>) -> Double {
  var greatest = 0.0
  for z in x {
    if z.re.isNaN || z.im.isNaN { return .nan }
    greatest = max(greatest, z.re.magnitude, z.im.magnitude)
  }
  if greatest == 0 || greatest.isInfinite { return greatest }
  var sum = 0.0
  for z in x {
    let (re, im) = (z.re / greatest, z.im / greatest)
    sum += re * re + im * im
  }
  return greatest * sum.squareRoot()
}

/// The elementary reflector H = I - tau v v^H, v starting with 1, such that H^H maps `x` to (beta, 0, ...), beta real: LAPACK's choice.
func reflector(_ x: [ComplexNumber]) -> (beta: ComplexNumber, tail: [ComplexNumber], tau: ComplexNumber) {
  guard let alpha = x.first else { return (ComplexNumber(0), [], ComplexNumber(0)) }
  let tail = Array(x.dropFirst()), length = vectorNorm(tail)
  if length == 0 && alpha.im == 0 { return (alpha, tail, ComplexNumber(0)) }
  let norm = vectorNorm(x), beta = alpha.re.sign == .minus ? norm : -norm
  let tau = ComplexNumber((beta - alpha.re) / beta, -alpha.im / beta)
  let divisor = alpha - ComplexNumber(beta)
  return (ComplexNumber(beta), tail.map { $0 / divisor }, tau)
}

extension Matrix {
  /// Multiplies rows `first...`, from column `from` on, by I - tau v v^H on the left.
  mutating func reflectRows(_ first: Int, _ v: [ComplexNumber], _ tau: ComplexNumber, from: Int = 0) {
    for column in from..<max(columns, from) {
      var sum = ComplexNumber(0)
      for (offset, z) in v.enumerated() { sum = sum + z.conjugate * self[first + offset, column] }
      sum = tau * sum
      for (offset, z) in v.enumerated() { self[first + offset, column] = self[first + offset, column] - z * sum }
    }
  }

  /// Multiplies columns `first...`, of the rows before `limit`, by I - tau v v^H on the right.
  mutating func reflectColumns(_ first: Int, _ v: [ComplexNumber], _ tau: ComplexNumber, to limit: Int? = nil) {
    for row in 0..<(limit ?? rows) {
      var sum = ComplexNumber(0)
      for (offset, z) in v.enumerated() { sum = sum + self[row, first + offset] * z }
      sum = sum * tau
      for (offset, z) in v.enumerated() { self[row, first + offset] = self[row, first + offset] - sum * z.conjugate }
    }
  }
}
