import ApusIR

/// Reductions over rows, with an accumulator for each column in scratch.
extension Emitter {
  func fold(_ fold: Fold) throws {
    try vectorLoop(fold.columns) {
      for accumulator in fold.accumulators {
        let dtype = self.kernel.buffers[accumulator.scratch].dtype
        try self.store(accumulator.scratch, fold.place, self.identity(accumulator.monoid, dtype))
      }
    }
    // Whole steps first, then what is left row by row. Both counts are constants but for whether the block is the last.
    let most = kernel.iterations(of: fold.rows)
    let last = kernel.extents[fold.rows.index] % (kernel.blocks[fold.rows] ?? .max)
    let isLast = blocks[fold.rows]?.isLast
    func counts(_ part: (Int) -> Int) -> (most: Int, text: String) {
      guard let isLast else { return (part(most), "\(part(most))") }
      return (max(part(most), part(last)), instruction("select i1 \(isLast), i64 \(part(last)), i64 \(part(most))"))
    }
    let whole = counts { $0 / fold.step * fold.step }, rest = counts { $0 % fold.step }
    try maybeLoop(whole.most, whole.text, step: fold.step) { try self.rows(fold, from: $0, count: fold.step) }
    try maybeLoop(rest.most, rest.text, step: 1) { number in
      try self.rows(fold, from: self.instruction("add nuw nsw i64 \(whole.text), \(number)"), count: 1)
    }
  }

  /// A loop that may have no iterations.
  private func maybeLoop(_ most: Int, _ count: String, step: Int, _ body: (String) throws -> Void) throws {
    if most == 0 { return }
    if Int(count) != nil { return try countedLoop(most: most, count: count, step: step, body) }
    let (run, end) = (label(), label())
    let text = try scope { try countedLoop(most: most, count: count, step: step, body) }
    let isAny = instruction("icmp ne i64 \(count), 0")
    write("br i1 \(isAny), label %\(run), label %\(end)")
    scopes[cursor] += "\(run):\n\(text)  br label %\(end)\n\(end):\n"
  }

  private func rows(_ fold: Fold, from start: String, count: Int) throws {
    let first = shifted(start, fold.rows)
    let numbers = (0..<count).map { place in
      let text = place == 0 ? first : Int(first).map { "\($0 + place)" } ?? instruction("add nuw nsw i64 \(first), \(place)")
      return Register(text: text, dtype: .int64, lanes: 1, scope: cursor)
    }
    try vectorLoop(fold.columns) {
      let inside = self.cursor, lanes = self.vector?.lanes ?? 1
      var values = [[Register]](repeating: [], count: fold.accumulators.count)
      for number in numbers {
        self.loops[fold.rows] = number
        self.memo = self.memo.filter { !self.facts.depends($0.key, on: fold.rows) }
        for (place, accumulator) in fold.accumulators.enumerated() {
          let value = try self.evaluate(accumulator.value)
          self.cursor = inside
          values[place].append(self.splat(value, lanes))
          self.cursor = inside
        }
        for case .store(let buffer, let index, let value, let guarding) in fold.stores {
          try self.store(buffer, index, value, guardedBy: guarding)
          self.cursor = inside
        }
      }
      for (accumulator, values) in zip(fold.accumulators, values) {
        var sums = values
        while sums.count > 1 {
          let pairs = stride(from: 0, to: sums.count - 1, by: 2).map { self.combine(accumulator.monoid, sums[$0], sums[$0 + 1]) }
          sums = pairs + (sums.count % 2 == 1 ? [sums[sums.count - 1]] : [])
        }
        let old = try self.load(accumulator.scratch, fold.place, guardedBy: nil)
        self.cursor = inside
        try self.store(accumulator.scratch, fold.place, self.combine(accumulator.monoid, old, sums[0]))
        self.cursor = inside
      }
    }
  }
}
