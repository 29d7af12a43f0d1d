import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

extension Subject {
  /// As an operation of its own.
  func called(_ generator: inout SplitMix64, _ primitive: (Program) -> Primitive) throws -> Composed {
    let caller = try Program.applying(primitive(program), to: arguments.map(\.type))
    return Composed(subject: Subject(caller, arguments, like: self)) { results in
      try Laws.expectIdentical(results, try Reference.evaluate(program, arguments))
    }
  }

  /// One side of a branch; the other gives arguments where they fit, and ones.
  func branched(_ generator: inout SplitMix64) throws -> Composed {
    let b = ProgramBuilder()
    let parameters = arguments.map { b.addParameter($0.type) }
    let other = b.finish(program.resultTypes.map { type in parameters.last { b.type(of: $0) == type } ?? b.ones(type) })
    let chosen = Int.random(in: 0...1, using: &generator)
    let sides = chosen == 0 ? [program, other] : [other, program]
    let index = DenseArray.scalar(chosen, .int32)
    let branch = try Program.applying(.branch(sides), to: [index.type] + arguments.map(\.type))
    return Composed(subject: Subject(branch, [index] + arguments, like: self)) { results in
      try Laws.expectIdentical(results, try Reference.evaluate(program, arguments))
    }
  }

  /// In each step of a scan.
  func scanned(_ generator: inout SplitMix64) throws -> Composed {
    let fed = fedArgument
    let length = [2, 3, 1, 2, 3, 0].randomElement(using: &generator)!
    let rest = arguments.indices.filter { $0 != fed }
    let slices = rest.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    let invariants = rest.filter { !slices.contains($0) }
    let total = program.resultTypes.firstIndex { $0.dtype != .bool }
    let b = ProgramBuilder()
    var operand = [ValueID](repeating: ValueID(-1), count: arguments.count)
    for index in invariants { operand[index] = b.addParameter(arguments[index].type) }
    if let fed { operand[fed] = b.addParameter(arguments[fed].type) }
    let sum = total.map { b.addParameter(program.resultTypes[$0]) }
    for index in slices { operand[index] = b.addParameter(arguments[index].type) }
    let results = try b.inline(program, operand)
    var next = fed.map { [following(b, operand[$0], results)] } ?? []
    if let sum, let total { next.append(b.add(sum, results[total])) }
    let loop = ScanLoop(
      body: b.finish(next + results), invariantCount: invariants.count, carryCount: next.count, length: length,
      reverse: Bool.random(using: &generator))

    let fixed = invariants.map { arguments[$0] }
    var carry = fed.map { [arguments[$0]] } ?? []
    if let total { carry.append(Laws.direction(program.resultTypes[total], &generator)) }
    let sequences = slices.map { stack(arguments[$0], length, &generator) }
    let initial = carry, columns = sequences.map(\.elements)
    let operands = fixed + carry + sequences.map(\.stacked)
    let scan = try Program.applying(.scan(loop), to: operands.map(\.type))
    let resultTypes = program.resultTypes
    return Composed(subject: Subject(scan, operands, like: self)) { results in
      var carry = initial, outputs = resultTypes.map { _ in [DenseArray]() }
      for step in 0..<length {
        let slices = columns.map { $0[loop.reverse ? length - 1 - step : step] }
        let made = try Reference.evaluate(loop.body, fixed + carry + slices)
        carry = Array(made.prefix(carry.count))
        for (index, output) in made.dropFirst(carry.count).enumerated() { outputs[index].append(output) }
      }
      let stacked = zip(outputs, resultTypes).map { Laws.stack(loop.reverse ? $0.reversed() : $0, of: $1) }
      try Laws.expectIdentical(results, carry + stacked)
    }
  }

  /// In each step of a loop whose number of steps is an argument.
  func looped(_ generator: inout SplitMix64) throws -> Composed {
    let fed = fedArgument
    let invariants = arguments.indices.filter { $0 != fed }
    let counter = TensorType(.int32, [])
    let types = [counter] + invariants.map { arguments[$0].type } + [counter] + (fed.map { [arguments[$0].type] } ?? [])
      + program.resultTypes
    let test = ProgramBuilder(), b = ProgramBuilder()
    let seen = types.map(test.addParameter), parameters = types.map(b.addParameter)
    let position = 1 + invariants.count
    var operand = [ValueID](repeating: ValueID(-1), count: arguments.count)
    for (index, parameter) in zip(invariants, parameters.dropFirst()) { operand[index] = parameter }
    if let fed { operand[fed] = parameters[position + 1] }
    let results = try b.inline(program, operand)
    let next = [b.add(parameters[position], b.scalar(1, .int32))] + (fed.map { [following(b, operand[$0], results)] } ?? [])
    let loop = WhileLoop(
      condition: test.finish([test.compare(.less, seen[position], seen[0])]), body: b.finish(next + results),
      invariantCount: position)

    let count = Int.random(in: 0...2, using: &generator)
    let fixed = [DenseArray.scalar(count, .int32)] + invariants.map { arguments[$0] }
    let initial = [DenseArray.scalar(0, .int32)] + (fed.map { [arguments[$0]] } ?? [])
      + program.resultTypes.map { Laws.direction($0, &generator) }
    let whole = try Program.applying(.whileLoop(loop), to: (fixed + initial).map(\.type))
    return Composed(subject: Subject(whole, fixed + initial, like: self)) { results in
      var carry = initial
      for _ in 0..<count { carry = try Reference.evaluate(loop.body, fixed + carry) }
      try Laws.expectIdentical(results, carry)
    }
  }

  /// The argument that a loop feeds results back into: the first that has derivatives, or the first that has a result's type.
  private var fedArgument: Int? {
    if isSmooth, let first = arguments.firstIndex(where: { $0.dtype.isDifferentiable }) { return first }
    return arguments.firstIndex { !$0.dtype.isDifferentiable && program.resultTypes.contains($0.type) } ?? arguments.indices.first
  }

  /// The fed argument of the next step: a little aside, as results have it, so that derivatives go from step to step, or a result.
  private func following(_ b: ProgramBuilder, _ argument: ValueID, _ results: [ValueID]) -> ValueID {
    let type = b.type(of: argument)
    guard type.dtype.isDifferentiable else { return results.first { b.type(of: $0) == type } ?? argument }
    guard isSmooth, let result = results.first(where: { b.dtype(of: $0).isDifferentiable }) else { return argument }
    let real = b.dtype(of: result).isComplex ? b.unary(.real, result) : result
    let sum = b.reduce(.sum, b.convert(b.unary(.tanh, real), to: type.dtype.realType), Array(0..<b.shape(of: real).rank))
    let drift = b.multiply(b.unary(.tanh, sum), b.scalar(1.0 / 64, type.dtype.realType))
    return b.add(argument, b.broadcast(b.convert(drift, to: type.dtype), to: type.shape, dimensions: []))
  }
}
