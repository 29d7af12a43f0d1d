import Apus
import ApusTransforms

/// Runs a function of a module and compares what its checks compare.
struct CheckedRun {
  private let module: StableHLOModule
  private let backend: any Backend

  init(_ module: StableHLOModule, _ backend: any Backend) {
    self.module = module
    self.backend = backend
  }

  /// What the checks of a function without arguments found.
  ///
  /// - Parameter report: what the programs that ran are made of is added to it.
  func failures(of function: StableHLOModule.Function, _ report: inout CompilationReport) throws -> [String] {
    if function.parallel != nil { throw ProgramError("runs on several devices") }
    return try results(of: function.program, function.captured, &report).failures
  }

  /// A program's results and the failures of its checks.
  private func results(
    of program: Program, _ arguments: [DenseArray], _ report: inout CompilationReport
  ) throws -> (arrays: [DenseArray], failures: [String]) {
    try program.verify()
    let (plain, checks) = try detachingChecks(inlineCalls(program))
    let executable = try backend.compile(plain, donatable: plain.parameters.map { _ in false })
    report.add(executable.report)
    var operands = arguments.map { ProgramArgument($0) }
    let arrays = try executable.run(&operands)
    let count = program.results.count
    let failures = checks.indices.compactMap {
      checks[$0].failure(actual: arrays[count + 2 * $0], expected: arrays[count + 2 * $0 + 1])
    }
    return (Array(arrays.prefix(count)), failures)
  }
}
