import Apus
import ApusNN

/// The connectionist temporal classification loss (Graves et al., 2006): a dynamic programme over labels with blanks between them, in
/// logarithms, for sequences of different lengths.
enum AlignmentLoss: WholeProgram {
  struct Frame: ParameterTree {
    var emissions: Tensor, time: Tensor
    static let fields = Fields(\Frame.emissions, \.time)
  }

  /// - Parameters:
  ///   - logProbabilities: `[time, classes]`, of which class 0 is the blank.
  ///   - labels: `[labels]`, of which the first `count` count.
  ///   - frames: how many of the times count.
  static func negativeLogLikelihood(_ logProbabilities: Tensor, _ labels: Tensor, _ frames: Tensor, _ count: Tensor) -> Tensor {
    let never = -1e5
    // Blanks before, between and after the labels; a label may be entered from the one before unless they are equal.
    let states = 2 * labels.shape[0] + 1
    var extended = Tensor.zeros([states], dtype: .int32)
    extended[.stride(from: 1, by: 2)] = labels
    let before = concatenate([.full([2], -1, dtype: .int32), extended[..<(-2)]])
    let maySkip = (extended .!= 0) & (extended .!= before)
    let emissions = logProbabilities.take(extended, axis: 1)
    let start = select(.arange(states) .< 2, emissions[0], Tensor(never))
    let rest = Frame(emissions: emissions[1...], time: .arange(1, emissions.shape[0]))
    let alpha = scan(start, over: rest) { alpha, frame in
      let one = alpha[..<(-1)].pad(axis: 0, before: 1, value: Tensor(never))
      let two = select(maySkip, alpha[..<(-2)].pad(axis: 0, before: 2, value: Tensor(never)), Tensor(never))
      let next = logAddExp(logAddExp(alpha, one), two) + frame.emissions
      return (select(frame.time .< frames, next, alpha), output: [Tensor]())
    }.carry
    return -logAddExp(alpha[2 * count], alpha[2 * count - 1])
  }

  static func losses(_ layer: Linear, _ data: Inputs) -> Tensor {
    vmap { (p: Tensor, l: Tensor, f: Tensor, c: Tensor) in negativeLogLikelihood(p, l, f, c) }(
      logSoftmax(layer(data["features"])), data["labels"], data["frames"], data["labelCounts"])
  }

  static let name = "ctc"
  static let parameters = Linear.zeros(4, 4)
  static func loss(_ layer: Linear, _ data: Inputs) -> Tensor { losses(layer, data).mean() }
  static func outputs(_ layer: Linear, _ data: Inputs) -> [String: Tensor] { ["losses": losses(layer, data)] }
}
