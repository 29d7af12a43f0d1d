import ApusIR

extension Samples {
  mutating func random() -> [PrimitiveCase] {
    let shapes: [Shape] = [[], [5], [2, 3], [0], [1], [33]]
    let blocks = shapes.map { shape in
      PrimitiveCase(.threefry2x32, (0..<4).map { _ in integers(.uint32, shape, 0...Int(UInt32.max)) }, isDifferentiable: false)
    }
    return blocks + bitGenerators()
  }

  /// Every generator, width and way of sharing words out; counters whose lower half overflows.
  private mutating func bitGenerators() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for algorithm in RandomAlgorithm.allCases {
      for count in algorithm == .threeFry ? [2] : [2, 3] {
        for dtype: DType in [.uint32, .uint64, .uint16, .int8, .int32, .float32, .float64, .bfloat16] {
          for shape: Shape in dtype == .uint32 ? [[], [1], [5], [3, 5], [2, 3], [5, 3, 3], [3, 0], [33]] : [[3, 3]] {
            // States that doubles hold exactly, as some laws stack operands as numbers.
            let random = (0..<count).map { _ in UInt64.random(in: .min ... .max, using: &generator) & ~0x7FF }
            for state in [random, random.map { ($0 & ~0 << 43) >> 11 | 0xFFFF_FFFE }] {
              let operand = DenseArray.of(words: state)
              cases.append(PrimitiveCase(
                .rngBitGenerator(algorithm, TensorType(dtype, shape)), [operand], "\(shape) of \(dtype)", isDifferentiable: false))
            }
          }
        }
      }
    }
    return cases
  }
}
