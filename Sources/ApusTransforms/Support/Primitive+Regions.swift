import ApusIR

extension Primitive {
  /// The primitive with every program inside it replaced.
  func mapRegions(_ transform: (Program) throws -> Program) rethrows -> Primitive {
    switch self {
    case .branch(let branches): return .branch(try branches.map(transform))
    case .whileLoop(var loop):
      loop.condition = try transform(loop.condition)
      loop.body = try transform(loop.body)
      return .whileLoop(loop)
    case .scan(var loop):
      loop.body = try transform(loop.body)
      return .scan(loop)
    case .call(let program, let name): return .call(try transform(program), name: name)
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .constant, .iota, .broadcastInDim, .reshape, .transpose,
      .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .reduce, .argReduce, .cumulative, .dotGeneral, .gather,
      .scatter, .sort, .optimizationBarrier, .threefry2x32:
      return self
    }
  }
}
