import Apus

/// Two linear layers with an activation between them: the position-wise part of a Transformer block.
public struct FeedForward: ParameterTree {
  public var expand: Linear, contract: Linear
  public var activation: Activation

  public static let fields = Fields(\FeedForward.expand, \.contract, configuration: \FeedForward.activation)

  /// - Parameter hidden: by default four times the width.
  public init(
    _ width: Int, hidden: Int? = nil, activation: Activation = .gelu, bias: Bool = true, initializer: Initializer = .lecunNormal,
    key: Key, dtype: DType = .float32
  ) {
    let (first, second): (Key, Key) = key.split()
    expand = Linear(width, hidden ?? 4 * width, bias: bias, initializer: initializer, key: first, dtype: dtype)
    contract = Linear(hidden ?? 4 * width, width, bias: bias, initializer: initializer, key: second, dtype: dtype)
    self.activation = activation
  }

  /// `[..., width]` of `[..., width]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { contract(activation(expand(x))) }
}
