import Apus
import Testing

/// Compares a tensor of real numbers with values; NaN equals NaN.
///
/// - Parameter tolerance: relative to the expected value where that is above 1.
func expectElements(
  _ tensor: Tensor, _ expected: [Double], shape: Shape? = nil, dtype: DType? = nil, tolerance: Double = 0,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  do {
    let actual = try tensor.array()
    #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    for (index, (a, e)) in zip(actual, expected).enumerated() where !(a == e || (a.isNaN && e.isNaN)) {
      let isClose = abs(a - e) <= tolerance * max(1, abs(e))
      #expect(isClose, "element \(index): \(a) should be \(e)", sourceLocation: sourceLocation)
    }
    if let shape { #expect(tensor.shape == shape, sourceLocation: sourceLocation) }
    if let dtype { #expect(tensor.dtype == dtype, sourceLocation: sourceLocation) }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

/// Expects a tensor to carry an error of a type whose text contains `text`.
func expectFailure<Failure: Error & CustomStringConvertible>(
  _ tensor: Tensor, _: Failure.Type, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  do {
    let values = try tensor.array()
    Issue.record("no error, but \(values)", sourceLocation: sourceLocation)
  } catch let error as Failure {
    #expect(error.description.contains(text), "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
