import ApusIR

// Reductions. All take `axis:` (one) or `axes:` (several; all of them where nothing is given) and `keepDims:`, which leaves the
// reduced axes as 1. Sums, products and means of 16-bit floating-point types are accumulated in `float32`; those of bools and of
// small integers are of 32 bits, as in JAX.

/// Reduces valid axes.
func reduced(_ monoid: Monoid, _ x: Tensor, _ axes: [Int], keepDims: Bool) -> Tensor {
  if axes.isEmpty { return x.strong() }
  let result = applyOne(.reduce(monoid, dimensions: axes), x)
  return keepDims ? result.withShape(x.shape.keeping(axes)) : result
}

extension DType {
  /// The dtype that sums of elements have.
  var accumulated: DType {
    switch self {
    case .bool, .int8, .int16: .int32
    case .uint8, .uint16: .uint32
    default: self
    }
  }
  /// Whether sums are formed at a higher precision.
  var isHalf: Bool { self == .float16 || self == .bfloat16 }
}

extension Tensor {
  private func accumulated(_ monoid: Monoid, _ axes: [Int]?, _ keepDims: Bool, _ name: String) -> Tensor {
    checked(self) {
      let axes = try shape.axes(axes, name)
      if dtype.isHalf { return reduced(monoid, converted(to: .float32), axes, keepDims: keepDims).converted(to: dtype) }
      return reduced(monoid, converted(to: dtype.accumulated), axes, keepDims: keepDims)
    }
  }

  private func ordered(_ monoid: Monoid, _ axes: [Int]?, _ keepDims: Bool, _ name: String) -> Tensor {
    checked(self) {
      let axes = try shape.axes(axes, name)
      if axes.contains(where: { shape[$0] == 0 }) && !keeping(axes).contains(0) {
        throw ShapeError(name, "the \(name) of no elements: axes \(axes) of shape \(shape)")
      }
      return reduced(monoid, self, axes, keepDims: keepDims)
    }
  }

  /// The extents of the axes that a reduction leaves.
  private func keeping(_ reduced: [Int]) -> [Int] { (0..<rank).filter { !reduced.contains($0) }.map { shape[$0] } }

  private func logical(_ monoid: Monoid, _ axes: [Int]?, _ keepDims: Bool, _ name: String) -> Tensor {
    checked(self) { reduced(monoid, converted(to: .bool), try shape.axes(axes, name), keepDims: keepDims) }
  }

  /// The sum; 0 of no elements.
  public func sum(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { accumulated(.sum, axes, keepDims, "sum") }
  public func sum(axis: Int, keepDims: Bool = false) -> Tensor { sum(axes: [axis], keepDims: keepDims) }

  /// The product; 1 of no elements.
  public func product(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { accumulated(.product, axes, keepDims, "product") }
  public func product(axis: Int, keepDims: Bool = false) -> Tensor { product(axes: [axis], keepDims: keepDims) }

  /// The greatest element; NaN where there is one. An empty reduction is a `ShapeError`.
  public func max(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { ordered(.maximum, axes, keepDims, "max") }
  public func max(axis: Int, keepDims: Bool = false) -> Tensor { max(axes: [axis], keepDims: keepDims) }

  /// The least element; NaN where there is one. An empty reduction is a `ShapeError`.
  public func min(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { ordered(.minimum, axes, keepDims, "min") }
  public func min(axis: Int, keepDims: Bool = false) -> Tensor { min(axes: [axis], keepDims: keepDims) }

  /// Whether all elements are true (not 0).
  public func all(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { logical(.and, axes, keepDims, "all") }
  public func all(axis: Int, keepDims: Bool = false) -> Tensor { all(axes: [axis], keepDims: keepDims) }

  /// Whether any element is true (not 0).
  public func any(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor { logical(.or, axes, keepDims, "any") }
  public func any(axis: Int, keepDims: Bool = false) -> Tensor { any(axes: [axis], keepDims: keepDims) }

  /// The mean; of integers and bools as `float32`, of no elements NaN.
  public func mean(axes: [Int]? = nil, keepDims: Bool = false) -> Tensor {
    checked(self) {
      let axes = try shape.axes(axes, "mean")
      let count = axes.reduce(1.0) { $0 * Double(shape[$1]) }
      let wide = dtype.isHalf ? converted(to: .float32) : inexact()
      return (reduced(.sum, wide, axes, keepDims: keepDims) / Tensor(count)).converted(to: inexactType)
    }
  }
  public func mean(axis: Int, keepDims: Bool = false) -> Tensor { mean(axes: [axis], keepDims: keepDims) }

  /// The mean of squared deviations from the mean. It is divided by the number of elements less `correction`
  /// (1 gives the unbiased estimate). Of complex numbers the deviations' magnitudes are squared.
  public func variance(axes: [Int]? = nil, correction: Int = 0, keepDims: Bool = false) -> Tensor {
    checked(self) {
      let axes = try shape.axes(axes, "variance")
      let count = axes.reduce(1.0) { $0 * Double(shape[$1]) } - Double(correction)
      let wide = dtype.isHalf ? converted(to: .float32) : inexact()
      let deviation = wide - wide.mean(axes: axes, keepDims: true)
      let squares = dtype.isComplex ? square(real(deviation)) + square(imag(deviation)) : square(deviation)
      let sum = reduced(.sum, squares, axes, keepDims: keepDims)
      let result = count > 0 ? sum / Tensor(count) : sum * Tensor(Double.nan)
      return result.converted(to: inexactType.realType)
    }
  }
  public func variance(axis: Int, correction: Int = 0, keepDims: Bool = false) -> Tensor {
    variance(axes: [axis], correction: correction, keepDims: keepDims)
  }

  /// The square root of the variance.
  public func std(axes: [Int]? = nil, correction: Int = 0, keepDims: Bool = false) -> Tensor {
    sqrt(variance(axes: axes, correction: correction, keepDims: keepDims))
  }
  public func std(axis: Int, correction: Int = 0, keepDims: Bool = false) -> Tensor {
    std(axes: [axis], correction: correction, keepDims: keepDims)
  }

  /// `self.dtype`, or `float32` for integers and bools.
  var inexactType: DType { dtype.isDifferentiable ? dtype : .float32 }

  private func argReduced(_ kind: ArgReduction, _ axis: Int?, _ keepDims: Bool) -> Tensor {
    checked(self) {
      guard let axis else {
        let result = applyOne(.argReduce(kind, dimension: 0, .int32), withShape([shape.elementCount]))
        return keepDims ? result.withShape(Shape(Array(repeating: 1, count: rank))) : result
      }
      let resolved = try shape.axis(axis, kind.rawValue)
      let result = applyOne(.argReduce(kind, dimension: resolved, .int32), self)
      return keepDims ? result.withShape(shape.keeping([resolved])) : result
    }
  }

  /// The index (`int32`) of the first greatest element along an axis, or of the flattened tensor. A NaN is greatest.
  public func argmax(axis: Int? = nil, keepDims: Bool = false) -> Tensor { argReduced(.argmax, axis, keepDims) }
  /// The index (`int32`) of the first least element along an axis, or of the flattened tensor. A NaN is least.
  public func argmin(axis: Int? = nil, keepDims: Bool = false) -> Tensor { argReduced(.argmin, axis, keepDims) }
}

// Prefix reductions, of the same shape.
extension Tensor {
  private func cumulative(_ monoid: Monoid, _ axis: Int, _ reverse: Bool, _ name: String, accumulates: Bool) -> Tensor {
    checked(self) {
      let axis = try shape.axis(axis, name)
      let operand = accumulates ? converted(to: dtype.accumulated) : self
      return applyOne(.cumulative(monoid, dimension: axis, reverse: reverse), operand)
    }
  }

  /// Sums of the elements up to each one along an axis; with `reverse`, from each one to the end.
  public func cumsum(axis: Int, reverse: Bool = false) -> Tensor { cumulative(.sum, axis, reverse, "cumsum", accumulates: true) }
  /// Products of the elements up to each one along an axis.
  public func cumprod(axis: Int, reverse: Bool = false) -> Tensor {
    cumulative(.product, axis, reverse, "cumprod", accumulates: true)
  }
  /// The greatest of the elements up to each one along an axis.
  public func cummax(axis: Int, reverse: Bool = false) -> Tensor {
    cumulative(.maximum, axis, reverse, "cummax", accumulates: false)
  }
  /// The least of the elements up to each one along an axis.
  public func cummin(axis: Int, reverse: Bool = false) -> Tensor {
    cumulative(.minimum, axis, reverse, "cummin", accumulates: false)
  }
}
