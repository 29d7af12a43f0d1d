import ApusIR
import ApusRuntime

extension RegionLowering {
  func lowerScatter(_ operation: Operation, _ dimensions: ScatterDimensions, _ combiner: ScatterCombiner) throws {
    let place = try allocate(operation.results[0])
    try copy(operation.operands[0], to: place)
    if program.type(of: operation.operands[2]).elementCount == 0 { return }
    let kernel = ScatterKernel(region: self)
    let built = try kernel.build(operation, dimensions, combiner, place)
    emit(kernel, built, label: "scatter -> \(program.type(of: operation.results[0]))")
  }

  func lowerCumulative(_ operation: Operation, _ monoid: Monoid, _ dimension: Int, _ reverse: Bool) throws {
    let place = try allocate(operation.results[0])
    let kernel = CumulativeKernel(region: self)
    let built = try kernel.build(operation, monoid, dimension, reverse, place)
    emit(kernel, built, label: "cumulative \(monoid.rawValue) -> \(program.type(of: operation.results[0]))")
  }

  func lowerSort(_ operation: Operation, _ dimension: Int, _ keyCount: Int) throws {
    let types = operation.operands.map { program.type(of: $0) }
    let operands = try operation.operands.map { operand -> Storage in
      let place = try inMemory(operand)
      if place.isRowMajor(program.type(of: operand).shape) { return place }
      let dense = plan.addTemporary(program.type(of: operand))
      try copy(operand, to: dense)
      return dense
    }
    let places = operation.results.map { wantedPlaces(of: $0, along: dimension) }
    let routine = SortRoutine(
      types: types, dimension: dimension, keyCount: keyCount, windows: Self.joined(places.flatMap { $0 }), isWanted: places.map { !$0.isEmpty })
    let results = try zip(operation.results, places).filter { !$0.1.isEmpty }.map { try allocate($0.0) }
    let scratch = plan.addTemporary(TensorType(.uint8, [routine.scratchByteCount]))
    steps.append(.sort(SortCall(
      routine: routine, operands: operands.map(\.reference), results: results.map(\.reference), scratch: scratch.reference)))
  }

  /// The places along an axis at which a value is read: all, but where slices and reversals alone read it.
  private func wantedPlaces(of value: ValueID, along axis: Int) -> [Range<Int>] {
    let extent = program.type(of: value).shape[axis]
    if program.results.contains(value) { return [0..<extent] }
    return Self.joined(readers(of: value).flatMap { index -> [Range<Int>] in
      let reader = program.operations[index]
      switch reader.primitive {
      case .slice(let starts, let limits, _): return [starts[axis]..<limits[axis]]
      case .reverse(let axes):
        let places = wantedPlaces(of: reader.results[0], along: axis)
        return axes.contains(axis) ? places.map { extent - $0.upperBound..<extent - $0.lowerBound } : places
      default: return [0..<extent]
      }
    })
  }

  /// Ranges in ascending order, with those joined that touch.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }
}

/// Applies updates one after the other; the axes of the update window run side by side where no index shifts them.
final class ScatterKernel: KernelAssembly {
  func build(_ operation: Operation, _ d: ScatterDimensions, _ combiner: ScatterCombiner, _ place: Storage) throws -> Kernel {
    let result = program.type(of: operation.results[0]).shape
    let indices = program.type(of: operation.operands[1]).shape, updates = program.type(of: operation.operands[2])
    let target = output(place)
    let loops = updates.shape.map { builder.addLoop($0) }
    let axes = loops.map { IndexExpression($0) }
    let batchAxes = updates.shape.dimensions.indices.filter { !d.updateWindow.contains($0) }
    let batch = batchAxes.map { axes[$0] }
    var mapped = [IndexExpression](repeating: IndexExpression(0), count: result.rank)
    let window = (0..<result.rank).filter { !d.insertedWindow.contains($0) && !d.operandBatching.contains($0) }
    for (axis, place) in zip(window, d.updateWindow) { mapped[axis] = axes[place] }
    for (axis, place) in zip(d.operandBatching, d.scatterIndicesBatching) {
      mapped[axis] = mapped[axis] + batch[place < d.indexVector ? place : place - 1]
    }
    // Any index a program can hold; what is out of range is not applied.
    let unbounded = -(1 << 40)...(1 << 40)
    for (component, axis) in d.scatterDimsToOperandDims.enumerated() {
      var at = batch
      if d.indexVector < indices.rank { at.insert(IndexExpression(component), at: d.indexVector) }
      let value = try expression(operation.operands[1], .axes(at))
      mapped[axis] = mapped[axis] + IndexExpression(.value(bounded(value), unbounded))
    }
    var inside: ExpressionID?
    for axis in 0..<result.rank { inside = builder.both(inside, builder.bounds(mapped[axis], result[axis])) }
    let element = offset(place, result, .axes(mapped))
    var value = try expression(operation.operands[2], .axes(axes))
    if let function = combiner.function {
      let old = builder.add(.load(buffer: target, element, guardedBy: inside), updates.dtype)
      value = builder.add(.binary(function, old, value), updates.dtype)
    }
    let store: [Statement] = [.store(buffer: target, element, value, guardedBy: inside)]
    // Positions along window axes that no index shifts are never met by two updates, so they run side by side; along the others,
    // windows may overlap and updates keep their order.
    let shifted = Set(d.scatterDimsToOperandDims)
    let free = zip(window, d.updateWindow).filter { !shifted.contains($0.0) }.map { loops[$0.1] }
    let ordered = zip(window, d.updateWindow).filter { shifted.contains($0.0) }.map { loops[$0.1] }
    let body = GroupKernel.nest(batchAxes.map { loops[$0] } + ordered, vector: false, store)
    return builder.finish(parallel: free, parallelVector: free.last, body)
  }

  /// An index as an int64 whose magnitude cannot overflow an offset.
  private func bounded(_ value: ExpressionID) -> ExpressionID {
    func literal(_ bound: Int) -> ExpressionID { builder.add(.literal(.scalar(bound, .int64)), .int64) }
    let wide = builder.dtype(value) == .int64 ? value : builder.add(.convert(value), .int64)
    let low = builder.add(.binary(.maximum, wide, literal(-(1 << 40))), .int64)
    return builder.add(.binary(.minimum, low, literal(1 << 40)), .int64)
  }
}

/// Running reductions along an axis; all other axes run side by side.
final class CumulativeKernel: KernelAssembly {
  func build(_ operation: Operation, _ monoid: Monoid, _ dimension: Int, _ reverse: Bool, _ place: Storage) throws -> Kernel {
    let type = program.type(of: operation.results[0])
    let target = output(place)
    let loops = type.shape.map { builder.addLoop($0) }
    var axes = loops.map { IndexExpression($0) }
    if reverse { axes[dimension] = IndexExpression(type.shape[dimension] - 1) - axes[dimension] }
    let position = Position.axes(axes)
    let variable = builder.addVariable(type.dtype, monoid)
    let value = builder.add(.variable(variable), type.dtype)
    let body: [Statement] = [
      .initialize(variable),
      .serial(loops[dimension], [
        .accumulate(variable, try expression(operation.operands[0], position)),
        .store(buffer: target, offset(place, type.shape, position), value, guardedBy: nil),
      ]),
    ]
    let others = loops.filter { $0 != loops[dimension] }
    return builder.finish(parallel: others, parallelVector: others.last, body)
  }
}
