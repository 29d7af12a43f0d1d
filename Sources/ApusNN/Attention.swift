import Apus

/// Scaled dot-product attention (Vaswani et al., 2017): `softmax(q · kᵀ / √width) · v`.
///
/// - Parameters:
///   - q: queries `[..., heads, queries, width]`.
///   - k: keys `[..., heads, keys, width]`.
///   - v: values `[..., heads, keys, valueWidth]`.
///   - mask: which scores may be used; all of them by default.
/// - Returns: `[..., heads, queries, valueWidth]`.
public func attend(_ q: Tensor, _ k: Tensor, _ v: Tensor, mask: AttentionMask? = nil) -> Tensor {
  let scores = q.matmul(k.transposed(-1, -2)) / Double(q.shape[-1]).squareRoot()
  return softmax(mask.map { scores.masked($0) } ?? scores).matmul(v)
}

/// Attention of several heads, with its projections: of a sequence to itself, or to another.
public struct MultiHeadAttention: ParameterTree {
  public var query: Linear, key: Linear, value: Linear, projection: Linear
  public var heads: Int

  public static let fields = Fields(
    \MultiHeadAttention.query, \.key, \.value, \.projection, configuration: \MultiHeadAttention.heads)

  /// - Parameter width: of the input and the output; a multiple of the number of heads.
  public init(
    _ width: Int, heads: Int, bias: Bool = true, initializer: Initializer = .lecunNormal, key: Key, dtype: DType = .float32
  ) {
    let keys = key.split(4)
    func linear(_ index: Int) -> Linear {
      Linear(width, width, bias: bias, initializer: initializer, key: keys[index], dtype: dtype)
    }
    (query, self.key, value, projection) = (linear(0), linear(1), linear(2), linear(3))
    self.heads = heads
  }

  /// `[..., time, width]` of `[..., time, width]`.
  ///
  /// - Parameter context: the sequence attended to, `[..., keys, width]`; by default `x` itself.
  public func callAsFunction(_ x: Tensor, context: Tensor? = nil, mask: AttentionMask? = nil) -> Tensor {
    let context = context ?? x
    let q = query(x).splitHeads(heads), k = key(context).splitHeads(heads), v = value(context).splitHeads(heads)
    return projection(attend(q, k, v, mask: mask).mergeHeads())
  }
}

/// Attention of a sequence to itself and its past, with one projection for queries, keys and values, as in GPT.
public struct CausalSelfAttention: ParameterTree {
  /// `[width, 3 * width]`: queries, keys, values.
  public var qkv: Linear
  public var projection: Linear
  public var heads: Int

  public static let fields = Fields(\CausalSelfAttention.qkv, \.projection, configuration: \CausalSelfAttention.heads)

  /// - Parameter width: of the input and the output; a multiple of the number of heads.
  public init(
    _ width: Int, heads: Int, bias: Bool = true, initializer: Initializer = .lecunNormal, key: Key, dtype: DType = .float32
  ) {
    let (first, second): (Key, Key) = key.split()
    qkv = Linear(width, 3 * width, bias: bias, initializer: initializer, key: first, dtype: dtype)
    projection = Linear(width, width, bias: bias, initializer: initializer, key: second, dtype: dtype)
    self.heads = heads
  }

  /// `[..., time, width]` of `[..., time, width]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let (q, k, v) = qkv(x).split(axis: -1)
    return projection(attend(q.splitHeads(heads), k.splitHeads(heads), v.splitHeads(heads), mask: .causal).mergeHeads())
  }
}
