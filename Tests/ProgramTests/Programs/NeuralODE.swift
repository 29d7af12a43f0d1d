import Apus

/// A neural ordinary differential equation, by Bogacki and Shampine's method of order 3(2) with steps of adaptive size. The loop has a
/// bound, so that reverse mode has a way back.
enum NeuralODE: WholeProgram {
  struct Model: ParameterTree {
    var field: Perceptron, damping: Tensor
    static let fields = Fields(\Model.field, \.damping)

    func callAsFunction(_ y: Tensor) -> Tensor { field(y) - damping * pow(y, 3) }
  }

  struct State: ParameterTree {
    var time: Tensor, step: Tensor, y: Tensor, taken: Tensor, refused: Tensor
    static let fields = Fields(\State.time, \.step, \.y, \.taken, \.refused)
  }

  static let (end, tolerance) = (1.0, 1e-4)

  /// After a step, which is taken or refused.
  static func advanced(_ state: State, _ model: Model) -> State {
    let h = minimum(state.step, end - state.time), y = state.y
    let k1 = model(y)
    let k2 = model(y + h * k1 / 2)
    let k3 = model(y + h * 3 * k2 / 4)
    let next = y + h * (2 * k1 + 3 * k2 + 4 * k3) / 9
    let k4 = model(next)
    let error = h * (-5 * k1 / 72 + k2 / 12 + k3 / 9 - k4 / 8)
    let size = sqrt(square(error / (tolerance * (1 + abs(y)))).mean())
    let accept = size .<= 1
    return State(
      time: select(accept, state.time + h, state.time), step: h * clip(0.9 * pow(size, -1.0 / 3), min: 0.2, max: 5),
      y: select(accept, next, y), taken: state.taken + accept.converted(to: .int32),
      refused: state.refused + (~accept).converted(to: .int32))
  }

  /// From time 0 to `end`.
  static func solved(_ model: Model, _ start: Tensor) -> State {
    let none = Tensor.zeros([], dtype: .int32)
    let first = State(time: .doubles(), step: Tensor(0.5, dtype: .float64), y: start, taken: none, refused: none)
    return boundedWhileLoop(first, maxSteps: 24) { $0.time .< end - 1e-12 } do: { advanced($0, model) }
  }

  static let name = "neural_ode"
  static let parameters = Model(field: Perceptron(2, 5, 2), damping: .doubles(2))
  static func loss(_ model: Model, _ data: Inputs) -> Tensor { square(solved(model, data["start"]).y - data["target"]).mean() }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    let state = solved(model, data["start"])
    return ["time": state.time, "end": state.y, "taken": state.taken, "refused": state.refused]
  }
}
