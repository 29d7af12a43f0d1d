import ApusIR

/// The largest error found, and where.
public struct Measurement: Sendable, CustomStringConvertible {
  public var subject: Subject
  public var path: Path
  public var count = 0
  /// In units in the last place; infinite where a NaN came for a number or a number for a NaN.
  public var worst = 0.0
  public var arguments: [Double] = []
  public var result: [Double] = []
  /// How many results were further off than the limit, and how many arguments an exception left out.
  public var beyond = 0, excepted = 0

  public init(_ subject: Subject, _ path: Path) {
    self.subject = subject
    self.path = path
  }

  public var isWithinLimit: Bool { beyond == 0 }

  public mutating func add(_ other: Measurement) {
    count += other.count
    beyond += other.beyond
    excepted += other.excepted
    if other.worst > worst { (worst, arguments, result) = (other.worst, other.arguments, other.result) }
  }

  public var description: String {
    let place = arguments.map { "\($0)" }.joined(separator: ", ")
    let verdict = isWithinLimit ? "" : "  \(beyond) BEYOND \(Limits.limit(subject)): \(result.map { "\($0)" }.joined(separator: ", "))"
    return "\(subject) \(path): \(worst) ULP at (\(place)) in \(count)\(excepted > 0 ? ", \(excepted) excepted" : "")\(verdict)"
  }
}

/// The format that errors are counted in.
private struct Grid {
  let digits: Int, leastExponent: Int, greatestExponent: Int

  init(_ dtype: DType) {
    let format = dtype.realType.floatingPointFormat
    digits = format.mantissaBits
    greatestExponent = 1 << (format.exponentBits - 1) - 1
    leastExponent = 1 - greatestExponent
  }

  /// The distance between neighbours at a value.
  func unit(_ value: Double) -> Double {
    let exponent = value == 0 ? leastExponent : max(Int(value.exponent), leastExponent)
    return Double(sign: .plus, exponent: min(exponent, greatestExponent) - digits, significand: 1)
  }

  /// A value with what is beyond the range brought to its edge, so that overflow is an error no larger than the rounding it comes from.
  func bounded(_ value: Double) -> Double {
    let edge = min(Double(sign: .plus, exponent: greatestExponent, significand: 2 - unit(1) / 2), .greatestFiniteMagnitude)
    return value.magnitude > edge ? (value < 0 ? -edge : edge) : value
  }
}

extension Runner {
  /// Compares results with true values.
  func measure(_ operands: [DenseArray], _ truth: Truth, into total: inout Measurement) throws {
    let results = Elements.doubles(try run(operands)), grid = Grid(total.subject.dtype)
    if total.subject.dtype.isComplex {
      measureComplex(results, truth, grid, into: &total)
    } else {
      measureReal(results, truth, grid, into: &total)
    }
    total.count += truth.count
  }

  private func measureReal(_ results: [Double], _ truth: Truth, _ grid: Grid, into total: inout Measurement) {
    let limit = Limits.limit(total.subject), hasRoots = Limits.isGammaLike(total.subject)
    // A unit is more than this part of the value, so that most results are known to be no worse than the worst without more ado.
    let part = grid.unit(1) / 2, least = grid.unit(0)
    let (high, low) = (truth.high, truth.low)
    for i in 0..<truth.count {
      let expected = high[i], result = results[i]
      if result == expected && low[i] == 0 || result.isNaN && expected.isNaN { continue }
      if low[i] == 0, (result - expected).magnitude <= min(total.worst, limit) * max(expected.magnitude * part, least) { continue }
      let error = realError(result, expected, low[i], grid, hasRoots)
      if error > limit { total.beyond += 1 }
      if error > total.worst {
        total.worst = error
        total.arguments = [truth.x[i]] + (truth.y.map { [$0[i]] } ?? [])
        total.result = [result]
      }
    }
  }

  private func measureComplex(_ results: [Double], _ truth: Truth, _ grid: Grid, into total: inout Measurement) {
    let subject = total.subject, limit = Limits.limit(subject), exception = Limits.exception(subject), isReal = subject.name == "abs"
    for i in 0..<truth.count {
      let slots = 2 * i..<2 * i + 2
      let arguments = truth.x[slots] + (truth.y.map { $0[slots] } ?? [])
      // What functions do at infinities is held to written-out values elsewhere; the oracle's formulas are for numbers.
      if !arguments.allSatisfy(\.isFinite) { continue }
      if let exception, exception.contains(truth.x[slots], truth.y.map { $0[slots] } ?? []) {
        total.excepted += 1
        continue
      }
      let result = isReal ? [results[i], 0] : results[slots]
      let error = Self.complexError(result, truth.high[slots], truth.low[slots], grid)
      if error > limit { total.beyond += 1 }
      if error > total.worst {
        total.worst = error
        total.arguments = Array(arguments)
        total.result = isReal ? [results[i]] : Array(result)
      }
    }
  }

  private func realError(_ result: Double, _ high: Double, _ low: Double, _ grid: Grid, _ hasRoots: Bool) -> Double {
    if high.isNaN || result.isNaN { return high.isNaN && result.isNaN ? 0 : .infinity }
    let expected = grid.bounded(high), unit = grid.unit(expected)
    let difference = ((grid.bounded(result) - expected) - (expected == high ? low : 0)).magnitude
    if !hasRoots || expected.magnitude >= 1 { return difference / unit }
    // 4 units of 1 count as much as 16 of the value.
    return min(difference / unit, difference / grid.unit(1) * 4)
  }

  /// The distance of two points in units of the true one's norm; what is beyond the range must be so in the result.
  private static func complexError<C: RandomAccessCollection>(
    _ result: C, _ high: ArraySlice<Double>, _ low: ArraySlice<Double>, _ grid: Grid
  ) -> Double where C.Element == Double, C.Index == Int {
    guard let a = result.first, let b = result.last, let c = high.first, let d = high.last, let e = low.first, let f = low.last else {
      preconditionFailure("a complex number of other than two parts")
    }
    let edge = Double(sign: .plus, exponent: grid.greatestExponent, significand: 1)
    // Near the end of the range the norm may overflow where the parts do not; poles are numbers beyond it too.
    if c.isNaN || d.isNaN || max(c.magnitude, d.magnitude) >= edge { return 0 }
    if !a.isFinite || !b.isFinite { return .infinity }
    let size = max(c.magnitude, d.magnitude), norm = size == 0 ? 0 : size * ((c / size) * (c / size) + (d / size) * (d / size)).squareRoot()
    let unit = max(norm * grid.unit(1), grid.unit(0))
    let (p, q) = (((a - c) - e) / unit, ((b - d) - f) / unit)
    return (p * p + q * q).squareRoot()
  }
}
