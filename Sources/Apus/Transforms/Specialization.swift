/// What a compiled form of a function is found by: the structure of the arguments and the types of their leaves.
struct Signature: Sendable {
  private let words: [UInt]
  private let structure: TreeStructure
  private let hasConfiguration: Bool
  private let types: [TensorType]
  private let isWeak: [Bool]

  init(_ arguments: Arguments) {
    words = arguments.writer.words
    structure = arguments.writer.structure
    hasConfiguration = !arguments.writer.configurations.isEmpty
    types = arguments.leaves.map(\.type)
    isWeak = arguments.leaves.map(\.isWeak)
  }

  func fits(_ arguments: Arguments) -> Bool {
    let writer = arguments.writer
    guard writer.words == words, writer.leaves.count == types.count else { return false }
    for index in types.indices {
      let leaf = writer.leaves[index]
      if case .concrete(let storage) = leaf.representation {
        if storage.array.type != types[index] || isWeak[index] { return false }
      } else if leaf.type != types[index] || leaf.isWeak != isWeak[index] {
        return false
      }
    }
    return hasConfiguration || !writer.configurations.isEmpty ? writer.structure == structure : true
  }
}

extension Signature {
  /// In what arguments differ from this signature: the first thing that a reader would name.
  func difference(from arguments: Arguments, names: [String]) -> String {
    let leaves = arguments.leaves
    if leaves.count != types.count { return "\(leaves.count) leaves instead of \(types.count)" }
    for (index, (leaf, type)) in zip(leaves, types).enumerated() where leaf.type != type {
      return "\(names.indices.contains(index) ? names[index] : "leaf \(index)") is \(leaf.type) instead of \(type)"
    }
    for (index, (leaf, wasWeak)) in zip(leaves, isWeak).enumerated() where leaf.isWeak != wasWeak {
      let name = names.indices.contains(index) ? names[index] : "leaf \(index)"
      return wasWeak ? "\(name) is a tensor instead of a literal" : "\(name) is a literal instead of a tensor"
    }
    return "the configuration or the structure of the arguments differs"
  }
}

/// A compiled form of a jitted function.
final class Specialization<R: ParameterTree>: Sendable {
  let signature: Signature
  let backend: ObjectIdentifier
  private let executable: any Executable
  private let parameterLeaves: [Int]
  private let isDonated: [Bool]
  /// Tensors from outside the function, the program's last parameters.
  private let captures: [DenseArray]
  private let outputs: [Lowered.Output]
  /// Whether the outputs are just the program's results in order, as they mostly are.
  private let outputsAreResults: Bool
  private let template: R
  private let types: [TensorType]

  init(_ traced: Traced<R>, _ arguments: Arguments, donated: Int, _ backend: any Backend) throws {
    let lowered = Lowered(traced, leafCount: arguments.leaves.count, donatedLeaves: arguments.bounds[donated])
    parameterLeaves = lowered.parameterLeaves
    isDonated = lowered.isDonated
    outputs = lowered.outputs
    outputsAreResults = outputs.enumerated().allSatisfy { index, output in
      if case .result(index) = output { true } else { false }
    } && outputs.count == lowered.program.results.count
    captures = try lowered.captureIndices.map { try traced.recording.captures[$0].concrete() }
    executable = try ExecutableCache.current.executable(
      for: lowered.program, donatable: lowered.donatable, backend: backend
    ).executable
    signature = Signature(arguments)
    self.backend = ObjectIdentifier(type(of: backend))
    template = traced.template
    types = traced.types
  }

  /// Runs the compiled program. The leaves are moved out of `arguments`, and back into them where running fails.
  func run(_ arguments: inout Arguments) -> JITOutcome<R> {
    Counters.current?.countExecution()
    var inputs: [ProgramArgument] = []
    inputs.reserveCapacity(parameterLeaves.count + captures.count)
    do {
      for (index, leaf) in parameterLeaves.enumerated() {
        let array = try arguments.writer.leaves[leaf].concrete()
        // Donated buffers are reused where nothing else refers to them, and so the arguments must not.
        if isDonated[index] { arguments.writer.leaves[leaf] = .placeholder }
        inputs.append(ProgramArgument(array, isDonated: isDonated[index]))
      }
      for capture in captures { inputs.append(ProgramArgument(capture)) }
      let arrays = try executable.run(&inputs)
      let results = arrays.map { Tensor($0) }
      if outputsAreResults { return .success(template.replacing(results)) }
      return .success(template.replacing(outputs.map { output in
        switch output {
        case .result(let index): results[index]
        case .argument(let leaf): arguments.writer.leaves[leaf]
        case .outside(let tensor): tensor
        }
      }))
    } catch {
      for (index, leaf) in parameterLeaves.enumerated() where isDonated[index] && index < inputs.count {
        arguments.writer.leaves[leaf] = Tensor(inputs[index].array)
      }
      return .failure(error, template.replacing(Tensor.poisoned(error, like: types)))
    }
  }
}
