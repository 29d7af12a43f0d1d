/// What runs programs: the seam between the front end, which knows no device, and a device's compiler and runtime.
public protocol Backend: Sendable {
  /// Runs one operation now. Never waits for a compiler.
  func evaluate(_ primitive: Primitive, _ operands: [DenseArray]) throws -> [DenseArray]

  /// Runs a binary function or a comparison on operands of one dtype that it admits, whose shapes broadcast to `shape`, without writing
  /// out the broadcast operands. Nil where the backend cannot.
  func evaluate(_ primitive: Primitive, _ a: DenseArray, _ b: DenseArray, broadcastTo shape: Shape) throws -> DenseArray?

  /// Applies a function of several passes to the rows along the last axis at once. Nil where the backend cannot.
  func evaluate(_ function: RowFunction, _ x: DenseArray) throws -> DenseArray?

  /// Compiles a program.
  ///
  /// - Parameter donatable: for every parameter, whether callers may offer its buffer for reuse by the results.
  func compile(_ program: Program, donatable: [Bool]) throws -> any Executable
}

extension Backend {
  public func evaluate(_ primitive: Primitive, _ a: DenseArray, _ b: DenseArray, broadcastTo shape: Shape) throws -> DenseArray? { nil }
  public func evaluate(_ function: RowFunction, _ x: DenseArray) throws -> DenseArray? { nil }
}

/// What an eager backend may compute row by row instead of operation by operation.
public enum RowFunction: Sendable { case softmax, logSoftmax }

/// A compiled program. Safe to run from many threads at once.
public protocol Executable: AnyObject, Sendable {
  var report: CompilationReport { get }

  /// Runs the program.
  ///
  /// A donated argument's buffer is reused for a result where the program was compiled for that and `arguments` holds the only
  /// reference to it. The donated arguments' contents are undefined afterwards; the others are untouched.
  func run(_ arguments: inout [ProgramArgument]) throws -> [DenseArray]
}

/// An argument of an executable.
public struct ProgramArgument: Sendable {
  public let type: TensorType
  public var buffer: Buffer
  public var isDonated: Bool

  public init(_ array: consuming DenseArray, isDonated: Bool = false) {
    type = array.type
    buffer = array.buffer
    self.isDonated = isDonated
  }

  public var array: DenseArray { DenseArray(type, buffer) }
}

/// What a compilation made and what it cost.
public struct CompilationReport: Sendable, Hashable {
  /// Distinct kernels generated, after identical ones were merged.
  public var kernels = 0
  /// Of those, which had to be compiled, came from the cache on disk, or were in memory for another program.
  public var kernelsCompiled = 0, kernelsFromDisk = 0, kernelsShared = 0
  /// Times a call launches a fused kernel or a group of independent ones; calls a library; runs a routine of the runtime.
  public var kernelLaunches = 0, libraryCalls = 0, runtimeRoutines = 0
  /// Operations evaluated one by one by the host instead of compiled code.
  public var hostFallbacks = 0
  /// Bytes of the temporaries' arena, and of machine code loaded for the program.
  public var plannedBytes = 0, codeBytes = 0
  /// Arithmetic operations in one call and bytes read and written, as far as known statically.
  public var flops = 0, bytesMoved = 0
  /// Milliseconds by phase, in order.
  public var phases: [Phase] = []
  /// One line per step of a call, for people.
  public var steps: [String] = []

  public struct Phase: Sendable, Hashable {
    public var name: String
    public var milliseconds: Double
    public init(_ name: String, _ milliseconds: Double) {
      self.name = name
      self.milliseconds = milliseconds
    }
  }

  public init() {}
}
