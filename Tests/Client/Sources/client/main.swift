import Apus
import ApusNN
import ApusOptim

struct Network: ParameterTree {
  var hidden: Linear, output: Linear
  static let fields = Fields(\Network.hidden, \.output)

  init(key: Key) {
    let (first, second): (Key, Key) = key.split()
    (hidden, output) = (Linear(2, 16, key: first), Linear(16, 1, key: second))
  }

  func callAsFunction(_ x: Tensor) -> Tensor { output(tanh(hidden(x))).squeeze(-1) }
}

let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]] as [[Float]]), y = Tensor([0, 1, 1, 0] as [Float])

let loss = { @Sendable (network: Network, x: Tensor, y: Tensor) in binaryCrossEntropy(logits: network(x), labels: y).mean() }
let optimizer = adamW(rate: 0.05)

// `inout` is how Swift says "in place": still a pure function from old values to new ones, whose buffers are used again.
let step = jit { (network: inout Network, state: inout OptimizerState, x: Tensor, y: Tensor) in
  let (value, gradient) = valueAndGrad(loss)(network, x, y)
  network += optimizer.update(gradient, state: &state, parameters: network)
  return value
}

var network = Network(key: Key(0))
var state = optimizer.initialize(network)
for _ in 0..<200 { _ = step(&network, &state, x, y) }  // compiled once, at the first call

print(try sigmoid(network(x)).array())                 // reading a value is the only thing that throws
try network.save(safetensors: "xor.safetensors")

let perExample = jit(vmap(grad(loss), inAxes: (nil, 0, 0)))  // transformations compose
print(perExample(network, x.expandDims(1), y.expandDims(1)).output.weight.shape)

// The end of the README's example; scripts/test compares. What follows is for the test.

let answers: [Double] = try sigmoid(network(x)).array()
guard zip(answers, [0, 1, 1, 0]).allSatisfy({ abs($0 - $1) < 0.1 }) else { throw NotLearned(answers: answers) }

struct NotLearned: Error {
  var answers: [Double]
}
