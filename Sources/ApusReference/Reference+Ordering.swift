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
}
