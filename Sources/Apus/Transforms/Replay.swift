/// Values of a program that have been computed while its source was traced.
struct KnownValues {
  /// By value.
  let arrays: [DenseArray?]
  /// The first operations of the program are those of the source, but for these.
  let operationCount: Int
  let replaced: Set<Int>
  /// What operations that have been replaced gave, if they were run in the form that takes their place.
  let residuals: [Int: ResidualRun]

  init(_ recording: TraceContext.Recording, replaced: Set<Int>) {
    arrays = recording.concrete
    operationCount = recording.program.operations.count
    self.replaced = replaced
    residuals = recording.residuals
  }

  /// What an operation gives, where it is known.
  func results(of operation: Operation, at index: Int) -> [DenseArray]? {
    guard index < operationCount else { return nil }
    if replaced.contains(index) {
      guard let run = residuals[index], run.primitive == operation.primitive else { return nil }
      return run.arrays
    }
    var results: [DenseArray] = []
    for value in operation.results {
      guard Int(value.index) < arrays.count, let array = arrays[value] else { return nil }
      results.append(array)
    }
    return results
  }
}

/// Applies the operations of a program one after another: records them in the current trace, or runs them where there is none.
///
/// Nothing known is computed again, and nothing is kept beyond its last use. Never throws: errors poison the results.
func replay(_ program: Program, _ arguments: [Tensor], known: KnownValues? = nil) -> [Tensor] {
  var table = [Tensor?](repeating: nil, count: program.valueCount)
  for (parameter, argument) in zip(program.parameters, arguments) { table[parameter] = argument }
  var lastUse = [Int](repeating: -1, count: program.valueCount)
  for (index, operation) in program.operations.enumerated() { for operand in operation.operands { lastUse[operand] = index } }
  for result in program.results { lastUse[result] = .max }

  func value(_ id: ValueID) -> Tensor {
    guard let tensor = table[id] else { preconditionFailure("replay: %\(id.index) is used before it is defined") }
    return tensor
  }
  for (index, operation) in program.operations.enumerated() {
    let operands = operation.operands.map(value)
    let results = apply(operation.primitive, operands, known: known?.results(of: operation, at: index), site: operation.site)
    for (id, result) in zip(operation.results, results) { table[id] = result }
    for id in operation.operands + operation.results where lastUse[id] <= index { table[id] = nil }
  }
  return program.results.map(value)
}
