import Apus
import ApusNN
import ApusOptim
import Testing

/// In processes of their own: the number of threads is the process's.
@Suite struct ThreadsTests {
  /// Functions of every kind of work that threads share, at extents that parts do not divide.
  private static let functions: [(name: String, function: @Sendable (Tensor) -> [Tensor])] = [
    ("elementwise", { x in [tanh(x) * 2 + exp(x)] }),
    ("sums", { x in [x.sum(), x.sum(axis: 0), x.sum(axis: 1), (x * x).mean()] }),
    ("extrema", { x in [x.max(axis: 0), x.argmax(axis: 1), x.min()] }),
    ("rows", { x in [softmax(x), logSoftmax(x, axis: 0)] }),
    ("products", { x in [x.matmul(x.transposed()), x.transposed().matmul(x), x.matmul(x[0]), x[0 ..< 3].matmul(x.transposed())] }),
    ("products in float64", { x in
      let y = x.converted(to: .float64)
      return [y.matmul(y.transposed()), y.transposed().matmul(y[.all, 0])]
    }),
    ("products in bfloat16", { x in
      let y = x.converted(to: .bfloat16)
      return [y.matmul(y.transposed())]
    }),
    ("movement", { x in [x.transposed(), concatenate([x, x * 2], axis: 1), x.flip(0)] }),
    ("order", { x in [x.sorted(axis: 1), x.argsort(axis: 0), x.reshape([-1]).sorted(), x.cumsum(axis: 0), x.reshape([-1]).cumsum(axis: 0)] }),
    ("indexing", { x in
      let rows = Tensor.arange(x.shape[0]) * 7 % 100
      return [x.take(rows, axis: 0), Tensor.zeros([100, x.shape[1]]).adding(x, at: rows)]
    }),
    ("loops", { x in [scan(x[0], over: x) { h, row in (tanh(h * 0.5 + row), output: h.sum()) }.carry] }),
  ]

  @Test func resultsHaveTheSameBitsAtAnyNumber() async {
    await #expect(processExitsWith: .success) {
      let x = Tensor.normal([457, 391], key: Key(0))
      for (name, function) in ThreadsTests.functions {
        let compiled = jit { (x: Tensor) in function(x) }
        var known: [[[UInt8]]] = []
        for count in [1, 2, 5] {
          Threads.count = count
          #expect(Threads.count == count)
          known.append(try (compiled(x) + function(x)).map { try bytes($0) })
        }
        #expect(known[1] == known[0], "\(name) at 2 threads")
        #expect(known[2] == known[0], "\(name) at 5 threads")
      }
    }
  }

  @Test func trainingHasTheSameBitsAtAnyNumber() async {
    await #expect(processExitsWith: .success) {
      let x = Tensor.randint([5, 61], in: 0..<65, key: Key(1)), y = Tensor.randint([5, 61], in: 0..<65, key: Key(2))
      let optimizer = adamW(rate: .constant(1e-3))
      let step = jit { (model: inout TinyGPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
        let (value, gradient) = valueAndGrad(TinyGPT.loss)(model, x, y)
        model += optimizer.update(gradient, state: &state, parameters: model)
        return value
      }
      var known: [[[UInt8]]] = []
      for count in [1, 2, 5] {
        Threads.count = count
        var model = TinyGPT(layers: 2, heads: 3, width: 60, key: Key(0))
        var state = optimizer.initialize(model)
        for _ in 0..<3 { _ = step(&model, &state, x, y) }
        known.append(try model.leaves.map { try bytes($0) })
      }
      #expect(known[1] == known[0])
      #expect(known[2] == known[0])
    }
  }
}

/// The bytes of a tensor's elements.
private func bytes(_ x: Tensor) throws -> [UInt8] { Array(try x.concrete().bytes) }
