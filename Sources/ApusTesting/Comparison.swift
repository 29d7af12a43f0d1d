import Apus

/// Two arrays compared element by element, and the worst of what was found.
struct Comparison {
  /// Elements beyond the tolerance, out of all.
  private(set) var failures = 0
  private var count = 0
  private var worst: Worst?

  private struct Worst {
    var index: Int
    var actual: String, expected: String
    var excess: Double
    var difference: Double
    var allowed: Double
  }

  /// Arrays of one type. NaN is as expected as any number, infinities are equal to themselves.
  init(_ actual: DenseArray, _ expected: DenseArray, _ tolerance: Tolerance) {
    count = actual.elementCount
    switch actual.dtype {
    case .complex64:
      complex(actual.elements(as: Complex<Float>.self), expected.elements(as: Complex<Float>.self), tolerance)
    case .complex128:
      complex(actual.elements(as: Complex<Double>.self), expected.elements(as: Complex<Double>.self), tolerance)
    case .int64 where tolerance == .exact: exact(actual.elements(as: Int64.self), expected.elements(as: Int64.self))
    case .uint64 where tolerance == .exact: exact(actual.elements(as: UInt64.self), expected.elements(as: UInt64.self))
    default:
      for (index, (a, e)) in zip(actual.doubles(), expected.doubles()).enumerated() where !tolerance.allows(a, e) {
        note(index, "\(a)", "\(e)", difference: abs(a - e), allowed: tolerance.absolute + tolerance.relative * abs(e))
      }
    }
  }

  private mutating func exact<T: FixedWidthInteger>(_ actual: [T], _ expected: [T]) {
    for (index, (a, e)) in zip(actual, expected).enumerated() where a != e {
      note(index, "\(a)", "\(e)", difference: abs(Double(a) - Double(e)), allowed: 0)
    }
  }

  private mutating func complex<T: BinaryFloatingPoint>(_ actual: [Complex<T>], _ expected: [Complex<T>], _ tolerance: Tolerance) {
    for (index, (a, e)) in zip(actual, expected).enumerated() {
      // The distance in the plane counts; where a part is not finite, both parts are compared on their own.
      let (re, im) = (Double(a.real) - Double(e.real), Double(a.imaginary) - Double(e.imaginary))
      let difference = (re * re + im * im).squareRoot(), size = Double(e.length)
      let parts = [(Double(a.real), Double(e.real)), (Double(a.imaginary), Double(e.imaginary))]
      let isClose =
        difference.isFinite
        ? difference <= tolerance.absolute + tolerance.relative * size : parts.allSatisfy { tolerance.allows($0, $1) }
      if !isClose { note(index, "\(a)", "\(e)", difference: difference, allowed: tolerance.absolute + tolerance.relative * size) }
    }
  }

  private mutating func note(_ index: Int, _ actual: String, _ expected: String, difference: Double, allowed: Double) {
    failures += 1
    let excess = difference.isFinite && allowed.isFinite ? difference - allowed : .infinity
    if let worst, worst.excess >= excess { return }
    worst = Worst(
      index: index, actual: actual, expected: expected, excess: excess, difference: difference, allowed: allowed)
  }

  /// For instance `2 of 12 elements differ; worst at [1, 3]: 0.5, expected 0.7 (difference 0.2, allowed 1e-05)`.
  func report(shape: Shape) -> String {
    guard let worst else { return "no elements differ" }
    let strides = shape.rowMajorStrides
    let index = zip(strides, shape).map { $0 > 0 && $1 > 0 ? worst.index / $0 % $1 : 0 }
    let difference = worst.difference.isFinite ? " (difference \(short(worst.difference)), allowed \(short(worst.allowed)))" : ""
    return "\(failures) of \(count) elements differ; worst at \(index): \(worst.actual), expected \(worst.expected)\(difference)"
  }

  private func short(_ value: Double) -> String { "\(Float(value))" }
}
