import ApusIR
import ApusRuntime

/// A program compiled for this machine's processor. Safe to run from many threads at once; each run has an arena of its own.
public final class CPUExecutable: Executable {
  public let report: CompilationReport
  private let plan: Plan
  private let resolved: ResolvedPlan
  /// Kept in memory for as long as this.
  private let code: [LoadedCode]
  /// Comparisons of the plan's last results, two for each.
  private let checks: [Check]

  init(plan: Plan, resolved: ResolvedPlan, code: [LoadedCode], checks: [Check], report: CompilationReport) {
    self.plan = plan
    self.resolved = resolved
    self.code = code
    self.checks = checks
    self.report = report
    if plan.arenaBytes > 0 { Arenas.shared.register(plan.arenaBytes) }
  }

  deinit { if plan.arenaBytes > 0 { Arenas.shared.unregister(plan.arenaBytes) } }

  public func run(_ arguments: inout [ProgramArgument]) throws -> [DenseArray] {
    try check(arguments)
    let arena = plan.arenaBytes > 0 ? try Arenas.shared.take(plan.arenaBytes) : nil
    defer { if let arena { Arenas.shared.giveBack(arena) } }
    let results = try plan.results.map { try resultBuffer($0, &arguments) }
    try withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: plan.buffers.count + resolved.slots.count + 1) { pointers in
      try withUnsafeTemporaryAllocation(of: Int.self, capacity: plan.loopDepth + 1) { loops in
        loops.initialize(repeating: 0)
        let bases = pointers.baseAddress!
        for (index, buffer) in plan.buffers.enumerated() {
          switch buffer.kind {
          case .parameter(let number): bases[index] = arguments[number].buffer.bytes
          case .result(let number): bases[index] = results[number].bytes
          case .temporary(let offset): bases[index] = arena.map { $0.bytes + offset }
          case .constant(let literal): bases[index] = literal.buffer.bytes
          }
        }
        try Run(plan: resolved, bases: bases, table: bases + plan.buffers.count, loops: loops.baseAddress!).start()
      }
    }
    let arrays = zip(plan.results, results).map { DenseArray($0.type, $1) }
    return checks.isEmpty ? arrays : try checked(arrays)
  }

  /// The program's own results.
  private func checked(_ arrays: [DenseArray]) throws -> [DenseArray] {
    let failures = checks.failures(among: arrays)
    if !failures.isEmpty { throw CheckError(failures) }
    return Array(arrays.dropLast(2 * checks.count))
  }

  /// Callers go through the front end, which keys executables by signature; others get an error, not a crash.
  private func check(_ arguments: [ProgramArgument]) throws {
    guard arguments.count == plan.parameters.count else {
      throw ShapeError("run", "takes \(plan.parameters.count) arguments, got \(arguments.count)")
    }
    for (number, argument) in arguments.enumerated() where argument.type != plan.parameters[number] {
      throw ShapeError("run", "argument \(number) should be \(plan.parameters[number]), is \(argument.type)")
    }
  }

  /// The donated buffer where it may be reused, else a new one.
  private func resultBuffer(_ result: PlanResult, _ arguments: inout [ProgramArgument]) throws -> Buffer {
    if let donor = result.donor, arguments[donor].isDonated, arguments[donor].buffer.isReusable,
      isKnownUniquelyReferenced(&arguments[donor].buffer)
    {
      return arguments[donor].buffer
    }
    return try Buffer.allocate(byteCount: result.type.byteCount)
  }
}
