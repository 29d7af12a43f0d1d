import ApusIR
import ApusReference
import Testing

@Suite struct PrecisionTests {
  private func reduced(_ values: [Float], _ exponentBits: Int, _ mantissaBits: Int) throws -> [Float] {
    try evaluate(.reducePrecision(exponentBits: exponentBits, mantissaBits: mantissaBits), array(values))
  }

  /// A dense sample of all singles: as conversions to the narrow types, whose subnormal numbers become zeros.
  @Test func agreesWithConversions() throws {
    let values = stride(from: UInt32(0), to: .max, by: 40_961).map { Float(bitPattern: $0) }
    func check(_ exponentBits: Int, _ mantissaBits: Int, _ least: Float, _ narrow: (Float) -> Float) throws {
      for (x, y) in zip(values, try reduced(values, exponentBits, mantissaBits)) {
        var expected = narrow(x)
        // What rounds up to the least normal number stays.
        if exponentBits < 8 && abs(expected) < least { expected = x.sign == .minus ? -0.0 : 0 }
        #expect(x.isNaN ? y.isNaN : y == expected && y.sign == expected.sign, "\(x)")
      }
    }
    try check(8, 7, 0) { Float(BFloat16($0)) }
    // Subnormal halves have their own rounding, so numbers just below the normal ones are left out of the comparison.
    let tiny = Float(Float16.leastNormalMagnitude)
    for (x, y) in zip(values, try reduced(values, 5, 10)) where abs(x) >= tiny || abs(x) < tiny * 0.999 {
      let expected = abs(x) < tiny ? (x.sign == .minus ? -0.0 : 0) : Float(Float16(x))
      #expect(x.isNaN ? y.isNaN : y == expected && y.sign == expected.sign, "\(x)")
    }
  }

  @Test func limits() throws {
    let big = Float.greatestFiniteMagnitude
    #expect(try reduced([1.75, 2.5, 3.5, -1.25, big, -.infinity, 0, -0.0], 8, 0) == [2, 2, 4, -1, .infinity, -.infinity, 0, 0])
    #expect(try reduced([240, 247.9, 248, 1.0 / 64, 1.0 / 65, -1.0 / 128], 4, 3) == [240, 240, .infinity, 1.0 / 64, 1.0 / 64, 0])
    #expect(try reduced([1, 1.5, 2, 3], 1, 5) == [0, 0, .infinity, .infinity])
    // Without a mantissa, ties go to the number whose exponent is even in the dtype's own form; and there are no NaNs.
    #expect(try reduced([0.75, 1.5, 3, 6, -48, 96], 8, 0) == [0.5, 2, 2, 8, -32, 128])
    #expect(try reduced([.nan, -.nan], 8, 0) == [.infinity, -.infinity])
    let subnormal = Float(bitPattern: 71_362)
    #expect(try reduced([Float.leastNonzeroMagnitude, subnormal], 8, 23) == [Float.leastNonzeroMagnitude, subnormal])
    #expect(try reduced([Float.leastNonzeroMagnitude * 5], 8, 21) == [Float.leastNonzeroMagnitude * 4])
    let wide: [Double] = try evaluate(.reducePrecision(exponentBits: 11, mantissaBits: 23), array([1 + 0x1p-24, 1 + 0x1.8p-23, 1e300]))
    #expect(wide == [1, 1 + 0x1p-22, Double(sign: .plus, exponent: 996, significand: Double(Float(1e300.significand)))])
  }
}
