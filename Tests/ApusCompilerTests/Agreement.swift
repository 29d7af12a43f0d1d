import ApusIR
import Testing

@testable import ApusTestCases

/// Records an issue where two arrays differ by more than their dtype's rounding.
func expectAgreement(
  _ actual: DenseArray, _ expected: DenseArray, _ what: String, scale: Double = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  if let difference = difference(actual, expected, scale: scale) { Issue.record("\(what): \(difference)", sourceLocation: sourceLocation) }
}

/// In what two arrays differ, nil where their dtype's rounding explains it, or how far each element is known to move by as little.
func difference(_ actual: DenseArray, _ expected: DenseArray, scale: Double, movements: [Double]? = nil) -> String? {
  guard actual.type == expected.type else { return "type \(actual.type), expected \(expected.type)" }
  let tolerance = scale * tolerance(actual.dtype)
  for (index, (a, b)) in zip(actual.numbers, expected.numbers).enumerated() {
    let (x, y) = (a.rawStorage, b.rawStorage)
    func close(_ a: Double, _ b: Double) -> Bool {
      a == b || (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(1, abs(b)) + (movements?[index] ?? 0)
    }
    if !close(x.x, y.x) || !close(x.y, y.y) { return "element \(index) is \(x), expected \(y)" }
  }
  return nil
}

private func tolerance(_ dtype: DType) -> Double {
  switch dtype.realType {
  case .float16: 4e-3
  case .bfloat16: 2e-2
  case .float32: 2e-5
  case .float64: 1e-11
  default: 0
  }
}
