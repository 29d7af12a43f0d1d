import ApusTransforms

/// The transpose of a linear function: from cotangents of the result's leaves to cotangents of the arguments' leaves.
func transposed<R: ParameterTree, E: Error>(
  _ arguments: Arguments, trees: [any ParameterTree], _ body: (inout TreeReader) throws(E) -> R
) throws(E) -> @Sendable (Arguments) -> Cotangents {
  let arguments = arguments.floatingLiterals(0..<arguments.count)
  let bounds = arguments.bounds
  func failed(_ error: any Error) -> @Sendable (Arguments) -> Cotangents {
    { _ in Cotangents(leaves: .failure(error), bounds: bounds) }
  }
  if let leaf = arguments.leaves.first(where: { $0.poison == nil && !$0.dtype.isDifferentiable }) {
    return failed(located(DTypeError("linearTranspose", "transposes by floating-point or complex tensors, got \(leaf.dtype)")))
  }
  let types = arguments.leaves.map(\.type)
  let outcome = try Region<R>.trace("linearTranspose", arguments.leaves.map { $0.strong() }, types: types, arguments: trees, body)
  switch outcome {
  case .failure(let error, _): return failed(arguments.writer.error ?? error)
  case .success(let region):
    do {
      if let error = arguments.writer.error { throw error }
      let program = region.program, resultTypes = region.types
      // What is captured comes first, as what is not linear does.
      let source = Program(
        types: program.types, parameters: Array(program.parameters.dropFirst(types.count) + program.parameters.prefix(types.count)),
        operations: program.operations, results: program.results)
      let backward = simplify(
        try ApusTransforms.transpose(source, residualCount: region.captures.count).program, keepingRules: true)
      let captures = region.captures
      return { cotangents in
        do {
          if let error = cotangents.writer.error { throw error }
          if cotangents.leaves.count != resultTypes.count {
            throw located(TreeError("\(cotangents.leaves.count) cotangents for \(resultTypes.count) results"))
          }
          let leaves = zip(cotangents.leaves, resultTypes).map { fitted($0, to: $1, "linearTranspose") }
          return Cotangents(leaves: .success(replay(backward, captures + leaves)), bounds: bounds)
        } catch { return Cotangents(leaves: .failure(error), bounds: bounds) }
      }
    } catch { return failed(located(error)) }
  }
}

/// A cotangent of the type that is needed, or one that carries an error. A scalar literal takes the dtype.
func fitted(_ cotangent: Tensor, to type: TensorType, _ transform: String) -> Tensor {
  let cotangent = cotangent.isWeak ? converted(cotangent, to: type.dtype) : cotangent
  if cotangent.poison != nil || cotangent.type == type { return cotangent }
  let detail = "a cotangent of type \(type) is needed, got \(cotangent.type)"
  return .poisoned(cotangent.dtype == type.dtype ? ShapeError(transform, detail) : DTypeError(transform, detail), like: type)
}
