import Apus

/// `x · weight + bias` along the last axis.
public struct Linear: ParameterTree {
  /// `[inputs, outputs]`.
  public var weight: Tensor
  /// `[outputs]`.
  public var bias: Tensor?

  public static let fields = Fields(\Linear.weight, \.bias)

  public init(weight: Tensor, bias: Tensor? = nil) {
    self.weight = weight
    self.bias = bias
  }

  /// New parameters: the weight by `initializer`, the bias 0.
  public init(
    _ inputs: Int, _ outputs: Int, bias: Bool = true, initializer: Initializer = .lecunNormal, key: Key, dtype: DType = .float32
  ) {
    weight = initializer([inputs, outputs], key: key, dtype: dtype)
    self.bias = bias ? .zeros([outputs], dtype: dtype) : nil
  }

  /// `[..., outputs]` of `[..., inputs]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let product = x.matmul(weight)
    return bias.map { product + $0 } ?? product
  }
}
