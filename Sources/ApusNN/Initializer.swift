import Apus

/// How a parameter gets its first values. Fans are those of a matrix `[inputs, outputs]`.
public enum Initializer: Hashable, Sendable {
  case zeros, ones
  case constant(Double)
  /// Mean 0 and the given standard deviation.
  case normal(deviation: Double)
  /// As `normal`, of which nothing beyond two deviations is kept; the deviation is that before the cut.
  case truncatedNormal(deviation: Double)
  /// From `-limit` to `limit`.
  case uniform(limit: Double)
  /// Truncated normal of variance 1 / inputs: `jax.nn.initializers.lecun_normal`.
  case lecunNormal
  /// Truncated normal of variance 2 / inputs: `he_normal`.
  case heNormal
  /// Truncated normal of variance 2 / (inputs + outputs): `glorot_normal`.
  case glorotNormal
  /// Uniform of variance 2 / (inputs + outputs): `glorot_uniform`.
  case glorotUniform
  /// From `-1 / √inputs` to `1 / √inputs`: the default of PyTorch's linear layers.
  case fanInUniform

  /// New values.
  ///
  /// - Parameter inputs: the number of inputs of a unit, where it is not the last axis but one.
  public func callAsFunction(_ shape: Shape, inputs: Int? = nil, key: Key, dtype: DType = .float32) -> Tensor {
    let fanIn = Double(Swift.max(inputs ?? (shape.rank > 1 ? shape[-2] : shape[-1]), 1))
    let fanOut = Double(Swift.max(shape[-1], 1))
    switch self {
    case .zeros: return .zeros(shape, dtype: dtype)
    case .ones: return .ones(shape, dtype: dtype)
    case .constant(let value): return .full(shape, Tensor(value), dtype: dtype)
    case .normal(let deviation): return .normal(shape, key: key, dtype: dtype) * deviation
    case .truncatedNormal(let deviation): return .truncatedNormal(shape, lower: -2, upper: 2, key: key, dtype: dtype) * deviation
    case .uniform(let limit): return .uniform(shape, min: -limit, max: limit, key: key, dtype: dtype)
    case .lecunNormal: return Self.scaled(shape, variance: 1 / fanIn, key, dtype)
    case .heNormal: return Self.scaled(shape, variance: 2 / fanIn, key, dtype)
    case .glorotNormal: return Self.scaled(shape, variance: 2 / (fanIn + fanOut), key, dtype)
    case .glorotUniform: return .uniform(shape, min: -1, max: 1, key: key, dtype: dtype) * (6 / (fanIn + fanOut)).squareRoot()
    case .fanInUniform:
      let limit = 1 / fanIn.squareRoot()
      return .uniform(shape, min: -limit, max: limit, key: key, dtype: dtype)
    }
  }

  private static func scaled(_ shape: Shape, variance: Double, _ key: Key, _ dtype: DType) -> Tensor {
    // The standard deviation of a standard normal distribution cut at 2.
    let lost = 0.87962566103423978
    return .truncatedNormal(shape, lower: -2, upper: 2, key: key, dtype: dtype) * (variance.squareRoot() / lost)
  }
}
