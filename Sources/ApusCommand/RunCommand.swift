import Apus
import ArgumentParser

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a function of a program.",
    discussion: """
      The inputs are named arg0, arg1, ... and the outputs out0, out1, ... Times are printed in milliseconds, one `key: value` a line.
      """)

  @Argument(help: ArgumentHelp("StableHLO text.", valueName: "program.mlir")) var program: String
  @Option(help: ArgumentHelp("The arguments; may be left out where there are none.", valueName: "in.npz")) var inputs: String?
  @Option(help: ArgumentHelp("Where the results go.", valueName: "out.npz")) var outputs: String?
  @Option(help: "The function to call.") var function = "main"
  @OptionGroup var machine: Machine
  @Option(name: .customLong("repeat"), help: "Timed calls.") var count = 1
  @Option(help: "Calls before those that are timed.") var warmup = 0

  func validate() throws {
    if count < 1 { throw ValidationError("--repeat must be at least 1, not \(count)") }
    if warmup < 0 { throw ValidationError("--warmup must not be negative") }
  }

  func run() throws {
    try reportingErrors {
      machine.prepare()
      let function = try ImportedModule(contentsOf: program).function(function)
      let arguments = try readArguments(of: function)
      let clock = ContinuousClock()
      let backend = machine.backend
      var start = clock.now
      let executable = try backend.compile(function.program, donatable: function.program.parameters.map { _ in false })
      let compilation = clock.now - start
      var results: [DenseArray] = [], times: [Double] = []
      for call in 0..<(warmup + count) {
        var operands = arguments.map { ProgramArgument($0) }
        start = clock.now
        results = try executable.run(&operands)
        if call >= warmup { times.append((clock.now - start) / .milliseconds(1)) }
        if warmup + count > 1 { Console.progress("call \(call + 1) of \(warmup + count)") }
      }
      Console.progress("")
      if let outputs { try NPZ.write(results.enumerated().map { ("out\($0.offset)", $0.element) }, to: outputs) }
      times.sort()
      Console.say("compile_ms: \(text(compilation / .milliseconds(1)))")
      Console.say("calls: \(times.count)")
      // Of an even number of calls, the mean of the two in the middle.
      let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
      Console.say("median_ms: \(text(median))")
      Console.say("min_ms: \(text(times[0]))")
      Console.say("max_ms: \(text(times[times.count - 1]))")
    }
  }

  /// The arguments from the archive, then what the program captures.
  private func readArguments(of function: ImportedFunction) throws -> [DenseArray] {
    let captured = try function.captured.map { try $0.concrete() }
    if function.parameterTypes.isEmpty { return captured }
    guard let inputs else {
      throw ProgramError("\(function.name) takes \(function.parameterTypes.count) arguments; give them with --inputs")
    }
    let arrays = Dictionary(try NPZ.read(path: inputs).map { ($0.name, $0.array) }) { first, _ in first }
    return try function.parameterTypes.enumerated().map { index, type in
      let name = "arg\(index)"
      guard let array = arrays[name] else {
        throw FileError(.malformed, path: inputs, entry: name, expected: "an array for argument \(index)", found: "none of that name")
      }
      guard array.type == type else {
        throw FileError(.malformed, path: inputs, entry: name, expected: "\(type)", found: "\(array.type)")
      }
      return array
    } + captured
  }
}

/// Milliseconds with three decimals.
func text(_ milliseconds: Double) -> String { "\((milliseconds * 1000).rounded() / 1000)" }
