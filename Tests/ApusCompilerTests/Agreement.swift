import ApusIR
import Testing

@testable import ApusTestCases

/// Records an issue where two arrays differ by more than their dtype's rounding.
func expectAgreement(
  _ actual: DenseArray, _ expected: DenseArray, _ what: String, scale: Double = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard actual.type == expected.type else {
    Issue.record("\(what): type \(actual.type), expected \(expected.type)", sourceLocation: sourceLocation)
    return
  }
  let tolerance = scale * tolerance(actual.dtype)
  func close(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(1, abs(b)) }
  for (index, (a, b)) in zip(actual.numbers, expected.numbers).enumerated() {
    let (x, y) = (a.rawStorage, b.rawStorage)
    if !close(x.x, y.x) || !close(x.y, y.y) {
      Issue.record("\(what): element \(index) is \(x), expected \(y)", sourceLocation: sourceLocation)
      return
    }
  }
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
