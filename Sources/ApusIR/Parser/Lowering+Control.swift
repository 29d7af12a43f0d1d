extension OperationContext {
  func lowerControl(_ name: String) throws(ParseError) -> [ValueSyntax] {
    switch name {
    case "while": return try lowerWhile()
    case "case", "if": return try lowerBranch(isIf: name == "if")
    case "composite":
      guard let callee = symbol("decomposition") else { throw error("attribute 'decomposition' is missing") }
      return try call(callee)
    case "optimization_barrier":
      if tensors.isEmpty { return operands }
      return try rebuilt(operands.map { region.type(of: $0) }, region.emit(.optimizationBarrier, tensors))
    case "tuple": return [.tuple(operands)]
    case "get_tuple_element":
      var index: Int
      if case .integers(let list)? = syntax.positional.first, let first = list.first { index = first } else { index = try integer("index") }
      guard case .tuple(let parts) = try identity(), parts.indices.contains(index) else {
        throw error("takes a tuple that has an element \(index)")
      }
      return [parts[index]]
    default: return [.token]
    }
  }

  /// Values of types that may be tuples or tokens, of the tensors in them.
  func rebuilt(_ types: [TypeSyntax], _ ids: [ValueID]) throws(ParseError) -> [ValueSyntax] {
    var next = ids.makeIterator()
    func value(_ type: TypeSyntax) throws(ParseError) -> ValueSyntax {
      switch type {
      case .token: return .token
      case .tuple(let types):
        var parts: [ValueSyntax] = []
        for type in types { parts.append(try value(type)) }
        return .tuple(parts)
      default:
        guard let id = next.next() else { throw error("gives fewer values than its types say") }
        return .tensor(id)
      }
    }
    var values: [ValueSyntax] = []
    for type in types { values.append(try value(type)) }
    if next.next() != nil { throw error("gives more values than its types say") }
    return values
  }

  // MARK: While

  /// Variables that the body returns as they came are invariants of the loop, and so is what it uses from outside.
  private func lowerWhile() throws(ParseError) -> [ValueSyntax] {
    guard syntax.regions.count == 2 else { throw error("takes two regions, got \(syntax.regions.count)", kind: .syntax) }
    let types = operands.map { region.type(of: $0) }
    var inner: [RegionLowering] = [], variables: [[ValueID]] = [], results: [[ValueID]] = []
    for (index, body) in syntax.regions.enumerated() {
      let lowering = RegionLowering(inside: region, access: .everything)
      if body.arguments.map(\.type) != types {
        let stated = body.arguments.map { region.text($0.type) }.joined(separator: ", ")
        throw error("the variables are \(stated), the operands \(types.map { region.text($0) }.joined(separator: ", "))")
      }
      try lowering.bind(body.arguments, at: body.offset)
      inner.append(lowering)
      variables.append(lowering.builder.parameters)
      try lowering.lower(body)
      results.append(try lowering.results(body, expecting: index == 0 ? [.tensor(TensorType(.bool, []))] : types))
    }
    let all = Array(tensors.indices)
    var fixed = all.filter { results[1][$0] == variables[1][$0] }
    if has("apus.invariants") {
      // As the printer says: the first few, and no others.
      let count = try integer("apus.invariants")
      guard all.count >= count, count >= 0, Array(fixed.prefix(count)) == Array(0..<count) else {
        throw error("the first \(count) variables are not invariant")
      }
      fixed = Array(0..<count)
    }
    let carried = all.filter { !fixed.contains($0) }
    let captured = captures(inner)
    let programs = zip(inner, zip(variables, results)).map { lowering, values in
      let parameters = lowering.parameters(capturing: captured) + (fixed + carried).map { values.0[$0] }
      return lowering.finish(lowering === inner[1] ? carried.map { values.1[$0] } : values.1, parameters: parameters)
    }
    if carried.isEmpty && !has("apus.invariants") && !programs.contains(where: \.hasEffects) { return operands }
    let loop = WhileLoop(condition: programs[0], body: programs[1], invariantCount: captured.count + fixed.count)
    region.resume(at: syntax)
    let ids = try region.emit(.whileLoop(loop), captured + (fixed + carried).map { tensors[$0] })
    var values = tensors
    for (index, id) in zip(carried, ids) { values[index] = id }
    return try rebuilt(types, values)
  }

  /// What several regions use from outside, each value once.
  private func captures(_ inner: [RegionLowering]) -> [ValueID] {
    var seen: Set<ValueID> = []
    return inner.flatMap { $0.captures.map(\.outer) }.filter { seen.insert($0).inserted }
  }

  // MARK: Branches

  private func lowerBranch(isIf: Bool) throws(ParseError) -> [ValueSyntax] {
    if syntax.regions.isEmpty || (isIf && syntax.regions.count != 2) {
      throw error("takes \(isIf ? "two regions" : "a region at least"), got \(syntax.regions.count)", kind: .syntax)
    }
    var index = try tensors(1)[0]
    if isIf {
      // The first region is for true.
      index = try region.emitOne(.convert(.int32), try region.emitOne(.unary(.not), index))
    }
    if let values = try branchOfCalls(index) { return values }
    var inner: [RegionLowering] = [], results: [[ValueID]] = []
    for body in syntax.regions {
      let lowering = RegionLowering(inside: region, access: .everything)
      if !body.arguments.isEmpty { throw error("its regions take no arguments") }
      inner.append(lowering)
      try lowering.lower(body)
      results.append(try lowering.results(body, expecting: syntax.resultTypes))
    }
    let captured = captures(inner)
    let programs = zip(inner, results).map { lowering, results in
      lowering.finish(results, parameters: lowering.parameters(capturing: captured))
    }
    region.resume(at: syntax)
    return try rebuilt(syntax.resultTypes ?? [], region.emit(.branch(programs), [index] + captured))
  }

  /// Where every region only calls a function, all with the same operands: the functions are the branches.
  private func branchOfCalls(_ index: ValueID) throws(ParseError) -> [ValueSyntax]? {
    var programs: [Program] = [], operands: [String]?
    for body in syntax.regions {
      guard body.operations.count == 1, let only = body.operations.first, only.name == "func.call" || only.name == "call",
        case .symbol(let callee)? = only.positional.first, only.attributes.isEmpty
      else { return nil }
      let function = try region.module.function(callee, at: only.offset)
      let names = only.results.flatMap { name, count in (0..<Swift.min(count, 1 << 16)).map { $0 == 0 ? name : "\(name)#\($0)" } }
      guard function.function.captured.isEmpty, function.syntax.attributes["apus.primitive"] == nil, names == body.results.map(\.name),
        operands == nil || operands == only.operands.map(\.name), only.resultTypes == syntax.resultTypes
      else { return nil }
      operands = only.operands.map(\.name)
      programs.append(function.function.program)
    }
    var ids: [ValueID] = []
    for operand in syntax.regions[0].operations[0].operands { ids += try region.value(operand).tensors }
    region.resume(at: syntax)
    return try rebuilt(syntax.resultTypes ?? [], region.emit(.branch(programs), [index] + ids))
  }
}
