extension OperationContext {
  func lowerCall() throws(ParseError) -> [ValueSyntax] {
    guard let callee = positionalSymbol else { throw error("expected the function's name", kind: .syntax) }
    return try call(callee)
  }

  private var positionalSymbol: String? {
    if case .symbol(let name)? = syntax.positional.first { name } else { nil }
  }

  /// A call of a function of the module, with the constants that it captured as further operands.
  func call(_ name: String) throws(ParseError) -> [ValueSyntax] {
    let callee = try region.module.function(name, at: syntax.offset)
    if callee.function.parallel != nil { throw unsupported("@\(name) runs functions on devices") }
    let parameters = callee.syntax.arguments.map(\.type)
    let types = operands.map { region.type(of: $0) }
    if types != parameters {
      let taken = parameters.map { region.text($0) }.joined(separator: ", ")
      throw error("@\(name) takes (\(taken)), got (\(types.map { region.text($0) }.joined(separator: ", ")))")
    }
    if let marked = callee.syntax.attributes["apus.primitive"], let primitive = try primitive(marked, callee) {
      return try rebuilt(callee.syntax.results.map(\.type), region.emit(primitive, tensors))
    }
    var arguments = tensors
    for constant in callee.function.captured { arguments.append(try region.parameter(for: constant)) }
    let ids = try region.emit(.call(callee.function.program, name: string("apus.name") ?? name), arguments)
    return try rebuilt(callee.syntax.results.map(\.type), ids)
  }

  // MARK: Functions that stand for a primitive

  /// The primitive that the printer wrote a function for; nil for marks that are not known.
  private func primitive(_ mark: AttributeSyntax, _ callee: LoweredFunction) throws(ParseError) -> Primitive? {
    guard case .dictionary(let fields) = mark, case .string(let name)? = fields["name"] else { return nil }
    func number(_ field: String) throws(ParseError) -> Int {
      guard let value = fields[field] else { throw error("apus.primitive lacks '\(field)'") }
      return try integer(value, field)
    }
    switch name {
    case "threefry2x32": return .threefry2x32
    case "random_seed": return .randomSeed
    case "qr": return .matrix(.qr(full: try number("full") != 0))
    case "lu_pivots_to_permutation": return .matrix(.pivotsToPermutation(rows: try number("rows")))
    case "solve":
      guard case .string(let text)? = fields["transpose"], let transpose = TriangularSolve.Transpose(rawValue: text) else { return nil }
      return .matrix(.solve(transpose))
    case "maximum": return .binary(.maximum)
    case "minimum": return .binary(.minimum)
    case "stop_gradient": return .unary(.stopGradient)
    case "conjugate": return .unary(.conjugate)
    case "convert": return callee.function.program.resultTypes.first.map { .convert($0.dtype) }
    case "cumulative":
      guard case .string(let text)? = fields["monoid"], let monoid = Monoid(rawValue: text) else { return nil }
      return .cumulative(monoid, dimension: try number("dimension"), reverse: try number("reverse") != 0)
    case "scan":
      guard case .symbol(let body)? = fields["body"] else { return nil }
      let program = try region.module.function(body, at: syntax.offset).function
      if !program.captured.isEmpty { return nil }
      return .scan(
        ScanLoop(
          body: program.program, invariantCount: try number("invariants"), carryCount: try number("carries"), length: try number("length"),
          reverse: try number("reverse") != 0))
    default: return nil
    }
  }

  // MARK: Custom calls

  func lowerCustomCall() throws(ParseError) -> [ValueSyntax] {
    guard let target = string("call_target_name") ?? positionalSymbol else { throw error("expected the target's name", kind: .syntax) }
    if let values = try lowerLAPACK(target) { return values }
    if target.hasPrefix("check.") { return try lowerCheck(target) }
    switch target {
    // What says where values lie or how they are laid out.
    case "Sharding", "SPMDFullToShardShape", "SPMDShardToFullShape", "annotate_device_placement", "LayoutConstraint", "MoveToHost",
      "MoveToDevice", "xla.sdy.Sharding", "xla.sdy.FuncResultSharding", "xla.sdy.GlobalToLocalShape", "xla.sdy.LocalToGlobalShape",
      "PinToDevice":
      if let result = syntax.resultTypes?.first, syntax.resultTypes?.count == operands.count, region.type(of: try identity()) == result {
        return operands
      }
      throw unsupported("@\(target) of more than one device")
    case "ApproxTopK": return try lowerApproximateTopK()
    case let name where name.hasPrefix("mhlo.") || name.hasPrefix("chlo."):
      if let function = Self.function(String(name.dropFirst("mhlo.".count))), function.arity == operands.count {
        return try emit(function.primitive)
      }
      throw unsupported("@\(target) is not known")
    default: throw unsupported("@\(target) is not known")
    }
  }

  // MARK: Checks

  /// `check.expect_eq` and its kin, as operations or as targets of custom calls.
  func lowerCheck(_ target: String? = nil) throws(ParseError) -> [ValueSyntax] {
    var name = (target ?? syntax.name).dropFirst("check.".count)
    var ids = tensors
    if name.hasSuffix("_const") {
      name = name.dropLast("_const".count)
      guard let value = attribute(["value"]) ?? syntax.positional.first.map({ resolve($0) }), case .elements(let literal) = value else {
        throw error("expected dense elements")
      }
      ids.append(try constant(literal))
    }
    if ids.count != 2 { throw error("compares two values, got \(ids.count)") }
    switch name {
    case "expect_eq", "eq": return try emit(.check(.equal), ids)
    case "expect_close", "close":
      let check = Check.close(minULP: try integer("min_ulp_difference", default: 0), maxULP: try integer("max_ulp_difference", default: 3))
      return try emit(.check(check), ids)
    case "expect_almost_eq", "almost_eq":
      return try emit(.check(.almostEqual(tolerance: try double("tolerance", default: 0.001))), ids)
    default: throw unsupported("the check is not known")
    }
  }
}
