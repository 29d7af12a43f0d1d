import ApusIR
import ApusRuntime
import CApusRuntime

/// A plan made ready to run: kernels' addresses, the tasks of each launch, and the places that buffers' pointers go, in flat arrays.
final class ResolvedPlan: @unchecked Sendable {
  /// A pointer in the table that kernels and library calls take theirs from.
  struct Slot {
    var buffer: Int
    var byteOffset: Int
    /// Strides over open loops; empty for most.
    var strides: [BufferReference.LoopStride]
  }

  /// A run of units of one kernel.
  struct Piece {
    var kernel: apus_kernel
    var firstSlot: Int
    var begin: Int, end: Int
  }

  indirect enum Instruction {
    case launch(tasks: Range<Int>, movingSlots: [Int])
    case gemm(apus_gemm_problem, a: Int, b: Int, c: Int)
    case contraction(apus_contraction, a: Int, b: Int, c: Int)
    case copy(source: Int, target: Int, byteCount: Int)
    /// The slots of operands, results and working memory, in this order.
    case sort(SortRoutine, firstSlot: Int)
    case routine(Routine, operands: Range<Int>, results: Range<Int>)
    case collective(Run.CollectiveInstruction)
    case randomSeed(Int)
    case deviceIndex(DeviceAxis, Int)
    case loop(depth: Int, count: Int, reverse: Bool, [Instruction])
    case whileLoop([Instruction], predicate: Int, [Instruction])
    case branch(index: Int, [[Instruction]])
  }

  private(set) var slots: [Slot] = []
  private(set) var pieces: [Piece] = []
  /// What a thread takes at once: a piece, or neighbouring pieces that are small.
  private(set) var tasks: [Range<Int>] = []
  private(set) var instructions: [Instruction] = []

  /// - Throws: `LibraryError` where a library that a routine calls is missing; `AllocationError`.
  init(_ plan: Plan, addresses: [UInt]) throws {
    instructions = try plan.steps.map { try resolve($0, plan, addresses) }
  }

  private func addSlot(_ reference: BufferReference) -> Int {
    slots.append(Slot(buffer: reference.buffer.index, byteOffset: reference.byteOffset, strides: reference.strides))
    return slots.count - 1
  }

  private func addSlots(_ references: [BufferReference]) -> Range<Int> {
    let first = slots.count
    for reference in references { _ = addSlot(reference) }
    return first..<slots.count
  }

  private func resolve(_ step: Step, _ plan: Plan, _ addresses: [UInt]) throws -> Instruction {
    func all(_ steps: [Step]) throws -> [Instruction] { try steps.map { try resolve($0, plan, addresses) } }
    switch step {
    case .launch(let calls):
      let first = tasks.count
      var moving: [Int] = [], work = KernelCall.workPerTask
      for call in calls {
        let firstSlot = slots.count
        for reference in call.buffers {
          let slot = addSlot(reference)
          if !reference.strides.isEmpty { moving.append(slot) }
        }
        let units = plan.kernels[call.kernel].unitCount
        let kernel = unsafeBitCast(addresses[call.kernel], to: apus_kernel.self)
        for begin in stride(from: 0, to: units, by: call.unitsPerTask) {
          let end = min(begin + call.unitsPerTask, units), cost = (end - begin) * call.workPerUnit
          pieces.append(Piece(kernel: kernel, firstSlot: firstSlot, begin: begin, end: end))
          if work + cost > KernelCall.workPerTask {
            tasks.append((pieces.count - 1)..<pieces.count)
            work = cost
          } else {
            tasks[tasks.count - 1] = tasks[tasks.count - 1].lowerBound..<pieces.count
            work += cost
          }
        }
      }
      return .launch(tasks: first..<tasks.count, movingSlots: moving)
    case .gemm(let gemm):
      return .gemm(problem(gemm), a: addSlot(gemm.a), b: addSlot(gemm.b), c: addSlot(gemm.c))
    case .contraction(let call):
      return .contraction(contraction(call), a: addSlot(call.a), b: addSlot(call.b), c: addSlot(call.c))
    case .copy(let copy):
      return .copy(source: addSlot(copy.source), target: addSlot(copy.target), byteCount: copy.byteCount)
    case .sort(let sort):
      let firstSlot = slots.count
      for reference in sort.operands + sort.results + [sort.scratch] { _ = addSlot(reference) }
      return .sort(sort.routine, firstSlot: firstSlot)
    case .routine(let call):
      let routine = try Routine(call.primitive, call.types)
      return .routine(routine, operands: addSlots(call.operands), results: addSlots(call.results))
    case .collective(let step):
      return .collective(Run.CollectiveInstruction(
        step: step, operands: addSlots(step.operands), results: addSlots(step.results), totals: addSlots(step.fold.totals),
        incoming: addSlots(step.fold.incoming), fold: try all(step.fold.steps)))
    case .randomSeed(let place): return .randomSeed(addSlot(place))
    case .deviceIndex(let axis, let place): return .deviceIndex(axis, addSlot(place))
    case .loop(let loop): return .loop(depth: loop.depth, count: loop.count, reverse: loop.reverse, try all(loop.body))
    case .whileLoop(let loop):
      let predicate = addSlot(loop.predicate)
      return .whileLoop(try all(loop.condition), predicate: predicate, try all(loop.body))
    case .branch(let branch):
      let index = addSlot(branch.index)
      return .branch(index: index, try branch.branches.map(all))
    }
  }

  private func problem(_ gemm: Gemm) -> apus_gemm_problem {
    var problem = apus_gemm_problem()
    problem.dtype = Int32(gemm.dtype.rawValue)
    problem.transpose_a = gemm.transposeA ? 1 : 0
    problem.transpose_b = gemm.transposeB ? 1 : 0
    (problem.m, problem.n, problem.k) = (Int64(gemm.m), Int64(gemm.n), Int64(gemm.k))
    (problem.lda, problem.ldb, problem.ldc) = (Int64(gemm.lda), Int64(gemm.ldb), Int64(gemm.ldc))
    problem.batch_rank = Int32(gemm.batch.count)
    func fill<Tuple>(_ tuple: inout Tuple, _ number: (Gemm.Batch) -> Int) {
      withUnsafeMutableBytes(of: &tuple) { raw in
        for (at, batch) in gemm.batch.enumerated() { raw.bindMemory(to: Int64.self)[at] = Int64(number(batch)) }
      }
    }
    fill(&problem.batch_extent, \.extent)
    fill(&problem.batch_stride_a, \.a)
    fill(&problem.batch_stride_b, \.b)
    fill(&problem.batch_stride_c, \.c)
    return problem
  }
}

extension ResolvedPlan {
  private func contraction(_ call: ContractionCall) -> apus_contraction {
    var result = apus_contraction()
    result.dtype = Int32(call.dtype.rawValue)
    func fill<Tuple>(_ tuple: inout Tuple, _ axes: [ContractionAxis]) -> Int32 {
      withUnsafeMutableBytes(of: &tuple) { raw in
        let slots = raw.bindMemory(to: apus_contraction_axis.self)
        for (slot, axis) in axes.enumerated() {
          slots[slot] = apus_contraction_axis(extent: Int64(axis.extent), a: Int64(axis.a), b: Int64(axis.b), c: Int64(axis.c))
        }
      }
      return Int32(axes.count)
    }
    result.batch_rank = fill(&result.batch, call.batch)
    result.row_rank = fill(&result.rows, call.rows)
    result.column_rank = fill(&result.columns, call.columns)
    result.depth_rank = fill(&result.depth, call.depth)
    return result
  }
}

/// `void kernel(void **buffers, i64 begin, i64 end)`.
typealias apus_kernel = @convention(c) (UnsafePointer<UnsafeMutableRawPointer?>, Int, Int) -> Void
