import Apus
import Foundation

/// The negative log marginal likelihood of a Gaussian process (Rasmussen and Williams, 2006, algorithm 2.1), and its predictions.
enum GaussianProcess: WholeProgram {
  struct Kernel: ParameterTree {
    var lengthScales: Tensor, amplitude: Tensor, noise: Tensor
    static let fields = Fields(\Kernel.lengthScales, \.amplitude, \.noise)

    func callAsFunction(_ a: Tensor, _ b: Tensor) -> Tensor {
      let scales = exp(lengthScales)
      let distances = square((a[.all, .newAxis] - b[.newAxis]) / scales).sum(axis: -1)
      return exp(2 * amplitude - distances / 2)
    }

    /// The Cholesky factor of what the kernel says of the data, and the data whitened by it.
    func factor(_ x: Tensor, _ y: Tensor) -> (lower: Tensor, half: Tensor) {
      let lower = cholesky(self(x, x) + exp(2 * noise) * .eye(x.shape[0], dtype: x.dtype))
      return (lower, triangularSolve(lower, y))
    }
  }

  static let name = "gaussian_process"
  static let parameters = Kernel(lengthScales: .doubles(2), amplitude: .doubles(), noise: .doubles())

  static func loss(_ kernel: Kernel, _ data: Inputs) -> Tensor {
    let (lower, half) = kernel.factor(data["x"], data["y"])
    return dot(half, half) / 2 + log(lower.diagonal()).sum() + Double(half.shape[0]) * log(2 * Double.pi) / 2
  }

  static func outputs(_ kernel: Kernel, _ data: Inputs) -> [String: Tensor] {
    let (lower, half) = kernel.factor(data["x"], data["y"])
    let cross = triangularSolve(lower, kernel(data["x"], data["unseen"]))
    return ["mean": cross.T.matmul(half), "variance": exp(2 * kernel.amplitude) - square(cross).sum(axis: 0)]
  }
}
