import Apus
import ApusNN

/// The Transformer of the workloads: learned positions, pre-normalisation, an output matrix of its own or tied to the embedding.
struct GPT: ParameterTree {
  var tokens: Embedding, positions: Embedding
  var blocks: [Block]
  var norm: LayerNorm, head: Linear?
  static let fields = Fields(\GPT.tokens, \.positions, \.blocks, \.norm, \.head)

  /// A model for tensors of these names.
  init(_ tensors: [String: Tensor], heads: Int) throws {
    func shape(_ name: String) -> Shape { tensors[name]?.shape ?? [0, 0] }
    let (vocabulary, width) = (shape("tokens.weight")[0], shape("tokens.weight")[1])
    let layers = Set(tensors.keys.filter { $0.hasPrefix("blocks.") }.map { $0.split(separator: ".")[1] }).count
    tokens = Embedding(weight: .zeros([vocabulary, width]))
    positions = Embedding(weight: .zeros([shape("positions.weight")[0], width]))
    blocks = (0..<layers).map { _ in Block(width, heads) }
    norm = LayerNorm(width)
    head = tensors["head.weight"].map { Linear(weight: .zeros($0.shape), bias: .zeros([vocabulary])) }
    self = try loading(tensors)
  }

  /// - Parameter dtype: of matrix products and what lies between them; norms, sums and the result are as the parameters.
  func callAsFunction(_ ids: Tensor, computing dtype: DType = .float32) -> Tensor {
    var h = tokens(ids) + positions(.arange(ids.shape[1]))
    for block in blocks { h = block(h, computing: dtype) }
    guard let head else { return logits(h) }
    return head.map { $0.converted(to: dtype) }(norm(h).converted(to: dtype)).converted(to: h.dtype)
  }

  func logits(_ h: Tensor) -> Tensor {
    let normalized = norm(h)
    return head.map { $0(normalized) } ?? tokens.logits(normalized)
  }
}

struct Block: ParameterTree {
  var norm1: LayerNorm, attention: CausalSelfAttention, norm2: LayerNorm, expand: Linear, contract: Linear
  static let fields = Fields(\Block.norm1, \.attention, \.norm2, \.expand, \.contract)

  init(_ width: Int, _ heads: Int) {
    func linear(_ inputs: Int, _ outputs: Int) -> Linear { Linear(weight: .zeros([inputs, outputs]), bias: .zeros([outputs])) }
    (norm1, norm2) = (LayerNorm(width), LayerNorm(width))
    attention = CausalSelfAttention(width, heads: heads, initializer: .zeros, key: Key(0))
    (expand, contract) = (linear(width, 4 * width), linear(4 * width, width))
  }

  func callAsFunction(_ x: Tensor, computing dtype: DType = .float32) -> Tensor {
    let narrow = map { $0.converted(to: dtype) }
    let h = x + narrow.attention(norm1(x).converted(to: dtype)).converted(to: x.dtype)
    return h + narrow.contract(gelu(narrow.expand(norm2(h).converted(to: dtype)))).converted(to: x.dtype)
  }
}
