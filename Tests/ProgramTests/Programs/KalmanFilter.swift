import Apus
import Foundation

/// The negative log-likelihood of observations under a linear Gaussian model, by the Kalman filter, and its means.
enum KalmanFilter: WholeProgram {
  struct Model: ParameterTree {
    var transition: Tensor, observation: Tensor, process: Tensor, noise: Tensor, start: Tensor
    static let fields = Fields(\Model.transition, \.observation, \.process, \.noise, \.start)
  }

  struct Belief: ParameterTree {
    var mean: Tensor, covariance: Tensor
    static let fields = Fields(\Belief.mean, \.covariance)
  }

  /// What each observation costs, and the means after it.
  struct Step: ParameterTree {
    var cost: Tensor, mean: Tensor
    static let fields = Fields(\Step.cost, \.mean)
  }

  static func run(_ model: Model, _ observations: Tensor) -> Step {
    func variances(_ logs: Tensor) -> Tensor { exp(2 * logs) * .eye(logs.shape[0], dtype: logs.dtype) }
    let (a, c) = (model.transition, model.observation), (q, r) = (variances(model.process), variances(model.noise))
    let first = Belief(mean: model.start, covariance: .eye(a.shape[0], dtype: a.dtype))
    return scan(first, over: observations) { belief, y in
      let mean = a.matmul(belief.mean), covariance = a.matmul(belief.covariance).matmul(a.T) + q
      let innovation = y - c.matmul(mean), spread = c.matmul(covariance).matmul(c.T) + r
      let gain = solve(spread, c.matmul(covariance)).T
      let distance = dot(innovation, solve(spread, innovation))
      let cost = (distance + logDeterminant(spread).logAbs + Double(y.shape[0]) * log(2 * Double.pi)) / 2
      let next = Belief(mean: mean + gain.matmul(innovation), covariance: covariance - gain.matmul(c).matmul(covariance))
      return (next, output: Step(cost: cost, mean: next.mean))
    }.outputs
  }

  static let name = "kalman"
  static let parameters = Model(
    transition: .doubles(3, 3), observation: .doubles(2, 3), process: .doubles(3), noise: .doubles(2), start: .doubles(3))
  static func loss(_ model: Model, _ data: Inputs) -> Tensor { run(model, data["observations"]).cost.sum() }
  static func outputs(_ model: Model, _ data: Inputs) -> [String: Tensor] { ["means": run(model, data["observations"]).mean] }
}
