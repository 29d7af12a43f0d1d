import ApusIR

/// Memory for temporaries. Programs that do not run at the same time share it, so a process that trains and evaluates needs the larger arena
/// and not both. It is kept for later runs as long as an executable that may want it lives.
final class Arenas: Sendable {
  static let shared = Arenas()

  private struct State {
    /// The smallest first.
    var free: [Buffer] = []
    /// How many executables want how much, and the most that one does.
    var wanted: [Int: Int] = [:]
    var most = 0
  }
  private let state = Locked(State())

  /// An executable that wants arenas of a size comes, or goes.
  func register(_ byteCount: Int) {
    state.withLock { state in
      state.wanted[byteCount, default: 0] += 1
      state.most = max(state.most, byteCount)
    }
  }

  func unregister(_ byteCount: Int) {
    let dropped = state.withLock { state -> [Buffer] in
      let count = (state.wanted[byteCount] ?? 1) - 1
      state.wanted[byteCount] = count > 0 ? count : nil
      state.most = state.wanted.keys.max() ?? 0
      let firstTooLarge = state.free.firstIndex { $0.byteCount > state.most } ?? state.free.count
      defer { state.free.removeSubrange(firstTooLarge...) }
      return Array(state.free[firstTooLarge...])
    }
    withExtendedLifetime(dropped) {}
  }

  /// - Throws: `AllocationError`.
  func take(_ byteCount: Int) throws -> Buffer {
    let (found, tooSmall) = state.withLock { state -> (Buffer?, [Buffer]) in
      if let index = state.free.firstIndex(where: { $0.byteCount >= byteCount }) { return (state.free.remove(at: index), []) }
      // The new one will serve those that these did.
      defer { state.free = [] }
      return (nil, state.free)
    }
    withExtendedLifetime(tooSmall) {}
    return try found ?? Buffer.allocate(byteCount: byteCount)
  }

  func giveBack(_ arena: Buffer) {
    state.withLock { state in
      guard arena.byteCount <= state.most else { return }
      state.free.insert(arena, at: state.free.firstIndex { $0.byteCount >= arena.byteCount } ?? state.free.count)
    }
  }
}
