import Apus
import Foundation

/// The negative log-likelihood under a normalising flow: affine couplings (Dinh et al., 2017) with learnt mixings between them, whose
/// log-determinants come from LU, and the same from the determinant of the whole Jacobian.
enum Flow: WholeProgram {
  struct Layer: ParameterTree {
    var mixing: Tensor, coupling: Perceptron
    static let fields = Fields(\Layer.mixing, \.coupling)
  }

  struct Model: ParameterTree {
    var layers: [Layer]
    static let fields = Fields(\Model.layers)

    /// One example's latent and the logarithm of the volume's change.
    func callAsFunction(_ x: Tensor) -> (latent: Tensor, volume: Tensor) {
      var (x, volume) = (x, Tensor.doubles())
      for layer in layers {
        volume += logDeterminant(layer.mixing).logAbs
        let (a, b) = layer.mixing.matmul(x).split(axis: 0)
        let (scale, shift) = layer.coupling(a).split(axis: 0)
        x = concatenate([a, b * exp(tanh(scale)) + shift])
        volume += tanh(scale).sum()
      }
      return (x, volume)
    }
  }

  static let name = "flow"
  static let parameters = Model(layers: (0..<2).map { _ in Layer(mixing: .doubles(4, 4), coupling: Perceptron(2, 5, 4)) })

  static func mapped(_ model: Model, _ xs: Tensor) -> (latent: Tensor, volume: Tensor) { vmap { (x: Tensor) in model(x) }(xs) }

  static func loss(_ model: Model, _ data: Inputs) -> Tensor {
    let (latent, volume) = mapped(model, data["x"])
    return (square(latent).sum(axis: -1) / 2 + 2 * log(2 * Double.pi) - volume).mean()
  }

  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] {
    let (latent, volume) = mapped(model, data["x"])
    let jacobian = vmap(jacrev { (x: Tensor) in model(x).latent })(data["x"])
    return ["latent": latent, "volume": volume, "fromJacobian": logDeterminant(jacobian).logAbs]
  }
}
