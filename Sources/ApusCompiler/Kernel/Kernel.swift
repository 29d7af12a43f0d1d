import ApusIR

/// A loop kernel: what stands between the graph and LLVM. Loops over index ranges, element expressions, variables for reductions and
/// row-local scratch; small enough to read when printed. Equal kernels are compiled once.
///
/// The outermost loops, `parallel`, are flattened to units of work that threads share; a launch runs a range of units.
struct Kernel: Hashable, Sendable {
  var buffers: [KernelBuffer] = []
  /// How many times each loop runs.
  var extents: [Int] = []
  var expressions: [Expression] = []
  /// Per expression.
  var dtypes: [DType] = []
  var variables: [Variable] = []
  var parallel: [LoopID] = []
  /// The last of the parallel loops, where its iterations are also the vector's lanes: a unit is then one vector.
  var parallelVector: LoopID?
  /// Parallel loops of which a unit runs a block of so many iterations, in a loop of the body; the last block may have fewer.
  var blocks: [LoopID: Int] = [:]
  var body: [Statement] = []

  /// Lanes of vector values. Twice a register hides latencies, but for those of the comparisons and selections that a floating-point extreme
  /// takes each time: there, where little else is held in registers, it is four times.
  var lanes: Int {
    let isSlow = parallelVector == nil && expressions.count <= 16 && variables.contains { $0.isExtreme }
      && !expressions.contains { $0.isUnary } && !buffers.contains { $0.kind.isWritten == nil }
    return (isSlow ? 256 : 128) / (buffers.map(\.dtype.byteCount).max() ?? 4).clamped(to: 4...8)
  }

  /// How many units of work there are.
  var unitCount: Int {
    parallel.reduce(1) { $0 * pieces(of: $1) }
  }

  /// Into how many parts a parallel loop is cut.
  func pieces(of loop: LoopID) -> Int {
    let size = loop == parallelVector ? lanes : blocks[loop] ?? 1
    return (extents[loop.index] + size - 1) / size
  }

  /// How many times a loop of the body runs in a unit, at most.
  func iterations(of loop: LoopID) -> Int { min(blocks[loop] ?? .max, extents[loop.index]) }
}

/// Memory that a kernel works on.
struct KernelBuffer: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case input, output
    /// A row's intermediate values, on the thread's own stack.
    case scratch(count: Int)

    /// Whether memory outside the kernel is written; nil for scratch, which is inside.
    var isWritten: Bool? {
      switch self {
      case .input: false
      case .output: true
      case .scratch: nil
      }
    }
  }
  var dtype: DType
  var kind: Kind
  /// Whether whole vectors are written past the caches, because nothing reads them soon. The buffer begins at a multiple of 64 bytes.
  var isStreamed = false
}

/// A variable that a loop updates: a reduction's accumulator, or a value carried from step to step.
struct Variable: Hashable, Sendable {
  var dtype: DType
  /// For a reduction: how lanes combine when a vector loop that updates it ends.
  var monoid: Monoid
  /// Whether it has one value for all lanes though it lives in a vector loop.
  var isUniform = false

  var isExtreme: Bool { dtype.isFloatingPoint && (monoid == .maximum || monoid == .minimum) }
}

struct VariableID: Hashable, Sendable { let index: Int }

/// The value of an element, as a function of loop variables.
enum Expression: Hashable, Sendable {
  /// A scalar of the expression's dtype.
  case literal(DenseArray)
  /// An index as a number.
  case index(IndexExpression)
  /// Whether an index lies in a range.
  case within(IndexExpression, lower: Int, upper: Int)
  /// An element of a buffer; where the guard is false nothing is read and the value is 0.
  case load(buffer: Int, IndexExpression, guardedBy: ExpressionID?)
  case unary(UnaryFunction, ExpressionID)
  case binary(BinaryFunction, ExpressionID, ExpressionID)
  case compare(ComparisonDirection, ExpressionID, ExpressionID)
  case select(ExpressionID, ExpressionID, ExpressionID)
  case convert(ExpressionID)
  case bitcast(ExpressionID)
  /// One of the two results of Threefry-2x32.
  case threefry([ExpressionID], component: Int)
  case variable(VariableID)
}

indirect enum Statement: Hashable, Sendable {
  /// Runs the body for each index in order.
  case serial(LoopID, [Statement])
  /// Runs the body as long as a condition holds, with several lanes for any of them. The loop's extent is a guess at how often.
  case repeating(LoopID, while: ExpressionID, [Statement])
  /// Runs the body with neighbouring indices side by side in vector lanes.
  case vector(LoopID, [Statement])
  case store(buffer: Int, IndexExpression, ExpressionID, guardedBy: ExpressionID?)
  /// Sets a variable to its monoid's identity.
  case initialize(VariableID)
  case accumulate(VariableID, ExpressionID)
  /// Gives variables new values, all of which are computed from the old ones; the last statement of a loop.
  case assign([Assignment])
  /// Combines a variable's lanes after the vector loop that updated it; reading it before gives nothing useful.
  case collapse(VariableID)
  /// Copies a tile of a buffer to scratch so that what are rows in the one are columns in the other.
  case turn(Turn)
  /// Reduces rows to one, all columns side by side.
  case fold(Fold)
  /// Asks for the memory of a vector's elements, which need not be there, ahead of its use.
  case prefetch(buffer: Int, IndexExpression)
}

/// Reductions over rows that are read one after the other, some at a time, into accumulators for all columns; what else is stored for
/// each element is so on the way.
struct Fold: Hashable, Sendable {
  var rows: LoopID, columns: LoopID
  /// How many rows are taken at once; they are combined before the accumulators change.
  var step: Int
  var accumulators: [Accumulator]
  var stores: [Statement]

  struct Accumulator: Hashable, Sendable {
    /// Scratch with an element for each column of a unit.
    var scratch: Int
    var value: ExpressionID
    var monoid: Monoid
  }

  /// Where a column's accumulator lies.
  var place: IndexExpression { IndexExpression(columns) - IndexExpression(.base(columns)) }
}

/// A variable's new value.
struct Assignment: Hashable, Sendable {
  var variable: VariableID
  var value: ExpressionID
}

/// A tile of a buffer, turned: the elements over the blocks of two loops, of which the buffer has those of `rows` side by side and the
/// scratch those of `columns`.
struct Turn: Hashable, Sendable {
  var buffer: Int
  /// The element's place in the buffer, by the two loops and those around the statement.
  var index: IndexExpression
  var rows: LoopID, columns: LoopID
  var scratch: Int
  /// Elements of a row of scratch, and where in scratch the tile begins: squares that would end beyond the tile begin before it.
  var pitch: Int
  var rowMargin: Int, columnMargin: Int

  /// Where an element lies in scratch.
  var place: IndexExpression {
    func local(_ loop: LoopID) -> IndexExpression { IndexExpression(loop) - IndexExpression(.base(loop)) }
    return local(rows).adding(rowMargin) * pitch + local(columns).adding(columnMargin)
  }
}

extension Statement {
  /// What a store or an accumulation takes; nil for other statements.
  var updateValue: ExpressionID? {
    switch self {
    case .store(_, _, let value, _), .accumulate(_, let value): value
    case .serial, .repeating, .vector, .initialize, .collapse, .turn, .assign, .fold, .prefetch: nil
    }
  }

  var isUpdate: Bool { if case .prefetch = self { true } else { updateValue != nil } }
}

extension Expression {
  var isUnary: Bool { if case .unary = self { true } else { false } }

  var operands: [ExpressionID] {
    switch self {
    case .literal, .variable: []
    case .index(let index), .within(let index, _, _): index.values
    case .load(_, let index, let guarding): index.values + (guarding.map { [$0] } ?? [])
    case .unary(_, let x), .convert(let x), .bitcast(let x): [x]
    case .binary(_, let x, let y), .compare(_, let x, let y): [x, y]
    case .select(let p, let x, let y): [p, x, y]
    case .threefry(let operands, _): operands
    }
  }
}

extension IndexExpression {
  /// The run-time values it uses.
  var values: [ExpressionID] {
    var found: [ExpressionID] = []
    visit(loop: { _ in }, value: { found.append($0) })
    return found
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
