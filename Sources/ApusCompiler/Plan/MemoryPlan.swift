import ApusIR

extension Plan {
  /// Gives every temporary a place in one arena; those whose lives do not overlap share memory.
  mutating func placeTemporaries() {
    let lives = Lives(steps)
    var placed: [Placement] = []
    // The largest first, each at the lowest place free during its life.
    let order = buffers.indices.filter { index in
      if case .temporary = buffers[index].kind { return lives.spans[BufferID(index: index)] != nil }
      return false
    }.sorted { buffers[$0].byteCount > buffers[$1].byteCount }
    for index in order {
      let span = lives.spans[BufferID(index: index)]!
      let size = (max(buffers[index].byteCount, 1) + 63) / 64 * 64
      var offset = 0
      for other in placed where other.span.overlaps(span) {
        if offset + size <= other.offset { break }
        offset = max(offset, other.offset + other.size)
      }
      buffers[index].kind = .temporary(offset: offset)
      let placement = Placement(offset: offset, size: size, span: span)
      placed.insert(placement, at: placed.firstIndex { $0.offset > offset } ?? placed.count)
      arenaBytes = max(arenaBytes, offset + size)
    }
  }

  private struct Placement {
    var offset: Int, size: Int
    var span: ClosedRange<Int>
  }
}

/// From which step to which a buffer's contents matter.
struct Lives {
  private(set) var spans: [BufferID: ClosedRange<Int>] = [:]
  private var clock = 0

  init(_ steps: [Step]) {
    walk(steps)
    extendAcrossRegions()
  }

  private mutating func walk(_ steps: [Step]) {
    for step in steps {
      clock += 1
      let start = clock
      if step.inner.isEmpty {
        for buffer in Access(step).all { touch(buffer, clock) }
        continue
      }
      let own = step.references.reads + step.references.writes
      for reference in own { touch(reference.buffer, clock) }
      for region in step.inner { walk(region) }
      clock += 1
      for reference in own { touch(reference.buffer, clock) }
      var users: [BufferID: Int] = [:]
      for region in step.inner {
        for buffer in region.reduce(into: Set<BufferID>(), { $0.formUnion(Access($1).all) }) { users[buffer, default: 0] += 1 }
      }
      // What one region of a loop hands to another is alive all along.
      for (buffer, count) in users where count > 1 {
        touch(buffer, start)
        touch(buffer, clock)
      }
      regions.append((start...clock, Set(users.keys)))
    }
  }

  private var regions: [(span: ClosedRange<Int>, buffers: Set<BufferID>)] = []

  /// What lives before or after a region and is used in it lives throughout the region, which may run many times. Inner regions come
  /// first in the list.
  private mutating func extendAcrossRegions() {
    for (span, used) in regions {
      for buffer in used {
        if let life = spans[buffer], life.upperBound > span.upperBound || life.lowerBound < span.lowerBound {
          touch(buffer, span.lowerBound)
          touch(buffer, span.upperBound)
        }
      }
    }
  }

  private mutating func touch(_ buffer: BufferID, _ time: Int) {
    guard let life = spans[buffer] else {
      spans[buffer] = time...time
      return
    }
    spans[buffer] = min(life.lowerBound, time)...max(life.upperBound, time)
  }
}
