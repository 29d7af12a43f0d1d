import ApusIR

/// Arguments to measure at, as doubles on the grid of the dtype; complex numbers as pairs of parts.
public struct Samples: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func unit() -> Double { Double(bits() >> 11) * 0x1p-53 }

  /// What functions treat apart: zeros, ones, subnormals, the ends of the range, infinities, NaN, multiples of a half and of π/2.
  private static let specials: [Double] = {
    var values: [Double] = [0, 0x1p-149, 0x1p-1074, 0x1p-24, 0x1p-126, 0x1p-1022, 0x1p-14, 1e-30, 0.5, 1, 2, .infinity, .nan]
    values += [65504, 0x1.fffffep127, .greatestFiniteMagnitude, 88.72284, -88.02969, 103.97, 709.782712893384, -745.1332191019411, 710.4758]
    values += [1e5, 1e10, 1e22, 1e300, 0.9999999, 1.0000001, 1 - 0x1p-53, 1 + 0x1p-52, 33.5, 171.6, 1.4616321449683622, -2.4570247382208006]
    for k in 1...8 { values += [Double(k) * 0.5, Double(k) * Double.pi / 2] }
    return values + values.map { -$0 }
  }()

  /// A real number of one of five strata: any bits, moderate exponents, a few units around 0, a few tens, and around special values.
  private mutating func real() -> Double {
    switch bits() % 5 {
    case 0:
      let any = Double(bitPattern: bits())
      return any.isNaN ? .nan : any  // never a signalling one, which libraries treat as they like
    case 1:
      let bits = bits(), exponent = 1023 - 40 + (bits >> 52) % 53
      return Double(bitPattern: bits & 0x800F_FFFF_FFFF_FFFF | exponent << 52)
    case 2: return (2 * unit() - 1) * 1.25
    case 3: return (2 * unit() - 1) * 40
    default:
      let special = Self.specials[Int(bits() % UInt64(Self.specials.count))]
      return bits() % 2 == 0 ? special : special * (1 + (unit() - 0.5) * 0x1p-20)
    }
  }

  /// A float's bits, which reach subnormal numbers and the ends of the range more often than rounded doubles do.
  private mutating func real(_ dtype: DType) -> Double {
    switch dtype {
    case .float32, .complex64: bits() % 4 == 0 ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits()))) : real()
    default: real()
    }
  }

  /// `count` pairs or single numbers for one operand of a subject.
  mutating func draw(_ subject: Subject, operand: Int, count: Int) -> [Double] {
    let size = subject.dtype.isComplex ? 2 * count : count
    return (0..<size).map { _ in
      switch subject.function {
      case .binary(.polygamma) where operand == 0: Double(bits() % 12)
      case .binary(.zeta) where operand == 0: bits() % 3 == 0 ? Double(2 + bits() % 20) : 1 + unit() * 30
      // Powers that neither overflow nor vanish are rare among any bits.
      case .binary(.power) where bits() % 2 == 0: operand == 0 ? unit() * 20 : (2 * unit() - 1) * 60
      // 1 less any power of two, where the inverse functions of what saturates have their steepest part.
      case .unary where bits() % 8 == 0:
        (bits() % 2 == 0 ? 1 : -1) * (1 - unit() * Double(sign: .plus, exponent: -Int(bits() % 54), significand: 1))
      default: real(subject.dtype)
      }
    }
  }
}

extension DenseArray {
  /// An array of one axis.
  init<Element: TensorElement>(row elements: [Element]) throws { try self.init(elements, shape: [elements.count]) }
}

/// Arrays of a dtype from doubles, and back.
enum Elements {
  static func array(_ dtype: DType, _ values: [Double]) throws -> DenseArray {
    switch dtype {
    case .float16: try DenseArray(row: values.map { Float16($0) })
    case .bfloat16: try DenseArray(row: values.map { BFloat16(Float($0)) })
    case .float32: try DenseArray(row: values.map { Float($0) })
    case .float64: try DenseArray(row: values)
    case .complex64:
      try DenseArray(row: (0..<values.count / 2).map { Complex<Float>(Float(values[2 * $0]), Float(values[2 * $0 + 1])) })
    case .complex128: try DenseArray(row: (0..<values.count / 2).map { Complex<Double>(values[2 * $0], values[2 * $0 + 1]) })
    default: preconditionFailure("elements of \(dtype)")
    }
  }

  static func doubles(_ array: DenseArray) -> [Double] {
    switch array.dtype {
    case .float16: array.elements(as: Float16.self).map { Double($0) }
    case .bfloat16: array.elements(as: BFloat16.self).map { Double(Float($0)) }
    case .float32: array.elements(as: Float.self).map { Double($0) }
    case .float64: array.elements(as: Double.self)
    case .complex64: array.elements(as: Complex<Float>.self).flatMap { [Double($0.rawStorage.x), Double($0.rawStorage.y)] }
    case .complex128: array.elements(as: Complex<Double>.self).flatMap { [$0.rawStorage.x, $0.rawStorage.y] }
    default: preconditionFailure("elements of \(array.dtype)")
    }
  }
}
