import ApusIR

/// A convolution brought into one form: input [groups, batch, spatial..., features], kernel [groups, window..., features, outputs],
/// without dilation, padding or reversal left to do.
private struct PlainConvolution {
  var input: ValueID, kernel: ValueID
  let strides: [Int], dilations: [Int]
  /// The extents of the result's spatial axes.
  let spatial: [Int]
  let groups: Int, batch: Int, features: Int, outputs: Int
  let window: [Int]

  /// Elements of the matrix whose rows are the patches, for one element of the batch.
  var patchElements: Int { Shape(spatial + window + [groups, features]).elementCount }
}

extension Convolution {
  /// Whether each output is of one feature, as in depthwise convolution, in a small window: few products of shifted inputs and single weights,
  /// which are added up.
  public func isFewProducts(kernel: Shape) -> Bool {
    let outputs = kernel[dimensions.kernelOutputFeature] / (featureGroupCount * batchGroupCount)
    return kernel[dimensions.kernelInputFeature] == 1 && outputs == 1 && Shape(dimensions.kernelSpatial.map { kernel[$0] }).elementCount <= 64
  }
}

extension ProgramBuilder {
  /// Bytes of patches that are laid out at once.
  private static let patchByteLimit = 1 << 27

  func convolution(_ c: Convolution, _ input: ValueID, _ kernel: ValueID) -> ValueID {
    let d = c.dimensions
    let type: TensorType
    do { type = try Primitive.convolution(c).resultTypes([self.type(of: input), self.type(of: kernel)])[0] } catch {
      preconditionFailure("a rule built an ill-typed convolution: \(error)")
    }
    if type.elementCount == 0 || shape(of: input).elementCount == 0 || shape(of: kernel).elementCount == 0 { return zeros(type) }
    let plain = plainForm(c, input, kernel, type)
    // [groups, batch, spatial..., outputs]
    let result = c.isFewProducts(kernel: shape(of: kernel)) ? sumOfProducts(plain) : productsOfPatches(plain)
    let rank = plain.spatial.count
    let joined = transpose(result, [1] + (0..<rank).map { $0 + 2 } + [0, rank + 2])
    let shape = Shape([plain.batch] + plain.spatial + [plain.groups * plain.outputs])
    var permutation = [Int](repeating: 0, count: rank + 2)
    permutation[d.outputBatch] = 0
    permutation[d.outputFeature] = rank + 1
    for (i, axis) in d.outputSpatial.enumerated() { permutation[axis] = i + 1 }
    return transpose(reshape(joined, to: shape), permutation)
  }

  private func plainForm(_ c: Convolution, _ input: ValueID, _ kernel: ValueID, _ type: TensorType) -> PlainConvolution {
    let d = c.dimensions, rank = d.inputSpatial.count
    let groups = c.featureGroupCount * c.batchGroupCount
    // The input's groups: of its batch or of its features.
    var x = transpose(input, [d.inputBatch] + d.inputSpatial + [d.inputFeature])
    x = emitOne(
      .pad(low: [0] + c.low + [0], high: [0] + c.high + [0], interior: [0] + c.inputDilations.map { $0 - 1 } + [0]), x,
      scalar(0, type.dtype))
    let extents = shape(of: x).dimensions
    let batch = extents[0] / c.batchGroupCount, features = extents[rank + 1] / c.featureGroupCount
    let spatial = Array(extents[1..<(rank + 1)])
    if c.batchGroupCount > 1 {
      x = reshape(x, to: Shape([groups, batch] + spatial + [features]))
    } else {
      x = reshape(x, to: Shape([batch] + spatial + [groups, features]))
      x = transpose(x, [rank + 1] + Array(0...rank) + [rank + 2])
    }
    let window = d.kernelSpatial.map { shape(of: kernel)[$0] }
    let outputs = shape(of: kernel)[d.kernelOutputFeature] / groups
    var k = reverse(kernel, zip(d.kernelSpatial, c.reversal).filter(\.1).map(\.0))
    k = transpose(k, d.kernelSpatial + [d.kernelInputFeature, d.kernelOutputFeature])
    k = reshape(k, to: Shape(window + [features, groups, outputs]))
    k = transpose(k, [rank + 1] + Array(0...rank) + [rank + 2])
    return PlainConvolution(
      input: x, kernel: k, strides: c.strides, dilations: c.kernelDilations, spatial: d.outputSpatial.map { type.shape[$0] },
      groups: groups, batch: batch, features: features, outputs: outputs, window: window)
  }

  /// One feature to one output, as in depthwise convolution: products of shifted inputs and single weights, added up.
  private func sumOfProducts(_ p: PlainConvolution) -> ValueID {
    let rank = p.spatial.count, dtype = self.dtype(of: p.input)
    let isSmall = dtype.isFloatingPoint && dtype.byteCount == 2
    let result = Shape([p.groups, p.batch] + p.spatial + [1])
    var total: ValueID?
    for place in places(p.window) {
      var x = p.input
      for axis in 0..<rank {
        x = strided(x, axis: axis + 2, from: place[axis] * p.dilations[axis], count: p.spatial[axis], stride: p.strides[axis])
      }
      var weight = p.kernel
      for axis in 0..<rank { weight = slice(weight, axis: axis + 1, from: place[axis], to: place[axis] + 1) }
      var factor = broadcast(reshape(weight, to: [p.groups]), to: result, dimensions: [0])
      if isSmall { (x, factor) = (convert(x, to: .float32), convert(factor, to: .float32)) }
      let product = multiply(x, factor)
      total = total.map { add($0, product) } ?? product
    }
    return convert(total ?? zeros(TensorType(dtype, result)), to: dtype)
  }

  /// All index tuples within extents.
  private func places(_ extents: [Int]) -> [[Int]] {
    extents.reduce([[]]) { tuples, extent in tuples.flatMap { tuple in (0..<extent).map { tuple + [$0] } } }
  }

  /// Matrix products of patches and kernel: for the whole batch, or in a loop over parts of it where the patches would be too large.
  private func productsOfPatches(_ p: PlainConvolution) -> ValueID {
    let limit = Self.patchByteLimit / dtype(of: p.input).byteCount / Swift.max(p.patchElements, 1)
    let part = Self.largestDivisor(of: p.batch, atMost: Swift.max(limit, 1))
    if part == p.batch { return products(p, p.input, p.kernel) }
    let (x, k) = (type(of: p.input), type(of: p.kernel))
    let spatial = Array(x.shape.dimensions[2...])
    let parts = p.batch / part
    let body = ProgramBuilder()
    let kernel = body.addParameter(k), slice = body.addParameter(x.with(shape: Shape([p.groups, part] + spatial)))
    let loop = ScanLoop(body: body.finish([body.products(p, slice, kernel)]), invariantCount: 1, carryCount: 0, length: parts)
    let slices = transpose(
      reshape(p.input, to: Shape([p.groups, parts, part] + spatial)), [1, 0, 2] + spatial.indices.map { $0 + 3 })
    // [parts, groups, part, spatial..., outputs]
    let results = emit(.scan(loop), [p.kernel, slices])[0]
    let rank = p.spatial.count
    let ordered = transpose(results, [1, 0, 2] + (0...rank).map { $0 + 3 })
    return reshape(ordered, to: Shape([p.groups, p.batch] + p.spatial + [p.outputs]))
  }

  private static func largestDivisor(of number: Int, atMost limit: Int) -> Int {
    if number <= limit { return number }
    var best = 1, small = 1
    while small <= limit && small <= number / small {
      if number % small == 0 {
        best = Swift.max(best, small)
        if number / small <= limit { best = Swift.max(best, number / small) }
      }
      small += 1
    }
    return best
  }

  private func products(_ p: PlainConvolution, _ input: ValueID, _ kernel: ValueID) -> ValueID {
    let depth = p.window.reduce(p.features, *)
    let rows = shape(of: input)[1]
    let patches = self.patches(p, input)
    let lhs = reshape(patches, to: Shape([p.groups, p.spatial.reduce(rows, *), depth]))
    let rhs = reshape(kernel, to: [p.groups, depth, p.outputs])
    let product = emitOne(.dotGeneral(DotDimensions(lhsBatch: [0], rhsBatch: [0], lhsContracting: [2], rhsContracting: [1])), lhs, rhs)
    return reshape(product, to: Shape([p.groups, rows] + p.spatial + [p.outputs]))
  }

  /// [groups, batch, spatial..., window..., features]: the windows of the input.
  private func patches(_ p: PlainConvolution, _ input: ValueID) -> ValueID {
    let rank = p.spatial.count
    if p.window.allSatisfy({ $0 == 1 }) {
      var x = input
      for axis in 0..<rank { x = strided(x, axis: axis + 2, from: 0, count: p.spatial[axis], stride: p.strides[axis]) }
      return x
    }
    let shape = self.shape(of: input)
    let starts = concatenate((0..<rank).map { axis in
      let places = iota(.int32, Shape(p.spatial + [1]), dimension: axis)
      return p.strides[axis] == 1 ? places : multiply(places, full(Double(p.strides[axis]), like: places))
    }, dimension: rank)
    let spans = zip(p.window, p.dilations).map { ($0 - 1) * $1 + 1 }
    let dimensions = GatherDimensions(
      offset: [0, 1] + (0...rank).map { $0 + 2 + rank }, collapsedSlice: [], startIndexMap: (0..<rank).map { $0 + 2 }, indexVector: rank)
    var windows = emitOne(
      .gather(dimensions, sliceSizes: [shape[0], shape[1]] + spans + [p.features]), input, starts)
    for axis in 0..<rank where p.dilations[axis] > 1 {
      windows = strided(windows, axis: 2 + rank + axis, from: 0, count: p.window[axis], stride: p.dilations[axis])
    }
    return windows
  }
}
