import ApusIR

extension Plan {
  /// Decides which results may be written over which donated parameters: where one kernel both reads the parameter for the last time and
  /// writes the result, each element at the place it was read from; or where the result begins as a copy of the parameter, which nobody
  /// reads afterwards, and which then is not made.
  mutating func assignDonors(_ donatable: [Bool]) {
    var lastRead: [BufferID: Int] = [:], writers: [BufferID: [Int]] = [:]
    for (index, step) in steps.enumerated() {
      let access = Access(step)
      for buffer in access.reads { lastRead[buffer] = index }
      for buffer in access.writes { writers[buffer, default: []].append(index) }
    }
    var parameterBuffers: [BufferID: Int] = [:]
    for (index, buffer) in buffers.enumerated() {
      if case .parameter(let number) = buffer.kind, donatable[number] { parameterBuffers[BufferID(index: index)] = number }
    }
    var taken: Set<Int> = []
    for result in results.indices {
      if let number = copied(to: results[result], writers).flatMap({ parameterBuffers[$0] }), !taken.contains(number) {
        results[result].donor = number
        taken.insert(number)
        continue
      }
      guard let written = writers[results[result].buffer], written.count == 1, case .launch(let calls) = steps[written[0]] else { continue }
      let candidates = calls.enumerated().filter { $0.element.buffers.contains { $0.buffer == results[result].buffer } }
      guard candidates.count == 1 else { continue }
      let (at, call) = candidates[0]
      for reference in call.buffers {
        guard let number = parameterBuffers[reference.buffer], !taken.contains(number), lastRead[reference.buffer] == written[0],
          parameters[number].byteCount == results[result].type.byteCount, parameters[number].elementCount > 1,
          !calls.enumerated().contains(where: { $0.offset != at && $0.element.buffers.contains { $0.buffer == reference.buffer } }),
          isInPlace(call, read: reference.buffer, written: results[result].buffer)
        else { continue }
        results[result].donor = number
        taken.insert(number)
        break
      }
    }
  }

  /// The buffer that a result begins as a copy of, if nobody reads it afterwards.
  private func copied(to result: PlanResult, _ writers: [BufferID: [Int]]) -> BufferID? {
    guard let first = writers[result.buffer]?.first, case .copy(let copy) = steps[first], copy.byteCount == result.type.byteCount,
      copy.source.byteOffset == 0, buffers[copy.source.buffer.index].byteCount == copy.byteCount,
      !steps[..<first].contains(where: { Access($0).all.contains(result.buffer) }),
      !steps[(first + 1)...].contains(where: { Access($0).all.contains(copy.source.buffer) })
    else { return nil }
    return copy.source.buffer
  }

  /// Whether a kernel that reads one buffer and writes another reads each element only where, and before, it writes it.
  func isInPlace(_ call: KernelCall, read: BufferID, written: BufferID) -> Bool {
    let kernel = kernels[call.kernel]
    // Only iterations that do nothing but update read everything before they write, and no loop may come back to an element.
    guard kernel.body.allSatisfy({ $0.readsBeforeWriting }) else { return false }
    let places = kernel.buffers.indices.filter { kernel.buffers[$0].kind.isWritten != nil }
    let readPlaces = zip(places, call.buffers).filter { $0.1.buffer == read }.map(\.0)
    let writtenPlaces = zip(places, call.buffers).filter { $0.1.buffer == written }.map(\.0)
    guard readPlaces.count == 1, writtenPlaces.count == 1 else { return false }
    var stores: [IndexExpression] = []
    for statement in kernel.body { statement.collectStores(to: writtenPlaces[0], &stores) }
    guard stores.count == 1, !kernel.body.contains(where: { $0.turns(readPlaces[0]) }) else { return false }
    return kernel.expressions.allSatisfy { expression in
      guard case .load(let buffer, let index, _) = expression, buffer == readPlaces[0] else { return true }
      return index == stores[0]
    }
  }
}

extension Statement {
  /// Whether it is an update, or a vector loop of updates alone.
  fileprivate var readsBeforeWriting: Bool {
    switch self {
    case .store, .accumulate, .assign, .initialize, .collapse, .prefetch: true
    case .vector(_, let body): body.allSatisfy(\.isUpdate)
    // The copies of tiles of other buffers come first.
    case .turn: true
    case .serial(_, let body), .repeating(_, _, let body): body.count == 1 && body[0].readsBeforeWriting
    case .fold: false
    }
  }

  fileprivate func turns(_ target: Int) -> Bool {
    switch self {
    case .serial(_, let body), .vector(_, let body), .repeating(_, _, let body): body.contains { $0.turns(target) }
    case .turn(let turn): turn.buffer == target
    default: false
    }
  }

  fileprivate func collectStores(to target: Int, _ found: inout [IndexExpression]) {
    switch self {
    case .serial(_, let body), .vector(_, let body), .repeating(_, _, let body):
      for statement in body { statement.collectStores(to: target, &found) }
    case .store(let buffer, let index, _, _): if buffer == target { found.append(index) }
    default: break
    }
  }
}
