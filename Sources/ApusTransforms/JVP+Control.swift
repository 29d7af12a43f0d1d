import ApusIR

/// Operations with regions become one operation that computes results and tangents together: its operands are the primal operands and
/// the tangents of the active ones, and zero tangents take no part.
extension JVPRule {
  private var active: [Bool] { t.map { $0 != nil } }
  private var tangentOperands: [ValueID] { t.compactMap { $0 } }

  func optimizationBarrier() -> [ValueID?] { spread(b.emit(.optimizationBarrier, tangentOperands), over: active) }

  func call(_ callee: Program, _ name: String) throws -> [ValueID?] {
    let derivative = try jvp(callee, active: active, cache: pass.cache)
    if !derivative.tangentResults.contains(true) { return y.map { _ in nil } }
    let tangents = try pass.replace(.call(derivative.program, name: name), x + tangentOperands, positions: Array(y.indices))
    return spread(tangents, over: derivative.tangentResults)
  }

  func branch(_ branches: [Program]) throws -> [ValueID?] {
    let derivatives = try branches.map { try jvp($0, active: Array(active[1...]), cache: pass.cache) }
    let flags = y.indices.map { index in derivatives.contains { $0.tangentResults[index] } }
    if !flags.contains(true) { return y.map { _ in nil } }
    let types = y.map(type)
    let completed = derivatives.map {
      $0.program.instantiatingZeros(leading: y.count, has: $0.tangentResults, wants: flags, types: types)
    }
    return spread(try pass.replace(.branch(completed), x + tangentOperands, positions: Array(y.indices)), over: flags)
  }

  func scan(_ loop: ScanLoop) throws -> [ValueID?] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: loop.carryCount, count: x.count)
    let (derivative, active) = try fixpoint(groups, \.tangentResults) { try jvp(loop.body, active: $0, cache: pass.cache) }
    let carryFlags = Array(active[groups.carry])
    let flags = carryFlags + derivative.tangentResults[loop.carryCount...]
    if !flags.contains(true) { return y.map { _ in nil } }
    let body = derivative.program.instantiatingZeros(
      leading: y.count, has: derivative.tangentResults, wants: flags, types: loop.body.resultTypes)
    let (primals, tangents) = (body.results.prefix(y.count), spread(body.results.dropFirst(y.count), over: flags))
    let interleaved = groups.interleaved(body.parameters, active: active)
    let carryTangents = carryFlags.filter { $0 }.count
    let results = primals.prefix(loop.carryCount) + tangents.prefix(loop.carryCount).compactMap { $0 }
      + primals.dropFirst(loop.carryCount) + tangents.dropFirst(loop.carryCount).compactMap { $0 }
    let tangentLoop = ScanLoop(
      body: body.rewired(parameters: interleaved, results: Array(results)),
      invariantCount: loop.invariantCount + active[groups.invariants].filter { $0 }.count,
      carryCount: loop.carryCount + carryTangents, length: loop.length, reverse: loop.reverse)
    let operands = groups.interleaved(x + materialized(active), active: active)
    let positions = y.indices.map { $0 < loop.carryCount ? $0 : $0 + carryTangents }
    return spread(try pass.replace(.scan(tangentLoop), operands, positions: positions), over: flags)
  }

  /// In reverse mode the operation stays whole among the linear ones, where it can be evaluated but not transposed.
  func whileLoop(_ loop: WhileLoop) throws -> [ValueID?] {
    let groups = OperandGroups(invariants: loop.invariantCount, carry: y.count, count: x.count)
    let (derivative, active) = try fixpoint(groups, \.tangentResults) { try jvp(loop.body, active: $0, cache: pass.cache) }
    let flags = Array(active[groups.carry])
    if !flags.contains(true) { return y.map { _ in nil } }
    let body = derivative.program.instantiatingZeros(
      leading: y.count, has: derivative.tangentResults, wants: flags, types: loop.body.resultTypes)
    let condition = ProgramBuilder(extending: loop.condition)
    for (operand, isActive) in zip(x, active) where isActive { _ = condition.addParameter(type(operand)) }
    let test = condition.finish(loop.condition.results)
    let tangentLoop = WhileLoop(
      condition: test.rewired(parameters: groups.interleaved(test.parameters, active: active)),
      body: body.rewired(parameters: groups.interleaved(body.parameters, active: active)),
      invariantCount: loop.invariantCount + active[groups.invariants].filter { $0 }.count)
    let operands = groups.interleaved(x + materialized(active), active: active)
    if pass.mode == .linearize { return spread(b.emit(.whileLoop(tangentLoop), operands).dropFirst(y.count), over: flags) }
    return spread(try pass.replace(.whileLoop(tangentLoop), operands, positions: Array(y.indices)), over: flags)
  }

  /// The tangents of the operands that are active, zeros where a carry becomes active in the loop only.
  func materialized(_ active: [Bool]) -> [ValueID] {
    x.indices.filter { active[$0] }.map { b.materialize(t[$0], type(x[$0])) }
  }

  /// Differentiates a loop's body until what is active in the carry is stable.
  ///
  /// - Returns: the derivative, and which operands are active.
  func fixpoint<Derivative>(
    _ groups: OperandGroups, _ tangentResults: (Derivative) -> [Bool], _ differentiate: ([Bool]) throws -> Derivative
  ) throws -> (Derivative, [Bool]) {
    var active = self.active
    while true {
      let derivative = try differentiate(active)
      let grown = groups.carry.filter { !active[$0] && tangentResults(derivative)[$0 - groups.carry.lowerBound] }
      if grown.isEmpty { return (derivative, active) }
      for index in grown { active[index] = true }
    }
  }
}

/// The operands of a loop: values that stay, values that are carried, and (of a scan) values taken slice by slice.
struct OperandGroups {
  let invariants: Range<Int>, carry: Range<Int>, slices: Range<Int>

  init(invariants: Int, carry: Int, count: Int) {
    self.invariants = 0..<invariants
    self.carry = invariants..<(invariants + carry)
    slices = (invariants + carry)..<count
  }

  /// One value for every operand, then one for every active operand, reordered so that each group's second values follow its first.
  func interleaved<T>(_ values: [T], active: [Bool]) -> [T] {
    let second = spread(values[slices.upperBound...], over: active)
    return [invariants, carry, slices].flatMap { group in values[group] + second[group].compactMap { $0 } }
  }
}
