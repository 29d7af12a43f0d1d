import ApusIR
import ApusReference
import Foundation
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Compiled code means what the reference means.
@Suite struct CompiledLaws {
  @Test(arguments: PrimitiveCases.Family.allCases) func everyPrimitive(_ family: PrimitiveCases.Family) throws {
    for sample in PrimitiveCases.cases(family, seed: 11) {
      let program = try Program.applying(sample.primitive, to: sample.operands.map(\.type))
      try expectCompiledIsReference(program, sample.operands, sample.name) { Invariants.of(sample.primitive, sample.operands, $0) }
    }
  }

  @Test(arguments: 0..<8) func randomPrograms(_ batch: UInt64) throws {
    for seed in batch * 25..<(batch + 1) * 25 { try randomProgram(seed) }
  }

  /// As many more as `APUS_FUZZ` says, the first of them of seed `APUS_FUZZ_SEED`.
  private static let moreCount = number("APUS_FUZZ") ?? 0
  private static let firstSeed = UInt64(number("APUS_FUZZ_SEED") ?? 1000)
  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  @Test(.enabled(if: moreCount > 0, "APUS_FUZZ names no number of programs")) func moreRandomPrograms() {
    DispatchQueue.concurrentPerform(iterations: Self.moreCount) { number in
      let seed = Self.firstSeed + UInt64(number)
      do { try randomProgram(seed) } catch { Issue.record("program of seed \(seed): \(error)") }
    }
  }

  private func randomProgram(_ seed: UInt64) throws {
    let (program, arguments) = ProgramFuzzer.draw(seed: seed, size: 24)
    try program.verify()
    try expectCompiledIsReference(program, arguments, "program of seed \(seed)", scale: 20)
  }

  /// s may not take z in: z needs w, which needs x, which needs the group of y, which needs s again, though w and x come before s.
  @Test func groupsDoNotDependOnEachOtherInACircle() throws {
    let b = ProgramBuilder()
    func wide(_ x: ValueID, _ count: Int) -> ValueID {
      b.emitOne(.pad(low: [0], high: [count - b.shape(of: x).elementCount], interior: [0]), x, b.scalar(0, .float32))
    }
    func first(_ count: Int, of x: ValueID) -> ValueID { b.slice(x, axis: 0, from: 0, to: count) }
    let p = [4, 5].map { b.addParameter(TensorType(.float32, [$0])) }
    let y = b.unary(.sine, p[0])
    let x = b.unary(.cosine, first(3, of: y))
    let w = b.unary(.sine, first(2, of: x))
    let s = b.unary(.tanh, p[1])
    let program = b.finish([b.add(y, first(4, of: s)), b.add(s, wide(w, 5))])
    let arguments = [4, 5].map { count in DenseArray.of(TensorType(.float32, [count]), (0..<count).map { Double($0) / 3 }) }
    try expectCompiledIsReference(program, arguments, "program")
  }

  private func expectCompiledIsReference(
    _ program: Program, _ arguments: [DenseArray], _ what: String, scale: Double = 1,
    compared: ([DenseArray]) -> [DenseArray] = { $0 }
  ) throws {
    let expected = compared(try Reference.evaluate(program, arguments))
    let executable = try Compiler.compile(program, donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    let actual = compared(try executable.run(&passed))
    for (number, (a, e)) in zip(actual, expected).enumerated() { expectAgreement(a, e, "\(what), result \(number)", scale: scale) }
  }
}
