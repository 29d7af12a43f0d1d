extension Program {
  /// Whether it, or a program inside one of its operations, has such an operation.
  public func contains(where isWanted: (Primitive) -> Bool) -> Bool {
    operations.contains { isWanted($0.primitive) || $0.primitive.regions.contains { $0.contains(where: isWanted) } }
  }
}

extension Primitive {
  /// The axis that the operation itself, not one inside it, goes over.
  public var axis: NamedAxis? {
    switch self {
    case .collective(let collective): collective.axis
    case .axisIndex(let axis): axis
    default: nil
    }
  }

  /// The programs inside the operation.
  public var regions: [Program] {
    switch self {
    case .branch(let branches): branches
    case .whileLoop(let loop): [loop.condition, loop.body]
    case .scan(let loop): [loop.body]
    case .call(let program, _): [program]
    case .custom(let function): [function.program]
    case .reduceRegion(let reduction): [reduction.body]
    case .reduceWindow(let reduction): [reduction.body]
    case .selectAndScatter(let windows): [windows.select, windows.scatter]
    case .scatterRegion(_, let body): [body]
    case .sortBy(let comparator, _): [comparator]
    case .collective(let collective): collective.regions
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision, .constant, .iota, .broadcastInDim,
      .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .reduce, .argReduce, .cumulative,
      .dotGeneral, .convolution, .gather, .scatter, .sort, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .optimizationBarrier,
      .threefry2x32, .rngBitGenerator, .randomSeed, .deviceIndex, .axisIndex, .check:
      []
    }
  }

  /// The primitive with every program inside it replaced; a custom function's rules stay, so that the program must mean the same.
  public func mapRegions(_ transform: (Program) throws -> Program) rethrows -> Primitive {
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
    case .custom(var function):
      function.program = try transform(function.program)
      return .custom(function)
    case .reduceRegion(var reduction):
      reduction.body = try transform(reduction.body)
      return .reduceRegion(reduction)
    case .reduceWindow(var reduction):
      reduction.body = try transform(reduction.body)
      return .reduceWindow(reduction)
    case .selectAndScatter(var windows):
      windows.select = try transform(windows.select)
      windows.scatter = try transform(windows.scatter)
      return .selectAndScatter(windows)
    case .scatterRegion(let dimensions, let body): return .scatterRegion(dimensions, body: try transform(body))
    case .sortBy(let comparator, let dimension): return .sortBy(comparator: try transform(comparator), dimension: dimension)
    case .collective(var collective):
      switch collective.kind {
      case .allReduce(let body): collective.kind = .allReduce(try transform(body))
      case .reduceScatter(let body, let dimension, let count):
        collective.kind = .reduceScatter(try transform(body), dimension: dimension, count: count)
      case .allGather, .allToAll, .permute, .broadcast: return self
      }
      return .collective(collective)
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision, .constant, .iota, .broadcastInDim,
      .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate, .reverse, .reduce, .argReduce, .cumulative,
      .dotGeneral, .convolution, .gather, .scatter, .sort, .cholesky, .triangularSolve, .fft, .factorization, .matrix, .optimizationBarrier,
      .threefry2x32, .rngBitGenerator, .randomSeed, .deviceIndex, .axisIndex, .check:
      return self
    }
  }

  /// Whether it is a custom function or holds one.
  public var hasCustomFunctions: Bool {
    if case .custom = self { return true }
    return regions.contains(where: \.hasCustomFunctions)
  }

  /// Whether the operation, or one inside it, does something besides giving results, so that it stays though nothing needs those, and
  /// is no other one's equal.
  public var hasEffect: Bool {
    switch self {
    case .check, .randomSeed: true
    // Devices wait for each other; elements of a batch do not.
    case .collective(let collective): collective.axis == nil
    default: regions.contains(where: \.hasEffects)
    }
  }
}
