import ApusIR
import ApusRuntime
import ApusTransforms
import Foundation
import Synchronization

/// Compiles programs for this machine's processor: simplify, fuse, plan memory, generate code, link.
public enum Compiler {
  /// Compiles a program.
  ///
  /// - Parameter donatable: for every parameter, whether callers may offer its buffer for reuse by the results.
  /// - Throws: `CompilationError`; `AllocationError` where a value has more bytes than can be addressed; `TransformError` where a check is
  ///   inside a loop or branch; `LibraryError` where a library that the program needs is missing.
  public static func compile(_ program: Program, donatable: [Bool]) throws -> CPUExecutable {
    var report = CompilationReport()
    let clock = ContinuousClock()
    func timed<T>(_ phase: String, _ body: () throws -> T) rethrows -> T {
      let start = clock.now
      defer { report.phases.append(.init(phase, (clock.now - start) / .milliseconds(1))) }
      return try body()
    }
    try program.requireAddressable()
    LLVMLibrary.loadInBackground()
    let log = CompilerLog.standard
    log?.program(program, .parse)
    let (source, checks) = try detachingChecks(inlineCalls(program))
    let simple = timed("simplify") { simplify(source) }
    log?.program(simple, .simplify)
    let normal = try timed("normalize") { simplify(try Normalizer.normalize(simple)) }
    log?.program(normal, .normalize)
    try normal.requireAddressable()
    let plan = try timed("plan") { try makePlan(normal, donatable) }
    try log?.plan(plan)
    let code = try timed("generate") {
      plan.kernels.isEmpty ? CodeGenerator.Output() : try CodeGenerator.generate(plan.kernels, library: try LLVMLibrary.shared())
    }
    report.kernels = plan.kernels.count
    (report.kernelsCompiled, report.kernelsFromDisk, report.kernelsShared) = (code.compiled, code.fromDisk, code.shared)
    report.codeBytes = code.byteCount
    report.plannedBytes = plan.arenaBytes
    if plan.usesBLAS { try BLAS.load() }
    plan.count(into: &report)
    log?.costs(report)
    let resolved = try ResolvedPlan(plan, addresses: code.addresses)
    return CPUExecutable(plan: plan, resolved: resolved, code: code.owners, checks: checks, report: report)
  }

  /// Bytes of machine code that is loaded now, in all executables of the process.
  public static var liveCodeBytes: Int { LoadedCode.liveBytes.load(ordering: .relaxed) }

  /// The folder that object code is kept in between processes; nil for none.
  public static var cacheDirectory: URL? {
    get { CodeGenerator.cache.withLock { $0?.directory } }
    set { CodeGenerator.cache.withLock { $0 = newValue.map { ObjectCache(directory: $0) } } }
  }

  /// The plan of a simplified, normalised program.
  static func makePlan(_ source: Program, _ donatable: [Bool]) throws -> Plan {
    let choice = Rematerialization.applied(to: source), program = choice.program
    let builder = PlanBuilder()
    let parameters = program.parameterTypes.enumerated().map { number, type in
      Storage.rowMajor(builder.addBuffer(.parameter(number), byteCount: type.byteCount), type)
    }
    let results = program.resultTypes.enumerated().map { number, type in
      Storage.rowMajor(builder.addBuffer(.result(number), byteCount: type.byteCount), type)
    }
    let steps = try RegionLowering.lower(
      program, places: choice.places, plan: builder, depth: 0, parameters: parameters, results: results)
    var plan = builder.finish(
      steps, parameters: program.parameterTypes,
      results: zip(program.resultTypes, results).map { PlanResult(type: $0, buffer: $1.reference.buffer, donor: nil) })
    plan.mergeLaunches()
    plan.assignDonors(donatable)
    plan.chooseStreams()
    plan.dropUnusedKernels()
    plan.placeTemporaries()
    return plan
  }
}

extension Plan {
  var usesBLAS: Bool {
    func uses(_ steps: [Step]) -> Bool {
      steps.contains { step in
        if case .gemm = step { return true }
        return step.inner.contains(where: uses)
      }
    }
    return uses(steps)
  }

  /// Adds up what a call does.
  func count(into report: inout CompilationReport) {
    func walk(_ steps: [Step], _ times: Int) {
      for step in steps {
        switch step {
        case .launch(let calls):
          report.kernelLaunches += 1
          report.steps.append("launch " + calls.map(\.label).joined(separator: " | "))
        case .gemm(let gemm):
          report.libraryCalls += 1
          report.flops += gemm.flops * times
          let batch = gemm.batch.reduce(1) { $0 * $1.extent }
          report.steps.append("gemm \(gemm.dtype) \(batch) x [\(gemm.m), \(gemm.k)] x [\(gemm.k), \(gemm.n)]")
        case .contraction(let call):
          report.libraryCalls += 1
          report.flops += call.flops * times
          func text(_ axes: [ContractionAxis]) -> String { axes.map { String($0.extent) }.joined(separator: ", ") }
          report.steps.append(
            "contraction \(call.dtype) [\(text(call.batch))] x [\(text(call.rows)); \(text(call.depth))] x [\(text(call.columns))]")
        case .copy(let copy):
          report.runtimeRoutines += 1
          report.steps.append("copy \(copy.byteCount) bytes")
        case .sort(let sort):
          report.runtimeRoutines += 1
          let routine = sort.routine
          let windows = routine.windows.map { "\($0.lowerBound)..<\($0.upperBound)" }.joined(separator: ", ")
          let places = routine.windows == [0..<routine.length] ? "" : ", places \(windows)"
          report.steps.append("sort \(routine.rows) x \(routine.length) x \(routine.inner)\(places)")
        case .routine(let call):
          switch call.primitive {
          case .fft, .convolution: report.runtimeRoutines += 1
          default: report.libraryCalls += 1
          }
          report.steps.append("\(call.primitive.name) of " + call.types.map(\.description).joined(separator: ", "))
        case .collective(let step):
          report.runtimeRoutines += 1
          report.steps.append("\(step.collective.name) of " + step.operandTypes.map(\.description).joined(separator: ", "))
          walk(step.fold.steps, times)
        case .randomSeed:
          report.runtimeRoutines += 1
          report.steps.append("random seed")
        case .deviceIndex(let axis, _):
          report.runtimeRoutines += 1
          report.steps.append("\(axis.rawValue) number")
        case .loop(let loop):
          report.steps.append("loop \(loop.count) times:")
          walk(loop.body, times * loop.count)
        case .whileLoop(let loop):
          report.steps.append("while:")
          walk(loop.condition, times)
          walk(loop.body, times)
        case .branch(let branch):
          for (number, steps) in branch.branches.enumerated() {
            report.steps.append("branch \(number):")
            walk(steps, times)
          }
        }
      }
    }
    walk(steps, 1)
  }
}
