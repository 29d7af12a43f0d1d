import ApusIR

extension Samples {
  mutating func reduction() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    let reductions: [(Shape, [Int])] = [
      ([5], [0]), ([2, 3], [0]), ([2, 3], [1]), ([2, 3], [0, 1]), ([2, 3, 5], [2, 0]), ([2, 3], []), ([], []), ([1, 3], [0]),
      ([2, 0], [0]),
    ]
    for monoid in Monoid.allCases {
      for dtype in monoid.domain.dtypes {
        for (shape, dimensions) in reductions {
          let operand = array(dtype, shape, .distinct)
          cases.append(PrimitiveCase(.reduce(monoid, dimensions: dimensions), [operand], "\(monoid) \(dimensions)"))
        }
        cases.append(PrimitiveCase(.reduce(monoid, dimensions: [0]), [array(dtype, [0, 3])], "\(monoid) of nothing"))
        let wide = Self.pastVector(dtype), values = monoid == .product ? Values.signed(0.7, 1.3) : .distinct
        for (shape, dimension): (Shape, Int) in [([3, wide], 1), ([2, wide], 0)] {
          cases.append(PrimitiveCase(.reduce(monoid, dimensions: [dimension]), [array(dtype, shape, values)], "\(monoid) [\(dimension)]"))
        }
        let line = array(dtype, [wide], values)
        cases.append(PrimitiveCase(.cumulative(monoid, dimension: 0, reverse: false), [line], "\(monoid) along 0"))
        for (shape, dimension): (Shape, Int) in [([5], 0), ([2, 3], 0), ([2, 3], 1), ([0, 2], 0), ([1], 0)] {
          for reverse in [false, true] {
            let primitive = Primitive.cumulative(monoid, dimension: dimension, reverse: reverse)
            let detail = "\(monoid) along \(dimension)\(reverse ? " reversed" : "")"
            cases.append(PrimitiveCase(primitive, [array(dtype, shape, .distinct)], detail))
          }
        }
      }
    }
    for kind in ArgReduction.allCases {
      for dtype in DTypeDomain([.bool, .integer, .floating]).dtypes {
        for (shape, dimension): (Shape, Int) in [([5], 0), ([2, 3], 0), ([2, 3], 1), ([3, 0], 0), ([1], 0), ([2, 33], 1)] {
          let index: DType = dimension == 0 ? .int32 : .int64
          let operand = array(dtype, shape, .distinct)
          let primitive = Primitive.argReduce(kind, dimension: dimension, index)
          cases.append(PrimitiveCase(primitive, [operand], "along \(dimension)", isDifferentiable: false))
        }
      }
    }
    // A zero among the factors: a polynomial like any other.
    let factors = DenseArray.of(TensorType(.float64, [2, 3]), [1.5, 0, -0.5, 0, 2, 0])
    cases.append(PrimitiveCase(.reduce(.product, dimensions: [1]), [factors], "with zeros"))
    cases.append(PrimitiveCase(.reduce(.product, dimensions: [0, 1]), [factors], "with zeros"))
    cases.append(PrimitiveCase(.cumulative(.product, dimension: 1, reverse: false), [factors], "with zeros"))
    return cases
  }
}
