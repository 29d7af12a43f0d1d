import ApusIR

/// Lowers one program, the whole or the body of a loop or branch, to steps: decides groups, gives values storage, and emits kernels and
/// library calls in an order that respects what they read.
final class RegionLowering {
  let plan: PlanBuilder
  let graph: Graph
  let depth: Int
  private(set) var storage: [Storage?]
  private var grouping: Grouping
  private var materialized: Set<ValueID> = []
  /// Where results are wanted.
  private var targets: [ValueID: Storage] = [:]
  private var consumers: [[Int]] = []
  var steps: [Step] = []

  /// Appends to nothing: returns the steps that compute `program`'s results into `results` from its parameters' storage.
  ///
  /// - Parameter places: where in the program operations are to run, for those that could run earlier.
  static func lower(
    _ program: Program, places: [Int: Int] = [:], plan: PlanBuilder, depth: Int, parameters: [Storage], results: [Storage]
  ) throws -> [Step] {
    let region = RegionLowering(program, places: places, plan: plan, depth: depth, parameters: parameters)
    try region.run(results)
    return region.steps
  }

  init(_ program: Program, places: [Int: Int] = [:], plan: PlanBuilder, depth: Int, parameters: [Storage?]) {
    self.plan = plan
    self.depth = depth
    graph = Graph(program)
    grouping = Grouping(graph, places: places)
    storage = [Storage?](repeating: nil, count: program.valueCount)
    for (parameter, place) in zip(program.parameters, parameters) { storage[parameter] = place }
    consumers = [[Int]](repeating: [], count: program.valueCount)
    for (index, operation) in program.operations.enumerated() {
      for operand in Set(operation.operands) { consumers[operand].append(index) }
    }
  }

  var program: Program { graph.program }

  /// The operations that have a value as an operand.
  func readers(of value: ValueID) -> [Int] { consumers[value] }

  func isMaterialized(_ index: Int) -> Bool { program.operations[index].results.contains { materialized.contains($0) } }

  // MARK: Storage

  /// Gives a value memory: where it is wanted as a result, or a temporary of its own.
  func allocate(_ value: ValueID) throws -> Storage {
    if let known = storage[value] { return known }
    let place = try targets[value] ?? preferredLayout(value) ?? plan.addTemporary(program.type(of: value))
    storage[value] = place
    return place
  }

  func constantStorage(_ literal: DenseArray) -> Storage { plan.addConstant(literal) }

  /// A value's elements where they lie, through index maps that strides can say; copied to memory of their own where not.
  func inMemory(_ value: ValueID) throws -> Storage {
    if let view = view(value) { return view }
    let type = program.type(of: value)
    let place = plan.addTemporary(type)
    try copy(value, to: place)
    storage[value] = place
    return place
  }

  func view(_ value: ValueID) -> Storage? {
    if let known = storage[value] { return known }
    guard let index = graph.definitions[value], graph.kinds[index] == .free else { return nil }
    let operation = program.operations[index]
    guard let operand = operation.operands.first, let base = view(operand) else { return nil }
    return base.view(operation.primitive, operand: program.type(of: operand).shape, result: program.type(of: value).shape)
  }

  /// Emits a kernel that writes a value to a place.
  func copy(_ value: ValueID, to place: Storage) throws {
    let type = program.type(of: value)
    if type.elementCount == 0 { return }
    if let source = storage[value], source.isRowMajor(type.shape), place.isRowMajor(type.shape) {
      steps.append(.copy(CopyCall(source: source.reference, target: place.reference, byteCount: type.byteCount)))
      return
    }
    let kernel = CopyKernel(region: self)
    emit(kernel, try kernel.build(type, to: place) { try kernel.expression(value, $0) }, label: "copy \(type)")
  }

  /// Emits a kernel that copies a value between two layouts.
  func copy(_ type: TensorType, from source: Storage, to place: Storage) {
    let kernel = CopyKernel(region: self)
    let built = kernel.build(type, to: place) { kernel.load(source, type, $0) }
    emit(kernel, built, label: "copy \(type)")
  }

  // MARK: Order

  private enum Item: Hashable {
    case group(Int)
    case step(Int)
  }

  private func run(_ results: [Storage]) throws {
    findMaterialized()
    var copies: [(ValueID, Storage)] = []
    for (value, place) in zip(program.results, results) {
      let isFree = graph.definitions[value].map { graph.kinds[$0] == .free || graph.kinds[$0] == .empty } ?? true
      if isFree || targets[value] != nil { copies.append((value, place)) } else { targets[value] = place }
    }
    for item in order() {
      switch item {
      case .group(let group): try lower(grouping.groups[group])
      case .step(let index): try lowerStep(index)
      }
    }
    for (value, place) in copies { try copy(value, to: place) }
  }

  private func findMaterialized() {
    let choice = Recomputation(graph, grouping)
    (grouping, materialized) = (choice.grouping, choice.materialized)
  }

  /// Groups and steps so that each comes after what it reads, otherwise in the program's order.
  private func order() -> [Item] {
    var items: [Item] = [], last: [Int] = [], indexOf: [Item: Int] = [:]
    func add(_ item: Item, _ position: Int) {
      indexOf[item] = items.count
      items.append(item)
      last.append(position)
    }
    for (index, group) in grouping.groups.enumerated() where !group.members.isEmpty { add(.group(index), group.members.max()!) }
    for (index, kind) in graph.kinds.enumerated() where kind == .step { add(.step(index), index) }
    func item(of index: Int) -> Int? { indexOf[grouping.groupOf[index].map { .group($0) } ?? .step(index)] }
    var waiting = [Int](repeating: 0, count: items.count), dependents = [Set<Int>](repeating: [], count: items.count)
    for (index, leaves) in graph.leaves.enumerated() {
      guard let consumer = item(of: index) else { continue }
      for leaf in leaves {
        guard let at = graph.definitions[leaf.value], let producer = item(of: at), producer != consumer else { continue }
        if dependents[producer].insert(consumer).inserted { waiting[consumer] += 1 }
      }
    }
    var ready = items.indices.filter { waiting[$0] == 0 }.sorted { last[$0] > last[$1] }
    var result: [Item] = []
    while let next = ready.popLast() {
      result.append(items[next])
      for dependent in dependents[next] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 {
          let at = ready.firstIndex { last[$0] < last[dependent] } ?? ready.count
          ready.insert(dependent, at: at)
        }
      }
    }
    precondition(result.count == items.count, "groups depend on each other in a circle")
    return result
  }

  // MARK: Kernels

  private func lower(_ group: Grouping.Group) throws {
    let chain = Grouping.cuts(group.boundaries, group.shape)
    let needed = { (value: ValueID) in self.materialized.contains(value) }
    switch group.shape {
    case .pointwise:
      let kernel = PointwiseKernel(region: self, members: group.members, chain: chain)
      try emit(kernel, kernel.build(needed), label: label(group.members))
    case .columns(let outer, let reduced, _):
      let kernel = ColumnKernel(region: self, members: group.members, chain: chain)
      try emit(kernel, kernel.build(outer: outer, reduced: reduced, needed), label: label(group.members))
      if let (rest, built) = try kernel.combination() { emit(rest, built, label: "combine " + label(group.members)) }
    case .rows(let rows, let inner):
      var kernel = RowKernel(region: self, members: group.members, chain: chain, rows: rows, inner: inner)
      if kernel.scratchBytes > RowKernel.scratchByteLimit {
        // Rows too long for the stack keep their intermediate values in the arena.
        for index in group.members { materialized.formUnion(program.operations[index].results) }
        kernel = RowKernel(region: self, members: group.members, chain: chain, rows: rows, inner: inner)
      }
      try emit(kernel, kernel.build(rows: rows, needed), label: label(group.members))
    }
  }

  private func label(_ members: [Int]) -> String {
    let names = members.prefix(6).map { program.operations[$0].primitive.name }
    let type = members.last.map { program.type(of: program.operations[$0].results[0]).description } ?? ""
    return names.joined(separator: " ") + (members.count > 6 ? " and \(members.count - 6) more" : "") + " -> \(type)"
  }

  func emit(_ assembly: KernelAssembly, _ plain: Kernel, label: String) {
    let kernel = plain.arranged()
    let units = max(kernel.unitCount, 1)
    let work = kernel.extents.isEmpty ? 1 : max(assembly.workPerUnit(kernel), 1)
    // More tasks than hundreds gain nothing: each starts anew to read ahead, and waits in its end for what it wrote past the caches.
    let perTask = max(1, min(units, max(KernelCall.workPerTask / work, units / 512)))
    steps.append(.launch([
      KernelCall(
        kernel: plan.addKernel(kernel), buffers: assembly.bindings.compactMap { $0 },
        isWritten: kernel.buffers.compactMap { $0.kind.isWritten }, unitsPerTask: perTask, workPerUnit: work, label: label)
    ]))
  }

  private func lowerStep(_ index: Int) throws {
    let operation = program.operations[index]
    switch operation.primitive {
    case .dotGeneral(let dimensions): try lowerContraction(operation, dimensions)
    case .concatenate(let dimension): try lowerJoin(operation, dimension)
    case .convolution(let convolution): try lowerConvolution(operation, convolution)
    case .scatter(let dimensions, let combiner): try lowerScatter(operation, dimensions, combiner)
    case .cumulative(let monoid, let dimension, let reverse): try lowerCumulative(operation, monoid, dimension, reverse)
    case .sort(let dimension, let keyCount): try lowerSort(operation, dimension, keyCount)
    case .cholesky, .triangularSolve, .fft, .factorization, .matrix: try lowerRoutine(operation)
    case .collective(let collective): try lowerCollective(operation, collective)
    case .randomSeed: steps.append(.randomSeed(try allocate(operation.results[0]).reference))
    case .deviceIndex(let axis): try lowerDeviceIndex(operation, axis)
    case .optimizationBarrier: try lowerBarrier(operation)
    case .branch(let branches): try lowerBranch(operation, branches)
    case .whileLoop(let loop): try lowerWhile(operation, loop)
    case .scan(let loop): try lowerScan(operation, loop)
    default: preconditionFailure("\(operation.primitive.name) is not a step")
    }
  }
}

extension RegionLowering {
  /// Nothing runs: the results lie where the operands do. But what comes after is not joined with what came before.
  private func lowerBarrier(_ operation: Operation) throws {
    for (operand, result) in zip(operation.operands, operation.results) {
      if let target = targets[result] {
        try copy(operand, to: target)
        storage[result] = target
      } else {
        storage[result] = try inMemory(operand)
      }
    }
  }
}

/// Writes a value's elements to a place.
final class CopyKernel: KernelAssembly {
  func build(_ type: TensorType, to place: Storage, element: (Position) throws -> ExpressionID) rethrows -> Kernel {
    let target = output(place)
    let loops = type.shape.dimensions.filter { $0 != 1 }.map { builder.addLoop($0) }
    var remaining = loops[...]
    let position = Position.axes(type.shape.map { $0 == 1 ? IndexExpression(0) : IndexExpression(remaining.removeFirst()) })
    let value = try element(position)
    let body: [Statement] = [.store(buffer: target, offset(place, type.shape, position), value, guardedBy: nil)]
    return builder.finish(parallel: loops, parallelVector: loops.last, body)
  }
}

extension KernelAssembly {
  /// Elements that a unit touches, times how much is done with each, roughly.
  func workPerUnit(_ kernel: Kernel) -> Int {
    let parallel = kernel.parallel.reduce(1) { $0 * (kernel.blocks[$1] == nil ? kernel.extents[$1.index] : 1) }
    func elements(_ statements: [Statement]) -> Int {
      statements.reduce(0) { total, statement in
        switch statement {
        case .serial(let loop, let body), .vector(let loop, let body), .repeating(let loop, _, let body): total + kernel.iterations(of: loop) * elements(body)
        case .fold(let fold): total + kernel.iterations(of: fold.rows) * kernel.iterations(of: fold.columns)
        default: total + 1
        }
      }
    }
    let lanes = kernel.parallelVector == nil ? 1 : min(kernel.lanes, max(parallel, 1))
    let operations = max(kernel.expressions.count / 8, 1)
    return elements(kernel.body) * lanes * min(operations, 8)
  }
}
