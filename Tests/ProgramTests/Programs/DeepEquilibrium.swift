import Apus
import ApusNN

/// A deep equilibrium model (Bai et al., 2019): a fixed point found by iteration, and a backward rule that iterates as well.
///
/// The rule calls the fixed point again, so that reverse mode goes through it any number of times; forward mode does not.
enum DeepEquilibrium: WholeProgram {
  struct Progress: ParameterTree {
    var before: Tensor, now: Tensor, count: Tensor
    static let fields = Fields(\Progress.before, \.now, \.count)
  }

  /// The z of z = f(a, z).
  static func fixedPoint<A: ParameterTree>(_ f: @escaping @Sendable (A, Tensor) -> Tensor, _ a: A, _ guess: Tensor) -> Tensor {
    let solve = customVJP(
      { (a: A, guess: Tensor) in
        let first = Progress(before: guess, now: f(a, guess), count: .zeros([], dtype: .int32))
        return whileLoop(first) { state in
          (abs(state.before - state.now).max() .> 1e-14) & (state.count .< 200)
        } do: { state in
          Progress(before: state.now, now: f(a, state.now), count: state.count + 1)
        }.now
      },
      forward: { a, guess in
        let z = fixedPoint(f, a, guess)
        return (z, Pack(a, z))
      },
      backward: { residuals, cotangent in
        let (a, z) = residuals.values
        let adjoint = { @Sendable (packed: Pack<A, Tensor, Tensor>, u: Tensor) -> Tensor in
          let (a, z, cotangent) = packed.values
          return cotangent + vjp({ z in f(a, z) }, at: z).pullback(u)
        }
        let u = fixedPoint(adjoint, Pack(a, z, cotangent), cotangent)
        return (vjp({ a in f(a, z) }, at: a).pullback(u), .zeros(like: z))
      })
    return solve(a, guess)
  }

  struct Model: ParameterTree {
    var state: Tensor, input: Linear, readout: Linear
    static let fields = Fields(\Model.state, \.input, \.readout)

    func equilibrium(_ x: Tensor) -> Tensor {
      let layer = { @Sendable (a: Pack<Model, Tensor>, z: Tensor) in
        let (model, x) = a.values
        return tanh(z.matmul(model.state) + model.input(x))
      }
      return fixedPoint(layer, Pack(self, x), .zeros([x.shape[0], state.shape[0]], dtype: .float64))
    }
  }

  static let name = "deep_equilibrium"
  static let parameters = Model(state: .doubles(4, 4), input: .zeros(3, 4), readout: .zeros(4, 2))
  static let hasForwardOverReverse = false

  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    square(model.readout(model.equilibrium(data["x"])) - data["y"]).mean()
  }
  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] { ["equilibrium": model.equilibrium(data["x"])] }
}
