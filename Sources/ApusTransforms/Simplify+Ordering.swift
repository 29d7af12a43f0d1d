import ApusIR

extension Program {
  /// The program with sorts by the same keys made one, as those of a sort and of its derivative. Values keep their ids.
  func mergingSorts() -> Program {
    struct Keys: Hashable {
      var dimension: Int
      var operands: [ValueID]
    }
    var groups: [Keys: [Int]] = [:]
    for (index, operation) in operations.enumerated() {
      if case .sort(let dimension, let keyCount) = operation.primitive {
        groups[Keys(dimension: dimension, operands: Array(operation.operands.prefix(keyCount))), default: []].append(index)
      }
    }
    groups = groups.filter { $0.value.count > 1 }
    if groups.isEmpty { return self }

    let definitions = self.definitions()
    /// Whether a value depends on nothing, so that whatever uses it may move to the front of the program.
    func isFree(_ value: ValueID) -> Bool { definitions[value].map { operations[$0].operands.isEmpty } ?? true }
    var merged = operations
    var alias: [ValueID: ValueID] = [:]
    var dropped: Set<Int> = []
    for indices in groups.values {
      guard case .sort(let dimension, let keyCount) = operations[indices[0]].primitive else { continue }
      for index in indices.dropFirst() where operations[index].operands.dropFirst(keyCount).allSatisfy(isFree) {
        let (operation, first) = (operations[index], merged[indices[0]])
        for (old, new) in zip(operation.results, first.results).prefix(keyCount) { alias[old] = new }
        merged[indices[0]] = Operation(
          .sort(dimension: dimension, keyCount: keyCount), operands: first.operands + operation.operands.dropFirst(keyCount),
          results: first.results + operation.results.dropFirst(keyCount), site: first.site)
        dropped.insert(index)
      }
    }
    if dropped.isEmpty { return self }
    func renamed(_ value: ValueID) -> ValueID { alias[value] ?? value }
    for index in merged.indices { merged[index].operands = merged[index].operands.map(renamed) }
    let order = scheduled(merged.indices.filter { !dropped.contains($0) }.map { merged[$0] }, valueCount: valueCount)
    return Program(types: types, parameters: parameters, operations: order, results: results.map(renamed))
  }
}
