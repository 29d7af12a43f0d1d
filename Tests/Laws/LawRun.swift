import ApusCompiler
import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

/// A composition of a case, to be checked.
package struct Trial: Sendable, CustomStringConvertible {
  package let sample: PrimitiveCase
  package let composition: Composition

  package init(_ sample: PrimitiveCase, _ composition: Composition) {
    self.sample = sample
    self.composition = composition
  }

  package var description: String { "\(composition) of \(sample.name)" }

  package enum Outcome: Sendable, Equatable {
    case held
    case notApplicable(String)
    case broken(String)
  }

  /// A trial draws the same at every run and in every company.
  private var generator: SplitMix64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return SplitMix64(seed: hash)
  }

  /// Makes the program and checks its law, that simplifying keeps every bit, and that it is well formed.
  ///
  /// - Returns: the program, with the results that compiled code is to have.
  fileprivate func composed() throws -> (subject: Subject, expected: [DenseArray]) {
    var generator = generator
    let composed = try composition.applied(to: try Subject(sample), &generator)
    let subject = composed.subject
    let results = try Laws.evaluate(subject.program, subject.arguments)
    try composed.law(results)
    return (subject, results)
  }

  /// Checks trials: each by its law, all together as one compiled program, which is quicker than one by one.
  ///
  /// - Parameter compiling: whether to compile at all.
  package static func run(_ trials: [Trial], compiling: Bool = true) -> [Outcome] {
    var outcomes = trials.map { _ in Outcome.held }
    var packed: [(index: Int, subject: Subject, expected: [DenseArray])] = []
    for (index, trial) in trials.enumerated() {
      do {
        let (subject, expected) = try trial.composed()
        packed.append((index, subject, expected))
      } catch let error as NotApplicable { outcomes[index] = .notApplicable(error.cause)
      } catch { outcomes[index] = .broken("\(error)") }
    }
    if !compiling { return outcomes }
    do {
      let results = try compiledResults(packed.map(\.subject))
      for (entry, got) in zip(packed, results) { outcomes[entry.index] = agreement(got, entry.subject, entry.expected) }
    } catch {
      // One of them cannot be compiled, or stops the run.
      for entry in packed {
        do { outcomes[entry.index] = agreement(try compiledResults([entry.subject])[0], entry.subject, entry.expected) }
        catch { outcomes[entry.index] = .broken("compiled: \(error)") }
      }
    }
    return outcomes
  }

  private static func agreement(_ got: [DenseArray], _ subject: Subject, _ expected: [DenseArray]) -> Outcome {
    do { try Laws.expectNear(got, expected, "compiled result", through: subject.program) } catch { return .broken("\(error)") }
    return .held
  }

  private static func compiledResults(_ subjects: [Subject]) throws -> [[DenseArray]] {
    let b = ProgramBuilder()
    let parameters = subjects.map { $0.arguments.map { b.addParameter($0.type) } }
    let results = try zip(subjects, parameters).map { try b.inline($0.program, $1) }
    let arguments = subjects.flatMap(\.arguments)
    let executable = try Compiler.compile(b.finish(results.flatMap { $0 }), donatable: arguments.map { _ in false })
    var passed = arguments.map { ProgramArgument($0) }
    var rest = try executable.run(&passed)[...]
    return results.map { own in
      defer { rest = rest.dropFirst(own.count) }
      return Array(rest.prefix(own.count))
    }
  }
}
