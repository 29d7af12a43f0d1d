import Apus
import ApusNN

/// A convolutional network with batch normalisation and pooling, which keeps running statistics beside its loss.
enum ConvolutionalNetwork: WholeProgram {
  struct BatchNorm: ParameterTree {
    var scale: Tensor, bias: Tensor
    static let fields = Fields(\BatchNorm.scale, \.bias)

    init(_ features: Int) { (scale, bias) = (.ones([features], dtype: .float64), .doubles(features)) }

    /// Images `[batch, features, height, width]` with every feature normalised over the others, and the statistics used.
    func callAsFunction(_ x: Tensor) -> (y: Tensor, statistics: Statistics) {
      let found = Statistics(mean: x.mean(axes: [0, 2, 3]), variance: x.variance(axes: [0, 2, 3]))
      func spread(_ feature: Tensor) -> Tensor { feature.reshape(1, -1, 1, 1) }
      let normalized = (x - spread(found.mean)) * spread(rsqrt(found.variance + 1e-5))
      return (normalized * spread(scale) + spread(bias), found)
    }
  }

  struct Statistics: ParameterTree {
    var mean: Tensor, variance: Tensor
    static let fields = Fields(\Statistics.mean, \.variance)
  }

  struct Model: ParameterTree {
    var first: Tensor, norm1: BatchNorm, second: Tensor, norm2: BatchNorm, head: Linear
    static let fields = Fields(\Model.first, \.norm1, \.second, \.norm2, \.head)

    func callAsFunction(_ images: Tensor) -> (logits: Tensor, statistics: Statistics) {
      let (h, statistics) = norm1(convolution(images, first, padding: .same))
      let (g, _) = norm2(convolution(relu(h).maxPool([2, 2]), second, strides: [2, 2], padding: .same))
      return (head(gelu(g).mean(axes: [2, 3])), statistics)
    }
  }

  static let name = "cnn"
  static let parameters = Model(
    first: .doubles(4, 1, 3, 3), norm1: BatchNorm(4), second: .doubles(5, 4, 3, 3), norm2: BatchNorm(5), head: .zeros(5, 3))

  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    crossEntropy(logits: model(data["images"]).logits, labels: data["labels"]).mean()
  }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    let (logits, statistics) = model(data["images"])
    let running = 0.9 * Statistics(mean: data["mean"], variance: data["variance"]) + 0.1 * statistics
    return ["logits": logits, "mean": running.mean, "variance": running.variance]
  }
}
