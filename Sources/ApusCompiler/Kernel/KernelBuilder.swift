import ApusIR

/// Builds a kernel; equal expressions are one.
struct KernelBuilder {
  private(set) var kernel = Kernel()
  private var table: [ExpressionKey: ExpressionID] = [:]

  private struct ExpressionKey: Hashable {
    var expression: Expression
    var dtype: DType
  }

  mutating func addLoop(_ extent: Int) -> LoopID {
    kernel.extents.append(extent)
    return LoopID(index: kernel.extents.count - 1)
  }

  mutating func addBuffer(_ dtype: DType, _ kind: KernelBuffer.Kind) -> Int {
    kernel.buffers.append(KernelBuffer(dtype: dtype, kind: kind))
    return kernel.buffers.count - 1
  }

  mutating func addVariable(_ dtype: DType, _ monoid: Monoid, isUniform: Bool = false) -> VariableID {
    kernel.variables.append(Variable(dtype: dtype, monoid: monoid, isUniform: isUniform))
    return VariableID(index: kernel.variables.count - 1)
  }

  mutating func add(_ expression: Expression, _ dtype: DType) -> ExpressionID {
    let key = ExpressionKey(expression: expression, dtype: dtype)
    if let existing = table[key] { return existing }
    kernel.expressions.append(expression)
    kernel.dtypes.append(dtype)
    let id = ExpressionID(index: kernel.expressions.count - 1)
    table[key] = id
    return id
  }

  /// Goes on with a kernel whose loops were rearranged.
  mutating func replace(_ rearranged: Kernel) { kernel = rearranged }

  func dtype(_ expression: ExpressionID) -> DType { kernel.dtypes[expression.index] }

  /// The conjunction of guards, either of which may be absent.
  mutating func both(_ a: ExpressionID?, _ b: ExpressionID?) -> ExpressionID? {
    guard let a, let b else { return a ?? b }
    return a == b ? a : add(.binary(.and, a, b), .bool)
  }

  /// The guard that an index lies in `0..<extent`; nil where it always does.
  mutating func bounds(_ index: IndexExpression, _ extent: Int) -> ExpressionID? {
    let range = index.range(kernel.extents)
    if range.lowerBound >= 0 && range.upperBound < extent { return nil }
    return add(.within(index, lower: 0, upper: extent), .bool)
  }

  mutating func finish(parallel: [LoopID], parallelVector: LoopID? = nil, _ body: [Statement]) -> Kernel {
    kernel.parallel = parallel
    kernel.parallelVector = parallelVector
    kernel.body = body
    return kernel
  }
}
