/// From an operation's name to its family.
extension OperationContext {
  /// The name without its dialect.
  var shortName: String { String(syntax.name.drop { $0 != "." }.dropFirst()) }

  func lower() throws(ParseError) -> [ValueSyntax] {
    let name = syntax.name
    if name.hasPrefix("stablehlo.") || name.hasPrefix("chlo.") {
      return try lower(operation: shortName)
    }
    if name.hasPrefix("apus.") { return try lowerOverAxis(shortName) }
    if name.hasPrefix("check.") { return try lowerCheck() }
    switch name {
    case "call", "func.call": return try lowerCall()
    case "interpreter.run_parallel": throw unsupported("runs functions on devices; only a function of the module itself can")
    case "interpreter.print", "interpreter.probe": return operands
    case "sdy.sharding_constraint", "sdy.reshard", "sdy.sharding_group", "sdy.propagation_barrier":
      return syntax.results.isEmpty ? [] : [try identity()]
    default: throw unsupported("the operation is not supported")
    }
  }

  /// The only operand itself.
  func identity() throws(ParseError) -> ValueSyntax {
    if operands.count != 1 { throw error("takes 1 operand, got \(operands.count)") }
    return operands[0]
  }

  private func lower(operation name: String) throws(ParseError) -> [ValueSyntax] {
    if let values = try lowerElementwise(name) { return values }
    if let values = try lowerMovement(name) { return values }
    switch name {
    case "reduce": return try lowerReduce()
    case "reduce_window": return try lowerReduceWindow()
    case "select_and_scatter": return try lowerSelectAndScatter()
    case "map": return try lowerMap()
    case "dot_general", "dot": return try lowerDot(isGeneral: name == "dot_general")
    case "convolution": return try lowerConvolution()
    case "einsum", "unary_einsum": return try lowerEinsum(isUnary: name == "unary_einsum")
    case "torch_index_select": return try lowerIndexSelect()
    case "gather", "scatter": return try lowerIndexing(name)
    case "sort", "top_k": return try lowerOrdering(name)
    case "cholesky", "triangular_solve", "fft": return try lowerLinearAlgebra(name)
    case "while", "case", "if", "composite", "optimization_barrier", "tuple", "get_tuple_element", "after_all", "create_token":
      return try lowerControl(name)
    case "custom_call": return try lowerCustomCall()
    case "rng_bit_generator": return try lowerBitGenerator()
    case "all_reduce", "all_gather", "all_to_all", "reduce_scatter", "collective_permute", "collective_broadcast", "collective_reduce",
      "cross-replica-sum", "replica_id", "partition_id":
      return try lowerCollective(name)
    case "batch_norm_inference", "batch_norm_training", "batch_norm_grad": return try lowerBatchNorm(name)
    case "infeed", "outfeed", "send", "recv": throw unsupported("communication with the host is not supported")
    case "uniform_quantize", "uniform_dequantize": throw unsupported("quantised values are not supported")
    case "rng": return try lowerRandomNumbers()
    default: throw unsupported("the operation is not supported")
    }
  }
}
