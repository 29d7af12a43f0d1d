/// Recognises what a region computes, whatever the order of its operations and of the operands of commutative ones.
///
/// Values are numbered by what they are made of: equal numbers mean equal computations. Numbers of several programs can be compared.
struct ValueNumbering {
  private struct Node: Hashable {
    var primitive: Primitive
    var operands: [Int]
  }
  private var numbers: [Node: [Int]] = [:]
  private var next = 0
  private var parameters: [Int: Int] = [:]

  /// The numbers of a program's results, its parameters standing for those of the same position of other programs.
  mutating func results(_ program: Program) -> [Int] {
    var table = [Int](repeating: -1, count: program.valueCount)
    for (position, parameter) in program.parameters.enumerated() { table[parameter] = self.parameter(position) }
    for operation in program.operations {
      let values = number(operation.primitive, operation.operands.map { table[$0] }, count: operation.results.count)
      for (result, number) in zip(operation.results, values) { table[result] = number }
    }
    return program.results.map { table[$0] }
  }

  mutating func parameter(_ position: Int) -> Int {
    if let known = parameters[position] { return known }
    next += 1
    parameters[position] = next
    return next
  }

  mutating func number(_ primitive: Primitive, _ operands: [Int], count: Int = 1) -> [Int] {
    var node = Node(primitive: primitive, operands: operands)
    switch primitive {
    case .binary(.add), .binary(.multiply), .binary(.maximum), .binary(.minimum), .binary(.and), .binary(.or), .binary(.xor),
      .compare(.equal), .compare(.notEqual):
      node.operands.sort()
    case .compare(.greater), .compare(.greaterOrEqual):
      if case .compare(let direction) = primitive { node.primitive = .compare(direction.swapped) }
      node.operands.reverse()
    default: break
    }
    if let known = numbers[node] { return known }
    let fresh = (0..<count).map { next + 1 + $0 }
    next += count
    numbers[node] = fresh
    return fresh
  }
}

extension Program {
  /// The monoid whose combination of two scalars this is.
  public var monoid: Monoid? {
    guard parameters.count == 2, results.count == 1, parameterTypes[0] == parameterTypes[1] else { return nil }
    var numbering = ValueNumbering()
    let result = numbering.results(self)[0]
    let operands = [numbering.parameter(0), numbering.parameter(1)]
    return Monoid.allCases.first { monoid in
      monoid.domain.contains(parameterTypes[0].dtype) && numbering.number(.binary(monoid.combiner), operands)[0] == result
    }
  }

  /// The combiner of a scatter, of (element, update).
  var scatterCombiner: ScatterCombiner? {
    guard parameters.count == 2, results.count == 1 else { return nil }
    var numbering = ValueNumbering()
    let result = numbering.results(self)[0]
    let operands = [numbering.parameter(0), numbering.parameter(1)]
    return ScatterCombiner.allCases.first { combiner in
      guard let function = combiner.function else { return result == operands[1] }
      return function.domain.contains(parameterTypes[0].dtype) && numbering.number(.binary(function), operands)[0] == result
    }
  }

  /// Whether two programs compute the same, as far as the forms of their operations show.
  func computes(_ other: Program) -> Bool {
    guard parameterTypes == other.parameterTypes else { return false }
    var numbering = ValueNumbering()
    return numbering.results(self) == numbering.results(other)
  }
}

extension Monoid {
  /// Whether a scalar is the identity.
  func isIdentity(_ scalar: DenseArray) -> Bool {
    let dtype = scalar.dtype
    if scalar == identity(dtype) { return true }
    return self == .sum && !dtype.isInteger && dtype != .bool && scalar == .scalar(-0.0, dtype)
  }
}

// MARK: Comparators

extension Program {
  /// How JAX compares two of each operand for a sort by the first `keyCount` of them: less, or equal and less in what follows. Floats are
  /// in total order, after all NaNs were made one and -0 made 0.
  static func sortComparator(_ dtypes: [DType], keyCount: Int) throws -> Program {
    let builder = ProgramBuilder()
    let elements = dtypes.flatMap { [builder.addParameter(TensorType($0, [])), builder.addParameter(TensorType($0, []))] }
    func key(_ x: ValueID) throws -> ValueID {
      let dtype = builder.dtype(of: x)
      guard dtype.isFloatingPoint else { return x }
      let zero = builder.scalar(0, dtype)
      let plain = builder.select(builder.compare(.equal, x, zero), zero, x)
      return try builder.totalOrderKey(builder.select(builder.compare(.notEqual, x, x), builder.scalar(.nan, dtype), plain))
    }
    var less: ValueID?
    for index in (0..<keyCount).reversed() {
      let (a, b) = (try key(elements[2 * index]), try key(elements[2 * index + 1]))
      let isLess = builder.compare(.less, a, b)
      if let rest = less {
        less = builder.binary(.or, isLess, builder.binary(.and, builder.compare(.equal, a, b), rest))
      } else {
        less = isLess
      }
    }
    return builder.finish([less ?? builder.scalar(0, .bool)])
  }

  /// How pairs of (element, index) are reduced to the first greatest or least: as JAX does it, and as the printer does it, which gives the
  /// earlier of two NaNs whichever side it comes from.
  static func argReductionBodies(_ kind: ArgReduction, _ dtype: DType, _ index: DType) -> [Program] {
    func body(checksNaN: Bool, ordersNaNs: Bool) -> Program {
      let b = ProgramBuilder()
      let types = [dtype, index, dtype, index].map { TensorType($0, []) }
      let p = types.map { b.addParameter($0) }
      var wins = b.compare(kind == .argmax ? .greater : .less, p[0], p[2])
      if checksNaN {
        let isNaN = b.compare(.notEqual, p[0], p[0])
        wins = b.binary(.or, wins, isNaN)
        if ordersNaNs {
          let both = b.binary(.and, isNaN, b.compare(.notEqual, p[2], p[2]))
          wins = b.binary(.and, wins, b.unary(.not, b.binary(.and, both, b.compare(.greater, p[1], p[3]))))
        }
      }
      let earlier = b.binary(.and, b.compare(.equal, p[0], p[2]), b.compare(.less, p[1], p[3]))
      return b.finish([b.select(wins, p[0], p[2]), b.select(b.binary(.or, wins, earlier), p[1], p[3])])
    }
    return [body(checksNaN: true, ordersNaNs: false), body(checksNaN: true, ordersNaNs: true), body(checksNaN: false, ordersNaNs: false)]
  }
}
