/// What an operation computes: the operator with its static attributes. Operands and results are values of the Program.
///
/// Semantics are those of the StableHLO operation of the same name unless said otherwise. Cases are grouped by op family; in every
/// layer a file of the family's name holds its rules, and switches over primitives are exhaustive.
public enum Primitive: Hashable, Sendable {
  // Elementwise
  case unary(UnaryFunction)
  /// Operands of one type.
  case binary(BinaryFunction)
  /// (lhs, rhs) of one type -> bool.
  case compare(ComparisonDirection)
  /// (predicate: bool of the operands' shape or a scalar, onTrue, onFalse).
  case select
  /// (minimum, operand, maximum); the bounds are scalars or of the operand's shape.
  case clamp
  case convert(DType)
  /// Reinterprets the bits; a size change adds or removes a last axis.
  case bitcastConvert(DType)

  // Movement
  /// A small literal (`Program.literalByteLimit`); larger values are parameters.
  case constant(DenseArray)
  case iota(TensorType, dimension: Int)
  /// Operand axis `i` becomes axis `dimensions[i]` of the result; an extent of 1 may stretch.
  case broadcastInDim(Shape, dimensions: [Int])
  case reshape(Shape)
  /// Result axis `i` is operand axis `permutation[i]`.
  case transpose([Int])
  case slice(starts: [Int], limits: [Int], strides: [Int])
  /// (operand, one scalar integer start per axis); starts are clamped so that the slice fits.
  case dynamicSlice(sizes: [Int])
  /// (operand, update, one scalar integer start per axis); starts are clamped.
  case dynamicUpdateSlice
  /// (operand, scalar padding value). Negative edge padding crops.
  case pad(low: [Int], high: [Int], interior: [Int])
  case concatenate(dimension: Int)
  case reverse([Int])

  // Reduction
  /// Reduces the axes with a monoid; an empty reduction gives the monoid's identity.
  case reduce(Monoid, dimensions: [Int])
  /// The index, along an axis, of the first greatest or least element (a NaN wins). The axis must not be empty.
  case argReduce(ArgReduction, dimension: Int, DType)
  /// Inclusive prefix reduction along an axis.
  case cumulative(Monoid, dimension: Int, reverse: Bool)

  // Contraction
  case dotGeneral(DotDimensions)

  // Indexing
  /// (operand, start indices). Out-of-range starts are clamped.
  case gather(GatherDimensions, sliceSizes: [Int])
  /// (operand, scatter indices, updates). Updates out of range are dropped.
  case scatter(ScatterDimensions, ScatterCombiner)

  // Ordering
  /// Sorts all operands together along an axis, ascending by the first `keyCount` of them in lexicographic order
  /// (-0 = 0, NaN last), stably.
  case sort(dimension: Int, keyCount: Int)

  // Control
  /// (index: int32 scalar, operands...): runs one branch; an index out of range selects the last one.
  case branch([Program])
  /// (invariants..., carry...) -> carry.
  case whileLoop(WhileLoop)
  /// (invariants..., carry..., xs...) -> (carry..., ys...).
  case scan(ScanLoop)
  /// The results of a program, kept as a call.
  case call(Program, name: String)
  /// The identity on all its operands, across which nothing is moved or merged.
  case optimizationBarrier

  // Random
  /// (key0, key1, x0, x1), uint32 of one shape -> (y0, y1): Threefry-2x32 with 20 rounds (Salmon et al., 2011).
  case threefry2x32
}

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

extension Primitive {
  /// The operation's name, as errors and printed programs show it.
  public var name: String {
    switch self {
    case .unary(let function): function.rawValue
    case .binary(let function): function.rawValue
    case .compare: "compare"
    case .select: "select"
    case .clamp: "clamp"
    case .convert: "convert"
    case .bitcastConvert: "bitcast_convert"
    case .constant: "constant"
    case .iota: "iota"
    case .broadcastInDim: "broadcast_in_dim"
    case .reshape: "reshape"
    case .transpose: "transpose"
    case .slice: "slice"
    case .dynamicSlice: "dynamic_slice"
    case .dynamicUpdateSlice: "dynamic_update_slice"
    case .pad: "pad"
    case .concatenate: "concatenate"
    case .reverse: "reverse"
    case .reduce: "reduce"
    case .argReduce(let kind, _, _): kind.rawValue
    case .cumulative: "cumulative"
    case .dotGeneral: "dot_general"
    case .gather: "gather"
    case .scatter: "scatter"
    case .sort: "sort"
    case .branch: "case"
    case .whileLoop: "while"
    case .scan: "scan"
    case .call: "call"
    case .optimizationBarrier: "optimization_barrier"
    case .threefry2x32: "threefry2x32"
    }
  }

  /// The programs inside the operation.
  public var regions: [Program] {
    switch self {
    case .branch(let branches): branches
    case .whileLoop(let loop): [loop.condition, loop.body]
    case .scan(let loop): [loop.body]
    case .call(let program, _): [program]
    default: []
    }
  }
}
