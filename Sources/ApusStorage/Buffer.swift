/// Memory that holds a tensor's elements: from the pool, or wrapped around memory that somebody else owns.
///
/// A buffer is written by whoever made it, before it is shared, and never again while anyone else can see it; the runtime reuses
/// the memory of a buffer only when it holds the sole reference.
public final class Buffer: @unchecked Sendable {
  public let bytes: UnsafeMutableRawPointer
  public let byteCount: Int
  private let origin: Origin

  private enum Origin {
    case pool(BufferPool)
    /// Kept alive for as long as the buffer; never written and never donated.
    case borrowed(owner: AnyObject)
  }

  private init(bytes: UnsafeMutableRawPointer, byteCount: Int, origin: Origin) {
    self.bytes = bytes
    self.byteCount = byteCount
    self.origin = origin
  }

  /// Uninitialised memory, aligned to 64 bytes.
  ///
  /// - Throws: `AllocationError` where the system has not that much.
  public static func allocate(byteCount: Int, pool: BufferPool = .shared) throws(AllocationError) -> Buffer {
    guard let bytes = pool.allocate(byteCount) else { throw AllocationError(byteCount: byteCount) }
    return Buffer(bytes: bytes, byteCount: byteCount, origin: .pool(pool))
  }

  /// Wraps memory that `owner` keeps alive, a mapped file for instance. It may be unaligned and is never written.
  public init(borrowing bytes: UnsafeRawPointer, byteCount: Int, owner: AnyObject) {
    self.bytes = UnsafeMutableRawPointer(mutating: bytes)
    self.byteCount = byteCount
    self.origin = .borrowed(owner: owner)
  }

  /// Whether the memory may ever be written in place.
  public var isReusable: Bool {
    if case .pool = origin { true } else { false }
  }

  deinit {
    if case .pool(let pool) = origin { pool.recycle(bytes, byteCount) }
  }
}

/// The system could not give the memory asked for.
public struct AllocationError: Error, Sendable, CustomStringConvertible {
  public var byteCount: Int
  public init(byteCount: Int) { self.byteCount = byteCount }
  public var description: String {
    byteCount >= Int.max / 4
      ? "out of memory: the tensor has more bytes than this machine can address"
      : "out of memory: \(byteCount) bytes could not be allocated"
  }
}
