// Derivatives of functions of matrices that are smooth where the decompositions they are computed by are not.

/// The pseudoinverse p of a, with p' = -p a' p + p pᴴ a'ᴴ (1 - a p) + (1 - p a) a'ᴴ pᴴ p.
func differentiablePseudoInverse(_ a: Tensor, _ tolerance: Double?) -> Tensor {
  customJVP(
    { (a: Tensor) -> Tensor in
      let (u, s, vh) = svd(a)
      let cutoff = s.max(axis: -1, keepDims: true) * (tolerance ?? 10 * Double(Swift.max(a.shape[-2], a.shape[-1])) * a.dtype.epsilon)
      let isKept = s .> cutoff, safe = select(isKept, s, .ones(like: s))
      let inverses = select(isKept, 1 / safe, .zeros(like: s)).converted(to: a.dtype)
      return adjoint(vh).matmul(inverses.expandDims(-1) * adjoint(u))
    },
    jvp: { (a: Tensor, change: Tensor) -> (value: Tensor, tangent: Tensor) in
      let p = differentiablePseudoInverse(a, tolerance), ph = adjoint(p), back = adjoint(change)
      // In the order in which the smaller of m and n is the inner extent.
      let isTall = a.shape[-2] >= a.shape[-1]
      func product(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor {
        isTall ? x.matmul(y).matmul(z) : x.matmul(y.matmul(z))
      }
      let rows = isTall ? p.matmul(ph).matmul(back) : p.matmul(ph.matmul(back))
      let columns = isTall ? back.matmul(ph).matmul(p) : back.matmul(ph.matmul(p))
      let within = product(p, change, p), left = rows - product(rows, a, p), right = columns - product(p, a, columns)
      return (p, left + right - within)
    })(a)
}

/// det a, with det' = tr(adj(a) a').
func differentiableDeterminant(_ a: Tensor) -> Tensor {
  customJVP(
    { (a: Tensor) -> Tensor in
      let (factors, pivots) = factored(a)
      return factors.diagonal().product(axis: -1) * parity(pivots).converted(to: a.dtype)
    },
    jvp: { (a: Tensor, change: Tensor) -> (value: Tensor, tangent: Tensor) in
      (differentiableDeterminant(a), trace(adjugate(a), change))
    })(a)
}

/// The adjugate: det(a) times the inverse, where there is one, and a polynomial in the elements of a everywhere.
private func adjugate(_ a: Tensor) -> Tensor {
  customJVP(
    { (a: Tensor) -> Tensor in adjugateByFactors(a) },
    jvp: { (a: Tensor, change: Tensor) -> (value: Tensor, tangent: Tensor) in
      let b = adjugate(a)
      let difference = trace(b, change).expandDims(-1).expandDims(-1) * b - b.matmul(change).matmul(b)
      return (b, difference / differentiableDeterminant(a).expandDims(-1).expandDims(-1))
    })(a)
}

/// adj(a) = ±adj(u) adj(l) of the factors with their exchanges. With u = [v, w; 0, z] it is adj(u) = [z adj(v), -adj(v) w; 0, det(v)],
/// which needs no inverse of z; zeros among the other pivots count as roundings of the greatest, as a backward stable algorithm may.
private func adjugateByFactors(_ a: Tensor) -> Tensor {
  let n = a.shape[-1]
  if a.shape.elementCount == 0 { return a }
  let (factors, pivots) = factored(a)
  let permutation = applyOne(.matrix(.pivotsToPermutation(rows: n)), pivots)
  let exchanges = (permutation.expandDims(-1) .== Tensor.arange(n)).converted(to: a.dtype)
  let m = triangularSolve(factors, exchanges, lower: true, unitDiagonal: true)
  let rank = a.rank, last = n - 1
  func scalars(_ x: Tensor) -> Tensor { x.expandDims(-1).expandDims(-1) }
  let sign = scalars(parity(pivots).converted(to: a.dtype))
  let diagonal = factors.diagonal().sliced(axis: rank - 2, 0, last), below = m.sliced(axis: rank - 2, last, n)
  let bottom = scalars(diagonal.product(axis: -1)) * below
  if n == 1 { return sign * bottom }
  let greatest = abs(factors).max(axes: [-2, -1]).expandDims(-1)
  let least = select(greatest .== 0, .ones(like: greatest), greatest) * a.dtype.epsilon
  let pivot = select(diagonal .== 0, least.converted(to: a.dtype).broadcast(to: diagonal.shape), diagonal)
  let upper = factors.sliced(axis: rank - 2, 0, last), w = upper.sliced(axis: rank - 1, last, n)
  let v = upper.sliced(axis: rank - 1, 0, last) + (pivot - diagonal).expandDims(-1) * Tensor.eye(last, dtype: a.dtype)
  let z = factors.sliced(axis: rank - 2, last, n).sliced(axis: rank - 1, last, n)
  let right = z * m.sliced(axis: rank - 2, 0, last) - w.matmul(below)
  let top = scalars(pivot.product(axis: -1)) * triangularSolve(v, right, lower: false)
  return sign * concatenate([top, bottom], axis: -2)
}

/// tr(x y).
private func trace(_ x: Tensor, _ y: Tensor) -> Tensor { (x.transposed() * y).sum(axes: [-2, -1]) }

// MARK: Factors

/// The packed factors and pivots of `lu`, as LAPACK has them.
func factored(_ a: Tensor) -> (factors: Tensor, pivots: Tensor) {
  let found = apply(.factorization(.lu), [a], as: "lu")
  return (found[0], found[1])
}

/// 1 or -1: the sign of the permutation that pivots, counted from 1, make.
func parity(_ pivots: Tensor) -> Tensor {
  let own = Tensor.arange(1, pivots.shape[-1] + 1)
  return 1 - 2 * ((pivots .!= own).converted(to: .int32).sum(axis: -1) & 1)
}
