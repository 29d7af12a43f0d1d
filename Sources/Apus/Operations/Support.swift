import ApusIR

/// Runs the checks and the body of an operation. What they throw poisons the result, unless an operand carries an earlier error,
/// which then wins.
///
/// - Parameter guess: the type a poisoned result shows; by default that of the first operand.
func checked(_ operands: [Tensor], guess: TensorType? = nil, _ body: () throws -> Tensor) -> Tensor {
  do { return try body() } catch { return failed(error, operands, guess: guess) }
}

func checked(_ operand: Tensor, _ body: () throws -> Tensor) -> Tensor {
  do { return try body() } catch { return failed(error, [operand]) }
}

/// As `checked`, for `count` results.
func checkedMany(_ operands: [Tensor], count: Int, _ body: () throws -> [Tensor]) -> [Tensor] {
  do { return try body() } catch { return Array(repeating: failed(error, operands), count: count) }
}

/// A result poisoned by the first operand that is, or else by `error`.
func failed(_ error: any Error, _ operands: [Tensor], guess: TensorType? = nil) -> Tensor {
  let type = guess ?? operands.first?.type ?? TensorType(.float32, [])
  for operand in operands {
    if let earlier = operand.poison { return Tensor(.poison(earlier.like(type))) }
  }
  return .poisoned(error, like: type)
}

extension Shape {
  /// The non-negative axis that `axis` names.
  func axis(_ axis: Int, _ operation: String) throws -> Int {
    guard let resolved = normalized(axis: axis) else {
      throw ShapeError(operation, "axis \(axis) is out of range for shape \(self)")
    }
    return resolved
  }

  /// The distinct non-negative axes, in order, that `axes` names; all of them for nil.
  func axes(_ axes: [Int]?, _ operation: String) throws -> [Int] {
    guard let axes else { return Array(0..<rank) }
    let resolved = try axes.map { try axis($0, operation) }
    if Set(resolved).count != resolved.count { throw ShapeError(operation, "axes \(axes) repeat an axis of shape \(self)") }
    return resolved.sorted()
  }

  /// The shape itself, whose extents must not be negative.
  func validated(_ operation: String) throws -> Shape {
    if dimensions.contains(where: { $0 < 0 }) { throw ShapeError(operation, "shape \(self) has a negative extent") }
    return self
  }

  /// The shape with the extents of some axes set to 1.
  func keeping(_ axes: [Int]) -> Shape {
    var result = self
    for axis in axes { result.dimensions[axis] = 1 }
    return result
  }
}

extension Tensor {
  /// The tensor as numbers that have fractions: integers and bools become `float32`.
  func inexact() -> Tensor { dtype.isDifferentiable ? self : converted(to: .float32) }

  /// A scalar of a dtype, nearest to `value`.
  static func constant(_ value: Double, _ dtype: DType) -> Tensor { Tensor(DenseArray.scalar(value, dtype)) }
  static func constant(_ value: Int, _ dtype: DType) -> Tensor { Tensor(DenseArray.scalar(value, dtype)) }

  /// A scalar, broadcast. The shape must be valid.
  static func filled(_ scalar: Tensor, _ shape: Shape) -> Tensor {
    shape.isEmpty ? scalar : applyOne(.broadcastInDim(shape, dimensions: []), scalar)
  }

  /// Element indices along an axis of a shape.
  static func iota(_ shape: Shape, axis: Int, _ dtype: DType = .int32) -> Tensor {
    applyOne(.iota(TensorType(dtype, shape), dimension: axis))
  }

  /// Operand axis `i` becomes axis `axes[i]`; no operation where that changes nothing.
  func broadcastInDim(_ shape: Shape, _ axes: [Int]) -> Tensor {
    self.shape == shape && axes == Array(0..<rank) ? self : applyOne(.broadcastInDim(shape, dimensions: axes), self)
  }

  /// Reshapes to a shape of as many elements; no operation where it is the tensor's own.
  func withShape(_ shape: Shape) -> Tensor { self.shape == shape ? self : applyOne(.reshape(shape), self) }

  /// `permuted` with a permutation known to be valid.
  func withAxes(_ permutation: [Int]) -> Tensor {
    permutation == Array(0..<rank) ? self : applyOne(.transpose(permutation), self)
  }

  func sliced(_ starts: [Int], _ limits: [Int], _ strides: [Int]? = nil) -> Tensor {
    let strides = strides ?? Array(repeating: 1, count: starts.count)
    if starts.allSatisfy({ $0 == 0 }) && limits == shape.dimensions && strides.allSatisfy({ $0 == 1 }) { return self }
    return applyOne(.slice(starts: starts, limits: limits, strides: strides), self)
  }

  /// The part from `start` to `limit` of one axis.
  func sliced(axis: Int, _ start: Int, _ limit: Int) -> Tensor {
    var (starts, limits) = (Array(repeating: 0, count: rank), shape.dimensions)
    starts[axis] = start
    limits[axis] = limit
    return sliced(starts, limits)
  }
}

/// Applies a binary function to operands promoted to one dtype and broadcast to one shape.
func binary(_ function: BinaryFunction, _ a: Tensor, _ b: Tensor) -> Tensor {
  if let folded = foldedWeak(function, a, b) { return folded }
  let (x, y) = promote(a, b)
  if let result = broadcastNow(.binary(function), x, y, isAdmitted: function.resultType(x.dtype) != nil) { return result }
  let (u, v) = broadcastTogether(x, y)
  return applyOne(.binary(function), u, v)
}

/// Compares operands promoted to one dtype and broadcast to one shape.
func compare(_ direction: ComparisonDirection, _ a: Tensor, _ b: Tensor) -> Tensor {
  let (x, y) = promote(a, b)
  if let result = broadcastNow(.compare(direction), x, y, isAdmitted: direction.domain.contains(x.dtype)) { return result }
  let (u, v) = broadcastTogether(x, y)
  return applyOne(.compare(direction), u, v)
}

/// In plain code, the result for operands of different shapes without writing out the broadcast ones; nil where it takes the long way.
private func broadcastNow(_ primitive: Primitive, _ a: Tensor, _ b: Tensor, isAdmitted: Bool) -> Tensor? {
  guard isAdmitted, case .concrete(let x) = a.representation, case .concrete(let y) = b.representation,
    x.array.shape != y.array.shape, TraceContext.current == nil, let shape = Shape.broadcast(x.array.shape, y.array.shape)
  else { return nil }
  do {
    guard let result = try Execution.backend.evaluate(primitive, x.array, y.array, broadcastTo: shape) else { return nil }
    Counters.current?.countEagerOperation()
    return Tensor(result)
  } catch { return .poisoned(error, like: TensorType(a.dtype, shape)) }
}

/// In plain code, a function of the rows along an axis in one go; nil where it takes the long way.
func rowsNow(_ function: RowFunction, _ x: Tensor, axis: Int) -> Tensor? {
  guard axis == x.rank - 1, case .concrete(let storage) = x.representation, TraceContext.current == nil else { return nil }
  do {
    guard let result = try Execution.backend.evaluate(function, storage.array) else { return nil }
    Counters.current?.countEagerOperation()
    return Tensor(result)
  } catch { return .poisoned(error, like: x.type) }
}

extension Tensor {
  /// A tensor that carries an error, for functions that find their arguments wrong: it flows on, and reading it throws the error.
  ///
  /// - Parameters:
  ///   - shape: what the result would probably have had.
  public init(failure error: any Error, shape: Shape = [], dtype: DType = .float32) {
    self = .poisoned(error, like: TensorType(dtype, shape))
  }
}
