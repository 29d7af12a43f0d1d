import ApusIR

/// Programs that were pruned already in a run, as one program may be called in many places.
private final class PruneMemo {
  var done: [Program: Program] = [:]
}

extension Program {
  /// The program without operations that no result needs, nor results and operands of regions that nothing needs.
  /// Values keep their ids.
  func pruned() -> Program {
    withoutWaste(PruneMemo())
  }

  fileprivate func pruned(_ memo: PruneMemo) -> Program {
    if let known = memo.done[self] { return known }
    let result = withoutWaste(memo)
    memo.done[self] = result
    return result
  }

  private func withoutWaste(_ memo: PruneMemo) -> Program {
    var needed = [Bool](repeating: false, count: valueCount)
    for result in results { needed[result] = true }
    var isKept = [Bool](repeating: false, count: operations.count), replaced: [Int: Operation] = [:]
    for index in operations.indices.reversed()
    where operations[index].results.contains(where: { needed[$0] }) || operations[index].primitive.hasEffect {
      isKept[index] = true
      if !operations[index].primitive.regions.isEmpty {
        let pruned = operations[index].pruned(operations[index].results.map { needed[$0] }, memo)
        if pruned != operations[index] { replaced[index] = pruned }
        for operand in pruned.operands { needed[operand] = true }
      } else {
        for operand in operations[index].operands { needed[operand] = true }
      }
    }
    if replaced.isEmpty && isKept.allSatisfy({ $0 }) { return self }
    let kept = operations.indices.filter { isKept[$0] }.map { replaced[$0] ?? operations[$0] }
    return Program(types: types, parameters: parameters, operations: kept, results: results)
  }

  /// Which parameters the operations or results use.
  fileprivate var usedParameters: [Bool] {
    let uses = useCounts()
    return parameters.map { uses[$0] > 0 }
  }
}

extension Operation {
  /// The operation with those of its results only that are needed, and the operands that they need.
  fileprivate func pruned(_ needed: [Bool], _ memo: PruneMemo) -> Operation {
    switch primitive {
    case .call(let callee, let name):
      let body = callee.rewired(results: callee.results.selected(needed)).pruned(memo)
      let used = body.usedParameters
      return with(.call(body.rewired(parameters: body.parameters.selected(used)), name: name), used, needed)
    case .branch(let branches):
      let bodies = branches.map { $0.rewired(results: $0.results.selected(needed)).pruned(memo) }
      let each = bodies.map(\.usedParameters)
      let used = operands.indices.dropFirst().map { index in each.contains { $0[index - 1] } }
      return with(.branch(bodies.map { $0.rewired(parameters: $0.parameters.selected(used)) }), [true] + used, needed)
    case .scan(let loop): return pruned(loop, needed, memo)
    case .whileLoop(let loop): return pruned(loop, needed, memo)
    default: return self
    }
  }

  private func with(_ primitive: Primitive, _ used: [Bool], _ needed: [Bool]) -> Operation {
    Operation(primitive, operands: operands.selected(used), results: results.selected(needed), site: site)
  }

  private func pruned(_ loop: ScanLoop, _ needed: [Bool], _ memo: PruneMemo) -> Operation {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: operands.count)
    var live = needed
    var used: [Bool]
    // A carried value lives where it is needed afterwards, or for another value that lives.
    repeat {
      used = loop.body.rewired(results: loop.body.results.selected(live)).removingDeadCode().usedParameters
    } while live.add(used[groups.carry])
    let body = loop.body.rewired(results: loop.body.results.selected(live)).pruned(memo)
    used = body.usedParameters
    for index in groups.carry { used[index] = live[index - groups.carry.lowerBound] }
    let pruned = ScanLoop(
      body: body.rewired(parameters: body.parameters.selected(used)), invariantCount: used[groups.invariants].filter { $0 }.count,
      carryCount: used[groups.carry].filter { $0 }.count, length: loop.length, reverse: loop.reverse)
    return with(.scan(pruned), used, live)
  }

  private func pruned(_ loop: WhileLoop, _ needed: [Bool], _ memo: PruneMemo) -> Operation {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: needed.count, count: operands.count)
    let condition = loop.condition.pruned(memo)
    let tested = condition.usedParameters
    var live = needed
    _ = live.add(tested[groups.carry])
    var used: [Bool]
    repeat {
      used = loop.body.rewired(results: loop.body.results.selected(live)).removingDeadCode().usedParameters
    } while live.add(used[groups.carry])
    let body = loop.body.rewired(results: loop.body.results.selected(live)).pruned(memo)
    used = zip(body.usedParameters, tested).map { $0 || $1 }
    for index in groups.carry { used[index] = live[index - groups.carry.lowerBound] }
    let pruned = WhileLoop(
      condition: condition.rewired(parameters: condition.parameters.selected(used)),
      body: body.rewired(parameters: body.parameters.selected(used)), invariantCount: used[groups.invariants].filter { $0 }.count)
    return with(.whileLoop(pruned), used, live)
  }
}

extension [Bool] {
  /// Sets the first flags where `others` are set; whether that changed anything.
  fileprivate mutating func add(_ others: ArraySlice<Bool>) -> Bool {
    var changed = false
    for (index, flag) in others.enumerated() where flag && !self[index] {
      self[index] = true
      changed = true
    }
    return changed
  }
}
