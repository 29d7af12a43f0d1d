import ApusIR

/// A program that does what a scan does, `count` of its steps in one round of a loop of its own. Steps that make no whole round come after
/// it, one by one; a loop of one round is none.
///
/// - Throws: `ShapeError` or `DTypeError` where the operands do not fit the loop.
public func unrolled(_ loop: ScanLoop, operandTypes: [TensorType], by count: Int) throws -> Program {
  let b = ProgramBuilder()
  let operands = operandTypes.map(b.addParameter)
  let stackedTypes = Array(try Primitive.scan(loop).resultTypes(operandTypes).dropFirst(loop.carryCount))
  let fixed = loop.invariantCount + loop.carryCount
  let invariants = Array(operands[..<loop.invariantCount])
  var carry = Array(operands[loop.invariantCount..<fixed])
  let slices = Array(operands[fixed...])

  let size = max(1, min(count, loop.length))
  let rounds = loop.length / size <= 1 ? 0 : loop.length / size
  // The steps that make whole rounds are the first to be done.
  let whole = loop.reverse ? loop.length - rounds * size..<loop.length : 0..<rounds * size
  let rest = loop.reverse ? 0..<whole.lowerBound : whole.upperBound..<loop.length

  var outputs: [[ValueID]] = []
  if rounds > 0 {
    let inRounds = slices.map { x in
      b.reshape(b.slice(x, axis: 0, from: whole.lowerBound, to: whole.upperBound), to: b.shape(of: x).inRounds(rounds, size))
    }
    let inner = ProgramBuilder()
    let parameters = (invariants + carry).map { inner.addParameter(b.type(of: $0)) }
      + inRounds.map { inner.addParameter(b.type(of: $0).droppingFirstAxis) }
    let (last, stacked) = try inner.steps(
      0..<size, of: loop, Array(parameters[..<loop.invariantCount]), Array(parameters[loop.invariantCount..<fixed]),
      Array(parameters[fixed...]))
    var round = loop
    round.body = inner.finish(last + stacked)
    round.length = rounds
    let results = b.emit(.scan(round), invariants + carry + inRounds)
    carry = Array(results.prefix(loop.carryCount))
    outputs.append(zip(results.dropFirst(loop.carryCount), stackedTypes).map { b.reshape($0, to: $1.shape.withFirst(whole.count)) })
  }
  if !rest.isEmpty {
    let (last, stacked) = try b.steps(rest, of: loop, invariants, carry, slices)
    carry = last
    outputs.append(stacked)
  }
  if loop.reverse { outputs.reverse() }
  let results = stackedTypes.indices.map { index in
    outputs.isEmpty ? b.zeros(stackedTypes[index]) : b.concatenate(outputs.map { $0[index] }, dimension: 0)
  }
  return b.finish(carry + results)
}

extension ProgramBuilder {
  /// Appends steps of a loop, one after another; the outputs are stacked.
  fileprivate func steps(
    _ range: Range<Int>, of loop: ScanLoop, _ invariants: [ValueID], _ initial: [ValueID], _ slices: [ValueID]
  ) throws -> (carry: [ValueID], outputs: [ValueID]) {
    var carry = initial
    var outputs = [[ValueID]](repeating: [], count: loop.body.results.count - loop.carryCount)
    for step in loop.reverse ? range.reversed() : Array(range) {
      let now = slices.map { reshape(slice($0, axis: 0, from: step, to: step + 1), to: Shape(shape(of: $0).dimensions.dropFirst())) }
      let results = try inline(loop.body, invariants + carry + now)
      carry = Array(results.prefix(loop.carryCount))
      for (index, output) in results.dropFirst(loop.carryCount).enumerated() {
        outputs[index].append(reshape(output, to: Shape([1] + shape(of: output).dimensions)))
      }
    }
    return (carry, outputs.map { concatenate(loop.reverse ? $0.reversed() : $0, dimension: 0) })
  }
}

extension Shape {
  fileprivate func inRounds(_ rounds: Int, _ size: Int) -> Shape { Shape([rounds, size] + dimensions.dropFirst()) }
  fileprivate func withFirst(_ extent: Int) -> Shape { Shape([extent] + dimensions.dropFirst()) }
}

extension TensorType {
  fileprivate var droppingFirstAxis: TensorType { with(shape: Shape(shape.dimensions.dropFirst())) }
}
