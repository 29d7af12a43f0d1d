/// Checks of a program that did not hold.
public struct CheckError: Error, Hashable, Sendable, CustomStringConvertible {
  /// For every check that failed, what was found.
  public var failures: [String]

  public init(_ failures: [String]) { self.failures = failures }

  public var description: String { failures.joined(separator: "\n") }
}

extension [Check] {
  /// What is wrong with the last of a program's results, which are the checks' operands: actual and expected for each.
  public func failures(among results: [DenseArray]) -> [String] {
    let first = results.count - 2 * count
    return indices.compactMap { self[$0].failure(actual: results[first + 2 * $0], expected: results[first + 2 * $0 + 1]) }
  }
}

extension Check {
  /// What is wrong with `actual`, or nil where the check holds: how many elements differ, and the first of them.
  public func failure(actual: DenseArray, expected: DenseArray) -> String? {
    guard actual.type == expected.type else { return "\(name): \(actual.type) where \(expected.type) is expected" }
    switch actual.dtype {
    case .bool: return compare(actual, expected, as: Bool.self) { $0 == $1 }
    case .int8: return compare(actual, expected, as: Int8.self, integers)
    case .int16: return compare(actual, expected, as: Int16.self, integers)
    case .int32: return compare(actual, expected, as: Int32.self, integers)
    case .int64: return compare(actual, expected, as: Int64.self, integers)
    case .uint8: return compare(actual, expected, as: UInt8.self, integers)
    case .uint16: return compare(actual, expected, as: UInt16.self, integers)
    case .uint32: return compare(actual, expected, as: UInt32.self, integers)
    case .uint64: return compare(actual, expected, as: UInt64.self, integers)
    case .float16: return compare(actual, expected, as: Float16.self) { numbers($0, $1, Int($0.bitPattern), Int($1.bitPattern), 15) }
    case .bfloat16:
      return compare(actual, expected, as: BFloat16.self) {
        numbers(Float($0), Float($1), Int($0.bitPattern), Int($1.bitPattern), 15)
      }
    case .float32: return compare(actual, expected, as: Float.self, singles)
    case .float64: return compare(actual, expected, as: Double.self, doubles)
    case .complex64:
      return compare(actual, expected, as: Complex<Float>.self) { singles($0.real, $1.real) && singles($0.imaginary, $1.imaginary) }
    case .complex128:
      return compare(actual, expected, as: Complex<Double>.self) { doubles($0.real, $1.real) && doubles($0.imaginary, $1.imaginary) }
    }
  }

  private func singles(_ a: Float, _ b: Float) -> Bool { numbers(a, b, Int(a.bitPattern), Int(b.bitPattern), 31) }

  private func doubles(_ a: Double, _ b: Double) -> Bool {
    numbers(a, b, Int(bitPattern: UInt(a.bitPattern)), Int(bitPattern: UInt(b.bitPattern)), 63)
  }

  private func integers<T: FixedWidthInteger>(_ a: T, _ b: T) -> Bool {
    if case .almostEqual(let tolerance) = self { return abs(Double(a) - Double(b)) <= tolerance }
    return a == b
  }

  /// - Parameter sign: the sign bit's position; the bits are the sign and a magnitude that grows with the number's.
  private func numbers<T: BinaryFloatingPoint>(_ a: T, _ b: T, _ aBits: Int, _ bBits: Int, _ sign: Int) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    switch self {
    case .equal: return a == b
    case .almostEqual(let tolerance): return a == b || abs(Double(a) - Double(b)) <= tolerance
    case .close(let least, let most):
      if a.isInfinite || b.isInfinite { return a == b && least == 0 }
      let mask = Int(bitPattern: (1 as UInt) << UInt(sign) - 1)
      func position(_ bits: Int) -> Int { (bits >> sign) & 1 == 0 ? bits & mask : -(bits & mask) }
      let (distance, overflow) = position(aBits).subtractingReportingOverflow(position(bBits))
      return !overflow && UInt(least)...UInt(most) ~= distance.magnitude
    }
  }

  private func compare<T: TensorElement>(
    _ actual: DenseArray, _ expected: DenseArray, as _: T.Type, _ agree: (T, T) -> Bool
  ) -> String? {
    let found = actual.elements(as: T.self), wanted = expected.elements(as: T.self)
    let wrong = found.indices.filter { !agree(found[$0], wanted[$0]) }
    guard let first = wrong.first else { return nil }
    var rest = first
    let index = actual.shape.rowMajorStrides.map { stride -> Int in
      defer { rest %= Swift.max(stride, 1) }
      return rest / Swift.max(stride, 1)
    }
    let place = actual.shape.rank == 0 ? "" : " at \(index)"
    let count = found.count == 1 ? "" : "\(wrong.count) of \(found.count) elements differ, the first"
    return "\(name): \(count)\(place) is \(text(found[first])), expected \(text(wanted[first]))"
  }

  private func text<T: TensorElement>(_ element: T) -> String {
    switch element {
    case let number as BFloat16: "\(Float(number))"
    case let number as Complex<Float>: "(\(number.real), \(number.imaginary))"
    case let number as Complex<Double>: "(\(number.real), \(number.imaginary))"
    default: "\(element)"
    }
  }
}
