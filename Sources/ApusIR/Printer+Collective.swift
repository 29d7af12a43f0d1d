/// Collectives, checks, linear algebra and random bits.
extension StableHLOWriter {
  func writeCollective(_ c: Collective, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    var attributes: [String] = []
    if let axis = c.axis { attributes += Self.axisAttributes(axis) }
    if c.channel > 0 { attributes.append("channel_handle = #stablehlo.channel_handle<handle = \(c.channel), type = 1>") }
    func groups() {
      if c.axis != nil { return }
      let rows = c.groups.map { Self.list($0) }.joined(separator: ", ")
      let shape = "tensor<\(c.groups.count)x\(c.groups.first?.count ?? 0)xi64>"
      attributes.append("replica_groups = dense<\(c.groups.isEmpty ? "" : "[\(rows)]")> : \(shape)")
      if c.useGlobalDeviceIDs { attributes.append("use_global_device_ids") }
    }
    switch c.kind {
    case .allReduce, .broadcast: groups()
    case .allGather(let dimension, _):
      attributes.append("all_gather_dim = \(dimension) : i64")
      groups()
    case .allToAll(let split, let concat, let count):
      attributes += ["split_dimension = \(split) : i64", "concat_dimension = \(concat) : i64", "split_count = \(count) : i64"]
      groups()
    case .reduceScatter(_, let dimension, _):
      attributes.append("scatter_dimension = \(dimension) : i64")
      groups()
    case .permute(let pairs):
      let rows = pairs.map { Self.list([$0.source, $0.target]) }.joined(separator: ", ")
      attributes.append("source_target_pairs = dense<\(pairs.isEmpty ? "" : "[\(rows)]")> : tensor<\(pairs.count)x2xi64>")
    }
    // What is unbound means nothing to others, and must not be taken for an operation of devices.
    let head = "\"\(c.axis == nil ? "stablehlo" : "apus").\(c.name)\"(\(operands.joined(separator: ", "))) <{\(attributes.joined(separator: ", "))}>"
    guard let body = c.regions.first else { return define(results.count, "\(head) : \(Self.signature(types, results))") }
    let names = define(results.count, "\(head) ({")
    block(body)
    line("}) : \(Self.signature(types, results))")
    return names
  }

  static func axisAttributes(_ axis: NamedAxis) -> [String] {
    let depth = axis.depth == 0 ? [] : ["axis_depth = \(axis.depth) : i64"]
    return ["axis_name = \(quoted(axis.name))", "axis_size = \(axis.size) : i64"] + depth
  }

  func writeCheck(_ check: Check, _ operands: [String], _ types: [TensorType]) -> [String] {
    let attributes: String
    switch check {
    case .equal: attributes = ""
    case .close(let least, let most): attributes = " {max_ulp_difference = \(most) : i64, min_ulp_difference = \(least) : i64}"
    case .almostEqual(let tolerance): attributes = " {tolerance = \(tolerance) : f64}"
    }
    line("stablehlo.custom_call @\(check.name)(\(operands.joined(separator: ", ")))\(attributes) : (\(Self.list(types))) -> ()")
    return []
  }

  func writeLinearAlgebra(_ primitive: Primitive, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    switch primitive {
    case .cholesky(let lower): return [define("stablehlo.cholesky \(operands[0]), lower = \(lower) : \(types[0].stableHLOText)")]
    case .triangularSolve(let solve):
      let transpose = solve.transpose == .none ? "NO_TRANSPOSE" : solve.transpose == .transpose ? "TRANSPOSE" : "ADJOINT"
      return [
        define(
          "\"stablehlo.triangular_solve\"(\(operands.joined(separator: ", "))) <{left_side = \(solve.leftSide), lower = \(solve.lower), "
            + "transpose_a = #stablehlo<transpose \(transpose)>, unit_diagonal = \(solve.unitDiagonal)}> : "
            + "\(Self.signature(types, results))")
      ]
    case .fft(let kind, let lengths):
      return [
        define("stablehlo.fft \(operands[0]), type = \(kind.rawValue), length = \(Self.list(lengths)) : \(Self.signature(types, results))")
      ]
    case .factorization(let routine): return writeFactorization(routine, operands, types, results)
    default: preconditionFailure("not linear algebra: \(primitive.name)")
    }
  }
}
