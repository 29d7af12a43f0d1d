extension Primitive {
  func controlTypes(_ check: OperandCheck) throws -> [TensorType] {
    let operands = check.operands
    func expect(_ what: String, _ expected: [TensorType], _ got: [TensorType]) throws {
      try check.shape(expected.count == got.count, "\(what): expected \(expected.count) values, got \(got.count)")
      for (index, (e, g)) in zip(expected, got).enumerated() where e != g {
        let detail = "\(what): value \(index) should be \(e), is \(g)"
        if e.dtype != g.dtype { throw check.dtypeError(detail) }
        throw check.shapeError(detail)
      }
    }
    switch self {
    case .branch(let branches):
      try check.shape(!branches.isEmpty && !operands.isEmpty, "takes an index and at least one branch")
      try check.shape(operands[0].rank == 0, "the index is a scalar, got shape \(operands[0].shape)")
      try check.dtype(operands[0], operands[0].dtype == .int32, "an int32 index")
      for (index, branch) in branches.enumerated() {
        try expect("operands of branch \(index)", branch.parameterTypes, Array(operands[1...]))
        try expect("results of branch \(index)", branches[0].resultTypes, branch.resultTypes)
      }
      return branches[0].resultTypes
    case .whileLoop(let loop):
      try expect("operands of the body", loop.body.parameterTypes, operands)
      try expect("operands of the condition", loop.condition.parameterTypes, operands)
      try expect("result of the condition", [TensorType(.bool, [])], loop.condition.resultTypes)
      try check.shape((0...operands.count).contains(loop.invariantCount), "\(loop.invariantCount) invariants of \(operands.count) operands")
      try expect("carry", Array(operands.dropFirst(loop.invariantCount)), loop.body.resultTypes)
      return loop.body.resultTypes
    case .scan(let loop):
      let fixed = loop.invariantCount + loop.carryCount
      try check.shape(loop.length >= 0 && loop.invariantCount >= 0 && loop.carryCount >= 0 && fixed <= operands.count,
        "length \(loop.length), \(loop.invariantCount) invariants and \(loop.carryCount) carried values do not fit \(operands.count) operands")
      let slices = try operands.dropFirst(fixed).map { xs in
        try check.shape(xs.rank > 0 && xs.shape[0] == loop.length, "scans \(loop.length) slices, got an operand of shape \(xs.shape)")
        return xs.with(shape: Shape(xs.shape.dimensions.dropFirst()))
      }
      try expect("operands of the body", loop.body.parameterTypes, Array(operands.prefix(fixed)) + slices)
      let results = loop.body.resultTypes
      try check.shape(results.count >= loop.carryCount, "the body returns \(results.count) values, \(loop.carryCount) are carried")
      try expect("carry", Array(operands[loop.invariantCount..<fixed]), Array(results.prefix(loop.carryCount)))
      return results.prefix(loop.carryCount)
        + results.dropFirst(loop.carryCount).map { $0.with(shape: Shape([loop.length] + $0.shape.dimensions)) }
    case .call(let program, _):
      try expect("arguments", program.parameterTypes, operands)
      return program.resultTypes
    case .custom(let function):
      try expect("arguments", function.program.parameterTypes, operands)
      try check.shape(function.isDifferentiable.count == operands.count, "\(function.isDifferentiable.count) flags for \(operands.count) operands")
      return function.program.resultTypes
    case .optimizationBarrier:
      return operands
    default: preconditionFailure("not control: \(name)")
    }
  }
}
