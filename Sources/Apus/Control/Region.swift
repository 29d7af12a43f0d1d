/// A closure traced to become a program within an operation.
struct Region<R: ParameterTree> {
  let traced: Traced<R>
  /// The leaves of the result: results of the program, which constants from outside have been made to be.
  let program: Program
  let captures: [Tensor]
  let types: [TensorType]

  /// Traces a closure.
  ///
  /// - Parameters:
  ///   - inputs: tensors that the parameters stand for, for their types and whether they are weak.
  ///   - expected: the dtypes that weakly typed results take.
  /// - Throws: what went wrong within, as the error of a poisoned result.
  static func trace<E: Error>(
    _ name: String, _ inputs: [Tensor], types: [TensorType], arguments: [any ParameterTree] = [], expected: [TensorType] = [],
    _ body: (inout TreeReader) throws(E) -> R
  ) throws(E) -> RegionOutcome<R> {
    Counters.current?.countTrace()
    let context = TraceContext(name, .staged, arguments: arguments)
    let parameters = zip(types, inputs).map { context.addParameter($0, for: $1) }
    let output: Result<R, E> = TraceContext.$current.withValue(context) {
      var reader = TreeReader(parameters)
      do throws(E) { return .success(try body(&reader)) } catch { return .failure(error) }
    }
    let result: R
    switch output {
    case .success(let value): result = value
    case .failure(let error):
      context.abandon()
      throw error
    }
    var writer = TreeWriter()
    result.flatten(into: &writer)
    do {
      if let error = writer.error { throw error }
      // Everything a region returns is a result of its program, wherever it came from.
      let leaves = writer.leaves.enumerated().map { index, leaf in
        leaf.isWeak && expected.indices.contains(index) && leaf.shape == expected[index].shape
          ? TraceContext.$current.withValue(context) { converted(leaf, to: expected[index].dtype) } : leaf.strong()
      }
      let recording = try context.finish(leaves)
      let traced = Traced(
        recording: recording, outputs: leaves.indices.map { .result($0) },
        template: result.emptied, types: leaves.map(\.type))
      return .success(Region(traced: traced, program: recording.program, captures: recording.captures, types: leaves.map(\.type)))
    } catch {
      context.abandon()
      return .failure(error, poisoned(result, error))
    }
  }
}

enum RegionOutcome<R: ParameterTree> {
  case success(Region<R>)
  case failure(any Error, R)
}

/// What regions that run on the same operands capture together.
struct SharedCaptures {
  private(set) var tensors: [Tensor] = []

  /// The place of a tensor among the captures, where it is put if it is new.
  private mutating func place(of tensor: Tensor) -> Int {
    if let known = tensors.firstIndex(where: { $0.isSameCapture(as: tensor) }) { return known }
    tensors.append(tensor)
    return tensors.count - 1
  }

  mutating func add(_ captures: [Tensor]) -> [Int] { captures.map { place(of: $0) } }

  /// A region's program with a parameter for every shared capture, these first or last.
  ///
  /// - Parameter places: where the region's own captures are among the shared ones.
  func program(_ program: Program, places: [Int], capturesFirst: Bool) -> Program {
    let builder = ProgramBuilder(extending: program)
    let explicit = Array(program.parameters.dropLast(places.count))
    let own = program.parameters.suffix(places.count)
    var all = [ValueID?](repeating: nil, count: tensors.count)
    for (place, parameter) in zip(places, own) { all[place] = parameter }
    let shared = all.enumerated().map { index, known in known ?? builder.addParameter(tensors[index].type) }
    return Program(
      types: builder.types, parameters: capturesFirst ? shared + explicit : explicit + shared, operations: program.operations,
      results: program.results)
  }
}

extension Tensor {
  /// Whether two tensors from outside a trace are one operand.
  fileprivate func isSameCapture(as other: Tensor) -> Bool {
    switch (representation, other.representation) {
    case (.concrete(let a), .concrete(let b)): a.array.buffer === b.array.buffer && a.array.type == b.array.type
    case (.tracer(let a), .tracer(let b)): a.trace === b.trace && a.value == b.value
    default: false
    }
  }
}
