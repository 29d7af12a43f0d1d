import Apus
import ApusNN
import ApusOptim

// A line through noisy points, found by training a layer; exits with 1 where it is not found.
let x = Tensor.normal([64, 1], key: Key(0))
let y = 3 * x - 2 + 0.01 * Tensor.normal([64, 1], key: Key(1))

let optimizer = adam(rate: 0.1)
let step = jit { (model: inout Linear, state: inout OptimizerState, x: Tensor, y: Tensor) in
  let (loss, gradient) = valueAndGrad { (model: Linear, x: Tensor, y: Tensor) in square(model(x) - y).mean() }(model, x, y)
  model += optimizer.update(gradient, state: &state, parameters: model)
  return loss
}

var model = Linear(1, 1, key: Key(2))
var state = optimizer.initialize(model)
for _ in 0..<300 { _ = step(&model, &state, x, y) }

let slope = try model.weight.item(), offset = try model.bias?.item() ?? 0
print("client: slope \(slope), offset \(offset)")
guard abs(slope - 3) < 0.05, abs(offset + 2) < 0.05 else { throw NotLearned() }

struct NotLearned: Error {}
