import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

extension Subject {
  /// All arguments that have derivatives, or some of them.
  private func activity(_ generator: inout SplitMix64) throws -> [Bool] {
    let differentiable = arguments.map(\.dtype.isDifferentiable)
    guard differentiable.contains(true) else { throw NotApplicable("no argument that has derivatives") }
    let some = differentiable.map { $0 && Bool.random(using: &generator) }
    return some.contains(true) && Bool.random(using: &generator) ? some : differentiable
  }

  /// Its derivative along directions, which is the limit of differences.
  func pushedForward(_ generator: inout SplitMix64) throws -> Composed {
    let active = try activity(&generator)
    let directions = zip(arguments, active).map { $1 ? Laws.direction($0.type, &generator) : nil }
    let derivative = try jvp(program, active: active, instantiatingZeros: true)
    let forward = Subject(derivative.program, arguments + directions.compactMap { $0 }, like: self)
    return Composed(subject: forward) { results in
      let primal = try Reference.evaluate(program, arguments)
      try Laws.expectNear(Array(results.prefix(primal.count)), primal, "value", through: program)
      guard isSmooth, let wide = widened() else { return }
      let expected = try Laws.difference(wide.arguments, directions.map { $0.map(Laws.widened) }) { try Reference.evaluate(wide.program, $0) }
      let differentiable = primal.indices.filter { primal[$0].dtype.isDifferentiable }
      for (tangent, index) in zip(results.dropFirst(primal.count), differentiable) {
        let finite = zip(expected[index], primal[index].numbers).map { $1.isFinite ? $0 : Complex(Double.nan, 0) }
        let tolerance = Swift.max(Laws.differenceTolerance, 8 * Laws.tolerance(derivative.program))
        try Laws.expectNear(tangent.numbers, finite, tolerance, "tangent of result \(index)")
      }
    }
  }

  /// Its results with cotangents of its arguments, which are the transpose of the derivative.
  func pulledBack(_ generator: inout SplitMix64) throws -> Composed {
    let active = try activity(&generator)
    let gradient = try vjp(program, active: active)
    let combined = try gradient.combined()
    let cotangents = combined.parameterTypes.dropFirst(arguments.count).map { Laws.direction($0, &generator) }
    let tangents = zip(arguments, active).filter(\.1).map { Laws.direction($0.0.type, &generator) }
    let backward = Subject(combined, arguments + cotangents, like: self)
    return Composed(subject: backward) { results in
      let count = program.results.count
      var tolerance = 16 * Laws.tolerance(program)
      let pushed: [DenseArray]
      if let forward = try forward(active) {
        guard forward.tangentResults == gradient.linearization.tangentResults else { throw LawBroken("zeros differ from forward mode") }
        pushed = try Reference.evaluate(forward.program, arguments + tangents)
      } else {
        // Differences say alone what the derivative is.
        guard isSmooth, let wide = widened() else { return }
        var directions = tangents[...]
        let changes = try Laws.difference(wide.arguments, active.map { $0 ? Laws.widened(directions.removeFirst()) : nil }) {
          try Reference.evaluate(wide.program, $0)
        }
        let reached = gradient.linearization.tangentResults
        pushed = try Reference.evaluate(program, arguments)
          + zip(wide.program.resultTypes, changes).enumerated().filter { reached[$0.offset] }.map { .of($0.element.0, numbers: $0.element.1) }
        tolerance = Swift.max(tolerance, Laws.differenceTolerance)
      }
      try Laws.expectNear(Array(results.prefix(count)), Array(pushed.prefix(count)), "value", through: program)
      let pulled = Array(results.dropFirst(count))
      guard pulled.map(\.type) == tangents.map(\.type) else { throw LawBroken("cotangents of types \(pulled.map(\.type))") }
      let (left, right) = (Laws.terms(cotangents, pushed.dropFirst(count)), Laws.terms(pulled, tangents[...]))
      // Without a derivative there, nothing is promised; arithmetic with infinities gives what it gives. Tangents and cotangents are
      // rounded by `reducePrecision`, which is linear up to that only.
      if !left.sum.isFinite || program.contains(where: { if case .reducePrecision = $0 { true } else { false } }) { return }
      let error = Swift.abs(left.sum - right.sum)
      if !(error <= tolerance * Swift.max(1, left.size, right.size)) {
        throw LawBroken("cotangents times tangents are \(right.sum), not \(left.sum)")
      }
    }
  }
}

extension Subject {
  /// Forward mode; nil where a custom function has a rule for reverse mode only.
  private func forward(_ active: [Bool]) throws -> JVPProgram? {
    do { return try jvp(program, active: active) } catch let error as TransformError {
      if Refusals.cause(of: error, .jvp, program) == nil { throw error }
      return nil
    }
  }
}

extension Laws {
  /// Re(sum(x y)), and the sum of its terms' magnitudes.
  package static func terms(_ x: [DenseArray], _ y: ArraySlice<DenseArray>) -> (sum: Double, size: Double) {
    var (sum, size) = (0.0, 0.0)
    for (a, b) in zip(x, y) {
      for (u, v) in zip(a.numbers, b.numbers) {
        sum += (u * v).real
        size += u.length * v.length
      }
    }
    return (sum, size)
  }
}
