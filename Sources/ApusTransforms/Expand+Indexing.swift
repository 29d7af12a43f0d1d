import ApusIR

extension ProgramBuilder {
  /// (inputs..., indices, updates...)
  func scatterRegion(_ d: ScatterDimensions, _ body: Program, _ x: [ValueID]) throws -> [ValueID] {
    let count = x.count / 2
    let inputs = Array(x.prefix(count)), indices = x[count], updates = Array(x.suffix(count))
    if type(of: inputs[0]).elementCount == 0 || type(of: updates[0]).elementCount == 0 { return inputs }
    let body = simplify(body)
    if let combiners = body.scatterCombiners {
      return zip(zip(inputs, updates), combiners).map { emitOne(.scatter(d, $1), $0.0, indices, $0.1) }
    }
    // Windows in the order of the batch, the elements of each together.
    let rank = shape(of: updates[0]).rank
    let batchAxes = (0..<rank).filter { !d.updateWindow.contains($0) }
    var ordered = d
    ordered.updateWindow = Array(batchAxes.count..<rank)
    return try scatterInRounds(ordered, body, inputs, indices, updates.map { transpose($0, batchAxes + d.updateWindow) })
  }

  /// First all first updates of the elements, then all second ones, and so on: within a round no element is met twice, and every
  /// element takes its updates in their order.
  private func scatterInRounds(
    _ d: ScatterDimensions, _ body: Program, _ inputs: [ValueID], _ indices: ValueID, _ updates: [ValueID]
  ) throws -> [ValueID] {
    let shape = self.shape(of: inputs[0]), updateCount = self.shape(of: updates[0]).elementCount
    let positions = scatterPositions(d, shape, indices, self.shape(of: updates[0]))
    // Updates in order of the element they are for; those of one element stay in their order.
    let line = TensorType(.int64, [updateCount])
    let number = iota(.int64, line.shape, dimension: 0)
    let sorted = emit(.sort(dimension: 0, keyCount: 1), [positions, number])
    let isFirst = compare(.notEqual, sorted[0], shifted(sorted[0], axis: 0, reverse: false, filling: -1))
    let start = emitOne(.cumulative(.maximum, dimension: 0, reverse: false), select(isFirst, number, zeros(line)))
    let rank = subtract(number, start)
    let end = full(Double(shape.elementCount), line)
    let isInside = compare(.less, sorted[0], end)
    let rounds = add(reduce(.maximum, select(isInside, rank, full(-1, line)), [0]), scalar(1, .int64))
    let flatUpdates = updates.map { takeAlongAxis(reshape($0, to: line.shape), sorted[1], axis: 0) }
    let flatInputs = inputs.map { reshape($0, to: [shape.elementCount]) }

    // (updates..., positions, ranks, rounds | round, inputs...)
    let types = (flatUpdates + [sorted[0], rank, rounds]).map { type(of: $0) } + [TensorType(.int64, [])] + flatInputs.map { type(of: $0) }
    let condition = ProgramBuilder(), step = ProgramBuilder()
    let c = types.map { condition.addParameter($0) }, p = types.map { step.addParameter($0) }
    let count = inputs.count
    let test = condition.compare(.less, c[count + 3], c[count + 2])
    let isNow = step.compare(.equal, p[count + 1], step.broadcast(p[count + 3], to: line.shape, dimensions: []))
    let targets = step.select(isNow, p[count], step.full(Double(shape.elementCount), line))
    let elements = p.suffix(count).map { step.takeAlong($0, targets) }
    let combined = try step.map(body, elements + p.prefix(count))
    let points = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let places = step.reshape(targets, to: [updateCount, 1])
    let results = zip(p.suffix(count), combined).map { step.emitOne(.scatter(points, .replace), $0, places, $1) }
    let next = step.add(p[count + 3], step.scalar(1, .int64))
    let loop = WhileLoop(condition: condition.finish([test]), body: step.finish([next] + results), invariantCount: count + 3)
    let final = emit(.whileLoop(loop), flatUpdates + [sorted[0], rank, rounds, scalar(0, .int64)] + flatInputs)
    return final.dropFirst().map { reshape($0, to: shape) }
  }

  /// The elements of a line at positions; any element where a position is past the end.
  private func takeAlong(_ line: ValueID, _ positions: ValueID) -> ValueID {
    let dimensions = GatherDimensions(offset: [], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    return emitOne(.gather(dimensions, sliceSizes: [1]), line, positions)
  }

  /// For every element of the updates, in a line, the position of the element it is for; the number of elements where it is dropped.
  private func scatterPositions(_ d: ScatterDimensions, _ shape: Shape, _ indices: ValueID, _ updates: Shape) -> ValueID {
    let windowAxes = (0..<shape.rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    let scatterAxes = (0..<updates.rank).filter { !d.updateWindow.contains($0) }
    let type = TensorType(.int64, updates), strides = shape.rowMajorStrides
    var linear = zeros(type)
    var isInside = full(1, type.with(dtype: .bool))
    for axis in 0..<shape.rank {
      var index = zeros(type)
      if let k = d.scatterDimsToOperandDims.firstIndex(of: axis) {
        index = broadcast(component(k, indices, d.indexVector), to: updates, dimensions: scatterAxes)
      }
      if let i = d.operandBatching.firstIndex(of: axis) {
        let batch = d.scatterIndicesBatching[i]
        index = iota(.int64, updates, dimension: scatterAxes[batch < d.indexVector ? batch : batch - 1])
      }
      // Clamped to just outside first, so that indices near the ends of their range cannot wrap around.
      let extent = shape[axis]
      index = emitOne(.clamp, scalar(Double(-extent - 1), .int64), index, scalar(Double(extent), .int64))
      if let place = windowAxes.firstIndex(of: axis) { index = add(index, iota(.int64, updates, dimension: d.updateWindow[place])) }
      let isBelow = compare(.less, index, full(Double(extent), type)), isAbove = compare(.greaterOrEqual, index, zeros(type))
      isInside = binary(.and, isInside, binary(.and, isBelow, isAbove))
      linear = add(linear, multiply(index, full(Double(strides[axis]), type)))
    }
    return reshape(select(isInside, linear, full(Double(shape.elementCount), type)), to: [updates.elementCount])
  }

  /// Entry `k` of every index vector, as int64; unsigned numbers too large for that are the largest.
  private func component(_ k: Int, _ indices: ValueID, _ vector: Int) -> ValueID {
    var index = indices
    let shape = self.shape(of: indices)
    if vector < shape.rank {
      let taken = slice(indices, axis: vector, from: k, to: k + 1)
      var kept = shape.dimensions
      kept.remove(at: vector)
      index = reshape(taken, to: Shape(kept))
    }
    if dtype(of: index) == .uint64 {
      index = binary(.minimum, index, broadcast(emitOne(.constant(.scalar(Int.max, .uint64))), to: self.shape(of: index), dimensions: []))
    }
    return convert(index, to: .int64)
  }
}

extension Program {
  /// The combiners of a scatter's body, one for each input, where it is a simple function of each element and its own update.
  fileprivate var scatterCombiners: [ScatterCombiner]? {
    let count = results.count
    let definitions = self.definitions()
    var combiners: [ScatterCombiner] = []
    for (index, result) in results.enumerated() {
      let element = parameters[index], update = parameters[count + index]
      if result == update {
        combiners.append(.replace)
        continue
      }
      guard let at = definitions[result], case .binary(let function) = operations[at].primitive,
        operations[at].operands.sorted() == [element, update].sorted(),
        let combiner = ScatterCombiner.allCases.first(where: { $0.function == function }), isAdmitted(combiner, type(of: result).dtype)
      else { return nil }
      combiners.append(combiner)
    }
    return combiners
  }

  private func isAdmitted(_ combiner: ScatterCombiner, _ dtype: DType) -> Bool {
    let isOrdered = combiner == .minimum || combiner == .maximum
    return combiner.function.map { $0.domain.contains(dtype) } ?? true && !(isOrdered && dtype.isComplex)
  }
}
