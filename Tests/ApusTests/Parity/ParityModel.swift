import Apus
import ApusNN

/// The model of `Tests/Goldens/layers.py`.
struct ParityGPT: ParameterTree {
  var tokens: Embedding, positions: Embedding
  var blocks: [ParityBlock]
  var norm: LayerNorm, head: Linear
  static let fields = Fields(\ParityGPT.tokens, \.positions, \.blocks, \.norm, \.head)

  init(vocabulary: Int, context: Int, width: Int, heads: Int, layers: Int) {
    tokens = Embedding(weight: .zeros([vocabulary, width]))
    positions = Embedding(weight: .zeros([context, width]))
    blocks = (0..<layers).map { _ in ParityBlock(width, heads) }
    norm = LayerNorm(width)
    head = Linear(weight: .zeros([width, vocabulary]), bias: .zeros([vocabulary]))
  }

  func callAsFunction(_ ids: Tensor) -> Tensor {
    var h = tokens(ids) + positions(.arange(ids.shape[1]))
    for block in blocks { h = block(h) }
    return head(norm(h))
  }
}

struct ParityBlock: ParameterTree {
  var norm1: LayerNorm, attention: CausalSelfAttention, norm2: LayerNorm, expand: Linear, contract: Linear
  static let fields = Fields(\ParityBlock.norm1, \.attention, \.norm2, \.expand, \.contract)

  init(_ width: Int, _ heads: Int) {
    norm1 = LayerNorm(width)
    attention = CausalSelfAttention(width, heads: heads, key: Key(0))
    norm2 = LayerNorm(width)
    expand = Linear(weight: .zeros([width, 4 * width]), bias: .zeros([4 * width]))
    contract = Linear(weight: .zeros([4 * width, width]), bias: .zeros([width]))
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let h = x + attention(norm1(x))
    return h + contract(gelu(expand(norm2(h))))
  }
}
