import Apus

/// Normalises the last axis to mean 0 and variance 1, then scales and shifts it (Ba, Kiros and Hinton, 2016).
///
/// The variance is the mean of squared deviations. Statistics of 16-bit types are computed in `float32`.
public struct LayerNorm: ParameterTree {
  /// `[width]`.
  public var scale: Tensor
  /// `[width]`.
  public var bias: Tensor?
  /// Added to what the root is taken of.
  public var epsilon: Double

  public static let fields = Fields(\LayerNorm.scale, \.bias, configuration: \LayerNorm.epsilon)

  /// Of scale 1 and bias 0.
  public init(_ width: Int, bias: Bool = true, epsilon: Double = 1e-5, dtype: DType = .float32) {
    scale = .ones([width], dtype: dtype)
    self.bias = bias ? .zeros([width], dtype: dtype) : nil
    self.epsilon = epsilon
  }

  /// `[..., width]` of `[..., width]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let wide = x.widened
    let deviation = wide - wide.mean(axis: -1, keepDims: true)
    let variance = square(deviation).mean(axis: -1, keepDims: true)
    let normalized = (deviation * rsqrt(variance + epsilon)).converted(to: x.inexactType)
    let scaled = normalized * scale
    return bias.map { scaled + $0 } ?? scaled
  }
}

/// Divides the last axis by its root mean square, then scales it (Zhang and Sennrich, 2019).
public struct RMSNorm: ParameterTree {
  /// `[width]`.
  public var scale: Tensor
  /// Added to what the root is taken of.
  public var epsilon: Double

  public static let fields = Fields(\RMSNorm.scale, configuration: \RMSNorm.epsilon)

  /// Of scale 1.
  public init(_ width: Int, epsilon: Double = 1e-6, dtype: DType = .float32) {
    scale = .ones([width], dtype: dtype)
    self.epsilon = epsilon
  }

  /// `[..., width]` of `[..., width]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let wide = x.widened
    let normalized = wide * rsqrt(square(wide).mean(axis: -1, keepDims: true) + epsilon)
    return normalized.converted(to: x.inexactType) * scale
  }
}

extension Tensor {
  /// The tensor at a precision good for statistics.
  fileprivate var widened: Tensor { dtype == .float64 || dtype == .float32 ? self : converted(to: .float32) }
  fileprivate var inexactType: DType { dtype.isFloatingPoint ? dtype : .float32 }
}
