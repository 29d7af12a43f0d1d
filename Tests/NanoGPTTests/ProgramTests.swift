import Foundation
import Testing

/// Runs the program as a user does.
@Suite struct ProgramTests {
  struct Outcome {
    var status: Int32
    var output: String, errors: String
  }

  /// The program, which is built beside the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("nanogpt")

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nanogpt-\(UUID().uuidString)").path
  private let tiny = ["--layers", "1", "--heads", "2", "--width", "8", "--block", "8", "--batch", "2", "--sample", "12"]

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func run(_ arguments: [String]) throws -> Outcome {
    let process = Process(), output = Pipe(), errors = Pipe()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(status: process.terminationStatus, output: text, errors: complaint)
  }

  private func file(_ name: String, _ data: Data) throws -> String {
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }

  private func text() throws -> String {
    try file("text", Data(String(repeating: "the quick brown fox jumps over the lazy dog\n", count: 10).utf8))
  }

  @Test func interruptedTrainingGoesOnAsIfNothingHadHappened() throws {
    let text = try text()
    let common = tiny + ["--data", text, "--steps", "8"]
    let whole = try run(common + ["--out", folder + "/whole"])
    #expect(whole.status == 0, "\(whole.errors)")
    let line = try #require(whole.output.split(separator: "\n").first { $0.hasPrefix("validation loss: ") })
    #expect(Double(line.dropFirst("validation loss: ".count)) != nil)

    let first = try run(common + ["--out", folder + "/parts", "--stop-at", "5"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(!first.output.contains("validation loss"))
    let second = try run(common + ["--out", folder + "/parts", "--resume"])
    #expect(second.status == 0, "\(second.errors)")
    for name in ["losses.csv", "checkpoint.safetensors", "loss.svg"] {
      let parts = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/parts/\(name)"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/whole/\(name)")) == parts, "\(name)")
    }
    #expect(second.output.contains(line))

    let other = try run(tiny + ["--data", text, "--steps", "9", "--out", folder + "/parts", "--resume"])
    #expect(other.status == 1)
    #expect(other.errors.contains("was made with other settings; resume with --"))
  }

  @Test func badInputIsOneLineAndExitCodeOne() throws {
    let text = try text(), short = try file("short", Data("abc".utf8)), empty = try file("empty", Data())
    let binary = try file("binary", Data([0xFF, 0xFE, 0x00, 0x80]))
    let cases: [(arguments: [String], message: String)] = [
      (["--data", folder + "/none"], "there is no such file"), (["--data", folder], "this is a folder"),
      (["--data", empty], "the file is empty"), (["--data", binary], "not UTF-8"), (["--data", short], "a block of 8 needs"),
      (["--data", text, "--resume"], "there is no checkpoint"),
      (["--data", text, "--out", text + "/below"], "cannot be made or written"),
    ]
    for (arguments, message) in cases {
      let outcome = try run(tiny + ["--steps", "1", "--out", folder + "/out"] + arguments)
      #expect(outcome.status == 1, "\(arguments)")
      #expect(outcome.errors.hasPrefix("nanogpt: ") && outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
    try Data("no checkpoint".utf8).write(to: URL(fileURLWithPath: folder + "/out/checkpoint.safetensors"))
    let broken = try run(tiny + ["--data", text, "--out", folder + "/out", "--resume"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("checkpoint.safetensors: expected"), "\(broken.errors)")
  }

  @Test(arguments: [
    ["--width", "10", "--heads", "3"], ["--layers", "0"], ["--steps", "-1"], ["--temperature", "-1"], ["--temperature", "nan"],
    ["--batch", "many"], ["--unknown"],
  ])
  func wrongUsageIsExitCode64(_ arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }
}
