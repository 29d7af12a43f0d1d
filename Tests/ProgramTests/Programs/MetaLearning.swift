import Apus

/// Model-agnostic meta-learning (Finn et al., 2017): the loss of several tasks after two steps of learning each, from one start.
enum MetaLearning: WholeProgram {
  static func error(_ model: Perceptron, _ x: Tensor, _ y: Tensor) -> Tensor { square(model(x) - y).mean() }

  static func adapted(_ model: Perceptron, _ x: Tensor, _ y: Tensor) -> Perceptron {
    var model = model
    for _ in 0..<2 { model -= 0.1 * grad(error)(model, x, y) }
    return model
  }

  static func taskLosses(_ model: Perceptron, _ data: Inputs) -> Tensor {
    vmap { (x: Tensor, y: Tensor, queryX: Tensor, queryY: Tensor) in error(adapted(model, x, y), queryX, queryY) }(
      data["supportX"], data["supportY"], data["queryX"], data["queryY"])
  }

  static let name = "maml"
  static let parameters = Perceptron(1, 6, 1)
  static func loss(_ model: Perceptron, _ data: Inputs) -> Tensor { taskLosses(model, data).mean() }
  static func outputs(_ model: Perceptron, _ data: Inputs) -> [String: Tensor] { ["tasks": taskLosses(model, data)] }
}
