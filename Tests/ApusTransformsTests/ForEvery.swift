import ApusTestCases
import Testing

/// Checks a law for every sample and names those that break it.
func forEvery(_ samples: [PrimitiveCase], _ law: (PrimitiveCase) throws -> Void) {
  for sample in samples {
    do { try law(sample) } catch { Issue.record("\(sample.name): \(error)") }
  }
}
