import Apus
import ApusNN

/// A decoder-only Transformer for counting tests: at its defaults, the smaller setting of NanoGPT.
struct TinyGPT: ParameterTree {
  var tokens: Embedding, positions: Embedding
  var blocks: [TinyBlock]
  var norm: LayerNorm, head: Linear
  static let fields = Fields(\TinyGPT.tokens, \.positions, \.blocks, \.norm, \.head)

  init(layers: Int = 4, heads: Int = 4, width: Int = 128, vocabulary: Int = 65, context: Int = 64, key: Key) {
    let keys = key.split(layers + 3)
    tokens = Embedding(count: vocabulary, width: width, key: keys[0])
    positions = Embedding(count: context, width: width, key: keys[1])
    blocks = keys[2..<(2 + layers)].map { TinyBlock(width, heads, key: $0) }
    norm = LayerNorm(width)
    head = Linear(width, vocabulary, key: keys[layers + 2])
  }

  func callAsFunction(_ ids: Tensor) -> Tensor {
    var h = tokens(ids) + positions(.arange(ids.shape[1]))
    for block in blocks { h = block(h) }
    return head(norm(h))
  }

  /// The mean cross-entropy of the next token.
  @Sendable static func loss(_ model: TinyGPT, _ x: Tensor, _ y: Tensor) -> Tensor { crossEntropy(logits: model(x), labels: y).mean() }
}

struct TinyBlock: ParameterTree {
  var norm1: LayerNorm, qkv: Linear, projection: Linear, norm2: LayerNorm, expand: Linear, contract: Linear
  var heads: Int
  static let fields = Fields(
    \TinyBlock.norm1, \.qkv, \.projection, \.norm2, \.expand, \.contract, configuration: \TinyBlock.heads)

  init(_ width: Int, _ heads: Int, key: Key) {
    let keys = key.split(4)
    (norm1, norm2) = (LayerNorm(width), LayerNorm(width))
    qkv = Linear(width, 3 * width, key: keys[0])
    projection = Linear(width, width, key: keys[1])
    expand = Linear(width, 4 * width, key: keys[2])
    contract = Linear(4 * width, width, key: keys[3])
    self.heads = heads
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let (q, k, v) = qkv(norm1(x)).split(axis: -1)
    let (queries, keys, values) = (q.splitHeads(heads), k.splitHeads(heads), v.splitHeads(heads))
    let scores = queries.matmul(keys.transposed(-1, -2)) / Double(queries.shape[-1]).squareRoot()
    let h = x + projection(softmax(scores.masked(.causal)).matmul(values).mergeHeads())
    return h + contract(gelu(expand(norm2(h))))
  }
}
