import Foundation

/// What the program says, in order and at once, whatever standard output is.
enum Console {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  static func say(_ line: String) { write(line + "\n") }

  static func write(_ text: String) {
    // Whoever reads may have gone away; that is no reason to stop training.
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  static func complain(_ line: String) { try? FileHandle.standardError.write(contentsOf: Data("nanogpt: \(line)\n".utf8)) }
}
