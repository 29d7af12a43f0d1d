extension ModuleLowering {
  /// The program of a function, callees having theirs.
  func lower(_ function: FunctionSyntax, _ body: RegionSyntax) throws(ParseError) -> LoweredFunction {
    let region = RegionLowering(self, function: function.name, isLifted: options.liftedFunctions(function.name))
    try region.bind(body.arguments, at: body.offset)
    let parameters = region.builder.parameters
    let types = function.results.map(\.type)
    let results: [ValueID]
    var parallel: StableHLOModule.ParallelRun?
    if let index = body.operations.firstIndex(where: { $0.name == "interpreter.run_parallel" }) {
      for operation in body.operations[..<index] { try region.lower(operation) }
      (results, parallel) = try lower(runAt: index, body, region, expecting: types)
    } else {
      for operation in body.operations { try region.lower(operation) }
      results = try region.results(body, expecting: types)
    }
    let program = region.finish(results, parameters: parameters + region.constantParameters)
    func ports(_ ports: [FunctionSyntax.Port]) -> [StableHLOModule.Port] {
      ports.map { StableHLOModule.Port(name: $0.name, attributes: $0.attributes) }
    }
    return LoweredFunction(
      syntax: function,
      function: StableHLOModule.Function(
        name: function.name, isPrivate: function.isPrivate, program: program, captured: region.constants,
        arguments: ports(function.arguments), results: ports(function.results), parallel: parallel))
  }

  /// What follows a run on devices is a program of its own, over the results of the run and what it uses from before.
  private func lower(
    runAt index: Int, _ body: RegionSyntax, _ region: RegionLowering, expecting types: [TypeSyntax]
  ) throws(ParseError) -> (results: [ValueID], run: StableHLOModule.ParallelRun) {
    let run = body.operations[index]
    region.resume(at: run)
    let context = try OperationContext(region, run)
    let grid = try context.grid()
    var parameters: [TypeSyntax] = [], results: [TypeSyntax] = []
    for name in grid.joined() {
      let callee = try self.function(name, at: run.offset).syntax
      parameters += callee.arguments.map(\.type)
      results += callee.results.map(\.type)
    }
    if context.operands.map({ region.type(of: $0) }) != parameters { throw context.error("operands are not those of its functions") }
    if run.resultTypes != results { throw context.error("results are not those of its functions") }
    let rest = RegionLowering(inside: region, access: .everything)
    try rest.bind(results.map { BlockArgument(name: "", type: $0) }, at: run.offset)
    let own = rest.builder.parameters
    try rest.bind(run, try context.rebuilt(results, own))
    for operation in body.operations[(index + 1)...] { try rest.lower(operation) }
    let values = try rest.results(body, expecting: types)
    let continuation = rest.finish(values, parameters: own + rest.captures.map(\.own))
    return (
      context.tensors + rest.captures.map(\.outer),
      StableHLOModule.ParallelRun(grid: grid, operandCount: context.tensors.count, continuation: continuation)
    )
  }
}

extension OperationContext {
  /// Names of functions, `programs = [[@a, @b], [@a, @b]]`.
  fileprivate func grid() throws(ParseError) -> [[String]] {
    guard case .array(let rows)? = attribute(["programs"]) else { throw error("attribute 'programs' is missing") }
    var grid: [[String]] = []
    for row in rows {
      guard case .array(let entries) = row else { throw error("'programs' should be rows of functions") }
      var names: [String] = []
      for entry in entries {
        switch entry {
        case .symbol(let name), .string(let name): names.append(name)
        default: throw error("'programs' should be rows of functions")
        }
      }
      grid.append(names)
    }
    if grid.isEmpty || grid[0].isEmpty || grid.contains(where: { $0.count != grid[0].count }) {
      throw error("'programs' should be rows of equally many functions")
    }
    return grid
  }
}
