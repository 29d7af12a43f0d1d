/// Which axes of a convolution's operands and result are which.
public struct ConvolutionDimensions: Hashable, Sendable {
  public var inputBatch: Int, inputFeature: Int
  public var inputSpatial: [Int]
  public var kernelInputFeature: Int, kernelOutputFeature: Int
  public var kernelSpatial: [Int]
  public var outputBatch: Int, outputFeature: Int
  public var outputSpatial: [Int]

  public init(
    inputBatch: Int, inputFeature: Int, inputSpatial: [Int], kernelInputFeature: Int, kernelOutputFeature: Int, kernelSpatial: [Int],
    outputBatch: Int, outputFeature: Int, outputSpatial: [Int]
  ) {
    self.inputBatch = inputBatch
    self.inputFeature = inputFeature
    self.inputSpatial = inputSpatial
    self.kernelInputFeature = kernelInputFeature
    self.kernelOutputFeature = kernelOutputFeature
    self.kernelSpatial = kernelSpatial
    self.outputBatch = outputBatch
    self.outputFeature = outputFeature
    self.outputSpatial = outputSpatial
  }
}

/// StableHLO's convolution: (input, kernel), both of the result's dtype. Arrays have an entry for every spatial axis, in the order of
/// `inputSpatial`.
public struct Convolution: Hashable, Sendable {
  public var dimensions: ConvolutionDimensions
  public var strides: [Int]
  /// Zeros around the input, after its dilation; negative ones crop.
  public var low: [Int], high: [Int]
  /// The distance of neighbouring elements: zeros lie between them.
  public var inputDilations: [Int], kernelDilations: [Int]
  /// Whether the kernel is read backwards along an axis.
  public var reversal: [Bool]
  public var featureGroupCount: Int, batchGroupCount: Int

  /// - Parameters strides, low, high, inputDilations, kernelDilations, reversal: ones, zeros and false where nil.
  public init(
    _ dimensions: ConvolutionDimensions, strides: [Int]? = nil, low: [Int]? = nil, high: [Int]? = nil, inputDilations: [Int]? = nil,
    kernelDilations: [Int]? = nil, reversal: [Bool]? = nil, featureGroupCount: Int = 1, batchGroupCount: Int = 1
  ) {
    let ones = dimensions.inputSpatial.map { _ in 1 }, zeros = ones.map { _ in 0 }
    self.dimensions = dimensions
    self.strides = strides ?? ones
    self.low = low ?? zeros
    self.high = high ?? zeros
    self.inputDilations = inputDilations ?? ones
    self.kernelDilations = kernelDilations ?? ones
    self.reversal = reversal ?? ones.map { _ in false }
    self.featureGroupCount = featureGroupCount
    self.batchGroupCount = batchGroupCount
  }
}
