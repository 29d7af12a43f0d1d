import ApusIR
import ApusReference
import Testing

@Suite struct ConvolutionTests {
  /// Two spatial axes by the definition: every product of an input and a weight goes to the result it belongs to.
  @Test func convolutionsMatchTheirDefinition() throws {
    var random = SplitMix64(state: 5)
    func small(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    for _ in 0..<60 {
      let (features, batches) = small(0...1) == 0 ? (small(1...2), 1) : (1, small(1...2))
      let groups = features * batches
      let (n, fi, fo) = (batches * small(1...2), features * small(1...2), groups * small(1...2))
      let extents = [small(1...5), small(1...4)], window = [small(1...3), small(1...2)]
      let strides = [small(1...2), small(1...2)], low = [small(-1...2), small(0...1)], high = [small(0...2), small(-1...1)]
      let dilations = [small(1...2), 1], kernelDilations = [small(1...2), small(1...2)], reversal = [small(0...1) == 1, small(0...1) == 1]
      let dimensions = ConvolutionDimensions(
        inputBatch: 1, inputFeature: 3, inputSpatial: [0, 2], kernelInputFeature: 0, kernelOutputFeature: 2, kernelSpatial: [1, 3],
        outputBatch: 3, outputFeature: 0, outputSpatial: [2, 1])
      let convolution = Convolution(
        dimensions, strides: strides, low: low, high: high, inputDilations: dilations, kernelDilations: kernelDilations,
        reversal: reversal, featureGroupCount: features, batchGroupCount: batches)
      func values(_ count: Int) -> [Double] { (0..<count).map { _ in Double(Int.random(in: -4...4, using: &random)) } }
      let inputShape: Shape = [extents[0], n, extents[1], fi], kernelShape: Shape = [fi / features, window[0], fo, window[1]]
      let input = values(inputShape.elementCount), kernel = values(kernelShape.elementCount)
      let result = try evaluateOne(.convolution(convolution), array(input, inputShape), array(kernel, kernelShape))
      let spatial = [result.shape[2], result.shape[1]]
      var expected = [Double](repeating: 0, count: result.elementCount)
      for (i, x) in input.enumerated() {
        let at = inputShape.rowMajorStrides.enumerated().map { i / $1 % inputShape[$0] }
        for (k, w) in kernel.enumerated() {
          let cell = kernelShape.rowMajorStrides.enumerated().map { k / $1 % kernelShape[$0] }
          let group = cell[2] / (fo / groups)
          // The element of the group's part that this is.
          if features > 1 && at[3] / (fi / features) != group { continue }
          if batches > 1 && at[1] / (n / batches) != group { continue }
          if at[3] % (fi / features) != cell[0] { continue }
          var place: [Int] = []
          for axis in 0..<2 {
            let tap = reversal[axis] ? window[axis] - 1 - cell[1 + 2 * axis] : cell[1 + 2 * axis]
            let position = at[2 * axis] * dilations[axis] + low[axis] - tap * kernelDilations[axis]
            if position >= 0 && position % strides[axis] == 0 && position / strides[axis] < spatial[axis] {
              place.append(position / strides[axis])
            }
          }
          if place.count < 2 { continue }
          let target = [cell[2], place[1], place[0], at[1] % (n / batches)]
          expected[zip(target, result.shape.rowMajorStrides).reduce(0) { $0 + $1.0 * $1.1 }] += x * w
        }
      }
      #expect(result.elements(as: Double.self) == expected, "\(convolution)")
    }
  }

  @Test func dtypes() throws {
    let line = ConvolutionDimensions(
      inputBatch: 0, inputFeature: 1, inputSpatial: [2], kernelInputFeature: 1, kernelOutputFeature: 0, kernelSpatial: [2],
      outputBatch: 0, outputFeature: 1, outputSpatial: [2])
    let x = try array([1, 2, 3, 4] as [Int8], [1, 1, 4]), k = try array([100, 1] as [Int8], [1, 1, 2])
    // Integers wrap.
    #expect(try evaluate(.convolution(Convolution(line)), x, k) == [102, -53, 48] as [Int8])
    let z = try array([Complex<Double>(0, 1), Complex(2, 0)], [1, 1, 2]), i = try array([Complex<Double>(0, 1)], [1, 1, 1])
    #expect(try evaluate(.convolution(Convolution(line)), z, i) == [Complex<Double>(-1, 0), Complex(0, 2)])
    #expect(try evaluate(.convolution(Convolution(line)), array([Double](), [1, 0, 3]), array([Double](), [2, 0, 2])) == [0.0, 0, 0, 0])
  }
}
