import ApusIR

/// The index space of a group of fused operations, and what all kinds of group kernels share.
class GroupKernel: KernelAssembly {
  let members: [Int]
  /// Extents of the axes that the index space is cut into.
  let dimensions: [Int]
  /// How many leading axes lie before each of the shape's own cuts.
  let chain: [Int]
  /// For members whose value is read elsewhere: where it goes.
  private(set) var outputs: [ValueID: (buffer: Int, storage: Storage)] = [:]

  init(region: RegionLowering, members: [Int], chain: [Int]) {
    self.members = members.sorted()
    self.chain = chain
    dimensions = zip(chain, chain.dropFirst()).map { $1 / $0 }
    super.init(region: region)
  }

  /// How many of the leading axes hold `count` positions.
  func axisCount(holding count: Int) -> Int { chain.firstIndex(of: count)! }

  func addOutputs(_ isMaterialized: (ValueID) -> Bool) throws {
    for index in members {
      for result in program.operations[index].results where isMaterialized(result) {
        let storage = try region.allocate(result)
        outputs[result] = (output(storage), storage)
      }
    }
  }

  func isMember(_ value: ValueID) -> Int? {
    guard let index = region.graph.definitions[value], memberSet.contains(index) else { return nil }
    return index
  }
  private lazy var memberSet = Set(members)

  /// Row-major number of loop variables over axes.
  static func rowMajor(_ loops: [LoopID], _ extents: [Int]) -> IndexExpression {
    var total = IndexExpression(0), step = 1
    for (loop, extent) in zip(loops, extents).reversed() {
      total = total + IndexExpression(loop) * step
      step *= extent
    }
    return total
  }

  func store(_ value: ValueID, _ position: Position, _ expression: ExpressionID) -> Statement? {
    guard let (buffer, storage) = outputs[value] else { return nil }
    return .store(buffer: buffer, offset(storage, program.type(of: value).shape, position), expression, guardedBy: nil)
  }

  /// Nests loops around statements, the last one a vector loop.
  static func nest(_ loops: [LoopID], vector: Bool, _ body: [Statement]) -> [Statement] {
    guard let last = loops.last else { return body }
    var statements: [Statement] = [vector ? .vector(last, body) : .serial(last, body)]
    for loop in loops.dropLast().reversed() { statements = [.serial(loop, statements)] }
    return statements
  }

  /// How much work an element is, roughly: what decides how finely work is split.
  var weight: Int { members.count.clamped(to: 1...16) }
}

/// A kernel whose members all have an element at the loops' one position.
class ElementKernel: GroupKernel {
  /// The position of an element in the index space, by the loops.
  final var identity = Position.scalar
  private var own: [ValueID: ExpressionID] = [:]

  override func member(_ value: ValueID, _ position: Position, _ guarding: ExpressionID?) throws -> ExpressionID? {
    guard isMember(value) != nil else { return nil }
    if let known = own[value] { return known }
    let result = try computed(value, identity)
    own[value] = result
    return result
  }
}

/// Elementwise operations over one index space.
final class PointwiseKernel: ElementKernel {
  func build(_ isMaterialized: (ValueID) -> Bool) throws -> Kernel {
    try addOutputs(isMaterialized)
    let loops = dimensions.map { builder.addLoop($0) }
    identity = .linear(Self.rowMajor(loops, dimensions))
    var body: [Statement] = []
    for index in members {
      for result in program.operations[index].results where outputs[result] != nil {
        let value = try expression(result, identity)
        if let statement = store(result, identity, value) { body.append(statement) }
      }
    }
    guard let last = loops.last else { return builder.finish(parallel: [], body) }
    if loops.count == 1 || dimensions[dimensions.count - 1] > 4096 {
      return builder.finish(parallel: loops, parallelVector: last, body)
    }
    return builder.finish(parallel: Array(loops.dropLast()), [.vector(last, body)])
  }
}
