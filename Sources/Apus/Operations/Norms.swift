/// Which norm of vectors, that is of all elements along some axes.
public enum VectorNorm: Hashable, Sendable {
  /// The p-th root of the sum of p-th powers of magnitudes.
  case power(Double)
  /// The number of elements that are not zero, of which there is no derivative.
  case zero
  /// The greatest and the least magnitude.
  case infinity, negativeInfinity

  public static let one = VectorNorm.power(1)
  public static let two = VectorNorm.power(2)
}

/// Which norm of matrices.
public enum MatrixNorm: Hashable, Sendable {
  /// The root of the sum of squares.
  case frobenius
  /// The sum of singular values.
  case nuclear
  /// The greatest and the least singular value.
  case spectral, negativeSpectral
  /// The greatest and the least sum of magnitudes of a column.
  case one, negativeOne
  /// The greatest and the least sum of magnitudes of a row.
  case infinity, negativeInfinity
}

/// The norm of a tensor as one vector, or of the vectors along axes. Real.
///
/// The derivative is not finite where a norm is zero, but for those of powers of one and of infinity.
///
/// - Parameters:
///   - axes: the axes along which vectors lie; by default all.
///   - keepDims: whether these axes stay, with extent 1.
public func norm(_ x: Tensor, _ order: VectorNorm = .two, axes: [Int]? = nil, keepDims: Bool = false) -> Tensor {
  let x = x.inexact()
  return checked(x) {
    let axes = try x.shape.axes(axes, "norm")
    switch order {
    case .power(2):
      let squares = x.dtype.isComplex ? real(x * conjugate(x)) : x * x
      return sqrt(squares.sum(axes: axes, keepDims: keepDims))
    case .power(1): return abs(x).sum(axes: axes, keepDims: keepDims)
    case .power(let p): return pow(pow(abs(x), p).sum(axes: axes, keepDims: keepDims), 1 / p)
    case .zero: return (x .!= Tensor.zeros(like: x)).converted(to: x.dtype.realType).sum(axes: axes, keepDims: keepDims)
    case .infinity: return abs(x).max(axes: axes, keepDims: keepDims)
    case .negativeInfinity: return abs(x).min(axes: axes, keepDims: keepDims)
    }
  }
}

/// The norm along one axis.
public func norm(_ x: Tensor, _ order: VectorNorm = .two, axis: Int, keepDims: Bool = false) -> Tensor {
  norm(x, order, axes: [axis], keepDims: keepDims)
}

/// The norm of matrices in the last two axes. Real.
///
/// - Parameter keepDims: whether these axes stay, with extent 1.
public func matrixNorm(_ x: Tensor, _ order: MatrixNorm = .frobenius, keepDims: Bool = false) -> Tensor {
  let x = x.inexact()
  return checked(x) {
    try requireMatrices(x, "matrixNorm")
    // Sums along one of the two axes, then the extreme of them along the other.
    func extreme(_ axis: Int, isGreatest: Bool) -> Tensor {
      let sums = abs(x).sum(axis: axis, keepDims: true), other = axis == -1 ? -2 : -1
      let found = isGreatest ? sums.max(axis: other, keepDims: true) : sums.min(axis: other, keepDims: true)
      return keepDims ? found : found.squeeze([-2, -1])
    }
    func kept(_ values: Tensor) -> Tensor { keepDims ? values.expandDims([-2, -1]) : values }
    switch order {
    case .frobenius: return norm(x, .two, axes: [-2, -1], keepDims: keepDims)
    case .nuclear: return kept(svdvals(x).sum(axis: -1))
    case .spectral: return kept(svdvals(x).max(axis: -1))
    case .negativeSpectral: return kept(svdvals(x).min(axis: -1))
    case .one: return extreme(-2, isGreatest: true)
    case .negativeOne: return extreme(-2, isGreatest: false)
    case .infinity: return extreme(-1, isGreatest: true)
    case .negativeInfinity: return extreme(-1, isGreatest: false)
    }
  }
}
