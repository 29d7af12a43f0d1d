import ApusIR

/// Reductions of a middle axis with the elementwise operations before them. Rows are read one after the other, all columns side by side.
/// Where there are many, they are shared out in parts, whose results are combined by a kernel after this one.
final class ColumnKernel: ElementKernel {
  private var parts: [Part] = []
  private var partCount = 1, inner = 1

  /// A reduction that is done in parts, and where their results lie: outer x parts x inner.
  private struct Part {
    var result: ValueID
    var monoid: Monoid
    var storage: Storage
  }

  private struct Reduction {
    var result: ValueID
    var value: ExpressionID
    var monoid: Monoid
  }

  func build(outer: Int, reduced: Int, _ isMaterialized: (ValueID) -> Bool) throws -> Kernel {
    try addOutputs(isMaterialized)
    let loops = dimensions.map { builder.addLoop($0) }
    identity = .linear(Self.rowMajor(loops, dimensions))
    let (outerCount, rowCount) = (axisCount(holding: outer), axisCount(holding: outer * reduced))
    let outerLoops = Array(loops[..<outerCount]), rowLoops = Array(loops[outerCount..<rowCount])
    let columnLoops = Array(loops[rowCount...])
    var reductions: [Reduction] = [], stores: [Statement] = []
    for index in members {
      let operation = program.operations[index]
      if case .reduce(let monoid, _) = operation.primitive, case .columnReduction = region.graph.kinds[index] {
        reductions.append(Reduction(result: operation.results[0], value: try expression(operation.operands[0], identity), monoid: monoid))
      } else {
        for result in operation.results where outputs[result] != nil {
          if let statement = store(result, identity, try expression(result, identity)) { stores.append(statement) }
        }
      }
    }
    if reduced >= Self.fewRows, !rowLoops.isEmpty, !columnLoops.isEmpty {
      return folding(outerLoops, rowLoops, columnLoops, reductions, stores)
    }
    let kept = Position.linear(Self.rowMajor(outerLoops + columnLoops, (outerLoops + columnLoops).map { extents[$0.index] }))
    var before: [Statement] = [], inside: [Statement] = [], after: [Statement] = []
    for reduction in reductions {
      let dtype = program.type(of: reduction.result).dtype
      let variable = builder.addVariable(dtype, reduction.monoid)
      before.append(.initialize(variable))
      inside.append(.accumulate(variable, reduction.value))
      if let statement = store(reduction.result, kept, builder.add(.variable(variable), dtype)) { after.append(statement) }
    }
    let rows = Self.nest(rowLoops, vector: false, inside + stores)
    return builder.finish(parallel: outerLoops + columnLoops, parallelVector: columnLoops.last, before + rows + after)
  }

  // MARK: Many rows

  /// With fewer rows, a unit is a vector of columns.
  private static let fewRows = 16
  /// Bytes of accumulators, which stay in the first cache; elements that a part has at the least; parts that are enough.
  private static let accumulatorBytes = 16 << 10, partElements = 1 << 16, enoughParts = 64
  private static let cachedElements = 1 << 20, fewColumns = 64

  private func folding(
    _ outerLoops: [LoopID], _ rowLoops: [LoopID], _ columnLoops: [LoopID], _ reductions: [Reduction], _ stores: [Statement]
  ) -> Kernel {
    var nest = ElementNest(builder.kernel, outerLoops + rowLoops + columnLoops, stores, values: reductions.map(\.value))
    let outer = outerLoops.isEmpty ? [] : [nest.flatten(outerLoops.reversed())]
    let rows = nest.flatten(rowLoops.reversed())
    // Columns whose elements neighbour each other are one loop; others are units of their own.
    let all = nest.indices()
    var lanes = [columnLoops[columnLoops.count - 1]], count = nest.extent(lanes[0])
    for loop in columnLoops.dropLast().reversed() {
      guard all.allSatisfy({ ElementNest.continues($0, loop, lanes[0], count: count) }) else { break }
      lanes.append(loop)
      count *= nest.extent(loop)
    }
    let others = Array(columnLoops.dropLast(lanes.count)), columns = nest.flatten(lanes)
    var kernel = nest.kernel
    let rowCount = nest.extent(rows)
    // A unit: columns whose accumulators fit, and rows enough.
    let bytes = reductions.reduce(0) { $0 + program.type(of: $1.result).dtype.byteCount }
    let widest = max(Self.accumulatorBytes / bytes, 256)
    let around = (outer + others).reduce(1) { $0 * nest.extent($1) }
    // What lies in the second caches may as well be shared out by columns: that takes no second kernel.
    let isByColumns = rowCount * count <= Self.cachedElements && count >= 4 * Self.fewColumns
    if isByColumns, around < Self.enoughParts {
      kernel.blocks[columns] = max((count / 8 + Self.fewColumns - 1) / Self.fewColumns * Self.fewColumns, Self.fewColumns)
    } else if count > 2 * widest {
      kernel.blocks[columns] = widest.roundedDownToPowerOfTwo
    }
    let step = nest.used.count < 16 ? 8 : nest.used.count < 48 ? 4 : 2
    let width = kernel.iterations(of: columns)
    let units = around * (kernel.blocks[columns] == nil ? 1 : kernel.pieces(of: columns))
    partCount = isByColumns ? 1 : min(rowCount * width / Self.partElements, rowCount / (4 * step), (Self.enoughParts + units - 1) / units)
    var part = IndexExpression(0)
    if partCount > 1 {
      let size = ((rowCount + partCount - 1) / partCount + step - 1) / step * step
      kernel.blocks[rows] = size
      partCount = kernel.pieces(of: rows)
      part = IndexExpression(.quotient(IndexExpression(.base(rows)), size))
    } else {
      partCount = 1
    }
    let columnLoopsLeft = others + [columns]
    inner = columnLoopsLeft.reduce(1) { $0 * kernel.extents[$1.index] }
    let column = Self.rowMajor(columnLoopsLeft, columnLoopsLeft.map { kernel.extents[$0.index] })
    let kept = Self.rowMajor(outer, outer.map { kernel.extents[$0.index] }) * (partCount * inner) + part * inner + column
    var fold = Fold(rows: rows, columns: columns, step: step, accumulators: [], stores: nest.stores), after: [Statement] = []
    builder.replace(kernel)
    for reduction in reductions {
      let type = program.type(of: reduction.result)
      let accumulator = scratch(type.dtype, (width + kernel.lanes - 1) / kernel.lanes * kernel.lanes)
      fold.accumulators.append(.init(scratch: accumulator, value: reduction.value, monoid: reduction.monoid))
      let value = builder.add(.load(buffer: accumulator, fold.place, guardedBy: nil), type.dtype)
      if partCount > 1 {
        let place = region.plan.addTemporary(TensorType(type.dtype, [type.elementCount * partCount]))
        parts.append(Part(result: reduction.result, monoid: reduction.monoid, storage: place))
        after.append(.store(buffer: output(place), kept, value, guardedBy: nil))
      } else if let (buffer, storage) = outputs[reduction.result] {
        after.append(.store(buffer: buffer, offset(storage, type.shape, .linear(kept)), value, guardedBy: nil))
      }
    }
    let cuts = [rows, columns].filter { kernel.blocks[$0] != nil }
    return builder.finish(parallel: outer + others + cuts, [.fold(fold), .vector(columns, after)])
  }

  /// The kernel that combines the parts' results; nil where there are none.
  func combination() throws -> (KernelAssembly, Kernel)? {
    if parts.isEmpty { return nil }
    let kernel = CombiningKernel(region: region)
    return (kernel, kernel.build(parts.compactMap { part in
      outputs[part.result].map {
        CombiningKernel.Reduction(
          type: program.type(of: part.result), monoid: part.monoid, source: part.storage, target: $0.storage)
      }
    }, count: partCount, inner: inner))
  }
}

/// Reduces outer x count x inner to outer x inner, for several arrays at once.
private final class CombiningKernel: KernelAssembly {
  struct Reduction {
    var type: TensorType
    var monoid: Monoid
    var source: Storage, target: Storage
  }

  func build(_ reductions: [Reduction], count: Int, inner: Int) -> Kernel {
    let outer = reductions.first.map { $0.type.elementCount / inner } ?? 1
    let outerLoop = builder.addLoop(outer), column = builder.addLoop(inner), part = builder.addLoop(count)
    let place = IndexExpression(outerLoop) * (count * inner) + IndexExpression(part) * inner + IndexExpression(column)
    let kept = Position.linear(IndexExpression(outerLoop) * inner + IndexExpression(column))
    var before: [Statement] = [], inside: [Statement] = [], after: [Statement] = []
    for reduction in reductions {
      let dtype = reduction.type.dtype, variable = builder.addVariable(dtype, reduction.monoid)
      before.append(.initialize(variable))
      inside.append(.accumulate(variable, builder.add(.load(buffer: input(reduction.source), place, guardedBy: nil), dtype)))
      after.append(.store(
        buffer: output(reduction.target), offset(reduction.target, reduction.type.shape, kept), builder.add(.variable(variable), dtype),
        guardedBy: nil))
    }
    return builder.finish(parallel: [outerLoop, column], parallelVector: column, before + [.serial(part, inside)] + after)
  }
}
