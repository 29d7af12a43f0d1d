import ApusTransforms

/// The solution `x` of `matvec(x) = b`, differentiated as the linear map that it is and not through the steps of the solver.
///
///     let x = customLinearSolve({ v in matmul(a, v) }, b, solve: { matvec, b in conjugateGradient(matvec, b) }, symmetric: true)
///
/// The derivative is by `b` and by what `matvec` captures, at any order: `dx = solve(db - dA x)`; reverse mode solves the transposed
/// system. What only the solvers capture, a factorization or a preconditioner, has no derivative. As `jax.lax.custom_linear_solve`.
///
/// - Parameters:
///   - matvec: a linear function from trees like `b` to trees like `b`.
///   - solve: solves the system of the function it is given.
///   - transposeSolve: solves the system of the transposed function it is given. Without one there is no reverse mode, unless the
///     function is symmetric.
///   - symmetric: whether `matvec` is its own transpose (for complex values: without conjugation), so that `solve` serves both ways.
/// - Throws: (when read) `TreeError`, `ShapeError` or `DTypeError` where `matvec` or a solver gives another tree than it takes, or `b` is
///   not of floating-point or complex tensors; `TransformError` in reverse mode where `matvec` is not linear or nothing solves the
///   transposed system.
public func customLinearSolve<B: ParameterTree>(
  _ matvec: @escaping @Sendable (B) -> B, _ b: B,
  solve: @escaping @Sendable (_ matvec: @escaping @Sendable (B) -> B, _ b: B) -> B,
  transposeSolve: (@Sendable (_ vecmat: @escaping @Sendable (B) -> B, _ b: B) -> B)? = nil, symmetric: Bool = false
) -> B {
  let b = b.replacing(b.leaves.map { $0.isWeak && $0.dtype.isInteger ? converted($0, to: .float32) : $0.strong() })
  guard TraceContext.current != nil, !b.leaves.contains(where: { $0.poison != nil }) else { return solve(matvec, b) }
  do {
    var captures = SharedCaptures()
    let map = try VectorMap("customLinearSolve", "matvec", b, &captures, matvec)
    captures.addAll(of: b) { solve(matvec, $0) }
    let transposed = transposeSolve ?? (symmetric ? solve : nil)
    if let transposed { captures.addAll(of: b) { transposed({ $0 }, $0) } }
    let system = LinearSystem(
      template: b.emptied, matvec: captures.program(map.program, places: map.places, capturesFirst: false), isSymmetric: symmetric,
      solve: solve, transposeSolve: transposed, site: CustomSite("customLinearSolve", map.types, captures))
    return b.replacing(apply(.custom(try system.function()), b.leaves + captures.tensors))
  } catch { return poisoned(b, located(error)) }
}

/// A system of linear equations, and how it and its transpose are solved.
private final class LinearSystem<B: ParameterTree>: Sendable {
  typealias Map = @Sendable (B) -> B
  typealias Solver = @Sendable (@escaping Map, B) -> B

  let template: B
  /// (x..., captures...) -> what it is mapped to.
  let matvec: Program
  let isSymmetric: Bool
  let solve: Solver
  let transposeSolve: Solver?
  let site: CustomSite

  init(template: B, matvec: Program, isSymmetric: Bool, solve: @escaping Solver, transposeSolve: Solver?, site: CustomSite) {
    self.template = template
    self.matvec = matvec
    self.isSymmetric = isSymmetric
    self.solve = solve
    self.transposeSolve = transposeSolve
    self.site = site
  }

  /// (b..., captures...) -> x, linear in b.
  func function() throws -> CustomFunction {
    let program = try site.trace("solve", site.types) { [self] b in
      let (template, site, matvec) = (template, site, matvec)
      let solution = solve({ x in
        let leaves = zip(x.leaves, site.types).map { fitted($0, to: $1, site.name) }
        return template.replacing(replay(matvec, leaves + site.captures))
      }, template.replacing(b))
      return try site.fit(solution.leaves, to: site.types, "the solution")
    }
    return CustomFunction(
      name: site.name, program: program, isDifferentiable: site.types.map { _ in true } + site.captureFlags,
      derivative: .forward(DeferredProgram { try self.rule() }),
      transposition: .init(
        isLinear: site.types.map { _ in true } + site.captures.map { _ in false }, program: DeferredProgram { try self.transpose() }))
  }

  /// (b..., captures..., their tangents...) -> (x..., its tangents...).
  private func rule() throws -> Program {
    let count = site.types.count
    return try site.traceRule("tangent", site.types, tangents: site.types + site.captureTangentTypes) { [self] b, tangents in
      let solver = Primitive.custom(try function())
      let x = apply(solver, b + site.captures)
      let change = try site.tangent(of: matvec, at: x, along: Array(tangents.dropFirst(count)))
      return x + apply(solver, zip(tangents, change).map { $0 - $1 } + site.captures)
    }
  }

  /// (captures..., cotangents of x...) -> cotangents of b.
  private func transpose() throws -> Program {
    guard let transposeSolve else {
      throw TransformError(site.name, "reverse mode needs `transposeSolve`, or `symmetric: true` where the function is its own transpose")
    }
    let count = site.types.count
    let system = LinearSystem(
      template: template, matvec: isSymmetric ? matvec : try transposedMap(), isSymmetric: isSymmetric, solve: transposeSolve,
      transposeSolve: solve, site: site)
    let program = try site.trace("transpose", site.types) { [self] b in apply(.custom(try system.function()), b + site.captures) }
    return Program(
      types: program.types, parameters: Array(program.parameters.dropFirst(count) + program.parameters.prefix(count)),
      operations: program.operations, results: program.results)
  }

  /// (x..., captures...) -> what the transposed function maps it to.
  private func transposedMap() throws -> Program {
    let count = site.types.count
    let captures = matvec.parameters.dropFirst(count)
    let source = Program(
      types: matvec.types, parameters: Array(captures + matvec.parameters.prefix(count)), operations: matvec.operations,
      results: matvec.results)
    let program = try ApusTransforms.transpose(source, residualCount: captures.count).program
    return Program(
      types: program.types, parameters: Array(program.parameters.dropFirst(captures.count) + program.parameters.prefix(captures.count)),
      operations: program.operations, results: program.results)
  }
}
