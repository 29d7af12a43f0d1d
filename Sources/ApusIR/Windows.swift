/// A reduction over axes by any computation on scalars, of several operands of one shape together.
///
/// The body takes an element of every operand twice, (accumulated..., next...), and gives the combined ones. It is taken to be
/// associative, with the initial values as identity; nothing else is.
public struct RegionReduction: Hashable, Sendable {
  public var dimensions: [Int]
  public var body: Program

  public init(dimensions: [Int], body: Program) {
    self.dimensions = dimensions
    self.body = body
  }
}

/// How windows slide over an operand's axes. Every array has an entry for every axis.
///
/// First `baseDilations` puts `baseDilation - 1` initial values between neighbouring elements and the padding puts some around them
/// (negative padding crops); then windows of `dimensions` elements, `windowDilations` apart, start every `strides` elements.
public struct WindowReduction: Hashable, Sendable {
  public var dimensions: [Int]
  public var strides: [Int]
  public var baseDilations: [Int], windowDilations: [Int]
  public var low: [Int], high: [Int]
  /// As for `RegionReduction`.
  public var body: Program

  /// - Parameters strides, baseDilations, windowDilations, low, high: ones and zeros where nil.
  public init(
    dimensions: [Int], strides: [Int]? = nil, baseDilations: [Int]? = nil, windowDilations: [Int]? = nil, low: [Int]? = nil,
    high: [Int]? = nil, body: Program
  ) {
    let ones = dimensions.map { _ in 1 }, zeros = dimensions.map { _ in 0 }
    self.dimensions = dimensions
    self.strides = strides ?? ones
    self.baseDilations = baseDilations ?? ones
    self.windowDilations = windowDilations ?? ones
    self.low = low ?? zeros
    self.high = high ?? zeros
    self.body = body
  }
}

/// Windows over an operand, of each of which one element is selected; an element of the source is scattered to that element's place.
public struct SelectAndScatter: Hashable, Sendable {
  public var dimensions: [Int]
  public var strides: [Int]
  public var low: [Int], high: [Int]
  /// (selected so far, next) -> bool: whether the one selected so far stays.
  public var select: Program
  /// (scattered so far, element of the source) -> scattered.
  public var scatter: Program

  /// - Parameters strides, low, high: ones and zeros where nil.
  public init(
    dimensions: [Int], strides: [Int]? = nil, low: [Int]? = nil, high: [Int]? = nil, select: Program, scatter: Program
  ) {
    self.dimensions = dimensions
    self.strides = strides ?? dimensions.map { _ in 1 }
    self.low = low ?? dimensions.map { _ in 0 }
    self.high = high ?? dimensions.map { _ in 0 }
    self.select = select
    self.scatter = scatter
  }
}
