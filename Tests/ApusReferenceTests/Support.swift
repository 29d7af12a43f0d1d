import ApusIR
import ApusReference
import Testing

/// A small deterministic generator (Steele et al., "Fast splittable pseudorandom number generators", 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func array<T: TensorElement>(_ elements: [T], _ shape: Shape? = nil) throws -> DenseArray {
  try DenseArray(elements, shape: shape ?? [elements.count])
}

/// Integers counted up from `start`, as doubles.
func counted(_ shape: Shape, from start: Double = 0) throws -> DenseArray {
  try array((0..<shape.elementCount).map { start + Double($0) }, shape)
}

func evaluateOne(_ primitive: Primitive, _ operands: DenseArray...) throws -> DenseArray {
  try Reference.evaluate(primitive, operands)[0]
}

/// The elements of the one result, after checking its shape and dtype.
func evaluate<T: TensorElement>(_ primitive: Primitive, _ operands: DenseArray..., as _: T.Type = T.self) throws -> [T] {
  try Reference.evaluate(primitive, operands)[0].elements(as: T.self)
}

func apply(_ function: UnaryFunction, _ values: [Double]) throws -> [Double] { try apply(function, .float64, values) }

func apply(_ function: BinaryFunction, _ a: [Double], _ b: [Double]) throws -> [Double] { try apply(function, .float64, a, b) }

/// Applies a unary function to values rounded to a dtype and widens the results.
func apply(_ function: UnaryFunction, _ dtype: DType, _ values: [Double]) throws -> [Double] {
  let x = try evaluateOne(.convert(dtype), array(values))
  return try evaluateOne(.convert(.float64), evaluateOne(.unary(function), x)).elements()
}

func apply(_ function: BinaryFunction, _ dtype: DType, _ a: [Double], _ b: [Double]) throws -> [Double] {
  let (x, y) = (try evaluateOne(.convert(dtype), array(a)), try evaluateOne(.convert(dtype), array(b)))
  return try evaluateOne(.convert(.float64), evaluateOne(.binary(function), x, y)).elements()
}

/// Equal, where NaN equals NaN and -0 differs from 0.
func same(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { ($0.isNaN && $1.isNaN) || ($0 == $1 && $0.sign == $1.sign) }
}

func close(_ a: [Double], _ b: [Double], relative: Double = 1e-14, absolute: Double = 0) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy {
      ($0.isNaN && $1.isNaN) || $0 == $1 || ($0 - $1).magnitude <= Swift.max(absolute, relative * $1.magnitude)
    }
}
