import ApusIR

extension Samples {
  /// Narrower formats, wider ones, and numbers around the limits of the narrow.
  mutating func precisions() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DTypeDomain.floating.dtypes {
      for (exponentBits, mantissaBits) in [(5, 10), (8, 7), (4, 3), (11, 52), (8, 0), (2, 1), (1, 2), (5, 30)] {
        let primitive = Primitive.reducePrecision(exponentBits: exponentBits, mantissaBits: mantissaBits)
        let limits: [Double] = [0, -0.0, .infinity, -.infinity, .nan, 65504, 65520, 6e-5, 5.9e-8, 1e-40, 3.4e38, 1.5, 1.25, -1.125, 448]
        var operands = [array(dtype, [11], .signed(0.001, 300)), DenseArray.of(TensorType(dtype, [limits.count]), limits)]
        if exponentBits == 5 && mantissaBits == 10 {
          operands += ([[0, 1], [Self.pastVector(dtype)]] as [Shape]).map { array(dtype, $0, .signed(0.001, 300)) }
        }
        for operand in operands {
          cases.append(PrimitiveCase(primitive, [operand], "to e\(exponentBits)m\(mantissaBits)", isDifferentiable: false))
        }
      }
    }
    return cases
  }
}
