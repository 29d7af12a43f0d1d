/// An associative, commutative operation with an identity.
public enum Monoid: String, CaseIterable, Hashable, Sendable {
  case sum, product, maximum, minimum, and, or, xor

  /// The binary function that combines two elements.
  public var combiner: BinaryFunction {
    switch self {
    case .sum: .add
    case .product: .multiply
    case .maximum: .maximum
    case .minimum: .minimum
    case .and: .and
    case .or: .or
    case .xor: .xor
    }
  }

  /// The dtypes that can be reduced. Sums of bools are or, products and.
  public var domain: DTypeDomain {
    switch self {
    case .sum, .product: .all
    case .maximum, .minimum: [.bool, .integer, .floating]
    case .and, .or, .xor: .bits
    }
  }
}

public enum ArgReduction: String, CaseIterable, Hashable, Sendable { case argmax, argmin }

/// Which axes two operands contract over and which they share. The result has the batch axes, then the lhs's free axes, then the rhs's.
public struct DotDimensions: Hashable, Sendable {
  public var lhsBatch: [Int], rhsBatch: [Int]
  public var lhsContracting: [Int], rhsContracting: [Int]

  public init(lhsBatch: [Int] = [], rhsBatch: [Int] = [], lhsContracting: [Int], rhsContracting: [Int]) {
    self.lhsBatch = lhsBatch
    self.rhsBatch = rhsBatch
    self.lhsContracting = lhsContracting
    self.rhsContracting = rhsContracting
  }

  /// The axes of an operand of `rank` that are neither batch nor contracting axes, in order.
  public func lhsFree(rank: Int) -> [Int] { (0..<rank).filter { !lhsBatch.contains($0) && !lhsContracting.contains($0) } }
  public func rhsFree(rank: Int) -> [Int] { (0..<rank).filter { !rhsBatch.contains($0) && !rhsContracting.contains($0) } }
}

/// Dimension numbers of StableHLO's gather.
public struct GatherDimensions: Hashable, Sendable {
  public var offset: [Int]
  public var collapsedSlice: [Int]
  public var operandBatching: [Int], startIndicesBatching: [Int]
  public var startIndexMap: [Int]
  public var indexVector: Int

  public init(
    offset: [Int], collapsedSlice: [Int], operandBatching: [Int] = [], startIndicesBatching: [Int] = [],
    startIndexMap: [Int], indexVector: Int
  ) {
    self.offset = offset
    self.collapsedSlice = collapsedSlice
    self.operandBatching = operandBatching
    self.startIndicesBatching = startIndicesBatching
    self.startIndexMap = startIndexMap
    self.indexVector = indexVector
  }
}

/// Dimension numbers of StableHLO's scatter.
public struct ScatterDimensions: Hashable, Sendable {
  public var updateWindow: [Int]
  public var insertedWindow: [Int]
  public var operandBatching: [Int], scatterIndicesBatching: [Int]
  public var scatterDimsToOperandDims: [Int]
  public var indexVector: Int

  public init(
    updateWindow: [Int], insertedWindow: [Int], operandBatching: [Int] = [], scatterIndicesBatching: [Int] = [],
    scatterDimsToOperandDims: [Int], indexVector: Int
  ) {
    self.updateWindow = updateWindow
    self.insertedWindow = insertedWindow
    self.operandBatching = operandBatching
    self.scatterIndicesBatching = scatterIndicesBatching
    self.scatterDimsToOperandDims = scatterDimsToOperandDims
    self.indexVector = indexVector
  }
}

/// What scatter does with an element and an update for it; updates are applied in index order.
public enum ScatterCombiner: String, CaseIterable, Hashable, Sendable {
  case replace, add, multiply, minimum, maximum

  /// The function combining (element, update); nil for `replace`.
  public var function: BinaryFunction? {
    switch self {
    case .replace: nil
    case .add: .add
    case .multiply: .multiply
    case .minimum: .minimum
    case .maximum: .maximum
    }
  }
}

/// `while condition(invariants, carry) { carry = body(invariants, carry) }`.
public struct WhileLoop: Hashable, Sendable {
  /// (invariants..., carry...) -> bool scalar.
  public var condition: Program
  /// (invariants..., carry...) -> carry.
  public var body: Program
  public var invariantCount: Int

  public init(condition: Program, body: Program, invariantCount: Int) {
    self.condition = condition
    self.body = body
    self.invariantCount = invariantCount
  }
}

/// A loop of fixed length that carries values, consumes slices of `xs` along axis 0 and stacks its outputs along axis 0.
public struct ScanLoop: Hashable, Sendable {
  /// (invariants..., carry..., slices of xs...) -> (carry..., slices of ys...).
  public var body: Program
  public var invariantCount: Int
  public var carryCount: Int
  public var length: Int
  /// Whether it goes from the last slice to the first (outputs are stacked at the slice's own position).
  public var reverse: Bool

  public init(body: Program, invariantCount: Int, carryCount: Int, length: Int, reverse: Bool = false) {
    self.body = body
    self.invariantCount = invariantCount
    self.carryCount = carryCount
    self.length = length
    self.reverse = reverse
  }
}
