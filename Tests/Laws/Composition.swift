import ApusIR
import ApusTestCases
import ApusTransforms

/// One thing that users do to a function, with the law that the outcome obeys.
package enum Step: String, CaseIterable, Sendable {
  case jvp, vjp
  /// Batched in all arguments, and in some.
  case batch, batchSome
  /// Batched over an axis that operations inside go over.
  case named
  case call, checkpoint
  /// In each step of a loop: its arguments are carried, sliced or invariant, its results are collected, summed up and fed back.
  case scan, loop
  /// One side of a branch.
  case branch
}

/// Steps one upon the other, the last one first: `vjp.batch` is the gradient of the batched function.
package struct Composition: Hashable, Sendable, CustomStringConvertible {
  package let steps: [Step]
  package init(_ steps: Step...) { self.steps = steps }

  /// - Returns: nil where the text names no steps.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".").map { Step(rawValue: String($0)) }
    guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
    steps = parts.map { $0! }
  }

  private init(of steps: [Step]) { self.steps = steps }

  package var description: String { steps.map(\.rawValue).joined(separator: ".") }

  /// Every step, every pair of steps, and what people write in three.
  package static let all: [Composition] = {
    let single = Step.allCases.map { Composition($0) }
    let pairs = Step.allCases.flatMap { outer in Step.allCases.map { Composition(outer, $0) } }
    return single + pairs + triples
  }()

  private static let triples: [Composition] = [
    // Hessians of batches, batches of Hessians, per-example gradients in training loops, loops within loops, third derivatives.
    Composition(.jvp, .vjp, .batch), Composition(.batch, .jvp, .vjp), Composition(.vjp, .jvp, .batchSome), Composition(.jvp, .vjp, .vjp),
    Composition(.vjp, .batch, .batchSome), Composition(.batch, .vjp, .scan), Composition(.scan, .batch, .vjp), Composition(.vjp, .scan, .batch),
    Composition(.vjp, .scan, .branch), Composition(.batch, .scan, .branch), Composition(.vjp, .scan, .checkpoint),
    Composition(.vjp, .scan, .scan), Composition(.batch, .loop, .branch), Composition(.jvp, .loop, .batch), Composition(.branch, .batch, .vjp),
    Composition(.call, .vjp, .batch), Composition(.vjp, .branch, .call),
    // Sums over a batch in losses, in training loops, and beside another batch.
    Composition(.jvp, .vjp, .named), Composition(.scan, .vjp, .named), Composition(.vjp, .named, .scan), Composition(.named, .vjp, .branch),
    Composition(.batch, .vjp, .named),
  ]
}

/// What a composition made of a subject.
package struct Composed: Sendable {
  package var subject: Subject
  /// Throws where results of the subject, as the reference evaluates them, are not those that the outermost step promises.
  package var law: @Sendable ([DenseArray]) throws -> Void
}

/// A step that there is nothing to apply to, or that is refused for a reason that `Refusals` states.
package struct NotApplicable: Error, Hashable {
  package let cause: String
  package init(_ cause: String) { self.cause = cause }
}

extension Composition {
  /// Applies the steps to a subject. What is drawn at random depends on the generator alone.
  ///
  /// - Throws: `NotApplicable`, or an error of a transform that should not have failed.
  package func applied(to subject: Subject, _ generator: inout SplitMix64) throws -> Composed {
    var subject = subject
    for step in steps.dropFirst().reversed() { subject = try step.applied(to: subject, &generator).subject }
    return try steps[0].applied(to: subject, &generator)
  }
}

extension Step {
  func applied(to subject: Subject, _ generator: inout SplitMix64) throws -> Composed {
    do {
      return switch self {
      case .jvp: try subject.pushedForward(&generator)
      case .vjp: try subject.pulledBack(&generator)
      case .batch: try subject.batched(inAll: true, &generator)
      case .batchSome: try subject.batched(inAll: false, &generator)
      case .named: try subject.named(&generator)
      case .call: try subject.called(&generator) { .call($0, name: "f") }
      case .checkpoint: try subject.called(&generator) { .checkpoint($0) }
      case .scan: try subject.scanned(&generator)
      case .loop: try subject.looped(&generator)
      case .branch: try subject.branched(&generator)
      }
    } catch let error as TransformError {
      if let cause = Refusals.cause(of: error, self, subject.program) { throw NotApplicable(cause) }
      throw error
    }
  }
}
