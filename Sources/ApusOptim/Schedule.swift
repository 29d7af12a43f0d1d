import Apus

/// A number that depends on the step, a learning rate for instance. A literal is a constant schedule.
public struct Schedule: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  private let body: @Sendable (Tensor) -> Tensor

  /// - Parameter body: the `float32` value at a step, an `int32` scalar that counts from 0.
  public init(_ body: @escaping @Sendable (_ step: Tensor) -> Tensor) { self.body = body }

  public init(floatLiteral value: Double) { self = .constant(value) }
  public init(integerLiteral value: Int) { self = .constant(Double(value)) }

  /// The value at a step.
  public func callAsFunction(_ step: Tensor) -> Tensor { body(step) }

  /// One value at all steps.
  public static func constant(_ value: Double) -> Schedule { Schedule { _ in Tensor(value) } }

  /// From one value to another in equal steps, and constant from then on.
  public static func linear(from start: Double, to end: Double, steps: Int) -> Schedule {
    Schedule { step in
      (start - end) * (1 - fraction(step, of: steps)) + end
    }
  }

  /// From `start` along half a cosine to `minimum`, and constant from then on.
  public static func cosine(from start: Double, steps: Int, minimum: Double = 0) -> Schedule {
    let floor = start == 0 ? 0 : minimum / start
    return Schedule { step in
      let decayed = 0.5 * (1 + cos(Double.pi * fraction(step, of: steps)))
      return start * ((1 - floor) * decayed + floor)
    }
  }

  /// From `initial` up to `peak` in `warmup` equal steps, then along half a cosine to `minimum` at step `steps`:
  /// optax's `warmup_cosine_decay_schedule`.
  public static func warmupCosine(peak: Double, warmup: Int, steps: Int, minimum: Double = 0, initial: Double = 0) -> Schedule {
    let rise = linear(from: initial, to: peak, steps: warmup)
    let fall = cosine(from: peak, steps: steps - warmup, minimum: minimum)
    return Schedule { step in select(step .< warmup, rise(step), fall(step - warmup)) }
  }

  /// Multiplied by `factor` every `steps` steps: smoothly, or with `staircase` all at once.
  public static func exponential(from start: Double, factor: Double, steps: Int, staircase: Bool = false) -> Schedule {
    Schedule { step in
      let periods = step / Tensor(Double(steps))
      return start * pow(Tensor(factor), staircase ? floor(periods) : periods)
    }
  }

  /// The part of `steps` that has passed, from 0 to 1.
  private static func fraction(_ step: Tensor, of steps: Int) -> Tensor {
    steps > 0 ? clip(step, min: 0, max: Tensor(steps)) / Tensor(Double(steps)) : Tensor(1.0)
  }
}
