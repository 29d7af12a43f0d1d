import Apus
import ArgumentParser
import Foundation
import Synchronization

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs programs that check their own results.",
    discussion: """
      Every function without arguments is run whose module has check.* operations. Constants of inputs are passed as arguments, so that \
      nothing is computed while compiling. A line for each failure and for each program left out, with the cause; then what ran; at last \
      how many passed. Exit code 1 if any failed.
      """)

  @Argument(help: ArgumentHelp("Files of StableHLO text, or folders of .mlir files.", valueName: "file|folder")) var paths: [String]
  @OptionGroup var machine: Machine

  func run() throws {
    try reportingErrors {
      machine.prepare()
      let files = try paths.flatMap(Self.files)
      if files.isEmpty { throw ProgramError("there are no .mlir files in \(paths.joined(separator: ", "))") }
      let total = Tally.sum(of: files, with: machine.backend)
      total.lines.forEach(Console.say)
      Console.say("kernels: \(total.report.kernels)")
      Console.say("kernel launches: \(total.report.kernelLaunches)")
      Console.say("library calls: \(total.report.libraryCalls)")
      Console.say("runtime routines: \(total.report.runtimeRoutines)")
      Console.say("host fallbacks: \(total.report.hostFallbacks)")
      Console.say("\(total.passed) passed, \(total.failed) failed, \(total.skipped) skipped")
      if total.failed > 0 { throw ExitCode(1) }
    }
  }

  /// The file, or the .mlir files in the folder and those below it, in order.
  private static func files(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileError(.system, path: path, expected: "read it", found: "there is no such file")
    }
    if !isFolder.boolValue { return [path] }
    guard let names = FileManager.default.enumerator(atPath: path) else {
      throw FileError(.system, path: path, expected: "list it", found: "no rights to")
    }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".mlir") }.sorted()
      .map { (path.hasSuffix("/") ? path : path + "/") + $0 }
  }
}

/// What became of programs.
struct Tally: Sendable {
  var passed = 0, failed = 0, skipped = 0
  var lines: [String] = []
  var report = CompilationReport()

  /// Checks files, as many at once as there are processors.
  static func sum(of files: [String], with backend: any Backend) -> Tally {
    let tallies = Locked([Tally?](repeating: nil, count: files.count))
    let next = Atomic(0), done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(ProcessInfo.processInfo.activeProcessorCount, files.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= files.count { return }
        var tally = Tally()
        tally.check(files[index], backend)
        tallies.withLock { $0[index] = tally }
        let count = done.add(1, ordering: .relaxed).newValue
        Console.progress("\(count) of \(files.count)")
      }
    }
    Console.progress("")
    return tallies.withLock { $0 }.compactMap { $0 }.reduce(into: Tally()) { $0.add($1) }
  }

  private mutating func add(_ other: Tally) {
    passed += other.passed
    failed += other.failed
    skipped += other.skipped
    lines += other.lines
    report.add(other.report)
  }

  private mutating func check(_ path: String, _ backend: any Backend) {
    let texts: [String]
    do { texts = StableHLOModule.split(try TextFile.read(path)) } catch { return fail(path, "\(error)") }
    let before = passed + failed + skipped
    for text in texts {
      // Programs made from a JAX primitive keep their inputs in functions of their own; others in the function that checks.
      let hasInputs = text.contains("func private @inputs(")
      let options = StableHLOModule.Options(
        liftedFunctions: { hasInputs ? $0 == "inputs" || $0 == "expected" : true }, sourceName: path)
      let module: StableHLOModule
      do { module = try StableHLOModule.parse(text, options: options) } catch {
        if error.kind == .unsupported { skip(path, "\(error)") } else { fail(path, "\(error)") }
        continue
      }
      for function in module.functions where !function.isPrivate && function.arguments.isEmpty {
        let name = module.functions.count == 1 && texts.count == 1 ? path : "\(path) @\(function.name)"
        do {
          let failures = try CheckedRun(module, backend).failures(of: function, &report)
          if failures.isEmpty { passed += 1 } else { fail(name, failures.joined(separator: "; ")) }
        } catch { fail(name, "\(error)") }
      }
    }
    if passed + failed + skipped == before { skip(path, "no function of it can be called without arguments") }
  }

  private mutating func fail(_ name: String, _ cause: String) {
    failed += 1
    lines.append("FAIL \(name): \(Self.oneLine(cause))")
  }

  private mutating func skip(_ name: String, _ reason: String) {
    skipped += 1
    lines.append("SKIP \(name): \(Self.oneLine(reason))")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " | ")
  }
}

extension CompilationReport {
  /// Adds the counts of another program.
  mutating func add(_ other: CompilationReport) {
    kernels += other.kernels
    kernelLaunches += other.kernelLaunches
    libraryCalls += other.libraryCalls
    runtimeRoutines += other.runtimeRoutines
    hostFallbacks += other.hostFallbacks
  }
}
