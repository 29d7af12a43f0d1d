/// A kernel that does nothing but store elements, each computed by itself: its loops may be joined, reordered and cut at will.
struct ElementNest {
  var kernel: Kernel
  /// The outermost first; the last one's iterations are the vector's lanes.
  var loops: [LoopID]
  var stores: [Statement]
  /// The expressions that the stores need.
  let used: [ExpressionID]

  init?(_ kernel: Kernel) {
    guard kernel.blocks.isEmpty, !kernel.parallel.isEmpty else { return nil }
    if kernel.body.count == 1, case .vector(let last, let body) = kernel.body[0], kernel.parallelVector == nil {
      (loops, stores) = (kernel.parallel + [last], body)
    } else {
      guard kernel.parallelVector == kernel.parallel.last else { return nil }
      (loops, stores) = (kernel.parallel, kernel.body)
    }
    var pending: [ExpressionID] = []
    for statement in stores {
      guard case .store(_, let index, let value, nil) = statement, index.values.isEmpty else { return nil }
      pending.append(value)
    }
    used = Self.needed(pending, kernel)
    for id in used {
      switch kernel.expressions[id.index] {
      case .load(let buffer, _, _): if kernel.buffers[buffer].kind != .input { return nil }
      case .variable: return nil
      default: break
      }
    }
    self.kernel = kernel
    // Results are written in order.
    guard case .store(_, let index, _, _) = stores.first else { return nil }
    loops = loops.enumerated().sorted { a, b in
      let (x, y) = (index.linearCoefficient(of: a.element) ?? 0, index.linearCoefficient(of: b.element) ?? 0)
      return abs(x) == abs(y) ? a.offset < b.offset : abs(x) > abs(y)
    }.map(\.element)
  }

  /// Any loops around stores, and around values that are put to other uses.
  init(_ kernel: Kernel, _ loops: [LoopID], _ stores: [Statement], values: [ExpressionID]) {
    (self.kernel, self.loops, self.stores) = (kernel, loops, stores)
    used = Self.needed(values + stores.compactMap(\.updateValue), kernel)
  }

  private static func needed(_ roots: [ExpressionID], _ kernel: Kernel) -> [ExpressionID] {
    var pending = roots, found: Set<ExpressionID> = []
    while let id = pending.popLast() {
      if found.insert(id).inserted { pending += kernel.expressions[id.index].operands }
    }
    return found.sorted()
  }

  /// Elements that a unit of work should have at the least: with fewer, finding where a unit begins would show.
  static let unitElements = 2048

  func extent(_ loop: LoopID) -> Int { kernel.extents[loop.index] }

  /// All places of the given loads and of stores, and all other numbers that depend on loops.
  func indices(without loads: Set<ExpressionID> = []) -> [IndexExpression] {
    used.compactMap { id -> IndexExpression? in
      switch kernel.expressions[id.index] {
      case .index(let index), .within(let index, _, _): index
      case .load(_, let index, _): loads.contains(id) ? nil : index
      default: nil
      }
    } + stores.compactMap { if case .store(_, let index, _, _) = $0 { index } else { nil } }
  }

  /// Whether an index moves as far in one iteration of a loop as in `count` of another inside it, which has as many.
  static func continues(_ index: IndexExpression, _ outer: LoopID, _ inner: LoopID, count: Int) -> Bool {
    guard let far = index.linearCoefficient(of: outer), let near = index.linearCoefficient(of: inner) else { return false }
    return far == near * count
  }

  /// Neighbouring loops that are one wherever they are used become one.
  mutating func joinLoops() {
    let all = indices()
    var groups: [[LoopID]] = []
    for loop in loops.reversed() {
      if let group = groups.last, let inner = group.first {
        let count = group.reduce(1) { $0 * extent($1) }
        if all.allSatisfy({ Self.continues($0, loop, inner, count: count) }) {
          groups[groups.count - 1].append(loop)
          continue
        }
      }
      groups.append([loop])
    }
    loops = groups.reversed().map { flatten($0) }
  }

  /// Replaces loops, the innermost first, by one over all their iterations.
  mutating func flatten(_ group: [LoopID]) -> LoopID {
    if group.count == 1 { return group[0] }
    let flat = LoopID(index: kernel.extents.count), extents = group.map(extent)
    kernel.extents.append(extents.reduce(1, *))
    replaceIndices { Self.flattened($0, group, extents, flat) }
    return flat
  }

  private static func flattened(_ index: IndexExpression, _ group: [LoopID], _ extents: [Int], _ flat: LoopID) -> IndexExpression {
    let near = index.linearCoefficient(of: group[0])
    var count = 1
    let isOne = near != nil && zip(group, extents).allSatisfy { loop, extent in
      defer { count *= extent }
      return index.linearCoefficient(of: loop) == near! * count
    }
    func number(_ loop: LoopID) -> IndexExpression? {
      guard let place = group.firstIndex(of: loop) else { return nil }
      if isOne { return place == 0 ? IndexExpression(flat) : IndexExpression(0) }
      let before = extents[..<place].reduce(1, *)
      let quotient = before == 1 ? IndexExpression(flat) : IndexExpression(.quotient(IndexExpression(flat), before))
      return place == group.count - 1 ? quotient : IndexExpression(.remainder(quotient, extents[place]))
    }
    return index.mapAtoms { atom in
      switch atom {
      case .loop(let loop): number(loop) ?? IndexExpression(atom)
      case .quotient(let inner, let divisor): IndexExpression(.quotient(flattened(inner, group, extents, flat), divisor))
      case .remainder(let inner, let divisor): IndexExpression(.remainder(flattened(inner, group, extents, flat), divisor))
      case .base, .value: IndexExpression(atom)
      }
    }
  }

  private mutating func replaceIndices(_ transform: (IndexExpression) -> IndexExpression) {
    for id in used {
      switch kernel.expressions[id.index] {
      case .index(let index): kernel.expressions[id.index] = .index(transform(index))
      case .within(let index, let lower, let upper): kernel.expressions[id.index] = .within(transform(index), lower: lower, upper: upper)
      case .load(let buffer, let index, let guarding):
        kernel.expressions[id.index] = .load(buffer: buffer, transform(index), guardedBy: guarding)
      default: break
      }
    }
    stores = stores.map { statement in
      guard case .store(let buffer, let index, let value, let guarding) = statement else { return statement }
      return .store(buffer: buffer, transform(index), value, guardedBy: guarding)
    }
  }

  /// The kernel with units of a fair size: long rows are cut, of short ones a unit has several.
  func inUnits() -> Kernel {
    var kernel = kernel
    let last = loops[loops.count - 1]
    kernel.parallelVector = nil
    if loops.count == 1 {
      (kernel.parallel, kernel.parallelVector, kernel.body) = (loops, last, stores)
      return kernel
    }
    let isLong = extent(last) > 4 * Self.unitElements
    if isLong { kernel.blocks[last] = 2 * Self.unitElements }
    let body: [Statement] = [.vector(last, stores)]
    let outer = Array(loops.dropLast())
    (kernel.parallel, kernel.body) = isLong ? (loops, body) : kernel.gathering(outer, around: body, of: extent(last))
    return kernel
  }
}

extension Kernel {
  /// Runs so many iterations of loops around a body of `elements` elements in one unit as make it large enough.
  ///
  /// - Returns: what is left of the loops, and the body.
  mutating func gathering(_ outer: [LoopID], around body: [Statement], of elements: Int) -> ([LoopID], [Statement]) {
    var outer = outer, body = body, elements = elements
    while let loop = outer.last, elements < ElementNest.unitElements {
      let extent = extents[loop.index]
      body = [.serial(loop, body)]
      if elements * extent > 2 * ElementNest.unitElements {
        blocks[loop] = ElementNest.unitElements / elements + 1
        break
      }
      elements *= extent
      outer.removeLast()
    }
    return (outer, body)
  }

  /// The kernel with its loops arranged for memory: joined where they can be, rows written in order, and what is read across rows turned
  /// in tiles.
  func arranged() -> Kernel {
    guard var nest = ElementNest(self) else { return self }
    nest.joinLoops()
    return nest.turned() ?? nest.inUnits()
  }
}
