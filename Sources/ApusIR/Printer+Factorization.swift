/// JAX's custom calls of LAPACK (the table of `Factorization`). LAPACK's matrices are column-major: their layouts say so.
extension StableHLOWriter {
  func writeFactorization(_ routine: Factorization, _ operands: [String], _ types: [TensorType], _ results: [TensorType]) -> [String] {
    let (name, configuration) = call(routine, types[0].dtype)
    // Operands that the routine overwrites share their memory with the results of the same position.
    let reused: Int
    switch routine {
    case .tridiagonalSolve: reused = 4
    case .pivotedQR: reused = 2
    case .householderMultiply: reused = 0
    default: reused = 1
    }
    let aliases = (0..<reused).filter { types[$0] == results[$0] }.map {
      "#stablehlo.output_operand_alias<output_tuple_indices = [\(results.count > 1 ? "\($0)" : "")], operand_index = \($0), "
        + "operand_tuple_indices = []>"
    }
    let isMarked = if case .svd(.none(fullShape: true)) = routine { true } else { false }
    let attributes = (isMarked ? ["apus.full_shape"] : []) + [
      "backend_config = \"\"", "mhlo.backend_config = {\(configuration.joined(separator: ", "))}",
      "operand_layouts = [\(layouts(types))]", "output_operand_aliases = [\(aliases.joined(separator: ", "))]",
      "result_layouts = [\(layouts(results))]",
    ]
    return define(
      results.count,
      "stablehlo.custom_call @lapack_\(name)_ffi(\(operands.joined(separator: ", "))) {\(attributes.joined(separator: ", "))} : "
        + "\(Self.signature(types, results))")
  }

  /// The routine's name with the letter of its dtype, and its options.
  private func call(_ routine: Factorization, _ dtype: DType) -> (String, [String]) {
    let letter: String
    switch dtype {
    case .float32: letter = "s"
    case .float64: letter = "d"
    case .complex64: letter = "c"
    default: letter = "z"
    }
    func pick(_ real: String, _ complex: String) -> String { letter + (dtype.isComplex ? complex : real) }
    func code(_ name: String, _ value: Unicode.Scalar) -> String { "\(name) = \(value.value) : ui8" }
    switch routine {
    case .cholesky(let lower): return (letter + "potrf", [code("uplo", lower ? "L" : "U")])
    case .lu: return (letter + "getrf", [])
    case .qr: return (letter + "geqrf", [])
    case .pivotedQR: return (letter + "geqp3", [])
    case .householderProduct: return (pick("orgqr", "ungqr"), [])
    case .householderMultiply(let left, let transpose):
      return (pick("ormqr", "unmqr"), ["left = \(left)", "transpose = \(transpose)"])
    case .eigh(let lower, let vectors):
      return (pick("syevd", "heevd"), [code("mode", vectors ? "V" : "N"), code("uplo", lower ? "L" : "U")])
    case .eig(let left, let right):
      return (letter + "geev", [code("compute_left", left ? "V" : "N"), code("compute_right", right ? "V" : "N")])
    case .svd(.full): return (letter + "gesdd", [code("mode", "A")])
    case .svd(.reduced): return (letter + "gesdd", [code("mode", "S")])
    case .svd(.none): return (letter + "gesdd", [code("mode", "N")])
    case .tridiagonalSolve: return (letter + "gtsv", [])
    case .hessenberg(let low, let high): return (letter + "gehrd", ["high = \(high) : i32", "low = \(low) : i32"])
    case .schur(let vectors): return (letter + "gees", [code("mode", vectors ? "V" : "N"), code("sort", "N")])
    case .tridiagonalReduction(let lower): return (pick("sytrd", "hetrd"), [code("uplo", lower ? "L" : "U")])
    }
  }

  /// Axes from the fastest to the slowest: the rows of a matrix before its columns, all else row-major. Matrices have the rank of the
  /// greatest operand.
  private func layouts(_ types: [TensorType]) -> String {
    let matrixRank = types.map(\.rank).max() ?? 0
    return types.map { type in
      var axes = Array((0..<type.rank).reversed())
      if type.rank == matrixRank && type.rank >= 2 { axes.swapAt(0, 1) }
      let list = axes.count == 1 ? "\(axes[0])" : axes.isEmpty ? "" : Self.list(axes)
      return "dense<\(list)> : tensor<\(type.rank)xindex>"
    }.joined(separator: ", ")
  }
}
