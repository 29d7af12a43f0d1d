import Apus
import Testing

struct LSTMState: ParameterTree { var h: Tensor, c: Tensor; static let fields = Fields(\LSTMState.h, \.c) }

struct LSTM: ParameterTree {
  var input: Tensor, hidden: Tensor, bias: Tensor
  static let fields = Fields(\LSTM.input, \.hidden, \.bias)
  func callAsFunction(_ xs: Tensor) -> Tensor {
    let zeros = Tensor.zeros([xs.shape[1], hidden.shape[0]])
    return scan(LSTMState(h: zeros, c: zeros), over: xs) { state, x in
      let gates = x.matmul(input) + state.h.matmul(hidden) + bias
      let (i, f, g, o) = gates.split(axis: -1)
      let c = sigmoid(f) * state.c + sigmoid(i) * tanh(g)
      let h = sigmoid(o) * tanh(c)
      return (LSTMState(h: h, c: c), output: h)
    }.outputs
  }
}

func oneHotByAssignment(_ labels: Tensor, _ classes: Int) -> Tensor {
  var t = Tensor.zeros([labels.shape[0], classes])
  t[Tensor.arange(labels.shape[0]), labels] = 1
  return t
}

/// The short programs of the design, as they should read.
@Suite struct NorthStarTests {
  let mse = { @Sendable (w: Tensor, x: Tensor, y: Tensor) in square(x.matmul(w) - y).mean() }
  let x = Tensor((0..<12).map { Double($0 % 5) / 2 - Double($0 % 3) }, shape: [4, 3]), y = Tensor([[1.0], [2], [3], [4]])

  @Test func linearRegression() throws {
    var w = Tensor.ones([3, 1])
    let first = try mse(w, x, y).item()
    for _ in 0..<20 { w = w - 0.01 * grad(mse)(w, x, y) }
    #expect(try mse(w, x, y).item() < first)
    #expect("\(w)".isEmpty == false)
  }

  @Test func transformationsCompose() throws {
    let w = Tensor.ones([3, 1])
    let perExample = jit(vmap(grad(mse), inAxes: (nil, 0, 0)))
    let rows = x.reshape([4, 1, 3]), targets = y.reshape([4, 1, 1])
    let each = perExample(w, rows, targets)
    #expect(each.shape == [4, 3, 1])
    expectClose(try each.mean(axis: 0).array(), try grad(mse)(w, x, y).array())
    let curvature = jit(hessian(mse))(w, x, y)
    #expect(curvature.shape == [3, 1, 3, 1])
    let (x, y) = (x, y), mse = mse
    let directional = jvp({ w in mse(w, x, y) }, at: w, along: .ones([3, 1]))
    expectClose([try directional.tangent.item()], [try grad(mse)(w, x, y).sum().item()])
  }

  @Test func aRecurrentCell() throws {
    func tensor(_ shape: Shape, _ seed: Double) -> Tensor {
      Tensor((0..<shape.elementCount).map { ((Double($0) * 0.37 + seed).truncatingRemainder(dividingBy: 1) - 0.5) }, shape: shape)
    }
    let cell = LSTM(input: tensor([2, 12], 0.1), hidden: tensor([3, 12], 0.2), bias: tensor([12], 0.3))
    let xs = tensor([5, 4, 2], 0.4)
    let outputs = cell(xs)
    #expect(outputs.shape == [5, 4, 3])
    expectClose(try jit { (m: LSTM, xs: Tensor) in m(xs) }(cell, xs).array(), try outputs.array())
    let loss = { @Sendable (m: LSTM, xs: Tensor) in square(m(xs)).sum() }
    let gradient = grad(loss)(cell, xs), compiled = jit(grad(loss))(cell, xs)
    for (a, b) in zip(gradient.leaves, compiled.leaves) { expectClose(try a.array(), try b.array()) }
    // Against a difference quotient along one direction.
    let direction = cell.map { tensor($0.shape, 0.7) }
    let slope = try zip(gradient.leaves, direction.leaves).map { try ($0 * $1).sum().item() }.reduce(0, +)
    let step = 1e-2
    let difference = try loss(cell + direction * Tensor(step), xs).item() - loss(cell - direction * Tensor(step), xs).item()
    expectClose([slope], [difference / (2 * step)], 2e-3)
  }

  @Test func assignmentIsAScatter() throws {
    let labels = Tensor([2, 0, 1])
    let expected: [Double] = [0, 0, 1, 1, 0, 0, 0, 1, 0]
    expectClose(try oneHotByAssignment(labels, 3).array(), expected)
    expectClose(try jit { (l: Tensor) in oneHotByAssignment(l, 3) }(labels).array(), expected)
  }

  @Test func aMistakeSaysWhatAndWhere() throws {
    let step = jit { (m: TestLinear, x: Tensor) in m(x).sum() }
    let model = TestLinear(weight: Tensor.zeros([384, 128]), bias: nil)
    do {
      _ = try step(model, Tensor.zeros([12, 64, 128])).item()
      Issue.record("the mistake was not noticed")
    } catch let error as ShapeError {
      #expect(error.description.hasPrefix("matmul: inner dimensions differ: [12, 64, 128] x [384, 128] (contracting 128 with 384)"))
      #expect(error.location?.function.hasSuffix("TestLinear.callAsFunction") == true, "\(error)")
      #expect(error.description.contains("argument 2 is TestLinear.weight"))
    }
  }

  @Test func seeingWhatTheCompilerSaw() throws {
    let w = Tensor.ones([3, 1])
    let text = try lower(mse, w, x, y)
    #expect(text.contains("stablehlo.dot_general"))
    #expect(try explain(mse, w, x, y).operations > 0)
  }
}
