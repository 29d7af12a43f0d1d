import Apus
import Foundation

/// Where a run leaves what it made.
struct OutputFolder {
  let path: String
  var checkpoint: String { path + "/checkpoint.safetensors" }
  var losses: String { path + "/losses.csv" }
  var chart: String { path + "/loss.svg" }

  /// Makes the folder where there is none, and finds out now, not after training, whether files can be written into it.
  init(_ path: String) throws {
    self.path = path
    let probe = path + "/.writable"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: probe))
      try FileManager.default.removeItem(atPath: probe)
    } catch {
      throw Failure("\(path): this folder cannot be made or written; name another with --out")
    }
  }

  func save(_ trainer: Trainer, validationLoss: Double?) throws {
    try trainer.checkpoint.save(checkpoint, trainer.settings, vocabulary: trainer.corpus.vocabulary)
    let values = trainer.checkpoint.losses
    let rows = values.enumerated().map { "\($0 + 1),\($1)" }.joined(separator: "\n")
    try write("step,loss\n\(rows)\n", to: losses)
    if !values.isEmpty { try write(LossChart(losses: values, validationLoss: validationLoss).svg, to: chart) }
  }

  private func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Failure("\(path): this file cannot be written")
    }
  }
}
