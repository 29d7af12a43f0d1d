import ApusIR

// Tensors from nothing. They are of `float32` unless said otherwise, index-like ones of `int32`. Under a transformation these are
// operations of the program like any other.

extension Tensor {
  /// A tensor of one value.
  public static func full(_ shape: Shape, _ value: Tensor, dtype: DType? = nil) -> Tensor {
    checked([value], guess: TensorType(dtype ?? value.dtype, shape)) {
      let scalar = value.converted(to: dtype ?? value.dtype)
      if scalar.rank == 0 { return filled(scalar, try shape.validated("full")) }
      return scalar.broadcast(to: try shape.validated("full"))
    }
  }

  /// Zeros; false for bools.
  public static func zeros(_ shape: Shape, dtype: DType = .float32) -> Tensor {
    checked([], guess: TensorType(dtype, shape)) { filled(constant(0, dtype), try shape.validated("zeros")) }
  }

  /// Ones; true for bools.
  public static func ones(_ shape: Shape, dtype: DType = .float32) -> Tensor {
    checked([], guess: TensorType(dtype, shape)) { filled(constant(1, dtype), try shape.validated("ones")) }
  }

  /// Zeros of another tensor's shape and dtype.
  public static func zeros(like x: Tensor) -> Tensor { .zeros(x.shape, dtype: x.dtype) }
  /// Ones of another tensor's shape and dtype.
  public static func ones(like x: Tensor) -> Tensor { .ones(x.shape, dtype: x.dtype) }
  /// A tensor of one value, of another tensor's shape and dtype.
  public static func full(like x: Tensor, _ value: Tensor) -> Tensor { .full(x.shape, value, dtype: x.dtype) }

  /// 0, 1, ..., count - 1.
  public static func arange(_ count: Int, dtype: DType = .int32) -> Tensor { arange(0, count, dtype: dtype) }

  /// From `start` up to but without `stop`, in steps; empty where the steps lead away from `stop`.
  public static func arange(_ start: Int, _ stop: Int, step: Int = 1, dtype: DType = .int32) -> Tensor {
    let span = step > 0 ? Double(stop) - Double(start) : Double(start) - Double(stop)
    let count = step == 0 ? 0 : Swift.max(0, Int((span / Double(step.magnitude)).rounded(.up)))
    return checked([], guess: TensorType(dtype, [count])) {
      if step == 0 { throw ShapeError("arange", "the step is 0") }
      let wide: DType = dtype.isDifferentiable ? .int32 : dtype
      let indices = iota([count], axis: 0, wide)
      let scaled = step == 1 ? indices : indices * constant(step, wide)
      return (start == 0 ? scaled : scaled + constant(start, wide)).converted(to: dtype)
    }
  }

  /// From `start` up to but without `stop`, in steps of `step`.
  public static func arange(_ start: Double, _ stop: Double, step: Double, dtype: DType = .float32) -> Tensor {
    let steps = ((stop - start) / step).rounded(.up)
    let count = steps.isFinite && steps > 0 && steps < 1e15 ? Int(steps) : 0
    return checked([], guess: TensorType(dtype, [count])) {
      if !steps.isFinite || steps >= 1e15 { throw ShapeError("arange", "from \(start) to \(stop) in steps of \(step)") }
      let wide: DType = dtype.isDifferentiable && !dtype.isHalf ? dtype : .float32
      return (iota([count], axis: 0, wide) * constant(step, wide) + constant(start, wide)).converted(to: dtype)
    }
  }

  /// `count` numbers spaced evenly from `start` to `stop`, which is the last of them unless `endpoint` is false.
  public static func linspace(
    _ start: Double, _ stop: Double, count: Int, endpoint: Bool = true, dtype: DType = .float32
  ) -> Tensor {
    checked([], guess: TensorType(dtype, [Swift.max(count, 0)])) {
      if count < 0 { throw ShapeError("linspace", "a negative count, \(count)") }
      let wide: DType = dtype.isDifferentiable && !dtype.isHalf ? dtype : .float32
      let divisor = endpoint ? count - 1 : count
      let indices = iota([count], axis: 0, wide)
      guard divisor > 0 else { return filled(constant(start, wide), [count]).converted(to: dtype) }
      // Weighted from both ends, so that both come out exactly.
      let fraction = indices / constant(divisor, wide)
      let line = constant(start, wide) * (1 - fraction) + constant(stop, wide) * fraction
      let exact = endpoint ? select(indices .== constant(divisor, wide), constant(stop, wide), line) : line
      return exact.converted(to: dtype)
    }
  }

  /// Ones on a diagonal (`offset` above the main one), zeros elsewhere.
  public static func eye(_ rows: Int, _ columns: Int? = nil, offset: Int = 0, dtype: DType = .float32) -> Tensor {
    band(rows, columns, offset, .equal, "eye", dtype)
  }

  /// Ones on and below a diagonal (`offset` above the main one), zeros elsewhere.
  public static func tri(_ rows: Int, _ columns: Int? = nil, offset: Int = 0, dtype: DType = .float32) -> Tensor {
    band(rows, columns, offset, .lessOrEqual, "tri", dtype)
  }

  /// `bool[queries, keys]`: whether a query may see a key, that is one at its own position or before.
  ///
  /// - Parameter offset: the number of keys before the first query's own.
  public static func causalMask(_ queries: Int, _ keys: Int? = nil, offset: Int = 0) -> Tensor {
    tri(queries, keys, offset: offset, dtype: .bool)
  }

  /// Compares column indices with row indices.
  private static func band(
    _ rows: Int, _ columns: Int?, _ offset: Int, _ direction: ComparisonDirection, _ name: String, _ dtype: DType
  ) -> Tensor {
    let shape: Shape = [rows, columns ?? rows]
    return checked([], guess: TensorType(dtype, shape)) {
      _ = try shape.validated(name)
      let row = iota(shape, axis: 0), column = iota(shape, axis: 1)
      let limit = offset == 0 ? row : row + constant(offset, .int32)
      return compare(direction, column, limit).converted(to: dtype)
    }
  }

  /// The elements on and below a diagonal of the last two axes; zero above.
  public func lowerTriangle(offset: Int = 0) -> Tensor { triangle(offset, keepsLower: true, "lowerTriangle") }
  /// The elements on and above a diagonal of the last two axes; zero below.
  public func upperTriangle(offset: Int = 0) -> Tensor { triangle(offset, keepsLower: false, "upperTriangle") }

  private func triangle(_ offset: Int, keepsLower: Bool, _ name: String) -> Tensor {
    checked(self) {
      if rank < 2 { throw ShapeError(name, "takes a matrix or a stack of them, got shape \(shape)") }
      let mask = Tensor.tri(shape[-2], shape[-1], offset: keepsLower ? offset : offset - 1, dtype: .bool)
      return keepsLower ? select(mask, self, .zeros(like: self)) : select(mask, .zeros(like: self), self)
    }
  }
}
