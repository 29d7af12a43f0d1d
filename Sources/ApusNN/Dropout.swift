import Apus

/// Sets elements to 0 at random and scales the others, so that the mean stays (Srivastava et al., 2014).
public struct Dropout: ParameterTree {
  /// The probability of 0.
  public var rate: Double

  public static let fields = Fields(configuration: \Dropout.rate)

  public init(_ rate: Double) { self.rate = rate }

  /// - Parameter key: the source of chance; nil leaves the tensor as it is, which is what inference wants.
  public func callAsFunction(_ x: Tensor, key: Key?) -> Tensor {
    guard let key, rate > 0 else { return x }
    if rate >= 1 { return .zeros(like: x) }
    return select(.bernoulli(x.shape, p: Tensor(1 - rate), key: key), x / (1 - rate), .zeros(like: x))
  }
}
