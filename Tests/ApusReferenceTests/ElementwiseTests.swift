import ApusIR
import ApusReference
import Testing

@Suite struct ElementwiseTests {
  static let nan = Double.nan, inf = Double.infinity

  @Test func integerDivisionFollowsXLA() throws {
    let a = try array([7, -7, 7, -7, 5, .min] as [Int32]), b = try array([2, 2, -2, -2, 0, -1] as [Int32])
    #expect(try evaluate(.binary(.divide), a, b, as: Int32.self) == [3, -3, -3, 3, -1, .min])
    #expect(try evaluate(.binary(.remainder), a, b, as: Int32.self) == [1, -1, 1, -1, 5, 0])
    let c = try array([7, 200] as [UInt8]), d = try array([0, 7] as [UInt8])
    #expect(try evaluate(.binary(.divide), c, d, as: UInt8.self) == [255, 28])
    #expect(try evaluate(.binary(.remainder), c, d, as: UInt8.self) == [7, 4])
  }

  @Test func integerArithmeticWraps() throws {
    let a = try array([.max, .min, 100] as [Int8]), b = try array([1, -1, 3] as [Int8])
    #expect(try evaluate(.binary(.add), a, b, as: Int8.self) == [.min, .max, 103])
    #expect(try evaluate(.binary(.subtract), a, b, as: Int8.self) == [126, -127, 97])
    #expect(try evaluate(.binary(.multiply), a, b, as: Int8.self) == [.max, .min, 44])
    #expect(try evaluate(.unary(.negate), a, as: Int8.self) == [-127, .min, -100])
    #expect(try evaluate(.unary(.abs), a, as: Int8.self) == [127, .min, 100])
    #expect(try evaluate(.unary(.sign), a, as: Int8.self) == [1, -1, 1])
    #expect(try evaluate(.unary(.square), a, as: Int8.self) == [1, 0, 16])
  }

  @Test func shiftsBeyondTheWidthGiveZeroOrSign() throws {
    let a = try array([-16, -16, -16, 64, -1] as [Int8]), b = try array([2, 8, -1, 1, 100] as [Int8])
    #expect(try evaluate(.binary(.shiftLeft), a, b, as: Int8.self) == [-64, 0, 0, -128, 0])
    #expect(try evaluate(.binary(.shiftRightArithmetic), a, b, as: Int8.self) == [-4, -1, -1, 32, -1])
    #expect(try evaluate(.binary(.shiftRightLogical), a, b, as: Int8.self) == [60, 0, 0, 32, 0])
    let c = try array([0xF0, 0x0F, 0xF0] as [UInt8]), d = try array([4, 1, 9] as [UInt8])
    #expect(try evaluate(.binary(.shiftRightArithmetic), c, d, as: UInt8.self) == [0xFF, 7, 0xFF])
    #expect(try evaluate(.binary(.shiftRightLogical), c, d, as: UInt8.self) == [0x0F, 7, 0])
  }

  @Test func integerPower() throws {
    let a = try array([2, 3, -2, 0, 0, 1, -1, -1, 5, 7] as [Int32]),
      b = try array([10, 4, 3, 0, -1, -5, -3, -4, -1, 30] as [Int32])
    #expect(try evaluate(.binary(.power), a, b, as: Int32.self) == [1024, 81, -8, 1, 0, 1, -1, 1, 0, 1_878_557_649])
  }

  @Test func bitCounts() throws {
    #expect(try evaluate(.unary(.populationCount), array([0, -1, 5] as [Int16]), as: Int16.self) == [0, 16, 2])
    #expect(try evaluate(.unary(.countLeadingZeros), array([0, -1, 5] as [Int16]), as: Int16.self) == [16, 0, 13])
    #expect(try evaluate(.unary(.not), array([0, 0xF0] as [UInt8]), as: UInt8.self) == [0xFF, 0x0F])
    #expect(try evaluate(.unary(.not), array([true, false]), as: Bool.self) == [false, true])
  }

  @Test(arguments: [DType.float16, .bfloat16, .float32, .float64])
  func extremaPropagateNaNAndOrderZeros(_ dtype: DType) throws {
    let (a, b) = ([1, Self.nan, 1, -0.0, 0.0, Self.inf], [2, 1, Self.nan, 0.0, -0.0, -Self.inf])
    #expect(same(try apply(.maximum, dtype, a, b), [2, Self.nan, Self.nan, 0, 0, Self.inf]))
    #expect(same(try apply(.minimum, dtype, a, b), [1, Self.nan, Self.nan, -0.0, -0.0, -Self.inf]))
  }

  @Test(arguments: [DType.float16, .bfloat16, .float32, .float64])
  func roundingAndSigns(_ dtype: DType) throws {
    let x = [-2.5, -1.5, -0.5, -0.0, 0.5, 1.5, 2.5, Self.nan, -Self.inf]
    #expect(same(try apply(.roundNearestEven, dtype, x), [-2, -2, -0.0, -0.0, 0, 2, 2, Self.nan, -Self.inf]))
    #expect(same(try apply(.roundNearestAwayFromZero, dtype, x), [-3, -2, -1, -0.0, 1, 2, 3, Self.nan, -Self.inf]))
    #expect(same(try apply(.floor, dtype, x), [-3, -2, -1, -0.0, 0, 1, 2, Self.nan, -Self.inf]))
    #expect(same(try apply(.ceil, dtype, x), [-2, -1, -0.0, -0.0, 1, 2, 3, Self.nan, -Self.inf]))
    #expect(same(try apply(.sign, dtype, x), [-1, -1, -1, -0.0, 1, 1, 1, Self.nan, -1]))
    #expect(same(try apply(.abs, dtype, x), [2.5, 1.5, 0.5, 0, 0.5, 1.5, 2.5, Self.nan, Self.inf]))
    #expect(same(try apply(.negate, dtype, [0, -1]), [-0.0, 1]))
  }

  @Test func remainderHasTheSignOfTheDividend() throws {
    #expect(
      same(try apply(.remainder, .float32, [5.5, -5.5, 5.5, -0.0, 1], [2, 2, -2, 1, 0]), [1.5, -1.5, 1.5, -0.0, Self.nan]))
  }

  @Test func knownValues() throws {
    // From NumPy and mpmath.
    let x = [-0.75, 0.3, 0.9]
    let expected: [(UnaryFunction, [Double])] = [
      (.exponential, [0.4723665527410147, 1.3498588075760032, 2.45960311115695]),
      (.exponentialMinusOne, [-0.5276334472589853, 0.3498588075760031, 1.4596031111569496]),
      (.logPlusOne, [-1.3862943611198906, 0.26236426446749106, 0.6418538861723947]),
      (.logistic, [0.320821300824607, 0.574442516811659, 0.710949502625004]),
      (.cbrt, [-0.9085602964160698, 0.6694329500821695, 0.9654893846056297]),
      (.sine, [-0.6816387600233341, 0.29552020666133955, 0.7833269096274834]),
      (.cosine, [0.7316888688738209, 0.955336489125606, 0.6216099682706644]),
      (.tan, [-0.9315964599440725, 0.30933624960962325, 1.2601582175503392]),
      (.asin, [-0.848062078981481, 0.3046926540153975, 1.1197695149986342]),
      (.acos, [2.4188584057763776, 1.2661036727794992, 0.45102681179626236]),
      (.atan, [-0.6435011087932844, 0.2914567944778671, 0.7328151017865066]),
      (.sinh, [-0.82231673193583, 0.3045202934471426, 1.0265167257081753]),
      (.cosh, [1.2946832846768448, 1.0453385141288605, 1.4330863854487745]),
      (.tanh, [-0.6351489523872873, 0.2913126124515909, 0.7162978701990245]),
      (.asinh, [-0.6931471805599453, 0.29567304756342244, 0.8088669356527824]),
      (.atanh, [-0.9729550745276566, 0.30951960420311175, 1.4722194895832204]),
      (.erf, [-0.7111556336535151, 0.3286267594591274, 0.7969082124228322]),
      (.erfc, [1.7111556336535151, 0.6713732405408726, 0.20309178757716784]),
      (.erfInv, [-0.8134198475976184, 0.2724627147267543, 1.1630871536766743]),
    ]
    for (function, values) in expected {
      #expect(close(try apply(function, x), values, relative: 4e-15), "\(function)")
      #expect(close(try apply(function, .float32, x), values, relative: 3e-7), "\(function)")
      #expect(close(try apply(function, .float16, x), values, relative: 3e-3), "\(function)")
      #expect(close(try apply(function, .bfloat16, x), values, relative: 3e-2), "\(function)")
    }
    #expect(close(try apply(.acosh, [1, 2]), [0, 1.3169578969248166]))
    #expect(close(try apply(.log, [0.5, 10]), [-0.6931471805599453, 2.302585092994046]))
    #expect(close(try apply(.rsqrt, [4, 0.01]), [0.5, 10]))
    #expect(close(try apply(.atan2, [1, -1, 0, -0.0], [1, -1, -1, -1]), [0.7853981633974483, -2.356194490192345, .pi, -.pi]))
    #expect(same(try apply(.power, [2, -8, 0, 1, -1], [0.5, 2, 0, Self.nan, Self.inf]), [1.4142135623730951, 64, 1, 1, 1]))
  }

  @Test func erfInvInvertsErf() throws {
    let y = [1e-300, 1e-12, 1e-5, 0.1, 0.47, 0.49, 0.9, 1.7, 2.5, 3.5]
    let x = try apply(.erf, y)
    #expect(close(try apply(.erfInv, x).prefix(8).map { $0 }, Array(y.prefix(8)), relative: 2e-14))
    #expect(close(try apply(.erf, try apply(.erfInv, x)), x, relative: 3e-16))
    #expect(same(try apply(.erfInv, [1, -1, 2, Self.nan, -0.0]), [Self.inf, -Self.inf, Self.nan, Self.nan, -0.0]))
  }

  @Test func valuesAtTheEnds() throws {
    let x = [Self.inf, -Self.inf, Self.nan, 0, -0.0]
    #expect(same(try apply(.exponential, x), [Self.inf, 0, Self.nan, 1, 1]))
    #expect(same(try apply(.logistic, x), [1, 0, Self.nan, 0.5, 0.5]))
    #expect(same(try apply(.log, x), [Self.inf, Self.nan, Self.nan, -Self.inf, -Self.inf]))
    #expect(same(try apply(.tanh, x), [1, -1, Self.nan, 0, -0.0]))
    #expect(same(try apply(.sqrt, x), [Self.inf, Self.nan, Self.nan, 0, -0.0]))
    #expect(same(try apply(.rsqrt, x), [0, Self.nan, Self.nan, Self.inf, -Self.inf]))
    #expect(same(try apply(.erf, x), [1, -1, Self.nan, 0, -0.0]))
    #expect(try evaluate(.unary(.isFinite), array(x), as: Bool.self) == [false, false, false, true, true])
  }

  @Test func halfPrecisionRoundsOnce() throws {
    // Just above 1 + 2^-11, halfway between two halves: through float32 the excess would be lost and the tie go to 1.
    let above = try array([1 + 0x1p-11 + 0x1p-40])
    #expect(try evaluate(.convert(.float16), above, as: Float16.self) == [1.0009765625])
    let sum = try evaluate(.binary(.add), array([Float16(2048), 2048]), array([Float16(1), 3]), as: Float16.self)
    #expect(sum == [2048, 2052])
    let b = try evaluate(
      .binary(.multiply), array([BFloat16(Float(1.0078125))]), array([BFloat16(Float(1.0078125))]), as: BFloat16.self)
    #expect(b == [BFloat16(Float(1.015625))])
  }

  @Test func comparisons() throws {
    let a = try array([1, Self.nan, -0.0, Self.inf]), b = try array([2, Self.nan, 0.0, Self.inf])
    #expect(try evaluate(.compare(.equal), a, b, as: Bool.self) == [false, false, true, true])
    #expect(try evaluate(.compare(.notEqual), a, b, as: Bool.self) == [true, true, false, false])
    #expect(try evaluate(.compare(.less), a, b, as: Bool.self) == [true, false, false, false])
    #expect(try evaluate(.compare(.greaterOrEqual), a, b, as: Bool.self) == [false, false, true, true])
    let p = try array([true, false, true]), q = try array([false, false, true])
    #expect(try evaluate(.compare(.greater), p, q, as: Bool.self) == [true, false, false])
    let u = try array([UInt64.max, 0]), v = try array([UInt64(1), 0])
    #expect(try evaluate(.compare(.greater), u, v, as: Bool.self) == [true, false])
    let z = try array([Complex<Float>(1, 2), Complex<Float>(1, .nan)])
    #expect(try evaluate(.compare(.equal), z, z, as: Bool.self) == [true, false])
    #expect(try evaluate(.compare(.notEqual), z, z, as: Bool.self) == [false, true])
  }

  @Test func selectAndClamp() throws {
    let a = try array([1, 2, 3] as [Float]), b = try array([4, 5, 6] as [Float])
    #expect(try evaluate(.select, array([true, false, true]), a, b, as: Float.self) == [1, 5, 3])
    #expect(try evaluate(.select, array([false], []), a, b, as: Float.self) == [4, 5, 6])
    let low = try array([2] as [Float], []), high = try array([9, 9, 2.5] as [Float])
    #expect(try evaluate(.clamp, low, a, high, as: Float.self) == [2, 2, 2.5])
    #expect(try evaluate(.clamp, low, array([Float.nan]), low, as: Float.self)[0].isNaN)
    let z = try array([Complex(1.0, 2), Complex(3.0, 4)])
    #expect(
      try evaluate(.select, array([true, false]), z, evaluateOne(.unary(.negate), z), as: Complex<Double>.self) == [
        Complex(1, 2), Complex(-3, -4),
      ])
  }

  @Test func logicOfBools() throws {
    let a = try array([false, false, true, true]), b = try array([false, true, false, true])
    #expect(try evaluate(.binary(.add), a, b, as: Bool.self) == [false, true, true, true])
    #expect(try evaluate(.binary(.multiply), a, b, as: Bool.self) == [false, false, false, true])
    #expect(try evaluate(.binary(.maximum), a, b, as: Bool.self) == [false, true, true, true])
    #expect(try evaluate(.binary(.xor), a, b, as: Bool.self) == [false, true, true, false])
  }
}
