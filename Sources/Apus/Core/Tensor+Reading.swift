extension Tensor {
  /// The elements in memory.
  ///
  /// - Throws: the error a poisoned tensor carries; `TracerError` inside a trace, where there are no values.
  package func concrete() throws -> DenseArray {
    switch representation {
    case .concrete(let storage): return storage.array
    case .weak(let scalar): return scalar.array(scalar.dtype)
    case .poison(let poison): throw poison.error
    case .tracer(let tracer): return try located { try Self.value(of: tracer) }
    }
  }

  private static func value(of tracer: Tracer) throws -> DenseArray {
    let trace = tracer.trace
    guard let current = TraceContext.current, current.isWithin(trace), !trace.hasEnded else { throw TracerError.leak(of: tracer) }
    if let array = tracer.concrete { return array }
    throw TracerError(
      .abstractValue,
      "the value of a tensor (\(tracer.type)) was read inside `\(trace.transform)`, where operations are recorded and nothing "
        + "has a value yet; choose with `cond` or `select`, loop with `whileLoop` or `scan`, or read the value outside")
  }

  /// The elements in row-major order.
  ///
  /// `Element` is the element type of the dtype, or one that holds all its values: `Double` for `float32`, `Int` for `int32`.
  ///
  /// - Throws: `DTypeError` where `Element` does not hold the dtype's values; what made the tensor fail; `TracerError` inside a trace.
  public func array<Element: TensorElement>(as _: Element.Type = Element.self) throws -> [Element] {
    let array = try concrete()
    if array.dtype == Element.dtype { return array.elements() }
    guard Self.holds(Element.dtype, array.dtype) else {
      throw Apus.located(
        DTypeError("array", "the elements are \(array.dtype), which \(Element.self) does not hold; convert the tensor first"))
    }
    return try Execution.evaluate(.convert(Element.dtype), [array])[0].elements()
  }

  /// The elements of a tensor of real numbers or bools in row-major order, as doubles.
  ///
  /// - Throws: `DTypeError` for complex numbers; what made the tensor fail; `TracerError` inside a trace.
  public func array() throws -> [Double] {
    let array = try concrete()
    if array.dtype == .float64 { return array.elements() }
    if array.dtype.isComplex {
      throw Apus.located(DTypeError("array", "the elements are \(array.dtype), which Double does not hold"))
    }
    return array.doubles()
  }

  /// The value of a tensor of one element.
  ///
  /// - Throws: `ShapeError` where the tensor has not exactly one element; `DTypeError` for complex numbers; what made the tensor fail;
  ///   `TracerError` inside a trace.
  public func item() throws -> Double {
    try requireOneElement()
    return try array()[0]
  }

  /// The value of a tensor of one element, as in `array(as:)`.
  public func item<Element: TensorElement>(as _: Element.Type) throws -> Element {
    try requireOneElement()
    return try array(as: Element.self)[0]
  }

  private func requireOneElement() throws {
    if let poison { throw poison.error }
    if shape.elementCount != 1 {
      throw Apus.located(ShapeError("item", "a tensor of one element has an item, this one has shape \(shape)"))
    }
  }

  /// Whether every value of `dtype` is one of `wider`.
  private static func holds(_ wider: DType, _ dtype: DType) -> Bool {
    if dtype == .bool { return true }
    if dtype.isInteger, wider.isFloatingPoint || wider.isComplex {
      let digits = wider.realType == .float64 ? 4 : wider.realType == .float32 ? 2 : 1
      return dtype.byteCount <= digits && (digits > 1 || wider.realType == .float16)
    }
    if wider == .int64, dtype == .uint64 { return false }
    return DType.promote(dtype, wider) == wider
  }

  private func located<R>(_ body: () throws -> R) throws -> R {
    do { return try body() } catch { throw Apus.located(error) }
  }
}

extension DenseArray {
  /// The elements of real numbers as doubles.
  package func doubles() -> [Double] {
    func integers<T: TensorElement & BinaryInteger>(_: T.Type) -> [Double] { elements(as: T.self).map { Double($0) } }
    switch dtype {
    case .bool: return elements(as: Bool.self).map { $0 ? 1 : 0 }
    case .int8: return integers(Int8.self)
    case .int16: return integers(Int16.self)
    case .int32: return integers(Int32.self)
    case .int64: return integers(Int64.self)
    case .uint8: return integers(UInt8.self)
    case .uint16: return integers(UInt16.self)
    case .uint32: return integers(UInt32.self)
    case .uint64: return integers(UInt64.self)
    case .float16: return elements(as: Float16.self).map { Double($0) }
    case .bfloat16: return elements(as: BFloat16.self).map { Double(Float($0)) }
    case .float32: return elements(as: Float.self).map { Double($0) }
    case .float64: return elements(as: Double.self)
    case .complex64: return elements(as: Complex<Float>.self).map { Double($0.real) }
    case .complex128: return elements(as: Complex<Double>.self).map(\.real)
    }
  }
}
