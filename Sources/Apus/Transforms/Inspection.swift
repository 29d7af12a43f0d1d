import ApusTransforms

/// What compiling a function gave, and what it cost.
public struct Explanation: Sendable, CustomStringConvertible {
  /// Operations recorded when the function was traced, and those left after simplification.
  public var tracedOperations = 0, operations = 0
  /// Arguments' leaves the program reads, tensors it captures from outside, and the buffers it may reuse for its results.
  public var parameters = 0, captures = 0, donated = 0
  /// Whether the program was compiled now; otherwise it had been before.
  public var isNew = false
  /// For a jitted function, how the arguments compare with those of earlier calls.
  public var reason = ""
  /// What the compiler says.
  public var report = CompilationReport()

  public var description: String {
    var lines = [
      "\(tracedOperations) operations traced, \(operations) after simplification",
      "\(parameters) parameters (\(donated) reused in place), \(captures) captured",
      (isNew ? "compiled now" : "found in the cache") + (reason.isEmpty ? "" : ": \(reason)"),
      "\(report.kernels) kernels (\(report.kernelsCompiled) compiled, \(report.kernelsFromDisk) from disk, \(report.kernelsShared) shared with other "
        + "programs); a call launches \(report.kernelLaunches), calls libraries \(report.libraryCalls) times and runs "
        + "\(report.runtimeRoutines) routines of the runtime",
      "\(report.flops) flops, \(report.bytesMoved) bytes moved, \(report.plannedBytes) bytes of temporaries, "
        + "\(report.codeBytes) bytes of code",
    ]
    lines += report.phases.map { "\($0.name): \(String($0.milliseconds)) ms" }
    return (lines + report.steps).joined(separator: "\n")
  }
}

/// Asks the first jitted function that is called under it how its arguments compare with those it knows.
final class SignatureProbe: Sendable {
  @TaskLocal static var current: SignatureProbe?
  private let answer = Locked<String?>(nil)

  var reason: String { answer.withLock { $0 } ?? "" }

  func note(_ reason: @autoclosure () -> String) {
    let reason = reason()
    answer.withLock { if $0 == nil { $0 = reason } }
  }
}

/// A function's program, made ready for compiling as `jit` makes it.
struct Inspected {
  let traced: Traced<[AnyTree]>
  private let leafCount: Int, donatedLeaves: Int
  let milliseconds: Double
  let reason: String

  init(_ arguments: Arguments, donated: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws -> [AnyTree]) throws {
    let clock = ContinuousClock()
    let start = clock.now
    if let error = arguments.writer.error { throw located(error) }
    // Outside any trace that may be going on: nothing of this is to be recorded there.
    let probe = SignatureProbe()
    let outcome = try TraceContext.$current.withValue(nil) {
      try SignatureProbe.$current.withValue(probe) {
        try trace("lower", .staged, arguments.leaves, arguments: trees, body)
      }
    }
    reason = probe.reason
    switch outcome {
    case .failure(let error, _): throw error
    case .success(let value): traced = value.unwrappingCall()
    }
    (leafCount, donatedLeaves) = (arguments.leaves.count, arguments.bounds[donated])
    milliseconds = (clock.now - start) / .milliseconds(1)
  }

  func lowered() -> Lowered { Lowered(traced, leafCount: leafCount, donatedLeaves: donatedLeaves) }
}

func programUntyped(
  _ arguments: Arguments, donated: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws -> [AnyTree]
) throws -> Program {
  let inspected = try Inspected(arguments, donated: donated, trees: trees, body)
  return simplify(inspected.traced.recording.program)
}

func lowerUntyped(
  _ arguments: Arguments, donated: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws -> [AnyTree]
) throws -> String {
  try programUntyped(arguments, donated: donated, trees: trees, body).stableHLOText()
}

func compileUntyped(
  _ arguments: Arguments, donated: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws -> [AnyTree]
) throws -> CompilationReport {
  try explainUntyped(arguments, donated: donated, trees: trees, body).report
}

func explainUntyped(
  _ arguments: Arguments, donated: Int, trees: [any ParameterTree], _ body: (inout TreeReader) throws -> [AnyTree]
) throws -> Explanation {
  let inspected = try Inspected(arguments, donated: donated, trees: trees, body)
  let lowered = inspected.lowered()
  let found = try ExecutableCache.current.executable(
    for: lowered.program, donatable: lowered.donatable, backend: Execution.backend)
  var explanation = Explanation()
  explanation.tracedOperations = inspected.traced.recording.program.operations.count
  explanation.operations = lowered.program.operations.count
  explanation.parameters = lowered.parameterLeaves.count
  explanation.captures = lowered.captureIndices.count
  explanation.donated = lowered.isDonated.count { $0 }
  explanation.isNew = found.isNew
  explanation.reason = inspected.reason
  explanation.report = found.executable.report
  explanation.report.phases.insert(.init("trace", inspected.milliseconds), at: 0)
  return explanation
}

/// The trees in a function's result: one, or the elements of a tuple.
func resultTrees<R>(_ result: R) -> [AnyTree] {
  if let tree = result as? any ParameterTree { return [AnyTree(tree)] }
  return Mirror(reflecting: result).children.flatMap { child -> [AnyTree] in
    func open<T>(_ value: T) -> [AnyTree] { resultTrees(value) }
    return open(child.value)
  }
}

extension Traced {
  /// Where all that was traced is one call, of a jitted function say, the callee's program.
  func unwrappingCall() -> Traced {
    let program = recording.program
    guard program.operations.count == 1, case .call(let callee, _) = program.operations[0].primitive,
      program.operations[0].operands == program.parameters, program.results.allSatisfy({ program.operations[0].results.contains($0) })
    else { return self }
    let results = program.results.compactMap { result in
      program.operations[0].results.firstIndex(of: result).map { callee.results[$0] }
    }
    let unwrapped = Program(types: callee.types, parameters: callee.parameters, operations: callee.operations, results: results)
    return Traced(
      recording: .init(program: unwrapped, captures: recording.captures, concrete: [], residuals: [:]), outputs: outputs,
      template: template, types: types)
  }
}
