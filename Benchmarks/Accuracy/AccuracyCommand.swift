import ApusAccuracy
import ApusIR
import ArgumentParser
import Foundation

/// Measures the errors of elementwise functions against values of more digits, and fails where one is beyond its limit.
@main struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus-accuracy",
    abstract: "Measures the largest error of every elementwise function on every dtype, compiled, eager and in the reference evaluator.",
    discussion: """
      Functions of one operand are tried on all numbers of 16 bits and, without --stride, of 32 bits; the rest on seeded samples. Errors \
      are in units in the last place of the true value; of complex numbers, of its norm.
      """)

  @Option(help: "Only functions whose StableHLO names are listed, separated by commas.") var functions: String?
  @Option(help: "Only dtypes listed, separated by commas, for instance float32,complex64.") var dtypes: String?
  @Option(help: "Only paths listed: compiled, eager, reference.") var paths: String?
  @Option(help: "Samples for each function that is not tried on all numbers; a hundredth of them for complex numbers, whose true values take long.")
  var samples = 10_000_000
  @Option(help: "Try every n-th number of 32 bits.") var stride = 1
  @Option(help: "The seed of the samples.") var seed: UInt64 = 1

  func validate() throws {
    guard samples > 0, stride > 0 else { throw ValidationError("--samples and --stride are at least 1") }
  }

  func run() throws {
    func listed(_ text: String?, _ name: String) -> Bool { text.map { $0.split(separator: ",").contains { $0 == name } } ?? true }
    print("Exceptions:")
    for exception in Limits.exceptions {
      print("  \(exception.name) of \(exception.dtypes.map { "\($0)" }.joined(separator: ", ")), \(exception.domain): \(exception.cause)")
    }
    var beyond = 0, total = 0
    for subject in Subject.all where listed(functions, subject.name) && listed(dtypes, "\(subject.dtype)") {
      let start = Date()
      let wanted = Path.allCases.filter { listed(paths, $0.rawValue) }
      let measurements = Survey.canExhaust(subject)
        ? try Survey.exhaustive(subject, wanted, stride: subject.dtype == .float32 ? stride : 1)
        : try Survey.sampled(subject, wanted, count: subject.dtype.isComplex ? max(1, samples / 100) : samples, seed: seed)
      for measurement in measurements {
        total += 1
        if !measurement.isWithinLimit { beyond += 1 }
        let line = "\(measurement)  [\(String(format: "%.1f", Date().timeIntervalSince(start))) s]\n"
        FileHandle.standardOutput.write(Data(line.utf8))  // at once, also into a pipe
      }
    }
    print("\(total - beyond) within their limits, \(beyond) beyond")
    if beyond > 0 { throw ExitCode(1) }
  }
}
