import Apus
import ApusNN

/// A decoder-only Transformer as a plain value: a tree of tensors. Nothing in it can change behind your back.
struct GPT: ParameterTree {
  var tokens: Embedding, positions: Embedding
  var blocks: [Block]
  var norm: LayerNorm, head: Linear
  static let fields = Fields(\GPT.tokens, \.positions, \.blocks, \.norm, \.head)

  struct Configuration: Equatable {
    var vocabulary: Int
    var layers = 4, heads = 4, width = 128, context = 64
  }

  init(_ c: Configuration, key: Key) {
    let keys = key.split(c.layers + 3)
    tokens = Embedding(count: c.vocabulary, width: c.width, key: keys[0])
    positions = Embedding(count: c.context, width: c.width, key: keys[1])
    blocks = keys[2..<(2 + c.layers)].map { Block(c, key: $0) }
    norm = LayerNorm(c.width)
    head = Linear(c.width, c.vocabulary, initializer: .normal(deviation: 0.02), key: keys[c.layers + 2])
  }

  /// Logits `[batch, time, vocabulary]` of token ids `[batch, time]`.
  func callAsFunction(_ ids: Tensor) -> Tensor {
    var h = tokens(ids) + positions(.arange(ids.shape[1]))
    for block in blocks { h = block(h) }
    return head(norm(h))
  }
}

struct Block: ParameterTree {
  var norm1: LayerNorm, attention: Attention, norm2: LayerNorm, expand: Linear, contract: Linear
  static let fields = Fields(\Block.norm1, \.attention, \.norm2, \.expand, \.contract)

  init(_ c: GPT.Configuration, key: Key) {
    let keys = key.split(3)
    norm1 = LayerNorm(c.width)
    attention = Attention(c, key: keys[0])
    norm2 = LayerNorm(c.width)
    expand = Linear(c.width, 4 * c.width, initializer: .normal(deviation: 0.02), key: keys[1])
    contract = Linear(4 * c.width, c.width, initializer: .residual(c.layers), key: keys[2])
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let h = x + attention(norm1(x))
    return h + contract(gelu(expand(norm2(h))))
  }
}

struct Attention: ParameterTree {
  var qkv: Linear, projection: Linear
  var heads: Int  // configuration: part of the cache key, no parameter
  static let fields = Fields(\Attention.qkv, \.projection, configuration: \Attention.heads)

  init(_ c: GPT.Configuration, key: Key) {
    let keys = key.split(2)
    qkv = Linear(c.width, 3 * c.width, initializer: .normal(deviation: 0.02), key: keys[0])
    projection = Linear(c.width, c.width, initializer: .residual(c.layers), key: keys[1])
    heads = c.heads
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let (q, k, v) = qkv(x).split(axis: -1)  // as many parts as the pattern has names
    return projection(attend(q.splitHeads(heads), k.splitHeads(heads), v.splitHeads(heads)).mergeHeads())
  }
}

/// Causal attention of `[batch, heads, time, width]`: plain mathematics, which the compiler turns into fused kernels.
func attend(_ q: Tensor, _ k: Tensor, _ v: Tensor) -> Tensor {
  let scores = q.matmul(k.transposed(-1, -2)) / Double(q.shape[-1]).squareRoot()
  return softmax(scores.masked(.causal)).matmul(v)
}

extension Initializer {
  /// Projections that add to the residual stream start smaller the more of them there are, as in GPT-2.
  fileprivate static func residual(_ layers: Int) -> Initializer { .normal(deviation: 0.02 / Double(2 * layers).squareRoot()) }
}
