import ApusTransforms

/// A traced function made ready for compiling: results and parameters that need no program are taken out of it.
struct Lowered {
  let program: Program
  /// The arguments' leaves that the program reads, in the order of its first parameters.
  let parameterLeaves: [Int]
  /// Of those, which may be overwritten.
  let isDonated: [Bool]
  /// The captures that the program reads, its last parameters.
  let captureIndices: [Int]
  /// Where each leaf of the result comes from.
  let outputs: [Output]

  enum Output: Sendable {
    case result(Int)
    /// A leaf of the arguments, handed on as it is.
    case argument(Int)
    case outside(Tensor)
  }

  var donatable: [Bool] { isDonated + captureIndices.map { _ in false } }

  /// - Parameters:
  ///   - leafCount: the number of the arguments' leaves, the program's first parameters.
  ///   - donatedLeaves: how many of them the caller gives away.
  init<R>(_ traced: Traced<R>, leafCount: Int, donatedLeaves: Int) {
    let source = traced.recording.program
    var leafOf: [ValueID: Int] = [:]
    for (leaf, parameter) in source.parameters.prefix(leafCount).enumerated() { leafOf[parameter] = leaf }

    // A result that is an argument, or another result once more, is none of the program's.
    var results: [ValueID] = []
    var placeOf: [ValueID: Int] = [:]
    var handedOn: Set<Int> = []
    outputs = traced.outputs.map { output in
      switch output {
      case .outside(let tensor): return .outside(tensor)
      case .result(let index):
        let value = source.results[index]
        if let leaf = leafOf[value] {
          handedOn.insert(leaf)
          return .argument(leaf)
        }
        let place = placeOf[value] ?? results.count
        if placeOf[value] == nil {
          placeOf[value] = place
          results.append(value)
        }
        return .result(place)
      }
    }

    let simplified = simplify(
      Program(types: source.types, parameters: source.parameters, operations: source.operations, results: results))
    let uses = simplified.useCounts()
    let used = simplified.parameters.indices.filter { uses[simplified.parameters[$0]] > 0 }
    program = Program(
      types: simplified.types, parameters: used.map { simplified.parameters[$0] }, operations: simplified.operations,
      results: simplified.results
    ).canonical()
    parameterLeaves = used.filter { $0 < leafCount }
    captureIndices = used.filter { $0 >= leafCount }.map { $0 - leafCount }
    isDonated = parameterLeaves.map { $0 < donatedLeaves && !handedOn.contains($0) }
  }
}
