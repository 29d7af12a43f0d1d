import ApusIR

extension TransposeRule {
  /// By the function's own transpose where it is linear in operands that this speaks of; else by what the function does.
  func custom(_ function: CustomFunction) throws -> [ValueID?] {
    guard let transposition = function.transposition, zip(isLinear, transposition.isLinear).allSatisfy({ !$0 || $1 }) else {
      if Primitive.custom(function).isTransposeOnly { throw nonlinear(.custom(function)) }
      return try call(function.program, CustomFunction.ruleName)
    }
    let linear = x.indices.filter { transposition.isLinear[$0] }, others = x.indices.filter { !transposition.isLinear[$0] }
    let program = try transposition.program.program()
    try function.check(
      program, "transpose", takes: others.map { types[$0] } + resultTypes, gives: linear.map { types[$0] })
    let values = try others.map { try value($0, .custom(function)) }
    let cotangents = zip(ct, resultTypes).map { b.materialize($0, $1) }
    let results = b.emit(.call(program, name: CustomFunction.ruleName), values + cotangents)
    var placed = [ValueID?](repeating: nil, count: x.count)
    for (index, result) in zip(linear, results) where isLinear[index] { placed[index] = result }
    return placed
  }
}
