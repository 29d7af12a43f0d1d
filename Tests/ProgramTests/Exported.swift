import Apus
import ApusNN
import ApusOptim
import Testing

/// A function of tensors to write as text, and arguments for it.
struct Exported: Sendable, CustomTestStringConvertible {
  let name: String
  let inputs: [Tensor]
  let function: @Sendable ([Tensor]) throws -> [Tensor]
  var testDescription: String { name }

  init(_ name: String, _ inputs: [Tensor], _ function: @escaping @Sendable ([Tensor]) throws -> [Tensor]) {
    self.name = name
    self.inputs = inputs
    self.function = function
  }

  /// A program's value, its gradient and the derivative of its gradient along a direction.
  init<P: WholeProgram>(_ program: P.Type) throws {
    let golden = try ProgramGolden(program)
    let trees = (golden.parameters, golden.direction, golden.data)
    let count = trees.0.leaves.count
    self.init("program-" + P.name.replacing("_", with: "-"), trees.0.leaves + trees.1.leaves + trees.2.leaves) { all in
      let parameters = try trees.0.rebuilt(with: Array(all.prefix(count)))
      let direction = try trees.1.rebuilt(with: Array(all[count...].prefix(count)))
      return P.derivatives(parameters, direction, try trees.2.rebuilt(with: Array(all[(2 * count)...]))).leaves
    }
  }
}

extension Exported {
  private static func normal(_ seed: Int, _ shape: Int...) -> Tensor { .normal(Shape(shape), key: Key(seed)) }

  /// The mean squared error of a network of two layers.
  private static let error = { @Sendable (parameters: [Tensor], x: Tensor, y: Tensor) -> Tensor in
    let hidden = gelu(x.matmul(parameters[0]) + parameters[1])
    return square(hidden.matmul(parameters[2]) - y).mean()
  }
  private static let network = [normal(1, 4, 16) * 0.5, normal(2, 16), normal(3, 16, 3) * 0.25]

  /// The last state of a recurrent network, and all its states.
  private static let recurrent = { @Sendable (weights: Tensor, start: Tensor, xs: Tensor) -> ScanResult<Tensor, Tensor> in
    scan(start, over: xs) { state, x in
      let next = tanh(state.matmul(weights) + x)
      return (next, output: next)
    }
  }

  static let smallFunctions: [Exported] = [
    Exported("elementwise", [normal(4, 5, 7), normal(5, 7)]) { [tanh($0[0]) * exp(-square($0[1])) + log(1 + abs($0[0])) / 3, erf($0[1])] },
    Exported("matmul", [normal(6, 3, 5, 4), normal(7, 4, 6)]) { [$0[0].matmul($0[1]), einsum("bij,jk->bki", $0[0], $0[1])] },
    Exported("softmax", [normal(8, 6, 33)]) { [softmax($0[0]), logSoftmax($0[0], axis: 0)] },
    Exported("layer-norm", [normal(9, 4, 32)]) { [LayerNorm(32)($0[0])] },
    Exported("mlp-gradient", network + [normal(10, 8, 4), normal(11, 8, 3)]) { all in
      let (value, gradient) = valueAndGrad(error)(Array(all.prefix(3)), all[3], all[4])
      return [value] + gradient
    },
    Exported("per-example-gradients", network + [normal(12, 8, 4), normal(13, 8, 3)]) { all in
      let parameters = Array(all.prefix(3))
      return vmap { (x: Tensor, y: Tensor) in grad(error)(parameters, x, y) }(all[3], all[4])
    },
    Exported("rnn", [normal(14, 8, 8) * 0.3, normal(15, 8), normal(16, 12, 8)]) {
      let result = recurrent($0[0], $0[1], $0[2])
      return [result.carry, result.outputs]
    },
    Exported("rnn-gradient", [normal(17, 8, 8) * 0.3, normal(18, 8), normal(19, 12, 8)]) {
      grad { (all: [Tensor]) in square(recurrent(all[0], all[1], all[2]).outputs).sum() }($0)
    },
    Exported("while", [normal(20, 10), Tensor.full([], 3, dtype: .int32)]) {
      whileLoop($0, while: { square($0[0]).sum() .> 0.5 }, do: { [$0[0] * 0.75, $0[1] + 1] })
    },
    Exported("cond", [normal(21, 10), Tensor.full([], 2, dtype: .float32)]) { all in
      [cond(all[1] .> 1, then: { sin(all[0]) }, else: { cos(all[0]) }), cond(all[1] .> 3, then: { all[0] * 2 }, else: { all[0] - all[1] })]
    },
    Exported("sort", [normal(22, 4, 50)]) {
      let (values, indices) = $0[0].topK(5)
      return [$0[0].sorted(), $0[0].argsort(descending: true), values, indices]
    },
    Exported("embedding-gradient", [normal(23, 11, 6), .randint([3, 8], in: 0..<11, key: Key(24)), normal(25, 3, 8, 6)]) { all in
      [grad { (table: Tensor) in (table.take(all[1]) * all[2]).sum() }(all[0])]
    },
    Exported("random", [Key(26).data]) {
      let keys: [Key] = Key(data: $0[0]).split(3)
      return [.randomBits([40], key: keys[0]), .normal([5, 9], key: keys[1]), .randint([20], in: -5..<9, key: keys[2])]
    },
    Exported("cumulative", [normal(27, 6, 40)]) { [$0[0].cumsum(axis: 1), $0[0].cummax(axis: 0), $0[0].cumprod(axis: 1, reverse: true)] },
    Exported("cholesky", [normal(28, 2, 6, 6), normal(29, 2, 6, 3)]) {
      let a = $0[0].matmul($0[0].transposed()) + .eye(6)
      let factor = cholesky(a)
      return [factor, triangularSolve(factor, $0[1])]
    },
    Exported("convolution-gradient", [normal(30, 2, 3, 9, 9), normal(31, 4, 3, 3, 3)]) {
      grad { (all: [Tensor]) in square(relu(convolution(all[0], all[1], strides: [2, 2], padding: .same))).sum() }($0)
    },
    trainingStep(),
  ]

  /// NanoGPT's training step: loss, model and optimizer's state after it.
  private static func trainingStep() -> Exported {
    let model = NanoGPT.parameters.map { .normal($0.shape, key: Key(32)) * 0.1 }, state = NanoGPT.optimizer.initialize(model)
    let modelCount = model.leaves.count, stateCount = state.leaves.count
    let batches = [33, 34].map { Tensor.randint([4, 6], in: 0..<11, key: Key($0)) }
    return Exported("nanogpt-training-step", model.leaves + state.leaves + batches) { all in
      var model = try model.rebuilt(with: Array(all.prefix(modelCount)))
      var state = try state.rebuilt(with: Array(all[modelCount...].prefix(stateCount)))
      let value = NanoGPT.step(&model, &state, all[modelCount + stateCount], all[modelCount + stateCount + 1])
      return [value] + model.leaves + state.leaves
    }
  }
}
