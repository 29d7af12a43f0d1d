import ApusIR

/// Which values are computed again by the kernels that read them instead of being kept in memory.
///
/// A value that one group computes and others read is written once, read once by each of them, and lives until the last has run: the slopes
/// of a forward pass, say, live until the backward pass comes to them. It is dropped where the readers can make it from *anchors*, values that
/// are in memory for other reasons, and
///
///     its bytes x (1 + readers)  >  bytes of anchors that readers do not read yet  +  the arithmetic, as bytes that move in that time
///
/// and anchors that have to live longer for it are no larger than it is. Values are looked at last first, so that a chain of them collapses
/// onto its beginning: of a GELU's five factors only its argument is left.
struct Recomputation {
  let graph: Graph
  private(set) var grouping: Grouping
  private(set) var materialized: Set<ValueID>
  /// By value, the groups that read it other than the one it is from, and the last operation of the program that does.
  private var readers: [ValueID: Set<Int>] = [:]
  private var lastUse: [ValueID: Int] = [:]
  /// Values that must lie in memory as they are, or are not read at the reader's own position.
  private var isPinned: Set<ValueID> = []

  /// Smaller values cost next to nothing in memory.
  private static let leastElements = 4096

  init(_ graph: Graph, _ grouping: Grouping) {
    self.graph = graph
    self.grouping = grouping
    materialized = grouping.valuesInMemory
    isPinned = Set(graph.program.results)
    for (index, leaves) in graph.leaves.enumerated() {
      for leaf in leaves {
        lastUse[leaf.value] = index
        guard let producer = graph.definitions[leaf.value] else { continue }
        guard let group = grouping.groupOf[index] else {
          isPinned.insert(leaf.value)
          continue
        }
        if grouping.groupOf[producer] == group { continue }
        if leaf.relation != .identity { isPinned.insert(leaf.value) }
        readers[leaf.value, default: []].insert(group)
      }
    }
    for index in graph.program.operations.indices.reversed() where graph.kinds[index] == .pointwise && !graph.copies.contains(index) {
      consider(index)
    }
  }

  private mutating func consider(_ index: Int) {
    let operation = graph.program.operations[index]
    guard let value = operation.results.first, operation.results.count == 1, materialized.contains(value), !isPinned.contains(value),
      let groups = readers[value], !groups.isEmpty, elements(value) >= Self.leastElements, let recipe = recipe(for: value)
    else { return }
    let bytes = graph.program.type(of: value).byteCount
    var moved = 0.0
    for group in groups {
      guard grouping.canCompute(recipe.operations, in: group) else { return }
      let unread = recipe.anchors.filter { !grouping.reads($0, in: group) }
      moved += Double(unread.reduce(0) { $0 + graph.program.type(of: $1).byteCount })
      moved += recipe.cost * Double(elements(value)) * (grouping.isRows(group) ? 2 : 1)
    }
    guard Double(bytes * (1 + groups.count)) > moved else { return }
    let last = lastUse[value] ?? index
    let prolonged = recipe.anchors.filter { graph.definitions[$0] != nil && (lastUse[$0] ?? 0) < last }
    guard prolonged.reduce(0, { $0 + graph.program.type(of: $1).byteCount }) <= bytes else { return }

    materialized.remove(value)
    for anchor in recipe.anchors {
      if graph.definitions[anchor] != nil { materialized.insert(anchor) }
      lastUse[anchor] = max(lastUse[anchor] ?? 0, last)
      readers[anchor, default: []].formUnion(groups)
      if recipe.stretched.contains(anchor) { isPinned.insert(anchor) }
    }
    for group in groups { grouping.adopt(recipe.operations, in: group) }
  }

  private func elements(_ value: ValueID) -> Int { graph.program.type(of: value).elementCount }

  // MARK: How a value is made from others

  private struct Recipe {
    /// The operations that are run again.
    var operations: [Int] = []
    var anchors: Set<ValueID> = []
    /// Anchors of which one element serves several.
    var stretched: Set<ValueID> = []
    /// Bytes that move in the time of its arithmetic, for each element.
    var cost = 0.0
  }

  private func recipe(for value: ValueID) -> Recipe? {
    var recipe = Recipe(), seen: Set<ValueID> = []
    func walk(_ value: ValueID) -> Bool {
      guard seen.insert(value).inserted else { return true }
      guard let index = graph.definitions[value], graph.kinds[index] == .pointwise,
        let cost = Self.cost(graph.program.operations[index].primitive)
      else { return false }
      recipe.operations.append(index)
      recipe.cost += cost
      for leaf in graph.leaves[index] {
        if leaf.relation == .other { return false }
        let isInMemory = materialized.contains(leaf.value) || graph.definitions[leaf.value].map { grouping.groupOf[$0] == nil } ?? true
        if isInMemory || isSmall(leaf.value, beside: value) {
          recipe.anchors.insert(leaf.value)
          if leaf.relation != .identity { recipe.stretched.insert(leaf.value) }
        } else if leaf.relation != .identity || !walk(leaf.value) {
          return false
        }
      }
      return recipe.operations.count <= 24
    }
    return walk(value) ? recipe : nil
  }

  /// A row's reduced value, for instance, which may be stored for this.
  private func isSmall(_ other: ValueID, beside value: ValueID) -> Bool { elements(other) * 8 <= elements(value) }

  /// Bytes that move in the time of an operation on an element; nil for what is not computed again.
  static func cost(_ primitive: Primitive) -> Double? {
    switch primitive {
    case .unary(let function):
      switch function {
      case .negate, .abs, .sign, .square, .ceil, .floor, .roundNearestEven, .not, .isFinite, .real, .imag, .conjugate, .stopGradient: 0.25
      case .sqrt, .rsqrt, .exponential, .logistic, .tanh: 3
      default: nil
      }
    case .binary(let function):
      switch function {
      case .add, .subtract, .multiply, .maximum, .minimum, .and, .or, .xor, .complex: 0.25
      case .divide: 1
      default: nil
      }
    case .compare, .select, .clamp, .convert: 0.25
    default: nil
    }
  }
}

extension Grouping {
  /// What groups and steps read of each other, and the results.
  var valuesInMemory: Set<ValueID> {
    var values = Set(graph.program.results)
    for (index, leaves) in graph.leaves.enumerated() {
      for leaf in leaves {
        guard let producer = graph.definitions[leaf.value] else { continue }
        if groupOf[producer] == nil || groupOf[producer] != groupOf[index] { values.insert(leaf.value) }
      }
    }
    return values
  }

  func isRows(_ group: Int) -> Bool { if case .rows = groups[group].shape { true } else { false } }

  func reads(_ value: ValueID, in group: Int) -> Bool { groups[group].leavesRead.contains { $0.value == value } }

  /// Whether a group's kernel can compute operations of another group at its own positions.
  func canCompute(_ operations: [Int], in group: Int) -> Bool {
    let shape = groups[group].shape
    let leaves = operations.reduce(into: groups[group].leavesRead) { $0.formUnion(graph.leaves[$1]) }
    let edges = operations.reduce(into: groups[group].boundaries) { $0.formUnion(boundaries(of: $1, in: shape)) }
    return readFromOutside(leaves, [group]) <= limits.leaves && isChain(edges, shape)
  }

  /// Has a group's kernel compute operations of another group.
  mutating func adopt(_ operations: [Int], in group: Int) {
    for index in operations {
      groups[group].leavesRead.formUnion(graph.leaves[index])
      groups[group].boundaries.formUnion(boundaries(of: index, in: groups[group].shape))
    }
  }
}
