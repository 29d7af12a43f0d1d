import ApusCompiler
import ApusStorage

/// What Apus holds of the process's memory at a moment.
public struct MemoryStatistics: Sendable, Hashable {
  /// Buffers of tensors and of executables' temporaries, and their bytes.
  public var liveBuffers = 0, liveBytes = 0
  /// Bytes of freed buffers kept for reuse.
  public var retainedBytes = 0
  /// How often memory had to be asked of the system since the process started; constant in a loop's steady state.
  public var systemAllocations = 0
  /// Bytes of machine code.
  public var codeBytes = 0

  /// The statistics now.
  public static var current: MemoryStatistics {
    let pool = BufferPool.shared.statistics
    return MemoryStatistics(
      liveBuffers: pool.liveBuffers, liveBytes: pool.liveBytes, retainedBytes: pool.retainedBytes,
      systemAllocations: pool.systemAllocations, codeBytes: Compiler.liveCodeBytes)
  }
}
