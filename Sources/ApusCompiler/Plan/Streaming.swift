extension Plan {
  /// What a processor's last cache holds of a program's memory.
  static let cacheBytes = 32 << 20
  /// Results with fewer bytes are written as usual wherever they go.
  private static let leastBytes = 1 << 20

  /// Decides which results are written past the caches: those that would have left them before they are read again. Until a
  /// value's next reader runs, what its own launch and the steps between touch passes through the cache; where that is more than
  /// the cache holds, writing through it only costs the reading of lines that are overwritten.
  mutating func chooseStreams() {
    let donated = Set(results.indices.filter { results[$0].donor != nil }.map { results[$0].buffer })
    steps = streamed(steps, donated)
  }

  /// - Parameters:
  ///   - again: whether the steps come round again.
  ///   - between: what runs between two rounds.
  private mutating func streamed(_ steps: [Step], _ donated: Set<BufferID>, again: Bool = false, between: [Step] = []) -> [Step] {
    let ahead = steps + (again ? between + steps : [])
    let touched = ahead.map(bytesTouched), accesses = ahead.map { Access($0) }
    return steps.indices.map { at in
      switch steps[at] {
      case .launch(let calls):
        return .launch(calls.map { call in
          streaming(call) { buffer in
            guard !donated.contains(buffer) else { return false }
            let next = accesses.indices.first { $0 > at && accesses[$0].all.contains(buffer) } ?? ahead.count
            // Of what lies in the cache from the round before, a part stays there however much a round touches.
            return touched[(again ? at + 1 : at)..<next].reduce(0, +) >= Self.cacheBytes
          }
        })
      case .loop(var loop):
        loop.body = streamed(loop.body, donated, again: true)
        return .loop(loop)
      case .whileLoop(var loop):
        loop.body = streamed(loop.body, donated, again: true, between: loop.condition)
        return .whileLoop(loop)
      case .branch(var branch):
        branch.branches = branch.branches.map { streamed($0, donated) }
        return .branch(branch)
      default: return steps[at]
      }
    }
  }

  /// A call with a kernel that writes past the caches what should be and can.
  private mutating func streaming(_ call: KernelCall, _ isFar: (BufferID) -> Bool) -> KernelCall {
    var kernel = kernels[call.kernel]
    let places = kernel.buffers.indices.filter { kernel.buffers[$0].kind.isWritten != nil }
    for (place, reference) in zip(places, call.buffers) where kernel.buffers[place].kind == .output {
      let isAligned = reference.byteOffset % 64 == 0 && reference.strides.allSatisfy { $0.bytes % 64 == 0 }
      if isAligned, kernel.bytesTouched(place) >= Self.leastBytes, !kernel.reads(place), isFar(reference.buffer) {
        kernel.buffers[place].isStreamed = true
      }
    }
    if kernel == kernels[call.kernel] { return call }
    var call = call
    if let known = kernels.firstIndex(of: kernel) {
      call.kernel = known
    } else {
      kernels.append(kernel)
      call.kernel = kernels.count - 1
    }
    return call
  }

  /// Bytes that a step reads and writes; of a loop, those of one iteration.
  private func bytesTouched(_ step: Step) -> Int {
    if case .launch(let calls) = step {
      // What is read and written in place, or by several kernels, is there once.
      var most: [BufferID: Int] = [:]
      for call in calls {
        let kernel = kernels[call.kernel]
        let places = kernel.buffers.indices.filter { kernel.buffers[$0].kind.isWritten != nil }
        for (place, reference) in zip(places, call.buffers) {
          most[reference.buffer] = max(most[reference.buffer] ?? 0, kernel.bytesTouched(place))
        }
      }
      return most.reduce(0) { $0 + min($1.value, buffers[$1.key.index].byteCount) }
    }
    return Access(step).all.reduce(0) { $0 + buffers[$1.index].byteCount }
  }

  /// Kernels that no call uses any more go.
  mutating func dropUnusedKernels() {
    var used: [Int: Int] = [:], kept: [Kernel] = []
    let kernels = kernels
    steps = Step.mappingCalls(steps) { call in
      var call = call
      if used[call.kernel] == nil {
        used[call.kernel] = kept.count
        kept.append(kernels[call.kernel])
      }
      call.kernel = used[call.kernel]!
      return call
    }
    self.kernels = kept
  }
}

extension Step {
  /// Steps with their kernel calls replaced, those of steps inside others too.
  static func mappingCalls(_ steps: [Step], _ transform: (KernelCall) -> KernelCall) -> [Step] {
    steps.map { step in
      switch step {
      case .launch(let calls): return .launch(calls.map(transform))
      case .loop(var loop):
        loop.body = mappingCalls(loop.body, transform)
        return .loop(loop)
      case .whileLoop(var loop):
        loop.condition = mappingCalls(loop.condition, transform)
        loop.body = mappingCalls(loop.body, transform)
        return .whileLoop(loop)
      case .branch(var branch):
        branch.branches = branch.branches.map { mappingCalls($0, transform) }
        return .branch(branch)
      case .collective(var step):
        step.fold.steps = mappingCalls(step.fold.steps, transform)
        return .collective(step)
      case .gemm, .contraction, .copy, .sort, .routine, .randomSeed, .deviceIndex: return step
      }
    }
  }
}

extension Kernel {
  /// Bytes between the first and the last element of a buffer that the kernel reads or writes, at a guess.
  func bytesTouched(_ buffer: Int) -> Int {
    guard buffers[buffer].kind.isWritten != nil else { return 0 }
    var span = 0.0
    func add(_ index: IndexExpression) { span = max(span, index.width(extents) + 1) }
    for expression in expressions { if case .load(buffer, let index, _) = expression { add(index) } }
    func walk(_ statements: [Statement]) {
      for statement in statements {
        switch statement {
        case .serial(_, let body), .vector(_, let body), .repeating(_, _, let body): walk(body)
        case .store(buffer, let index, _, _): add(index)
        case .turn(let turn): if turn.buffer == buffer { add(turn.index) }
        case .fold(let fold): walk(fold.stores)
        case .store, .initialize, .accumulate, .assign, .collapse, .prefetch: break
        }
      }
    }
    walk(body)
    return Int(min(span * Double(buffers[buffer].dtype.byteCount), 0x1p50))
  }

  func reads(_ buffer: Int) -> Bool {
    expressions.contains { if case .load(buffer, _, _) = $0 { true } else { false } }
  }
}

extension IndexExpression {
  /// How far the largest value is from the smallest, about. Not in integers: extents may be of any size.
  fileprivate func width(_ extents: [Int]) -> Double {
    terms.reduce(0) { total, term in
      let atom: Double =
        switch term.atom {
        case .loop(let loop), .base(let loop): Double(extents[loop.index]) - 1
        case .quotient(let inner, let divisor): inner.width(extents) / Double(divisor)
        case .remainder(_, let divisor): Double(divisor) - 1
        case .value(_, let bounds): Double(bounds.upperBound) - Double(bounds.lowerBound)
        }
      return total + atom * abs(Double(term.coefficient))
    }
  }
}
