import Apus
import ApusRuntime
import ArgumentParser
import Foundation

@main
struct ApusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus", abstract: "Runs, checks and prints StableHLO programs.",
    subcommands: [RunCommand.self, CheckCommand.self, PrintCommand.self])
}

/// What the program says.
enum Console {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  static func say(_ line: String) { write(line + "\n", to: .standardOutput) }
  static func complain(_ line: String) { write("apus: \(line)\n", to: .standardError) }

  /// A line that the next one replaces; nothing where nobody watches.
  static func progress(_ text: String) {
    if isTerminal { write("\r\u{1B}[K" + text, to: .standardError) }
  }

  private static func write(_ text: String, to file: FileHandle) {
    // Whoever reads may have gone away; that is no reason to stop.
    try? file.write(contentsOf: Data(text.utf8))
  }
}

/// Runs a command's body; an error becomes a line on standard error and exit code 1.
func reportingErrors(_ body: () throws -> Void) throws {
  signal(SIGPIPE, SIG_IGN)
  do { try body() } catch let code as ExitCode { throw code } catch {
    Console.complain("\(error)")
    throw ExitCode(1)
  }
}

/// Where programs run.
struct Machine: ParsableArguments {
  @Flag(help: "Evaluate operation by operation with their plain meaning instead of compiling.") var reference = false
  @Option(help: ArgumentHelp("Threads that share the work; by default as many as there are processors.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...256 ~= threads) { throw ValidationError("--threads must be from 1 to 256, not \(threads)") }
  }

  func prepare() {
    if let threads { ThreadPool.threadCount = threads }
  }

  var backend: any Backend { reference ? ReferenceBackend() : CPUBackend() }
}
