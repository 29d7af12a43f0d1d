import ApusIR

extension ProgramBuilder {
  func sort(_ x: [ValueID], by comparator: Program, dimension: Int) throws -> [ValueID] {
    let shape = self.shape(of: x[0])
    if shape.elementCount == 0 || shape[dimension] < 2 { return x }
    let comparator = simplify(comparator)
    if let keys = try sortKeys(x, SortOrder(comparator)) {
      if keys == Array(x.prefix(keys.count)) { return emit(.sort(dimension: dimension, keyCount: keys.count), x) }
      return Array(emit(.sort(dimension: dimension, keyCount: keys.count), keys + x).dropFirst(keys.count))
    }
    return try bitonicSort(x, comparator, dimension)
  }

  /// What sorts ascending as the comparator does; nil where the comparator is not understood.
  private func sortKeys(_ x: [ValueID], _ order: SortOrder?) throws -> [ValueID]? {
    guard let order else { return nil }
    let values = try map(order.keys, x)
    return zip(values, order.isDescending).map { key, isDescending in isDescending ? reversedOrder(key) : key }
  }

  /// Keys in the opposite order. Numbers that are equal stay equal.
  private func reversedOrder(_ x: ValueID) -> ValueID {
    let type = self.type(of: x)
    if !type.dtype.isFloatingPoint { return unary(.not, x) }
    // Of finite numbers and infinities: their negatives. NaNs stay last.
    return negate(x)
  }

  /// A bitonic network, which takes any comparator: log2(n)^2 / 2 rounds in which every element meets one other. Ties go by position,
  /// so that the order is stable.
  private func bitonicSort(_ x: [ValueID], _ comparator: Program, _ dimension: Int) throws -> [ValueID] {
    let lines = x.map { moveAxis($0, from: dimension, to: 0) }
    let shape = self.shape(of: lines[0]), n = shape[0], width = shape.elementCount / n
    var size = 1
    while size < n { size *= 2 }
    let counter = TensorType(.int64, [])
    let block = Shape([size, width])
    let padded = lines.map { line in
      pad(reshape(line, to: [n, width]), with: scalar(0, dtype(of: line)), low: [0, 0], high: [size - n, 0])
    }
    let numbers = iota(.int64, block, dimension: 0)

    // (span, distance, numbers, operands...): runs of `span` elements are made ascending and descending in turn, by meetings of
    // elements `distance` apart.
    let types = [counter, counter] + (padded + [numbers]).map { type(of: $0) }
    let condition = ProgramBuilder(), step = ProgramBuilder()
    let c = types.map { condition.addParameter($0) }, p = types.map { step.addParameter($0) }
    let test = condition.compare(.lessOrEqual, c[0], condition.scalar(Double(size), .int64))
    let (span, distance) = (p[0], p[1]), own = Array(p.dropFirst(2))
    let rows = step.iota(.int64, [size], dimension: 0)
    func all(_ x: ValueID) -> ValueID { step.broadcast(x, to: [size], dimensions: []) }
    func wide(_ x: ValueID) -> ValueID { step.broadcast(x, to: block, dimensions: [0]) }
    let partnerRow = step.binary(.xor, rows, all(distance))
    let take = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    let partner = own.map { step.emitOne(.gather(take, sliceSizes: [1, width]), $0, partnerRow) }
    let ascends = step.compare(.equal, step.binary(.and, rows, all(span)), step.zeros(step.type(of: rows)))
    let isLower = step.compare(.less, rows, partnerRow)
    // The place of the lesser of the two, which an element takes or leaves to its partner.
    let wantsLesser = wide(step.unary(.not, step.binary(.xor, ascends, isLower)))

    func precedes(_ a: [ValueID], _ b: [ValueID]) throws -> ValueID {
      try step.map(comparator, zip(a.dropLast(), b.dropLast()).flatMap { [$0, $1] })[0]
    }
    let (mine, other) = (own[own.count - 1], partner[own.count - 1])
    let isEarlier = step.compare(.less, mine, other)
    let ownFirst = try precedes(own, partner), partnerFirst = try precedes(partner, own)
    func order(_ first: ValueID, _ second: ValueID, _ isEarlier: ValueID) -> ValueID {
      step.binary(.or, first, step.binary(.and, step.unary(.not, second), isEarlier))
    }
    let isLater = step.unary(.not, isEarlier)
    // What fills up the lines comes last.
    let isFilling = step.compare(.greaterOrEqual, step.binary(.maximum, mine, other), step.full(Double(n), step.type(of: mine)))
    let ownBefore = step.select(isFilling, isEarlier, order(ownFirst, partnerFirst, isEarlier))
    let partnerBefore = step.select(isFilling, isLater, order(partnerFirst, ownFirst, isLater))
    let swaps = step.select(wantsLesser, partnerBefore, ownBefore)
    let next = zip(own, partner).map { step.select(swaps, $1, $0) }

    let one = step.scalar(1, .int64)
    let halved = step.binary(.shiftRightLogical, distance, one)
    let isDone = step.compare(.equal, halved, step.zeros(counter))
    let nextSpan = step.select(isDone, step.binary(.shiftLeft, span, one), span)
    let nextDistance = step.select(isDone, span, halved)
    let loop = WhileLoop(
      condition: condition.finish([test]), body: step.finish([nextSpan, nextDistance] + next), invariantCount: 0)
    let sorted = emit(.whileLoop(loop), [scalar(2, .int64), scalar(1, .int64)] + padded + [numbers])
    return zip(sorted.dropFirst(2), x).map { line, _ in
      moveAxis(reshape(slice(line, axis: 0, from: 0, to: n), to: shape), from: 0, to: dimension)
    }
  }
}

/// A comparator understood: keys compared in lexicographic order, each a function of the elements.
private struct SortOrder {
  /// (elements...) -> keys.
  let keys: Program
  let isDescending: [Bool]

  /// Reads `less(a0, b0) or (a0 == b0 and less(a1, b1) or ...)`, where every key of b is made of b's elements as that of a is of a's.
  init?(_ comparator: Program) {
    let reader = ComparatorReader(comparator)
    guard let found = reader.keys(comparator.results[0]) else { return nil }
    let elements = stride(from: 0, to: comparator.parameters.count, by: 2).map { comparator.parameters[$0] }
    keys = comparator.rewired(parameters: elements, results: found.map(\.key)).removingDeadCode()
    isDescending = found.map(\.isDescending)
  }
}

private final class ComparatorReader {
  private let program: Program
  private let definitions: [Int?]
  private let number: [ValueID: Int]
  /// Pairs of values that were compared already.
  private var mirrored: [[ValueID]: Bool] = [:], equal: [[ValueID]: Bool] = [:]

  init(_ program: Program) {
    self.program = program
    definitions = program.definitions()
    number = Dictionary(uniqueKeysWithValues: program.parameters.enumerated().map { ($1, $0) })
  }

  typealias Key = (key: ValueID, isDescending: Bool)

  private func definition(_ value: ValueID) -> Operation? { definitions[value].map { program.operations[$0] } }

  func keys(_ value: ValueID) -> [Key]? {
    guard let operation = definition(value) else { return nil }
    switch operation.primitive {
    case .compare(.less): return key(operation.operands[0], operation.operands[1], isDescending: false).map { [$0] }
    case .compare(.greater): return key(operation.operands[0], operation.operands[1], isDescending: true).map { [$0] }
    case .binary(.or):
      return lexicographic(operation.operands[0], operation.operands[1]) ?? lexicographic(operation.operands[1], operation.operands[0])
    case .select:
      // Equal in the first key: the rest; else the first.
      guard let first = keys(operation.operands[2]), first.count == 1, isTie(operation.operands[0], of: first[0]),
        let rest = keys(operation.operands[1])
      else { return nil }
      return first + rest
    default: return nil
    }
  }

  private func lexicographic(_ first: ValueID, _ rest: ValueID) -> [Key]? {
    guard let head = keys(first), head.count == 1, let both = definition(rest), both.primitive == .binary(.and) else { return nil }
    for (tie, tail) in [(both.operands[0], both.operands[1]), (both.operands[1], both.operands[0])] {
      if isTie(tie, of: head[0]), let tail = keys(tail) { return head + tail }
    }
    return nil
  }

  /// Whether a value says that both elements have an equal key.
  private func isTie(_ value: ValueID, of key: Key) -> Bool {
    guard let operation = definition(value), operation.primitive == .compare(.equal) else { return false }
    let (x, y) = (operation.operands[0], operation.operands[1])
    return (same(x, key.key) && mirrors(x, y)) || (same(y, key.key) && mirrors(y, x))
  }

  private func key(_ x: ValueID, _ y: ValueID, isDescending: Bool) -> Key? {
    if mirrors(x, y) { return (x, isDescending) }
    if mirrors(y, x) { return (y, !isDescending) }
    return nil
  }

  /// Whether `y` is made of b's elements as `x` is made of a's.
  private func mirrors(_ x: ValueID, _ y: ValueID) -> Bool {
    if let i = number[x] { return i % 2 == 0 && number[y] == i + 1 }
    if let known = mirrored[[x, y]] { return known }
    let result = match(x, y, mirrors)
    mirrored[[x, y]] = result
    return result
  }

  private func same(_ x: ValueID, _ y: ValueID) -> Bool {
    if x == y { return true }
    if let known = equal[[x, y]] { return known }
    let result = number[x] == nil && match(x, y, same)
    equal[[x, y]] = result
    return result
  }

  private func match(_ x: ValueID, _ y: ValueID, _ operands: (ValueID, ValueID) -> Bool) -> Bool {
    guard let a = definition(x), let b = definition(y) else { return false }
    return a.primitive == b.primitive && a.results.firstIndex(of: x) == b.results.firstIndex(of: y) && a.operands.count == b.operands.count
      && zip(a.operands, b.operands).allSatisfy(operands)
  }
}
