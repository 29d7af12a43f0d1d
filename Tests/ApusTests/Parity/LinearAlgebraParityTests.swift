import Apus
import ApusTesting
import Testing

/// Functions of matrices against JAX, in double precision: values, gradients and derivatives of gradients.
@Suite struct LinearAlgebraParityTests {
  typealias Function = @Sendable (Tensor) -> Tensor

  let golden: Golden
  init() throws { golden = try Golden("../../Goldens/linear_algebra.npz") }

  /// The function's value weighted by numbers from -0.9 to 1.1, the imaginary part by half of them.
  private static func objective(_ function: @escaping Function) -> Function {
    { a in
      let value = function(a), count = value.shape.elementCount
      let steps = Tensor.arange(count).converted(to: .float64) * (2 / Double(Swift.max(count - 1, 1))) - 0.9
      let weights = steps.reshape(value.shape)
      let sum = (real(value) * weights).sum()
      return value.dtype.isComplex ? sum + (imag(value) * weights).sum() * 0.5 : sum
    }
  }

  private func check(_ name: String, _ matrix: String, kinds: [String] = ["real", "complex"], _ function: @escaping Function) throws {
    for kind in kinds {
      let a: Tensor = golden["\(kind).matrix.\(matrix)"], direction: Tensor = golden["\(kind).direction.\(matrix)"]
      let gradient = grad(Self.objective(function))
      // Second derivatives are sums of larger terms.
      try expectClose(function(a), golden["\(kind).\(name).value"], rtol: 1e-10, atol: 1e-10)
      try expectClose(gradient(a), golden["\(kind).\(name).gradient"], rtol: 1e-9, atol: 1e-9)
      let second = jit { (a: Tensor, direction: Tensor) in jvp(gradient, at: a, along: direction).tangent }
      try expectClose(second(a, direction), golden["\(kind).\(name).second"], rtol: 1e-8, atol: 1e-8)
    }
  }

  @Test func systems() throws {
    try check("solve", "square") { solve($0, $0.matmul($0[.all, 0..<2])) }
    try check("inverse", "square") { inverse($0) }
    try check("determinant", "square") { determinant($0) }
    try check("logDeterminant", "square") { logDeterminant($0).logAbs }
    try check("phase", "square") { logDeterminant($0).sign }
    try check("luSolve", "square") { a in
      let factors = lu(a)
      return luSolve(factors.lu, factors.permutation, a.matmul(a))
    }
    try check("choleskySolve", "square") { choleskySolve(cholesky($0.matmul(adjoint($0))), $0) }
    try check("pseudoInverse", "tall") { pseudoInverse($0) }
    try check("leastSquares", "tall", kinds: ["real"]) { leastSquares($0, $0.matmul($0.transposed()).matmul($0)).x }
    try check("tridiagonal", "square") { a in
      let lower = a.diagonal(offset: -1).pad(axis: 0, before: 1), upper = a.diagonal(offset: 1).pad(axis: 0, after: 1)
      return tridiagonalSolve(lower: lower, diagonal: a.diagonal(), upper: upper, a)
    }
  }

  /// Where singular values are equal or zero.
  @Test(arguments: ["scaled", "repeated", "deficient", "wide", "orthogonal", "zero"]) func pseudoInverses(_ name: String) throws {
    let a: Tensor = golden["degenerate.pinv.\(name).matrix"], direction: Tensor = golden["degenerate.pinv.\(name).direction"]
    let objective = { @Sendable (a: Tensor) -> Tensor in
      let p = pseudoInverse(a), count = a.shape.elementCount
      let weights = Tensor.arange(count).converted(to: .float64) * (2 / Double(count - 1)) - 0.9
      return (real(p) * weights.reshape(p.shape)).sum()
    }
    try expectClose(pseudoInverse(a), golden["degenerate.pinv.\(name).value"], rtol: 1e-10, atol: 1e-10)
    try expectClose(grad(objective)(a), golden["degenerate.pinv.\(name).gradient"], rtol: 1e-9, atol: 1e-9)
    let second = jit { (a: Tensor, direction: Tensor) in jvp(grad(objective), at: a, along: direction).tangent }
    try expectClose(second(a, direction), golden["degenerate.pinv.\(name).second"], rtol: 1e-8, atol: 1e-8)
    // All of a batch are of a kind of their own.
    try expectClose(grad { vmap(objective)($0).sum() }(stack([a, a * 2]))[0], grad(objective)(a), rtol: 1e-9, atol: 1e-9)
  }

  /// Of singular matrices, whose gradients are their cofactors, whatever pivots are zero.
  @Test(arguments: ["last", "complex", "inner", "diagonal", "parallel", "rank2", "zero", "two", "one", "regular"])
  func determinants(_ name: String) throws {
    let a: Tensor = golden["degenerate.det.\(name).matrix"], cofactors: Tensor = golden["degenerate.det.\(name).gradient"]
    let isComplex = a.dtype.isComplex
    let gradient = { @Sendable (a: Tensor) -> Tensor in
      isComplex ? grad(determinant, holomorphic: true)(a) : grad(determinant)(a)
    }
    try expectClose(determinant(a), golden["degenerate.det.\(name).value"], rtol: 1e-10, atol: 1e-10)
    try expectClose(gradient(a), cofactors, rtol: 1e-9, atol: 1e-9)
    try expectClose(jit(gradient)(a), cofactors, rtol: 1e-9, atol: 1e-9)
    try expectClose(vmap(gradient)(stack([a, a.transposed()]))[1], cofactors.transposed(), rtol: 1e-9, atol: 1e-9)
    try expectClose(jvp(determinant, at: a, along: cofactors).tangent, (cofactors * cofactors).sum(), rtol: 1e-9, atol: 1e-9)
  }

  @Test func triangularDecompositions() throws {
    try check("lu", "square") { lu($0).lu }
    try check("luTall", "tall") { lu($0).lu }
    try check("luWide", "wide") { lu($0).lu }
    try check("cholesky", "square") { cholesky($0.matmul(adjoint($0))) }
    let factors: Function = { a in
      let (q, r) = qr(a)
      return concatenate([q, adjoint(r)], axis: -2)
    }
    try check("qr", "tall", factors)
    try check("qrSquare", "square", factors)
    try check("qrWide", "wide") { qr($0).r }
    try check("qrFull", "tall") { qr($0, full: true).q }
  }

  @Test func spectralDecompositions() throws {
    try check("eigvalsh", "square") { eigvalsh($0) }
    try check("eigh", "square") { a in
      let (values, vectors) = eigh(a)
      return (vectors * exp(values * 0.3).expandDims(-2)).matmul(adjoint(vectors))
    }
    try check("eigvals", "square") { real(pow(eigvals($0), 3).sum(axis: -1)) }
    try check("eig", "square") { square(abs(eig($0).vectors)) }
    try check("svdvals", "tall") { svdvals($0) }
    let polar: Function = { a in
      let (u, _, vh) = svd(a)
      return u.matmul(vh)
    }
    try check("svd", "wide", polar)
    try check("svdTall", "tall", polar)
  }

  @Test func functionsAndNorms() throws {
    try check("matrixPower", "square") { matrixPower($0, 5) }
    try check("inversePower", "square") { matrixPower($0, -2) }
    try check("matrixExponential", "square") { matrixExponential($0 * 0.2) }
    try check("largeExponential", "square") { matrixExponential($0 * -3) }
    try check("nuclear", "tall") { matrixNorm($0, .nuclear) }
    try check("spectralNorm", "tall") { matrixNorm($0, .spectral) }
    try check("frobenius", "tall") { matrixNorm($0) }
    try check("cubicNorm", "tall") { norm($0, .power(3), axis: 1) }
    try check("kron", "wide") { kron($0, $0[0..<2]) }
  }
}
