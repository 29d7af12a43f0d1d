import ApusTransforms

/// A solution `x` of `f(x) = 0`, differentiated by the implicit function theorem and not through the steps of the solver.
///
///     func squareRoot(_ a: Tensor) -> Tensor {
///       customRoot({ x in x * x - a }, initialGuess: a, solve: newton) { linear, y in y / linear(1) }
///     }
///
/// The derivative is by what `f` captures (`a` above): `dx = -tangentSolve(∂f/∂x, ∂f/∂a da)`, at any order, forward and reverse. The
/// initial guess and what only the solvers capture have none. As `jax.lax.custom_root`.
///
/// - Parameters:
///   - f: takes and gives trees of one structure and type.
///   - initialGuess: where `solve` starts.
///   - solve: finds a root of the function it is given, from a guess: with `whileLoop`, for instance.
///   - tangentSolve: solves `linear(x) = y`, where `linear` is the derivative of `f` at the root. For reverse mode it must be linear in
///     `y` and differentiable, as `customLinearSolve` is.
/// - Throws: (when read) `TreeError`, `ShapeError` or `DTypeError` where `f` or a solver gives another tree than it takes, or the guess
///   is not of floating-point or complex tensors.
public func customRoot<A: ParameterTree>(
  _ f: @escaping @Sendable (A) -> A, initialGuess: A,
  solve: @escaping @Sendable (_ f: @escaping @Sendable (A) -> A, _ initialGuess: A) -> A,
  tangentSolve: @escaping @Sendable (_ linear: @escaping @Sendable (A) -> A, _ y: A) -> A
) -> A {
  let guess = initialGuess.replacing(initialGuess.leaves.map { leaf in
    let leaf = leaf.isWeak && leaf.dtype.isInteger ? converted(leaf, to: .float32) : leaf.strong()
    return leaf.dtype.isDifferentiable ? stopGradient(leaf) : leaf
  })
  guard TraceContext.current != nil, !guess.leaves.contains(where: { $0.poison != nil }) else { return solve(f, guess) }
  do {
    var captures = SharedCaptures()
    let map = try VectorMap("customRoot", "f", guess, &captures, f)
    captures.addAll(of: guess) { solve(f, $0) }
    captures.addAll(of: guess) { tangentSolve({ $0 }, $0) }
    let problem = RootProblem(
      template: guess.emptied, f: captures.program(map.program, places: map.places, capturesFirst: false),
      solve: { solve(f, $0) }, tangentSolve: tangentSolve, site: CustomSite("customRoot", map.types, captures))
    return guess.replacing(apply(.custom(try problem.function()), guess.leaves + captures.tensors))
  } catch { return poisoned(guess, located(error)) }
}

/// What a root is of, and how it is found.
private final class RootProblem<A: ParameterTree>: Sendable {
  let template: A
  /// (x..., captures...) -> x.
  let f: Program
  let solve: @Sendable (A) -> A
  let tangentSolve: @Sendable (@escaping @Sendable (A) -> A, A) -> A
  let site: CustomSite

  init(
    template: A, f: Program, solve: @escaping @Sendable (A) -> A,
    tangentSolve: @escaping @Sendable (@escaping @Sendable (A) -> A, A) -> A, site: CustomSite
  ) {
    self.template = template
    self.f = f
    self.solve = solve
    self.tangentSolve = tangentSolve
    self.site = site
  }

  /// (guess..., captures...) -> root.
  func function() throws -> CustomFunction {
    let program = try site.trace("solve", site.types) { [self] guess in
      try site.fit(solve(template.replacing(guess)).leaves, to: site.types, "the solution")
    }
    return CustomFunction(
      name: site.name, program: program, isDifferentiable: site.types.map { _ in false } + site.captureFlags,
      derivative: .forward(DeferredProgram { try self.rule() }))
  }

  /// (guess..., captures..., tangents of captures...) -> (root..., its tangents...).
  private func rule() throws -> Program {
    let count = site.types.count
    return try site.traceRule("tangent", site.types, tangents: site.captureTangentTypes) { [self] guess, tangents in
      let root = apply(.custom(try function()), guess + site.captures)
      let change = try site.tangent(of: f, at: root, along: tangents)
      // The derivative by the unknowns, at the root.
      let flags = (0..<count).map { _ in true } + site.captures.map { _ in false }
      let split = try ApusTransforms.linearize(f, active: flags)
      let residuals = Array(replay(split.primal, root + site.captures).dropFirst(count))
      let (template, site) = (template, site)
      let solution = tangentSolve({ direction in
        let leaves = zip(direction.leaves, site.types).map { leaf, type in
          // A literal stands for a direction too.
          leaf.isWeak && leaf.rank == 0 ? stretched(converted(leaf, to: type.dtype), to: type.shape) : fitted(leaf, to: type, site.name)
        }
        var found = replay(split.linear, residuals + leaves).makeIterator()
        return template.replacing(zip(split.tangentResults, site.types).map { ($0 ? found.next() : nil) ?? zeros($1) })
      }, template.replacing(change.map { -$0 }))
      return try root + site.fit(solution.leaves, to: site.types, "the solution of the tangent solver")
    }
  }
}

/// A closure from trees of a kind to trees of the same kind, as a program.
struct VectorMap {
  /// (leaves..., its captures...) -> leaves.
  let program: Program
  /// Where its captures are among the shared ones.
  let places: [Int]
  let types: [TensorType]

  /// - Throws: `TreeError`, `ShapeError` or `DTypeError` where what it gives is not like what it takes.
  init<A: ParameterTree>(_ name: String, _ what: String, _ sample: A, _ captures: inout SharedCaptures, _ body: (A) -> A) throws {
    types = sample.leaves.map(\.type)
    if let type = types.first(where: { !$0.dtype.isDifferentiable }) {
      throw DTypeError(name, "takes floating-point or complex tensors, got \(type.dtype)")
    }
    let outcome = Region<A>.trace(name, sample.leaves, types: types, expected: types) { (reader: inout TreeReader) in
      body(sample.reading(&reader))
    }
    switch outcome {
    case .failure(let error, _): throw error
    case .success(let region):
      if region.traced.template.structure != sample.structure {
        throw TreeError("\(name): \(what) gives a tree of another structure than it takes")
      }
      for (index, (expected, type)) in zip(types, region.types).enumerated() where expected != type {
        let path = sample.leafPaths[index]
        let detail = "\(what) takes\(path.isEmpty ? "" : " \(path) as") \(expected) and gives \(type)"
        throw expected.dtype == type.dtype ? ShapeError(name, detail) : DTypeError(name, detail)
      }
      program = region.program
      places = captures.add(region.captures)
    }
  }
}

extension SharedCaptures {
  /// Adds what a closure captures. What is wrong with it shows where it is used.
  mutating func addAll<A: ParameterTree>(of sample: A, _ body: (A) -> A) {
    let outcome = Region<A>.trace("captures", sample.leaves, types: sample.leaves.map(\.type)) { (reader: inout TreeReader) in
      body(sample.reading(&reader))
    }
    if case .success(let region) = outcome { _ = add(region.captures) }
  }
}

extension CustomSite {
  /// A place where operands are of some types and captures have derivatives.
  init(_ name: String, _ types: [TensorType], _ captures: SharedCaptures) {
    self.init(
      name: name, types: types, isWeak: [], isDifferentiable: types.map { _ in true }, positions: 0..<0, captures: captures.tensors,
      resultTypes: types)
  }

  var captureFlags: [Bool] { captures.map(\.dtype.isDifferentiable) }
  var captureTangentTypes: [TensorType] { captures.map(\.type).filter(\.dtype.isDifferentiable) }

  /// The tangent, along tangents of the captures, of a program (leaves..., captures...) -> leaves.
  func tangent(of program: Program, at leaves: [Tensor], along tangents: [Tensor]) throws -> [Tensor] {
    let derivative = try ApusTransforms.jvp(program, active: leaves.map { _ in false } + captureFlags)
    var found = replay(derivative.program, leaves + captures + tangents).dropFirst(leaves.count).makeIterator()
    return zip(derivative.tangentResults, types).map { ($0 ? found.next() : nil) ?? zeros($1) }
  }

  /// A rule's program: (leaves of these types..., the site's captures..., tangents...) -> what `body` returns.
  func traceRule(
    _ what: String, _ types: [TensorType], isWeak: [Bool] = [], tangents: [TensorType],
    _ body: (_ leaves: [Tensor], _ tangents: [Tensor]) throws -> [Tensor]
  ) throws -> Program {
    let program = try trace(what, types + tangents, isWeak: isWeak) { leaves in
      try body(Array(leaves.prefix(types.count)), Array(leaves.dropFirst(types.count)))
    }
    // Captures stand among the operands, before the tangents.
    let (parameters, end) = (program.parameters, types.count + tangents.count)
    return Program(
      types: program.types, parameters: Array(parameters.prefix(types.count) + parameters[end...] + parameters[types.count..<end]),
      operations: program.operations, results: program.results)
  }
}
