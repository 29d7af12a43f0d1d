import ApusIR

extension Reference {
  static func control(
    _ primitive: Primitive, _ operands: [DenseArray], _ types: [TensorType], _ regions: [Interpreter]
  ) throws -> [DenseArray] {
    switch primitive {
    case .branch:
      let index = Int32.indices(try operands[0].aligned())[0]
      let chosen = regions.indices.contains(index) ? index : regions.count - 1
      return try regions[chosen].run(Array(operands.dropFirst()))
    case .whileLoop(let loop):
      let invariants = Array(operands.prefix(loop.invariantCount))
      var carry = Array(operands.dropFirst(loop.invariantCount))
      while try regions[0].run(invariants + carry)[0].elements(as: Bool.self)[0] {
        carry = try regions[1].run(invariants + carry)
      }
      return carry
    case .scan(let loop): return try scan(loop, operands, types, regions[0])
    case .call: return try regions[0].run(operands)
    case .custom:
      if primitive.isTransposeOnly { throw TransformError(primitive.name, "forward mode is impossible: there is a rule for reverse mode only") }
      return try regions[0].run(operands)
    case .optimizationBarrier: return operands
    default: preconditionFailure("not control: \(primitive.name)")
    }
  }

  private static func scan(
    _ loop: ScanLoop, _ operands: [DenseArray], _ types: [TensorType], _ body: Interpreter
  ) throws -> [DenseArray] {
    let fixed = loop.invariantCount + loop.carryCount
    let invariants = Array(operands.prefix(loop.invariantCount)), sequences = operands.dropFirst(fixed)
    var carry = Array(operands[loop.invariantCount..<fixed])
    // Written slice by slice before anyone sees them.
    let outputs = try types.dropFirst(loop.carryCount).map { type in try DenseArray(type) { _ in } }
    for step in 0..<loop.length {
      let index = loop.reverse ? loop.length - 1 - step : step
      let slices = try sequences.map { try $0.slice(index) }
      let results = try body.run(invariants + carry + slices)
      carry = Array(results.prefix(loop.carryCount))
      for (output, slice) in zip(outputs, results.dropFirst(loop.carryCount)) {
        let start = output.buffer.bytes + index * slice.byteCount
        UnsafeMutableRawBufferPointer(start: start, count: slice.byteCount).copyMemory(from: slice.bytes)
      }
    }
    return carry + outputs
  }
}

extension DenseArray {
  /// The slice at an index of axis 0.
  fileprivate func slice(_ index: Int) throws -> DenseArray {
    let sliceType = type.with(shape: Shape(shape.dimensions.dropFirst()))
    let size = sliceType.byteCount
    return try DenseArray(sliceType) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: buffer.bytes + index * size, count: size))
    }
  }
}
