import ApusIR

extension Samples {
  mutating func elementwise() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for function in UnaryFunction.allCases {
      for dtype in function.domain.dtypes {
        for shape in shapes(dtype) {
          let operand = array(dtype, shape, values(function, dtype))
          let isSmooth = dtype.isDifferentiable && function != .stopGradient
          cases.append(PrimitiveCase(.unary(function), [operand], isDifferentiable: isSmooth))
        }
      }
    }
    for function in BinaryFunction.allCases {
      for dtype in function.domain.dtypes where function.resultType(dtype) != nil {
        // The first operands of zeta and polygamma have no derivative, and neighbours have none that finite differences show.
        let isSmooth = dtype.isDifferentiable && ![.nextAfter, .zeta, .polygamma].contains(function)
        for shape in shapes(dtype) {
          cases.append(PrimitiveCase(.binary(function), operands(function, dtype, shape), isDifferentiable: isSmooth))
        }
      }
    }
    for (function, order) in [(BinaryFunction.zeta, 2.5), (.polygamma, 1)] {
      let callee = Self.program([TensorType(.float64, [5])]) { b, p in [b.binary(function, b.full(order, like: p[0]), p[0])] }
      cases.append(PrimitiveCase(.call(callee, name: function.rawValue), [array(.float64, [5], .range(0.4, 3))]))
    }
    for direction in ComparisonDirection.allCases {
      for dtype in direction.domain.dtypes {
        let few: [Shape] = dtype == .float32 ? [[1, 1], [2, 0]] : []
        for shape: Shape in few + [[2, 3], [Self.pastVector(dtype)]] {
          cases.append(PrimitiveCase(.compare(direction), [array(dtype, shape), array(dtype, shape)], isDifferentiable: false))
        }
      }
    }
    for dtype in DType.allCases {
      cases.append(PrimitiveCase(.select, [array(.bool, [2, 3]), array(dtype, [2, 3]), array(dtype, [2, 3])]))
      cases.append(PrimitiveCase(.select, [array(.bool, []), array(dtype, [5]), array(dtype, [5])]))
      for shape: Shape in [[Self.pastVector(dtype)], [0], [1]] {
        cases.append(PrimitiveCase(.select, [array(.bool, shape), array(dtype, shape), array(dtype, shape)]))
      }
      cases.append(PrimitiveCase(.select, [array(.bool, []), array(dtype, []), array(dtype, [])]))
      for shape: Shape in [[3], [1, 0]] {
        cases.append(PrimitiveCase(.convert(dtype), [array(.bool, shape)], "to \(dtype)", isDifferentiable: false))
      }
      for source in DType.allCases where source != .bool {
        let isSmooth = source.isDifferentiable && dtype.isDifferentiable
        let operand = array(source, [dtype.byteCount > source.byteCount ? 3 : Self.pastVector(source)], dtype.category == .unsignedInteger ? .range(0, 9) : .signed(0.3, 4))
        cases.append(PrimitiveCase(.convert(dtype), [operand], "to \(dtype)", isDifferentiable: isSmooth))
      }
      if dtype.isComplex { continue }
      let (low, high) = dtype.isFloatingPoint ? (-1.0, 1.0) : (1.0, 4.0)
      for shape: Shape in [[], [1], [3, 2], [0, 3], [Self.pastVector(dtype)]] {
        let operand = array(dtype, shape, .distinct)
        cases.append(PrimitiveCase(.clamp, [.scalar(low, dtype), operand, .scalar(high, dtype)]))
        let bounds = [array(dtype, shape, .range(-1.5, -0.5)), array(dtype, shape, .range(0.5, 1.5))]
        cases.append(PrimitiveCase(.clamp, [bounds[0], operand, bounds[1]]))
      }
    }
    return cases + bitcasts()
  }

  private func shapes(_ dtype: DType) -> [Shape] {
    switch dtype {
    case .float64, .float32, .int32: [[], [2, 3], [0, 5], [1], [Self.pastVector(dtype)]]
    case .complex128: [[], [7], [Self.pastVector(dtype)]]
    default: [[Self.pastVector(dtype)]]
    }
  }

  /// Where a function is defined and smooth.
  private func values(_ function: UnaryFunction, _ dtype: DType) -> Values {
    switch function {
    case .log, .sqrt, .rsqrt, .cbrt, .lgamma, .digamma: .range(0.3, 3)
    case .logPlusOne: .range(-0.6, 2)
    case .tan: .range(-1.1, 1.1)
    case .asin, .acos, .atanh, .erfInv: .signed(0.1, 0.8)
    case .acosh: dtype.isComplex ? .signed(0.3, 1.5) : .range(1.3, 3)
    case .ceil, .floor, .roundNearestEven, .roundNearestAwayFromZero: .betweenSteps
    case .negate, .abs, .sign, .square, .exponential, .exponentialMinusOne, .logistic, .sine, .cosine, .atan, .sinh, .cosh, .tanh,
      .asinh, .erf, .erfc, .besselI1e, .not, .populationCount, .countLeadingZeros, .isFinite, .real, .imag, .conjugate, .stopGradient:
      .signed(0.3, 1.5)
    }
  }

  private mutating func operands(_ function: BinaryFunction, _ dtype: DType, _ shape: Shape) -> [DenseArray] {
    let isInteger = dtype.isInteger
    switch function {
    case .divide, .remainder:
      if isInteger { return [integers(dtype, shape, 0...50), integers(dtype, shape, 1...9)] }
      if function == .remainder {
        // Quotients clear of integers, where it jumps.
        let divisors = array(dtype, shape, .signed(0.7, 2)), quotients = array(.float64, shape, .betweenSteps)
        return [.of(divisors.type, zip(divisors.numbers, quotients.numbers).map { $0.real * $1.real }), divisors]
      }
      return [array(dtype, shape, .signed(0.5, 5)), array(dtype, shape, .signed(0.7, 2))]
    case .power:
      if isInteger { return [integers(dtype, shape, 0...4), integers(dtype, shape, 0...3)] }
      return [array(dtype, shape, .range(0.4, 2)), array(dtype, shape, .signed(0.4, 2))]
    case .shiftLeft, .shiftRightArithmetic, .shiftRightLogical:
      return [array(dtype, shape), integers(dtype, shape, 0...(dtype.byteCount * 8 - 1))]
    case .maximum, .minimum:
      let all = array(dtype, Shape([2] + shape.dimensions), .distinct).numbers
      let type = TensorType(dtype, shape), half = all.count / 2
      return [.of(type, numbers: Array(all[..<half])), .of(type, numbers: Array(all[half...]))]
    case .zeta: return [array(dtype, shape, .range(1.5, 6)), array(dtype, shape, .range(0.3, 5))]
    case .polygamma:
      return [integers(dtype, shape, 0...3), array(dtype, shape, .range(0.3, 5))]
    case .atan2:
      // Away from x² + y² = 0, which complex numbers have solutions of.
      return [array(dtype, shape, .range(0.4, 2)), array(dtype, shape, .range(0.4, 2))]
    case .add, .subtract, .multiply, .nextAfter, .and, .or, .xor, .complex:
      return [array(dtype, shape), array(dtype, shape)]
    }
  }

  private mutating func bitcasts() -> [PrimitiveCase] {
    let pairs: [(DType, Shape, DType)] = [
      (.float32, [3], .int32), (.float32, [3], .uint32), (.int32, [], .float32), (.float64, [2], .int64), (.float64, [2], .float64),
      (.bfloat16, [5], .uint16), (.float16, [2, 3], .bfloat16), (.int8, [3], .uint8), (.complex64, [2], .complex64),
      (.float64, [3], .uint32), (.uint32, [3, 2], .float64), (.int8, [2, 4], .int32), (.uint64, [0], .uint8),
      (.complex128, [3], .complex64), (.float32, [33, 1], .int32),
    ]
    return pairs.map { source, shape, target in
      PrimitiveCase(.bitcastConvert(target), [array(source, shape)], "to \(target)", isDifferentiable: source == target)
    }
  }
}
