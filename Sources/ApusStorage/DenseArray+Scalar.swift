extension DenseArray {
  /// A scalar of a dtype nearest to `value`: integers take its integer part, clamped to their range; bool is whether it is not 0.
  public static func scalar(_ value: Double, _ dtype: DType) -> DenseArray {
    func make(_ element: some TensorElement) -> DenseArray {
      // A scalar is smaller than the pool's smallest block, which cannot run out before everything else has.
      do { return try DenseArray(scalar: element) } catch { preconditionFailure("\(error)") }
    }
    switch dtype {
    case .bool: return make(value != 0)
    case .int8: return make(clamped(value) as Int8)
    case .int16: return make(clamped(value) as Int16)
    case .int32: return make(clamped(value) as Int32)
    case .int64: return make(clamped(value) as Int64)
    case .uint8: return make(clamped(value) as UInt8)
    case .uint16: return make(clamped(value) as UInt16)
    case .uint32: return make(clamped(value) as UInt32)
    case .uint64: return make(clamped(value) as UInt64)
    case .float16: return make(Float16(value))
    case .bfloat16: return make(BFloat16(rounding: value))
    case .float32: return make(Float(value))
    case .float64: return make(value)
    case .complex64: return make(Complex<Float>(Float(value), 0))
    case .complex128: return make(Complex<Double>(value, 0))
    }
  }

  /// A scalar of an integer dtype, exact up to 64 bits; other dtypes take the nearest value.
  public static func scalar(_ value: Int, _ dtype: DType) -> DenseArray {
    func make(_ element: some TensorElement) -> DenseArray {
      do { return try DenseArray(scalar: element) } catch { preconditionFailure("\(error)") }
    }
    switch dtype {
    case .int64: return make(Int64(value))
    case .uint64: return make(UInt64(truncatingIfNeeded: value))
    default: return scalar(Double(value), dtype)
    }
  }

  private static func clamped<T: FixedWidthInteger>(_ value: Double) -> T {
    if value.isNaN { return 0 }
    return T(exactly: value.rounded(.towardZero)) ?? (value < 0 ? T.min : T.max)
  }
}

extension BFloat16 {
  /// The nearest value to a `Double`, without rounding twice.
  public init(rounding value: Double) {
    let nearest = Float(value)
    // Round to odd first: a tie in the second rounding then cannot come from the first.
    if Double(nearest) != value, nearest.isFinite, nearest.bitPattern & 1 == 0 {
      let towardZero = abs(Double(nearest)) > abs(value)
      self.init(Float(bitPattern: towardZero ? nearest.bitPattern - 1 : nearest.bitPattern | 1))
    } else {
      self.init(nearest)
    }
  }
}
