import Apus

// Optimizers as chains of the transformations below.

/// Stochastic gradient descent: `optax.sgd`.
///
/// - Parameters:
///   - momentum: the part of the running sum of gradients that is kept at each step; nil for none.
///   - nesterov: whether the gradient is taken one step ahead along the momentum.
public func sgd(rate: Schedule, momentum: Double? = nil, nesterov: Bool = false) -> GradientTransformation {
  guard let momentum else { return scale(byNegative: rate) }
  return chain(trace(decay: momentum, nesterov: nesterov), scale(byNegative: rate))
}

/// Adam (Kingma and Ba, 2014): `optax.adam`.
public func adam(rate: Schedule, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8) -> GradientTransformation {
  chain(scaleByAdam(betas: betas, epsilon: epsilon), scale(byNegative: rate))
}

/// Adam with decoupled weight decay (Loshchilov and Hutter, 2017): `optax.adamw`.
///
/// - Parameters:
///   - decay: how much of the parameters, times the rate, is taken off at each step.
///   - mask: which parameters decay; `.matrices` leaves biases and the scales of normalisations alone.
public func adamW(
  rate: Schedule, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, decay: Double = 1e-4, mask: ParameterMask = .all
) -> GradientTransformation {
  chain(scaleByAdam(betas: betas, epsilon: epsilon), addDecayedWeights(decay, mask: mask), scale(byNegative: rate))
}

/// Which parameters a transformation applies to.
public struct ParameterMask: Sendable {
  let includes: @Sendable (_ path: String, _ shape: Shape) -> Bool

  /// - Parameter includes: is asked with a leaf's path name (`blocks[3].expand.weight`) and shape.
  public init(_ includes: @escaping @Sendable (_ path: String, _ shape: Shape) -> Bool) { self.includes = includes }

  /// All parameters.
  public static let all = ParameterMask { _, _ in true }
  /// Parameters of two axes and more.
  public static let matrices = ParameterMask { _, shape in shape.rank >= 2 }
}

/// Multiplies the updates by a number: `optax.scale`.
public func scale(_ factor: Double) -> GradientTransformation {
  GradientTransformation { updates, _, _ in updates.map { $0 * factor } }
}

/// Multiplies the updates by the value of a schedule: `optax.scale_by_schedule`.
public func scale(by schedule: Schedule) -> GradientTransformation {
  GradientTransformation { updates, _, context in
    let factor = schedule(context.step)
    return updates.map { factor.converted(to: $0.dtype) * $0 }
  }
}

/// The last step of an optimizer, which goes against the gradient: `optax.scale_by_learning_rate`.
public func scale(byNegative rate: Schedule) -> GradientTransformation { scale(by: Schedule { -rate($0) }) }

/// Adds up past updates, of which a part is kept at each step: `optax.trace`.
public func trace(decay: Double, nesterov: Bool = false) -> GradientTransformation {
  GradientTransformation(slots: [{ .zeros(like: $0) }]) { updates, state, _ in
    func accumulated(_ sums: [Tensor]) -> [Tensor] { zip(updates, sums).map { $0 + decay * $1 } }
    state[0] = accumulated(state[0])
    return nesterov ? accumulated(state[0]) : state[0]
  }
}

/// Divides running means of the updates by the roots of running means of their squares, both corrected for having started at 0:
/// `optax.scale_by_adam`.
public func scaleByAdam(betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8) -> GradientTransformation {
  let (b1, b2) = betas
  return GradientTransformation(slots: [{ .zeros(like: $0) }, { .zeros(like: $0) }]) { updates, state, context in
    let step = context.step + 1
    let first = zip(updates, state[0]).map { (1 - b1) * $0 + b1 * $1 }
    let second = zip(updates, state[1]).map { (1 - b2) * squaredMagnitude($0) + b2 * $1 }
    let (c1, c2) = (1 - pow(Tensor(b1), step), 1 - pow(Tensor(b2), step))
    // Moments are kept at their parameter's dtype.
    state = [zip(first, state[0]).map { $0.converted(to: $1.dtype) }, zip(second, state[1]).map { $0.converted(to: $1.dtype) }]
    return zip(first, second).map { mean, variance in
      let unbiased = mean / c1.converted(to: mean.dtype.realType)
      return unbiased / (sqrt(variance / c2.converted(to: variance.dtype.realType)) + epsilon)
    }
  }
}

private func squaredMagnitude(_ x: Tensor) -> Tensor { x.dtype.isComplex ? x * conjugate(x) : square(x) }

/// Adds a part of the parameters to the updates: `optax.add_decayed_weights`.
public func addDecayedWeights(_ decay: Double, mask: ParameterMask = .all) -> GradientTransformation {
  GradientTransformation { updates, _, context in
    updates.indices.map { index in
      let parameter = context.parameters[index]
      return mask.includes(context.paths[index], parameter.shape) ? updates[index] + decay * parameter : updates[index]
    }
  }
}
