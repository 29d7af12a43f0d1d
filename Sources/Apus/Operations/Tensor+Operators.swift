import ApusIR

// Operators follow NumPy: operands are promoted to a common dtype and broadcast to a common shape. Literals are weakly typed
// scalars: they take the dtype of the other operand. The overloads for Double, Float and Int serve variables; they are
// disfavoured, so that long expressions of literals type-check quickly; comparisons, which do not chain, need not be.

extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor { binary(.add, a, b) }
  public static func - (a: Tensor, b: Tensor) -> Tensor { binary(.subtract, a, b) }
  public static func * (a: Tensor, b: Tensor) -> Tensor { binary(.multiply, a, b) }
  /// The quotient; of integers and bools the exact one, as `float32`. `floorDivide` gives integers.
  public static func / (a: Tensor, b: Tensor) -> Tensor { divide(a, b) }
  /// The remainder of floor division: it has the sign of the divisor, as in NumPy. `truncatedRemainder` has that of the dividend.
  public static func % (a: Tensor, b: Tensor) -> Tensor { floorRemainder(a, b) }
  public static prefix func - (a: Tensor) -> Tensor { unary(.negate, a) }
  @_disfavoredOverload public static prefix func + (a: Tensor) -> Tensor { a }

  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }
  public static func /= (a: inout Tensor, b: Tensor) { a = a / b }
  public static func %= (a: inout Tensor, b: Tensor) { a = a % b }
}

// Bitwise operators, of integers and bools. Those that the standard library defines by generic functions are disfavoured, so that
// `1 << 30` stays an Int.
extension Tensor {
  public static func & (a: Tensor, b: Tensor) -> Tensor { binary(.and, a, b) }
  public static func | (a: Tensor, b: Tensor) -> Tensor { binary(.or, a, b) }
  public static func ^ (a: Tensor, b: Tensor) -> Tensor { binary(.xor, a, b) }
  @_disfavoredOverload public static func << (a: Tensor, b: Tensor) -> Tensor { binary(.shiftLeft, a, b) }
  /// Shifts right: arithmetically for signed, logically for unsigned integers.
  @_disfavoredOverload public static func >> (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = promote(a, b)
    return binary(x.dtype.category == .unsignedInteger ? .shiftRightLogical : .shiftRightArithmetic, x, y)
  }
  @_disfavoredOverload public static prefix func ~ (a: Tensor) -> Tensor { unary(.not, a) }

  public static func &= (a: inout Tensor, b: Tensor) { a = a & b }
  public static func |= (a: inout Tensor, b: Tensor) { a = a | b }
  public static func ^= (a: inout Tensor, b: Tensor) { a = a ^ b }
  public static func <<= (a: inout Tensor, b: Tensor) { a = a << b }
  public static func >>= (a: inout Tensor, b: Tensor) { a = a >> b }
}

// Comparisons, element by element. The result is a bool tensor.
extension Tensor {
  public static func .< (a: Tensor, b: Tensor) -> Tensor { compare(.less, a, b) }
  public static func .<= (a: Tensor, b: Tensor) -> Tensor { compare(.lessOrEqual, a, b) }
  public static func .> (a: Tensor, b: Tensor) -> Tensor { compare(.greater, a, b) }
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { compare(.greaterOrEqual, a, b) }
  public static func .== (a: Tensor, b: Tensor) -> Tensor { compare(.equal, a, b) }
  public static func .!= (a: Tensor, b: Tensor) -> Tensor { compare(.notEqual, a, b) }
}

// Scalars of type Double.
extension Tensor {
  @_disfavoredOverload public static func + (a: Tensor, b: Double) -> Tensor { a + Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func + (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) + b }
  @_disfavoredOverload public static func - (a: Tensor, b: Double) -> Tensor { a - Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func - (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) - b }
  @_disfavoredOverload public static func * (a: Tensor, b: Double) -> Tensor { a * Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func * (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) * b }
  @_disfavoredOverload public static func / (a: Tensor, b: Double) -> Tensor { a / Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func / (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) / b }
  @_disfavoredOverload public static func % (a: Tensor, b: Double) -> Tensor { a % Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func % (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) % b }
  @_disfavoredOverload public static func += (a: inout Tensor, b: Double) { a = a + Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func -= (a: inout Tensor, b: Double) { a = a - Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func *= (a: inout Tensor, b: Double) { a = a * Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func /= (a: inout Tensor, b: Double) { a = a / Tensor(floatLiteral: b) }
  @_disfavoredOverload public static func %= (a: inout Tensor, b: Double) { a = a % Tensor(floatLiteral: b) }
  public static func .< (a: Tensor, b: Double) -> Tensor { a .< Tensor(floatLiteral: b) }
  public static func .< (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .< b }
  public static func .<= (a: Tensor, b: Double) -> Tensor { a .<= Tensor(floatLiteral: b) }
  public static func .<= (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .<= b }
  public static func .> (a: Tensor, b: Double) -> Tensor { a .> Tensor(floatLiteral: b) }
  public static func .> (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .> b }
  public static func .>= (a: Tensor, b: Double) -> Tensor { a .>= Tensor(floatLiteral: b) }
  public static func .>= (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .>= b }
  public static func .== (a: Tensor, b: Double) -> Tensor { a .== Tensor(floatLiteral: b) }
  public static func .== (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .== b }
  public static func .!= (a: Tensor, b: Double) -> Tensor { a .!= Tensor(floatLiteral: b) }
  public static func .!= (a: Double, b: Tensor) -> Tensor { Tensor(floatLiteral: a) .!= b }
}

// Scalars of type Float.
extension Tensor {
  @_disfavoredOverload public static func + (a: Tensor, b: Float) -> Tensor { a + Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func + (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) + b }
  @_disfavoredOverload public static func - (a: Tensor, b: Float) -> Tensor { a - Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func - (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) - b }
  @_disfavoredOverload public static func * (a: Tensor, b: Float) -> Tensor { a * Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func * (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) * b }
  @_disfavoredOverload public static func / (a: Tensor, b: Float) -> Tensor { a / Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func / (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) / b }
  @_disfavoredOverload public static func % (a: Tensor, b: Float) -> Tensor { a % Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func % (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) % b }
  @_disfavoredOverload public static func += (a: inout Tensor, b: Float) { a = a + Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func -= (a: inout Tensor, b: Float) { a = a - Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func *= (a: inout Tensor, b: Float) { a = a * Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func /= (a: inout Tensor, b: Float) { a = a / Tensor(floatLiteral: Double(b)) }
  @_disfavoredOverload public static func %= (a: inout Tensor, b: Float) { a = a % Tensor(floatLiteral: Double(b)) }
  public static func .< (a: Tensor, b: Float) -> Tensor { a .< Tensor(floatLiteral: Double(b)) }
  public static func .< (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .< b }
  public static func .<= (a: Tensor, b: Float) -> Tensor { a .<= Tensor(floatLiteral: Double(b)) }
  public static func .<= (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .<= b }
  public static func .> (a: Tensor, b: Float) -> Tensor { a .> Tensor(floatLiteral: Double(b)) }
  public static func .> (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .> b }
  public static func .>= (a: Tensor, b: Float) -> Tensor { a .>= Tensor(floatLiteral: Double(b)) }
  public static func .>= (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .>= b }
  public static func .== (a: Tensor, b: Float) -> Tensor { a .== Tensor(floatLiteral: Double(b)) }
  public static func .== (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .== b }
  public static func .!= (a: Tensor, b: Float) -> Tensor { a .!= Tensor(floatLiteral: Double(b)) }
  public static func .!= (a: Float, b: Tensor) -> Tensor { Tensor(floatLiteral: Double(a)) .!= b }
}

// Scalars of type Int.
extension Tensor {
  @_disfavoredOverload public static func + (a: Tensor, b: Int) -> Tensor { a + Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func + (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) + b }
  @_disfavoredOverload public static func - (a: Tensor, b: Int) -> Tensor { a - Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func - (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) - b }
  @_disfavoredOverload public static func * (a: Tensor, b: Int) -> Tensor { a * Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func * (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) * b }
  @_disfavoredOverload public static func / (a: Tensor, b: Int) -> Tensor { a / Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func / (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) / b }
  @_disfavoredOverload public static func % (a: Tensor, b: Int) -> Tensor { a % Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func % (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) % b }
  @_disfavoredOverload public static func += (a: inout Tensor, b: Int) { a = a + Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func -= (a: inout Tensor, b: Int) { a = a - Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func *= (a: inout Tensor, b: Int) { a = a * Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func /= (a: inout Tensor, b: Int) { a = a / Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func %= (a: inout Tensor, b: Int) { a = a % Tensor(integerLiteral: b) }
  public static func .< (a: Tensor, b: Int) -> Tensor { a .< Tensor(integerLiteral: b) }
  public static func .< (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .< b }
  public static func .<= (a: Tensor, b: Int) -> Tensor { a .<= Tensor(integerLiteral: b) }
  public static func .<= (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .<= b }
  public static func .> (a: Tensor, b: Int) -> Tensor { a .> Tensor(integerLiteral: b) }
  public static func .> (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .> b }
  public static func .>= (a: Tensor, b: Int) -> Tensor { a .>= Tensor(integerLiteral: b) }
  public static func .>= (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .>= b }
  public static func .== (a: Tensor, b: Int) -> Tensor { a .== Tensor(integerLiteral: b) }
  public static func .== (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .== b }
  public static func .!= (a: Tensor, b: Int) -> Tensor { a .!= Tensor(integerLiteral: b) }
  public static func .!= (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) .!= b }
  @_disfavoredOverload public static func & (a: Tensor, b: Int) -> Tensor { a & Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func & (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) & b }
  @_disfavoredOverload public static func | (a: Tensor, b: Int) -> Tensor { a | Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func | (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) | b }
  @_disfavoredOverload public static func ^ (a: Tensor, b: Int) -> Tensor { a ^ Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func ^ (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) ^ b }
  @_disfavoredOverload public static func << (a: Tensor, b: Int) -> Tensor { a << Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func << (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) << b }
  @_disfavoredOverload public static func >> (a: Tensor, b: Int) -> Tensor { a >> Tensor(integerLiteral: b) }
  @_disfavoredOverload public static func >> (a: Int, b: Tensor) -> Tensor { Tensor(integerLiteral: a) >> b }
}
