import ApusIR

/// Operations over rows: reductions of a row's elements, and everything before and after them, in as few passes over the row as their
/// dependencies allow. What a later pass needs again is computed again where cheap, else kept in scratch memory that stays in cache.
final class RowKernel: GroupKernel {
  private let inner: Int
  private let shape: Grouping.Shape
  /// Per member: the pass that computes an element of it, or, for a row's value, the pass before which it is known.
  private var level: [Int: Int] = [:]
  /// Per elementwise member, the passes that use its elements.
  private var passes: [Int: Set<Int>] = [:]
  private var scratches: [ValueID: Int] = [:]
  private var variables: [Int: VariableID] = [:]
  private var rowPosition = Position.scalar
  private var pass = 0
  private var elementPosition = Position.scalar
  private var innerIndex = IndexExpression(0)
  private var elementMemo: [ElementKey: ExpressionID] = [:]
  private var rowMemo: [ValueID: ExpressionID] = [:]

  private struct ElementKey: Hashable {
    var value: ValueID
    var pass: Int
  }

  /// Scratch that a kernel may have on a thread's stack.
  static let scratchByteLimit = 96 << 10

  init(region: RegionLowering, members: [Int], chain: [Int], rows: Int, inner: Int) {
    self.inner = inner
    shape = .rows(rows, inner: inner)
    super.init(region: region, members: members, chain: chain)
    findLevels()
  }

  private func isRow(_ index: Int) -> Bool { Grouping.isRowValue(index, region.graph, shape) }

  private func isReduction(_ index: Int) -> Bool {
    if case .rowReduction = region.graph.kinds[index] { return true }
    return false
  }

  private func inside(_ index: Int) -> [Int] { region.graph.leaves[index].compactMap { isMember($0.value) } }

  private func findLevels() {
    for index in members {
      let latest = inside(index).map { level[$0]! }.max() ?? 0
      level[index] = isReduction(index) ? latest + 1 : latest
    }
    for index in members.reversed() {
      var used = passes[index] ?? []
      if isReduction(index) {
        used = [level[index]! - 1]
      } else if isRow(index) {
        continue
      } else if used.isEmpty || region.isMaterialized(index) || !isCheap(index) {
        used = [level[index]!]
      }
      for operand in inside(index) where !isRow(operand) { passes[operand, default: []].formUnion(used) }
      if !isReduction(index) { passes[index, default: []].formUnion(used) }
    }
  }

  /// Whether computing an element again costs less than keeping it: one operation on what is at hand.
  private func isCheap(_ index: Int) -> Bool {
    switch program.operations[index].primitive {
    case .binary(.add), .binary(.subtract), .binary(.multiply), .unary(.negate), .unary(.square), .convert, .compare, .select:
      inside(index).allSatisfy { isRow($0) }
    default: false
    }
  }

  /// Values that would need scratch, and how many bytes that is a row.
  var scratchBytes: Int {
    members.reduce(0) { total, index in
      needsScratch(index) ? total + program.operations[index].results.reduce(0) { $0 + inner * program.type(of: $1).dtype.byteCount } : total
    }
  }

  private func needsScratch(_ index: Int) -> Bool {
    guard !isRow(index), !region.isMaterialized(index), !isCheap(index), let used = passes[index] else { return false }
    return used.contains { $0 > level[index]! }
  }

  override func member(_ value: ValueID, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID? {
    guard let index = isMember(value) else { return nil }
    if isRow(index) {
      if let known = rowMemo[value] { return known }
      let dtype = program.type(of: value).dtype
      let result = try variables[index].map { builder.add(.variable($0), dtype) } ?? computed(value, rowPosition)
      rowMemo[value] = result
      return result
    }
    let key = ElementKey(value: value, pass: pass)
    if let known = elementMemo[key] { return known }
    let dtype = program.type(of: value).dtype
    let result: ExpressionID
    if pass > level[index]!, let (buffer, storage) = outputs[value] {
      result = builder.add(.load(buffer: buffer, offset(storage, program.type(of: value).shape, elementPosition), guardedBy: nil), dtype)
    } else if pass > level[index]!, let buffer = scratches[value] {
      result = builder.add(.load(buffer: buffer, innerIndex, guardedBy: nil), dtype)
    } else {
      result = try computed(value, elementPosition)
    }
    elementMemo[key] = result
    return result
  }

  func build(rows: Int, _ isMaterialized: (ValueID) -> Bool) throws -> Kernel {
    try addOutputs(isMaterialized)
    for index in members where needsScratch(index) {
      for result in program.operations[index].results { scratches[result] = scratch(program.type(of: result).dtype, inner) }
    }
    let rowAxes = axisCount(holding: rows)
    let rowExtents = Array(dimensions[..<rowAxes]), innerExtents = Array(dimensions[rowAxes...])
    let rowLoops = rowExtents.map { builder.addLoop($0) }
    let row = Self.rowMajor(rowLoops, rowExtents)
    rowPosition = .linear(row)
    let last = members.map { isReduction($0) ? level[$0]! - 1 : isRow($0) ? level[$0]! : (passes[$0]?.max() ?? level[$0]!) }.max() ?? 0
    var body: [Statement] = []
    for number in 0...last {
      body += try rowStores(number)
      body += try passStatements(number, row, innerExtents, nextRow: number == 1 ? rowLoops.last : nil)
    }
    body += try rowStores(last + 1)
    return builder.finish(parallel: rowLoops, body)
  }

  /// Stores of row values that are known before a pass.
  private func rowStores(_ number: Int) throws -> [Statement] {
    var body: [Statement] = []
    for index in members where isRow(index) && level[index] == number {
      for result in program.operations[index].results where outputs[result] != nil {
        if let statement = store(result, rowPosition, try expression(result, rowPosition)) { body.append(statement) }
      }
    }
    return body
  }

  /// Loads of the first pass that go along rows in memory, one line after the other, and by which loops.
  private var firstLoads: [(buffer: Int, index: IndexExpression)] = [], firstLoops: [LoopID] = []
  /// Rows with fewer bytes are at hand before they are asked for.
  private static let prefetchedBytes = 1024

  private func noteFirstLoads(_ loops: [LoopID]) {
    firstLoops = loops
    guard let last = loops.last else { return }
    for case .load(let buffer, let index, nil) in builder.kernel.expressions
    where builder.kernel.buffers[buffer].kind == .input && index.linearCoefficient(of: last) == 1
      && inner * builder.kernel.buffers[buffer].dtype.byteCount >= Self.prefetchedBytes
    {
      firstLoads.append((buffer, index))
    }
  }

  /// While the processor works on a row in the cache, the next one comes.
  private func prefetches(of row: LoopID, _ loops: [LoopID]) -> [Statement] {
    firstLoads.compactMap { buffer, index in
      guard let step = index.linearCoefficient(of: row), step != 0, index.values.isEmpty else { return nil }
      let moved = index.mapAtoms { atom in
        if case .loop(let loop) = atom, let place = firstLoops.firstIndex(of: loop) { return IndexExpression(loops[place]) }
        return IndexExpression(atom)
      }
      guard firstLoops.allSatisfy({ moved.linearCoefficient(of: $0) == 0 }) else { return nil }
      return .prefetch(buffer: buffer, moved.adding(step))
    }
  }

  private func passStatements(
    _ number: Int, _ row: IndexExpression, _ innerExtents: [Int], nextRow: LoopID?
  ) throws -> [Statement] {
    pass = number
    let loops = innerExtents.map { builder.addLoop($0) }
    innerIndex = Self.rowMajor(loops, innerExtents)
    elementPosition = .linear(row * inner + innerIndex)
    var before: [Statement] = [], inside: [Statement] = [], after: [Statement] = []
    for index in members where !isRow(index) && level[index] == number {
      for result in program.operations[index].results where outputs[result] != nil || scratches[result] != nil {
        let value = try expression(result, elementPosition)
        if let statement = store(result, elementPosition, value) { inside.append(statement) }
        if let buffer = scratches[result] { inside.append(.store(buffer: buffer, innerIndex, value, guardedBy: nil)) }
      }
    }
    for index in members where isReduction(index) && level[index] == number + 1 {
      let operation = program.operations[index]
      guard case .reduce(let monoid, _) = operation.primitive else { continue }
      let variable = builder.addVariable(program.type(of: operation.results[0]).dtype, monoid)
      before.append(.initialize(variable))
      inside.append(.accumulate(variable, try expression(operation.operands[0], elementPosition)))
      after.append(.collapse(variable))
      variables[index] = variable
    }
    if number == 0 { noteFirstLoads(loops) }
    if let nextRow, !inside.isEmpty { inside += prefetches(of: nextRow, loops) }
    return inside.isEmpty ? [] : before + Self.nest(loops, vector: true, inside) + after
  }
}
