import ApusIR
import ApusTransforms
import Foundation

/// How far a program has come on its way to machine code, for people who want to see it there.
public enum CompilerStage: String, CaseIterable, Sendable {
  /// As it was read or traced.
  case parse
  /// Calls replaced by what they call.
  case inline
  /// Dead and repeated operations gone, identities applied.
  case simplify
  /// In the operations that lowering knows.
  case normalize
  /// The steps of a call, over buffers at fixed places.
  case plan
  /// The loops that the steps launch.
  case kernels
  /// The kernels in LLVM's language.
  case llvm
}

extension Compiler {
  /// A program as it is at a stage: StableHLO text up to `normalize`, then one line for each step, then kernels, then LLVM text. Checks are
  /// left out from `simplify` on.
  ///
  /// - Throws: what compiling throws.
  public static func text(of program: Program, at stage: CompilerStage) throws -> String {
    if stage == .parse { return program.stableHLOText() }
    let inlined = inlineCalls(program)
    if stage == .inline { return inlined.stableHLOText() }
    let simple = simplify(try detachingChecks(inlined).program)
    if stage == .simplify { return simple.stableHLOText() }
    let normal = simplify(try Normalizer.normalize(simple))
    if stage == .normalize { return normal.stableHLOText() }
    return try makePlan(normal, normal.parameters.map { _ in false }).text(at: stage)
  }
}

extension Plan {
  /// The plan's steps, its kernels, or their LLVM text.
  fileprivate func text(at stage: CompilerStage) throws -> String {
    switch stage {
    case .llvm:
      return try CodeGenerator.text(of: kernels.enumerated().map { ($1, "kernel_\($0)") }, target: LLVMLibrary.shared().target)
    case .kernels: return kernels.enumerated().map { "// kernel \($0)\n\($1)" }.joined(separator: "\n")
    case .parse, .inline, .simplify, .normalize, .plan:
      var report = CompilationReport()
      count(into: &report)
      return report.steps.map { $0 + "\n" }.joined() + "\(arenaBytes) bytes of temporaries\n" + peakText
    }
  }
}

/// What the compiler tells on standard error about each program, where the environment variable `APUS_LOG` has `compile` among its words: the
/// program at every stage, then what compiling it cost.
struct CompilerLog: Sendable {
  /// Nil where nobody asked.
  static let standard = isWanted(ProcessInfo.processInfo.environment["APUS_LOG"]) ? CompilerLog() : nil

  static func isWanted(_ setting: String?) -> Bool { setting?.split(separator: ",").contains("compile") ?? false }

  func program(_ program: Program, _ stage: CompilerStage) { write(stage.rawValue, program.stableHLOText()) }

  func plan(_ plan: Plan) throws {
    for stage in [CompilerStage.plan, .kernels, .llvm] { write(stage.rawValue, try plan.text(at: stage)) }
  }

  func costs(_ report: CompilationReport) {
    let phases = report.phases.map { "\($0.name) \($0.milliseconds) ms" }.joined(separator: ", ")
    write("done", "\(report.kernels) kernels, \(report.kernelsFromDisk) from disk, \(report.kernelsShared) shared; \(phases)\n")
  }

  private func write(_ title: String, _ text: String) { FileHandle.standardError.write(Data("// apus: \(title)\n\(text)\n".utf8)) }
}
