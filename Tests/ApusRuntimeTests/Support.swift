import ApusIR
import ApusReference
import ApusRuntime
import Foundation
import Testing

/// A small generator with a seed (Steele, Lea, Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension DType {
  static let real: [DType] = allCases.filter { !$0.isComplex }
  static let floating: [DType] = [.float16, .bfloat16, .float32, .float64]
}

/// Numbers that go wrong first.
let specialValues: [Double] = [
  0, -0.0, 1, -1, 0.5, -0.5, 2, 3, -3, 0.1, 1e-3, 1e-8, 1e-38, 1e-42, 88, -88, 90, 710, 1e10, 3e38, -3e38, 127, 128, -128, -129, 255,
  256, 65504, 2147483647, -2147483648, 4294967296, 9.3e18, -9.3e18, .infinity, -.infinity, .nan,
]

/// Random elements of a dtype: around `center`, or, where it asks for that, with special values among them.
func randomArray(_ dtype: DType, _ shape: Shape, seed: Int, scale: Double = 4, special: Bool = false) throws -> DenseArray {
  var generator = SplitMix64(seed &* 7919 &+ Int(dtype.rawValue) &* 31 &+ shape.elementCount)
  let count = shape.elementCount
  let values = (0..<count).map { i -> Double in
    if special, i % 3 == 0 { return specialValues.randomElement(using: &generator) ?? 0 }
    return Double.random(in: -scale...scale, using: &generator)
  }
  if dtype.isComplex {
    let parts = (0..<count).map { _ in Double.random(in: -scale...scale, using: &generator) }
    if dtype == .complex64 { return try DenseArray(zip(values, parts).map { Complex(Float($0), Float($1)) }, shape: shape) }
    return try DenseArray(zip(values, parts).map { Complex($0, $1) }, shape: shape)
  }
  if dtype.isInteger && !special {
    let bits = (0..<count).map { _ in generator.next() }
    func words<T: FixedWidthInteger & TensorElement>(_: T.Type) throws -> DenseArray {
      try DenseArray(bits.map { T(truncatingIfNeeded: Int64(bitPattern: $0) >> Int64($0 & 63)) }, shape: shape)
    }
    switch dtype {
    case .int8: return try words(Int8.self)
    case .int16: return try words(Int16.self)
    case .int32: return try words(Int32.self)
    case .int64: return try words(Int64.self)
    case .uint8: return try words(UInt8.self)
    case .uint16: return try words(UInt16.self)
    case .uint32: return try words(UInt32.self)
    default: return try words(UInt64.self)
    }
  }
  if dtype == .bool { return try DenseArray(values.map { $0 > 0 }, shape: shape) }
  return try #require(Reference.evaluate(.convert(dtype), [DenseArray(values, shape: shape)]).first)
}

/// The elements as `Double`s; complex ones as their parts.
func doubles(_ x: DenseArray) throws -> [Double] {
  switch x.dtype {
  case .complex64: return x.elements(as: Complex<Float>.self).flatMap { [Double($0.real), Double($0.imaginary)] }
  case .complex128: return x.elements(as: Complex<Double>.self).flatMap { [$0.real, $0.imaginary] }
  default: return try #require(Reference.evaluate(.convert(.float64), [x]).first).elements(as: Double.self)
  }
}

/// The distance from 1 to the next number.
func epsilon(_ dtype: DType) -> Double {
  switch dtype.realType {
  case .float16: 0x1p-10
  case .bfloat16: 0x1p-7
  case .float32: 0x1p-23
  default: 0x1p-52
  }
}

/// Expects the kernels' results to be the reference's: the same bits for integers, and for floating-point numbers within `ulps` units
/// in the last place, or `slack` in absolute terms.
func expectMatch(
  _ primitive: Primitive, _ operands: [DenseArray], ulps: Double = 0, slack: Double = 0,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let expected = try Reference.evaluate(primitive, operands)
  let results = try #require(try EagerKernels.evaluate(primitive, operands), "no kernel", sourceLocation: sourceLocation)
  try #require(results.count == expected.count, sourceLocation: sourceLocation)
  for (result, reference) in zip(results, expected) {
    let what = "\(primitive.name) of \(operands.map(\.type))"
    try expectClose(result, reference, ulps: ulps, slack: slack, what, sourceLocation: sourceLocation)
  }
}

func expectClose(
  _ result: DenseArray, _ expected: DenseArray, ulps: Double, slack: Double, _ what: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  try #require(result.type == expected.type, "\(what)", sourceLocation: sourceLocation)
  let isSame = result.byteCount == 0 || memcmp(result.buffer.bytes, expected.buffer.bytes, result.byteCount) == 0
  if isSame || result.dtype.isInteger || result.dtype == .bool {
    #expect(isSame, "\(what)", sourceLocation: sourceLocation)
    return
  }
  let unit = epsilon(result.dtype)
  // Below the least normal number, units are of one size.
  let least: Double = result.dtype.realType == .float64 ? .leastNormalMagnitude : result.dtype == .float16 ? 0x1p-14 : 0x1p-126
  for (i, (x, y)) in zip(try doubles(result), try doubles(expected)).enumerated() {
    let isClose = x == y ? x.sign == y.sign || ulps > 0 : (x.isNaN && y.isNaN)
      || abs(x - y) <= Swift.max(ulps * unit * Swift.max(abs(y), least), slack)
    if !isClose {
      Issue.record("\(what): element \(i) is \(x), not \(y)", sourceLocation: sourceLocation)
      return
    }
  }
}
