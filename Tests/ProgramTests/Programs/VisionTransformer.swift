import Apus
import ApusNN

/// A vision transformer of one block: patches, a class token, attention and a classifier.
enum VisionTransformer: WholeProgram {
  struct Model: ParameterTree {
    var patches: Linear, token: Tensor, positions: Tensor
    var norm1: LayerNorm, attention: MultiHeadAttention, norm2: LayerNorm, feedForward: FeedForward
    var norm: LayerNorm, head: Linear
    var patch: Int
    static let fields = Fields(
      \Model.patches, \.token, \.positions, \.norm1, \.attention, \.norm2, \.feedForward, \.norm, \.head, configuration: \Model.patch)

    init(width: Int, heads: Int, patch: Int, count: Int, classes: Int) {
      (patches, token, positions) = (.zeros(patch * patch, width), .doubles(width), .doubles(count + 1, width))
      norm1 = LayerNorm(width, dtype: .float64)
      attention = MultiHeadAttention(width, heads: heads, initializer: .zeros, key: Key(0), dtype: .float64)
      norm2 = LayerNorm(width, dtype: .float64)
      feedForward = FeedForward(width, hidden: 2 * width, activation: .exactGelu, initializer: .zeros, key: Key(0), dtype: .float64)
      (norm, head) = (LayerNorm(width, dtype: .float64), .zeros(width, classes))
      self.patch = patch
    }

    func callAsFunction(_ images: Tensor) -> Tensor {
      let (batch, height, width) = (images.shape[0], images.shape[1], images.shape[2])
      let cut = images.reshape(batch, height / patch, patch, width / patch, patch).permuted(0, 1, 3, 2, 4)
      let embedded = patches(cut.reshape(batch, -1, patch * patch))
      let tokens = token.broadcast(to: [batch, 1, token.shape[0]])
      var x = concatenate([tokens, embedded], axis: 1) + positions
      x = x + attention(norm1(x))
      x = x + feedForward(norm2(x))
      return head(norm(x[.all, 0]))
    }
  }

  static let name = "vit"
  static let parameters = Model(width: 8, heads: 2, patch: 4, count: 4, classes: 3)
  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    crossEntropy(logits: model(data["images"]), labels: data["labels"]).mean()
  }
  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] { ["logits": model(data["images"])] }
}
