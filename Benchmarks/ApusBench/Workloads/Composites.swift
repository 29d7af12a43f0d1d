import Apus
import ApusNN

/// W10: transforms of transforms, and loops.
enum CompositeBenchmark {
  static func run(_ bench: Bench) throws {
    try perExampleGradients(bench)
    try hessianOfPerceptron(bench)
    try lstm(bench)
    try blackScholes(bench)
    try mandelbrot(bench)
  }

  private static func perExampleGradients(_ bench: Bench) throws {
    typealias MLP = ClassifierBenchmark.MLP
    let model = try MLP([784, 512, 512, 10]).loading(bench.inputs(startingWith: "mlp.params."))
    let (x, y) = (try bench.input("mlp.x"), try bench.input("mlp.y"))
    let gradients = jit(vmap(grad { (model: MLP, x: Tensor, y: Tensor) in
      MLP.loss(model, x.expandDims(0), y.expandDims(0))
    }, inAxes: (nil, 0, 0)))
    let result = gradients(model, x, y)
    let check = try result.leaves.map { try abs($0).sum().item() }.reduce(0, +)
    try bench.time(
      "per-example grads MLP b128", bytes: 4 * 128 * 669_706, check: [check], measurement: Measurement(minimumSeconds: 4)
    ) { gradients(model, x, y) }
  }

  private static func hessianOfPerceptron(_ bench: Bench) throws {
    let (x, y, flat) = (try bench.input("tanh.x"), try bench.input("tanh.y"), try bench.input("tanh.flat"))
    let loss = { @Sendable (p: Tensor) in
      let hidden = tanh(x.matmul(p[0..<512].reshape(32, 16)) + p[512..<528])
      return square(hidden.matmul(p[528..<544].reshape(16, 1)) + p[544..<545] - y).mean()
    }
    let curvature = jit(hessian(loss))
    let result = curvature(flat)
    let check = try abs(result).sum().item()
    try bench.time("hessian 32-16-1 (545x545)", check: [check]) { curvature(flat) }
  }

  private struct LSTM: ParameterTree {
    var wx: Tensor, wh: Tensor, b: Tensor
    static let fields = Fields(\LSTM.wx, \.wh, \.b)

    func callAsFunction(_ xs: Tensor) -> Tensor {
      let zero = Tensor.zeros([xs.shape[1], wh.shape[0]])
      return scan((zero, zero), over: xs.matmul(wx) + b) { state, x in
        let (h, c) = state
        let (i, f, g, o) = (x + h.matmul(wh)).split(axis: -1)
        let cell = sigmoid(f) * c + sigmoid(i) * tanh(g)
        let output = sigmoid(o) * tanh(cell)
        return ((output, cell), output: output)
      }.outputs
    }
  }

  private static func lstm(_ bench: Bench) throws {
    var model = LSTM(wx: try bench.input("lstm.wx"), wh: try bench.input("lstm.wh"), b: try bench.input("lstm.b"))
    let (xs, ys) = (try bench.input("lstm.xs"), try bench.input("lstm.ys"))
    let loss = { @Sendable (model: LSTM, xs: Tensor, ys: Tensor) in square(model(xs) - ys).mean() }
    let step = jit { (model: inout LSTM, xs: Tensor, ys: Tensor) in
      let (value, gradient) = valueAndGrad(loss)(model, xs, ys)
      model = model.map2(gradient) { $0 - 0.1 * $1 }
      return value
    }
    try bench.timeTraining("LSTM train step") { try step(&model, xs, ys).item() }
  }

  private static func blackScholes(_ bench: Bench) throws {
    let price = { @Sendable (s: Tensor, k: Tensor, t: Tensor, sigma: Tensor) in
      let cdf = { (z: Tensor) in 0.5 * (1 + erf(z * 0.7071067811865476)) }
      let root = sigma * sqrt(t)
      let d1 = (log(s / k) + (0.02 + 0.5 * sigma * sigma) * t) / root
      return s * cdf(d1) - k * exp(-0.02 * t) * cdf(d1 - root)
    }
    let greeks = jit(vmap { (s: Tensor, k: Tensor, t: Tensor, sigma: Tensor) in
      let byS = { @Sendable (s: Tensor) in price(s, k, t, sigma) }
      let vega = grad { (sigma: Tensor) in price(s, k, t, sigma) }(sigma)
      return [byS(s), grad(byS)(s), grad(grad(byS))(s), vega]
    })
    let arguments = (try bench.input("bs.S"), try bench.input("bs.K"), try bench.input("bs.T"), try bench.input("bs.sigma"))
    let result = greeks(arguments.0, arguments.1, arguments.2, arguments.3)
    let check = try result.map { try $0.mean().item() }
    try bench.time("Black-Scholes greeks 1M", bytes: 8 * 4 * Double(arguments.0.shape.elementCount), check: check) {
      greeks(arguments.0, arguments.1, arguments.2, arguments.3)
    }
  }

  private static func mandelbrot(_ bench: Bench) throws {
    let (cr, ci) = (try bench.input("mandel.cr"), try bench.input("mandel.ci"))
    let sweeps = jit { (cr: Tensor, ci: Tensor) in
      let zero = Tensor.zeros(like: cr)
      return foriLoop(0..<100, (zero, zero, Tensor.zeros(cr.shape, dtype: .int32))) { _, state in
        let (zr, zi, count) = state
        let inside = zr * zr + zi * zi .<= 4
        let next = (select(inside, zr * zr - zi * zi + cr, zr), select(inside, 2 * zr * zi + ci, zi))
        return (next.0, next.1, count + inside.converted(to: .int32))
      }.2
    }
    let pixel = { @Sendable (cr: Tensor, ci: Tensor) in
      let zero = Tensor(0, dtype: .float32)
      return whileLoop((zero, zero, Tensor(0, dtype: .int32))) { zr, zi, count in
        let inside = zr * zr + zi * zi .<= 4
        let isEarly = count .< 100
        return inside & isEarly
      } do: { zr, zi, count in
        let (real, imaginary) = (zr * zr - zi * zi + cr, 2 * zr * zi + ci)
        return (real, imaginary, count + 1)
      }.2
    }
    let pixels = jit(vmap(vmap(pixel)))
    for (name, f) in [("Mandelbrot 1024^2", sweeps), ("Mandelbrot 1024^2 vmap(while)", pixels)] {
      let result = f(cr, ci)
      let check = try result.converted(to: .int64).sum().item()
      try bench.time(name, check: [check], measurement: Measurement(minimumSeconds: 3)) { f(cr, ci) }
    }
  }
}
