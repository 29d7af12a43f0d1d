import ApusIR

extension RegionLowering {
  /// The body of a loop and what gives the carries their new values, which may be each other's: all are computed before any is copied to its
  /// place, but for those that can be computed there.
  private func updating(_ places: [Storage], from values: [Storage], _ types: [TensorType], after body: [Step]) -> [Step] {
    let updates = places.indices.filter { types[$0].elementCount > 0 && places[$0] != values[$0] }.map {
      CopyCall(source: values[$0].reference, target: places[$0].reference, byteCount: types[$0].byteCount)
    }
    return plan.plan.withCarriesInPlace(body, updates)
  }

  /// Runs a region whose results go to temporaries, and returns its steps and the temporaries.
  private func body(_ program: Program, depth: Int, _ parameters: [Storage], fixed: [Storage?]) throws -> ([Step], [Storage]) {
    let places = zip(program.resultTypes, fixed).map { $1 ?? plan.addTemporary($0) }
    let steps = try RegionLowering.lower(program, plan: plan, depth: depth, parameters: parameters, results: places)
    return (steps, places)
  }

  /// Places for the carry, holding its initial values.
  private func carry(_ operation: Operation, _ operands: ArraySlice<ValueID>) throws -> [Storage] {
    try zip(operation.results, operands).map { result, initial in
      let place = try allocate(result)
      try copy(initial, to: place)
      return place
    }
  }

  func lowerBranch(_ operation: Operation, _ branches: [Program]) throws {
    let index = try inMemory(operation.operands[0])
    let operands = try operation.operands.dropFirst().map(inMemory)
    let places = try operation.results.map(allocate)
    let lowered = try branches.map {
      try RegionLowering.lower($0, plan: plan, depth: depth, parameters: operands, results: places)
    }
    steps.append(.branch(BranchStep(index: index.reference, branches: lowered)))
  }

  func lowerWhile(_ operation: Operation, _ loop: WhileLoop) throws {
    if try lowerElementwise(operation, loop) { return }
    let invariants = try operation.operands.prefix(loop.invariantCount).map(inMemory)
    let carried = try carry(operation, operation.operands.dropFirst(loop.invariantCount))
    let (condition, predicate) = try body(loop.condition, depth: depth, invariants + carried, fixed: [nil])
    let (lowered, new) = try body(loop.body, depth: depth, invariants + carried, fixed: carried.map { _ in nil })
    let bodySteps = updating(carried, from: new, loop.body.resultTypes, after: lowered)
    steps.append(.whileLoop(WhileStep(condition: condition, predicate: predicate[0].reference, body: bodySteps)))
  }

  func lowerScan(_ operation: Operation, _ loop: ScanLoop) throws {
    if try lowerElementwise(operation, loop) { return }
    let fixed = loop.invariantCount + loop.carryCount
    let invariants = try operation.operands.prefix(loop.invariantCount).map(inMemory)
    let carried = try carry(operation, operation.operands[loop.invariantCount..<fixed])
    let sequences = try operation.operands.dropFirst(fixed).map(inMemory)
    let stacked = try operation.results.dropFirst(loop.carryCount).map(allocate)
    if loop.length == 0 { return }
    plan.noteLoop(depth: depth)
    let slices = sequences.map(slice), outputs = stacked.map(slice)
    let (lowered, new) = try body(
      loop.body, depth: depth + 1, invariants + carried + slices, fixed: carried.map { _ in nil } + outputs)
    let types = Array(loop.body.resultTypes.prefix(loop.carryCount))
    let bodySteps = updating(carried, from: Array(new.prefix(loop.carryCount)), types, after: lowered)
    steps.append(.loop(LoopStep(depth: depth, count: loop.length, reverse: loop.reverse, body: bodySteps)))
  }

  /// The part of an array that the current iteration of this region's loop works on.
  private func slice(_ whole: Storage) -> Storage {
    var part = whole
    part.reference.strides.append(.init(depth: depth, bytes: whole.strides[0] * whole.dtype.byteCount))
    part.strides.removeFirst()
    return part
  }
}
