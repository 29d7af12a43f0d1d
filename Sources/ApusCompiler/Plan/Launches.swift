import ApusIR

extension Plan {
  /// Joins neighbouring kernels that do not depend on each other into one launch, moving a kernel up over steps it has nothing to do
  /// with; so the many small updates of an optimizer run as one.
  mutating func mergeLaunches() { steps = merged(steps) }

  private static let furthest = 64
  /// What a kernel writes takes memory from then on: one that writes much moves up no further than to its neighbours.
  private static let muchBytes = 1 << 20

  private func merged(_ steps: [Step]) -> [Step] {
    var result: [Step] = [], accesses: [Access] = []
    for step in steps {
      let step = withMergedRegions(step)
      let access = Access(step)
      guard case .launch(let calls) = step else {
        result.append(step)
        accesses.append(access)
        continue
      }
      var home: Int?
      let writesMuch = access.writes.contains { buffers[$0.index].byteCount >= Self.muchBytes }
      for at in result.indices.reversed().prefix(Self.furthest) {
        if access.conflicts(with: accesses[at]) { break }
        if case .launch = result[at] { home = at } else if writesMuch { break }
      }
      if let home, case .launch(let others) = result[home] {
        result[home] = .launch(others + calls)
        accesses[home].form(access)
      } else {
        result.append(step)
        accesses.append(access)
      }
    }
    return result
  }

  private func withMergedRegions(_ step: Step) -> Step {
    switch step {
    case .loop(var loop):
      loop.body = merged(loop.body)
      return .loop(loop)
    case .whileLoop(var loop):
      loop.condition = merged(loop.condition)
      loop.body = merged(loop.body)
      return .whileLoop(loop)
    case .branch(var branch):
      branch.branches = branch.branches.map(merged)
      return .branch(branch)
    default: return step
    }
  }
}

/// The buffers that a step, with the steps inside it, reads and writes.
struct Access {
  var reads: Set<BufferID> = []
  var writes: Set<BufferID> = []

  init(_ step: Step) {
    if case .launch(let calls) = step {
      for call in calls {
        for (reference, isWritten) in zip(call.buffers, call.isWritten) {
          if isWritten { writes.insert(reference.buffer) } else { reads.insert(reference.buffer) }
        }
      }
    }
    let (read, written) = step.references
    reads.formUnion(read.map(\.buffer))
    writes.formUnion(written.map(\.buffer))
    for inner in step.inner.joined() { form(Access(inner)) }
  }

  mutating func form(_ other: Access) {
    reads.formUnion(other.reads)
    writes.formUnion(other.writes)
  }

  var all: Set<BufferID> { reads.union(writes) }

  func conflicts(with other: Access) -> Bool {
    !writes.isDisjoint(with: other.writes) || !writes.isDisjoint(with: other.reads) || !reads.isDisjoint(with: other.writes)
  }
}
