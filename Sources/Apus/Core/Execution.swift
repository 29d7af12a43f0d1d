import ApusCompiler
import ApusReference
import ApusRuntime
import ApusTransforms

/// Where operations and programs run.
package enum Execution {
  /// The device of the current task.
  @TaskLocal package static var backend: any Backend = CPUBackend()
  /// Whether transformed functions are run operation by operation instead of compiled.
  @TaskLocal package static var isJITDisabled = false

  /// Runs one operation now. Operations with regions, loops for instance, are compiled like functions.
  ///
  /// - Throws: `ShapeError` or `DTypeError` where the primitive does not admit the operands; what running it throws.
  package static func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray] {
    let backend = backend
    if primitive.regions.isEmpty {
      Counters.current?.countEagerOperation()
      return try backend.evaluate(primitive, operands)
    }
    switch primitive {
    // Operation by operation, as the functions themselves would run.
    case .custom(let function):
      try requireForwardMode(.applying(primitive, to: operands.map(\.type)))
      return try interpret(function.program, operands)
    case .call(let program, CustomFunction.ruleName): return try interpret(program, operands)
    default: if primitive.checkpointName != nil { return operands }
    }
    let program = TransformCache.shared.simplified(try .applying(primitive, to: operands.map(\.type)))
    let executable = try ExecutableCache.current.executable(
      for: program, donatable: operands.map { _ in false }, backend: backend
    ).executable
    Counters.current?.countExecution()
    var arguments = operands.map { ProgramArgument($0) }
    return try executable.run(&arguments)
  }

  private static func interpret(_ program: Program, _ operands: [DenseArray]) throws -> [DenseArray] {
    try TraceContext.$current.withValue(nil) { try replay(program, operands.map { Tensor($0) }).map { try $0.concrete() } }
  }

  /// Runs `body` without compiling: transformed functions run operation by operation, each with its plain meaning.
  package static func withoutJIT<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    let result: Result<R, E> = $isJITDisabled.withValue(true) {
      $backend.withValue(ReferenceBackend()) {
        do throws(E) { return .success(try body()) } catch { return .failure(error) }
      }
    }
    return try result.get()
  }
}

/// The processor: single operations through precompiled kernels where there are any, programs through the compiler.
package struct CPUBackend: Backend {
  package init() {}

  package func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray] {
    if let results = try EagerKernels.evaluate(primitive, operands) { return results }
    switch primitive {
    case .reduceRegion, .reduceWindow, .selectAndScatter, .convolution, .scatterRegion, .sortBy:
      // Large ones are faster in simpler operations that have kernels.
      guard operands.contains(where: { $0.elementCount > 256 }) else { break }
      if let program = expansion(of: primitive, operandTypes: operands.map(\.type)) {
        var arguments = operands.map { ProgramArgument($0) }
        return try InterpretedProgram(program, backend: self).run(&arguments)
      }
    case .matrix(let operation):
      // Their parts are routines.
      var arguments = operands.map { ProgramArgument($0) }
      return try InterpretedProgram(operation.program(operands.map(\.type)), backend: self).run(&arguments)
    default: break
    }
    return try Reference.evaluate(primitive, operands)
  }

  package func evaluate(_ primitive: Primitive, _ a: DenseArray, _ b: DenseArray, broadcastTo shape: Shape) throws -> DenseArray? {
    switch primitive {
    case .binary(let function): try EagerKernels.binary(function, a, b, resultShape: shape)
    case .compare(let direction): try EagerKernels.compare(direction, a, b, resultShape: shape)
    default: nil
    }
  }

  package func evaluate(_ function: RowFunction, _ x: DenseArray) throws -> DenseArray? { try EagerKernels.rows(function, x) }

  package func compile(_ program: Program, donatable: [Bool]) throws -> any Executable {
    try Compiler.compile(program, donatable: donatable)
  }
}

/// The plain-Swift meaning of every operation: slow, and what the other paths are tested against.
package struct ReferenceBackend: Backend {
  package init() {}

  package func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray] {
    try Reference.evaluate(primitive, operands)
  }

  package func compile(_ program: Program, donatable: [Bool]) throws -> any Executable {
    InterpretedProgram(program, backend: self)
  }
}

/// A program that is run operation by operation.
final class InterpretedProgram: Executable {
  private let program: Program
  private let backend: any Backend
  /// For each operation, the values nobody needs after it.
  private let lastUses: [[ValueID]]
  let report: CompilationReport

  init(_ program: Program, backend: any Backend) {
    self.program = program
    self.backend = backend
    var last = [Int](repeating: -1, count: program.valueCount)
    for (index, operation) in program.operations.enumerated() {
      for value in operation.operands + operation.results { last[value] = index }
    }
    for result in program.results { last[result] = .max }
    var lastUses = [[ValueID]](repeating: [], count: program.operations.count)
    for (value, index) in last.enumerated() where lastUses.indices.contains(index) { lastUses[index].append(ValueID(value)) }
    self.lastUses = lastUses
    var report = CompilationReport()
    report.hostFallbacks = program.operations.count
    report.steps = program.operations.map { "run \($0.primitive.name)" }
    self.report = report
  }

  func run(_ arguments: inout [ProgramArgument]) throws -> [DenseArray] {
    var values = [DenseArray?](repeating: nil, count: program.valueCount)
    for (parameter, argument) in zip(program.parameters, arguments) { values[parameter] = argument.array }
    func value(_ id: ValueID) -> DenseArray {
      guard let array = values[id] else { preconditionFailure("value %\(id.index) is used before it is defined") }
      return array
    }
    for (index, operation) in program.operations.enumerated() {
      let results = try backend.evaluate(operation.primitive, operation.operands.map(value))
      for (id, result) in zip(operation.results, results) { values[id] = result }
      for id in lastUses[index] { values[id] = nil }
    }
    return program.results.map(value)
  }
}
