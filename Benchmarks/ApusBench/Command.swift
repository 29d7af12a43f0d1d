import ArgumentParser
import Foundation

@main
struct ApusBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus-bench", abstract: "Times training steps; run one workload per process for a true memory figure.",
    discussion: "The weights and batches are written by Benchmarks/peers/export_gpt.py. Build with -c release.")

  @Argument(help: "gpt-micro, gpt-baby, or transforms, which needs no data.") var workloads = ["gpt-micro", "gpt-baby"]
  @Option(help: "The folder that export_gpt.py wrote.") var data: String?
  @Option(help: "How long to measure each workload.") var seconds = 4.0

  func run() throws {
    for name in workloads {
      if name == "transforms" {
        try TransformBenchmark.run()
        continue
      }
      guard let data else { throw ValidationError("\(name) needs --data") }
      let result = try TrainingBenchmark(path: "\(data)/\(name).npz").run(seconds: seconds)
      let steps = result.steps.sorted(), median = steps[steps.count / 2]
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      print(
        """
        \(name)
          loss_first    \(result.firstLoss)
          loss_20       \(result.loss20)
          compile       \(number(result.compileMilliseconds)) ms
          step          \(number(median)) ms median of \(steps.count) [\(number(steps[0])) .. \(number(steps[steps.count - 1]))]
          tokens/s      \(Int(Double(result.tokensPerStep) / median * 1e3))
          launches      \(result.launches) kernels, \(result.libraryCalls) library calls, \(result.routines) routines
          peak RSS      \(usage.ru_maxrss / 1024) MiB
        """)
    }
  }

  private func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
