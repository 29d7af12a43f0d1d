import ApusStorage
import CApusRuntime
import Testing

/// Counts how often each index of a loop ran.
private final class Counts: Sendable {
  let counts: Locked<[Int]>
  init(_ count: Int) { counts = Locked([Int](repeating: 0, count: count)) }
  func add(_ index: Int) { counts.withLock { $0[index] += 1 } }
  var all: [Int] { counts.withLock { $0 } }

  func run(_ count: Int) {
    apus_parallel_for({ context, index in
      guard let context else { return }
      Unmanaged<Counts>.fromOpaque(context).takeUnretainedValue().add(Int(index))
    }, Unmanaged.passUnretained(self).toOpaque(), Int64(count))
  }
}

@Suite("Thread pool", .serialized) struct PoolTests {
  @Test(arguments: [0, 1, 2, 3, 7, 64, 1000]) func runsEveryIndexOnce(count: Int) {
    let counts = Counts(count)
    counts.run(count)
    #expect(counts.all.allSatisfy { $0 == 1 })
  }

  @Test func aNegativeCountRunsNothing() {
    let counts = Counts(1)
    counts.run(-1)
    #expect(counts.all == [0])
  }

  @Test func nestedLoopsRunInside() {
    final class Nested: Sendable {
      let inner = (0..<16).map { _ in Counts(20) }
    }
    let nested = Nested()
    apus_parallel_for({ context, index in
      guard let context else { return }
      Unmanaged<Nested>.fromOpaque(context).takeUnretainedValue().inner[Int(index)].run(20)
    }, Unmanaged.passUnretained(nested).toOpaque(), 16)
    for counts in nested.inner { #expect(counts.all.allSatisfy { $0 == 1 }) }
  }

  @Test func concurrentCallersAllFinish() async {
    let results = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let counts = Counts(50)
          for _ in 0..<100 { counts.run(50) }
          return counts.all
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    for counts in results { #expect(counts.allSatisfy { $0 == 100 }) }
  }

  @Test func resizingBetweenLoops() {
    let original = apus_thread_count()
    for size in [1, 4, 2, 8, 1, 3] as [Int32] {
      apus_set_thread_count(size)
      #expect(apus_thread_count() == size)
      let counts = Counts(200)
      counts.run(200)
      #expect(counts.all.allSatisfy { $0 == 1 })
    }
    apus_set_thread_count(0)
    #expect(apus_thread_count() == 1)
    apus_set_thread_count(original)
    #expect(apus_thread_count() == original)
  }
}
