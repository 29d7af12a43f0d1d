import ApusIR

/// How the element of a producer that a consumer needs lies to the consumer's own, in row-major order.
enum Relation: Hashable {
  /// The same position.
  case identity
  /// One element of the producer serves this many neighbouring elements of the consumer.
  case row(Int)
  case other

  func then(_ next: Relation) -> Relation {
    switch (self, next) {
    case (.other, _), (_, .other): .other
    case (.identity, let relation), (let relation, .identity): relation
    case (.row(let a), .row(let b)): .row(a * b)
    }
  }
}

/// What an operation is to the fuser.
enum NodeKind: Hashable {
  /// Costs nothing anywhere: an index map, or a computation from constants and indices alone. Always part of its consumers.
  case free
  /// Each element from elements of the operands.
  case pointwise
  /// Reduces `inner` neighbouring elements to one, for each of `rows`.
  case rowReduction(rows: Int, inner: Int)
  /// Reduces the middle axis of outer x reduced x inner.
  case columnReduction(outer: Int, reduced: Int, inner: Int)
  /// A step of its own: contraction, scatter, sort, control.
  case step
  /// Gives nothing: no elements.
  case empty
}

/// A Program seen as what is computed where: the kinds of its operations, and for each the values it takes from memory or from others.
struct Graph {
  let program: Program
  let definitions: [Int?]
  private(set) var kinds: [NodeKind] = []
  /// Per operation that is not free: the values it depends on through free operations, with their relation.
  private(set) var leaves: [[Leaf]] = []
  /// Values that must be in memory as they are, though an index map would do, because a step or the caller reads them.
  private(set) var copies: Set<Int> = []

  struct Leaf: Hashable {
    var value: ValueID
    var relation: Relation
  }

  init(_ program: Program) {
    self.program = program
    definitions = program.definitions()
    for operation in program.operations { kinds.append(kind(of: operation)) }
    markCopies()
    markJoins()
    for (index, operation) in program.operations.enumerated() {
      leaves.append(kinds[index] == .free || kinds[index] == .empty ? [] : findLeaves(operation, index))
    }
    keepEffectsInOrder()
  }

  /// Operations with effects, collective ones for instance, come in the program's order: each waits for the one before.
  private mutating func keepEffectsInOrder() {
    var last: ValueID?
    for (index, operation) in program.operations.enumerated() where kinds[index] == .step && operation.primitive.hasEffect {
      if let last { leaves[index].append(Leaf(value: last, relation: .other)) }
      last = operation.results.first ?? last
    }
  }

  func operation(defining value: ValueID) -> Int? { definitions[value] }

  /// Whether a value is inlined into whatever uses it.
  func isFree(_ value: ValueID) -> Bool {
    guard let index = definitions[value] else { return false }
    return kinds[index] == .free
  }

  private func kind(of operation: Operation) -> NodeKind {
    let type = program.type(of: operation.results[0])
    switch operation.primitive {
    case .dotGeneral, .convolution, .scatter, .sort, .branch, .whileLoop, .scan, .call, .cumulative, .argReduce, .cholesky, .triangularSolve, .fft,
      .factorization, .matrix, .randomSeed, .collective, .deviceIndex, .axisIndex, .optimizationBarrier:
      return operation.results.allSatisfy { program.type(of: $0).elementCount == 0 } ? .empty : .step
    case .constant, .iota, .broadcastInDim, .reshape, .transpose, .slice, .reverse: return .free
    case .reduce(_, let dimensions):
      return type.elementCount == 0 ? .empty : reductionKind(program.type(of: operation.operands[0]).shape, dimensions)
    case .pad, .concatenate, .gather, .dynamicSlice, .dynamicUpdateSlice:
      return type.elementCount == 0 ? .empty : .pointwise
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .threefry2x32:
      if type.elementCount == 0 { return .empty }
      return operation.operands.allSatisfy(dependsOnNothing) ? .free : .pointwise
    case .reducePrecision, .reduceRegion, .reduceWindow, .selectAndScatter, .scatterRegion, .sortBy, .rngBitGenerator,
      .custom, .check:
      preconditionFailure("\(operation.primitive.name) was not normalised")
    }
  }

  /// Whether a value comes from constants and indices alone.
  private func dependsOnNothing(_ value: ValueID) -> Bool {
    guard let index = definitions[value], kinds[index] == .free else { return false }
    let operation = program.operations[index]
    if case .constant(let literal) = operation.primitive { return literal.elementCount == 1 }
    return operation.operands.allSatisfy(dependsOnNothing)
  }

  private func reductionKind(_ shape: Shape, _ dimensions: [Int]) -> NodeKind {
    if shape.elementCount == 0 { return .free }
    // Runs of kept and reduced axes, axes of extent 1 left out.
    var runs: [(reduced: Bool, extent: Int)] = []
    for axis in 0..<shape.rank where shape[axis] != 1 {
      let reduced = dimensions.contains(axis)
      if runs.last?.reduced == reduced { runs[runs.count - 1].extent *= shape[axis] } else { runs.append((reduced, shape[axis])) }
    }
    switch runs.map(\.reduced) {
    case [], [false]: return .free
    case [true]: return .rowReduction(rows: 1, inner: runs[0].extent)
    case [false, true]: return .rowReduction(rows: runs[0].extent, inner: runs[1].extent)
    case [true, false]: return .columnReduction(outer: 1, reduced: runs[0].extent, inner: runs[1].extent)
    case [false, true, false]: return .columnReduction(outer: runs[0].extent, reduced: runs[1].extent, inner: runs[2].extent)
    default: preconditionFailure("a reduction of interleaved axes was not normalised")
    }
  }

  /// Index maps whose result must lie in memory: results of the program and operands of control flow.
  private mutating func markCopies() {
    func mark(_ value: ValueID) {
      guard let index = definitions[value], kinds[index] == .free else { return }
      kinds[index] = program.type(of: value).elementCount == 0 ? .empty : .pointwise
      copies.insert(index)
    }
    for result in program.results { mark(result) }
    for operation in program.operations {
      switch operation.primitive {
      // Carries that start from one number hold it in registers, or are filled with it where they lie.
      case .whileLoop(let loop):
        for (place, operand) in operation.operands.enumerated() where place < loop.invariantCount || splat(operand) == nil { mark(operand) }
      case .scan(let loop):
        let carries = loop.invariantCount..<(loop.invariantCount + loop.carryCount)
        for (place, operand) in operation.operands.enumerated() where !carries.contains(place) || splat(operand) == nil { mark(operand) }
      case .branch, .call, .sort, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .collective:
        for operand in operation.operands { mark(operand) }
      default: break
      }
    }
  }

  /// Concatenations of contractions' results, moved as they may be: each is written where it belongs in the whole.
  private mutating func markJoins() {
    func isContraction(_ value: ValueID) -> Bool {
      guard let index = definitions[value] else { return false }
      switch program.operations[index].primitive {
      case .dotGeneral: return kinds[index] == .step
      case .reshape, .transpose: return kinds[index] == .free && isContraction(program.operations[index].operands[0])
      default: return false
      }
    }
    for (index, operation) in program.operations.enumerated() where kinds[index] == .pointwise {
      if case .concatenate = operation.primitive, operation.operands.allSatisfy(isContraction) { kinds[index] = .step }
    }
  }

  private func findLeaves(_ operation: Operation, _ index: Int) -> [Leaf] {
    var found: [Leaf: Void] = [:], order: [Leaf] = []
    func walk(_ value: ValueID, _ relation: Relation) {
      if let at = definitions[value], kinds[at] == .free {
        let inner = program.operations[at]
        for (position, operand) in inner.operands.enumerated() {
          walk(operand, operandRelation(inner, position).then(relation))
        }
        return
      }
      let leaf = Leaf(value: value, relation: relation)
      if found.updateValue((), forKey: leaf) == nil { order.append(leaf) }
    }
    for (position, operand) in operation.operands.enumerated() {
      walk(operand, operandRelation(operation, position))
    }
    return order
  }

  /// How an operation's operand lies to its result; for a reduction, to its operand's full index space.
  private func operandRelation(_ operation: Operation, _ position: Int) -> Relation {
    let operand = program.type(of: operation.operands[position]).shape
    switch operation.primitive {
    case .unary, .binary, .compare, .convert, .threefry2x32, .optimizationBarrier: return .identity
    case .reduce: return .identity
    case .select, .clamp:
      let result = program.type(of: operation.results[0]).shape
      return operand == result ? .identity : .row(result.elementCount)
    case .bitcastConvert:
      return operand == program.type(of: operation.results[0]).shape ? .identity : .other
    case .reshape: return .identity
    case .broadcastInDim(let shape, let dimensions): return Self.broadcastRelation(operand, shape, dimensions)
    case .transpose(let permutation):
      let moved = permutation.filter { operand[$0] != 1 }
      return moved == moved.sorted() ? .identity : .other
    default: return .other
    }
  }

  static func broadcastRelation(_ operand: Shape, _ shape: Shape, _ dimensions: [Int]) -> Relation {
    let kept = dimensions.indices.filter { operand[$0] != 1 }.map { dimensions[$0] }
    guard kept == kept.sorted() else { return .other }
    let stretched = (0..<shape.rank).filter { shape[$0] != 1 && !kept.contains($0) }
    if stretched.isEmpty { return .identity }
    if let last = kept.last, stretched[0] < last { return .other }
    return .row(stretched.reduce(1) { $0 * shape[$1] })
  }
}
