#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// Arithmetic of scalars that are weakly typed on both sides stays weak and is done in Double, as Python does it in JAX programs:
// in `x * (1.0 / 3.0)` the quotient takes the dtype of x, at its full precision.

func foldedWeak(_ function: BinaryFunction, _ a: Tensor, _ b: Tensor) -> Tensor? {
  guard case .weak(let x) = a.representation, case .weak(let y) = b.representation else { return nil }
  if case .integer(let i) = x.value, case .integer(let j) = y.value {
    let (value, overflow): (Int, Bool)
    switch function {
    case .add: (value, overflow) = i.addingReportingOverflow(j)
    case .subtract: (value, overflow) = i.subtractingReportingOverflow(j)
    case .multiply: (value, overflow) = i.multipliedReportingOverflow(by: j)
    case .maximum: (value, overflow) = (Swift.max(i, j), false)
    case .minimum: (value, overflow) = (Swift.min(i, j), false)
    case .divide: return Tensor(Double(i) / Double(j))
    default: return nil
    }
    return overflow ? nil : Tensor(value)
  }
  let (u, v) = (x.double, y.double)
  switch function {
  case .add: return Tensor(u + v)
  case .subtract: return Tensor(u - v)
  case .multiply: return Tensor(u * v)
  case .divide: return Tensor(u / v)
  case .power: return Tensor(pow(u, v))
  default: return nil
  }
}

func foldedWeak(_ function: UnaryFunction, _ x: Tensor) -> Tensor? {
  guard case .weak(let scalar) = x.representation else { return nil }
  if function == .stopGradient { return x }
  if case .integer(let value) = scalar.value {
    switch function {
    case .negate: return value == .min ? nil : Tensor(-value)
    case .abs: return value == .min ? nil : Tensor(Swift.abs(value))
    case .square: return foldedWeak(.multiply, x, x)
    case .not, .populationCount, .countLeadingZeros, .sign: return nil
    default: break
    }
  }
  let value = scalar.double
  switch function {
  case .negate: return Tensor(-value)
  case .abs: return Tensor(Swift.abs(value))
  case .square: return Tensor(value * value)
  case .exponential: return Tensor(exp(value))
  case .exponentialMinusOne: return Tensor(expm1(value))
  case .log: return Tensor(log(value))
  case .logPlusOne: return Tensor(log1p(value))
  case .sqrt: return Tensor(value.squareRoot())
  case .rsqrt: return Tensor(1 / value.squareRoot())
  case .cbrt: return Tensor(cbrt(value))
  case .sine: return Tensor(sin(value))
  case .cosine: return Tensor(cos(value))
  case .tan: return Tensor(tan(value))
  case .sinh: return Tensor(sinh(value))
  case .cosh: return Tensor(cosh(value))
  case .tanh: return Tensor(tanh(value))
  case .erf: return Tensor(erf(value))
  case .erfc: return Tensor(erfc(value))
  case .logistic: return Tensor(1 / (1 + exp(-value)))
  default: return nil
  }
}

extension WeakScalar {
  var double: Double {
    switch value {
    case .integer(let value): Double(value)
    case .floating(let value): value
    }
  }
}
