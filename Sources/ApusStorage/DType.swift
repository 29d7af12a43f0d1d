/// The type of a tensor's elements, known at run time.
///
/// The raw values are stable: they are written to caches.
public enum DType: UInt8, CaseIterable, Sendable, Hashable {
  case bool = 0
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float16, bfloat16, float32, float64
  case complex64, complex128
}

extension DType {
  /// The kind of number an element is; operations are defined on classes of dtypes.
  public enum Category: Sendable, Hashable { case bool, signedInteger, unsignedInteger, floatingPoint, complex }

  public var category: Category {
    switch self {
    case .bool: .bool
    case .int8, .int16, .int32, .int64: .signedInteger
    case .uint8, .uint16, .uint32, .uint64: .unsignedInteger
    case .float16, .bfloat16, .float32, .float64: .floatingPoint
    case .complex64, .complex128: .complex
    }
  }

  public var isInteger: Bool { category == .signedInteger || category == .unsignedInteger }
  public var isFloatingPoint: Bool { category == .floatingPoint }
  public var isComplex: Bool { category == .complex }
  /// Whether derivatives flow through values of this type.
  public var isDifferentiable: Bool { isFloatingPoint || isComplex }

  /// Bytes an element takes in memory. A bool takes one byte (0 or 1).
  public var byteCount: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// The bits of a floating-point number's exponent and of its mantissa as stored; zeros for other dtypes.
  public var floatingPointFormat: (exponentBits: Int, mantissaBits: Int) {
    switch self {
    case .float16: (5, 10)
    case .bfloat16: (8, 7)
    case .float32: (8, 23)
    case .float64: (11, 52)
    default: (0, 0)
    }
  }

  /// The dtype of the real part; the dtype itself where it is not complex.
  public var realType: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }

  /// The complex dtype whose parts have this dtype, for `float32` and `float64`.
  public var complexType: DType? {
    switch self {
    case .float32, .complex64: .complex64
    case .float64, .complex128: .complex128
    default: nil
    }
  }
}

extension DType: CustomStringConvertible {
  /// The dtype's name as NumPy and JAX write it, for instance `float32`.
  public var description: String {
    switch self {
    case .bool: "bool"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    }
  }

  /// The dtype's name in StableHLO text, for instance `f32`.
  public var stableHLOName: String {
    switch self {
    case .bool: "i1"
    case .int8: "i8"
    case .int16: "i16"
    case .int32: "i32"
    case .int64: "i64"
    case .uint8: "ui8"
    case .uint16: "ui16"
    case .uint32: "ui32"
    case .uint64: "ui64"
    case .float16: "f16"
    case .bfloat16: "bf16"
    case .float32: "f32"
    case .float64: "f64"
    case .complex64: "complex<f32>"
    case .complex128: "complex<f64>"
    }
  }
}
