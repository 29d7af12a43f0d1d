import ApusIR

extension Plan {
  /// The steps of a loop's body with new carries computed where the old ones lie, so far as nothing needs those any more: a sum over the
  /// steps of a loop is added to where it is, for instance.
  ///
  /// - Parameter updates: the copies that end the body, from temporaries to the carries' places. Those left are in the result.
  func withCarriesInPlace(_ body: [Step], _ updates: [CopyCall]) -> [Step] {
    var body = body
    var left = updates
    for update in updates {
      guard case .temporary = buffers[update.source.buffer.index].kind, update.source.isWhole, update.target.isWhole,
        let writer = onlyWriter(of: update.source.buffer, in: body),
        isFree(update.target.buffer, for: body[writer], writing: update.source.buffer),
        !body[(writer + 1)...].contains(where: { Access($0).all.contains(update.target.buffer) }),
        !left.contains(where: { $0.source.buffer == update.target.buffer || ($0 != update && $0.source.buffer == update.source.buffer) })
      else { continue }
      for index in body.indices { body[index] = body[index].replacing(update.source.buffer, by: update.target.buffer) }
      left.removeAll { $0 == update }
    }
    return body + left.map { .copy($0) }
  }

  /// The one step that writes a buffer, if it does so as a whole.
  private func onlyWriter(of buffer: BufferID, in steps: [Step]) -> Int? {
    let writers = steps.indices.filter { Access(steps[$0]).writes.contains(buffer) }
    return writers.count == 1 ? writers[0] : nil
  }

  /// Whether a step may write into a carry's place instead of a buffer of its own.
  private func isFree(_ carry: BufferID, for step: Step, writing target: BufferID) -> Bool {
    switch step {
    case .launch(let calls):
      guard calls.count == 1, !zip(calls[0].buffers, calls[0].isWritten).contains(where: { $0.buffer == carry && $1 }),
        calls[0].buffers.allSatisfy({ $0.buffer != target || $0.isWhole })
      else { return false }
      return !calls[0].buffers.contains { $0.buffer == carry } || isInPlace(calls[0], read: carry, written: target)
    case .gemm(let gemm): return gemm.c.isWhole && gemm.a.buffer != carry && gemm.b.buffer != carry
    case .contraction(let call): return call.c.isWhole && call.a.buffer != carry && call.b.buffer != carry
    default: return false
    }
  }
}

extension BufferReference {
  fileprivate var isWhole: Bool { byteOffset == 0 && strides.isEmpty }
}

extension Step {
  /// A launch or a call that works on another buffer, as do steps inside others.
  fileprivate func replacing(_ old: BufferID, by new: BufferID) -> Step {
    func moved(_ reference: BufferReference) -> BufferReference {
      var reference = reference
      if reference.buffer == old { reference.buffer = new }
      return reference
    }
    func moved(_ steps: [Step]) -> [Step] { steps.map { $0.replacing(old, by: new) } }
    switch self {
    case .launch(let calls):
      return .launch(calls.map { call in
        var call = call
        call.buffers = call.buffers.map(moved)
        return call
      })
    case .gemm(var gemm):
      (gemm.a, gemm.b, gemm.c) = (moved(gemm.a), moved(gemm.b), moved(gemm.c))
      return .gemm(gemm)
    case .contraction(var call):
      (call.a, call.b, call.c) = (moved(call.a), moved(call.b), moved(call.c))
      return .contraction(call)
    case .copy(var copy):
      (copy.source, copy.target) = (moved(copy.source), moved(copy.target))
      return .copy(copy)
    case .sort(var call):
      (call.operands, call.results) = (call.operands.map(moved), call.results.map(moved))
      call.scratch = moved(call.scratch)
      return .sort(call)
    case .routine(var call):
      (call.operands, call.results) = (call.operands.map(moved), call.results.map(moved))
      return .routine(call)
    case .collective(var step):
      (step.operands, step.results) = (step.operands.map(moved), step.results.map(moved))
      step.fold.totals = step.fold.totals.map(moved)
      step.fold.incoming = step.fold.incoming.map(moved)
      step.fold.steps = moved(step.fold.steps)
      return .collective(step)
    case .deviceIndex(let axis, let place): return .deviceIndex(axis, moved(place))
    case .randomSeed(let place): return .randomSeed(moved(place))
    case .loop(var loop):
      loop.body = moved(loop.body)
      return .loop(loop)
    case .whileLoop(var loop):
      loop.condition = moved(loop.condition)
      loop.predicate = moved(loop.predicate)
      loop.body = moved(loop.body)
      return .whileLoop(loop)
    case .branch(var branch):
      branch.index = moved(branch.index)
      branch.branches = branch.branches.map(moved)
      return .branch(branch)
    }
  }
}
