import Apus
import ApusNN
import ApusOptim

/// The loss of a small GPT in float32, and a step of its training.
enum NanoGPT: WholeProgram {
  struct Model: ParameterTree {
    var tokens: Embedding, positions: Embedding
    var blocks: [Block]
    var norm: LayerNorm, head: Linear
    static let fields = Fields(\Model.tokens, \.positions, \.blocks, \.norm, \.head)

    init(vocabulary: Int, context: Int, width: Int, heads: Int, layers: Int) {
      tokens = Embedding(weight: .zeros([vocabulary, width]))
      positions = Embedding(weight: .zeros([context, width]))
      blocks = (0..<layers).map { _ in Block(width, heads: heads) }
      norm = LayerNorm(width)
      head = .zeros(width, vocabulary, dtype: .float32)
    }

    func callAsFunction(_ ids: Tensor) -> Tensor {
      var h = tokens(ids) + positions(.arange(ids.shape[1]))
      for block in blocks { h = block(h) }
      return head(norm(h))
    }
  }

  struct Block: ParameterTree {
    var norm1: LayerNorm, attention: CausalSelfAttention, norm2: LayerNorm, expand: Linear, contract: Linear
    static let fields = Fields(\Block.norm1, \.attention, \.norm2, \.expand, \.contract)

    init(_ width: Int, heads: Int) {
      norm1 = LayerNorm(width)
      attention = CausalSelfAttention(width, heads: heads, initializer: .zeros, key: Key(0))
      norm2 = LayerNorm(width)
      expand = .zeros(width, 4 * width, dtype: .float32)
      contract = .zeros(4 * width, width, dtype: .float32)
    }

    func callAsFunction(_ x: Tensor) -> Tensor {
      let h = x + attention(norm1(x))
      return h + contract(gelu(expand(norm2(h))))
    }
  }

  /// Epsilon is this large because the gradient by the bias of the keys is zero but for rounding, which Adam would make steps of.
  static let optimizer = chain(clip(globalNorm: 1), adamW(rate: 1e-2, betas: (0.9, 0.99), epsilon: 1e-2, decay: 0.1))

  static func error(_ model: Model, _ x: Tensor, _ y: Tensor) -> Tensor { crossEntropy(logits: model(x), labels: y).mean() }

  static func step(_ model: inout Model, _ state: inout OptimizerState, _ x: Tensor, _ y: Tensor) -> Tensor {
    let (value, gradient) = valueAndGrad(error)(model, x, y)
    model += optimizer.update(gradient, state: &state, parameters: model)
    return value
  }

  static let name = "nanogpt"
  static let parameters = Model(vocabulary: 11, context: 6, width: 8, heads: 2, layers: 1)
  static func loss(_ model: Model, _ data: Inputs) -> Tensor { error(model, data["x"], data["y"]) }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    var (trained, state) = (model, optimizer.initialize(model))
    _ = step(&trained, &state, data["x"], data["y"])
    var all = ["logits": model(data["x"])]
    for (path, leaf) in zip(trained.leafPaths, trained.leaves) {
      all["step.\(path.replacing("[", with: ".").replacing("]", with: ""))"] = leaf
    }
    return all
  }
}
