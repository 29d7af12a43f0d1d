/// Random numbers.
extension OperationContext {
  func lowerBitGenerator() throws(ParseError) -> [ValueSyntax] {
    _ = try tensors(1)
    guard let algorithm = word("algorithm", "rng_algorithm").flatMap({ RandomAlgorithm(rawValue: $0) }) else {
      throw error("expected DEFAULT, THREE_FRY or PHILOX", kind: .syntax)
    }
    return try emit(.rngBitGenerator(algorithm, try statedTypes(2)[1]))
  }

  /// (a, b, shape): numbers that are others each time, uniform in [a, b) or normal with mean a and standard deviation b.
  func lowerRandomNumbers() throws(ParseError) -> [ValueSyntax] {
    let ids = try tensors(3), type = try statedType(), shape = self.type(of: ids[2])
    let scalar = TensorType(type.dtype, [])
    for id in ids.prefix(2) where self.type(of: id) != scalar { throw error("expected bounds of type \(scalar), got \(self.type(of: id))") }
    if !shape.dtype.isInteger || shape.shape != [type.rank] {
      throw error("expected a shape of \(type.rank) integers for a result \(type), got \(shape)")
    }
    let program: Program
    switch word("distribution", "rng_distribution") {
    case "UNIFORM" where !type.dtype.isComplex: program = .uniform(type)
    case "NORMAL" where type.dtype.isFloatingPoint: program = .normal(type)
    case "UNIFORM", "NORMAL": throw error("no numbers of \(type.dtype) are distributed so")
    default: throw error("expected UNIFORM or NORMAL", kind: .syntax)
    }
    return try emit(.call(program, name: "rng"), Array(ids.prefix(2)))
  }
}

extension Program {
  /// (low, high), scalars -> numbers uniform in [low, high).
  fileprivate static func uniform(_ type: TensorType) -> Program {
    let b = ProgramBuilder(), dtype = type.dtype, scalar = TensorType(dtype, [])
    let (low, high) = (b.addParameter(scalar), b.addParameter(scalar))
    func stretched(_ x: ValueID) -> ValueID { b.broadcast(x, to: type.shape, dimensions: []) }
    if dtype == .bool { return b.finish([stretched(low)]) }
    if dtype.isInteger {
      func wide(_ x: ValueID) -> ValueID {
        dtype.category == .signedInteger ? b.emitOne(.bitcastConvert(.uint64), b.convert(x, to: .int64)) : b.convert(x, to: .uint64)
      }
      let count = b.subtract(wide(high), wide(low))
      let offset = b.binary(.remainder, b.randomBits(.uint64, type.shape), stretched(count))
      return b.finish([b.convert(b.add(offset, stretched(wide(low))), to: dtype)])
    }
    let unit = b.randomUnit(dtype, type.shape, digits: dtype.floatingPointFormat.mantissaBits + 1)
    let value = b.add(stretched(low), b.multiply(unit, stretched(b.subtract(high, low))))
    // Rounding may reach the upper end.
    return b.finish([b.select(b.compare(.less, value, stretched(high)), value, stretched(low))])
  }

  /// (mean, standard deviation), scalars -> normal numbers: the inverse of the distribution function at uniform ones between 0 and 1.
  fileprivate static func normal(_ type: TensorType) -> Program {
    let b = ProgramBuilder(), scalar = TensorType(type.dtype, [])
    let (mean, deviation) = (b.addParameter(scalar), b.addParameter(scalar))
    func stretched(_ x: ValueID) -> ValueID { b.broadcast(x, to: type.shape, dimensions: []) }
    let dtype: DType = type.dtype == .float64 ? .float64 : .float32, digits = dtype.floatingPointFormat.mantissaBits
    // The middles of 2^digits equal parts of (-1, 1).
    let part = Double(sign: .plus, exponent: -digits, significand: 1), unit = b.randomUnit(dtype, type.shape, digits: digits)
    let centered = b.add(b.multiply(unit, b.full(2, like: unit)), b.full(part - 1, like: unit))
    let standard = b.multiply(b.unary(.erfInv, centered), b.full(2.0.squareRoot(), like: unit))
    return b.finish([b.add(stretched(mean), b.multiply(b.convert(standard, to: type.dtype), stretched(deviation)))])
  }
}

extension ProgramBuilder {
  fileprivate func randomBits(_ dtype: DType, _ shape: Shape) -> ValueID {
    emit(.rngBitGenerator(.threeFry, TensorType(dtype, shape)), [emitOne(.randomSeed)])[1]
  }

  /// Multiples of 2^-digits from 0 to less than 1.
  fileprivate func randomUnit(_ dtype: DType, _ shape: Shape, digits: Int) -> ValueID {
    let bits = randomBits(dtype == .float64 ? .uint64 : .uint32, shape), width = dtype == .float64 ? 64 : 32
    let number = convert(binary(.shiftRightLogical, bits, full(Double(width - digits), like: bits)), to: dtype)
    return multiply(number, full(Double(sign: .plus, exponent: -digits, significand: 1), like: number))
  }
}
