extension OperationContext {
  func lowerLinearAlgebra(_ name: String) throws(ParseError) -> [ValueSyntax] {
    switch name {
    case "cholesky":
      _ = try tensors(1)
      return try emit(.cholesky(lower: try flag("lower")))
    case "triangular_solve":
      _ = try tensors(2)
      let transpose: TriangularSolve.Transpose =
        switch word("transpose_a") ?? "NO_TRANSPOSE" {
        case "NO_TRANSPOSE": .none
        case "TRANSPOSE": .transpose
        case "ADJOINT": .adjoint
        case let other: throw error("expected NO_TRANSPOSE, TRANSPOSE or ADJOINT, found \(other)", kind: .syntax)
        }
      return try emit(
        .triangularSolve(
          TriangularSolve(
            leftSide: try flag("left_side"), lower: try flag("lower"), unitDiagonal: try flag("unit_diagonal"), transpose: transpose)))
    default:
      _ = try tensors(1)
      guard let kind = word("type", "fft_type").flatMap({ FFTKind(rawValue: $0) }) else {
        throw error("expected FFT, IFFT, RFFT or IRFFT", kind: .syntax)
      }
      return try emit(.fft(kind, lengths: try integers("length", "fft_length")))
    }
  }

  // MARK: LAPACK

  /// JAX's calls of LAPACK, `lapack_sgetrf_ffi` and so on (the table of `Factorization`); nil for other names.
  func lowerLAPACK(_ target: String) throws(ParseError) -> [ValueSyntax]? {
    guard target.hasPrefix("lapack_"), target.hasSuffix("_ffi") else { return nil }
    let routine = target.dropFirst("lapack_".count + 1).dropLast("_ffi".count)
    func code(_ name: String) throws(ParseError) -> Character {
      guard let value = try backendConfig()[name] else { throw error("backend_config lacks '\(name)'") }
      // Letters as numbers, 76 for L.
      return Character(Unicode.Scalar(UInt8(truncatingIfNeeded: try integer(value, name))))
    }
    func flag(_ name: String) throws(ParseError) -> Bool {
      if case .bool(let value)? = try backendConfig()[name] { return value }
      throw error("backend_config lacks '\(name)'")
    }
    func number(_ name: String) throws(ParseError) -> Int {
      guard let value = try backendConfig()[name] else { throw error("backend_config lacks '\(name)'") }
      return try integer(value, name)
    }
    switch routine {
    case "potrf": return try emit(.factorization(.cholesky(lower: try code("uplo") == "L")))
    case "getrf": return try emit(.factorization(.lu))
    case "geqrf": return try emit(.factorization(.qr))
    case "geqp3": return try emit(.factorization(.pivotedQR))
    case "orgqr", "ungqr": return try emit(.factorization(.householderProduct))
    case "ormqr", "unmqr":
      return try emit(.factorization(.householderMultiply(left: try flag("left"), transpose: try flag("transpose"))))
    case "syevd", "heevd":
      return try emit(.factorization(.eigh(lower: try code("uplo") == "L", vectors: try code("mode") == "V")))
    case "geev":
      return try emit(.factorization(.eig(left: try code("compute_left") == "V", right: try code("compute_right") == "V")))
    case "gesdd", "gesvd": return try emit(.factorization(.svd(try singularVectors(try code("mode")))))
    case "gtsv": return try emit(.factorization(.tridiagonalSolve))
    case "gehrd": return try emit(.factorization(.hessenberg(low: try number("low"), high: try number("high"))))
    case "gees":
      if try code("sort") != "N" { throw unsupported("sorted Schur factors") }
      return try emit(.factorization(.schur(vectors: try code("mode") == "V")))
    case "sytrd", "hetrd": return try emit(.factorization(.tridiagonalReduction(lower: try code("uplo") == "L")))
    case "trsm":
      let transpose: TriangularSolve.Transpose =
        switch try code("trans_x") {
        case "T": .transpose
        case "C": .adjoint
        default: .none
        }
      let solve = TriangularSolve(
        leftSide: try code("side") == "L", lower: try code("uplo") == "L", unitDiagonal: try code("diag") == "U", transpose: transpose)
      return try emit(.triangularSolve(solve))
    default: return nil
    }
  }

  func backendConfig() throws(ParseError) -> [String: AttributeSyntax] {
    for name in ["mhlo.backend_config", "backend_config"] {
      if case .dictionary(let fields)? = attribute([name]) { return fields }
    }
    throw error("attribute 'mhlo.backend_config' is missing")
  }

  private func singularVectors(_ mode: Character) throws(ParseError) -> Factorization.SingularVectors {
    switch mode {
    case "A": return .full
    case "S": return .reduced
    default:
      // Not computed, but of a shape: as many columns as rows, or fewer. Those of square matrices are the same, but for the printer's mark.
      let matrix = type(of: try tensors(1)[0]), vectors = try statedTypes(5)[2]
      if matrix.rank < 2 || vectors.rank < 2 { throw error("takes matrices, got \(matrix)") }
      let (m, n) = (matrix.shape[-2], matrix.shape[-1])
      // Of a flat matrix the right vectors tell, of a tall one the left.
      let isFull = m < n ? try statedTypes(5)[3].shape[-2] == n : m > n && vectors.shape[-1] == m
      return .none(fullShape: isFull || has("apus.full_shape"))
    }
  }
}
