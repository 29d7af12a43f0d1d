// Activation functions, with the formulas and corner cases of `jax.nn`.

/// 1 / (1 + exp(-x)).
public func sigmoid(_ x: Tensor) -> Tensor { unary(.logistic, x) }

/// max(x, 0), whose derivative at 0 is 0.
public func relu(_ x: Tensor) -> Tensor { select(x .<= 0, .zeros(like: x), x) }

/// x where positive, else `slope * x`.
public func leakyRelu(_ x: Tensor, slope: Double = 0.01) -> Tensor {
  let x = x.inexact()
  return select(x .>= 0, x, x * slope)
}

/// x where positive, else `alpha * (exp(x) - 1)`.
public func elu(_ x: Tensor, alpha: Double = 1) -> Tensor {
  let x = x.inexact()
  let positive = x .> 0
  // The exponential sees no positive numbers: it would overflow and spoil the derivative.
  return select(positive, x, expm1(select(positive, .zeros(like: x), x)) * alpha)
}

/// The Gaussian error linear unit (Hendrycks and Gimpel, 2016).
///
/// - Parameter approximate: by default the tanh approximation, of GPT-2 and of `jax.nn.gelu`; otherwise the exact
///   `x * Φ(x)`, of PyTorch's default and of BERT.
public func gelu(_ x: Tensor, approximate: Bool = true) -> Tensor {
  let x = x.inexact()
  if approximate {
    let inner = 0.7978845608028654 * (x + 0.044715 * (x * x * x))  // sqrt(2 / π)
    return x * (0.5 * (1 + tanh(inner)))
  }
  return 0.5 * x * erfc(x * -0.7071067811865476)
}

/// x * sigmoid(x), also called swish.
public func silu(_ x: Tensor) -> Tensor {
  let x = x.inexact()
  return x * sigmoid(x)
}

/// log(1 + exp(x)) without overflow.
public func softplus(_ x: Tensor) -> Tensor { logAddExp(x, .zeros(like: x)) }

/// log(sigmoid(x)) without overflow.
public func logSigmoid(_ x: Tensor) -> Tensor { -softplus(-x.inexact()) }

/// x * tanh(softplus(x)).
public func mish(_ x: Tensor) -> Tensor {
  let x = x.inexact()
  return x * tanh(softplus(x))
}

/// exp(x) / sum(exp(x)) along an axis. The maximum is subtracted first, so that nothing overflows.
public func softmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  checked(x) {
    let x = x.inexact()
    let axis = try x.shape.axis(axis, "softmax")
    if let result = rowsNow(.softmax, x, axis: axis) { return result }
    return tracedSoftmax(axis)(x)
  }
}

/// Its derivative is said by its value, so that of exponentials and sums reverse mode keeps neither.
private func tracedSoftmax(_ axis: Int) -> @Sendable (Tensor) -> Tensor {
  customJVP({ x in
    let exponentials = exp(x - stopGradient(reduced(.maximum, x, [axis], keepDims: true)))
    return exponentials / reduced(.sum, exponentials, [axis], keepDims: true)
  }, jvp: { x, dx in
    let y = tracedSoftmax(axis)(x)
    return (y, y * (dx - reduced(.sum, y * dx, [axis], keepDims: true)))
  })
}

/// log(softmax(x)), accurate where the softmax is near 0.
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  checked(x) {
    let x = x.inexact()
    let axis = try x.shape.axis(axis, "logSoftmax")
    if let result = rowsNow(.logSoftmax, x, axis: axis) { return result }
    let shifted = x - stopGradient(reduced(.maximum, x, [axis], keepDims: true))
    return shifted - log(reduced(.sum, exp(shifted), [axis], keepDims: true))
  }
}

/// log(sum(exp(x))) along axes, without overflow.
public func logSumExp(_ x: Tensor, axes: [Int]? = nil, keepDims: Bool = false) -> Tensor {
  checked(x) {
    let x = x.inexact()
    let axes = try x.shape.axes(axes, "logSumExp")
    let maximum = reduced(.maximum, x, axes, keepDims: true)
    // Of elements all -infinity, or with an infinity among them, nothing is subtracted.
    let offset = stopGradient(select(isFinite(maximum), maximum, .zeros(like: maximum)))
    let result = log(reduced(.sum, exp(x - offset), axes, keepDims: true)) + offset
    return keepDims ? result : result.dropping(axes)
  }
}

/// log(sum(exp(x))) along an axis, without overflow.
public func logSumExp(_ x: Tensor, axis: Int, keepDims: Bool = false) -> Tensor { logSumExp(x, axes: [axis], keepDims: keepDims) }

extension Tensor {
  /// The tensor with some axes of extent 1 taken out.
  func dropping(_ axes: [Int]) -> Tensor {
    withShape(Shape(shape.dimensions.indices.filter { !axes.contains($0) }.map { shape.dimensions[$0] }))
  }
}
