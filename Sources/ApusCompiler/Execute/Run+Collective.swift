import ApusIR
import ApusRuntime

extension Run {
  /// The slots of a collective step, and the instructions that add one member's operands to the total.
  struct CollectiveInstruction {
    var step: CollectiveStep
    var operands: Range<Int>, results: Range<Int>, totals: Range<Int>, incoming: Range<Int>
    var fold: [ResolvedPlan.Instruction]
  }

  func runCollective(_ instruction: CollectiveInstruction) throws {
    let step = instruction.step
    let operands = try CollectiveRoutine.snapshot(instruction.operands.map { UnsafeRawPointer(pointer($0)) }, step.operandTypes)
    let exchanged = try step.collective.exchange(operands)
    let results = instruction.results.map { pointer($0) }
    if step.collective.regions.isEmpty {
      try CollectiveRoutine.write(step.collective, exchanged, results, step.resultTypes)
      return
    }
    guard let (members, own) = exchanged else { preconditionFailure("a reduction that this device takes no part in") }
    let totals = instruction.totals.map { pointer($0) }, incoming = instruction.incoming.map { pointer($0) }
    for (number, member) in members.enumerated() {
      for (place, part) in zip(number == 0 ? totals : incoming, member) {
        place.copyMemory(from: part.buffer.bytes, byteCount: part.byteCount)
      }
      if number > 0 { try run(instruction.fold) }
    }
    for (index, total) in totals.enumerated() {
      let type = step.operandTypes[index]
      if case .reduceScatter(_, let dimension, let count) = step.collective.kind {
        CollectiveRoutine.copyPart(total, type, dimension, own, of: count, to: results[index])
      } else {
        results[index].copyMemory(from: total, byteCount: type.byteCount)
      }
    }
  }
}
