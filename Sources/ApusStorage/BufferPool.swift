import Foundation

/// Recycles tensor memory, so that a program in its steady state asks the kernel for nothing.
///
/// Fresh pages cost ten times the arithmetic done on them, so freed blocks are kept in free lists of rounded sizes, up to
/// `retainedByteLimit`. Blocks of 2 MiB and more are aligned to and advised as huge pages.
public final class BufferPool: @unchecked Sendable {
  /// The pool that tensors use.
  public static let shared = BufferPool()

  public struct Statistics: Sendable, Equatable {
    /// Buffers and bytes handed out and not yet returned.
    public var liveBuffers = 0, liveBytes = 0
    /// Bytes kept for reuse.
    public var retainedBytes = 0
    /// Blocks that had to come from the system since the start.
    public var systemAllocations = 0
  }

  private struct State {
    /// Addresses of free blocks by class of size.
    var free = [[UInt]](repeating: [], count: BufferPool.sizeClassCount)
    var statistics = Statistics()
  }

  private let state = Locked(State())
  /// Bytes kept for reuse at the most; what is freed beyond goes back to the system.
  public let retainedByteLimit: Int

  public init(retainedByteLimit: Int = 4 << 30) { self.retainedByteLimit = retainedByteLimit }

  public var statistics: Statistics { state.withLock { $0.statistics } }

  static let alignment = 64
  static let hugePage = 2 << 20

  /// The block size that serves a request: eight steps an octave, so at most an eighth is wasted.
  static func blockSize(for byteCount: Int) -> Int {
    let bytes = Swift.max(byteCount, alignment)
    let octave = Int.bitWidth - 1 - bytes.leadingZeroBitCount
    let step = Swift.max(1 << Swift.max(octave - 3, 0), alignment)
    return (bytes + step - 1) / step * step
  }

  /// The number of a block size among all there are.
  static func sizeClass(_ blockSize: Int) -> Int {
    let octave = Int.bitWidth - 1 - blockSize.leadingZeroBitCount
    return octave * 8 + ((blockSize - (1 << octave)) >> Swift.max(octave - 3, alignment.trailingZeroBitCount))
  }
  static let sizeClassCount = Int.bitWidth * 8

  /// A block of at least `byteCount` bytes, or nil when the system has none.
  func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= Int.max / 4 else { return nil }
    let size = Self.blockSize(for: byteCount)
    let recycled: UInt? = state.withLock { state in
      state.statistics.liveBuffers += 1
      state.statistics.liveBytes += size
      guard let block = state.free[Self.sizeClass(size)].popLast() else {
        state.statistics.systemAllocations += 1
        return nil
      }
      state.statistics.retainedBytes -= size
      return block
    }
    if let recycled { return UnsafeMutableRawPointer(bitPattern: recycled) }
    var block: UnsafeMutableRawPointer?
    let huge = size >= Self.hugePage
    if posix_memalign(&block, huge ? Self.hugePage : Self.alignment, size) == 0, let block {
      if huge { madvise(block, size, 14 /* MADV_HUGEPAGE */) }
      return block
    }
    state.withLock { state in
      state.statistics.liveBuffers -= 1
      state.statistics.liveBytes -= size
    }
    return nil
  }

  func recycle(_ block: UnsafeMutableRawPointer, _ byteCount: Int) {
    let size = Self.blockSize(for: byteCount)
    let address = UInt(bitPattern: block)
    let keep = state.withLock { state in
      state.statistics.liveBuffers -= 1
      state.statistics.liveBytes -= size
      guard state.statistics.retainedBytes + size <= retainedByteLimit else { return false }
      state.statistics.retainedBytes += size
      state.free[Self.sizeClass(size)].append(address)
      return true
    }
    if !keep { free(block) }
  }

  /// Gives every retained block back to the system.
  public func clear() {
    let blocks = state.withLock { state in
      defer {
        for index in state.free.indices { state.free[index].removeAll() }
        state.statistics.retainedBytes = 0
      }
      return Array(state.free.joined())
    }
    for block in blocks { free(UnsafeMutableRawPointer(bitPattern: block)) }
    Self.trimHeap()
  }

  /// Has the C library give back what it keeps of freed memory, where it can; Swift's Glibc module lacks the function.
  private static func trimHeap() {
    #if os(Linux)
      typealias Trim = @convention(c) (Int) -> Int32
      if let symbol = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(symbol, to: Trim.self)(0) }
    #endif
  }
}
