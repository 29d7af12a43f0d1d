import ApusIR

extension Reference {
  /// Folds the reduced elements in row-major order, all results at once.
  static func reduceRegion(
    _ reduction: RegionReduction, _ operands: [DenseArray], _ types: [TensorType], _ body: ScalarProgram
  ) throws -> [DenseArray] {
    let count = operands.count / 2, shape = operands[0].shape
    let kept = (0..<shape.rank).filter { !reduction.dimensions.contains($0) }, reduced = reduction.dimensions.sorted()
    let strides = shape.rowMajorStrides
    var position = Coordinates(reduced.map { shape[$0] })
    let offsets = (0..<position.count).map { _ in
      defer { position.advance() }
      return position.offset(reduced.map { strides[$0] })
    }
    let results = types[0].elementCount
    return try fold(operands, count, results, body, steps: offsets.count) { operand, step in
      try operand.strided(operand.type.with(shape: types[0].shape), offset: offsets[step], kept.map { strides[$0] })
    }.enumerated().map { DenseArray(types[$0.offset], $0.element.buffer) }
  }

  /// Lays the operand out with the initial value around and between its elements, and folds the windows' elements in row-major
  /// order, all windows at once.
  static func reduceWindow(
    _ w: WindowReduction, _ operands: [DenseArray], _ types: [TensorType], _ body: ScalarProgram
  ) throws -> [DenseArray] {
    let count = operands.count / 2, shape = types[0].shape
    if shape.elementCount == 0 { return try types.map { try DenseArray($0) { _ in } } }
    let padded = try (0..<count).map { index in
      let pad = Primitive.pad(low: w.low, high: w.high, interior: w.baseDilations.map { $0 - 1 })
      return try evaluate(pad, [operands[index], operands[count + index]])[0]
    }
    let strides = padded[0].shape.rowMajorStrides
    let steps = zip(strides, w.strides).map { $0 * $1 }
    var position = Coordinates(w.dimensions)
    let offsets = (0..<position.count).map { _ in
      defer { position.advance() }
      return position.offset(zip(strides, w.windowDilations).map { $0 * $1 })
    }
    return try fold(padded + operands.suffix(count), count, shape.elementCount, body, steps: offsets.count) { operand, step in
      try operand.strided(operand.type.with(shape: shape), offset: offsets[step], steps)
    }.enumerated().map { DenseArray(types[$0.offset], $0.element.buffer) }
  }

  /// Folds columns into initial values, from the first step to the last.
  private static func fold(
    _ operands: [DenseArray], _ count: Int, _ results: Int, _ body: ScalarProgram, steps: Int,
    column: (DenseArray, Int) throws -> DenseArray
  ) throws -> [DenseArray] {
    var state = try operands.suffix(count).map { try $0.strided($0.type.with(shape: [results]), [0]) }
    if results == 0 { return state }
    // Sums and products of small floats are carried in single precision and rounded once.
    let dtype = operands[0].dtype
    let wide = dtype.isFloatingPoint && dtype.byteCount == 2 ? body.accumulation : nil
    func convert(_ x: DenseArray, _ dtype: DType) throws -> DenseArray { try evaluate(.convert(dtype), [x])[0] }
    if wide != nil { state = [try convert(state[0], .float32)] }
    for step in 0..<steps {
      let next = try operands.prefix(count).map { operand in
        let column = try column(operand, step)
        return DenseArray(column.type.with(shape: [results]), column.buffer)
      }
      if let wide {
        state = try evaluate(.binary(wide), [state[0], try convert(next[0], .float32)])
      } else {
        state = try body.run(state + next, count: results)
      }
    }
    return wide == nil ? state : [try convert(state[0], dtype)]
  }

  /// Looks at the elements of every window in row-major order; padding is never selected.
  static func selectAndScatter(
    _ w: SelectAndScatter, _ operands: [DenseArray], _ select: ScalarProgram, _ scatter: ScalarProgram
  ) throws -> DenseArray {
    let (operand, source, initial) = (operands[0], operands[1], operands[2])
    let shape = operand.shape, strides = shape.rowMajorStrides
    // The operand's element that each window has selected so far; -1 for none.
    var selected = [Int](repeating: -1, count: source.elementCount)
    var place = Coordinates(w.dimensions)
    for _ in 0..<(source.elementCount == 0 ? 0 : place.count) {
      var window = Coordinates(source.shape.dimensions)
      var contests: [(window: Int, candidate: Int)] = []
      for number in 0..<window.count {
        var offset = 0, isInside = true
        for axis in 0..<shape.rank {
          let index = window.index[axis] * w.strides[axis] + place.index[axis] - w.low[axis]
          if index < 0 || index >= shape[axis] { isInside = false }
          offset += index * strides[axis]
        }
        if isInside {
          if selected[number] < 0 { selected[number] = offset } else { contests.append((number, offset)) }
        }
        window.advance()
      }
      if !contests.isEmpty {
        let held = try operand.taking(contests.map { selected[$0.window] })
        let next = try operand.taking(contests.map(\.candidate))
        let stays = try select.run([held, next], count: contests.count)[0].elements(as: Bool.self)
        for (contest, stays) in zip(contests, stays) where !stays { selected[contest.window] = contest.candidate }
      }
      place.advance()
    }
    let result = try initial.strided(operand.type, shape.map { _ in 0 })
    return try accumulate([result], at: selected, [source], scatter)[0]
  }

  /// Combines updates with the elements at their positions, in the updates' order; those at negative positions are dropped.
  ///
  /// All first updates of an element go together, then all second ones, and so on.
  static func accumulate(
    _ targets: [DenseArray], at positions: [Int], _ updates: [DenseArray], _ body: ScalarProgram
  ) throws -> [DenseArray] {
    var rounds: [[(update: Int, position: Int)]] = [], met: [Int: Int] = [:]
    for (update, position) in positions.enumerated() where position >= 0 {
      let round = met[position, default: 0]
      met[position] = round + 1
      if round == rounds.count { rounds.append([]) }
      rounds[round].append((update, position))
    }
    var targets = targets
    for round in rounds {
      let places = round.map(\.position)
      let columns = try targets.map { try $0.taking(places) } + updates.map { try $0.taking(round.map(\.update)) }
      let combined = try body.run(columns, count: round.count)
      targets = try zip(targets, combined).map { try $0.putting($1, at: places) }
    }
    return targets
  }
}
