import ApusIR

// Functions of every element. Those of analysis take integers and bools as `float32`.
//
// None is overloaded on Double or Float, and those whose names Foundation and the standard library use are disfavoured: a
// function of numbers and literals keeps the meaning it has without this library.

/// Applies a unary function, converting integers and bools to `float32` where the function is defined on fractions only.
func unary(_ function: UnaryFunction, _ x: Tensor) -> Tensor {
  if let folded = foldedWeak(function, x) { return folded }
  let domain = function.domain
  return applyOne(.unary(function), domain.contains(x.dtype) || !domain.isSubset(of: .inexact) ? x : x.inexact())
}

// MARK: Exponentials and logarithms

/// e to the power of x.
@_disfavoredOverload public func exp(_ x: Tensor) -> Tensor { unary(.exponential, x) }
/// exp(x) - 1, accurate near 0.
@_disfavoredOverload public func expm1(_ x: Tensor) -> Tensor { unary(.exponentialMinusOne, x) }
/// 2 to the power of x.
@_disfavoredOverload public func exp2(_ x: Tensor) -> Tensor { exp(x.inexact() * Tensor(floatLiteral: 0.6931471805599453)) }
/// The natural logarithm.
@_disfavoredOverload public func log(_ x: Tensor) -> Tensor { unary(.log, x) }
/// log(1 + x), accurate near 0.
@_disfavoredOverload public func log1p(_ x: Tensor) -> Tensor { unary(.logPlusOne, x) }
/// The logarithm to the base 2.
@_disfavoredOverload public func log2(_ x: Tensor) -> Tensor { log(x) / Tensor(floatLiteral: 0.6931471805599453) }
/// The logarithm to the base 10.
@_disfavoredOverload public func log10(_ x: Tensor) -> Tensor { log(x) / Tensor(floatLiteral: 2.302585092994046) }
/// log(exp(a) + exp(b)) without overflow.
public func logAddExp(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(a.inexact(), b.inexact())
  let difference = x - y
  // The lesser of the two, rather than -|difference|, because its slope where they are equal is that of a mean.
  let result = maximum(x, y) + log1p(exp(minimum(difference, -difference)))
  return select(isNaN(difference), x + y, result)  // of equal infinities, whose difference is NaN
}

// MARK: Powers

/// x · x.
public func square(_ x: Tensor) -> Tensor { unary(.square, x) }
/// The square root; NaN of negative numbers.
@_disfavoredOverload public func sqrt(_ x: Tensor) -> Tensor { unary(.sqrt, x) }
/// 1 / sqrt(x).
public func rsqrt(_ x: Tensor) -> Tensor { unary(.rsqrt, x) }
/// The cube root, negative of negative numbers.
@_disfavoredOverload public func cbrt(_ x: Tensor) -> Tensor { unary(.cbrt, x) }
/// 1 / x.
public func reciprocal(_ x: Tensor) -> Tensor { Tensor(floatLiteral: 1) / x }
/// sqrt(a * a + b * b) without overflow.
@_disfavoredOverload public func hypot(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(abs(a.inexact()), abs(b.inexact()))
  let large = maximum(x, y), small = minimum(x, y)
  let ratio = small / select(large .== 0, Tensor(floatLiteral: 1), large)
  return select(isInfinite(large), large, large * sqrt(ratio * ratio + 1))
}

/// a to the power of b, element by element.
@_disfavoredOverload public func pow(_ a: Tensor, _ b: Tensor) -> Tensor { binary(.power, a, b) }

/// x to a fixed integer power, by repeated multiplication.
@_disfavoredOverload public func pow(_ x: Tensor, _ exponent: Int) -> Tensor {
  if exponent < 0 { return reciprocal(pow(x, exponent == .min ? .max : -exponent)) }
  guard exponent > 0 else { return .ones(like: x) }
  var (result, base, remaining): (Tensor?, Tensor, Int) = (nil, x, exponent)
  while true {
    if remaining & 1 == 1 { result = result.map { $0 * base } ?? base }
    remaining >>= 1
    guard remaining > 0 else { return result ?? x }
    base = square(base)
  }
}
/// x to a fixed power.
@_disfavoredOverload public func pow(_ x: Tensor, _ exponent: Double) -> Tensor { pow(x, Tensor(floatLiteral: exponent)) }
/// A fixed base to the powers x.
@_disfavoredOverload public func pow<Scalar: BinaryFloatingPoint>(_ base: Scalar, _ x: Tensor) -> Tensor {
  pow(Tensor(floatLiteral: Double(base)), x)
}

// MARK: Trigonometry

/// The sine of an angle in radians.
@_disfavoredOverload public func sin(_ x: Tensor) -> Tensor { unary(.sine, x) }
/// The cosine of an angle in radians.
@_disfavoredOverload public func cos(_ x: Tensor) -> Tensor { unary(.cosine, x) }
/// The tangent of an angle in radians.
@_disfavoredOverload public func tan(_ x: Tensor) -> Tensor { unary(.tan, x) }
/// The angle in [-π/2, π/2] of a sine.
@_disfavoredOverload public func asin(_ x: Tensor) -> Tensor { unary(.asin, x) }
/// The angle in [0, π] of a cosine.
@_disfavoredOverload public func acos(_ x: Tensor) -> Tensor { unary(.acos, x) }
/// The angle in [-π/2, π/2] of a tangent.
@_disfavoredOverload public func atan(_ x: Tensor) -> Tensor { unary(.atan, x) }
/// The angle of the point (x, y), in (-π, π].
@_disfavoredOverload public func atan2(_ y: Tensor, _ x: Tensor) -> Tensor { binary(.atan2, y.inexact(), x.inexact()) }
/// The hyperbolic sine.
@_disfavoredOverload public func sinh(_ x: Tensor) -> Tensor { unary(.sinh, x) }
/// The hyperbolic cosine.
@_disfavoredOverload public func cosh(_ x: Tensor) -> Tensor { unary(.cosh, x) }
/// The hyperbolic tangent.
@_disfavoredOverload public func tanh(_ x: Tensor) -> Tensor { unary(.tanh, x) }
/// The inverse hyperbolic sine.
@_disfavoredOverload public func asinh(_ x: Tensor) -> Tensor { unary(.asinh, x) }
/// The inverse hyperbolic cosine; NaN below 1.
@_disfavoredOverload public func acosh(_ x: Tensor) -> Tensor { unary(.acosh, x) }
/// The inverse hyperbolic tangent; NaN beyond -1 and 1.
@_disfavoredOverload public func atanh(_ x: Tensor) -> Tensor { unary(.atanh, x) }

// MARK: Error functions

/// The error function, 2 / √π times the integral of exp(-t²) from 0 to x.
@_disfavoredOverload public func erf(_ x: Tensor) -> Tensor { unary(.erf, x) }
/// 1 - erf(x), accurate for large x.
@_disfavoredOverload public func erfc(_ x: Tensor) -> Tensor { unary(.erfc, x) }
/// The inverse of erf.
public func erfInv(_ x: Tensor) -> Tensor { unary(.erfInv, x) }

// MARK: Signs and rounding

/// The absolute value; the magnitude of complex numbers, which is real.
@_disfavoredOverload public func abs(_ x: Tensor) -> Tensor { UnaryFunction.abs.domain.contains(x.dtype) ? unary(.abs, x) : x }
/// -1, 0 or 1; NaN for NaN; x / |x| for complex numbers.
public func sign(_ x: Tensor) -> Tensor {
  x.dtype.category == .unsignedInteger ? minimum(x, Tensor(integerLiteral: 1)) : unary(.sign, x)
}
/// The greatest integer not above x. Integers stay as they are.
@_disfavoredOverload public func floor(_ x: Tensor) -> Tensor { rounded(.floor, x) }
/// The least integer not below x. Integers stay as they are.
@_disfavoredOverload public func ceil(_ x: Tensor) -> Tensor { rounded(.ceil, x) }
/// The nearest integer, ties to even.
@_disfavoredOverload public func round(_ x: Tensor) -> Tensor { rounded(.roundNearestEven, x) }
/// The integer part.
@_disfavoredOverload public func trunc(_ x: Tensor) -> Tensor {
  x.dtype.isFloatingPoint ? select(x .< 0, ceil(x), floor(x)) : rounded(.floor, x)
}
private func rounded(_ function: UnaryFunction, _ x: Tensor) -> Tensor {
  x.dtype.isInteger || x.dtype == .bool ? x : unary(function, x)
}

// MARK: Division

func divide(_ a: Tensor, _ b: Tensor) -> Tensor {
  if let folded = foldedWeak(.divide, a, b) { return folded }
  let (x, y) = promote(a, b)
  return binary(.divide, x.inexact(), y.inexact())
}

/// The quotient rounded down; of integers an integer.
public func floorDivide(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(a, b)
  switch x.dtype.category {
  case .bool, .complex: return failed(DTypeError("floor_divide", "is not defined on \(x.dtype)"), [a, b])
  case .unsignedInteger: return binary(.divide, x, y)
  case .signedInteger:
    let quotient = binary(.divide, x, y)
    let inexact = (binary(.remainder, x, y) .!= 0) & (sign(x) .!= sign(y))
    return select(inexact, quotient - 1, quotient)
  case .floatingPoint:
    // Through the remainder, which is exact: the quotient may round up to the next integer.
    let remainder = floorRemainder(x, y)
    let quotient = round(binary(.divide, x - remainder, y))
    return select(y .== 0, binary(.divide, x, y), quotient)
  }
}

/// The remainder with the sign of the dividend, as in C and Swift.
public func truncatedRemainder(_ a: Tensor, _ b: Tensor) -> Tensor { binary(.remainder, a, b) }

func floorRemainder(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(a, b)
  let remainder = binary(.remainder, x, y)
  if x.dtype.category == .unsignedInteger || !BinaryFunction.remainder.domain.contains(x.dtype) { return remainder }
  let crosses = (remainder .!= 0) & ((remainder .< 0) .!= (y .< 0))
  return select(crosses, remainder + y, remainder)
}

// MARK: Choice and comparison

/// Where `condition` holds the elements of `onTrue`, elsewhere those of `onFalse`; all three broadcast. NumPy's `where`.
///
/// - Throws: (when read) `DTypeError` where the condition is not bool.
public func select(_ condition: Tensor, _ onTrue: Tensor, _ onFalse: Tensor) -> Tensor {
  let (x, y) = promote(onTrue, onFalse)
  if condition.rank == 0 && x.shape == y.shape { return applyOne(.select, condition, x, y) }
  let (u, v) = broadcastTogether(x, y)
  let (c, p) = broadcastTogether(condition, u)
  let (_, q) = broadcastTogether(p, v)
  return applyOne(.select, c, p, q)
}

extension Tensor {
  /// `select`, under the name it has in NumPy.
  public static func `where`(_ condition: Tensor, _ onTrue: Tensor, _ onFalse: Tensor) -> Tensor {
    select(condition, onTrue, onFalse)
  }
}

/// The greater of two elements; NaN where either is.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { binary(.maximum, a, b) }
/// The lesser of two elements; NaN where either is.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { binary(.minimum, a, b) }

/// Elements limited to a range; a bound left out does not limit.
public func clip(_ x: Tensor, min: Tensor? = nil, max: Tensor? = nil) -> Tensor {
  let raised = min.map { maximum(x, $0) } ?? x
  return max.map { minimum(raised, $0) } ?? raised
}

/// Whether elements are NaN, as bools.
public func isNaN(_ x: Tensor) -> Tensor { x .!= x }
/// Whether elements are neither infinite nor NaN, as bools.
public func isFinite(_ x: Tensor) -> Tensor {
  switch x.dtype.category {
  case .floatingPoint: unary(.isFinite, x)
  case .complex: unary(.isFinite, real(x)) & unary(.isFinite, imag(x))
  default: .ones(x.shape, dtype: .bool)
  }
}
/// Whether elements are infinite, as bools.
public func isInfinite(_ x: Tensor) -> Tensor {
  switch x.dtype.category {
  case .floatingPoint: abs(x) .== Tensor(floatLiteral: .infinity)
  case .complex: isInfinite(real(x)) | isInfinite(imag(x))
  default: .zeros(x.shape, dtype: .bool)
  }
}

/// Whether a and b differ by at most `absolute + relative * |b|`, element by element.
public func isClose(_ a: Tensor, _ b: Tensor, relative: Double = 1e-5, absolute: Double = 1e-8) -> Tensor {
  let (x, y) = promote(a.inexact(), b.inexact())
  let close = abs(x - y) .<= abs(y) * Tensor(floatLiteral: relative) + Tensor(floatLiteral: absolute)
  return (x .== y) | (close & isFinite(x) & isFinite(y))
}

// MARK: Complex parts

/// The real part; the tensor itself where it is not complex.
public func real(_ x: Tensor) -> Tensor { x.dtype.isComplex ? unary(.real, x) : x }
/// The imaginary part; zeros where the tensor is not complex.
public func imag(_ x: Tensor) -> Tensor { x.dtype.isComplex ? unary(.imag, x) : .zeros(like: x) }
/// The complex conjugate; the tensor itself where it is not complex.
public func conjugate(_ x: Tensor) -> Tensor { x.dtype.isComplex ? unary(.conjugate, x) : x }
/// The complex number of two real parts, `float32` or `float64`.
public func complex(_ real: Tensor, _ imag: Tensor) -> Tensor { binary(.complex, real.inexact(), imag.inexact()) }

// MARK: Bits

/// The number of bits that are 1, of integers.
public func populationCount(_ x: Tensor) -> Tensor { unary(.populationCount, x) }
/// The number of leading bits that are 0, of integers.
public func countLeadingZeros(_ x: Tensor) -> Tensor { unary(.countLeadingZeros, x) }

// MARK: Conversion

extension Tensor {
  /// The tensor in another dtype. Fractions are dropped toward zero; bool is whether the element is not 0; the imaginary part
  /// of complex numbers is dropped by real dtypes.
  public func converted(to dtype: DType) -> Tensor {
    // A traced scalar without a dtype of its own gets one.
    if case .tracer(let tracer) = representation, tracer.isWeak { return applyOne(.convert(dtype), self) }
    return Apus.converted(self, to: dtype)
  }

  /// `x.converted(to: dtype)`.
  public init(_ x: Tensor, dtype: DType) { self = x.converted(to: dtype) }

  /// The same bits as elements of another dtype; where sizes differ, a last axis appears or disappears.
  public func bitcast(to dtype: DType) -> Tensor { applyOne(.bitcastConvert(dtype), self) }
}

/// The tensor itself, as a constant: no derivative flows through it.
public func stopGradient(_ x: Tensor) -> Tensor { unary(.stopGradient, x) }
