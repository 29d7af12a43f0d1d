import ApusIR
import ApusTransforms

/// How far a program has come on its way to machine code, for people who want to see it there.
public enum CompilerStage: String, CaseIterable, Sendable {
  /// As it was read.
  case parse
  /// Calls replaced by what they call.
  case inline
  /// Dead and repeated operations gone, identities applied.
  case simplify
  /// In the operations that lowering knows.
  case normalize
  /// The steps of a call, over buffers at fixed places.
  case plan
  /// The kernels in LLVM's language.
  case llvm
}

extension Compiler {
  /// A program as it is at a stage: StableHLO text up to `normalize`, then one line for each step, then LLVM text. Checks are left out
  /// from `simplify` on.
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
    let plan = try makePlan(normal, normal.parameters.map { _ in false })
    if stage == .plan {
      var report = CompilationReport()
      plan.count(into: &report)
      return report.steps.map { $0 + "\n" }.joined() + "\(plan.arenaBytes) bytes of temporaries\n"
    }
    let kernels = plan.kernels.enumerated().map { ($0.element, "kernel_\($0.offset)") }
    return try CodeGenerator.text(of: kernels, target: LLVMLibrary.shared().target)
  }
}
