import ApusIR

extension Program {
  /// The same operations under other parameters and results, which are values of this program.
  func rewired(parameters: [ValueID]? = nil, results: [ValueID]? = nil) -> Program {
    Program(types: types, parameters: parameters ?? self.parameters, operations: operations, results: results ?? self.results)
  }

  /// A program that has results only where `has` says so, given zeros where `wants` asks for more: results for all of `wants`.
  /// The first `leading` results are kept as they are.
  func instantiatingZeros(leading: Int = 0, has: [Bool], wants: [Bool], types wanted: [TensorType]) -> Program {
    if has == wants { return self }
    let builder = ProgramBuilder(extending: self)
    var rest = results.dropFirst(leading).makeIterator()
    var completed = Array(results.prefix(leading))
    for (index, present) in has.enumerated() {
      let result = present ? rest.next() : nil
      if wants[index] { completed.append(builder.materialize(result, wanted[index])) }
    }
    return builder.finish(completed)
  }

  /// The program without the operations that no result needs. Values keep their ids.
  func removingDeadCode() -> Program {
    var needed = [Bool](repeating: false, count: valueCount)
    for result in results { needed[result] = true }
    var kept: [Operation] = []
    for operation in operations.reversed()
    where operation.results.contains(where: { needed[$0] }) || operation.primitive.hasEffect {
      for operand in operation.operands { needed[operand] = true }
      kept.append(operation)
    }
    return kept.count == operations.count
      ? self : Program(types: types, parameters: parameters, operations: kept.reversed(), results: results)
  }
}

/// Operations in an order in which every value is defined before it is used, keeping the given order where it can be kept.
func scheduled(_ operations: [Operation], valueCount: Int) -> [Operation] {
  var definition = [Int?](repeating: nil, count: valueCount)
  for (index, operation) in operations.enumerated() { for result in operation.results { definition[result] = index } }
  var done = [Bool](repeating: false, count: operations.count)
  var order: [Operation] = []
  order.reserveCapacity(operations.count)
  for root in operations.indices where !done[root] {
    var stack = [root]
    while let index = stack.last {
      let missing = operations[index].operands.compactMap { definition[$0] }.filter { !done[$0] }
      if missing.isEmpty || done[index] {
        stack.removeLast()
        if !done[index] {
          done[index] = true
          order.append(operations[index])
        }
      } else {
        stack.append(contentsOf: missing.reversed())
      }
    }
  }
  return order
}

/// Spreads values over the places where `flags` is true; the others are nil.
func spread<T>(_ values: some Sequence<T>, over flags: [Bool]) -> [T?] {
  var rest = values.makeIterator()
  return flags.map { $0 ? rest.next() : nil }
}

extension Array {
  /// The elements at which `flags` is true.
  func selected(_ flags: [Bool]) -> [Element] { zip(self, flags).filter { $0.1 }.map { $0.0 } }
}
