import ApusIR

extension BatchRule {
  /// The function over the batch, and its rules with it. All results are batched, and with them their tangents and cotangents.
  ///
  /// Where not all elements count, a mask that says which do is one operand more, after the others, as of a captured value: rules may have
  /// loops, which nobody knows before they are made.
  func custom(_ function: CustomFunction) throws -> [BatchedValue] {
    let flags = x.map(\.isBatched), isMasked = mask != nil
    let (axis, cache, count) = (axis, cache, function.program.results.count)
    /// A program over the batch, which takes the mask after so many parameters.
    @Sendable func batched(_ program: Program, _ flags: [Bool], maskAfter place: Int, allResults: Bool = true) throws -> BatchedProgram {
      let inner = try batch(program, batched: flags, axis, allResults: allResults, isMasked: isMasked, cache: cache)
      return isMasked ? inner.takingMask(after: place) : inner
    }
    var batchedFunction = function
    batchedFunction.program = try batched(function.program, flags, maskAfter: x.count).program
    if isMasked {
      batchedFunction.isDifferentiable.append(false)
      batchedFunction.captureCount += 1
      batchedFunction.transposition?.isLinear.append(false)
    }
    switch function.derivative {
    case .forward(let rule):
      batchedFunction.derivative = .forward(DeferredProgram {
        let all = flags + flags.selected(function.isDifferentiable)
        return try batched(rule.program(), all, maskAfter: flags.count).program
      })
    case .reverse(let forward, let backward):
      // Residuals that are the same for all elements, weights for instance, are kept once.
      @Sendable func known() throws -> BatchedProgram {
        try batched(forward.program(), flags, maskAfter: flags.count, allResults: false)
      }
      batchedFunction.derivative = .reverse(
        forward: DeferredProgram {
          let inner = try known()
          let program = inner.batching((0..<count).map { _ in true } + inner.batchedResults.dropFirst(count), axis.size)
          return isMasked ? program.rewired(results: program.results + program.parameters.suffix(1)) : program
        },
        backward: DeferredProgram {
          let residuals = try Array(known().batchedResults.dropFirst(count)), program = try backward.program()
          let all = residuals + program.parameters.dropFirst(residuals.count).map { _ in true }
          return try batched(program, all, maskAfter: residuals.count).program.summed(except: flags.selected(function.isDifferentiable))
        })
    case .transposeOnly: break
    }
    if let transposition = function.transposition {
      let linear = transposition.isLinear
      batchedFunction.transposition?.program = DeferredProgram {
        let program = try transposition.program.program(), others = flags.selected(linear.map { !$0 })
        return try batched(program, others + function.program.results.map { _ in true }, maskAfter: others.count).program
          .summed(except: flags.selected(linear))
      }
    }
    return all(b.emit(.custom(batchedFunction), x.map(\.value) + (mask.map { [$0] } ?? [])))
  }
}

extension BatchedProgram {
  /// The program with its first parameter, the mask, after so many others.
  fileprivate func takingMask(after count: Int) -> BatchedProgram {
    let mask = program.parameters[0], others = program.parameters.dropFirst()
    return BatchedProgram(
      program: program.rewired(parameters: others.prefix(count) + [mask] + others.dropFirst(count)), batchedResults: batchedResults)
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
