import ApusIR

extension BatchRule {
  private var flags: [Bool] { x.map(\.isBatched) }

  func call(_ callee: Program, _ name: String) throws -> [BatchedValue] {
    let inner = try batch(callee, batched: flags, axis, cache: cache)
    return zip(b.emit(.call(inner.program, name: name), x.map(\.value)), inner.batchedResults).map { BatchedValue($0, $1) }
  }

  func branch(_ branches: [Program]) throws -> [BatchedValue] {
    if x[0].isBatched { return try selectedBranch(branches) }
    let inner = try branches.map { try batch($0, batched: Array(flags.dropFirst()), axis, cache: cache) }
    let joined = branches[0].results.indices.map { index in inner.contains { $0.batchedResults[index] } }
    let programs = inner.map { $0.batching(joined, size) }
    return zip(b.emit(.branch(programs), x.map(\.value)), joined).map { BatchedValue($0, $1) }
  }

  /// Elements that go different ways: all branches run, and each element takes its own's results.
  private func selectedBranch(_ branches: [Program]) throws -> [BatchedValue] {
    let pass = BatchPass(b: b, axis: axis, cache: cache)
    let outcomes = try branches.map { try pass.inline($0, Array(x.dropFirst())).map { b.batched($0, size) } }
    var results = outcomes[outcomes.count - 1]
    for (number, outcome) in outcomes.enumerated().dropLast() {
      let isTaken = b.compare(.equal, x[0].value, b.full(Double(number), like: x[0].value))
      results = zip(outcome, results).map { b.perElement(isTaken, $0, $1) }
    }
    return all(results)
  }

  /// Batches a loop's body until what is batched in the carry is stable.
  private func fixpoint(_ body: Program, _ groups: OperandGroups, _ initial: [Bool]) throws -> (BatchedProgram, [Bool]) {
    var flags = initial
    while true {
      let inner = try batch(body, batched: flags, axis, cache: cache)
      let grown = groups.carry.filter { !flags[$0] && inner.batchedResults[$0 - groups.carry.lowerBound] }
      if grown.isEmpty { return (inner, flags) }
      for index in grown { flags[index] = true }
    }
  }

  func scan(_ loop: ScanLoop) throws -> [BatchedValue] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: x.count)
    let (inner, flags) = try fixpoint(loop.body, groups, self.flags)
    let wanted = Array(flags[groups.carry]) + inner.batchedResults.dropFirst(loop.carryCount)
    var batchedLoop = loop
    batchedLoop.body = inner.batching(wanted, size)
    let operands = x.indices.map { index in
      if groups.slices.contains(index) && flags[index] { return b.moveAxis(x[index].value, from: 0, to: 1) }
      return flags[index] ? batched(index) : x[index].value
    }
    return b.emit(.scan(batchedLoop), operands).enumerated().map { index, result in
      let isStacked = index >= loop.carryCount && wanted[index]
      return BatchedValue(isStacked ? b.moveAxis(result, from: 1, to: 0) : result, wanted[index])
    }
  }

  func whileLoop(_ loop: WhileLoop) throws -> [BatchedValue] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: x.count - loop.invariantCount, count: x.count)
    var (inner, flags) = try fixpoint(loop.body, groups, self.flags)
    var condition = try batch(loop.condition, batched: flags, axis, cache: cache)
    if condition.batchedResults[0] {
      // Elements stop at different steps, so every value that is carried differs between them.
      for index in groups.carry { flags[index] = true }
      (inner, flags) = try fixpoint(loop.body, groups, flags)
      condition = try batch(loop.condition, batched: flags, axis, cache: cache)
    }
    let body = inner.batching(Array(flags[groups.carry]), size)
    let operands = x.indices.map { flags[$0] ? batched($0) : x[$0].value }
    let carried: [ValueID]
    if condition.batchedResults[0] {
      carried = try maskedLoop(loop, condition.program, body, operands, groups)
    } else {
      carried = b.emit(
        .whileLoop(WhileLoop(condition: condition.program, body: body, invariantCount: loop.invariantCount)), operands)
    }
    return zip(carried, flags[groups.carry]).map { BatchedValue($0, $1) }
  }

  /// A loop that carries which elements still run, runs while any does, and keeps the values of those that do not.
  private func maskedLoop(
    _ loop: WhileLoop, _ condition: Program, _ body: Program, _ operands: [ValueID], _ groups: OperandGroups
  ) throws -> [ValueID] {
    let types = operands.map { b.type(of: $0) }
    let running = TensorType(.bool, [size])

    let any = ProgramBuilder()
    for type in types { _ = any.addParameter(type) }
    let test = any.reduce(.or, any.addParameter(running), [0])

    let step = ProgramBuilder()
    let parameters = types.map { step.addParameter($0) }
    let isRunning = step.addParameter(running)
    let next = try step.inline(body, parameters)
    let kept = zip(next, parameters[groups.carry]).map { step.perElement(isRunning, $0, $1) }
    let stillRunning = try step.inline(condition, Array(parameters[groups.invariants]) + kept)[0]
    // An element that has stopped stays stopped: its condition is that of the values it keeps.
    let masked = WhileLoop(
      condition: any.finish([test]), body: step.finish(kept + [stillRunning]), invariantCount: loop.invariantCount)
    let initial = try b.inline(condition, operands)[0]
    return Array(b.emit(.whileLoop(masked), operands + [initial]).dropLast())
  }
}

extension BatchedProgram {
  /// The program with the results that `wanted` names batched, those that are the same for all elements by broadcasting them.
  func batching(_ wanted: [Bool], _ size: Int) -> Program {
    if wanted == batchedResults { return program }
    let builder = ProgramBuilder(extending: program)
    return builder.finish(zip(zip(program.results, batchedResults), wanted).map { result, isWanted in
      isWanted ? builder.batched(BatchedValue(result.0, result.1), size) : result.0
    })
  }
}

extension ProgramBuilder {
  /// Selects whole elements of a batch by a predicate with one entry for each.
  func perElement(_ predicate: ValueID, _ onTrue: ValueID, _ onFalse: ValueID) -> ValueID {
    if onTrue == onFalse { return onTrue }
    return select(broadcast(predicate, to: shape(of: onTrue), dimensions: [0]), onTrue, onFalse)
  }
}
