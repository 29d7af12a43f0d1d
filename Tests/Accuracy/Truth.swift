import ApusIR
import CApusOracle

/// Arguments as doubles, and the true values there as sums of two doubles.
struct Truth {
  let count: Int
  let x: [Double]
  let y: [Double]?
  private(set) var high: [Double]
  private(set) var low: [Double]

  init(_ subject: Subject, _ operands: [DenseArray]) {
    let dtype = subject.dtype
    x = Elements.doubles(operands[0])
    y = operands.count > 1 ? Elements.doubles(operands[1]) : nil
    count = operands[0].elementCount
    high = [Double](repeating: 0, count: x.count)
    low = high
    let isKnown =
      dtype.isComplex
      ? apus_oracle_complex(subject.name, x, y, &high, &low, Int64(count))
      : apus_oracle_real(subject.name, dtype == .float64 ? 0 : 1, x, y, &high, &low, Int64(count))
    precondition(isKnown == 1, "the oracle does not know \(subject.name)")
  }
}
