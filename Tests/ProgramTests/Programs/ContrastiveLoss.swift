import Apus

/// A contrastive loss (van den Oord et al., 2018) in which examples meet the others of their batch along a named axis.
enum ContrastiveLoss: WholeProgram {
  struct Model: ParameterTree {
    var encoder: Perceptron, temperature: Tensor
    static let fields = Fields(\Model.encoder, \.temperature)

    /// Of length 1, and 0 in the mean of the batch before that.
    func embedding(_ x: Tensor) -> Tensor {
      let z = encoder(x)
      let centered = z - pmean(z, over: "batch")
      return centered / sqrt(square(centered).sum() + 1e-6)
    }

    /// One example's loss, the batch's mean loss, and how similar its views are beside the greatest similarity of all.
    func callAsFunction(_ first: Tensor, _ second: Tensor) -> (cost: Tensor, mean: Tensor, margin: Tensor) {
      let others = allGather(embedding(second), over: "batch")
      let logits = others.matmul(embedding(first)) * exp(temperature)
      let own = logits[axisIndex("batch")]
      let cost = logSumExp(logits) - own
      return (cost, psum(cost, over: "batch") / others.shape[0], own - pmax(stopGradient(logits.max()), over: "batch"))
    }
  }

  static func batch(_ model: Model, _ data: Inputs) -> (costs: Tensor, means: Tensor, margins: Tensor) {
    vmap({ (a: Tensor, b: Tensor) in model(a, b) }, axisName: "batch")(data["first"], data["second"])
  }

  static let name = "contrastive"
  static let parameters = Model(encoder: Perceptron(4, 6, 3), temperature: .doubles())

  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    let (costs, means, margins) = batch(model, data)
    return means[0] + 0.1 * square(costs).mean() - 0.01 * margins.sum()
  }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    let (costs, means, margins) = batch(model, data)
    return ["costs": costs, "means": means, "margins": margins]
  }
}
