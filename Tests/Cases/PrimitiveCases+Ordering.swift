import ApusIR

extension Samples {
  mutating func ordering() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DTypeDomain([.bool, .integer, .floating]).dtypes {
      for (shape, dimension): (Shape, Int) in [([7], 0), ([3, 5], 0), ([3, 5], 1), ([0, 2], 0), ([2, 0], 0), ([1], 0)] {
        cases.append(PrimitiveCase(.sort(dimension: dimension, keyCount: 1), [array(dtype, shape, .distinct)], "along \(dimension)"))
      }
      let pair = [array(dtype, [3, 5], .distinct), array(.float64, [3, 5])]
      cases.append(PrimitiveCase(.sort(dimension: 1, keyCount: 1), pair, "with a payload"))
      cases.append(PrimitiveCase(.sort(dimension: 0, keyCount: 2), pair + [array(.complex128, [3, 5])], "by two keys"))
    }
    return cases
  }
}
