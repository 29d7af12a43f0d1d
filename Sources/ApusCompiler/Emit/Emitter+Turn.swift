import ApusIR

extension Turn {
  /// Rows of the largest square that is turned in registers.
  static let widest = 16
}

/// Transposition of tiles: squares of rows are loaded, turned by shuffles, and stored as columns.
extension Emitter {
  func turn(_ turn: Turn) throws {
    let bytes = kernel.buffers[turn.buffer].dtype.byteCount
    let (rows, columns) = (kernel.extents[turn.rows.index], kernel.extents[turn.columns.index])
    let size = min(
      (target.vectorBytes / bytes).clamped(to: 2...Turn.widest), max(min(rows, columns).roundedUpToPowerOfTwo, 2))
    let rowCount = iterationCount(of: turn.rows), columnCount = iterationCount(of: turn.columns)
    let saved = (loops[turn.rows], loops[turn.columns])
    try countedLoop(most: kernel.iterations(of: turn.columns), count: columnCount, step: size) { column in
      let column = squareStart(column, columnCount, size, turn.columns)
      try countedLoop(most: kernel.iterations(of: turn.rows), count: rowCount, step: size) { row in
        try square(turn, size, bytes, self.squareStart(row, rowCount, size, turn.rows), column)
      }
    }
    (loops[turn.rows], loops[turn.columns]) = saved
  }

  /// Where a square begins within the tile: the last one ends where the tile does.
  private func squareStart(_ start: String, _ count: String, _ size: Int, _ loop: LoopID) -> String {
    if kernel.extents[loop.index] < size { return "0" }
    if let count = Int(count) {
      if count % size == 0 { return start }
      if let start = Int(start) { return "\(min(start, count - size))" }
    }
    let last = instruction("sub nsw i64 \(count), \(size)")
    let isBefore = instruction("icmp slt i64 \(start), \(last)")
    return instruction("select i1 \(isBefore), i64 \(start), i64 \(last)")
  }

  private func square(_ turn: Turn, _ size: Int, _ bytes: Int, _ row: String, _ column: String) throws {
    // Elements as integers; those of 16 bytes as two.
    let element = "i\(bytes * 8)", lane = "i\(min(bytes, 8) * 8)", lanes = size * max(bytes / 8, 1)
    let vector = vectorType(lane, lanes), memory = kernel.buffers[turn.buffer].dtype.memoryType
    let inside = cursor
    func absolute(_ loop: LoopID, _ local: String, _ further: Int) -> Register {
      cursor = inside
      var text = local
      if let base = blocks[loop]?.base.text { text = text == "0" ? base : instruction("add nsw i64 \(base), \(text)") }
      if further > 0 { text = Int(text).map { "\($0 + further)" } ?? instruction("add nsw i64 \(text), \(further)") }
      return Register(text: text, dtype: .int64, lanes: 1, scope: inside)
    }
    loops[turn.rows] = absolute(turn.rows, row, 0)
    let (rows, columns) = (kernel.extents[turn.rows.index], kernel.extents[turn.columns.index])
    let source = castPointer("%b\(turn.buffer)", from: memory, to: element)
    var registers: [String] = []
    for number in 0..<size {
      guard number < columns else {
        registers.append("zeroinitializer")
        continue
      }
      loops[turn.columns] = absolute(turn.columns, column, number)
      let offset = try scalarIndex(turn.index)
      cursor = inside
      let at = instruction("getelementptr \(element), \(pointer(to: element)) \(source), i64 \(offset.text)")
      registers.append(loadRow(at, element, vector, lane, lanes, active: min(rows, size) * (lanes / size), bytes))
    }
    let turned = transposed(registers, size, unit: lanes / size, lane, bytes)
    let scratch = castPointer("%b\(turn.scratch)", from: memory, to: element)
    let first = instruction("mul nsw i64 \(instruction("add nsw i64 \(row), \(turn.rowMargin)")), \(turn.pitch)")
    let place = instruction("add nsw i64 \(first), \(instruction("add nsw i64 \(column), \(turn.columnMargin)"))")
    for (number, register) in turned.enumerated() {
      let offset = instruction("add nsw i64 \(place), \(number * turn.pitch)")
      let at = instruction("getelementptr \(element), \(pointer(to: element)) \(scratch), i64 \(offset)")
      write("store \(vector) \(register), \(pointer(to: vector)) \(castPointer(at, from: element, to: vector)), align \(min(bytes, 8))")
    }
  }

  private func loadRow(
    _ at: String, _ element: String, _ vector: String, _ lane: String, _ lanes: Int, active: Int, _ bytes: Int
  ) -> String {
    let address = castPointer(at, from: element, to: vector), alignment = min(bytes, 8)
    if active == lanes { return instruction("load \(vector), \(pointer(to: vector)) \(address), align \(alignment)") }
    let mask = "<" + (0..<lanes).map { "i1 \($0 < active)" }.joined(separator: ", ") + ">"
    let name = suffix(lane, lanes)
    return call("llvm.masked.load.\(name).\(target.hasOpaquePointers ? "p0" : "p0\(name)")", vector, [
      (pointer(to: vector), address), ("i32", "\(alignment)"), (vectorType("i1", lanes), mask), (vector, "zeroinitializer"),
    ])
  }

  /// The columns of a square of rows: by unpacking within 16 bytes, then by exchanging groups of 16 bytes, each step one instruction for
  /// two registers.
  private func transposed(_ rows: [String], _ size: Int, unit: Int, _ lane: String, _ bytes: Int) -> [String] {
    let type = vectorType(lane, size * unit)
    func shuffle(_ a: String, _ b: String, _ order: [Int]) -> String {
      let indices = order.flatMap { place in (0..<unit).map { "i32 \(place * unit + $0)" } }.joined(separator: ", ")
      return instruction("shufflevector \(type) \(a), \(type) \(b), <\(size * unit) x i32> <\(indices)>")
    }
    let group = min(size, max(16 / bytes, 1))
    var registers = rows, width = 1
    // After each step, `2 * width` rows have their first columns in the first register, and so on.
    while width < group {
      var next = registers
      func order(high: Bool) -> [Int] {
        stride(from: 0, to: size, by: group).flatMap { start in
          (0..<group / 2).flatMap { number -> [Int] in
            let place = start + number + (high ? group / 2 : 0)
            return number % width == width - 1 ? (0..<width).map { place - width + 1 + $0 } + (0..<width).map { size + place - width + 1 + $0 } : []
          }
        }
      }
      for start in stride(from: 0, to: size, by: 2 * width) {
        for column in 0..<width {
          let (a, b) = (registers[start + column], registers[start + width + column])
          next[start + 2 * column] = shuffle(a, b, order(high: false))
          next[start + 2 * column + 1] = shuffle(a, b, order(high: true))
        }
      }
      registers = next
      width *= 2
    }
    if group == size { return registers }
    /// From registers with groups of rows after one another, those with the groups at one place of each.
    func collected(_ list: [String]) -> [String] {
      if list.count == 1 { return list }
      let groups = size / group
      func half(_ odd: Int) -> [String] {
        let order = (0..<groups).flatMap { number -> [Int] in
          let from = number < groups / 2 ? 2 * number + odd : groups + 2 * (number - groups / 2) + odd
          return (0..<group).map { from * group + $0 }
        }
        return collected(stride(from: 0, to: list.count, by: 2).map { shuffle(list[$0], list[$0 + 1], order) })
      }
      let (evens, odds) = (half(0), half(1))
      return zip(evens, odds).flatMap { [$0, $1] }
    }
    var result = registers
    for column in 0..<group {
      let list = stride(from: 0, to: size, by: group).map { registers[$0 + column] }
      for (place, register) in collected(list).enumerated() { result[column + group * place] = register }
    }
    return result
  }
}
