extension OperationContext {
  func lowerCollective(_ name: String) throws(ParseError) -> [ValueSyntax] {
    switch name {
    case "replica_id": return try emit(.deviceIndex(.replica), [])
    case "partition_id": return try emit(.deviceIndex(.partition), [])
    default: break
    }
    let groups = try rows("replica_groups") ?? []
    let channel = has("channel_handle") ? try fields("channel_handle")["handle"]?.first ?? 0 : 0
    if name == "collective_reduce" { return try lowerCollectiveReduce(groups, channel) }
    let kind = try collectiveKind(name, groups)
    return try emit(
      .collective(Collective(kind, groups: groups, channel: channel, useGlobalDeviceIDs: try flag("use_global_device_ids"))))
  }

  /// An operation over an axis that is unbound in the text, as `stableHLOText` writes it.
  func lowerOverAxis(_ name: String) throws(ParseError) -> [ValueSyntax] {
    guard let axisName = string("axis_name") else { throw unsupported("the operation is not supported") }
    let axis = NamedAxis(axisName, size: try integer("axis_size"), depth: has("axis_depth") ? try integer("axis_depth") : 0)
    switch name {
    case "axis_index": return try emit(.axisIndex(axis), [])
    case "all_reduce", "all_gather", "all_to_all", "reduce_scatter", "collective_permute", "collective_broadcast":
      var kind = try collectiveKind(name, [])
      switch kind {
      case .allGather(let dimension, _): kind = .allGather(dimension: dimension, count: axis.size)
      case .reduceScatter(let body, let dimension, _): kind = .reduceScatter(body, dimension: dimension, count: axis.size)
      case .allReduce, .allToAll, .permute, .broadcast: break
      }
      return try emit(.collective(Collective(kind, over: axis)))
    default: throw unsupported("the operation is not supported")
    }
  }

  /// An all-reduce whose result only the first replica of each group keeps; the others have zeros.
  private func lowerCollectiveReduce(_ groups: [[Int]], _ channel: Int) throws(ParseError) -> [ValueSyntax] {
    if channel > 0 { throw unsupported("across partitions") }
    let reduced = try region.emit(.collective(Collective(.allReduce(try scalarProgram(0)), groups: groups)), tensors)
    let replica = try region.emit(.deviceIndex(.replica), [])[0]
    var isRoot: ValueID?
    for root in groups.isEmpty ? [0] : groups.compactMap(\.first) {
      let isThis = try region.emitOne(.compare(.equal), replica, try region.scalar(Double(root), .uint32))
      isRoot = try isRoot.map { (other) throws(ParseError) in try region.emitOne(.binary(.or), other, isThis) } ?? isThis
    }
    guard let isRoot else { throw error("expected groups of replicas") }
    var values: [ValueSyntax] = []
    for value in reduced { values.append(.tensor(try region.emitOne(.select, isRoot, value, try region.full(0, type(of: value))))) }
    return values
  }

  private func collectiveKind(_ name: String, _ groups: [[Int]]) throws(ParseError) -> Collective.Kind {
    /// The size of a group: how much an axis grows or shrinks, or as the groups say where it is empty.
    func ratio(_ dimension: Int, grows: Bool) throws(ParseError) -> Int {
      guard let operand = tensors.first.map({ type(of: $0).shape }), let result = try statedTypes().first?.shape,
        operand.dimensions.indices.contains(dimension), result.dimensions.indices.contains(dimension)
      else { throw error("dimension \(dimension) is out of range") }
      let (small, large) = grows ? (operand[dimension], result[dimension]) : (result[dimension], operand[dimension])
      return small > 0 ? large / small : groups.first?.count ?? 1
    }
    switch name {
    case "all_reduce": return .allReduce(try scalarProgram(0))
    case "cross-replica-sum":
      guard let dtype = tensors.first.map({ type(of: $0).dtype }) else { throw error("takes at least one operand") }
      let builder = ProgramBuilder()
      let scalars = [builder.addParameter(TensorType(dtype, [])), builder.addParameter(TensorType(dtype, []))]
      return .allReduce(builder.finish([builder.add(scalars[0], scalars[1])]))
    case "all_gather":
      let dimension = try integer("all_gather_dim")
      return .allGather(dimension: dimension, count: try ratio(dimension, grows: true))
    case "all_to_all":
      return .allToAll(
        splitDimension: try integer("split_dimension"), concatDimension: try integer("concat_dimension"),
        count: try integer("split_count"))
    case "reduce_scatter":
      let dimension = try integer("scatter_dimension")
      return .reduceScatter(try scalarProgram(0), dimension: dimension, count: try ratio(dimension, grows: false))
    case "collective_permute":
      var pairs: [Collective.SourceTarget] = []
      for row in try rows("source_target_pairs") ?? [] {
        if row.count != 2 { throw error("source_target_pairs should be pairs, has \(row)") }
        pairs.append(Collective.SourceTarget(source: row[0], target: row[1]))
      }
      return .permute(pairs)
    default: return .broadcast
    }
  }
}
