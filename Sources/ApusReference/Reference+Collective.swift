import ApusIR

extension Reference {
  /// A collective operation of the devices of a grid, or of one device that is alone.
  static func collective(
    _ collective: Collective, _ operands: [DenseArray], _ types: [TensorType], _ regions: [Interpreter]
  ) throws -> [DenseArray] {
    let exchanged = try collective.exchange(operands)
    return try types.enumerated().map { index, type in
      guard let (members, own) = exchanged else { return try zeros(type) }
      let parts = members.map { $0[index] }
      switch collective.kind {
      case .allReduce: return try folded(parts, regions[0])
      case .reduceScatter(_, let dimension, let count): return try part(own, of: count, folded(parts, regions[0]), dimension)
      case .allGather(let dimension, _): return try joined(parts, dimension, type)
      case .allToAll(let split, let concat, let count):
        return try joined(try parts.map { try part(own, of: count, $0, split) }, concat, type)
      case .permute:
        let group = try collective.group(of: Device.current) ?? []
        return try collective.source(of: Device.current, in: group).map { parts[$0] } ?? zeros(type)
      case .broadcast: return parts[0]
      }
    }
  }

  static func deviceIndex(_ axis: DeviceAxis) throws -> DenseArray {
    try DenseArray(scalar: UInt32(Device.current?.index(along: axis) ?? 0))
  }

  private static func zeros(_ type: TensorType) throws -> DenseArray {
    try DenseArray(type) { bytes in
      for index in bytes.indices { bytes[index] = 0 }
    }
  }

  /// Corresponding elements combined from the first array to the last.
  private static func folded(_ parts: [DenseArray], _ body: Interpreter) throws -> DenseArray {
    let type = parts[0].type, count = type.elementCount, program = ScalarProgram(body)
    func column(_ x: DenseArray) -> DenseArray { DenseArray(type.with(shape: [count]), x.buffer) }
    var total = column(try parts[0].aligned())
    for next in parts.dropFirst() { total = try program.run([total, column(try next.aligned())], count: count)[0] }
    return DenseArray(type, total.buffer)
  }

  private static func part(_ number: Int, of count: Int, _ x: DenseArray, _ dimension: Int) throws -> DenseArray {
    var starts = x.shape.map { _ in 0 }, limits = x.shape.dimensions
    let extent = limits[dimension] / count
    (starts[dimension], limits[dimension]) = (number * extent, (number + 1) * extent)
    return try evaluate(.slice(starts: starts, limits: limits, strides: x.shape.map { _ in 1 }), [x])[0]
  }

  private static func joined(_ parts: [DenseArray], _ dimension: Int, _ type: TensorType) throws -> DenseArray {
    try evaluate(.concatenate(dimension: dimension), parts)[0]
  }
}
