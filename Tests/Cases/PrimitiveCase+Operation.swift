import ApusIR

extension PrimitiveCase {
  /// The operation as laws count operations: an elementwise function, a reduction by a monoid, a routine, a rule for windows.
  package var operation: String {
    switch primitive {
    case .reduce(let monoid, _): "reduce_\(monoid)"
    case .cumulative(let monoid, _, _): "cumulative_\(monoid)"
    case .reduceRegion: "reduce_by"
    case .scatter(_, let combiner): "scatter_\(combiner)"
    case .scatterRegion: "scatter_by"
    case .sortBy: "sort_by"
    case .fft(let kind, _): kind.rawValue.lowercased()
    default: primitive.name
    }
  }

  /// The dtype as laws count dtypes: of the first operand that does not only choose, or of what has no operands.
  package var dtype: DType? {
    switch primitive {
    case .select, .branch: operands.dropFirst().first?.dtype
    default: operands.first?.dtype ?? (try? primitive.resultTypes([]).first?.dtype)
    }
  }
}
