import ApusIR
import ApusLaws
import Foundation
import Testing

@testable import ApusTestCases

/// Compositions of transforms and control flow over every operation and dtype: two of each, drawn by a seed, of those that `scripts/laws`
/// checks in full.
@Suite struct LawTests {
  /// From the environment, to repeat a failure; else new at every run.
  private static let seed: UInt64 = {
    let given = ProcessInfo.processInfo.environment["APUS_LAWS_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0..<1 << 32)
    print("Laws: seed \(seed). To repeat: APUS_LAWS_SEED=\(seed) swift test --filter LawTests")
    return seed
  }()

  private struct Group: Hashable {
    var operation: String, dtype: DType?
  }

  /// The cases of every operation and dtype, in an order of no account.
  private static let groups: [[PrimitiveCase]] = {
    let groups = Dictionary(grouping: PrimitiveCases.all(seed: 7)) { Group(operation: $0.operation, dtype: $0.dtype) }
    return groups.sorted { ($0.key.operation, "\($0.key.dtype, default: "")") < ($1.key.operation, "\($1.key.dtype, default: "")") }.map(\.value)
  }()

  /// For every operation and dtype more than enough trials, as some compositions have nothing to say of an operation.
  private static let trials: [[Trial]] = {
    var generator = SplitMix64(seed: seed)
    return groups.map { cases in
      (0..<24).map { _ in Trial(cases.randomElement(using: &generator)!, Composition.all.randomElement(using: &generator)!) }
    }
  }()

  /// For every operation and dtype every step alone, the second order, and transforms of transforms, of a case each.
  private static let essentials: [Trial] = {
    let pairs = [
      Composition(.jvp, .vjp), Composition(.vjp, .vjp), Composition(.batch, .batchSome), Composition(.vjp, .batch), Composition(.batch, .vjp),
    ]
    var generator = SplitMix64(seed: seed ^ 0x5555)
    return groups.flatMap { cases in
      (Step.allCases.map { Composition($0) } + pairs).map { Trial(cases.randomElement(using: &generator)!, $0) }
    }
  }()

  private static let parts = 16

  @Test(arguments: 0..<parts) func everyLawOfEveryOperationAndDType(_ part: Int) {
    let own = Self.essentials.indices.filter { $0 % Self.parts == part }.map { Self.essentials[$0] }
    for (trial, outcome) in zip(own, Trial.run(own, compiling: false)) {
      if case .broken(let what) = outcome { record(trial, what) }
    }
  }

  private func record(_ trial: Trial, _ what: String) {
    Issue.record(
      "seed \(Self.seed): \(trial): \(what)\nrepeat: scripts/laws --compositions \(trial.composition) --matching '\(trial.sample.name)'")
  }

  @Test(arguments: 0..<parts) func twoCompositionsOfEveryOperationAndDType(_ part: Int) {
    let own = Self.trials.indices.filter { $0 % Self.parts == part }.map { Self.trials[$0] }
    var waiting = own.map { (trials: $0[...], held: 0) }
    // Rounds of as many trials as are still wanted, so that a program holds many.
    while true {
      let round = waiting.indices.flatMap { index in
        (waiting[index].held..<2).compactMap { _ in waiting[index].trials.popFirst().map { (index, $0) } }
      }
      if round.isEmpty { break }
      for ((index, trial), outcome) in zip(round, Trial.run(round.map(\.1))) {
        switch outcome {
        case .held: waiting[index].held += 1
        case .notApplicable: break
        case .broken(let what):
          waiting[index].held += 1
          record(trial, what)
        }
      }
    }
    for (trials, held) in zip(own, waiting.map(\.held)) where held < 2 && trials[0].sample.operands.count > 0 {
      Issue.record("\(trials[0].sample.operation) of \(trials[0].sample.operands[0].dtype): no two compositions apply")
    }
  }
}
