import ApusIR

extension BatchRule {
  /// The function over the batch, and its rules with it. All results are batched, and with them their tangents and cotangents.
  func custom(_ function: CustomFunction) throws -> [BatchedValue] {
    let flags = x.map(\.isBatched)
    var batchedFunction = function
    batchedFunction.program = try batch(function.program, batched: flags, axis, allResults: true, cache: cache).program
    let (axis, cache, count) = (axis, cache, function.program.results.count)
    switch function.derivative {
    case .forward(let rule):
      batchedFunction.derivative = .forward(DeferredProgram {
        let all = flags + flags.selected(function.isDifferentiable)
        return try batch(rule.program(), batched: all, axis, allResults: true, cache: cache).program
      })
    case .reverse(let forward, let backward):
      // Residuals that are the same for all elements, weights for instance, are kept once.
      @Sendable func known() throws -> BatchedProgram { try batch(forward.program(), batched: flags, axis, cache: cache) }
      batchedFunction.derivative = .reverse(
        forward: DeferredProgram {
          let program = try known()
          return program.batching((0..<count).map { _ in true } + program.batchedResults.dropFirst(count), axis.size)
        },
        backward: DeferredProgram {
          let residuals = try Array(known().batchedResults.dropFirst(count)), program = try backward.program()
          let all = residuals + program.parameters.dropFirst(residuals.count).map { _ in true }
          return try batch(program, batched: all, axis, allResults: true, cache: cache).program
            .summed(except: flags.selected(function.isDifferentiable))
        })
    case .transposeOnly: break
    }
    if let transposition = function.transposition {
      let linear = transposition.isLinear
      batchedFunction.transposition?.program = DeferredProgram {
        let program = try transposition.program.program()
        let all = flags.selected(linear.map { !$0 }) + function.program.results.map { _ in true }
        return try batch(program, batched: all, axis, allResults: true, cache: cache).program.summed(except: flags.selected(linear))
      }
    }
    return all(b.emit(.custom(batchedFunction), x.map(\.value)))
  }
}

extension Program {
  /// Batched results summed over the batch, but for some: the cotangents of what all elements share.
  fileprivate func summed(except isBatched: [Bool]) -> Program {
    if !isBatched.contains(false) { return self }
    let builder = ProgramBuilder(extending: self)
    return builder.finish(zip(results, isBatched).map { $1 ? $0 : builder.reduce(.sum, $0, [0]) })
  }
}
