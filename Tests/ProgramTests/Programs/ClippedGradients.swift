import Apus

/// Per-example gradients, each clipped to a norm, averaged to a step (Abadi et al., 2016); what the step does to the loss is the value.
enum ClippedGradients: WholeProgram {
  static let (limit, rate) = (0.8, 0.3)

  static func error(_ model: Perceptron, _ x: Tensor, _ y: Tensor) -> Tensor { square(model(x) - y).mean() }

  static func clipped(_ model: Perceptron, _ x: Tensor, _ y: Tensor) -> (gradient: Perceptron, norm: Tensor) {
    let gradient = grad(error)(model, x, y)
    let norm = sqrt(inner(gradient, gradient))
    return (gradient * minimum(1, limit / norm), norm)
  }

  static func step(_ model: Perceptron, _ data: Inputs) -> (gradient: Perceptron, norms: Tensor) {
    let (gradients, norms) = vmap({ m, x, y in clipped(m, x, y) }, inAxes: (nil, 0, 0))(model, data["x"], data["y"])
    return (gradients.map { $0.mean(axis: 0) }, norms)
  }

  static let name = "clipped_gradients"
  static let parameters = Perceptron(3, 4, 2)

  static func loss(_ model: Perceptron, _ data: Inputs) -> Tensor {
    error(model - Tensor(rate) * step(model, data).gradient, data["testX"], data["testY"])
  }

  static func outputs(_ model: Perceptron, _ data: Inputs) -> [String: Tensor] {
    let (gradient, norms) = step(model, data)
    return [
      "step.hidden.weight": gradient.hidden.weight, "step.hidden.bias": gradient.hidden.bias!,
      "step.output.weight": gradient.output.weight, "step.output.bias": gradient.output.bias!, "norms": norms,
    ]
  }
}
