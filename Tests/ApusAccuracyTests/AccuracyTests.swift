import ApusAccuracy
import ApusIR
import Testing

/// A seeded sample of what `scripts/accuracy` measures in full, under the same limits.
@Suite struct AccuracyTests {
  @Test(arguments: Path.allCases) func elementwiseFunctions(_ path: Path) throws {
    for subject in Subject.all {
      let measurement = try Survey.sampled(subject, path, count: subject.isSlow ? 200 : 2000, seed: 5)
      #expect(measurement.isWithinLimit, "\(measurement)")
    }
  }

  @Test func exceptionsNameFunctionsThatThereAre() {
    for exception in Limits.exceptions {
      for dtype in exception.dtypes {
        #expect(Subject.all.contains { $0.name == exception.name && $0.dtype == dtype }, "\(exception.name) of \(dtype)")
      }
    }
  }
}
