import ApusIR

extension Reference {
  /// Sorts lines by the keys of the elements, ties by position.
  static func sort(_ operands: [DenseArray], dimension: Int, keyCount: Int) throws -> [DenseArray] {
    let axis = AxisView(operands[0].shape, dimension)
    let keys = operands.prefix(keyCount).map { $0.dtype.element.sortKeys($0) }
    let results = try operands.map { operand in try DenseArray(operand.type) { _ in } }
    var order = [Int32](repeating: 0, count: axis.extent)
    for outer in 0..<axis.outer {
      for inner in 0..<axis.inner {
        let start = outer * axis.extent * axis.inner + inner
        for i in order.indices { order[i] = Int32(i) }
        order.sort { a, b in
          for key in keys {
            let (x, y) = (key[start + Int(a) * axis.inner], key[start + Int(b) * axis.inner])
            if x != y { return x < y }
          }
          return a < b
        }
        for (operand, result) in zip(operands, results) {
          operand.dtype.word.permute(operand.buffer.bytes, result.buffer.bytes, order: order, at: start, stride: axis.inner)
        }
      }
    }
    return results
  }

  /// Sorts lines by merging ever longer runs, all lines and pairs of runs step by step together; of elements that do not precede each
  /// other the left one comes first.
  static func sort(_ operands: [DenseArray], dimension: Int, by comparator: ScalarProgram) throws -> [DenseArray] {
    let axis = AxisView(operands[0].shape, dimension), n = axis.extent
    if operands[0].elementCount == 0 { return operands }
    // Lines side by side: entry line * n + i is the position of the element that is i-th in the line so far.
    let starts = (0..<axis.outer).flatMap { outer in (0..<axis.inner).map { outer * n * axis.inner + $0 } }
    let places = starts.flatMap { start in (0..<n).map { start + $0 * axis.inner } }
    var order = places
    var length = 1
    while length < n {
      var merges: [Merge] = []
      for line in starts.indices {
        for start in stride(from: line * n, to: (line + 1) * n, by: 2 * length) {
          let end = (line + 1) * n
          merges.append(Merge(left: start, middle: Swift.min(start + length, end), end: Swift.min(start + 2 * length, end)))
        }
      }
      var merged = order
      for _ in 0..<(2 * length) {
        let contested = merges.indices.filter { merges[$0].isContested }
        let columns = try operands.flatMap { operand in
          [try operand.taking(contested.map { order[merges[$0].right] }), try operand.taking(contested.map { order[merges[$0].left] })]
        }
        let rightFirst = contested.isEmpty ? [] : try comparator.run(columns, count: contested.count)[0].elements(as: Bool.self)
        for (index, isFirst) in zip(contested, rightFirst) { merges[index].takesRight = isFirst }
        for index in merges.indices { merges[index].step(order, &merged) }
      }
      order = merged
      length *= 2
    }
    return try operands.map { try $0.putting($0.taking(order), at: places) }
  }
}

/// Two neighbouring runs being merged.
private struct Merge {
  var left: Int, right: Int
  let middle: Int, end: Int
  var next: Int
  var takesRight = false

  init(left: Int, middle: Int, end: Int) {
    self.left = left
    self.middle = middle
    self.end = end
    right = middle
    next = left
  }

  /// Whether both runs have elements left.
  var isContested: Bool { left < middle && right < end }

  mutating func step(_ order: [Int], _ merged: inout [Int]) {
    if next == end { return }
    if left < middle && !(isContested && takesRight) {
      merged[next] = order[left]
      left += 1
    } else {
      merged[next] = order[right]
      right += 1
    }
    next += 1
  }
}
