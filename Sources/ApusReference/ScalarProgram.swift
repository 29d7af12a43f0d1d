import ApusIR

/// A program on scalars, made ready to run on many at once: a computation in the region of a reduction, a scatter or a sort.
struct ScalarProgram {
  private let interpreter: Interpreter
  /// Nil where a step is something that must be run scalar by scalar.
  private let steps: [Step]?

  private struct Step {
    let operation: Operation
    let callee: ScalarProgram?
  }

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    var steps: [Step] = []
    for step in interpreter.steps {
      guard let callee = Self.admit(step, in: interpreter.program) else {
        self.steps = nil
        return
      }
      steps.append(Step(operation: step.operation, callee: callee))
    }
    self.steps = steps
  }

  /// Whether a step treats each of many scalars for itself; nil where not, else the callee of a call.
  private static func admit(_ step: Interpreter.Step, in program: Program) -> ScalarProgram?? {
    let types = (step.operation.operands + step.operation.results).map { program.type(of: $0) }
    guard types.allSatisfy({ $0.rank == 0 }) else { return nil }
    switch step.operation.primitive {
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision, .constant, .broadcastInDim, .reshape,
      .transpose, .optimizationBarrier:
      return .some(nil)
    case .call, .custom:
      let callee = ScalarProgram(step.regions[0])
      return callee.steps == nil ? nil : .some(callee)
    default: return nil
    }
  }

  /// The addition or multiplication that the program is, of its two parameters.
  var accumulation: BinaryFunction? {
    let program = interpreter.program
    guard program.parameters.count == 2, program.operations.count == 1, program.results == program.operations[0].results,
      program.operations[0].operands.sorted() == program.parameters.sorted(), case .binary(let function) = program.operations[0].primitive
    else { return nil }
    return function == .add || function == .multiply ? function : nil
  }

  /// Runs the program on every row of columns of `count` elements; the results are columns too.
  func run(_ columns: [DenseArray], count: Int) throws -> [DenseArray] {
    guard let steps else { return try runEach(columns, count) }
    let program = interpreter.program
    var values = [DenseArray?](repeating: nil, count: program.valueCount)
    for (parameter, column) in zip(program.parameters, columns) { values[parameter] = column }
    func value(_ id: ValueID) -> DenseArray {
      guard let value = values[id] else { preconditionFailure("value %\(id.index) is read before it is made") }
      return value
    }
    for step in steps {
      let operands = step.operation.operands.map(value)
      let results: [DenseArray]
      switch step.operation.primitive {
      case .constant(let literal): results = [try literal.strided(literal.type.with(shape: [count]), [0])]
      case .broadcastInDim, .reshape, .transpose, .optimizationBarrier: results = operands
      case .call, .custom: results = try step.callee.map { try $0.run(operands, count: count) } ?? operands
      default:
        let types = step.operation.results.map { program.type(of: $0).with(shape: [count]) }
        results = try Reference.evaluate(step.operation.primitive, operands, types, regions: [])
      }
      for (id, result) in zip(step.operation.results, results) { values[id] = result }
    }
    return program.results.map(value)
  }

  private func runEach(_ columns: [DenseArray], _ count: Int) throws -> [DenseArray] {
    let outputs = try interpreter.program.resultTypes.map { try DenseArray($0.with(shape: [count])) { _ in } }
    for row in 0..<count {
      let arguments = try columns.map { column in
        try column.strided(column.type.with(shape: []), offset: row, [])
      }
      // Written element by element before anyone sees them.
      for (output, result) in zip(outputs, try interpreter.run(arguments)) {
        output.dtype.word.put([row], from: result.buffer.bytes, to: output.buffer.bytes)
      }
    }
    return outputs
  }
}
