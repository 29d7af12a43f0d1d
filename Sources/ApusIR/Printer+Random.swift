extension StableHLOWriter {
  /// Two words of the numbers that StableHLO draws without a state.
  func writeSeed(_ type: TensorType) -> [String] {
    let (low, high) = (constant(.extreme(greatest: false, .uint64)), constant(.extreme(greatest: true, .uint64)))
    let (scalar, shape) = (TensorType(.uint64, []), TensorType(.int64, [1]))
    let count = full(2, shape)
    let signature = Self.signature([scalar, scalar, shape], [type])
    return [define("stablehlo.rng \(low), \(high), \(count), distribution = UNIFORM : \(signature)")]
  }
}
