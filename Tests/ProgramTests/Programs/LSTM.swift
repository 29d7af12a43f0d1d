import Apus
import ApusNN

/// A long short-term memory over a sequence, by scan, and a linear readout of every state.
enum LSTM: WholeProgram {
  struct State: ParameterTree {
    var h: Tensor, c: Tensor
    static let fields = Fields(\State.h, \.c)
  }

  struct Model: ParameterTree {
    var input: Tensor, hidden: Tensor, bias: Tensor, readout: Linear
    static let fields = Fields(\Model.input, \.hidden, \.bias, \.readout)

    /// All states, `[time, batch, width]`, of `[time, batch, inputs]`.
    func states(_ xs: Tensor) -> Tensor {
      let zeros = Tensor.zeros([xs.shape[1], hidden.shape[0]], dtype: xs.dtype)
      return scan(State(h: zeros, c: zeros), over: xs) { state, x in
        let (i, f, g, o) = (x.matmul(input) + state.h.matmul(hidden) + bias).split(axis: -1)
        let c = sigmoid(f) * state.c + sigmoid(i) * tanh(g)
        let h = sigmoid(o) * tanh(c)
        return (State(h: h, c: c), output: h)
      }.outputs
    }
  }

  static let name = "lstm"
  static let parameters = Model(input: .doubles(3, 20), hidden: .doubles(5, 20), bias: .doubles(20), readout: .zeros(5, 2))
  static func loss(_ model: Model, _ data: Inputs) -> Tensor { square(model.readout(model.states(data["xs"])) - data["ys"]).mean() }
  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] { ["states": model.states(data["xs"])] }
}
