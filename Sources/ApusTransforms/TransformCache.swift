import ApusIR

/// Remembers transforms of programs, so that a callee used in many places, or a function differentiated again and again, is
/// transformed once per signature. Bounded by the number of operations it holds; the oldest entries go first.
public final class TransformCache: Sendable {
  /// The cache that transforms use unless given another.
  public static let shared = TransformCache()

  /// Operations held at the most.
  public let operationLimit: Int

  enum Transform: Hashable {
    case jvp(active: [Bool], instantiatingZeros: Bool)
    case linearize(active: [Bool], LinearizedRegion?, ofTangents: Bool)
    case tangentRule(active: [Bool])
    case vjp(active: [Bool])
    case transpose(linear: [Bool], cotangents: [Bool])
    case batch(batched: [Bool], BatchAxis, allResults: Bool, isMasked: Bool)
    case simplify
  }

  private struct Key: Hashable {
    var program: Program
    var transform: Transform
  }

  private struct State {
    var entries: [Key: any Sendable] = [:]
    /// Keys from the oldest to the newest, from `oldest` on.
    var order: [Key] = []
    var oldest = 0
    var operations = 0
    var hits = 0, misses = 0
  }

  private let state = Locked(State())

  public init(operationLimit: Int = 1 << 17) { self.operationLimit = operationLimit }

  /// How often a transform was found and how often it had to be made, since the start.
  public var statistics: (hits: Int, misses: Int) { state.withLock { ($0.hits, $0.misses) } }

  /// Operations held now, as far as they count.
  public var heldOperations: Int { state.withLock { $0.operations } }

  public func clear() {
    state.withLock { state in
      state.entries.removeAll()
      state.order.removeAll()
      (state.oldest, state.operations) = (0, 0)
    }
  }

  /// The remembered value, or the one that `make` gives.
  func memoized<Value: Sendable>(_ program: Program, _ transform: Transform, _ make: () throws -> Value) rethrows -> Value {
    let key = Key(program: program, transform: transform)
    let known: Value? = state.withLock { state in
      let value = state.entries[key] as? Value
      if value == nil { state.misses += 1 } else { state.hits += 1 }
      return value
    }
    if let known { return known }
    let value = try make()
    state.withLock { state in
      guard state.entries.updateValue(value, forKey: key) == nil else { return }
      state.order.append(key)
      state.operations += Self.weight(program)
      while state.operations > operationLimit, state.oldest < state.order.count - 1 {
        let evicted = state.order[state.oldest]
        state.entries[evicted] = nil
        state.operations -= Self.weight(evicted.program)
        state.oldest += 1
      }
      if state.oldest > 1024 {
        state.order.removeFirst(state.oldest)
        state.oldest = 0
      }
    }
    return value
  }

  /// The program simplified, which is remembered too.
  public func simplified(_ program: Program) -> Program { memoized(program, .simplify) { simplify(program) } }

  /// A derivative has a few times the operations of its source.
  private static func weight(_ program: Program) -> Int { 4 * (program.operations.count + 1) }
}
