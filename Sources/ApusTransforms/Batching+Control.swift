import ApusIR

extension BatchRule {
  private var flags: [Bool] { x.map(\.isBatched) }

  /// The mask, where programs inside the operation have loops that must know which elements count; else nothing.
  private func maskOperand(for programs: Program...) -> [ValueID] { maskOperand(for: programs) }
  private func maskOperand(for programs: [Program]) -> [ValueID] {
    mask.map { programs.contains(where: \.hasWhile) ? [$0] : [] } ?? []
  }

  private func batch(_ program: Program, _ flags: [Bool], isMasked: Bool) throws -> BatchedProgram {
    try ApusTransforms.batch(program, batched: flags, axis, isMasked: isMasked, cache: cache)
  }

  func call(_ callee: Program, _ name: String) throws -> [BatchedValue] {
    let mask = maskOperand(for: callee)
    let inner = try batch(callee, flags, isMasked: !mask.isEmpty)
    return zip(b.emit(.call(inner.program, name: name), mask + x.map(\.value)), inner.batchedResults).map { BatchedValue($0, $1) }
  }

  func branch(_ branches: [Program]) throws -> [BatchedValue] {
    if x[0].isBatched { return try selectedBranch(branches) }
    let mask = maskOperand(for: branches)
    let inner = try branches.map { try batch($0, Array(flags.dropFirst()), isMasked: !mask.isEmpty) }
    let joined = branches[0].results.indices.map { index in inner.contains { $0.batchedResults[index] } }
    let programs = inner.map { $0.batching(joined, size) }
    let operands = [x[0].value] + mask + x.dropFirst().map(\.value)
    return zip(b.emit(.branch(programs), operands), joined).map { BatchedValue($0, $1) }
  }

  /// Elements that go different ways: each takes the results of its own branch, and a branch that costs much runs if it is some element's.
  private func selectedBranch(_ branches: [Program]) throws -> [BatchedValue] {
    let operands = Array(x.dropFirst())
    // Indices out of range select the last branch.
    let last = branches.count - 1
    let outOfRange = b.compare(.less, x[0].value, b.full(0, like: x[0].value))
    let isTaken = branches.indices.map { number in
      let isNumber = b.compare(number == last ? .greaterOrEqual : .equal, x[0].value, b.full(Double(number), like: x[0].value))
      let selects = number == last ? b.binary(.or, isNumber, outOfRange) : isNumber
      return mask.map { b.binary(.and, selects, $0) } ?? selects
    }
    var results: [ValueID]?
    for (number, branch) in branches.enumerated().reversed() {
      if branch.isWorthSkipping(batchSize: size) {
        results = try passedOver(branch, isTaken[number], operands, otherwise: results)
      } else {
        let mask = branch.hasWhile ? isTaken[number] : nil
        let outcome = try BatchPass(b: b, axis: axis, cache: cache, mask: mask).inline(branch, operands).map { b.batched($0, size) }
        results = results.map { zip(outcome, $0).map { b.perElement(isTaken[number], $0, $1) } } ?? outcome
      }
    }
    return all(results ?? [])
  }

  /// What a branch gives to the elements that take it, and `otherwise` to the others; it does not run where none takes it.
  private func passedOver(
    _ branch: Program, _ isTaken: ValueID, _ operands: [BatchedValue], otherwise: [ValueID]?
  ) throws -> [ValueID] {
    func program(_ body: (ProgramBuilder, ValueID, [BatchedValue], [ValueID]?) throws -> [ValueID]) rethrows -> Program {
      let inner = ProgramBuilder()
      let mask = inner.addParameter(b.type(of: isTaken))
      let arguments = operands.map { BatchedValue(inner.addParameter(b.type(of: $0.value)), $0.isBatched) }
      let others = otherwise?.map { inner.addParameter(b.type(of: $0)) }
      return inner.finish(try body(inner, mask, arguments, others))
    }
    let run = try program { inner, mask, arguments, others in
      let pass = BatchPass(b: inner, axis: axis, cache: cache, mask: branch.hasWhile ? mask : nil)
      let outcome = try pass.inline(branch, arguments).map { inner.batched($0, size) }
      return others.map { zip(outcome, $0).map { inner.perElement(mask, $0, $1) } } ?? outcome
    }
    let skip = program { inner, _, _, others in others ?? branch.resultTypes.map { inner.zeros($0.batched(size)) } }
    let isAny = b.convert(b.reduce(.or, isTaken, [0]), to: .int32)
    return b.emit(.branch([skip, run]), [isAny, isTaken] + operands.map(\.value) + (otherwise ?? []))
  }

  /// Batches a loop's body until what is batched in the carry is stable.
  private func fixpoint(_ body: Program, _ groups: OperandGroups, _ initial: [Bool], isMasked: Bool) throws -> (BatchedProgram, [Bool]) {
    var flags = initial
    while true {
      let inner = try batch(body, flags, isMasked: isMasked)
      let grown = groups.carry.filter { !flags[$0] && inner.batchedResults[$0 - groups.carry.lowerBound] }
      if grown.isEmpty { return (inner, flags) }
      for index in grown { flags[index] = true }
    }
  }

  func scan(_ loop: ScanLoop) throws -> [BatchedValue] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: x.count)
    let mask = maskOperand(for: loop.body)
    let (inner, flags) = try fixpoint(loop.body, groups, self.flags, isMasked: !mask.isEmpty)
    let wanted = Array(flags[groups.carry]) + inner.batchedResults.dropFirst(loop.carryCount)
    var batchedLoop = loop
    batchedLoop.body = inner.batching(wanted, size)
    batchedLoop.invariantCount += mask.count
    let operands = x.indices.map { index in
      if groups.slices.contains(index) && flags[index] { return b.moveAxis(x[index].value, from: 0, to: 1) }
      return flags[index] ? batched(index) : x[index].value
    }
    return b.emit(.scan(batchedLoop), mask + operands).enumerated().map { index, result in
      let isStacked = index >= loop.carryCount && wanted[index]
      return BatchedValue(isStacked ? b.moveAxis(result, from: 1, to: 0) : result, wanted[index])
    }
  }

  func whileLoop(_ loop: WhileLoop) throws -> [BatchedValue] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: x.count - loop.invariantCount, count: x.count)
    var (_, flags) = try fixpoint(loop.body, groups, self.flags, isMasked: false)
    let isMaskedLoop = try batch(loop.condition, flags, isMasked: false).batchedResults[0]
    if isMaskedLoop, let running = loop.runningPredicate, !loop.body.hasWhile {
      return try widenedLoop(loop, running: groups.carry.lowerBound + running, flags, groups)
    }
    // Elements stop at different steps, so every value that is carried differs between them.
    if isMaskedLoop { for index in groups.carry { flags[index] = true } }
    let operands = x.indices.map { flags[$0] ? batched($0) : x[$0].value }
    let carried: [ValueID]
    if isMaskedLoop {
      carried = try maskedLoop(loop, flags, operands, groups)
    } else {
      let mask = maskOperand(for: loop.condition, loop.body)
      let body = try batch(loop.body, flags, isMasked: !mask.isEmpty).batching(Array(flags[groups.carry]), size)
      let condition = try batch(loop.condition, flags, isMasked: !mask.isEmpty).program
      let invariants = loop.invariantCount + mask.count
      carried = b.emit(.whileLoop(WhileLoop(condition: condition, body: body, invariantCount: invariants)), mask + operands)
    }
    return zip(carried, flags[groups.carry]).map { BatchedValue($0, $1) }
  }

  /// A loop that keeps what is finished already, as one within another batch does: it goes on while anything in the whole batch runs.
  private func widenedLoop(_ loop: WhileLoop, running: Int, _ flags: [Bool], _ groups: OperandGroups) throws -> [BatchedValue] {
    var operands = x.indices.map { flags[$0] ? batched($0) : x[$0].value }
    if let mask {
      let isThere = b.broadcast(mask, to: b.shape(of: operands[running]), dimensions: [0])
      operands[running] = b.binary(.and, operands[running], isThere)
    }
    let body = try batch(loop.body, flags, isMasked: false).batching(Array(flags[groups.carry]), size)
    let condition = ProgramBuilder()
    let parameters = operands.map { condition.addParameter(b.type(of: $0)) }
    let test = condition.reduce(.or, parameters[running], Array(0..<b.shape(of: operands[running]).rank))
    let widened = WhileLoop(condition: condition.finish([test]), body: body, invariantCount: loop.invariantCount)
    return zip(b.emit(.whileLoop(widened), operands), flags[groups.carry]).map { BatchedValue($0, $1) }
  }

  /// A loop that carries which elements still run, runs while any does, and keeps the values of those that do not.
  private func maskedLoop(_ loop: WhileLoop, _ flags: [Bool], _ operands: [ValueID], _ groups: OperandGroups) throws -> [ValueID] {
    let types = operands.map { b.type(of: $0) }
    let running = TensorType(.bool, [size])
    let body = try batch(loop.body, flags, isMasked: loop.body.hasWhile).batching(Array(flags[groups.carry]), size)
    /// Which of some elements go on.
    func goingOn(_ b: ProgramBuilder, among mask: ValueID?, _ operands: [ValueID]) throws -> ValueID {
      let isTold = mask.map { loop.condition.hasWhile ? [$0] : [] } ?? []
      let result = try b.inline(batch(loop.condition, flags, isMasked: !isTold.isEmpty).program, isTold + operands)[0]
      return mask.map { b.binary(.and, $0, result) } ?? result
    }

    let any = ProgramBuilder()
    for type in types { _ = any.addParameter(type) }
    let test = any.reduce(.or, any.addParameter(running), [0])

    let step = ProgramBuilder()
    let parameters = types.map { step.addParameter($0) }
    let isRunning = step.addParameter(running)
    let next = try step.inline(body, (loop.body.hasWhile ? [isRunning] : []) + parameters)
    let kept = zip(next, parameters[groups.carry]).map { step.perElement(isRunning, $0, $1) }
    let stillRunning = try goingOn(step, among: isRunning, Array(parameters[groups.invariants]) + kept)
    let masked = WhileLoop(
      condition: any.finish([test]), body: step.finish(kept + [stillRunning]), invariantCount: loop.invariantCount)
    return Array(b.emit(.whileLoop(masked), operands + [try goingOn(b, among: mask, operands)]).dropLast())
  }
}

extension Program {
  /// Whether it has loops that must know which elements count, or custom functions, whose rules may.
  fileprivate var hasWhile: Bool {
    contains { primitive in
      switch primitive {
      case .whileLoop, .custom: true
      default: false
      }
    }
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
