import ApusTransforms

/// Runs `body` without compiling anything: functions transformed by `jit` run operation by operation, so that values can be looked at
/// in them, and every operation is computed by its plain definition. For debugging, and to check compiled results against.
public func withoutJIT<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R { try Execution.withoutJIT(body) }

/// Forgets all compiled programs, and gives retained memory back to the system. Programs being run finish.
///
/// Jitted functions keep what they have compiled themselves.
public func clearCaches() {
  ExecutableCache.shared.clear()
  TransformCache.shared.clear()
  BufferPool.shared.clear()
}
