import ApusStorage
import Synchronization

/// Compiled programs, found by the program itself: a jitted function that is made anew is traced anew, but not compiled.
///
/// Bounded in bytes; what was used longest ago goes first. Concurrent requests for one program compile it once.
package final class ExecutableCache: Sendable {
  /// The cache of the process.
  package static let shared = ExecutableCache()
  /// The cache of the current task: the process's unless a test wants one of its own.
  @TaskLocal package static var current = ExecutableCache.shared

  package init() {}

  private struct Key: Hashable {
    let program: Program
    let donatable: [Bool]
    let backend: ObjectIdentifier
  }

  /// One program: whoever comes first compiles while the others wait for the lock.
  private final class Slot: Sendable {
    let executable = Locked<(any Executable)?>(nil)
    let lastUse = Atomic(0)
    let byteCount = Atomic(0)
  }

  private struct State {
    var slots: [Key: Slot] = [:]
    var byteCount = 0
    var byteLimit: Int = 1 << 30
  }

  private let state = Locked(State())
  private let clock = Atomic(0)

  /// Bytes that the programs and their code may take; a program being run stays alive regardless.
  package var byteLimit: Int {
    get { state.withLock { $0.byteLimit } }
    set {
      state.withLock { $0.byteLimit = newValue }
      evict()
    }
  }

  /// Programs held, and the bytes they are reckoned at.
  package var contents: (programs: Int, byteCount: Int) { state.withLock { ($0.slots.count, $0.byteCount) } }

  /// The compiled form of a program, and whether it had been compiled before.
  package func executable(
    for program: Program, donatable: [Bool], backend: any Backend
  ) throws -> (executable: any Executable, isNew: Bool) {
    let key = Key(program: program, donatable: donatable, backend: ObjectIdentifier(type(of: backend)))
    let slot = state.withLock { state in
      let slot = state.slots[key] ?? Slot()
      state.slots[key] = slot
      return slot
    }
    slot.lastUse.store(clock.wrappingAdd(1, ordering: .relaxed).newValue, ordering: .relaxed)
    do {
      let found: (any Executable, Bool) = try slot.executable.withLock { known in
        if let known { return (known, false) }
        Counters.current?.countCompilation()
        let made = try backend.compile(program, donatable: donatable)
        known = made
        return (made, true)
      }
      if found.1 { charge(slot, key, found.0.report.codeBytes + found.0.report.plannedBytes + program.approximateByteCount) }
      return (found.0, found.1)
    } catch {
      state.withLock { state in
        if state.slots[key] === slot { state.slots[key] = nil }
      }
      throw error
    }
  }

  private func charge(_ slot: Slot, _ key: Key, _ byteCount: Int) {
    slot.byteCount.store(byteCount, ordering: .relaxed)
    state.withLock { state in
      if state.slots[key] === slot { state.byteCount += byteCount }
    }
    evict()
  }

  private func evict() {
    state.withLock { state in
      guard state.byteCount > state.byteLimit else { return }
      let oldestFirst = state.slots.sorted { $0.value.lastUse.load(ordering: .relaxed) < $1.value.lastUse.load(ordering: .relaxed) }
      for (key, slot) in oldestFirst where state.byteCount > state.byteLimit {
        state.byteCount -= slot.byteCount.load(ordering: .relaxed)
        state.slots[key] = nil
      }
    }
  }

  package func clear() {
    state.withLock { state in
      state.slots.removeAll()
      state.byteCount = 0
    }
  }
}

extension Program {
  /// What the program itself takes in memory, roughly.
  var approximateByteCount: Int {
    operations.reduce(types.count * 48) { bytes, operation in
      bytes + 128 + operation.primitive.regions.reduce(0) { $0 + $1.approximateByteCount }
    }
  }
}
