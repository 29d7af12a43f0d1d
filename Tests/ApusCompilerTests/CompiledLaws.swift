import ApusIR
import ApusReference
import ApusStorage
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
    let expected = try Reference.evaluate(program, arguments), actual = try compiled(program, arguments)
    var movements: [[Double]]?
    for (number, (a, e)) in zip(actual, expected).enumerated() where difference(a, e, scale: 20) != nil {
      movements = try movements ?? self.movements(program, arguments, expected, seed)
      if let difference = difference(a, e, scale: 20, movements: movements?[number]) {
        Issue.record("program of seed \(seed), result \(number): \(difference)")
      }
    }
  }

  /// How far the elements of results move with arguments that differ in their last three bits. Programs drawn at random may be ill-conditioned, and
  /// no more can be asked of an algorithm than the right result for arguments that are nearly the given ones.
  private func movements(
    _ program: Program, _ arguments: [DenseArray], _ expected: [DenseArray], _ seed: UInt64
  ) throws -> [[Double]] {
    var generator = SplitMix64(seed: seed), movements = expected.map { [Double](repeating: 0, count: $0.elementCount) }
    for _ in 0..<4 {
      let moved = arguments.map { argument in
        guard argument.dtype == .float32 else { return argument }
        return DenseArray.of(argument.type, numbers: argument.numbers.map { $0 * Complex(1 + generator.uniform(-8, 8) * 0x1p-23, 0) })
      }
      for (index, (result, e)) in zip(try Reference.evaluate(program, moved), expected).enumerated() {
        for (at, (x, y)) in zip(result.numbers, e.numbers).enumerated() {
          let distance = (x - y).length
          if distance.isFinite { movements[index][at] = max(movements[index][at], distance) }
        }
      }
    }
    return movements
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

  private func compiled(_ program: Program, _ arguments: [DenseArray]) throws -> [DenseArray] {
    let executable = try Compiler.compile(program, donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    return try executable.run(&passed)
  }

  private func expectCompiledIsReference(
    _ program: Program, _ arguments: [DenseArray], _ what: String, scale: Double = 1,
    compared: ([DenseArray]) -> [DenseArray] = { $0 }
  ) throws {
    let expected = compared(try Reference.evaluate(program, arguments))
    let actual = compared(try compiled(program, arguments))
    for (number, (a, e)) in zip(actual, expected).enumerated() { expectAgreement(a, e, "\(what), result \(number)", scale: scale) }
  }
}
