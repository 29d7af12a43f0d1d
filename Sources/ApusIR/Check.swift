/// How an actual and an expected value are compared. A check that fails is an error of the run.
public enum Check: Hashable, Sendable {
  /// Equal elements; NaN equals NaN.
  case equal
  /// Floating-point elements, the parts of complex ones, that are `minULP...maxULP` representable values apart; NaN equals NaN.
  case close(minULP: Int, maxULP: Int)
  /// Elements at most so far apart; infinities and NaNs equal themselves.
  case almostEqual(tolerance: Double)

  /// The name, as errors and printed programs show it.
  public var name: String {
    switch self {
    case .equal: "check.expect_eq"
    case .close: "check.expect_close"
    case .almostEqual: "check.expect_almost_eq"
    }
  }
}
