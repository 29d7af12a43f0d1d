import Apus
import Foundation

/// W9: how long the first call of a training step takes to trace, transform and compile, in a fresh process.
enum CompilationBenchmark {
  static func run(_ bench: Bench) throws {
    for workload in ["W1", "W2"] {
      let runs = try (0..<5).map { _ in try child(workload, bench) }
      var row = Row(timing: Timing(runs.compactMap { $0["total"] }))
      row.figures = Dictionary(
        uniqueKeysWithValues: (runs.first ?? [:]).keys.map { name in
          ("\(name) ms", Timing(runs.compactMap { $0[name] }).medianMS)
        })
      bench.add("cold \(workload)", row)
    }
  }

  /// In a process of its own: seconds of each phase, printed as JSON.
  static func measure(_ workload: String, inputs: String?) throws {
    var setup = try TrainingBenchmark.Setup(Bench(workload, inputs: inputs))
    let start = now()
    let report = try explain(setup.step, &setup.model, &setup.state, setup.x, setup.y).report
    let compiled = now()
    _ = try setup.step(&setup.model, &setup.state, setup.x, setup.y).item()
    var figures = ["total": compiled - start, "first call": now() - compiled]
    for phase in report.phases { figures[phase.name] = phase.milliseconds / 1e3 }
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  private static func child(_ workload: String, _ bench: Bench) throws -> [String: Double] {
    let process = Process(), output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--compile", workload] + bench.inputArguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError("compiling \(workload) in a process of its own failed") }
    return try JSONDecoder().decode([String: Double].self, from: data)
  }
}
