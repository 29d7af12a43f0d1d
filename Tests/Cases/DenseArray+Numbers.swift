import ApusIR

extension DenseArray {
  /// An array whose elements are nearest to the given numbers; imaginary parts count for complex dtypes only.
  package static func of(_ type: TensorType, _ real: [Double], _ imaginary: [Double]? = nil) -> DenseArray {
    let imaginary = imaginary ?? [Double](repeating: 0, count: real.count)
    func make(_ elements: [some TensorElement]) -> DenseArray {
      do { return try DenseArray(elements, shape: type.shape) } catch { preconditionFailure("\(error)") }
    }
    func integers<T: FixedWidthInteger & TensorElement>(_: T.Type) -> DenseArray {
      make(real.map { T(exactly: $0.rounded(.towardZero)) ?? ($0 < 0 ? T.min : T.max) })
    }
    switch type.dtype {
    case .bool: return make(real.map { $0 != 0 })
    case .int8: return integers(Int8.self)
    case .int16: return integers(Int16.self)
    case .int32: return integers(Int32.self)
    case .int64: return integers(Int64.self)
    case .uint8: return integers(UInt8.self)
    case .uint16: return integers(UInt16.self)
    case .uint32: return integers(UInt32.self)
    case .uint64: return integers(UInt64.self)
    case .float16: return make(real.map { Float16($0) })
    case .bfloat16: return make(real.map { BFloat16(rounding: $0) })
    case .float32: return make(real.map { Float($0) })
    case .float64: return make(real)
    case .complex64: return make(zip(real, imaginary).map { Complex<Float>(Float($0), Float($1)) })
    case .complex128: return make(zip(real, imaginary).map { Complex<Double>($0, $1) })
    }
  }

  static func of(words: [UInt64]) -> DenseArray {
    do { return try DenseArray(words, shape: [words.count]) } catch { preconditionFailure("\(error)") }
  }

  /// The elements as complex numbers, of whatever dtype they are. Those that are not finite keep their parts in `rawStorage` only.
  package var numbers: [Complex<Double>] {
    func real(_ values: [Double]) -> [Complex<Double>] { values.map { Complex($0, 0) } }
    func integers<T: FixedWidthInteger & TensorElement>(_: T.Type) -> [Complex<Double>] {
      real(elements(as: T.self).map { Double($0) })
    }
    switch dtype {
    case .bool: return real(elements(as: Bool.self).map { $0 ? 1 : 0 })
    case .int8: return integers(Int8.self)
    case .int16: return integers(Int16.self)
    case .int32: return integers(Int32.self)
    case .int64: return integers(Int64.self)
    case .uint8: return integers(UInt8.self)
    case .uint16: return integers(UInt16.self)
    case .uint32: return integers(UInt32.self)
    case .uint64: return integers(UInt64.self)
    case .float16: return real(elements(as: Float16.self).map { Double($0) })
    case .bfloat16: return real(elements(as: BFloat16.self).map { Double(Float($0)) })
    case .float32: return real(elements(as: Float.self).map { Double($0) })
    case .float64: return real(elements(as: Double.self))
    case .complex64: return elements(as: Complex<Float>.self).map { Complex(Double($0.rawStorage.x), Double($0.rawStorage.y)) }
    case .complex128: return elements(as: Complex<Double>.self)
    }
  }

  package static func of(_ type: TensorType, numbers: [Complex<Double>]) -> DenseArray {
    of(type, numbers.map(\.rawStorage.x), numbers.map(\.rawStorage.y))
  }
}
