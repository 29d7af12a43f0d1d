import ApusIR

extension Samples {
  mutating func ordering() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DTypeDomain([.bool, .integer, .floating]).dtypes {
      for (shape, dimension): (Shape, Int) in [([7], 0), ([3, 5], 0), ([3, 5], 1), ([0, 2], 0), ([2, 0], 0), ([1], 0), ([33], 0), ([3, 33], 0)] {
        cases.append(PrimitiveCase(.sort(dimension: dimension, keyCount: 1), [array(dtype, shape, .distinct)], "along \(dimension)"))
      }
      let pair = [array(dtype, [3, 5], .distinct), array(.float64, [3, 5])]
      cases.append(PrimitiveCase(.sort(dimension: 1, keyCount: 1), pair, "with a payload"))
      cases.append(PrimitiveCase(.sort(dimension: 0, keyCount: 2), pair + [array(.complex128, [3, 5])], "by two keys"))
    }
    return cases + comparisons()
  }

  /// Sorts by comparators: ascending and descending, by keys computed from the elements, by several keys, and one that says it in
  /// roundabout ways.
  private mutating func comparisons() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    func comparator(_ dtypes: [DType], _ body: (ProgramBuilder, [ValueID]) -> ValueID) -> Program {
      Self.program(dtypes.flatMap { [TensorType($0, []), TensorType($0, [])] }) { b, p in [body(b, p)] }
    }
    for dtype in DTypeDomain([.bool, .integer, .floating]).dtypes {
      let ascending = comparator([dtype]) { b, p in b.compare(.less, p[0], p[1]) }
      let descending = comparator([dtype]) { b, p in b.compare(.greater, p[0], p[1]) }
      let roundabout = comparator([dtype]) { b, p in b.unary(.not, b.compare(.greaterOrEqual, p[0], p[1])) }
      for (name, program) in [("ascending", ascending), ("descending", descending), ("roundabout", roundabout)] {
        for (shape, dimension): (Shape, Int) in [([7], 0), ([3, 5], 0), ([2, 3, 2], 1), ([0, 2], 1), ([0, 2], 0), ([1], 0), ([Self.pastVector(dtype)], 0)] {
          let operand = array(dtype, shape, .distinct)
          cases.append(PrimitiveCase(.sortBy(comparator: program, dimension: dimension), [operand], "\(name) along \(dimension)"))
        }
      }
    }
    for dtype: DType in [.float64, .int32] {
      let byTwo = comparator([dtype, .int32, .float32]) { b, p in
        let tied = b.binary(.and, b.compare(.equal, p[0], p[1]), b.compare(.greater, p[2], p[3]))
        return b.binary(.or, b.compare(.less, p[0], p[1]), tied)
      }
      let operands = [integers(dtype, [3, 5], 0...2), integers(.int32, [3, 5], -1...1), array(.float32, [3, 5])]
      cases.append(PrimitiveCase(.sortBy(comparator: byTwo, dimension: 1), operands, "by two keys", isDifferentiable: false))
      // Ties stay in their order, whichever way the comparator is understood.
      for (name, direction) in [("key", ComparisonDirection.less), ("roundabout key", .greaterOrEqual)] {
        let byKey = comparator([dtype, .float64]) { b, p in
          let keys = [p[0], p[1]].map { b.multiply($0, $0) }
          let compared = b.compare(direction, keys[0], keys[1])
          return direction == .less ? compared : b.unary(.not, compared)
        }
        let operands = [integers(dtype, [6, 2], -2...2), array(.float64, [6, 2])]
        cases.append(PrimitiveCase(.sortBy(comparator: byKey, dimension: 0), operands, "by a \(name)", isDifferentiable: false))
      }
    }
    return cases
  }
}
