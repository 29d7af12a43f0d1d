import ApusIR

/// Partial evaluation of operations with regions: each becomes one operation that computes the results and the residuals, in the
/// original's place, and one that is linear in the tangents.
extension JVPRule {
  private var active: [Bool] { t.map { $0 != nil } }

  func linearizedCall(_ callee: Program, _ name: String) throws -> [ValueID?] {
    let parts = try linearize(callee, active: active, within: .callee, mode: pass.mode, cache: pass.cache)
    if !parts.tangentResults.contains(true) { return y.map { _ in nil } }
    if name == Primitive.checkpointName {
      let saved = parts.savedValues()
      let kept = try keeping(saved, of: parts.primal.rewired(results: callee.results), name, always: parts.isByRule)
      let operands = x + kept + t.compactMap { $0 }
      return spread(b.emit(.call(try parts.recomputing(saved: saved), name: name), operands), over: parts.tangentResults)
    }
    let residuals = try keeping(parts.residuals, of: parts.primal.rewired(results: callee.results), name, always: parts.isByRule)
    return spread(b.emit(.call(parts.linear, name: name), residuals + t.compactMap { $0 }), over: parts.tangentResults)
  }

  /// Makes the operation a call of a program that gives its results, and takes values of that program out of it besides.
  ///
  /// Those that are arguments or results of the call need not come out of it once more; where all are, the operation stays unless the
  /// program is to take its place `always`, as one with rules' values must: it is rules that second derivatives are of.
  func keeping(_ residuals: [ValueID], of program: Program, _ name: String, always: Bool = false) throws -> [ValueID] {
    var known: [ValueID: ValueID] = [:]
    for (result, value) in zip(program.results, y) { known[result] = value }
    for (parameter, operand) in zip(program.parameters, x) { known[parameter] = operand }
    var stored: [ValueID] = []
    for residual in residuals where known[residual] == nil && !stored.contains(residual) { stored.append(residual) }
    if always || !stored.isEmpty {
      let call = Primitive.call(program.rewired(results: program.results + stored), name: name)
      for (residual, value) in zip(stored, try pass.replace(call, x, positions: Array(y.indices), always: always)) {
        known[residual] = value
      }
    }
    return residuals.compactMap { known[$0] }
  }

  /// Branches keep their residuals in slots that they share by type, and zeros in the slots of others. Residuals that are operands or results
  /// need none.
  func linearizedBranch(_ branches: [Program]) throws -> [ValueID?] {
    let parts = try branches.map {
      try linearize($0, active: Array(active[1...]), within: .callee, mode: pass.mode, cache: pass.cache)
    }
    let flags = y.indices.map { index in parts.contains { $0.tangentResults[index] } }
    if !flags.contains(true) { return y.map { _ in nil } }

    var slots: [TensorType] = []
    let assignments = zip(branches, parts).map { branch, part in
      var taken: Set<Int> = []
      var assignment: [ValueID: Int] = [:]
      for residual in part.residuals where !branch.parameters.contains(residual) && !branch.results.contains(residual) {
        let type = part.primal.type(of: residual)
        let free = slots.indices.first { slots[$0] == type && !taken.contains($0) }
        if free == nil { slots.append(type) }
        let slot = free ?? slots.count - 1
        taken.insert(slot)
        assignment[residual] = slot
      }
      return assignment
    }

    var stored: [ValueID] = []
    let isByRule = parts.contains(where: \.isByRule)
    if isByRule || !slots.isEmpty {
      let known = zip(zip(branches, parts), assignments).map { pair, assignment in
        let builder = ProgramBuilder(extending: pair.1.primal)
        let owners = Dictionary(uniqueKeysWithValues: assignment.map { ($1, $0) })
        return builder.finish(pair.0.results + slots.indices.map { owners[$0] ?? builder.zeros(slots[$0]) })
      }
      stored = try pass.replace(.branch(known), x, positions: Array(y.indices), always: isByRule)
    }

    // (slots..., the branches' operands..., results..., tangents...) for every branch, of which each uses what is its own.
    let usedResults = y.indices.filter { index in
      zip(branches, parts).contains { branch, part in
        part.residuals.contains(branch.results[index]) && !branch.parameters.contains(branch.results[index])
      }
    }
    let operandTypes = branches[0].parameterTypes
    let resultTypes = branches[0].resultTypes
    let linear = try zip(zip(branches, parts), assignments).map { pair, assignment in
      let (branch, part) = pair
      let builder = ProgramBuilder()
      let slotParameters = slots.map { builder.addParameter($0) }
      let operandParameters = operandTypes.map { builder.addParameter($0) }
      var places: [ValueID: ValueID] = [:]
      for index in usedResults { places[branch.results[index]] = builder.addParameter(resultTypes[index]) }
      for (parameter, operand) in zip(branch.parameters, operandParameters) { places[parameter] = operand }
      for (residual, slot) in assignment { places[residual] = slotParameters[slot] }
      let tangentParameters = t.compactMap { $0 }.map { builder.addParameter(type($0)) }
      let residuals = part.residuals.compactMap { places[$0] }
      let tangents = try builder.inline(part.linear, residuals + tangentParameters)
      let results = zip(spread(tangents, over: part.tangentResults), flags.indices).filter { flags[$0.1] }
      return builder.finish(results.map { builder.materialize($0.0, resultTypes[$0.1]) })
    }
    let tangents = t.compactMap { $0 }
    return spread(b.emit(.branch(linear), [x[0]] + stored + x[1...] + usedResults.map { y[$0] } + tangents), over: flags)
  }

  /// Residuals that are arguments of the loop, or follow from its invariants alone, are passed to the linear loop as they are; the
  /// others are stacked, one slice for every step.
  func linearizedScan(_ loop: ScanLoop) throws -> [ValueID?] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: x.count)
    let (parts, active) = try fixpoint(groups, \.tangentResults) {
      try linearize(
        loop.body, active: $0, within: .loopBody(invariantCount: loop.invariantCount, carryCount: loop.carryCount), mode: pass.mode,
        cache: pass.cache)
    }
    let carryFlags = Array(active[groups.carry])
    let flags = carryFlags + parts.tangentResults[loop.carryCount...]
    if !flags.contains(true) { return y.map { _ in nil } }

    var sources = invariantResiduals(parts, loop, groups)
    for (result, value) in zip(loop.body.results, y).dropFirst(loop.carryCount) where sources[result] == nil {
      sources[result] = .sliced(value)
    }
    for index in groups.slices { sources[loop.body.parameters[index]] = .sliced(x[index]) }
    let stacked = parts.residuals.filter { sources[$0] == nil }
    if parts.isByRule || !stacked.isEmpty {
      let known = ScanLoop(
        body: parts.primal.rewired(results: loop.body.results + stacked), invariantCount: loop.invariantCount,
        carryCount: loop.carryCount, length: loop.length, reverse: loop.reverse)
      let extra = try pass.replace(.scan(known), x, positions: Array(y.indices), always: parts.isByRule)
      for (residual, value) in zip(stacked, extra) { sources[residual] = .sliced(value) }
    }

    let body = parts.linear.instantiatingZeros(has: parts.tangentResults, wants: flags, types: loop.body.resultTypes)
    let tangents = spread(materialized(active), over: active)
    let tangentParameters = spread(body.parameters.dropFirst(parts.residuals.count), over: active)
    var invariants: [(ValueID, ValueID)] = [], slices: [(ValueID, ValueID)] = []
    for (residual, parameter) in zip(parts.residuals, body.parameters) {
      switch sources[residual] {
      case .invariant(let value): invariants.append((parameter, value))
      case .sliced(let value): slices.append((parameter, value))
      case nil: preconditionFailure("a residual of a scan has no source")
      }
    }
    func pairs(_ group: Range<Int>) -> [(ValueID, ValueID)] {
      group.compactMap { index in tangentParameters[index].flatMap { parameter in tangents[index].map { (parameter, $0) } } }
    }
    invariants += pairs(groups.invariants)
    let carry = pairs(groups.carry)
    slices += pairs(groups.slices)
    let all = invariants + carry + slices
    let linear = ScanLoop(
      body: body.rewired(parameters: all.map(\.0)), invariantCount: invariants.count, carryCount: carry.count, length: loop.length,
      reverse: loop.reverse)
    return spread(b.emit(.scan(linear), all.map(\.1)), over: flags)
  }

  private enum Source {
    case invariant(ValueID)
    case sliced(ValueID)
  }

  /// The residuals of a loop's body that are the same in every step, computed once outside it.
  private func invariantResiduals(_ parts: Linearization, _ loop: ScanLoop, _ groups: OperandGroups) -> [ValueID: Source] {
    let body = parts.primal
    var outside = [ValueID?](repeating: nil, count: body.valueCount)
    for index in groups.invariants { outside[body.parameters[index]] = x[index] }
    var isInvariant = outside.map { $0 != nil }
    // What has an effect stays where it is.
    for operation in body.operations where operation.operands.allSatisfy({ isInvariant[$0] }) && !operation.primitive.hasEffect {
      for result in operation.results { isInvariant[result] = true }
    }
    let wanted = parts.residuals.filter { isInvariant[$0] }
    // Operations with an effect, and what these need, are there though nothing wants them.
    for operation in body.rewired(results: wanted).removingDeadCode().operations where operation.results.allSatisfy({ isInvariant[$0] }) {
      if operation.primitive.hasEffect { continue }
      b.site = operation.site ?? b.site
      let operands = operation.operands.compactMap { outside[$0] }
      for (inner, outer) in zip(operation.results, b.emit(operation.primitive, operands)) { outside[inner] = outer }
    }
    return Dictionary(uniqueKeysWithValues: wanted.compactMap { residual in outside[residual].map { (residual, .invariant($0)) } })
  }
}
