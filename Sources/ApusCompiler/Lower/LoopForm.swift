import ApusIR

/// A scan or a while loop, as far as a kernel needs to know it.
struct LoopForm {
  /// (invariants, carry, slices) -> (carry, stacked slices, the condition if it is not carried).
  var body: Program
  var invariantCount: Int
  var carryCount: Int
  /// How many steps there are; of a while loop, at a guess.
  var length: Int
  var isReverse = false
  /// Whether to take another step, by values from before it; nil in a scan.
  var condition: ValueID?
  /// How many results come after the carry.
  private let stackedCount: Int

  private static let guessedLength = 64
  /// Elements up to which a loop is a kernel though it reads or writes slices. With more, slices lie so far apart that going through them
  /// element by element costs more than a launch for each step.
  private static let slicedElementLimit = 16384

  init(_ loop: ScanLoop) {
    (body, invariantCount, carryCount) = (loop.body, loop.invariantCount, loop.carryCount)
    (length, isReverse) = (loop.length, loop.reverse)
    stackedCount = loop.body.results.count - loop.carryCount
  }

  /// - Parameter predicate: the carried predicate by which elements may stop each by itself; nil where the loop's own condition decides. That must
  ///   be the same for all elements, or a kernel cannot go by it.
  init?(_ loop: WhileLoop, each predicate: Int?) throws {
    let builder = ProgramBuilder(extending: loop.body)
    var results = loop.body.results
    if let predicate {
      condition = loop.body.parameters[loop.invariantCount + predicate]
    } else {
      let value = try builder.inline(loop.condition, loop.body.parameters)[0]
      condition = value
      results.append(value)
    }
    body = builder.finish(results)
    (invariantCount, carryCount) = (loop.invariantCount, loop.body.results.count)
    (length, stackedCount) = (Self.guessedLength, 0)
  }

  var stacked: ArraySlice<ValueID> { body.results[carryCount..<(carryCount + stackedCount)] }
  var resultTypes: [TensorType] { body.results.prefix(carryCount + stackedCount).map(body.type) }

  /// How many elements the values have that the loop carries or stacks; nil where its body is not elementwise, or nothing would be gained.
  func elementCount() -> Int? {
    let graph = Graph(body)
    func count(_ value: ValueID) -> Int { body.type(of: value).elementCount }
    let elements = body.results.map(count).max() ?? 0
    guard elements > 0, body.results.allSatisfy({ count($0) == elements || count($0) == 1 }) else { return nil }
    let slices = body.parameters.dropFirst(invariantCount + carryCount) + stacked
    if elements > Self.slicedElementLimit, slices.contains(where: { count($0) > 1 }) { return nil }
    let carries = Set(body.parameters[invariantCount..<(invariantCount + carryCount)])
    for (index, operation) in body.operations.enumerated() where graph.kinds[index] != .free {
      guard graph.kinds[index] == .pointwise, operation.results.allSatisfy({ count($0) == elements || count($0) == 1 }) else { return nil }
      for leaf in graph.leaves[index] where carries.contains(leaf.value) || graph.definitions[leaf.value] != nil {
        switch leaf.relation {
        case .identity: if count(leaf.value) != count(operation.results[0]) { return nil }
        case .row: if count(leaf.value) != 1 { return nil }
        case .other: return nil
        }
      }
    }
    return elements
  }
}

extension Graph {
  /// The number that all elements of a value are, where that is known.
  func splat(_ value: ValueID) -> DenseArray? {
    guard let index = definitions[value] else { return nil }
    let operation = program.operations[index]
    switch operation.primitive {
    case .constant(let literal):
      return literal.elementCount == 1 ? DenseArray(literal.type.with(shape: []), literal.buffer) : nil
    case .broadcastInDim, .reshape, .transpose: return splat(operation.operands[0])
    default: return nil
    }
  }
}
