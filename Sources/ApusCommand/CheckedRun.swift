import Apus
import ApusRuntime
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
    let before = try results(of: function.program, function.captured, &report)
    guard let parallel = function.parallel else { return before.failures }
    let operands = before.arrays.prefix(parallel.operandCount)
    let gathered = try results(of: parallel.grid, Array(operands), &report)
    let after = try results(of: parallel.continuation, gathered + before.arrays.dropFirst(parallel.operandCount), &report)
    return before.failures + after.failures
  }

  /// The results of functions that run at once on a grid of devices, one function's after the other's.
  ///
  /// - Parameter operands: those of all functions, one after the other.
  private func results(
    of grid: [[String]], _ operands: [DenseArray], _ report: inout CompilationReport
  ) throws -> [DenseArray] {
    var executables: [String: any Executable] = [:], arguments: [[ProgramArgument]] = [], rest = operands[...]
    for name in grid.joined() {
      guard let function = module[name] else { throw ProgramError("there is no function \(name)") }
      let count = function.program.parameters.count - function.captured.count
      guard rest.count >= count else { throw ProgramError("\(name) takes \(count) operands, and \(rest.count) are left") }
      arguments.append((rest.prefix(count) + function.captured).map { ProgramArgument($0) })
      rest = rest.dropFirst(count)
      if executables[name] != nil { continue }
      let executable = try backend.compile(function.program, donatable: function.program.parameters.map { _ in false })
      report.add(executable.report)
      executables[name] = executable
    }
    let (programs, inputs) = (executables, arguments)
    return try DeviceGrid.run(replicas: grid.count, partitions: grid.first?.count ?? 0) { device in
      guard let executable = programs[grid[device.replica][device.partition]] else { return [] as [DenseArray] }
      var arguments = inputs[device.index]
      return try executable.run(&arguments)
    }.flatMap { $0 }
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
    return (Array(arrays.dropLast(2 * checks.count)), checks.failures(among: arrays))
  }
}
