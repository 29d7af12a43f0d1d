import Apus
import ApusNN

/// A layer defined by an equation, z = tanh(W z + U x + b), solved by Newton's method and differentiated by the implicit function theorem.
enum ImplicitLayer: WholeProgram {
  struct Model: ParameterTree {
    var state: Tensor, input: Linear, readout: Linear
    static let fields = Fields(\Model.state, \.input, \.readout)

    /// For one example.
    func root(_ x: Tensor) -> Tensor {
      customRoot(
        { z in tanh(state.matmul(z) + input(x)) - z }, initialGuess: .doubles(state.shape[0]), solve: newton,
        tangentSolve: { linear, y in solve(jacfwd(linear)(y), y) })
    }
  }

  struct Progress: ParameterTree {
    var z: Tensor, change: Tensor, count: Tensor
    static let fields = Fields(\Progress.z, \.change, \.count)
  }

  @Sendable static func newton(_ residual: @escaping @Sendable (Tensor) -> Tensor, _ start: Tensor) -> Tensor {
    let first = Progress(z: start, change: Tensor(.infinity, dtype: .float64), count: .zeros([], dtype: .int32))
    return whileLoop(first) { now in
      (now.change .> 1e-13) & (now.count .< 50)
    } do: { now in
      let change = solve(jacfwd(residual)(now.z), residual(now.z))
      return Progress(z: now.z - change, change: abs(change).max(), count: now.count + 1)
    }.z
  }

  static let name = "implicit_layer"
  static let parameters = Model(state: .doubles(4, 4), input: .zeros(3, 4), readout: .zeros(4, 2))

  static func roots(_ model: Model, _ xs: Tensor) -> Tensor { vmap { (x: Tensor) in model.root(x) }(xs) }

  static func loss(_ model: Model, _ data: Inputs) -> Tensor { square(model.readout(roots(model, data["x"])) - data["y"]).mean() }
  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] { ["roots": roots(model, data["x"])] }
}
