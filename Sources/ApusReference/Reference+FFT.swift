import ApusIR
import Numerics

extension Reference {
  /// Discrete Fourier transforms in double precision with compensated sums, by splitting lengths into their prime factors.
  static func fourier(_ kind: FFTKind, _ lengths: [Int], _ operand: DenseArray, _ type: TensorType) throws -> DenseArray {
    if type.elementCount == 0 { return try array([], type) }
    var (shape, x) = (operand.shape.dimensions, try numbers(operand))
    let first = shape.count - lengths.count, last = shape.count - 1
    let isInverse = kind == .ifft || kind == .irfft
    // Real results come last, from a spectrum whose other half follows by symmetry.
    for axis in kind == .irfft ? Array(first...last) : (first...last).reversed() {
      let length = lengths[axis - first]
      let isReal = axis == last && (kind == .rfft || kind == .irfft)
      (shape, x) = lines(shape, x, axis) { line in
        switch kind {
        case .irfft where isReal:
          var whole = line.prefix(length / 2 + 1).map { $0 }
          whole[0].im = 0
          if length % 2 == 0 { whole[length / 2].im = 0 }
          for k in length / 2 + 1..<max(length, length / 2 + 1) { whole.append(line[length - k].conjugate) }
          return transform(whole, isInverse: true)
        case .rfft where isReal: return Array(transform(line, isInverse: false).prefix(length / 2 + 1))
        default: return transform(line, isInverse: isInverse)
        }
      }
    }
    return try array(x, type)
  }

  /// Applies a function to every line along an axis; its results may have another length.
  private static func lines(
    _ shape: [Int], _ x: [ComplexNumber], _ axis: Int, _ function: ([ComplexNumber]) -> [ComplexNumber]
  ) -> ([Int], [ComplexNumber]) {
    let view = AxisView(Shape(shape), axis)
    var results: [[ComplexNumber]] = []
    for outer in 0..<view.outer {
      for inner in 0..<view.inner {
        let start = outer * view.extent * view.inner + inner
        results.append(function((0..<view.extent).map { x[start + $0 * view.inner] }))
      }
    }
    var next = shape
    next[axis] = results.first?.count ?? shape[axis]
    var y: [ComplexNumber] = []
    for outer in 0..<view.outer {
      for position in 0..<next[axis] {
        for inner in 0..<view.inner { y.append(results[outer * view.inner + inner][position]) }
      }
    }
    return (next, y)
  }

  private static func transform(_ x: [ComplexNumber], isInverse: Bool) -> [ComplexNumber] {
    let n = x.count
    let roots = (0..<n).map { root($0, n, isInverse ? 1 : -1) }
    let y = spectrum(x, roots)
    return isInverse ? y.map { $0.scaled(by: 1 / Double(n)) } : y
  }

  /// exp(± 2 pi i k / n), the angle taken within an eighth of the circle.
  private static func root(_ k: Int, _ n: Int, _ sign: Double) -> ComplexNumber {
    let quarter = (8 * k / n + 1) / 2
    let angle = Double(4 * k - quarter * n) / Double(2 * n) * Double.pi
    let (c, s) = (Double.cos(angle), Double.sin(angle))
    let (re, im): (Double, Double) =
      switch quarter & 3 {
      case 0: (c, s)
      case 1: (-s, c)
      case 2: (-c, -s)
      default: (s, -c)
      }
    return ComplexNumber(re, sign * im)
  }

  /// The elements of every p-th position are transformed by themselves, p the least prime factor, and joined.
  private static func spectrum(_ x: [ComplexNumber], _ roots: [ComplexNumber]) -> [ComplexNumber] {
    let n = x.count, all = roots.count
    if n == 1 { return x }
    let p = (2...n).first { n % $0 == 0 } ?? n, m = n / p
    let parts = (0..<p).map { r in spectrum((0..<m).map { x[r + $0 * p] }, roots) }
    return (0..<n).map { k in
      var (re, im) = (CompensatedSum(), CompensatedSum())
      for r in 0..<p {
        let term = roots[(k * r % n) * (all / n)] * parts[r][k % m]
        (re, im) = (re.adding(term.re), im.adding(term.im))
      }
      return ComplexNumber(re.value, im.value)
    }
  }
}
