import Apus
import Foundation

/// A row of the results: what was timed, and how it can be told that it did what the peers do.
struct Row: Codable {
  var timing: Timing?
  /// Operations on numbers and bytes that the result needs at the least.
  var flops: Double?, bytes: Double?
  var tokensPerSecond: Double?
  var lossFirst: Double?, loss20: Double?
  /// Numbers that follow from the result.
  var check: [Double]?
  var peakMemoryMiB: Double?
  /// Other figures, by name.
  var figures: [String: Double]?

  /// As in the peers' results.
  enum CodingKeys: String, CodingKey {
    case timing, flops, bytes, tokensPerSecond = "tokens_per_s", lossFirst = "loss_first", loss20 = "loss_20", check
    case peakMemoryMiB = "peak_rss_mib", figures
  }
}

/// A workload under way: where its inputs lie and its rows go.
final class Bench {
  let workload: String
  private let inputs: String?
  private(set) var rows: [String: Row] = [:]

  init(_ workload: String, inputs: String?) {
    self.workload = workload
    self.inputs = inputs
  }

  /// What tells a process of its own where the inputs lie.
  var inputArguments: [String] { inputs.map { ["--inputs", $0] } ?? [] }

  /// The arrays that `Benchmarks/peers/inputs.py` wrote for the workload.
  func input(_ name: String) throws -> Tensor {
    guard let array = try load()[name] else { throw BenchmarkError("the inputs of \(workload) lack \(name)") }
    return array
  }

  /// Those whose names begin with a prefix, without it; in memory of their own, so that a workload that gives them up frees it.
  func inputs(startingWith prefix: String) throws -> [String: Tensor] {
    let found = try load().filter { $0.key.hasPrefix(prefix) }
    return Dictionary(uniqueKeysWithValues: found.map { (String($0.key.dropFirst(prefix.count)), $0.value * 1) })
  }

  private func load() throws -> [String: Tensor] {
    guard let inputs else { throw BenchmarkError("\(workload) needs --inputs, which Benchmarks/peers/inputs.py writes") }
    return try loadNPZ("\(inputs)/\(workload).npz")
  }

  /// Times a function and notes the row.
  func time<Result>(
    _ name: String, flops: Double? = nil, bytes: Double? = nil, tokens: Int? = nil, check: [Double]? = nil, memory: Bool = false,
    measurement: Measurement = Measurement(), _ body: () throws -> Result
  ) throws {
    let timing = try measurement.time(body)
    var row = Row(timing: timing, flops: flops, bytes: bytes, check: check)
    row.tokensPerSecond = tokens.map { Double($0) / timing.medianMS * 1e3 }
    if memory { row.peakMemoryMiB = peakMemoryMiB() }
    add(name, row)
  }

  /// Times a training step: 21 steps first, whose losses tell whether it is the same training.
  func timeTraining(
    _ name: String, flops: Double? = nil, tokens: Int? = nil, measurement: Measurement = Measurement(), _ step: () throws -> Double
  ) throws {
    let losses = try (0...20).map { _ in try step() }
    var row = Row(timing: try measurement.time(step), flops: flops)
    row.tokensPerSecond = tokens.flatMap { tokens in row.timing.map { Double(tokens) / $0.medianMS * 1e3 } }
    (row.lossFirst, row.loss20) = (losses[0], losses[20])
    row.peakMemoryMiB = peakMemoryMiB()
    add(name, row)
  }

  /// Notes a row.
  func add(_ name: String, _ row: Row) {
    rows[name] = row
    print(description(of: name, row))
    fflush(nil)
  }

  private func description(of name: String, _ row: Row) -> String {
    func text(_ value: Double) -> String { String(format: "%.4g", value) }
    var parts = ["\(workload)  \(name.padding(toLength: max(name.count, 34), withPad: " ", startingAt: 0))"]
    if let timing = row.timing {
      let (scale, unit) = timing.medianMS < 1 ? (1e3, "us") : (1, "ms")
      parts.append("\(text(timing.medianMS * scale)) \(unit) [\(text(timing.minMS * scale)) .. \(text(timing.maxMS * scale))]")
      if let flops = row.flops { parts.append("\(text(flops / timing.medianMS * 1e-6)) GFLOP/s") }
      if let bytes = row.bytes { parts.append("\(text(bytes / timing.medianMS * 1e-6)) GB/s") }
      parts.append("cores \(text(timing.cpuPerWall)), others \(text(timing.otherCPU))")
    }
    if let tokens = row.tokensPerSecond { parts.append("\(text(tokens)) tokens/s") }
    if let first = row.lossFirst, let last = row.loss20 { parts.append("loss \(text(first)) -> \(text(last))") }
    if let check = row.check { parts.append("check \(check.map(text).joined(separator: " "))") }
    if let memory = row.peakMemoryMiB { parts.append("peak \(text(memory)) MiB") }
    for (name, value) in (row.figures ?? [:]).sorted(by: { $0.key < $1.key }) { parts.append("\(name) \(text(value))") }
    return parts.joined(separator: "  ")
  }
}

struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
