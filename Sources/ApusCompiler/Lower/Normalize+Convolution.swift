import ApusIR
import ApusRuntime
import ApusTransforms

extension Normalizer {
  /// A convolution of floating-point numbers as a step of its own, padding and dilation of the input being done before unless the runtime does
  /// them; others are expanded.
  func convolution(_ c: Convolution, _ input: ValueID, _ kernel: ValueID) throws -> ValueID {
    let dtype = builder.dtype(of: input)
    if dtype == .float16 || dtype == .bfloat16 {
      let wide = try convolution(c, builder.convert(input, to: .float32), builder.convert(kernel, to: .float32))
      return builder.convert(wide, to: dtype)
    }
    var forward = c
    forward.reversal = c.reversal.map { _ in false }
    if Routine.supports(.convolution(forward), [builder.type(of: input), builder.type(of: kernel)]) {
      let reversed = zip(c.dimensions.kernelSpatial, c.reversal).filter(\.1).map(\.0)
      return builder.emitOne(.convolution(forward), input, reversed.isEmpty ? kernel : builder.emitOne(.reverse(reversed), kernel))
    }
    let isReal = dtype == .float32 || dtype == .float64
    let (x, k) = (builder.shape(of: input), builder.shape(of: kernel))
    guard isReal, c.strides.count <= 4, x.elementCount > 0, k.elementCount > 0, !c.isFewProducts(kernel: k) else {
      return try expanded(.convolution(c), [input, kernel])[0]
    }
    let d = c.dimensions, zeros = x.map { _ in 0 }
    var plain = c, low = zeros, high = zeros, interior = zeros
    for (i, axis) in d.inputSpatial.enumerated() {
      (low[axis], high[axis], interior[axis]) = (c.low[i], c.high[i], c.inputDilations[i] - 1)
      (plain.low[i], plain.high[i], plain.inputDilations[i]) = (0, 0, 1)
    }
    let isPadded = (low + high + interior).contains { $0 != 0 }
    let padded = isPadded ? builder.emitOne(.pad(low: low, high: high, interior: interior), input, builder.scalar(0, dtype)) : input
    return builder.emitOne(.convolution(plain), padded, kernel)
  }
}
