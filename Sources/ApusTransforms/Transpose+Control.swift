import ApusIR

extension TransposeRule {
  private var hasCotangent: [Bool] { ct.map { $0 != nil } }
  private var nonlinearOperands: [ValueID] { x.compactMap { $0 } }
  private var cotangentOperands: [ValueID] { ct.compactMap { $0 } }

  /// Cotangents of the linear operands, put among all operands.
  private func placed(_ cotangents: [ValueID?]) -> [ValueID?] {
    spread(cotangents, over: isLinear).map { $0 ?? nil }
  }

  func optimizationBarrier() -> [ValueID?] { spread(b.emit(.optimizationBarrier, cotangentOperands), over: hasCotangent) }

  func call(_ callee: Program, _ name: String) throws -> [ValueID?] {
    let transposed = try cache.transpose(callee, linear: isLinear, cotangents: hasCotangent)
    if !transposed.reached.contains(true) { return x.map { _ in nil } }
    let results = b.emit(.call(transposed.program, name: name), nonlinearOperands + cotangentOperands)
    return placed(spread(results, over: transposed.reached))
  }

  func branch(_ branches: [Program]) throws -> [ValueID?] {
    if isLinear[0] { throw nonlinear(.branch(branches)) }
    let flags = Array(isLinear.dropFirst())
    let transposed = try branches.map { try cache.transpose($0, linear: flags, cotangents: hasCotangent) }
    let linearTypes = Array(types.dropFirst()).selected(flags)
    let wants = linearTypes.indices.map { index in transposed.contains { $0.reached[index] } }
    if !wants.contains(true) { return x.map { _ in nil } }
    let programs = transposed.map { $0.program.instantiatingZeros(has: $0.reached, wants: wants, types: linearTypes) }
    return placed(spread(b.emit(.branch(programs), nonlinearOperands + cotangentOperands), over: wants))
  }

  /// A scan the other way round. It carries the cotangents of the carry and the sums of the invariants' cotangents.
  func scan(_ loop: ScanLoop) throws -> [ValueID?] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: types.count)
    for index in groups.carry where !types[index].dtype.isDifferentiable {
      throw TransformError(
        "transpose", "a scan that carries \(types[index]) next to linear values is not linear as a whole; linearize it first")
    }
    // A carry that starts from a constant is linear in the loop all the same.
    let linear = types.indices.map { isLinear[$0] || groups.carry.contains($0) }
    let outputs = Array(hasCotangent.dropFirst(loop.carryCount))
    let cotangents = groups.carry.map { _ in true } + outputs
    let transposed = try cache.transpose(loop.body, linear: linear, cotangents: cotangents)
    let reached = spread(transposed.reached, over: linear).map { $0 ?? false }

    // Body: (what is not linear: invariants, slices; cotangents: carry, outputs) -> cotangents that are reached.
    let builder = ProgramBuilder()
    func addParameters(_ indices: [Int]) -> [ValueID] { indices.map { builder.addParameter(loop.body.parameterTypes[$0]) } }
    let fixed = groups.invariants.filter { !linear[$0] }, fixedSlices = groups.slices.filter { !linear[$0] }
    let summed = groups.invariants.filter { reached[$0] }, slices = groups.slices.filter { reached[$0] }
    let fixedParameters = addParameters(fixed)
    let sums = addParameters(summed), carry = addParameters(Array(groups.carry))
    let fixedSliceParameters = addParameters(fixedSlices)
    let outputCotangents = outputs.indices.filter { outputs[$0] }.map {
      builder.addParameter(loop.body.resultTypes[loop.carryCount + $0])
    }
    let inner = try builder.inline(transposed.program, fixedParameters + fixedSliceParameters + carry + outputCotangents)
    let byOperand = spread(inner, over: reached)
    let nextSums = zip(sums, summed).map { builder.sum($0, byOperand[$1]) ?? $0 }
    let nextCarry = groups.carry.map { builder.materialize(byOperand[$0], types[$0]) }
    let body = builder.finish(nextSums + nextCarry + slices.compactMap { byOperand[$0] })

    let backward = ScanLoop(
      body: body, invariantCount: fixed.count, carryCount: summed.count + loop.carryCount, length: loop.length,
      reverse: !loop.reverse)
    let initial = summed.map { b.zeros(types[$0]) } + (0..<loop.carryCount).map { b.materialize(ct[$0], resultTypes[$0]) }
    let taken = fixedSlices.compactMap { x[$0] } + ct.dropFirst(loop.carryCount).compactMap { $0 }
    let operands = fixed.compactMap { x[$0] } + initial + taken
    let results = b.emit(.scan(backward), operands)

    var cotangentsOut = [ValueID?](repeating: nil, count: types.count)
    for (index, result) in zip(summed + groups.carry + slices, results) where isLinear[index] { cotangentsOut[index] = result }
    return cotangentsOut
  }
}
