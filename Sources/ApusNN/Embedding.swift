import Apus

/// A table of vectors that integers name.
public struct Embedding: ParameterTree {
  /// `[count, width]`.
  public var weight: Tensor

  public static let fields = Fields(\Embedding.weight)

  public init(weight: Tensor) { self.weight = weight }

  /// New rows, by `initializer`.
  public init(
    count: Int, width: Int, initializer: Initializer = .normal(deviation: 0.02), key: Key, dtype: DType = .float32
  ) {
    weight = initializer([count, width], inputs: width, key: key, dtype: dtype)
  }

  /// `[..., width]` of integers `[...]`. Negative ones count from the end; those out of range take the nearest row.
  public func callAsFunction(_ ids: Tensor) -> Tensor { weight[ids] }

  /// The similarity of vectors `[..., width]` to every row, `[..., count]`: the output layer of a model with tied weights.
  public func logits(_ x: Tensor) -> Tensor { x.matmul(weight.T) }
}
