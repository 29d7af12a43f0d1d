/// Operations with a computation on scalars in a region: reductions, scatter, sort.
extension StableHLOWriter {
  /// A region of one block that takes scalars and returns what `body` gives for their names.
  func block(_ types: [TensorType], returning results: [TensorType], _ body: ([String]) -> [String]) {
    let arguments = types.map { _ in freshArgument() }
    line("^bb0(\(zip(arguments, types).map { "\($0): \($1.stableHLOText)" }.joined(separator: ", "))):")
    indented {
      let values = body(arguments)
      line("stablehlo.return \(values.joined(separator: ", ")) : \(Self.list(results))")
    }
  }

  func writeReduction(_ primitive: Primitive, _ x: String, _ type: TensorType, _ result: TensorType) -> String {
    let scalar = TensorType(type.dtype, [])
    switch primitive {
    case .reduce(let monoid, let dimensions):
      let initial = constant(monoid.identity(type.dtype))
      return define(
        "stablehlo.reduce(\(x) init: \(initial)) applies stablehlo.\(monoid.combiner.rawValue) across dimensions = "
          + "\(Self.list(dimensions)) : \(Self.signature([type, scalar], [result]))")
    case .argReduce(let kind, let dimension, _): return writeArgReduce(kind, dimension, x, type, result)
    case .cumulative(let monoid, let dimension, let reverse):
      let initial = constant(monoid.identity(type.dtype))
      let ones = [Int](repeating: 1, count: type.rank)
      var window = ones
      window[dimension] = Swift.max(type.shape[dimension], 1)
      let padding = (0..<type.rank).map { axis in
        let edge = window[axis] - 1
        return Self.list(reverse ? [0, edge] : [edge, 0])
      }
      let name = define(
        "\"stablehlo.reduce_window\"(\(x), \(initial)) <{base_dilations = \(Self.array(ones)), padding = "
          + "dense<[\(padding.joined(separator: ", "))]> : tensor<\(type.rank)x2xi64>, window_dilations = \(Self.array(ones)), "
          + "window_dimensions = \(Self.array(window)), window_strides = \(Self.array(ones))}> ({")
      block([scalar, scalar], returning: [scalar]) {
        [define("stablehlo.\(monoid.combiner.rawValue) \($0[0]), \($0[1]) : \(scalar.stableHLOText)")]
      }
      // Over an axis of one element or none the window does not show which it is.
      let mark = window[dimension] > 1 ? "" : " {apus.cumulative = \(dimension) : i64\(reverse ? ", apus.reverse" : "")}"
      line("})\(mark) : \(Self.signature([type, scalar], [result]))")
      return name
    default: preconditionFailure("not a reduction: \(primitive.name)")
    }
  }

  /// A reduction of pairs of element and index.
  private func writeArgReduce(_ kind: ArgReduction, _ dimension: Int, _ x: String, _ type: TensorType, _ result: TensorType)
    -> String
  {
    let indexType = type.with(dtype: result.dtype)
    let (element, index) = (TensorType(type.dtype, []), TensorType(result.dtype, []))
    let indices = define("stablehlo.iota dim = \(dimension) : \(indexType.stableHLOText)")
    let initial = constant(.extreme(greatest: kind == .argmin, type.dtype))
    let zero = constant(0, result.dtype)
    let names = define(
      2, "\"stablehlo.reduce\"(\(x), \(indices), \(initial), \(zero)) <{dimensions = \(Self.array([dimension]))}> ({")
    block([element, index, element, index], returning: [element, index]) { arguments in
      let (a, i, b, j) = (arguments[0], arguments[1], arguments[2], arguments[3])
      var wins = compare(kind == .argmax ? .greater : .less, a, b, element)
      if type.dtype.isFloatingPoint {
        let isNaN = compare(.notEqual, a, a, element)
        wins = logic(.or, wins, isNaN)
        // Of two NaNs the earlier wins, whichever side it comes from.
        let otherIsNaN = compare(.notEqual, b, b, element)
        let both = logic(.and, isNaN, otherIsNaN)
        let later = compare(.greater, i, j, index)
        let loses = logic(.and, both, later)
        wins = logic(.and, wins, define("stablehlo.not \(loses) : tensor<i1>"))
      }
      let tied = compare(.equal, a, b, element)
      let earlier = compare(.less, i, j, index)
      let keeps = logic(.or, wins, logic(.and, tied, earlier))
      return [select(wins, a, b, element), select(keeps, i, j, index)]
    }
    let resultTypes = [result.with(dtype: type.dtype), result]
    line("}) : \(Self.signature([type, indexType, element, index], resultTypes))")
    return names[1]
  }

  func writeDot(_ d: DotDimensions, _ operands: [String], _ types: [TensorType], _ result: TensorType) -> String {
    let batching = d.lhsBatch.isEmpty ? "" : "batching_dims = \(Self.list(d.lhsBatch)) x \(Self.list(d.rhsBatch)), "
    return define(
      "stablehlo.dot_general \(operands[0]), \(operands[1]), \(batching)contracting_dims = \(Self.list(d.lhsContracting)) x "
        + "\(Self.list(d.rhsContracting)) : \(Self.signature(types, [result]))")
  }

  /// `name = [axes]` for each list that is not empty.
  private func fields(_ lists: [(String, [Int])]) -> String {
    lists.filter { !$0.1.isEmpty }.map { "\($0.0) = \(Self.list($0.1)), " }.joined()
  }

  func writeGather(_ d: GatherDimensions, _ sliceSizes: [Int], _ operands: [String], _ types: [TensorType], _ result: TensorType)
    -> String
  {
    let lists = fields([
      ("offset_dims", d.offset), ("collapsed_slice_dims", d.collapsedSlice.sorted()),
      ("operand_batching_dims", d.operandBatching),
      ("start_indices_batching_dims", d.startIndicesBatching), ("start_index_map", d.startIndexMap),
    ])
    return define(
      "\"stablehlo.gather\"(\(operands[0]), \(operands[1])) <{dimension_numbers = #stablehlo.gather<\(lists)index_vector_dim = "
        + "\(d.indexVector)>, indices_are_sorted = false, slice_sizes = \(Self.array(sliceSizes))}> : \(Self.signature(types, [result]))"
    )
  }

  private func scatterHead(_ d: ScatterDimensions, _ operands: [String]) -> String {
    let lists = fields([
      ("update_window_dims", d.updateWindow), ("inserted_window_dims", d.insertedWindow.sorted()),
      ("input_batching_dims", d.operandBatching),
      ("scatter_indices_batching_dims", d.scatterIndicesBatching), ("scatter_dims_to_operand_dims", d.scatterDimsToOperandDims),
    ])
    return "\"stablehlo.scatter\"(\(operands.joined(separator: ", "))) <{indices_are_sorted = false, scatter_dimension_numbers = "
      + "#stablehlo.scatter<\(lists)index_vector_dim = \(d.indexVector)>, unique_indices = false}> ({"
  }

  func writeScatter(_ d: ScatterDimensions, _ combiner: ScatterCombiner, _ operands: [String], _ types: [TensorType]) -> String {
    let scalar = TensorType(types[0].dtype, [])
    let name = define(scatterHead(d, operands))
    block([scalar, scalar], returning: [scalar]) { arguments in
      guard let function = combiner.function else { return [arguments[1]] }
      return [define("stablehlo.\(function.rawValue) \(arguments[0]), \(arguments[1]) : \(scalar.stableHLOText)")]
    }
    line("}) : \(Self.signature(types, [types[0]]))")
    return name
  }

  func writeScatterRegion(
    _ d: ScatterDimensions, _ body: Program, _ operands: [String], _ types: [TensorType], _ results: [TensorType]
  ) -> [String] {
    let names = define(results.count, scatterHead(d, operands))
    block(body)
    line("})\(Self.generalMark(types.count == 3 && body.scatterCombiner != nil)) : \(Self.signature(types, results))")
    return names
  }

  func writeSortBy(_ comparator: Program, _ dimension: Int, _ operands: [String], _ types: [TensorType]) -> [String] {
    let names = define(
      operands.count,
      "\"stablehlo.sort\"(\(operands.joined(separator: ", "))) <{dimension = \(dimension) : i64, is_stable = true}> ({")
    block(comparator)
    line("})\(Self.generalMark(true)) : \(Self.signature(types, types))")
    return names
  }

  /// Floats are compared in total order, after all NaNs were made one and -0 made 0.
  func writeSort(_ dimension: Int, _ keyCount: Int, _ operands: [String], _ types: [TensorType]) -> [String] {
    let names = define(
      operands.count,
      "\"stablehlo.sort\"(\(operands.joined(separator: ", "))) <{dimension = \(dimension) : i64, is_stable = true}> ({")
    let pairs = types.flatMap { [TensorType($0.dtype, []), TensorType($0.dtype, [])] }
    block(pairs, returning: [TensorType(.bool, [])]) { arguments in
      func canonical(_ x: String, _ type: TensorType) -> String {
        if !type.dtype.isFloatingPoint { return x }
        let zero = constant(0, type.dtype)
        let plain = select(compare(.equal, x, zero, type), zero, x, type)
        let nan = constant(.nan, type.dtype)
        return select(compare(.notEqual, x, x, type), nan, plain, type)
      }
      // From the last key to the first: less, or equal and less in what follows.
      var less: String?
      for key in (0..<keyCount).reversed() {
        let type = pairs[2 * key]
        let (a, b) = (canonical(arguments[2 * key], type), canonical(arguments[2 * key + 1], type))
        let isLess = compare(.less, a, b, type, totalOrder: true)
        if let rest = less {
          let tied = compare(.equal, a, b, type, totalOrder: true)
          less = logic(.or, isLess, logic(.and, tied, rest))
        } else {
          less = isLess
        }
      }
      return [less ?? constant(0, .bool)]
    }
    line("}) : \(Self.signature(types, types))")
    return names
  }
}
