import ApusIR

/// The inverse error function as JAX computes it in `float32`: Giles, "Approximating the erfinv function" (2010), step by step.
///
/// `erfInv` is more accurate near -1 and 1, where the rounding of x · x costs this one some digits; but a normal number should be
/// the one that JAX draws. Other dtypes take `erfInv`, `float16` and `bfloat16` this one at `float32`.
func inverseErrorFunctionOfJAX(_ x: Tensor) -> Tensor {
  switch x.dtype {
  case .float32: return approximated(x)
  case .float16, .bfloat16: return approximated(x.converted(to: .float32)).converted(to: x.dtype)
  default: return erfInv(x)
  }
}

/// Coefficients for the middle and for the tails, highest power first.
private let middle = [
  2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727,
  1.50140941,
]
private let tails = [
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406,
  2.83297682,
]

private func approximated(_ x: Tensor) -> Tensor {
  let w = -log1p(-(x * x))
  let inMiddle = polynomial(middle, w - 2.5), inTails = polynomial(tails, sqrt(w) - 3)
  return select(w .< 5, inMiddle, inTails) * x
}

private func polynomial(_ coefficients: [Double], _ x: Tensor) -> Tensor {
  coefficients.dropFirst().reduce(Tensor(coefficients[0])) { $0 * x + $1 }
}
