import ApusIR
import ApusRuntime
import CApusRuntime
import Foundation

/// One run of a resolved plan: the pointers of this call and the loops that are open.
struct Run {
  let plan: ResolvedPlan
  /// Start of every buffer of the plan.
  let bases: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// A pointer per slot.
  let table: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// The index of every open loop, by depth.
  let loops: UnsafeMutablePointer<Int>

  func start() throws {
    plan.slots.withUnsafeBufferPointer { slots in
      for index in slots.indices { table[index] = bases[slots[index].buffer]! + slots[index].byteOffset }
    }
    try run(plan.instructions)
  }

  /// Moves a slot's pointer to the current iteration of the open loops.
  private func move(_ slot: Int) {
    let place = plan.slots[slot]
    var offset = place.byteOffset
    for stride in place.strides { offset += loops[stride.depth] * stride.bytes }
    table[slot] = bases[place.buffer]! + offset
  }

  func pointer(_ slot: Int) -> UnsafeMutableRawPointer {
    move(slot)
    return table[slot]!
  }

  func run(_ instructions: [ResolvedPlan.Instruction]) throws {
    for instruction in instructions {
      switch instruction {
      case .launch(let tasks, let moving):
        for slot in moving { move(slot) }
        launch(tasks)
      case .gemm(var problem, let a, let b, let c):
        problem.a = UnsafeRawPointer(pointer(a))
        problem.b = UnsafeRawPointer(pointer(b))
        problem.c = pointer(c)
        apus_gemm(&problem)
      case .contraction(var contraction, let a, let b, let c):
        contraction.a = UnsafeRawPointer(pointer(a))
        contraction.b = UnsafeRawPointer(pointer(b))
        contraction.c = UnsafeMutableRawPointer(pointer(c))
        apus_contract(&contraction)
      case .copy(let source, let target, let byteCount):
        // The place of a result may be that of the argument it begins with.
        let (from, to) = (pointer(source), pointer(target))
        if from != to { to.copyMemory(from: from, byteCount: byteCount) }
      case .sort(let routine, let firstSlot):
        var slot = firstSlot
        func next() -> UnsafeMutableRawPointer {
          defer { slot += 1 }
          return pointer(slot)
        }
        let operands = routine.dtypes.map { _ in UnsafeRawPointer(next()) }
        let results = routine.isWanted.map { $0 ? next() : nil }
        routine.run(operands: operands, results: results, scratch: next())
      case .routine(let routine, let operands, let results):
        try routine.run(operands: operands.map { UnsafeRawPointer(pointer($0)) }, results: results.map { pointer($0) })
      case .collective(let instruction): try runCollective(instruction)
      case .randomSeed(let slot):
        for word in 0..<2 { pointer(slot).storeBytes(of: UInt64.random(in: .min ... .max), toByteOffset: 8 * word, as: UInt64.self) }
      case .deviceIndex(let axis, let slot):
        pointer(slot).storeBytes(of: UInt32(Device.current?.index(along: axis) ?? 0), as: UInt32.self)
      case .loop(let depth, let count, let reverse, let body):
        for iteration in 0..<count {
          loops[depth] = reverse ? count - 1 - iteration : iteration
          try run(body)
        }
      case .whileLoop(let condition, let predicate, let body):
        while true {
          try run(condition)
          if pointer(predicate).load(as: UInt8.self) == 0 { break }
          try run(body)
        }
      case .branch(let index, let branches):
        let wanted = Int(pointer(index).loadUnaligned(as: Int32.self))
        try run(branches[branches.indices.contains(wanted) ? wanted : branches.count - 1])
      }
    }
  }

  private struct Launch {
    var tasks: UnsafePointer<Range<Int>>
    var pieces: UnsafePointer<ResolvedPlan.Piece>
    var table: UnsafeMutablePointer<UnsafeMutableRawPointer?>

    func run(_ task: Int) {
      for index in tasks[task] {
        let piece = pieces[index]
        piece.kernel(table + piece.firstSlot, piece.begin, piece.end)
      }
    }
  }

  private func launch(_ range: Range<Int>) {
    plan.tasks.withUnsafeBufferPointer { tasks in
      plan.pieces.withUnsafeBufferPointer { pieces in
        guard !range.isEmpty else { return }
        var launch = Launch(tasks: tasks.baseAddress! + range.lowerBound, pieces: pieces.baseAddress!, table: table)
        if range.count == 1 { return launch.run(0) }
        apus_parallel_for(
          { context, index in context!.assumingMemoryBound(to: Launch.self).pointee.run(Int(index)) }, &launch, Int64(range.count))
      }
    }
  }
}
