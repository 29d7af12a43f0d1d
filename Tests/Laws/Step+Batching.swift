import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

extension Subject {
  /// Batched, in all arguments or in some: a stack of what each element gives.
  func batched(inAll: Bool, _ generator: inout SplitMix64) throws -> Composed {
    if arguments.isEmpty { throw NotApplicable("no arguments to batch") }
    var flags = arguments.map { _ in true }
    if !inAll {
      if arguments.count == 1 { throw NotApplicable("one argument: batched in all or in none") }
      flags = flags.map { _ in Bool.random(using: &generator) }
      if Set(flags).count == 1 { flags[Int.random(in: flags.indices, using: &generator)].toggle() }
    }
    let size = [2, 3, 2, 1, 2, 3, 2, 0].randomElement(using: &generator)!
    let outcome = try batch(program, batched: flags, size: size)
    var stacked: [DenseArray] = [], elements: [[DenseArray]] = []
    for (argument, isBatched) in zip(arguments, flags) {
      let (all, each) = isBatched ? stack(argument, size, &generator) : (argument, (0..<size).map { _ in argument })
      stacked.append(all)
      elements.append(each)
    }
    let columns = elements
    return Composed(subject: Subject(outcome.program, stacked, like: self)) { results in
      for (index, (result, isBatched)) in zip(results, outcome.batchedResults).enumerated() {
        let shape = program.resultTypes[index].shape
        let expected = isBatched ? Shape([size] + shape.dimensions) : shape
        if result.type != program.resultTypes[index].with(shape: expected) { throw LawBroken("result \(index) is a \(result.type)") }
      }
      for element in 0..<size {
        for (index, expected) in try Reference.evaluate(program, columns.map { $0[element] }).enumerated() {
          let own = outcome.batchedResults[index] ? Laws.slice(results[index], at: element) : results[index]
          try Laws.expectNear([own], [expected], "element \(element), result \(index)", through: program)
        }
      }
    }
  }
}
