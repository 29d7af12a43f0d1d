import ApusAccuracy
import ApusIR
import Testing

/// A seeded sample of what `scripts/accuracy` measures in full, under the same limits.
@Suite struct AccuracyTests {
  @Test(arguments: DType.allCases.filter { $0.isFloatingPoint || $0.isComplex }) func elementwiseFunctions(_ dtype: DType) throws {
    for subject in Subject.all where subject.dtype == dtype {
      for measurement in try Survey.sampled(subject, Path.allCases, count: dtype.isComplex ? 200 : 2000, seed: 5) {
        #expect(measurement.isWithinLimit, "\(measurement)")
      }
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
