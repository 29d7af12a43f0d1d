import Apus
import ApusNN

/// A beam search through a model whose state each token changes in a way of its own, chosen by a switch; the value is the likelihood
/// of what the beam holds.
enum BeamSearch: WholeProgram {
  struct Model: ParameterTree {
    var start: Tensor, rotate: Tensor, shift: Tensor, gate: Tensor, head: Linear
    static let fields = Fields(\Model.start, \.rotate, \.shift, \.gate, \.head)

    /// What a token does to the state: turns, moves, damps or keeps it.
    func advance(_ h: Tensor, _ token: Tensor) -> Tensor {
      switchCase(token, [{ tanh(rotate.matmul(h)) }, { h + shift }, { h * sigmoid(gate) }, { h }])!
    }
  }

  struct Beam: ParameterTree {
    var scores: Tensor, states: Tensor, tokens: Tensor
    static let fields = Fields(\Beam.scores, \.states, \.tokens)
  }

  struct Step: ParameterTree {
    var bias: Tensor, time: Tensor
    static let fields = Fields(\Step.bias, \.time)
  }

  static func search(_ model: Model, _ bias: Tensor, width: Int) -> Beam {
    let (steps, classes) = (bias.shape[0], bias.shape[1])
    let unused = Tensor.full([width - 1], -1e9, dtype: .float64)
    let first = Beam(
      scores: concatenate([.zeros([1], dtype: .float64), unused]),
      states: model.start.broadcast(to: [width, model.start.shape[0]]), tokens: .zeros([width, steps], dtype: .int32))
    return scan(first, over: Step(bias: bias, time: .arange(steps))) { beam, step in
      let logProbabilities = logSoftmax(model.head(beam.states) + step.bias)
      let (scores, best) = (beam.scores[.all, .newAxis] + logProbabilities).flattened().topK(width)
      let (parents, chosen) = (floorDivide(best, Tensor(classes)), best % classes)
      let states = vmap { (h: Tensor, token: Tensor) in model.advance(h, token) }(beam.states[parents], chosen)
      var tokens = beam.tokens[parents]
      tokens[.all, step.time] = chosen
      return (Beam(scores: scores, states: states, tokens: tokens), output: [Tensor]())
    }.carry
  }

  static let name = "beam_search"
  static let parameters = Model(start: .doubles(5), rotate: .doubles(5, 5), shift: .doubles(5), gate: .doubles(5), head: .zeros(5, 4))

  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    let beam = search(model, data["bias"], width: 3)
    return -logSumExp(beam.scores) + 0.1 * square(beam.states).mean()
  }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    let beam = search(model, data["bias"], width: 3)
    return ["scores": beam.scores, "tokens": beam.tokens]
  }
}
