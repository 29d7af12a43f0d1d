import Synchronization

/// A value of a Program: a parameter or a result of an operation. Dense indices, so that side tables are plain arrays.
public struct ValueID: Hashable, Sendable, Comparable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: ValueID, b: ValueID) -> Bool { a.index < b.index }
}

extension Array {
  /// Side tables are indexed by value.
  public subscript(value: ValueID) -> Element {
    get { self[Int(value.index)] }
    set { self[Int(value.index)] = newValue }
  }
}

/// An operation of a Program: a primitive applied to values.
public struct Operation: Hashable, Sendable {
  public var primitive: Primitive
  public var operands: [ValueID]
  public var results: [ValueID]
  /// Where the user wrote it. Not part of the operation's identity.
  public var site: SourceSite?

  public var location: SourceLocation? { site?.location }

  public init(_ primitive: Primitive, operands: [ValueID], results: [ValueID], site: SourceSite? = nil) {
    self.primitive = primitive
    self.operands = operands
    self.results = results
    self.site = site
  }

  public static func == (a: Operation, b: Operation) -> Bool {
    a.operands == b.operands && a.results == b.results && a.primitive == b.primitive
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(primitive)
    hasher.combine(operands)
  }
}

/// A closed, pure, statically typed function in SSA form: the one thing that transforms map to each other and that compilers take.
///
/// Every value is defined before it is used: by being a parameter or the result of an earlier operation. Programs inside operations
/// (branches, loop bodies) are closed too: what they use comes in as operands. Immutable, so it is shared by reference.
public final class Program: Sendable {
  public let types: [TensorType]
  public let parameters: [ValueID]
  public let operations: [Operation]
  public let results: [ValueID]
  /// Whether an operation does something besides giving results.
  public let hasEffects: Bool
  /// Whether an operation, or one inside it, is a custom function.
  public let hasCustomFunctions: Bool
  /// What equal programs have in common, 0 before anybody asked: most programs are a step to another one.
  private let knownFingerprint = Atomic<Int>(0)

  /// Literals above this many bytes are passed as parameters, never baked in.
  public static let literalByteLimit = 64

  /// A program of parts that fit together; `ProgramBuilder` makes such parts, `verify` checks any.
  public init(types: [TensorType], parameters: [ValueID], operations: [Operation], results: [ValueID]) {
    self.types = types
    self.parameters = parameters
    self.operations = operations
    self.results = results
    hasEffects = operations.contains { $0.primitive.hasEffect }
    hasCustomFunctions = operations.contains { $0.primitive.hasCustomFunctions }
  }

  private var fingerprint: Int {
    let known = knownFingerprint.load(ordering: .relaxed)
    if known != 0 { return known }
    var hasher = Hasher()
    hasher.combine(parameters)
    for parameter in parameters where types.indices.contains(Int(parameter.index)) { hasher.combine(types[parameter]) }
    // In place: iterating would copy each operation.
    operations.withUnsafeBufferPointer { operations in
      for index in operations.indices { operations[index].hash(into: &hasher) }
    }
    hasher.combine(results)
    let made = hasher.finalize()
    knownFingerprint.store(made, ordering: .relaxed)
    return made
  }

  public func type(of value: ValueID) -> TensorType { types[value] }
  public var parameterTypes: [TensorType] { parameters.map { types[$0] } }
  public var resultTypes: [TensorType] { results.map { types[$0] } }
  public var valueCount: Int { types.count }
}

extension Program: Hashable {
  public static func == (a: Program, b: Program) -> Bool {
    a === b
      || (a.fingerprint == b.fingerprint && a.parameters == b.parameters && a.results == b.results && a.types == b.types
        && a.operations == b.operations)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension Program {
  /// For every value, the operation that makes it; nil for parameters.
  public func definitions() -> [Int?] {
    var table = [Int?](repeating: nil, count: valueCount)
    for (index, operation) in operations.enumerated() {
      for result in operation.results { table[result] = index }
    }
    return table
  }

  /// For every value, how often operations and the results use it.
  public func useCounts() -> [Int] {
    var table = [Int](repeating: 0, count: valueCount)
    for operation in operations { for operand in operation.operands { table[operand] += 1 } }
    for result in results { table[result] += 1 }
    return table
  }
}
