import ApusIR

/// Which operations become one kernel.
///
/// Every operation that computes starts or joins a group. A group's members share one index space and take each other's elements only
/// where these lie at the same position (or, for a row's reduced value, in the same row), so a member's value is at hand when another
/// needs it. Joining never makes groups depend on each other in a circle.
struct Grouping {
  enum Shape: Hashable {
    case pointwise(count: Int)
    case rows(Int, inner: Int)
    case columns(outer: Int, reduced: Int, inner: Int)

    var elementCount: Int {
      switch self {
      case .pointwise(let count): count
      case .rows(let rows, let inner): rows * inner
      case .columns(let outer, let reduced, let inner): outer * reduced * inner
      }
    }
  }

  struct Group {
    var shape: Shape
    var members: [Int]
    /// What the members read, each other's values included.
    var leavesRead: Set<Graph.Leaf> = []
    /// Where the members want the index space cut.
    var boundaries: Set<Int>
  }

  let graph: Graph
  /// By operation, the place in the program before which nothing is that it may share a group with.
  private let places: [Int: Int]
  var groups: [Group] = []
  /// The group of every operation that is in one.
  private(set) var groupOf: [Int?]
  /// By item, the last operation that it or anything it depends on has, or a later one: what ends before another begins cannot depend on it.
  private var latest: [Int]
  /// The operation that finds its place, or found it last.
  private var placed = 0
  /// By operation, the operations that read it.
  private let readers: [[Int]]
  /// Operations in an order in which they can run is kept by index; a group runs where its dependencies allow.
  let limits = (members: 96, pointwise: 256, boundaries: 8, leaves: 48, reductions: 14)
  /// A single long row would run on one thread.
  private static let longestLoneRow = 8192

  init(_ graph: Graph, places: [Int: Int] = [:]) {
    self.graph = graph
    self.places = places
    let count = graph.program.operations.count
    groupOf = [Int?](repeating: nil, count: count)
    latest = (0..<2 * count).map { Swift.max($0 - count, 0) }
    var readers = [[Int]](repeating: [], count: count)
    for (index, leaves) in graph.leaves.enumerated() {
      for leaf in leaves { if let producer = graph.operation(defining: leaf.value) { readers[producer].append(index) } }
    }
    self.readers = readers
    for index in graph.program.operations.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    placed = index
    let wanted: Shape
    switch graph.kinds[index] {
    case .free, .empty: return
    case .step:
      raise(groupOf.count + index, to: dependencies(of: groupOf.count + index).reduce(index) { Swift.max($0, latest[$1]) })
      return
    case .pointwise: wanted = .pointwise(count: graph.program.type(of: graph.program.operations[index].results[0]).elementCount)
    case .rowReduction(let rows, let inner): wanted = .rows(rows, inner: inner)
    case .columnReduction(let outer, let reduced, let inner): wanted = .columns(outer: outer, reduced: reduced, inner: inner)
    }
    var candidates: [Int] = []
    for leaf in graph.leaves[index] where leaf.relation != .other {
      if let producer = graph.operation(defining: leaf.value), let group = groupOf[producer], !candidates.contains(group),
        isLate(group, for: index)
      {
        candidates.append(group)
      }
    }
    var home: Int?
    for candidate in candidates.sorted(by: >) {
      if let current = home {
        if let shape = mergedShape(current, candidate), isAcyclic(merging: current, candidate) { merge(candidate, into: current, shape) }
      } else if let shape = shape(of: candidate, joinedBy: index, wanted), isAcyclic(candidate, joinedBy: index) {
        groups[candidate].shape = shape
        add(index, to: candidate)
        home = candidate
      }
    }
    if home == nil {
      groups.append(Group(shape: wanted, members: [], boundaries: []))
      add(index, to: groups.count - 1)
      joinSibling(groups.count - 1)
    }
  }

  private mutating func add(_ index: Int, to group: Int) {
    groups[group].members.append(index)
    groups[group].leavesRead.formUnion(graph.leaves[index])
    groups[group].boundaries.formUnion(boundaries(of: index, in: groups[group].shape))
    groupOf[index] = group
    raise(group, to: graph.leaves[index].reduce(index) { last, leaf in Swift.max(last, item(of: leaf.value).map { latest[$0] } ?? 0) })
  }

  /// Merges a new group with one that reads the same values in the same way, to read them once.
  private mutating func joinSibling(_ group: Int) {
    let read = groups[group].leavesRead
    for other in groups.indices.reversed().prefix(24) where other != group && !groups[other].members.isEmpty {
      let shared = groups[other].leavesRead.contains { leaf in
        leaf.relation == .identity && read.contains(leaf) && graph.program.type(of: leaf.value).elementCount > 1
      }
      if shared, isLate(other, for: placed), let shape = mergedShape(other, group), !reaches(from: other, to: group), !reaches(from: group, to: other) {
        merge(group, into: other, shape)
        return
      }
    }
  }

  private func isLate(_ group: Int, for index: Int) -> Bool { places[index].map { firstOperation(of: group) >= $0 } ?? true }

  // MARK: What fits together

  /// Whether a member has an element per row.
  static func isRowValue(_ index: Int, _ graph: Graph, _ shape: Shape) -> Bool {
    guard case .rows(let rows, let inner) = shape, inner > 1 else { return false }
    if case .rowReduction = graph.kinds[index] { return true }
    return graph.program.type(of: graph.program.operations[index].results[0]).elementCount == rows
  }

  /// A group's shape after an operation joins it, or nil where it does not fit.
  private func shape(of candidate: Int, joinedBy index: Int, _ wanted: Shape) -> Shape? {
    let group = groups[candidate]
    guard let shape = joint(group.shape, wanted), group.members.count < memberLimit(shape),
      readFromOutside(group.leavesRead, [candidate]) < limits.leaves
    else { return nil }
    guard reductionCount(group.members) < limits.reductions else { return nil }
    return fits(index, group.members, shape, group.boundaries) ? shape : nil
  }

  private func memberLimit(_ shape: Shape) -> Int {
    if case .pointwise = shape { limits.pointwise } else { limits.members }
  }

  /// How many values a kernel of these groups would read from memory.
  func readFromOutside(_ leaves: Set<Graph.Leaf>, _ groups: [Int]) -> Int {
    leaves.count { leaf in
      guard let producer = graph.operation(defining: leaf.value), let group = groupOf[producer] else { return true }
      return !groups.contains(group)
    }
  }

  /// Each reduction may be a pass with loops of its own, and a kernel's loops are numbered in a set of 128 bits.
  private func reductionCount(_ members: [Int]) -> Int {
    members.count { index in
      if case .reduce = graph.program.operations[index].primitive { true } else { false }
    }
  }

  private func joint(_ a: Shape, _ b: Shape) -> Shape? {
    func checked(_ shape: Shape) -> Shape? {
      if case .rows(1, let inner) = shape, inner > Self.longestLoneRow { return nil }
      return shape
    }
    switch (a, b) {
    case (.pointwise(let x), .pointwise(let y)): return x == y ? a : nil
    case (.rows(let rows, let inner), .pointwise(let count)):
      return count == rows * inner || (count == rows && rows > 1) ? a : nil
    case (.pointwise(let count), .rows(let rows, let inner)): return count == rows * inner ? checked(b) : nil
    case (.rows, .rows): return a == b ? checked(a) : nil
    case (.columns, .pointwise(let count)): return count == a.elementCount ? a : nil
    case (.pointwise(let count), .columns): return count == b.elementCount ? b : nil
    case (.columns, .columns): return a == b ? a : nil
    case (.rows, .columns), (.columns, .rows): return nil
    }
  }

  /// Whether an operation reads only what the group has at hand where the operation needs it.
  private func fits(_ index: Int, _ members: [Int], _ shape: Shape, _ boundaries: Set<Int>) -> Bool {
    let inside = Set(members)
    let isRow = Self.isRowValue(index, graph, shape)
    var isReduction = false
    if case .rowReduction = graph.kinds[index] { isReduction = true }
    for leaf in graph.leaves[index] {
      guard let producer = graph.operation(defining: leaf.value), inside.contains(producer) else { continue }
      if case .columnReduction = graph.kinds[producer] { return false }
      let producerIsRow = Self.isRowValue(producer, graph, shape)
      switch leaf.relation {
      case .other: return false
      case .identity: if producerIsRow != (isRow && !isReduction) { return false }
      case .row(let factor):
        guard case .rows(_, let inner) = shape, producerIsRow, !isRow || isReduction, factor == inner else { return false }
      }
    }
    return isChain(boundaries.union(self.boundaries(of: index, in: shape)), shape)
  }

  private func mergedShape(_ a: Int, _ b: Int) -> Shape? {
    let (first, second) = (groups[a], groups[b])
    guard let shape = joint(first.shape, second.shape) ?? joint(second.shape, first.shape),
      first.members.count + second.members.count <= memberLimit(shape),
      readFromOutside(first.leavesRead.union(second.leavesRead), [a, b]) <= limits.leaves
    else { return nil }
    guard reductionCount(first.members) + reductionCount(second.members) <= limits.reductions else { return nil }
    // Every element count must mean the same in the joint shape.
    if case .rows(let rows, _) = shape {
      for group in [first, second] {
        if case .pointwise(let count) = group.shape, count == rows, shape.elementCount != rows { return nil }
      }
    }
    let all = (first.members + second.members).sorted()
    let edges = first.boundaries.union(second.boundaries)
    for index in all where !fits(index, all, shape, edges) { return nil }
    return shape
  }

  /// The positions, as products of leading extents, at which the group's index space must be cut into axes so that every index map of
  /// the operation is a sum of multiples of loop variables.
  func boundaries(of index: Int, in shape: Shape) -> Set<Int> {
    var edges: Set<Int> = []
    let program = graph.program
    func cut(_ type: TensorType) {
      var product = 1
      for extent in type.shape {
        product *= extent
        edges.insert(product)
      }
    }
    func walk(_ operation: Operation) {
      switch operation.primitive {
      case .iota: if program.type(of: operation.results[0]).rank > 1 { cut(program.type(of: operation.results[0])) }
      case .broadcastInDim(let target, let dimensions):
        let operand = program.type(of: operation.operands[0]).shape
        if operand.elementCount != 1, Graph.broadcastRelation(operand, target, dimensions) != .identity {
          cut(program.type(of: operation.results[0]))
        }
      case .transpose, .slice, .reverse: cut(program.type(of: operation.results[0]))
      case .pad, .concatenate, .gather, .dynamicSlice, .dynamicUpdateSlice: cut(program.type(of: operation.results[0]))
      case .bitcastConvert: cut(program.type(of: operation.results[0]))
      default: break
      }
      for operand in operation.operands {
        if let at = graph.definitions[operand], graph.kinds[at] == .free, sameIndexSpace(operation) {
          walk(program.operations[at])
        }
      }
    }
    walk(program.operations[index])
    return edges.filter { $0 > 1 && $0 < shape.elementCount }
  }

  /// Whether an operation's operands are read at the operation's own position, so that their index maps cut the same space.
  private func sameIndexSpace(_ operation: Operation) -> Bool {
    switch operation.primitive {
    case .unary, .binary, .compare, .select, .clamp, .convert, .threefry2x32, .reduce, .reshape: true
    default: false
    }
  }

  /// Whether positions divide each other in order, together with the shape's own cuts.
  func isChain(_ edges: Set<Int>, _ shape: Shape) -> Bool {
    let chain = Self.chain(edges, shape)
    guard chain.count <= limits.boundaries else { return false }
    return zip(chain, chain.dropFirst()).allSatisfy { $1 % $0 == 0 }
  }

  /// The positions in ascending order, from 1 to the number of elements.
  static func chain(_ edges: Set<Int>, _ shape: Shape) -> [Int] {
    var all = edges
    all.formUnion([1, shape.elementCount])
    switch shape {
    case .pointwise: break
    case .rows(let rows, _): all.insert(rows)
    case .columns(let outer, let reduced, _): all.formUnion([outer, outer * reduced])
    }
    return all.sorted()
  }

  /// The positions at which a group's index space is cut: those of the shape, and the others as far as they divide each other. A lone
  /// operation may ask for cuts that do not; its index maps then divide loop variables.
  static func cuts(_ edges: Set<Int>, _ shape: Shape) -> [Int] {
    let own = chain([], shape)
    return chain(edges, shape).reduce(into: []) { kept, edge in
      if edge % (kept.last ?? 1) == 0, own.allSatisfy({ $0 < edge || $0 % edge == 0 }) { kept.append(edge) }
    }
  }

  // MARK: Dependencies

  private func item(of value: ValueID) -> Int? {
    guard let producer = graph.operation(defining: value) else { return nil }
    // Groups count from 0; an operation on its own is numbered after all groups there can be.
    return groupOf[producer] ?? groupOf.count + producer
  }

  private func dependencies(of item: Int) -> [Int] {
    let values = item < groupOf.count
      ? groups[item].leavesRead.map(\.value) : graph.leaves[item - groupOf.count].map(\.value)
    return values.compactMap { self.item(of: $0) }
  }

  /// Notes that an item depends on, or has, an operation as late as `last`; what depends on the item, of what is placed, does so too.
  private mutating func raise(_ item: Int, to last: Int) {
    var stack = [item]
    while let item = stack.popLast() {
      if latest[item] >= last { continue }
      latest[item] = last
      for member in item < groupOf.count ? groups[item].members : [item - groupOf.count] {
        for reader in readers[member] where reader <= placed { stack.append(groupOf[reader] ?? groupOf.count + reader) }
      }
    }
  }

  private func firstOperation(of item: Int) -> Int { item < groupOf.count ? groups[item].members.min() ?? 0 : item - groupOf.count }

  /// Whether `target` depends on `source`, directly or not. With `direct` false, only by way of a third.
  private func reaches(from source: Int, to target: Int, direct: Bool = true) -> Bool {
    var stack = dependencies(of: target), seen: Set<Int> = [target]
    if !direct { stack.removeAll { $0 == source } }
    let first = firstOperation(of: source)
    while let item = stack.popLast() {
      if item == source { return true }
      if !seen.insert(item).inserted || latest[item] < first { continue }
      stack.append(contentsOf: dependencies(of: item))
    }
    return false
  }

  /// Whether an operation can join a group without another depending on the group in between.
  private func isAcyclic(_ group: Int, joinedBy index: Int) -> Bool {
    for leaf in graph.leaves[index] {
      guard let item = item(of: leaf.value), item != group else { continue }
      if reaches(from: group, to: item) { return false }
    }
    return true
  }

  private func isAcyclic(merging a: Int, _ b: Int) -> Bool {
    !reaches(from: a, to: b, direct: false) && !reaches(from: b, to: a, direct: false)
  }

  private mutating func merge(_ source: Int, into target: Int, _ shape: Shape) {
    groups[target].shape = shape
    groups[target].members = (groups[target].members + groups[source].members).sorted()
    groups[target].leavesRead.formUnion(groups[source].leavesRead)
    groups[target].boundaries.formUnion(groups[source].boundaries)
    for member in groups[source].members { groupOf[member] = target }
    let last = Swift.max(latest[source], latest[target])
    (latest[source], latest[target]) = (0, 0)
    raise(target, to: last)
    groups[source].members = []
    groups[source].leavesRead = []
  }
}
