import Apus
import Testing

private let x = Tensor([-2.5, -0.5, 0, 0.75, 3] as [Double])
private let positive = Tensor([0.25, 1, 2, 9.5] as [Double])

@Suite struct ElementwiseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let result: @Sendable () -> Tensor
    let expected: [Double]
    init(_ name: String, _ result: @escaping @Sendable () -> Tensor, _ expected: [Double]) {
      (testDescription, self.result, self.expected) = (name, result, expected)
    }
  }

  /// Values of JAX 0.10 in float32.
  static let functions: [Case] = [
    Case("exp", { exp(x) }, [0.08208499848842621, 0.6065306663513184, 1.0, 2.117000102996826, 20.08553695678711]),
    Case("expm1", { expm1(x) }, [-0.9179149866104126, -0.39346933364868164, 0.0, 1.1170001029968262, 19.08553695678711]),
    Case("exp2", { exp2(x) }, [0.1767766952966369, 0.7071067811865476, 1.0, 1.681792830507429, 8]),
    Case("sin", { sin(x) }, [-0.5984721183776855, -0.4794255495071411, 0.0, 0.681638777256012, 0.14112000167369843]),
    Case("cos", { cos(x) }, [-0.8011435866355896, 0.8775825500488281, 1.0, 0.7316888570785522, -0.9899924993515015]),
    Case("tanh", { tanh(x) }, [-0.9866143465042114, -0.46211716532707214, 0.0, 0.6351490020751953, 0.9950547218322754]),
    Case("atan", { atan(x) }, [-1.1902899742126465, -0.4636475443840027, 0.0, 0.6435011625289917, 1.2490458488464355]),
    Case("sinh", { sinh(x) }, [-6.050204753875732, -0.5210952758789062, 0.0, 0.8223167657852173, 10.017874717712402]),
    Case("asinh", { asinh(x) }, [-1.647231101989746, -0.4812118411064148, 0.0, 0.6931471824645996, 1.818446397781372]),
    Case("log", { log(positive) }, [-1.3862943649291992, 0.0, 0.6931471824645996, 2.2512917518615723]),
    Case("log1p", { log1p(positive) }, [0.2231435477733612, 0.6931471824645996, 1.0986123085021973, 2.3513753414154053]),
    Case("log2", { log2(positive) }, [-2, 0, 1, 3.24792742729187]),
    Case("log10", { log10(positive) }, [-0.6020600199699402, 0.0, 0.3010300099849701, 0.9777235984802246]),
    Case("sqrt", { sqrt(positive) }, [0.5, 1.0, 1.4142135381698608, 3.082206964492798]),
    Case("rsqrt", { rsqrt(positive) }, [2, 1, 0.7071067811865476, 0.3244428422615251]),
    Case("cbrt", { cbrt(positive) }, [0.6299605369567871, 1.0, 1.2599210739135742, 2.1179118156433105]),
    Case("acosh", { acosh(positive) }, [.nan, 0.0, 1.316957950592041, 2.941657304763794]),
    Case("reciprocal", { reciprocal(positive) }, [4, 1, 0.5, 0.10526315789473684]),
    Case("erf", { erf(x) }, [-0.9995930194854736, -0.5204998850822449, 0.0, 0.7111555933952332, 0.9999779462814331]),
    Case("erfc", { erfc(x) }, [1.9995930194854736, 1.5204998254776, 1.0, 0.28884440660476685, 2.2090496713644825e-05]),
    Case(
      "erfInv", { erfInv(Tensor([-0.9, -0.1, 0, 0.5] as [Double])) },
      [-1.163087010383606, -0.08885598927736282, 0.0, 0.4769362807273865]),
    Case("gelu", { gelu(x) }, [-0.015084296464920044, -0.1542859971523285, 0.0, 0.5799605846405029, 2.9963626861572266]),
    Case(
      "exact gelu", { gelu(x, approximate: false) },
      [-0.015524164773523808, -0.1542687714099884, 0.0, 0.5800294876098633, 2.995950222015381]),
    Case("silu", { silu(x) }, [-0.1896454393863678, -0.1887703388929367, 0.0, 0.509384036064148, 2.857722282409668]),
    Case(
      "softplus", { softplus(x) },
      [0.07888973504304886, 0.4740769863128662, 0.6931471824645996, 1.1368709802627563, 3.0485873222351074]),
    Case("mish", { mish(x) }, [-0.19681617617607117, -0.22074377536773682, 0.0, 0.6100183725357056, 2.9865355491638184]),
    Case("elu", { elu(x, alpha: 1.5) }, [-1.3768725395202637, -0.5902040004730225, 0.0, 0.75, 3.0]),
    Case(
      "logSigmoid", { logSigmoid(x) },
      [-2.578889846801758, -0.9740769863128662, -0.6931471824645996, -0.38687101006507874, -0.04858735203742981]),
    Case("relu", { relu(Tensor([-1, 0, 2, .nan] as [Double])) }, [0, 0, 2, .nan]),
    Case("leakyRelu", { leakyRelu(x, slope: 0.5) }, [-1.25, -0.25, 0, 0.75, 3]),
    Case("sign", { sign(Tensor([-2, 0, 5, .nan] as [Double])) }, [-1, 0, 1, .nan]),
    Case("round", { round(Tensor([-1.5, -0.5, 0.5, 2.5, 2.6] as [Double])) }, [-2, -0, 0, 2, 3]),
    Case("trunc", { trunc(Tensor([-1.7, 1.7, 0] as [Double])) }, [-1, 1, 0]),
    Case(
      "logAddExp", { logAddExp(Tensor([0, 1000, -.infinity] as [Double]), Tensor([0, 1001, -.infinity] as [Double])) },
      [0.6931471824645996, 1001.313232421875, -.infinity]),
    Case(
      "hypot", { hypot(Tensor([3, 1e30, 0, .infinity] as [Double]), Tensor([4, 1e30, 0, 1] as [Double])) },
      [5, 1.4142135130433894e+30, 0, .infinity]),
  ]

  @Test(arguments: functions) func agreesWithJAX(_ function: Case) {
    expectElements(function.result(), function.expected, dtype: .float32, tolerance: 4e-7)
  }

  @Test func integersBecomeFractionsWhereFunctionsNeedThem() {
    expectElements(exp(Tensor([0, 1])), [1, 2.718281828459045], dtype: .float32, tolerance: 1e-7)
    expectElements(Tensor([1, 2]) / Tensor([2, 4]), [0.5, 0.5], dtype: .float32)
    expectElements(sqrt(Tensor([true, false])), [1, 0], dtype: .float32)
    expectElements(abs(Tensor([UInt8(3)])), [3], dtype: .uint8)
    expectElements(floor(Tensor([3])), [3], dtype: .int32)
    expectElements(square(Tensor([3])), [9], dtype: .int32)
    expectElements(sigmoid(Tensor([0.0] as [Double], dtype: .bfloat16)), [0.5], dtype: .bfloat16)
  }

  @Test func remaindersAndFloorDivisionFollowNumPy() {
    let (a, b) = (Tensor([-7, 7, -7, 7, 6]), Tensor([3, -3, -3, 3, 3]))
    expectElements(a % b, [2, -2, -1, 1, 0], dtype: .int32)
    expectElements(floorDivide(a, b), [-3, -3, 2, 2, 2], dtype: .int32)
    expectElements(truncatedRemainder(a, b), [-1, 1, -1, 1, 0])
    let fractions = Tensor([-7, 7, -7.5, 7, 6] as [Double])
    expectElements(fractions % b, [2, -2, -1.5, 1, 0], dtype: .float32)
    expectElements(floorDivide(fractions, b), [-3, -3, 2, 2, 2], dtype: .float32)
    expectElements(Tensor([UInt8(7)]) % Tensor([UInt8(4)]), [3], dtype: .uint8)
  }

  @Test func integerPowersAreProducts() {
    expectElements(pow(Tensor([-2, 3]), 3), [-8, 27], dtype: .int32)
    expectElements(pow(Tensor([2.0, 4.0]), -1), [0.5, 0.25])
    expectElements(pow(Tensor([2.0, .nan]), 0), [1, 1])
    expectElements(pow(Tensor([2.0, 9.0]), 0.5), [1.4142135623730951, 3], tolerance: 1e-7)
    expectElements(pow(2, Tensor([1, 5])), [2, 32], dtype: .int32)
  }

  @Test func selectBroadcastsAndPromotes() {
    let condition = Tensor([[true], [false]])
    expectElements(select(condition, Tensor([1, 2, 3]), 0.5), [1, 2, 3, 0.5, 0.5, 0.5], shape: [2, 3], dtype: .float32)
    expectElements(.where(Tensor(true), Tensor([1, 2]), Tensor([3, 4])), [1, 2])
    expectElements(clip(Tensor([-1, 5, 9]), min: 0, max: 6), [0, 5, 6], dtype: .int32)
    expectElements(maximum(Tensor([1, .nan] as [Double]), 2), [2, .nan])
    expectFailure(select(Tensor([1, 0]), 1, 2), DTypeError.self, "bool predicate")
  }

  @Test func classification() {
    let values = Tensor([1, .nan, .infinity, -.infinity] as [Double])
    expectElements(isNaN(values), [0, 1, 0, 0], dtype: .bool)
    expectElements(isFinite(values), [1, 0, 0, 0], dtype: .bool)
    expectElements(isInfinite(values), [0, 0, 1, 1], dtype: .bool)
    expectElements(isFinite(Tensor([1, 2])), [1, 1])
    expectElements(isClose(values, values), [1, 0, 1, 1])
    expectElements(isClose(Tensor([1.0, 1.0]), Tensor([1.000001, 1.1])), [1, 0])
  }

  @Test func complexParts() {
    let z = complex(Tensor([3.0, 1.0]), Tensor([4.0, -2.0]))
    #expect(z.dtype == .complex64)
    expectElements(real(z), [3, 1], dtype: .float32)
    expectElements(imag(z), [4, -2], dtype: .float32)
    expectElements(imag(conjugate(z)), [-4, 2])
    expectElements(abs(z), [5, 2.23606797749979], dtype: .float32, tolerance: 1e-7)
    expectElements(imag(x), [0, 0, 0, 0, 0])
    expectFailure(z .< z, DTypeError.self, "complex")
    expectFailure(floor(z), DTypeError.self, "complex")
  }

  @Test func conversions() {
    expectElements(Tensor([-1.7, 2.9]).converted(to: .int32), [-1, 2], dtype: .int32)
    expectElements(Tensor([0, 2]).converted(to: .bool), [0, 1], dtype: .bool)
    expectElements(Tensor(Tensor([1, 2]), dtype: .float64), [1, 2], dtype: .float64)
    expectElements(Tensor([1.0]).bitcast(to: .uint32), [1_065_353_216], dtype: .uint32)
    expectElements(Tensor([1.0]).bitcast(to: .uint16), [0, 16256], shape: [1, 2])
  }
}
