// Functions of matrices in the last two axes, batched over the others.

/// The product of `exponent` copies of square matrices, by repeated squaring; of copies of the inverse where it is negative.
public func matrixPower(_ a: Tensor, _ exponent: Int) -> Tensor {
  let a = exponent < 0 ? a.inexact() : a
  return checked(a) {
    try requireSquare(a, "matrixPower")
    if exponent == 0 { return Tensor.eye(a.shape[-1], dtype: a.dtype).broadcast(to: a.shape) }
    var square = exponent < 0 ? inverse(a) : a, rest = exponent.magnitude
    var result: Tensor?
    while true {
      if rest & 1 != 0 { result = result.map { $0.matmul(square) } ?? square }
      rest >>= 1
      if rest == 0 { return result ?? square }
      square = square.matmul(square)
    }
  }
}

/// The exponential of square matrices, by scaling and squaring with Padé approximants of degree 13, or in single precision 7 (Higham,
/// "The scaling and squaring method for the matrix exponential revisited", 2005).
///
/// - Parameter maxSquarings: how often it squares at most; NaN where a matrix is so large that it would take more.
public func matrixExponential(_ a: Tensor, maxSquarings: Int = 16) -> Tensor {
  decomposed(a, "matrixExponential", count: 1) { a in
    try requireSquare(a, "matrixExponential")
    if a.shape.elementCount == 0 { return [a] }
    let isDouble = a.dtype.realType == .float64
    // The norm up to which the approximant is as exact as the dtype.
    let limit = isDouble ? 5.371920351148152 : 3.925724783138660
    let norm = stopGradient(abs(a)).sum(axis: -2, keepDims: true).max(axis: -1, keepDims: true)
    let count = maximum(ceil(log2(maximum(norm, 1) / limit)), 0)
    // A half for each squaring: exact.
    let steps = Tensor.arange(Swift.max(maxSquarings, 0)).converted(to: count.dtype)
    let halves = select(steps .< count, Tensor(0.5, dtype: count.dtype), Tensor(1, dtype: count.dtype))
    let scaled = a * halves.product(axis: -1, keepDims: true)
    let (odd, even) = padeParts(scaled, degree: isDouble ? 13 : 7)
    var result = solve(even - odd, even + odd)
    if maxSquarings > 0 {
      result = scan([result, .zeros([], dtype: count.dtype)], length: maxSquarings) { carry in
        let (power, step) = (carry[0], carry[1]), isNeeded = step .< count
        // No matrix needs the later ones, as a rule.
        let squared = cond(isNeeded.any(), then: { select(isNeeded, power.matmul(power), power) }, else: { power })
        return ([squared, step + 1], output: [Tensor]())
      }.carry[0]
    }
    return [select(count .<= Tensor(Double(maxSquarings), dtype: count.dtype), result, Tensor.full(like: result, Tensor(Double.nan)))]
  }[0]
}

/// The odd and the even part of the numerator of the Padé approximant of the exponential; the denominator is even - odd.
private func padeParts(_ a: Tensor, degree: Int) -> (odd: Tensor, even: Tensor) {
  let identity = Tensor.eye(a.shape[-1], dtype: a.dtype), square = a.matmul(a)
  let fourth = square.matmul(square), sixth = fourth.matmul(square)
  func sum(_ terms: (Double, Tensor)...) -> Tensor { terms.dropFirst().reduce(terms[0].1 * terms[0].0) { $0 + $1.1 * $1.0 } }
  if degree == 7 {
    let odd = a.matmul(sum((1, sixth), (1512, fourth), (277_200, square), (8_648_640, identity)))
    return (odd, sum((56, sixth), (25200, fourth), (1_995_840, square), (17_297_280, identity)))
  }
  let odd = sixth.matmul(sum((1, sixth), (16380, fourth), (40_840_800, square)))
    + sum((33_522_128_640, sixth), (10_559_470_521_600, fourth), (1_187_353_796_428_800, square), (32_382_376_266_240_000, identity))
  let even = sixth.matmul(sum((182, sixth), (960_960, fourth), (1_323_241_920, square)))
    + sum((670_442_572_800, sixth), (129_060_195_264_000, fourth), (7_771_770_303_897_600, square), (64_764_752_532_480_000, identity))
  return (a.matmul(odd), even)
}

/// The Kronecker product: each element of `a` times all of `b`, as `numpy.kron`. The tensor of fewer axes gets more, of extent 1.
public func kron(_ a: Tensor, _ b: Tensor) -> Tensor {
  let (a, b) = promote(a, b)
  return checked([a, b]) {
    let rank = Swift.max(a.rank, b.rank)
    func extents(_ x: Tensor) -> [Int] { Array(repeating: 1, count: rank - x.rank) + x.shape.dimensions }
    let (own, other) = (extents(a), extents(b))
    let left = a.reshape(Shape(own.flatMap { [$0, 1] })), right = b.reshape(Shape(other.flatMap { [1, $0] }))
    return (left * right).reshape(Shape(zip(own, other).map { $0 * $1 }))
  }
}
