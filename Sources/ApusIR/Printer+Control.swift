extension StableHLOWriter {
  /// Writes one operation and gives the names of its results.
  func write(_ primitive: Primitive, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    switch primitive {
    case .unary, .binary, .compare, .select, .clamp, .convert, .bitcastConvert, .reducePrecision:
      return [writeElementwise(primitive, operands, types, results[0])]
    case .constant, .iota, .broadcastInDim, .reshape, .transpose, .slice, .dynamicSlice, .dynamicUpdateSlice, .pad, .concatenate,
      .reverse:
      return [writeMovement(primitive, operands, types, results[0])]
    case .reduce, .argReduce, .cumulative: return [writeReduction(primitive, operands[0], types[0], results[0])]
    case .reduceRegion(let reduction): return writeReduceRegion(reduction, operands, types, results)
    case .reduceWindow(let reduction): return writeReduceWindow(reduction, operands, types, results)
    case .selectAndScatter(let windows): return [writeSelectAndScatter(windows, operands, types, results[0])]
    case .convolution(let convolution): return [writeConvolution(convolution, operands, types, results[0])]
    case .dotGeneral(let dimensions): return [writeDot(dimensions, operands, types, results[0])]
    case .gather(let dimensions, let sliceSizes): return [writeGather(dimensions, sliceSizes, operands, types, results[0])]
    case .scatter(let dimensions, let combiner): return [writeScatter(dimensions, combiner, operands, types)]
    case .scatterRegion(let dimensions, let body): return writeScatterRegion(dimensions, body, operands, types, results)
    case .sort(let dimension, let keyCount): return writeSort(dimension, keyCount, operands, types)
    case .sortBy(let comparator, let dimension): return writeSortBy(comparator, dimension, operands, types)
    case .matrix(let operation):
      let program = operation.program(types)
      return writeStandIn(primitive, operation.name, operands, types, results, fields: operation.fields) { $0.writeBody(of: program, $1) }
    case .cholesky, .triangularSolve, .fft, .factorization: return writeLinearAlgebra(primitive, operands, types, results)
    case .branch(let branches): return writeBranch(branches, operands, types, results)
    case .whileLoop(let loop): return writeWhile(loop, operands, types)
    case .scan(let loop):
      let body = function(loop.body, "scan_body")
      let fields = [
        "body = @\(body)", "invariants = \(loop.invariantCount) : i64", "carries = \(loop.carryCount) : i64",
        "length = \(loop.length) : i64", "reverse = \(loop.reverse ? 1 : 0) : i64",
      ]
      return writeStandIn(primitive, "scan", operands, types, results, fields: fields) { $0.writeScan(loop, $1, types, results) }
    case .call(let program, let name): return writeCall(program, name, operands, types, results)
    case .custom(let function): return writeCall(function.program, function.name, operands, types, results)
    case .optimizationBarrier:
      return operands.isEmpty
        ? [] : define(operands.count, "stablehlo.optimization_barrier \(operands.joined(separator: ", ")) : \(Self.list(types))")
    case .threefry2x32:
      let program = Program.threefry2x32(types[0].shape)
      return writeStandIn(primitive, "threefry2x32", operands, types, results) { $0.writeBody(of: program, $1) }
    case .rngBitGenerator(let algorithm, _):
      let text = "stablehlo.rng_bit_generator \(operands[0]), algorithm = \(algorithm.rawValue) : \(Self.signature(types, results))"
      return define(2, text)
    case .randomSeed:
      return writeStandIn(primitive, "random_seed", operands, types, results) { writer, _ in writer.writeSeed(results[0]) }
    case .collective(let collective): return writeCollective(collective, operands, types, results)
    case .deviceIndex: return [define("stablehlo.\(primitive.name) : tensor<ui32>")]
    case .axisIndex(let axis):
      return [define("\"apus.axis_index\"() <{\(Self.axisAttributes(axis).joined(separator: ", "))}> : () -> tensor<i32>")]
    case .check(let check): return writeCheck(check, operands, types)
    }
  }

  private func writeCall(
    _ program: Program, _ name: String, _ operands: [String], _ types: [TensorType], _ results: [TensorType]
  ) -> [String] {
    let symbol = function(program, name)
    return writeCall(of: symbol, operands, types, results, attributes: symbol == name ? "" : " {apus.name = \(Self.quoted(name))}")
  }

  private func writeCall(
    of symbol: String, _ operands: [String], _ types: [TensorType], _ results: [TensorType], attributes: String = ""
  ) -> [String] {
    let call = isInRegion ? "func.call" : "call"
    let signature = results.isEmpty ? "(\(Self.list(types))) -> ()" : Self.signature(types, results)
    return define(results.count, "\(call) @\(symbol)(\(operands.joined(separator: ", ")))\(attributes) : \(signature)")
  }

  /// A call of a function that stands for a primitive which StableHLO lacks.
  func writeStandIn(
    _ primitive: Primitive, _ name: String, _ operands: [String], _ types: [TensorType], _ results: [TensorType], fields: [String] = [],
    body: @escaping (StableHLOWriter, [String]) -> [String]
  ) -> [String] {
    let symbol = function(primitive, name, types, results, fields: fields, write: body)
    return writeCall(of: symbol, operands, types, results)
  }

  /// The branches are functions, so that each takes all operands in their order.
  private func writeBranch(_ branches: [Program], _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    let names = define(results.count, "\"stablehlo.case\"(\(operands[0])) ({")
    for (index, branch) in branches.enumerated() {
      if index > 0 { line("}, {") }
      indented {
        let values = writeCall(of: function(branch, "branch"), Array(operands.dropFirst()), Array(types.dropFirst()), results)
        writeReturn(values, results)
      }
    }
    line("}) : \(results.isEmpty ? "(tensor<i32>) -> ()" : Self.signature([TensorType(.int32, [])], results))")
    return names
  }

  private func writeReturn(_ values: [String], _ types: [TensorType]) {
    line(values.isEmpty ? "stablehlo.return" : "stablehlo.return \(values.joined(separator: ", ")) : \(Self.list(types))")
  }

  /// A loop over values of these types; the regions get the names of its variables.
  private func loop(
    _ initial: [String], _ types: [TensorType], attributes: String = "", while condition: ([String]) -> String,
    do body: ([String]) -> [String]
  ) -> [String] {
    let variables = initial.map { _ in freshArgument() }
    let bindings = zip(variables, initial).map { "\($0) = \($1)" }.joined(separator: ", ")
    let names = define(initial.count, "stablehlo.while(\(bindings)) : \(Self.list(types))\(attributes)")
    line("cond {")
    indented { line("stablehlo.return \(condition(variables)) : tensor<i1>") }
    line("} do {")
    indented { line("stablehlo.return \(body(variables).joined(separator: ", ")) : \(Self.list(types))") }
    line("}")
    return names
  }

  /// The invariants are carried along unchanged. A loop over nothing at all is left out.
  private func writeWhile(_ operation: WhileLoop, _ operands: [String], _ types: [TensorType]) -> [String] {
    if operands.isEmpty { return [] }
    let mark = " attributes {apus.invariants = \(operation.invariantCount) : i64}"
    let results = loop(operands, types, attributes: mark) { variables in
      writeBody(of: operation.condition, variables)[0]
    } do: { variables in
      variables.prefix(operation.invariantCount) + writeBody(of: operation.body, variables)
    }
    return Array(results.dropFirst(operation.invariantCount))
  }

  /// A loop over (counter, operands..., stacked outputs...).
  private func writeScan(_ scan: ScanLoop, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    let fixed = scan.invariantCount + scan.carryCount
    let outputTypes = Array(results.dropFirst(scan.carryCount))
    let outputs = outputTypes.map { full(0, $0) }
    // No slice can be taken of nothing, not even in a body that never runs.
    if scan.length == 0 { return operands[scan.invariantCount..<fixed] + outputs }
    let counter = TensorType(scan.length > Int32.max ? .int64 : .int32, [])
    let length = DenseArray.scalar(scan.length, counter.dtype)
    let values = loop([constant(0, counter.dtype)] + operands + outputs, [counter] + types + outputTypes) { variables in
      compare(.less, variables[0], constant(length), counter)
    } do: { variables in
      let operands = Array(variables[1..<(1 + types.count)]), outputs = variables[(1 + types.count)...]
      let zero = constant(0, counter.dtype)
      var index = variables[0]
      if scan.reverse {
        let last = constant(.scalar(scan.length - 1, counter.dtype))
        index = define("stablehlo.subtract \(last), \(index) : \(counter.stableHLOText)")
      }
      func starts(_ type: TensorType) -> ([String], [TensorType]) {
        ([index] + [String](repeating: zero, count: type.rank - 1), [TensorType](repeating: counter, count: type.rank))
      }
      func row(_ type: TensorType) -> (slice: TensorType, row: TensorType) {
        let slice = type.with(shape: Shape(type.shape.dimensions.dropFirst()))
        return (slice, type.with(shape: Shape([1] + slice.shape.dimensions)))
      }
      let slices = zip(operands, types).dropFirst(fixed).map { x, type in
        let (slice, row) = row(type)
        let (indices, indexTypes) = starts(type)
        let taken = write(.dynamicSlice(sizes: row.shape.dimensions), [x] + indices, [type] + indexTypes, [row])
        return write(.reshape(slice.shape), taken, [row], [slice])[0]
      }
      let produced = writeCall(
        of: function(scan.body, "scan_body"), operands.prefix(fixed) + slices, scan.body.parameterTypes, scan.body.resultTypes)
      let stacked = zip(zip(outputs, outputTypes), produced.dropFirst(scan.carryCount)).map { output, y in
        let (slice, row) = row(output.1)
        let (indices, indexTypes) = starts(output.1)
        let update = write(.reshape(row.shape), [y], [slice], [row])
        return write(.dynamicUpdateSlice, [output.0] + update + indices, [output.1, row] + indexTypes, [output.1])[0]
      }
      let next = define("stablehlo.add \(variables[0]), \(constant(1, counter.dtype)) : \(counter.stableHLOText)")
      return [next] + operands.prefix(scan.invariantCount) + produced.prefix(scan.carryCount) + operands.dropFirst(fixed)
        + stacked
    }
    return Array(values[(1 + scan.invariantCount)..<(1 + fixed)]) + values[(1 + types.count)...]
  }
}

extension Program {
  /// Threefry-2x32 with 20 rounds in elementwise operations (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
  static func threefry2x32(_ shape: Shape) -> Program {
    let builder = ProgramBuilder()
    let type = TensorType(.uint32, shape)
    let operands = (0..<4).map { _ in builder.addParameter(type) }
    func word(_ value: UInt32) -> ValueID { builder.full(Double(value), type) }
    let parity = builder.binary(.xor, builder.binary(.xor, operands[0], operands[1]), word(0x1BD1_1BDA))
    let keys = [operands[0], operands[1], parity]
    var (x, y) = (builder.add(operands[2], keys[0]), builder.add(operands[3], keys[1]))
    for group in 0..<5 {
      for rotation: UInt32 in group % 2 == 0 ? [13, 15, 26, 6] : [17, 29, 16, 24] {
        x = builder.add(x, y)
        let left = builder.binary(.shiftLeft, y, word(rotation))
        let right = builder.binary(.shiftRightLogical, y, word(32 - rotation))
        y = builder.binary(.xor, builder.binary(.or, left, right), x)
      }
      x = builder.add(x, keys[(group + 1) % 3])
      y = builder.add(builder.add(y, keys[(group + 2) % 3]), word(UInt32(group + 1)))
    }
    return builder.finish([x, y])
  }
}
