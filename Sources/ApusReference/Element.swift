import ApusIR
import Numerics

/// An element type: its conversions, and the operations that depend on what the bits mean.
///
/// The operations are requirements so that each is compiled for each concrete type, and found by dtype with one dynamic call.
protocol Element: TensorElement {
  /// An integer, wrapping where it does not fit; floating-point types take the nearest value.
  init(wrapping value: some FixedWidthInteger)
  /// The nearest value; integers truncate and saturate, and take 0 for NaN.
  init(rounding value: Double)
  init(real: Double, imaginary: Double)
  func converted<Target: Element>(to _: Target.Type) -> Target

  static func unary(_ function: UnaryFunction, _ x: DenseArray, _ type: TensorType) throws -> DenseArray
  static func binary(_ function: BinaryFunction, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  static func compare(_ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType) throws -> DenseArray
  static func convert(_ x: DenseArray, _ type: TensorType) throws -> DenseArray
  static func reducePrecision(_ x: DenseArray, exponentBits: Int, mantissaBits: Int) throws -> DenseArray
  static func iota(_ type: TensorType, _ dimension: Int) throws -> DenseArray
  static func fold(_ monoid: Monoid, _ x: DenseArray, _ order: FoldOrder, _ type: TensorType) throws -> DenseArray
  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ axis: AxisView, _ type: TensorType) throws -> DenseArray
  static func dot(_ x: DenseArray, _ y: DenseArray, _ plan: DotPlan, _ type: TensorType) throws -> DenseArray
  static func scatter(_ combiner: ScatterCombiner, _ plan: ScatterPlan, _ updates: DenseArray, _ target: UnsafeMutableRawPointer)
  /// Integers in the order of the elements: ascending, -0 equal to 0, NaN last.
  static func sortKeys(_ x: DenseArray) -> [UInt64]
  /// The elements as indices, saturating.
  static func indices(_ x: DenseArray) -> [Int]
}

extension DType {
  var element: any Element.Type {
    switch self {
    case .bool: Bool.self
    case .int8: Int8.self
    case .int16: Int16.self
    case .int32: Int32.self
    case .int64: Int64.self
    case .uint8: UInt8.self
    case .uint16: UInt16.self
    case .uint32: UInt32.self
    case .uint64: UInt64.self
    case .float16: Float16.self
    case .bfloat16: BFloat16.self
    case .float32: Float.self
    case .float64: Double.self
    case .complex64: Complex<Float>.self
    case .complex128: Complex<Double>.self
    }
  }
}

/// Type inference has admitted an operation that the element type has no meaning for: a bug of ours.
func unadmitted(_ operation: String, _ dtype: DType) -> Never {
  preconditionFailure("type inference admitted \(operation) on \(dtype)")
}

/// Memory of a new array that the caller fills. (Loops stand in the open, not in closures, so that the compiler can specialise
/// them.)
@inline(__always)
func newBuffer<T>(_ type: TensorType, of _: T.Type) throws -> (buffer: Buffer, elements: UnsafeMutablePointer<T>) {
  let buffer = try Buffer.allocate(byteCount: type.byteCount)
  return (buffer, buffer.bytes.assumingMemoryBound(to: T.self))
}

/// Applies a function to every element.
@inline(__always)
func mapElements<S, T>(_ x: DenseArray, to type: TensorType, _ function: (S) -> T) throws -> DenseArray {
  let (buffer, target) = try newBuffer(type, of: T.self)
  let source = x.pointer(S.self)
  for i in 0..<x.elementCount { target[i] = function(source[i]) }
  return DenseArray(type, buffer)
}

/// Applies a function to every pair of elements.
@inline(__always)
func zipElements<S, T>(_ x: DenseArray, _ y: DenseArray, to type: TensorType, _ function: (S, S) -> T) throws -> DenseArray {
  let (buffer, target) = try newBuffer(type, of: T.self)
  let (a, b) = (x.pointer(S.self), y.pointer(S.self))
  for i in 0..<x.elementCount { target[i] = function(a[i], b[i]) }
  return DenseArray(type, buffer)
}

extension Element {
  /// Compares elements by keys in whose order they stand; a key that does not equal itself is a NaN.
  @inline(__always)
  static func compareElements<Key: Comparable>(
    _ direction: ComparisonDirection, _ x: DenseArray, _ y: DenseArray, _ type: TensorType, _ key: (Self) -> Key
  ) throws -> DenseArray {
    switch direction {
    case .equal: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) == key(b) }
    case .notEqual: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) != key(b) }
    case .less: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) < key(b) }
    case .lessOrEqual: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) <= key(b) }
    case .greater: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) > key(b) }
    case .greaterOrEqual: try zipElements(x, y, to: type) { (a: Self, b: Self) in key(a) >= key(b) }
    }
  }

  static func convert(_ x: DenseArray, _ type: TensorType) throws -> DenseArray {
    func to<Target: Element>(_: Target.Type) throws -> DenseArray {
      try mapElements(x, to: type) { (value: Self) in value.converted(to: Target.self) }
    }
    return switch type.dtype {
    case .bool: try to(Bool.self)
    case .int8: try to(Int8.self)
    case .int16: try to(Int16.self)
    case .int32: try to(Int32.self)
    case .int64: try to(Int64.self)
    case .uint8: try to(UInt8.self)
    case .uint16: try to(UInt16.self)
    case .uint32: try to(UInt32.self)
    case .uint64: try to(UInt64.self)
    case .float16: try to(Float16.self)
    case .bfloat16: try to(BFloat16.self)
    case .float32: try to(Float.self)
    case .float64: try to(Double.self)
    case .complex64: try to(Complex<Float>.self)
    case .complex128: try to(Complex<Double>.self)
    }
  }

  static func iota(_ type: TensorType, _ dimension: Int) throws -> DenseArray {
    let extent = type.shape[dimension]
    let line = TensorType(type.dtype, [extent])
    let (buffer, target) = try newBuffer(line, of: Self.self)
    for i in 0..<extent { target[i] = Self(wrapping: i) }
    return try DenseArray(line, buffer).strided(type, (0..<type.rank).map { $0 == dimension ? 1 : 0 })
  }

  // What complex numbers, which have no order, do not implement, and what only integers do.
  static func argReduce(_ kind: ArgReduction, _ x: DenseArray, _ axis: AxisView, _ type: TensorType) throws -> DenseArray {
    unadmitted("argReduce", dtype)
  }
  static func reducePrecision(_ x: DenseArray, exponentBits: Int, mantissaBits: Int) throws -> DenseArray {
    unadmitted("reduce_precision", dtype)
  }
  static func sortKeys(_ x: DenseArray) -> [UInt64] { unadmitted("sort", dtype) }
  static func indices(_ x: DenseArray) -> [Int] { unadmitted("indexing", dtype) }
}
