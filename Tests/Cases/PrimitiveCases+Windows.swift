import ApusIR

extension Samples {
  /// A program of two scalars.
  static func body(_ function: BinaryFunction, _ dtype: DType) -> Program {
    program([TensorType(dtype, []), TensorType(dtype, [])]) { b, p in [b.binary(function, p[0], p[1])] }
  }

  /// log(exp x + exp y).
  static func logAddExp(_ dtype: DType) -> Program {
    program([TensorType(dtype, []), TensorType(dtype, [])]) { b, p in
      [b.unary(.log, b.add(b.unary(.exponential, p[0]), b.unary(.exponential, p[1])))]
    }
  }

  /// The composition of affine maps x -> a x + b, (a, b) after (a', b'): associative, and not commutative.
  static func affine(_ dtype: DType) -> Program {
    program((0..<4).map { _ in TensorType(dtype, []) }) { b, p in
      [b.multiply(p[0], p[2]), b.add(b.multiply(p[0], p[3]), p[1])]
    }
  }

  /// The greater of two values and its index, the lesser index of equal ones; NaN is greatest.
  static func argmax(_ dtype: DType, _ index: DType) -> Program {
    let value = TensorType(dtype, []), index = TensorType(index, [])
    return program([value, index, value, index]) { b, p in
      var wins = b.compare(.greater, p[0], p[2])
      if dtype.isFloatingPoint { wins = b.binary(.or, wins, b.compare(.notEqual, p[0], p[0])) }
      let tied = b.binary(.and, b.compare(.equal, p[0], p[2]), b.compare(.less, p[1], p[3]))
      let keeps = b.binary(.or, wins, tied)
      return [b.select(wins, p[0], p[2]), b.select(keeps, p[1], p[3])]
    }
  }

  mutating func windows() -> [PrimitiveCase] { regionReductions() + windowReductions() + selections() }

  private mutating func regionReductions() -> [PrimitiveCase] {
    let layouts: [(Shape, [Int])] = [
      ([5], [0]), ([2, 3], [1]), ([2, 3, 5], [2, 0]), ([2, 3, 5], [1]), ([2, 0], [1]), ([0, 2], [1]), ([3], []), ([], []), ([1, 3], [0]),
      ([1], [0]), ([3, 33], [1]), ([3, 17], [0]),
    ]
    var cases: [PrimitiveCase] = []
    func add(_ body: Program, _ operands: [DenseArray], _ dimensions: [Int], _ detail: String) {
      let primitive = Primitive.reduceRegion(RegionReduction(dimensions: dimensions, body: body))
      cases.append(PrimitiveCase(primitive, operands, "\(detail) \(dimensions)"))
    }
    for dtype in DType.allCases {
      add(Self.body(.add, dtype), [array(dtype, [2, 3], .distinct), array(dtype, [])], [1], "sum")
      if !dtype.isComplex { add(Self.body(.maximum, dtype), [array(dtype, [2, 3], .distinct), array(dtype, [])], [0], "maximum") }
    }
    for (shape, dimensions) in layouts {
      for dtype: DType in [.float64, .float32, .complex128] {
        add(Self.logAddExp(dtype), [array(dtype, shape), array(dtype, [])], dimensions, "log-sum-exp")
        add(Self.affine(dtype), (0..<4).map { array(dtype, $0 < 2 ? shape : []) }, dimensions, "composition")
      }
      for dtype: DType in [.float64, .bfloat16, .int32, .uint8, .bool] {
        let indices = integers(.int32, shape, 0...9)
        let operands = [array(dtype, shape, .distinct), indices, array(dtype, []), index(0)]
        add(Self.argmax(dtype, .int32), operands, dimensions, "argmax")
      }
    }
    return cases
  }

  private static let windowLayouts: [(name: String, shape: Shape, window: WindowReduction)] = {
    func window(
      _ dimensions: [Int], strides: [Int]? = nil, base: [Int]? = nil, dilations: [Int]? = nil, low: [Int]? = nil, high: [Int]? = nil
    ) -> WindowReduction {
      WindowReduction(
        dimensions: dimensions, strides: strides, baseDilations: base, windowDilations: dilations, low: low, high: high,
        body: body(.add, .float64))
    }
    return [
      ("of 3", [7], window([3])),
      ("strided and padded", [7], window([3], strides: [2], low: [1], high: [1])),
      ("dilated", [5], window([2], base: [3], dilations: [2], low: [1], high: [2])),
      ("cropping", [7], window([2], low: [-1], high: [-2])),
      ("of 2 x 3", [4, 6], window([2, 3], strides: [2, 1], low: [0, 1], high: [1, 1])),
      ("in the middle", [2, 5, 3], window([1, 2, 1], strides: [1, 3, 1])),
      ("prefixes", [5, 3], window([5, 1], low: [4, 0], high: [0, 0])),
      ("suffixes", [2, 5], window([1, 5], low: [0, 0], high: [0, 4])),
      ("of 13", [20], window([13], strides: [3], low: [2], high: [1])),
      ("of 9, dilated", [2, 23], window([1, 9], dilations: [1, 2])),
      ("of 65, far apart", [2, 140], window([2, 65], strides: [1, 50], low: [0, 3], high: [0, 4])),
      ("of 70", [3, 75], window([1, 70], strides: [1, 1], dilations: [2, 1])),
      ("that do not fit", [2], window([3])),
      ("over nothing", [0, 3], window([1, 2], low: [1, 0], high: [1, 0])),
      ("of a scalar", [], window([])),
      ("along an empty axis", [3, 0], window([2, 1])),
      ("of one", [1, 1], window([1, 1])),
      ("past a vector", [2, 35], window([1, 3])),
      ("of a vector and one", [33], window([17], strides: [16])),
    ]
  }()

  private mutating func windowReductions() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    func add(_ layout: (name: String, shape: Shape, window: WindowReduction), _ body: Program, _ operands: [DenseArray], _ detail: String) {
      var window = layout.window
      window.body = body
      cases.append(PrimitiveCase(.reduceWindow(window), operands, "\(detail) \(layout.name)"))
    }
    for (number, layout) in Self.windowLayouts.enumerated() {
      let dtypes = number == 4 ? DType.allCases : [.float64, .complex128, .float16, .int32]
      for dtype in dtypes {
        add(layout, Self.body(.add, dtype), [array(dtype, layout.shape, .distinct), array(dtype, [])], "sum")
        if !dtype.isComplex {
          add(layout, Self.body(.maximum, dtype), [array(dtype, layout.shape, .distinct), array(dtype, [])], "maximum")
        }
      }
      add(layout, Self.body(.multiply, .float64), [array(.float64, layout.shape, .signed(0.6, 1.3)), array(.float64, [])], "product")
      add(layout, Self.body(.xor, .uint8), [integers(.uint8, layout.shape, 0...255), integers(.uint8, [], 0...255)], "xor")
      for dtype: DType in [.float64, .float32] {
        add(layout, Self.logAddExp(dtype), [array(dtype, layout.shape), array(dtype, [])], "log-sum-exp")
        add(layout, Self.affine(dtype), (0..<4).map { array(dtype, $0 < 2 ? layout.shape : [], .signed(0.4, 1.1)) }, "composition")
      }
      let pair = [array(.float64, layout.shape, .distinct), integers(.int32, layout.shape, 0...9), array(.float64, []), index(0)]
      add(layout, Self.argmax(.float64, .int32), pair, "argmax")
    }
    return cases
  }

  private mutating func selections() -> [PrimitiveCase] {
    let layouts: [(name: String, shape: Shape, window: [Int], strides: [Int], low: [Int], high: [Int])] = [
      ("apart", [6], [2], [2], [0], [0]),
      ("overlapping", [7], [3], [1], [1], [1]),
      ("of 2 x 3", [4, 6], [2, 3], [2, 1], [0, 1], [1, 1]),
      ("of padding alone", [3], [1], [1], [2], [1]),
      ("of 11", [20], [11], [4], [0], [0]),
      ("that do not fit", [2, 2], [3, 1], [1, 1], [0, 0], [0, 0]),
      ("of nothing", [0, 2], [1, 1], [1, 1], [0, 0], [0, 0]),
      ("of one", [1], [1], [1], [0], [0]),
      ("past a vector", [2, 35], [1, 3], [1, 2], [0, 0], [0, 0]),
      ("of a vector and one", [49], [17], [16], [0], [0]),
    ]
    var cases: [PrimitiveCase] = []
    for layout in layouts {
      let source = Shape((0..<layout.shape.rank).map { axis in
        let padded = layout.shape[axis] + layout.low[axis] + layout.high[axis]
        return padded < layout.window[axis] || padded == 0 ? 0 : (padded - layout.window[axis]) / layout.strides[axis] + 1
      })
      for dtype: DType in [.float64, .float32, .bfloat16, .int32, .uint8] {
        let scalar = TensorType(dtype, [])
        let select = Self.program([scalar, scalar]) { b, p in [b.compare(.greaterOrEqual, p[0], p[1])] }
        // Every further value counts half as much as what is there: the order of the updates shows.
        let decay = Self.program([scalar, scalar]) { b, p in [b.add(b.add(p[0], p[0]), p[1])] }
        for (scatter, name) in [(Self.body(.add, dtype), "added"), (decay, "in order")] {
          if name == "in order" && dtype != .float64 && dtype != .int32 { continue }
          let windows = SelectAndScatter(
            dimensions: layout.window, strides: layout.strides, low: layout.low, high: layout.high, select: select, scatter: scatter)
          let operands = [array(dtype, layout.shape, .distinct), array(dtype, source), array(dtype, [])]
          cases.append(PrimitiveCase(.selectAndScatter(windows), operands, "\(name), windows \(layout.name)"))
        }
      }
    }
    return cases
  }
}
