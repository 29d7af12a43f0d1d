import ApusIR
import Numerics

extension Reference {
  /// Linear algebra on every matrix of a batch, in double precision.
  static func linearAlgebra(_ primitive: Primitive, _ operands: [DenseArray], _ types: [TensorType]) throws -> [DenseArray] {
    let inputs = try operands.map { try MatrixBatch($0) }
    var outputs = types.map { _ in [ComplexNumber]() }
    let lead = primitive.isOnDiagonals ? operands[0].shape.dimensions.dropLast() : operands[0].shape.dimensions.dropLast(2)
    for index in 0..<lead.reduce(1, *) {
      let results: [[ComplexNumber]]
      switch primitive {
      case .cholesky(let lower): results = [choleskyFactor(inputs[0].matrix(index), lower)]
      case .matrix(.qr(let full)): results = explicitQR(inputs[0].matrix(index), full: full)
      case .matrix(.solve(let transpose)):
        let last = Swift.max(types[0].shape[-2] - 1, 0), order = inputs[2].vector(index).map { Swift.min(Swift.max(Int($0.re), 0), last) }
        results = [solve(inputs[1].matrix(index), order, inputs[3].matrix(index), transpose)]
      case .triangularSolve(let solve): results = [triangularSolve(solve, inputs[0].matrix(index), inputs[1].matrix(index))]
      case .factorization(let routine):
        let problem = FactorizationProblem(routine: routine, inputs: inputs, index: index, types: types)
        results = problem.solve()
      default: preconditionFailure("not linear algebra: \(primitive.name)")
      }
      for (number, result) in results.enumerated() { outputs[number] += result }
    }
    return try zip(outputs, types).map { try array($0, $1) }
  }

  /// Numbers rounded to a dtype.
  static func array(_ numbers: [ComplexNumber], _ type: TensorType) throws -> DenseArray {
    let wide = try DenseArray(numbers.map { Complex<Double>($0.re, $0.im) }, shape: type.shape)
    return try Complex<Double>.convert(wide, type)
  }

  static func numbers(_ x: DenseArray) throws -> [ComplexNumber] {
    let wide = try x.dtype.element.convert(x, x.type.with(dtype: .complex128))
    return wide.elements(as: Complex<Double>.self).map { ComplexNumber($0) }
  }

  private static func choleskyFactor(_ a: Matrix, _ lower: Bool) -> [ComplexNumber] {
    let (factor, info) = a.cholesky(lower: lower)
    if info != 0 { return factor.elements.map { _ in .nan } }
    return Matrix(a.rows, a.rows) { i, j in i == j || lower == (i > j) ? factor[i, j] : ComplexNumber(0) }.elements
  }

  private static func explicitQR(_ a: Matrix, full: Bool) -> [[ComplexNumber]] {
    let (packed, taus) = a.qr(), inner = full ? a.rows : min(a.rows, a.columns)
    let reflectors = Matrix(a.rows, inner) { $1 < a.columns ? packed[$0, $1] : ComplexNumber(0) }
    let r = Matrix(inner, a.columns) { $0 > $1 ? ComplexNumber(0) : packed[$0, $1] }
    return [reflectors.householderProduct(taus).elements, r.elements]
  }

  /// By the factors of the matrix with its rows in another order.
  private static func solve(
    _ factors: Matrix, _ order: [Int], _ b: Matrix, _ transpose: TriangularSolve.Transpose
  ) -> [ComplexNumber] {
    if transpose == .none {
      let moved = Matrix(b.rows, b.columns) { b[order[$0], $1] }
      let y = Matrix.solveTriangular(factors, lower: true, unitDiagonal: true, moved)
      return Matrix.solveTriangular(factors, lower: false, unitDiagonal: false, y).elements
    }
    let turned = transpose == .adjoint ? factors.adjoint : factors.transposed
    let y = Matrix.solveTriangular(turned, lower: true, unitDiagonal: false, b)
    let z = Matrix.solveTriangular(turned, lower: false, unitDiagonal: true, y)
    var x = z
    for (place, row) in order.enumerated() { for j in 0..<b.columns { x[row, j] = z[place, j] } }
    return x.elements
  }

  /// The order of rows that exchanges, counted from 1, lead to.
  static func permutation(ofPivots pivots: DenseArray, _ type: TensorType) throws -> DenseArray {
    let (steps, rows) = (pivots.shape[-1], type.shape[-1]), numbers = pivots.elements(as: Int32.self)
    var result: [Int32] = []
    result.reserveCapacity(type.elementCount)
    for batch in 0..<(rows == 0 ? 0 : type.elementCount / rows) {
      var order = (0..<rows).map { Int32($0) }
      for step in 0..<steps {
        let other = Int(numbers[batch * steps + step]) - 1
        // A number that is no row's finds none.
        if order.indices.contains(other) { order.swapAt(step, other) }
      }
      result += order
    }
    return try DenseArray(result, shape: type.shape)
  }

  private static func triangularSolve(_ solve: TriangularSolve, _ a: Matrix, _ b: Matrix) -> [ComplexNumber] {
    var (t, lower) = (a, solve.lower)
    if solve.transpose != .none { (t, lower) = (solve.transpose == .adjoint ? a.adjoint : a.transposed, !lower) }
    if solve.leftSide { return Matrix.solveTriangular(t, lower: lower, unitDiagonal: solve.unitDiagonal, b).elements }
    // x t = b is t^T x^T = b^T.
    return Matrix.solveTriangular(t.transposed, lower: !lower, unitDiagonal: solve.unitDiagonal, b.transposed).transposed.elements
  }
}

extension Primitive {
  /// Whether its first operand is a vector for each problem, not a matrix.
  fileprivate var isOnDiagonals: Bool { self == .factorization(.tridiagonalSolve) }
}

/// An array as matrices, or vectors, in its last axes.
struct MatrixBatch {
  let isReal: Bool
  private let numbers: [ComplexNumber]
  private let shape: Shape

  init(_ x: DenseArray) throws {
    numbers = try Reference.numbers(x)
    shape = x.shape
    isReal = !x.dtype.isComplex
  }

  func matrix(_ index: Int) -> Matrix {
    let (rows, columns) = (shape[-2], shape[-1])
    var result = Matrix(rows, columns)
    result.elements = Array(numbers[index * rows * columns..<(index + 1) * rows * columns])
    return result
  }

  func vector(_ index: Int) -> [ComplexNumber] { Array(numbers[index * shape[-1]..<(index + 1) * shape[-1]]) }
}

/// One matrix of a factorization.
struct FactorizationProblem {
  let routine: Factorization
  let inputs: [MatrixBatch]
  let index: Int
  let types: [TensorType]

  private var a: Matrix { inputs[0].matrix(index) }

  private func info(_ value: Int) -> [ComplexNumber] { [ComplexNumber(Double(value))] }
  private func real(_ values: [Double]) -> [ComplexNumber] { values.map { ComplexNumber($0) } }
  private func real(_ values: [Int]) -> [ComplexNumber] { values.map { ComplexNumber(Double($0)) } }

  /// The results where the routine fails: no numbers but `info`.
  private func failed(_ code: Int) -> [[ComplexNumber]] {
    types.enumerated().map { number, type in
      if number == types.count - 1 { return info(code) }
      if type.dtype.isInteger { return info(0) }
      return [ComplexNumber](repeating: .nan, count: type.elementCount / max(problemCount, 1))
    }
  }

  /// How many problems the batch has: `info` is a number for each.
  private var problemCount: Int { types[types.count - 1].elementCount }

  func solve() -> [[ComplexNumber]] {
    switch routine {
    case .cholesky(let lower):
      let (factor, code) = a.cholesky(lower: lower)
      return code == 0 ? [factor.elements, info(0)] : failed(code)
    case .lu:
      let (packed, pivots, code) = a.lu()
      return [packed.elements, real(pivots), info(code)]
    case .qr:
      let (packed, taus) = a.qr()
      return [packed.elements, taus]
    case .pivotedQR:
      let (packed, pivots, taus) = a.pivotedQR(inputs[1].vector(index).map { Int($0.re) })
      return [packed.elements, real(pivots), taus]
    case .householderProduct: return [a.householderProduct(inputs[1].vector(index)).elements]
    case .householderMultiply(let left, let transpose):
      return [a.householderMultiply(inputs[1].vector(index), inputs[2].matrix(index), left: left, adjoint: transpose).elements]
    case .hessenberg(let low, let high):
      let (packed, taus) = a.hessenberg(low: low - 1, high: high)
      return [packed.elements, taus, info(0)]
    case .tridiagonalReduction(let lower):
      let (packed, d, e, taus) = a.tridiagonal(lower: lower)
      return [packed.elements, real(d), real(e), taus, info(0)]
    case .tridiagonalSolve: return tridiagonalSolve()
    case .eigh(let lower, let vectors):
      guard a.isFinite else { return failed(-4) }
      let (v, values) = a.hermitian(lower: lower).hermitianEigenvalues()
      return [vectors ? v.elements : zeros(v), real(values), info(0)]
    case .eig(let left, let right):
      guard a.isFinite else { return failed(-4) }
      guard let (values, vr, vl) = a.eigenvalues(isReal: inputs[0].isReal) else { return failed(1) }
      return split(values) + [left ? vl.elements : zeros(vl), right ? vr.elements : zeros(vr), info(0)]
    case .schur(let vectors): return schur(vectors)
    case .svd(let vectors): return svd(vectors)
    }
  }

  private func zeros(_ matrix: Matrix) -> [ComplexNumber] { matrix.elements.map { _ in ComplexNumber(0) } }

  /// Eigenvalues as the routines give them: of real matrices, real parts and imaginary parts.
  private func split(_ values: [ComplexNumber]) -> [[ComplexNumber]] {
    inputs[0].isReal ? [real(values.map(\.re)), real(values.map(\.im))] : [values]
  }

  private func schur(_ vectors: Bool) -> [[ComplexNumber]] {
    guard a.isFinite else { return failed(-4) }
    if inputs[0].isReal {
      guard let (t, z, values) = a.realSchur() else { return failed(1) }
      return [t.elements, vectors ? z.elements : zeros(z)] + split(values) + [info(0), info(0)]
    }
    guard let (t, z) = a.complexSchur() else { return failed(1) }
    let upper = Matrix(t.rows, t.rows) { $0 > $1 ? ComplexNumber(0) : t[$0, $1] }
    return [upper.elements, vectors ? z.elements : zeros(z), (0..<t.rows).map { t[$0, $0] }, info(0), info(0)]
  }

  private func svd(_ vectors: Factorization.SingularVectors) -> [[ComplexNumber]] {
    let a = a, least = min(a.rows, a.columns)
    guard a.isFinite else {
      var results = failed(-4)
      results[0] = a.elements
      return results
    }
    let isFull = vectors == .full || vectors == .none(fullShape: true)
    let (u, s, vt) = a.singularValues(left: isFull ? a.rows : least, right: isFull ? a.columns : least)
    let isEmpty = vectors != .reduced && vectors != .full
    return [a.elements, real(s), isEmpty ? zeros(u) : u.elements, isEmpty ? zeros(vt) : vt.elements, info(0)]
  }

  /// Elimination with exchanges of neighbouring rows; what becomes of the diagonals is the upper factor with its two superdiagonals.
  private func tridiagonalSolve() -> [[ComplexNumber]] {
    var (lower, d, upper) = (inputs[0].vector(index), inputs[1].vector(index), inputs[2].vector(index))
    var x = inputs[3].matrix(index)
    let n = d.count, zero = ComplexNumber(0)
    for k in 0..<max(n - 1, 0) {
      // The element left of row k + 1's diagonal.
      let below = lower[k + 1]
      if d[k].size >= below.size {
        if d[k].isZero { if below.isZero { return failed(k + 1) } }
        let factor = below / d[k]
        d[k + 1] = d[k + 1] - factor * upper[k]
        for j in 0..<x.columns { x[k + 1, j] = x[k + 1, j] - factor * x[k, j] }
        if k < n - 2 { lower[k + 1] = zero }
      } else {
        let factor = d[k] / below, next = d[k + 1]
        d[k] = below
        d[k + 1] = upper[k] - factor * next
        if k < n - 2 {
          lower[k + 1] = upper[k + 1]
          upper[k + 1] = -(factor * lower[k + 1])
        }
        upper[k] = next
        for j in 0..<x.columns { (x[k, j], x[k + 1, j]) = (x[k + 1, j], x[k, j] - factor * x[k + 1, j]) }
      }
    }
    if let last = d.last, last.isZero { return failed(n) }
    for j in 0..<x.columns {
      for k in (0..<n).reversed() {
        var sum = x[k, j]
        if k + 1 < n { sum = sum - upper[k] * x[k + 1, j] }
        if k + 2 < n { sum = sum - lower[k + 1] * x[k + 2, j] }
        x[k, j] = sum / d[k]
      }
    }
    return [lower, d, upper, x.elements, info(0)]
  }
}
