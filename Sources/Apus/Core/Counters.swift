import ApusStorage

/// Counts of what the library did within a stretch of code: how often it traced, compiled and ran single operations.
public struct Counts: Sendable, Hashable {
  /// Functions traced.
  public var traces = 0
  /// Programs compiled, those found in a cache not counted.
  public var compilations = 0
  /// Operations run on their own, outside compiled programs.
  public var eagerOperations = 0
  /// Compiled programs run.
  public var executions = 0

  public init() {}
}

/// The counters of the current task and the tasks it is made of.
package final class Counters: Sendable {
  @TaskLocal package static var current: Counters?

  private let counts = Locked(Counts())
  private let outer: Counters?

  init(outer: Counters?) { self.outer = outer }

  package var value: Counts { counts.withLock { $0 } }

  func countTrace() { count { $0.traces += 1 } }
  func countCompilation() { count { $0.compilations += 1 } }
  func countEagerOperation() { count { $0.eagerOperations += 1 } }
  func countExecution() { count { $0.executions += 1 } }

  private func count(_ add: @Sendable (inout Counts) -> Void) {
    counts.withLock { add(&$0) }
    outer?.count(add)
  }
}

/// Runs `body` and says what the library did meanwhile in this task and its children.
public func withCounts<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> (result: R, counts: Counts) {
  let counters = Counters(outer: Counters.current)
  let result: Result<R, E> = Counters.$current.withValue(counters) {
    do throws(E) { return .success(try body()) } catch { return .failure(error) }
  }
  return (try result.get(), counters.value)
}
