import ApusIR
import ApusReference
import ApusTestCases
import ApusTransforms

extension Subject {
  /// Mapped over an axis with a name, which operations on its results go over: what each element gets is what these say of a stack of them.
  /// Transforms and control flow between the operations and the batch do what they do upon the batch.
  func named(_ generator: inout SplitMix64) throws -> Composed {
    if arguments.isEmpty || program.results.isEmpty { throw NotApplicable("no arguments to batch, or no results") }
    let size = [2, 3, 2, 1, 2, 3, 2, 0].randomElement(using: &generator)!
    if Int.random(in: 0..<4, using: &generator) == 0 { return try namedTwice(size, &generator) }
    let axis = NamedAxis("i", size: size)
    let exchanges = program.resultTypes.map { Exchange.drawn(for: $0.dtype, axis, &generator) }
    let element = try exchanging([exchanges])
    let base = try element.mapped(over: axis)
    let stacks = arguments.map { stack($0, size, &generator) }
    let rows = (0..<size).map { index in stacks.map { $0.elements[index] } }
    let arguments = stacks.map(\.stacked)
    let between = Between.drawn(for: arguments, isEmpty: size == 0, &generator)
    let composed = try between.applied(to: element), expected = try between.applied(to: base)
    let whole = try composed.mapped(over: axis)
    guard whole.parameterTypes == expected.parameterTypes else {
      throw LawBroken("\(between) of elements takes \(whole.parameterTypes), not \(expected.parameterTypes)")
    }
    let further = whole.parameterTypes.dropFirst(arguments.count).map { Laws.direction($0, &generator) }
    return Composed(subject: Subject(whole, arguments + further, like: self)) { results in
      let made = try Reference.evaluate(base, arguments)
      try Laws.expectNear(made, try self.exchanged(rows, exchanges), "stacked result", through: base)
      let whole = try Reference.evaluate(expected, arguments + further), what = "\(between) within the batch, result"
      if !between.isTransform || !self.program.contains(where: { if case .branch = $0 { true } else { false } }) {
        return try Laws.expectNear(results, whole, what, through: expected)
      }
      // The batch selects between branches, whose derivative takes in sides not taken, which may have none there; within it they are apart.
      for (own, all) in zip(results, whole) {
        let scale = 4 * (all.dtype.isDifferentiable ? Laws.tolerance(expected) : 0)
        try Laws.expectNear(own.numbers, all.numbers.map { $0.isFinite ? $0 : Complex(.nan, 0) }, scale, what)
      }
    }
  }

  /// Mapped over two axes, the inner of which may have the name of the outer one and hide it.
  private func namedTwice(_ size: Int, _ generator: inout SplitMix64) throws -> Composed {
    let outer = NamedAxis(Bool.random(using: &generator) ? "i" : "o", size: 2)
    let inner = NamedAxis("i", size: size, depth: outer.name == "i" ? 1 : 0)
    let exchanges = [inner, outer].map { axis in program.resultTypes.map { Exchange.drawn(for: $0.dtype, axis, &generator) } }
    let whole = try exchanging(exchanges).mapped(over: inner).mapped(over: outer)
    var columns: [[[DenseArray]]] = []
    for argument in arguments {
      let all = (0..<outer.size * size).map { variant(of: argument, $0, &generator) }
      columns.append((0..<outer.size).map { Array(all[($0 * size)..<(($0 + 1) * size)]) })
    }
    let stacked = zip(columns, arguments).map { column, argument in
      Laws.stack(column.map { Laws.stack($0, of: argument.type) }, of: argument.type.with(shape: Shape([size] + argument.shape.dimensions)))
    }
    let elements = columns
    return Composed(subject: Subject(whole, stacked, like: self)) { results in
      let inside = try (0..<outer.size).map { group in
        try self.exchanged((0..<size).map { index in elements.map { $0[group][index] } }, exchanges[0])
      }
      for index in results.indices {
        let type = results[index].type, element = type.with(shape: Shape(type.shape.dimensions.dropFirst(2)))
        let rows = try (0..<size).map { position in
          let members = inside.map { Laws.slice($0[index], at: position) }
          return try exchanges[1][index].meaning(members, of: members[0].type)
        }
        let groups = (0..<outer.size).map { group in Laws.stack(rows.map { Laws.slice($0, at: group) }, of: element) }
        let expected = Laws.stack(groups, of: type.with(shape: Shape(type.shape.dimensions.dropFirst())))
        try Laws.expectNear([results[index]], [expected], "result \(index) over \(outer) and \(inner)", through: whole)
      }
    }
  }

  /// The program of one element, with exchanges upon its results, the innermost axis first.
  private func exchanging(_ exchanges: [[Exchange]]) throws -> Program {
    let b = ProgramBuilder()
    var results = try b.inline(program, arguments.map { b.addParameter($0.type) })
    for each in exchanges { results = try zip(each, results).map { try $0.applied(b, $1) } }
    return b.finish(results)
  }

  /// The results of all elements, stacked and exchanged by the meaning of that.
  private func exchanged(_ rows: [[DenseArray]], _ exchanges: [Exchange]) throws -> [DenseArray] {
    let results = try rows.map { try Reference.evaluate(program, $0) }
    return try exchanges.indices.map { index in
      let type = program.resultTypes[index]
      return try exchanges[index].meaning(Laws.stack(results.map { $0[index] }, of: type).elements(of: type), of: type)
    }
  }
}

extension DenseArray {
  /// Those that are stacked along axis 0.
  fileprivate func elements(of type: TensorType) -> [DenseArray] { (0..<shape[0]).map { Laws.slice(self, at: $0) } }
}

extension Program {
  fileprivate func mapped(over axis: NamedAxis) throws -> Program {
    try batch(
      self, batched: parameters.map { _ in true }, size: axis.size, axisName: axis.name, axisDepth: axis.depth, allResults: true
    ).program
  }
}

/// What stands between the operations over an axis and the batch that binds it.
private enum Between: String {
  case nothing, call, checkpoint, jvp, vjp, scan, branch

  /// - Parameter isEmpty: whether the batch is, in which more is known to be zero than of an element.
  static func drawn(for arguments: [DenseArray], isEmpty: Bool, _ generator: inout SplitMix64) -> Between {
    let plain: [Between] = [.nothing, .call, .checkpoint, .scan, .branch]
    let isDifferentiable = !isEmpty && arguments.contains { $0.dtype.isDifferentiable }
    return (isDifferentiable ? plain + [.jvp, .vjp, .jvp, .vjp] : plain).randomElement(using: &generator)!
  }

  var isTransform: Bool { self == .jvp || self == .vjp }

  func applied(to program: Program) throws -> Program {
    let active = program.parameterTypes.map(\.dtype.isDifferentiable)
    switch self {
    case .nothing: return program
    case .call: return try .applying(.call(program, name: "f"), to: program.parameterTypes)
    case .checkpoint: return try .applying(.checkpoint(program), to: program.parameterTypes)
    case .jvp: return try transformed(program, .jvp) { try ApusTransforms.jvp($0, active: active, instantiatingZeros: true).program }
    case .vjp: return try transformed(program, .vjp) { try ApusTransforms.vjp($0, active: active).combined() }
    case .scan:
      // All results are carried, and what the first one was before.
      let b = ProgramBuilder(), body = ProgramBuilder()
      let parameters = program.parameterTypes.map { b.addParameter($0) }
      let results = try body.inline(program, program.parameterTypes.map { body.addParameter($0) })
      let carried = (program.resultTypes + [program.resultTypes[0]]).map { body.addParameter($0) }
      let loop = ScanLoop(
        body: body.finish(results + [carried[0]]), invariantCount: parameters.count, carryCount: carried.count, length: 2)
      return b.finish(try b.append(.scan(loop), parameters + carried.map { b.ones(body.type(of: $0)) }))
    case .branch:
      let other = ProgramBuilder()
      for type in program.parameterTypes { _ = other.addParameter(type) }
      let sides = [other.finish(program.resultTypes.map { other.ones($0) }), program]
      let b = ProgramBuilder()
      let parameters = program.parameterTypes.map { b.addParameter($0) }
      return b.finish(try b.append(.branch(sides), [b.scalar(1, .int32)] + parameters))
    }
  }

  private func transformed(_ program: Program, _ step: Step, _ transform: (Program) throws -> Program) throws -> Program {
    do { return try transform(program) } catch let error as TransformError {
      if let cause = Refusals.cause(of: error, step, program) { throw NotApplicable(cause) }
      throw error
    }
  }
}

/// An operation over a named axis, and what it means for the elements together.
private struct Exchange: Sendable {
  enum Kind { case sum, mean, maximum, gather, exchange, scatter, permute, index }

  var kind: Kind
  var axis: NamedAxis

  static func drawn(for dtype: DType, _ axis: NamedAxis, _ generator: inout SplitMix64) -> Exchange {
    var kinds: [Kind] = [.gather, .permute]
    // Arithmetic on integers that doubles do not hold is none of laws that are stated in these.
    let isCounted = dtype != .bool && !(dtype.isInteger && dtype.byteCount == 8)
    if isCounted { kinds += [.sum, .index] }
    // Cutting into no parts is refused.
    if isCounted && axis.size > 0 { kinds += [.exchange, .scatter] }
    if dtype.isDifferentiable { kinds.append(.mean) }
    if isCounted && Monoid.maximum.domain.contains(dtype) { kinds.append(.maximum) }
    return Exchange(kind: kinds.randomElement(using: &generator)!, axis: axis)
  }

  func applied(_ b: ProgramBuilder, _ x: ValueID) throws -> ValueID {
    let type = b.type(of: x), size = axis.size
    func collective(_ kind: Collective.Kind, _ x: ValueID) throws -> ValueID {
      try b.append(.collective(Collective(kind, over: axis)), [x])[0]
    }
    /// x, x + 1, ... for the elements, in turn.
    func spread() -> ValueID {
      let rows = TensorType(type.dtype, Shape([size] + type.shape.dimensions))
      return b.add(b.broadcast(x, to: rows.shape, dimensions: (0..<type.rank).map { $0 + 1 }), b.emitOne(.iota(rows, dimension: 0)))
    }
    /// x and the number of the element: without ties, where derivatives are.
    func numbered() throws -> ValueID {
      let index = try b.append(.axisIndex(axis), [])[0]
      return b.add(x, b.broadcast(b.convert(index, to: type.dtype), to: type.shape, dimensions: []))
    }
    switch kind {
    case .sum: return try collective(.allReduce(.combining(.sum, type.dtype)), x)
    case .mean: return b.divide(try collective(.allReduce(.combining(.sum, type.dtype)), x), b.full(Double(Swift.max(size, 1)), type))
    case .maximum: return try collective(.allReduce(.combining(.maximum, type.dtype)), try numbered())
    case .gather: return try collective(.allGather(dimension: 0, count: size), b.reshape(x, to: Shape([1] + type.shape.dimensions)))
    case .exchange: return try collective(.allToAll(splitDimension: 0, concatDimension: 0, count: size), spread())
    case .scatter:
      return b.reshape(try collective(.reduceScatter(.combining(.sum, type.dtype), dimension: 0, count: size), spread()), to: type.shape)
    case .permute: return try collective(.permute((0..<size).map { .init(source: $0, target: ($0 + 1) % size) }), x)
    case .index: return try numbered()
    }
  }

  /// What the elements get, stacked.
  func meaning(_ elements: [DenseArray], of type: TensorType) throws -> DenseArray {
    func combined(_ function: BinaryFunction, _ a: DenseArray, _ b: DenseArray) throws -> DenseArray {
      try Reference.evaluate(.applying(.binary(function), to: [a.type, b.type]), [a, b])[0]
    }
    func plus(_ a: DenseArray, _ number: Int) throws -> DenseArray {
      try combined(.add, a, .of(type, [Double](repeating: Double(number), count: type.elementCount)))
    }
    func folded(_ function: BinaryFunction, _ elements: [DenseArray]) throws -> [DenseArray] {
      guard let first = elements.first else { return [] }
      let all = try elements.dropFirst().reduce(first) { try combined(function, $0, $1) }
      return elements.map { _ in all }
    }
    func numbered() throws -> [DenseArray] { try elements.enumerated().map { try plus($1, $0) } }
    let count = elements.count, rows = type.with(shape: Shape([axis.size] + type.shape.dimensions))
    switch kind {
    case .sum: return Laws.stack(try folded(.add, elements), of: type)
    case .mean:
      let size = DenseArray.of(type, [Double](repeating: Double(count), count: type.elementCount))
      return Laws.stack(try folded(.add, elements).map { try combined(.divide, $0, size) }, of: type)
    case .maximum: return Laws.stack(try folded(.maximum, numbered()), of: type)
    case .gather: return Laws.stack(elements.map { _ in Laws.stack(elements, of: type) }, of: rows)
    case .exchange:
      return Laws.stack(try (0..<count).map { index in Laws.stack(try elements.map { try plus($0, index) }, of: type) }, of: rows)
    case .scatter:
      let sums = try folded(.add, elements)
      return Laws.stack(try (0..<count).map { try plus(sums[$0], count * $0) }, of: type)
    case .permute: return Laws.stack((0..<count).map { elements[($0 + count - 1) % count] }, of: type)
    case .index: return Laws.stack(try numbered(), of: type)
    }
  }
}
