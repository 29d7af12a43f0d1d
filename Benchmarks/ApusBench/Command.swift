import ArgumentParser
import Foundation

@main
struct ApusBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus-bench", abstract: "Times workloads; run one per process for a true memory figure.",
    discussion: "scripts/bench builds it, writes the inputs, and runs it beside other frameworks. Build with -c release.")

  @Argument(help: "Workloads (\(Workloads.all.map(\.name).joined(separator: ", "))); all by default.") var workloads: [String] = []
  @Option(help: "The folder that Benchmarks/peers/inputs.py wrote.") var inputs: String?
  @Option(help: "A file for the results, as JSON; merged into if it exists.") var json: String?
  @Option(help: ArgumentHelp("In a fresh process: what compiling one workload's step takes.", visibility: .private)) var compile: String?

  func run() throws {
    if let compile {
      try CompilationBenchmark.measure(compile, inputs: inputs)
      return
    }
    let names = workloads.isEmpty ? Workloads.all.map(\.name) : workloads
    for name in names {
      guard let workload = Workloads.all.first(where: { $0.name == name }) else { throw ValidationError("there is no workload \(name)") }
      let bench = Bench(name, inputs: inputs)
      try workload.run(bench)
      if let json { try merge(bench, into: json) }
    }
  }

  /// Adds a workload's rows to what a file holds: `{"results": {workload: {row: ...}}}`.
  private func merge(_ bench: Bench, into path: String) throws {
    struct Results: Codable { var results: [String: [String: Row]] = [:] }
    var all = Results()
    if let data = FileManager.default.contents(atPath: path) { all = try JSONDecoder().decode(Results.self, from: data) }
    all.results[bench.workload, default: [:]].merge(bench.rows) { $1 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(all).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
