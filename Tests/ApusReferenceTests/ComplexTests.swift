import ApusIR
import ApusReference
import Testing

@Suite struct ComplexTests {
  static let inf = Double.infinity, nan = Double.nan, half = Double.pi / 2

  static func parts(_ function: UnaryFunction, _ re: Double, _ im: Double) throws -> [Double] {
    let w = try evaluate(.unary(function), array([Complex(re, im)]), as: Complex<Double>.self)[0].rawStorage
    return [w.x, w.y]
  }

  @Test func knownValues() throws {
    // From NumPy, at 0.75 - 0.4i.
    let expected: [(UnaryFunction, Double, Double)] = [
      (.exponential, 1.9498861396053946, -0.8243986371366935),
      (.exponentialMinusOne, 0.9498861396053946, -0.8243986371366935),
      (.log, -0.16251892949777488, -0.48995732625372834),
      (.logPlusOne, 0.5850787279156028, -0.2247111684146427),
      (.sqrt, 0.8944271909999159, -0.223606797749979),
      (.sine, 0.7369008310354492, -0.3005429046539532),
      (.cosine, 0.7910086209212178, 0.2799847060369317),
      (.tan, 0.7083615366489272, -0.6306799800481048),
      (.asin, 0.7231060387526863, -0.5109800019161519),
      (.acos, 0.8476902880422104, 0.5109800019161519),
      (.atan, 0.6939322802800213, -0.2514795940782704),
      (.sinh, 0.7574038665020196, -0.5041734185335756),
      (.cosh, 1.1924822731033748, -0.32022521860311787),
      (.tanh, 0.6983267374624821, -0.2352668821173574),
      (.asinh, 0.7247791213518515, -0.31928174969460804),
      (.acosh, 0.5109800019161519, -0.8476902880422104),
      (.atanh, 0.6682464083017619, -0.6184540899329884),
      (.logistic, 0.6855621923180176, -0.08787529004490736),
      (.rsqrt, 1.0522672835293128, 0.26306682088232825),
      (.sign, 0.8823529411764706, -0.4705882352941177),
      (.square, 0.40249999999999997, -0.6000000000000001),
    ]
    for (function, re, im) in expected {
      #expect(close(try Self.parts(function, 0.75, -0.4), [re, im]), "\(function)")
      let single = try evaluate(.unary(function), array([Complex<Float>(0.75, -0.4)]), as: Complex<Float>.self)[0].rawStorage
      #expect(close([Double(single.x), Double(single.y)], [re, im], relative: 3e-7), "\(function)")
    }
    let z = try array([Complex(3.0, -4)])
    #expect(try evaluate(.unary(.abs), z) == [5.0])
    #expect(try evaluate(.unary(.conjugate), z) == [Complex(3.0, 4)])
    #expect(try evaluate(.unary(.negate), z) == [Complex(-3.0, 4)])
  }

  @Test func arithmetic() throws {
    let a = try array([Complex(1.0, 2)]), b = try array([Complex(3.0, -4)])
    #expect(try evaluate(.binary(.add), a, b) == [Complex(4.0, -2)])
    #expect(try evaluate(.binary(.subtract), a, b) == [Complex(-2.0, 6)])
    #expect(try evaluate(.binary(.multiply), a, b) == [Complex(11.0, 2)])
    let quotient = try evaluate(.binary(.divide), a, b, as: Complex<Double>.self)[0]
    #expect(close([quotient.real, quotient.imaginary], [-0.2, 0.4]))
    let power = try evaluate(.binary(.power), a, array([Complex(0.5, -1)]), as: Complex<Double>.self)[0]
    #expect(close([power.real, power.imaginary], [4.382565059863358, -1.1243974773611554]))
    let zero = try array([Complex(0.0, 0)])
    #expect(try evaluate(.binary(.power), zero, zero) == [Complex(1.0, 0)])
    #expect(try evaluate(.binary(.power), zero, a, as: Complex<Double>.self)[0].rawStorage.x.isNaN)
    #expect(try evaluate(.binary(.power), zero, array([Complex(2.0, 0)])) == [Complex(0.0, 0)])
    #expect(try evaluate(.binary(.maximum), a, array([Complex(1.0, 3)])) == [Complex(1.0, 3)])
    #expect(try evaluate(.binary(.minimum), a, b) == [Complex(1.0, 2)])
    // Neither the square of the modulus nor the sum of squares fits.
    let huge = try array([Complex(1e300, 1e300)])
    #expect(try evaluate(.binary(.divide), huge, huge) == [Complex(1.0, 0)])
    #expect(close(try evaluate(.unary(.abs), huge), [1.4142135623730951e300]))
  }

  @Test func branchCutsFollowTheSignOfZero() throws {
    for sign in [1.0, -1] {
      let zero = sign * 0
      #expect(same(try Self.parts(.sqrt, -4, zero), [0, sign * 2]))
      #expect(close(try Self.parts(.log, -1, zero), [0, sign * .pi]))
      #expect(close(try Self.parts(.asin, 2, zero), [Self.half, sign * 1.3169578969248166]))
      #expect(close(try Self.parts(.acos, -2, zero), [.pi, -sign * 1.3169578969248166]))
      #expect(close(try Self.parts(.acosh, -2, zero), [1.3169578969248166, sign * .pi]))
      #expect(close(try Self.parts(.atanh, 2, zero), [0.5493061443340549, sign * Self.half]))
      #expect(close(try Self.parts(.atan, zero, 2), [sign * Self.half, 0.5493061443340549]))
      #expect(close(try Self.parts(.asinh, zero, 2), [sign * 1.3169578969248166, Self.half]))
    }
  }

  @Test func hyperbolicFunctionsFarOut() throws {
    // From mpmath. Where e^x is too great, it fits after it was multiplied by the direction.
    #expect(close(try Self.parts(.sinh, -300, -300), [2.1460528266256244e+128, 9.709760661102921e+129]))
    #expect(close(try Self.parts(.cosh, -300, -300), [-2.1460528266256244e+128, -9.709760661102921e+129]))
    #expect(close(try Self.parts(.exponential, 710, 0.8), [1.556439142231316e308, 1.6025697525437586e308], relative: 1e-12))
    #expect(close(try Self.parts(.cosh, 710.5, 0.8), [1.2830671601735164e308, 1.3210954193997678e308], relative: 1e-12))
    #expect(close(try Self.parts(.sine, 3, 300), [1.3705761427607244e+129, -9.614937782437474e+129]))
  }

  @Test func oddAndEvenSymmetry() throws {
    for (re, im) in [(0.3, 1.7), (-2.5, 0.1), (4, -3)] {
      for function in [UnaryFunction.sine, .tan, .sinh, .tanh, .asin, .atan, .asinh, .atanh] {
        let (a, b) = (try Self.parts(function, re, im), try Self.parts(function, -re, -im))
        #expect(close(a, b.map { -$0 }), "\(function)")
      }
      for function in [UnaryFunction.cosine, .cosh] {
        #expect(close(try Self.parts(function, re, im), try Self.parts(function, -re, -im)), "\(function)")
      }
    }
  }

  @Test func infinitiesFollowAnnexG() throws {
    #expect(same(try Self.parts(.exponential, -Self.inf, Self.nan), [0, 0]))
    #expect(same(try Self.parts(.exponential, Self.inf, 0), [Self.inf, 0]))
    #expect(same(try Self.parts(.exponential, -Self.inf, 2), [-0.0, 0]))
    #expect(same(try Self.parts(.log, 0, 0), [-Self.inf, 0]))
    #expect(same(try Self.parts(.log, -Self.inf, 1), [Self.inf, .pi]))
    #expect(same(try Self.parts(.sqrt, -Self.inf, -1), [0, -Self.inf]))
    #expect(same(try Self.parts(.sqrt, Self.nan, Self.inf), [Self.inf, Self.inf]))
    #expect(try Self.parts(.tanh, Self.inf, 1)[0] == 1)
    #expect(same(try Self.parts(.acos, -Self.inf, Self.inf), [0.75 * .pi, -Self.inf]))
    #expect(same(try Self.parts(.atanh, Self.inf, -1), [0, -Self.half]))
    #expect(same(try Self.parts(.sinh, Self.inf, 0), [Self.inf, 0]))
    #expect(same(try Self.parts(.logistic, -1000, 1), [0, 0]))
    for function in UnaryFunction.allCases
    where function.domain.contains(.complex128) && function.resultType(.complex128) == .complex128 {
      let w = try Self.parts(function, Self.nan, Self.nan)
      #expect(w[0].isNaN && w[1].isNaN, "\(function)")
    }
  }
}
