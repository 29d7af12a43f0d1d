import ApusIR
import Testing

@testable import ApusTestCases

/// What is printed is read back as the same program, and printed again as the same text.
@Suite struct RoundTripTests {
  /// The program with its values numbered in order, parameters first, as the parser numbers them.
  static func renumbered(_ program: Program) throws -> Program {
    let builder = ProgramBuilder()
    let parameters = program.parameterTypes.map(builder.addParameter)
    return builder.finish(try builder.inline(program, parameters))
  }

  static func check(_ program: Program, _ name: String) throws {
    let text = program.stableHLOText()
    let module: StableHLOModule
    do { module = try StableHLOModule.parse(text) } catch {
      Issue.record("\(name): \(error)\n\(text.prefix(3000))")
      return
    }
    guard let main = module["main"] else {
      Issue.record("\(name): no main\n\(text.prefix(3000))")
      return
    }
    // Rules of custom functions are not printed.
    let expected = try renumbered(program.withoutRules())
    if main.program != expected {
      Issue.record("\(name): read back as another program\n\(text.prefix(3000))\n\(main.program.stableHLOText().prefix(3000))")
    }
    #expect(main.captured.isEmpty, "\(name)")
    #expect(main.program.stableHLOText() == text, "\(name)")
  }

  /// A case's primitive alone. Operations without results stay, as they have effects, but for loops and barriers over nothing.
  @Test(arguments: PrimitiveCases.Family.allCases)
  func primitives(_ family: PrimitiveCases.Family) throws {
    for sample in PrimitiveCases.cases(family, seed: 11) {
      try Self.check(.applying(sample.primitive, to: sample.operands.map(\.type)), sample.name)
    }
  }

  /// Which has no cases, as no two runs of it are alike.
  @Test func randomSeed() throws {
    let builder = ProgramBuilder()
    try Self.check(builder.finish([builder.emitOne(.randomSeed), builder.emitOne(.randomSeed)]), "random seeds")
  }

  @Test func randomPrograms() throws {
    for seed in 0..<100 as Range<UInt64> {
      try Self.check(ProgramFuzzer.draw(seed: seed, size: 25).program, "seed \(seed)")
    }
  }
}
