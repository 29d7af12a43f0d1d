extension ElementNest {
  /// Loads that walk memory along another loop than the one results are written along, by the loop they do walk.
  private var crossLoads: (rows: LoopID, loads: [ExpressionID])? {
    let last = loops[loops.count - 1], facts = KernelFacts(kernel)
    var found: [LoopID: [ExpressionID]] = [:]
    for id in used {
      guard case .load(_, let index, nil) = kernel.expressions[id.index], let across = index.linearCoefficient(of: last), abs(across) > 1,
        let rows = loops.dropLast().first(where: { index.linearCoefficient(of: $0) == 1 }),
        index.values.allSatisfy({ !facts.depends($0, on: last) && !facts.depends($0, on: rows) })
      else { continue }
      found[rows, default: []].append(id)
    }
    return found.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }.map { ($0.key, $0.value) }
  }

  private func index(of load: ExpressionID) -> IndexExpression {
    guard case .load(_, let index, _) = kernel.expressions[load.index] else { preconditionFailure("not a load") }
    return index
  }

  /// Iterations of short loops that are joined to one of a tile's sides.
  private static let shortest = 64, longest = 256

  /// The kernel with loads that cross rows taken from tiles that were turned first; nil where there are none. A tile is read along its
  /// rows, a whole line of memory each, turned in registers, and kept in scratch in the first cache.
  func turned() -> Kernel? {
    guard loops.count > 1, let (rows, loads) = crossLoads else { return nil }
    var nest = self
    let last = loops[loops.count - 1]
    guard stores.allSatisfy({ if case .store(_, let index, _, _) = $0 { index.linearCoefficient(of: last) == 1 } else { false } })
    else { return nil }
    // Short sides are made longer by joining more loops to them, as far as memory goes on there.
    var rowGroup = [rows], columnGroup = [last], count = extent(rows)
    while count < Self.shortest, let next = loops.first(where: { loop in
      loop != last && !rowGroup.contains(loop) && extent(loop) * count <= Self.longest
        && loads.allSatisfy { index(of: $0).linearCoefficient(of: loop) == count }
    }) {
      rowGroup.append(next)
      count *= extent(next)
    }
    count = extent(last)
    let others = indices(without: Set(loads))
    for loop in loops.dropLast().reversed() {
      guard count < Self.shortest, !rowGroup.contains(loop), extent(loop) * count <= Self.longest,
        others.allSatisfy({ Self.continues($0, loop, last, count: count) })
      else { break }
      columnGroup.append(loop)
      count *= extent(loop)
    }
    let outer = loops.filter { !rowGroup.contains($0) && !columnGroup.contains($0) }
    let sides = (rows: nest.flatten(rowGroup), columns: nest.flatten(columnGroup))
    return nest.tiles(outer, sides.rows, sides.columns, loads)
  }

  private func tiles(_ outer: [LoopID], _ rows: LoopID, _ columns: LoopID, _ loads: [ExpressionID]) -> Kernel {
    var kernel = kernel
    let bytes = loads.map { kernel.dtypes[$0.index].byteCount }.reduce(0, +)
    // All tiles together fit the first cache.
    let sides = bytes <= 4 ? (rows: 128, columns: 64) : bytes <= 8 ? (rows: 64, columns: 64) : (rows: 32, columns: 64)
    cut(rows, sides.rows, &kernel)
    cut(columns, sides.columns, &kernel)
    var body: [Statement] = []
    for load in loads {
      guard case .load(let buffer, let index, _) = kernel.expressions[load.index] else { continue }
      let (rowMargin, columnMargin) = (margin(rows, kernel), margin(columns, kernel))
      let pitch = padded(kernel.iterations(of: columns)) + columnMargin
      let count = (padded(kernel.iterations(of: rows)) + rowMargin) * pitch
      kernel.buffers.append(KernelBuffer(dtype: kernel.buffers[buffer].dtype, kind: .scratch(count: count)))
      let turn = Turn(
        buffer: buffer, index: index, rows: rows, columns: columns, scratch: kernel.buffers.count - 1, pitch: pitch, rowMargin: rowMargin,
        columnMargin: columnMargin)
      body.append(.turn(turn))
      kernel.expressions[load.index] = .load(buffer: turn.scratch, turn.place, guardedBy: nil)
    }
    body.append(.serial(rows, [.vector(columns, stores)]))
    kernel.parallelVector = nil
    // Tiles go along what is read, so that its lines are read whole.
    let cuts = [columns, rows].filter { kernel.blocks[$0] != nil }
    if cuts.isEmpty {
      (kernel.parallel, kernel.body) = kernel.gathering(outer, around: body, of: extent(rows) * extent(columns))
    } else {
      (kernel.parallel, kernel.body) = (outer + cuts, body)
    }
    return kernel
  }

  private func cut(_ loop: LoopID, _ size: Int, _ kernel: inout Kernel) {
    if extent(loop) > 2 * size { kernel.blocks[loop] = size }
  }

  private func padded(_ count: Int) -> Int { (count + Turn.widest - 1) / Turn.widest * Turn.widest }

  /// Where the last block is narrower than a square, squares begin before it.
  private func margin(_ loop: LoopID, _ kernel: Kernel) -> Int {
    guard let size = kernel.blocks[loop] else { return 0 }
    return 1..<Turn.widest ~= extent(loop) % size ? Turn.widest : 0
  }
}
