import ApusIR
import ApusRuntime

/// What a call does, decided at compile time: kernels, library calls and regions in order, over buffers at fixed places. A plain value
/// without pointers or closures.
struct Plan: Sendable {
  var buffers: [PlanBuffer] = []
  /// Distinct kernels; calls refer to them by index.
  var kernels: [Kernel] = []
  var steps: [Step] = []
  var parameters: [TensorType] = []
  var results: [PlanResult] = []
  /// Bytes of the arena that temporaries live in.
  var arenaBytes = 0
  /// How many loops of the plan are open at most.
  var loopDepth = 0
}

struct BufferID: Hashable, Sendable, Comparable {
  let index: Int
  static func < (a: BufferID, b: BufferID) -> Bool { a.index < b.index }
}

/// A block of memory that steps read and write.
struct PlanBuffer: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case parameter(Int)
    case result(Int)
    /// At a place in the arena, given by the memory plan.
    case temporary(offset: Int)
    case constant(DenseArray)
  }
  var kind: Kind
  var byteCount: Int
}

/// Where a result comes from.
struct PlanResult: Hashable, Sendable {
  var type: TensorType
  var buffer: BufferID
  /// The parameter whose buffer is reused where the caller donates it.
  var donor: Int?
}

/// A place in a buffer; inside loops of the plan it moves by a stride per iteration.
struct BufferReference: Hashable, Sendable {
  var buffer: BufferID
  var byteOffset: Int
  var strides: [LoopStride] = []

  struct LoopStride: Hashable, Sendable {
    /// The plan's loop, by depth.
    var depth: Int
    var bytes: Int
  }
}

indirect enum Step: Sendable {
  /// Independent kernels that run at once, their units shared out over the threads.
  case launch([KernelCall])
  case gemm(Gemm)
  case contraction(ContractionCall)
  case copy(CopyCall)
  case sort(SortCall)
  case routine(RoutineCall)
  case collective(CollectiveStep)
  /// Writes two random numbers, uint64.
  case randomSeed(BufferReference)
  /// Writes the device's place along an axis of the grid, a uint32.
  case deviceIndex(DeviceAxis, BufferReference)
  case loop(LoopStep)
  case whileLoop(WhileStep)
  case branch(BranchStep)
}

struct KernelCall: Sendable {
  var kernel: Int
  var buffers: [BufferReference]
  /// Which of the buffers the kernel writes (and may read).
  var isWritten: [Bool]
  /// Units that one task runs; depends on shapes only, so that results do not depend on the number of threads.
  var unitsPerTask: Int
  /// What a unit costs, roughly in elements touched.
  var workPerUnit: Int
  /// For people: what it computes.
  var label: String

  /// About ten microseconds: below that, handing a task over costs more than it gains.
  static let workPerTask = 16384
}

/// Batched matrix products C = A B, row-major M x N, of operands at any strides a BLAS can read.
struct Gemm: Sendable {
  var dtype: DType
  var m: Int, n: Int, k: Int
  var a: BufferReference, b: BufferReference, c: BufferReference
  /// Leading dimensions in elements, and whether A and B are stored transposed.
  var lda: Int, ldb: Int, ldc: Int
  var transposeA: Bool, transposeB: Bool
  var batch: [Batch]

  struct Batch: Hashable, Sendable {
    var extent: Int
    /// Strides in elements.
    var a: Int, b: Int, c: Int
  }

  var flops: Int { 2 * m * n * k * batch.reduce(1) { $0 * $1.extent } }
}

/// Sums of products over tuples of axes with any strides: contractions that are no batch of matrix products as they lie, convolutions.
struct ContractionCall: Sendable {
  var dtype: DType
  var a: BufferReference, b: BufferReference, c: BufferReference
  /// The innermost axis last; `depth` are those that are summed over.
  var batch: [ContractionAxis], rows: [ContractionAxis], columns: [ContractionAxis], depth: [ContractionAxis]

  var flops: Int { 2 * (batch + rows + columns + depth).reduce(1) { $0 * $1.extent } }
}

/// An axis of a contraction: its extent and its strides in the operands and the result, in elements.
struct ContractionAxis: Hashable, Sendable {
  var extent: Int
  var a = 0, b = 0, c = 0

  /// Whether stepping this axis past its end is stepping an outer one.
  func continues(_ outer: ContractionAxis) -> Bool { outer.a == a * extent && outer.b == b * extent && outer.c == c * extent }
}

extension [ContractionAxis] {
  /// Neighbouring axes joined wherever all strides allow.
  var merged: [ContractionAxis] {
    var result: [ContractionAxis] = []
    for axis in self where axis.extent != 1 {
      if let last = result.last, axis.continues(last) {
        result[result.count - 1] = ContractionAxis(extent: last.extent * axis.extent, a: axis.a, b: axis.b, c: axis.c)
      } else {
        result.append(axis)
      }
    }
    return result
  }
}

struct CopyCall: Hashable, Sendable {
  var source: BufferReference, target: BufferReference
  var byteCount: Int
}

/// A sort of dense operands; of the results there are those that are wanted.
struct SortCall: Sendable {
  var routine: SortRoutine
  var operands: [BufferReference], results: [BufferReference]
  var scratch: BufferReference
}

/// A routine of the runtime for one operation, on dense operands and results.
struct RoutineCall: Sendable {
  var primitive: Primitive
  var types: [TensorType]
  var operands: [BufferReference], results: [BufferReference]
}

/// An exchange with other devices.
struct CollectiveStep: Sendable {
  var collective: Collective
  var operandTypes: [TensorType], resultTypes: [TensorType]
  var operands: [BufferReference], results: [BufferReference]
  var fold: Fold

  /// How a reduction adds up: `steps` adds what lies in `incoming` to `totals`. Empty for operations that only move elements.
  struct Fold: Sendable {
    var totals: [BufferReference] = [], incoming: [BufferReference] = []
    var steps: [Step] = []
  }
}

/// A loop of fixed length.
struct LoopStep: Sendable {
  var depth: Int
  var count: Int
  var reverse: Bool
  var body: [Step]
}

struct WhileStep: Sendable {
  var condition: [Step]
  /// One byte: whether to go on.
  var predicate: BufferReference
  var body: [Step]
}

struct BranchStep: Sendable {
  /// An int32.
  var index: BufferReference
  var branches: [[Step]]
}

extension Step {
  /// The places the step itself reads and writes; those of the steps inside it are not included.
  var references: (reads: [BufferReference], writes: [BufferReference]) {
    switch self {
    case .launch: ([], [])
    case .gemm(let gemm): ([gemm.a, gemm.b], [gemm.c])
    case .contraction(let call): ([call.a, call.b], [call.c])
    case .copy(let copy): ([copy.source], [copy.target])
    case .sort(let sort): (sort.operands, sort.results + [sort.scratch])
    case .routine(let call): (call.operands, call.results)
    case .collective(let step): (step.operands, step.results + step.fold.totals + step.fold.incoming)
    case .randomSeed(let place), .deviceIndex(_, let place): ([], [place])
    case .loop: ([], [])
    case .whileLoop(let loop): ([loop.predicate], [])
    case .branch(let branch): ([branch.index], [])
    }
  }

  var inner: [[Step]] {
    switch self {
    case .loop(let loop): [loop.body]
    case .whileLoop(let loop): [loop.condition, loop.body]
    case .branch(let branch): branch.branches
    case .collective(let step): step.fold.steps.isEmpty ? [] : [step.fold.steps]
    default: []
    }
  }
}
