import Apus
import Foundation

/// W9: how long the first call of a training step takes to trace, transform and compile, in a fresh process: with nothing on disk, and with
/// the code that an earlier process left there.
enum CompilationBenchmark {
  static func run(_ bench: Bench) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-bench-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (kind, cache) in [("cold", "off"), ("cached", folder)] {
      for workload in ["W1", "W2"] {
        if cache != "off" { _ = try child(workload, bench, cache: cache) }
        let runs = try (0..<5).map { _ in try child(workload, bench, cache: cache) }
        var row = Row(timing: Timing(runs.compactMap { $0["total"] }))
        row.figures = Dictionary(
          uniqueKeysWithValues: (runs.first ?? [:]).keys.map { name in
            ("\(name) ms", Timing(runs.compactMap { $0[name] }).medianMS)
          })
        bench.add("\(kind) \(workload)", row)
      }
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

  private static func child(_ workload: String, _ bench: Bench, cache: String) throws -> [String: Double] {
    let process = Process(), output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--compile", workload] + bench.inputArguments
    process.environment = ProcessInfo.processInfo.environment.merging(["APUS_CACHE": cache]) { $1 }
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError("compiling \(workload) in a process of its own failed") }
    return try JSONDecoder().decode([String: Double].self, from: data)
  }
}
