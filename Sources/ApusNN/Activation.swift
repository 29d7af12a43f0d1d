import Apus

/// An activation function as a value, so that it can be part of a model's configuration.
public enum Activation: Hashable, Sendable {
  case identity
  case relu
  case leakyRelu(slope: Double)
  case elu(alpha: Double)
  /// The tanh approximation.
  case gelu
  case exactGelu
  case silu
  case mish
  case softplus
  case sigmoid
  case tanh

  /// The function, element by element.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .identity: x
    case .relu: Apus.relu(x)
    case .leakyRelu(let slope): Apus.leakyRelu(x, slope: slope)
    case .elu(let alpha): Apus.elu(x, alpha: alpha)
    case .gelu: Apus.gelu(x)
    case .exactGelu: Apus.gelu(x, approximate: false)
    case .silu: Apus.silu(x)
    case .mish: Apus.mish(x)
    case .softplus: Apus.softplus(x)
    case .sigmoid: Apus.sigmoid(x)
    case .tanh: Apus.tanh(x)
    }
  }
}
