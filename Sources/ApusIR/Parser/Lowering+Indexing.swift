extension OperationContext {
  func lowerIndexing(_ name: String) throws(ParseError) -> [ValueSyntax] {
    name == "gather" ? try lowerGather() : try lowerScatter()
  }

  private func lowerGather() throws(ParseError) -> [ValueSyntax] {
    _ = try tensors(2)
    let fields = try fields("dimension_numbers")
    let dimensions = GatherDimensions(
      offset: fields["offset_dims"] ?? [], collapsedSlice: fields["collapsed_slice_dims"] ?? [],
      operandBatching: fields["operand_batching_dims"] ?? [], startIndicesBatching: fields["start_indices_batching_dims"] ?? [],
      startIndexMap: fields["start_index_map"] ?? [], indexVector: fields["index_vector_dim"]?.first ?? 0)
    return try emit(.gather(dimensions, sliceSizes: try integers("slice_sizes")))
  }

  private func lowerScatter() throws(ParseError) -> [ValueSyntax] {
    if tensors.count < 3 || tensors.count % 2 == 0 {
      throw error("takes inputs, indices and as many updates, got \(tensors.count) operands")
    }
    let fields = try fields("scatter_dimension_numbers")
    let dimensions = ScatterDimensions(
      updateWindow: fields["update_window_dims"] ?? [], insertedWindow: fields["inserted_window_dims"] ?? [],
      operandBatching: fields["input_batching_dims"] ?? fields["operand_batching_dims"] ?? [],
      scatterIndicesBatching: fields["scatter_indices_batching_dims"] ?? [],
      scatterDimsToOperandDims: fields["scatter_dims_to_operand_dims"] ?? [], indexVector: fields["index_vector_dim"]?.first ?? 0)
    let body = try scalarProgram(0)
    if tensors.count == 3, !isGeneralForm, let combiner = body.scatterCombiner {
      let isOrdered = !type(of: tensors[0]).dtype.isComplex || combiner == .replace || combiner == .add || combiner == .multiply
      if isOrdered { return try emit(.scatter(dimensions, combiner)) }
    }
    return try emit(.scatterRegion(dimensions, body: body))
  }
}
