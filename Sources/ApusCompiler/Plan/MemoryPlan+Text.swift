import ApusIR

extension Plan {
  /// What lies in the arena when most is needed at once, the largest first: for people who wonder where the memory goes.
  var peakText: String {
    let lives = Lives(steps), writers = writers
    let temporaries = lives.spans.filter { if case .temporary = buffers[$0.key.index].kind { true } else { false } }
    func bytes(at time: Int) -> Int {
      temporaries.reduce(0) { $0 + ($1.value.contains(time) ? buffers[$1.key.index].byteCount : 0) }
    }
    guard let peak = Set(temporaries.values.map(\.lowerBound)).sorted().max(by: { bytes(at: $0) < bytes(at: $1) }) else { return "" }
    var groups: [String: (count: Int, bytes: Int)] = [:]
    for (buffer, span) in temporaries where span.contains(peak) {
      let size = buffers[buffer.index].byteCount
      let known = groups["\(size) bytes of \(writers[buffer] ?? "nothing")"] ?? (0, 0)
      groups["\(size) bytes of \(writers[buffer] ?? "nothing")"] = (known.count + 1, known.bytes + size)
    }
    let lines = groups.sorted { ($0.value.bytes, $0.key) > ($1.value.bytes, $1.key) }.prefix(16)
    return "most at once, \(bytes(at: peak)) bytes:\n" + lines.map { "  \($0.value.count) x \($0.key)\n" }.joined()
  }

  /// The label of the step that first writes a buffer.
  private var writers: [BufferID: String] {
    var found: [BufferID: String] = [:]
    func walk(_ steps: [Step]) {
      for step in steps {
        if case .launch(let calls) = step {
          for call in calls {
            for (reference, isWritten) in zip(call.buffers, call.isWritten) where isWritten && found[reference.buffer] == nil {
              found[reference.buffer] = call.label
            }
          }
        }
        for reference in step.references.writes where found[reference.buffer] == nil { found[reference.buffer] = step.name }
        step.inner.forEach(walk)
      }
    }
    walk(steps)
    return found
  }
}

extension Step {
  fileprivate var name: String {
    switch self {
    case .gemm(let gemm): "gemm [\(gemm.m), \(gemm.k)] x [\(gemm.k), \(gemm.n)]"
    case .contraction: "contraction"
    case .copy: "copy"
    case .sort: "sort"
    case .routine(let call): call.primitive.name
    default: "another step"
    }
  }
}
