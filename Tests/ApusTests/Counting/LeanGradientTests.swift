import Apus
import ApusIR
import ApusNN
import ApusOptim
import Testing

/// How many operations gradients have, against what XLA has left of the same functions in JAX after optimising them.
///
/// XLA's numbers are what `Tests/tools/count_xla.py` prints with jax 0.10.2 on a CPU: operations of the optimised module, those in loop
/// bodies once.
@Suite struct LeanGradientTests {
  struct Counts {
    private var table: [String: Int] = [:]
    subscript(kind: String) -> Int { table[kind] ?? 0 }
    var all: [String: Int] { table }

    init(_ program: Program, regions: Bool = true) {
      for operation in program.operations {
        table[operation.primitive.name, default: 0] += 1
        if regions { for region in operation.primitive.regions { table.merge(Counts(region).table) { $0 + $1 } } }
      }
    }
  }

  private static func loops(_ program: Program) -> [ScanLoop] {
    program.operations.compactMap { if case .scan(let loop) = $0.primitive { loop } else { nil } }
  }

  // MARK: A chain of products

  @Sendable private static func products(_ weights: [Tensor], _ x: Tensor) -> Tensor {
    square(weights.reduce(x) { x, w in tanh(x.matmul(w)) }).sum()
  }
  private static let weights = (0..<6).map { _ in Tensor.ones([64, 64]) }

  @Test func aChainOfProductsHasNoProductTooMany() throws {
    let counts = Counts(try program(grad(Self.products), Self.weights, Tensor.ones([64, 64])))
    // XLA: dot 17, tanh 6. 6 forward, 6 for the weights, 5 for what lies between.
    #expect(counts["dot_general"] == 17)
    #expect(counts["tanh"] == 6)
    // The cotangent times the slope of tanh, (1 + y)(1 - y), in each layer, and the factor 2.
    #expect(counts["multiply"] <= 2 * 6 + 2)
    #expect(counts["subtract"] == 6)
    #expect(counts["add"] == 6)
  }

  @Test func whatIsNotDifferentiatedCostsNothing() throws {
    let first = { @Sendable (w: Tensor, rest: [Tensor], x: Tensor) in Self.products([w] + rest, x) }
    let (rest, x) = (Array(Self.weights.dropFirst()), Tensor.ones([64, 64]))
    let byFirst = Counts(try program(grad(first), Self.weights[0], rest, x))
    #expect(byFirst["dot_general"] == 6 + 5 + 1)
    let last = { @Sendable (w: Tensor, rest: [Tensor], x: Tensor) in Self.products(rest + [w], x) }
    let byLast = Counts(try program(grad(last), Self.weights[0], rest, x))
    #expect(byLast["dot_general"] == 6 + 1)
    #expect(byLast["subtract"] == 1)
    // The value is not asked for.
    #expect(byLast["reduce"] == 0)
  }

  // MARK: Loops

  struct Cell: ParameterTree {
    var w: Tensor, u: Tensor, b: Tensor
    static let fields = Fields(\Cell.w, \.u, \.b)

    init(_ width: Int, gates: Int = 1) {
      (w, u, b) = (.ones([width, gates * width]), .ones([width, gates * width]), .ones([gates * width]))
    }
  }

  @Test func aRecurrentCellHasNoProductTooMany() throws {
    let loss = { @Sendable (p: Cell, xs: Tensor) -> Tensor in
      let result = scan(Tensor.zeros([8, 64]), over: xs) { h, x in
        let next = tanh(h.matmul(p.w) + x.matmul(p.u) + p.b)
        return (next, output: [Tensor]())
      }
      return result.carry.sum()
    }
    let gradient = try program(grad(loss), Cell(64), Tensor.ones([100, 8, 64]))
    let counts = Counts(gradient), loops = Self.loops(gradient)
    // XLA: dot 5 and tanh 1, all in loops; while 2.
    #expect(counts["dot_general"] == 5)
    #expect(counts["tanh"] == 1)
    #expect(loops.count == 2)
    let (forward, backward) = (loops[0], loops[1])
    #expect(Counts(forward.body)["dot_general"] == 2)
    // Kept of a step: h before it, and the slope of tanh.
    #expect(forward.carryCount == 1 && forward.body.results.count == 1 + 2)
    // On the way back go the cotangents of h and of the three parameters; the weights are passed once.
    #expect(backward.carryCount == 4 && backward.body.results.count == 4 && backward.invariantCount == 1)
    #expect(Counts(gradient, regions: false)["dot_general"] == 0)
  }

  @Test func anLSTMKeepsItsGatesAndNotTheirSlopes() throws {
    let loss = { @Sendable (p: Cell, xs: Tensor) -> Tensor in
      let zero = Tensor.zeros([8, 64])
      let result = scan((zero, zero), over: xs) { state, x in
        let (h, c) = state
        let (i, f, g, o) = (h.matmul(p.w) + x.matmul(p.u) + p.b).split(axis: -1)
        let kept = sigmoid(f) * c, added = sigmoid(i) * tanh(g)
        let next = kept + added
        let output = sigmoid(o) * tanh(next)
        return ((output, next), output: output)
      }
      return square(result.outputs).sum()
    }
    let gradient = try program(grad(loss), Cell(64, gates: 4), Tensor.ones([100, 8, 64]))
    let counts = Counts(gradient), loops = Self.loops(gradient)
    // XLA: dot 5, tanh 2 and exponential 3, all in loops; while 2.
    #expect(counts["dot_general"] == 5)
    #expect(counts["tanh"] == 2 && counts["logistic"] == 3)
    #expect(loops.count == 2)
    // Kept of a step: h and c before it, the four gates and the tanh of c after it; h after it is an output.
    #expect(loops[0].carryCount == 2 && loops[0].body.results.count == 2 + 1 + 7)
  }

  // MARK: A Transformer

  @Test func aTrainingStepHasNoProductTooMany() throws {
    let model = TinyGPT(key: Key(0))
    let ids = Tensor.zeros([12, 64], dtype: .int32)
    let optimizer = chain(clip(globalNorm: 1), adamW(rate: .constant(1e-3), betas: (0.9, 0.99), decay: 0.1))
    let step = { @Sendable (model: inout TinyGPT, state: inout OptimizerState, x: Tensor, y: Tensor) -> Tensor in
      let (value, gradient) = valueAndGrad(TinyGPT.loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
    var (updated, state) = (model, optimizer.initialize(model))
    let counts = Counts(try program(step, &updated, &state, ids, ids))
    // XLA: dot 75, tanh 4, exponential 5, log 1, rsqrt 9, gather 3, scatter 3.
    #expect(counts["dot_general"] == 75)
    #expect(counts["tanh"] <= 4 && counts["exponential"] <= 5 && counts["log"] <= 1 && counts["rsqrt"] <= 9, "\(counts.all)")
    #expect(counts["gather"] <= 3 && counts["scatter"] <= 3)
  }

  // MARK: Growth

  /// The gradient of a program twice as long has twice the operations.
  @Test func gradientsGrowWithTheProgram() throws {
    let sizes = try [100, 200, 300].map { length in
      let f = { @Sendable (x: Tensor) in (0..<length).reduce(x) { y, _ in sin(y * x) + y }.sum() }
      return try program(grad(f), Tensor.ones([4])).operations.count
    }
    #expect(sizes[2] - sizes[1] == sizes[1] - sizes[0])
    #expect(sizes[1] - sizes[0] <= 100 * 9, "\(sizes)")
  }
}
