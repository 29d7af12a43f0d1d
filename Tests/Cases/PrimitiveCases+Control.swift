import ApusIR

extension Samples {
  mutating func control() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype: DType in [.float64, .complex128, .float32, .int32] {
      cases += branches(dtype) + scans(dtype) + loops(dtype)
      let (x, y) = (array(dtype, [2, 3]), array(dtype, [3]))
      let callee = Self.program([x.type, y.type]) { b, p in
        let product = b.emitOne(.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])), p[0], p[1])
        return [b.multiply(product, product), p[1]]
      }
      cases.append(PrimitiveCase(.call(callee, name: "product"), [x, y]))
      cases.append(PrimitiveCase(.call(Self.program([]) { _, _ in [] }, name: "nothing"), []))
      cases.append(PrimitiveCase(.custom(Self.bentProduct(dtype)), [array(dtype, [3]), array(dtype, [3]), index(2)], "with a tangent rule"))
      if dtype.isDifferentiable {
        for shape: Shape in [[3], [0], [1], [Self.pastVector(dtype)]] {
          let sine = [array(dtype, shape), array(dtype, shape)], operands = [array(dtype, shape, .signed(0.5, 2)), array(dtype, shape)]
          cases.append(PrimitiveCase(.custom(Self.sineProduct(dtype, shape)), sine, "with a cotangent rule"))
          cases.append(PrimitiveCase(.custom(Self.quotient(dtype, shape)), operands, "with a transpose"))
        }
      }
      cases.append(PrimitiveCase(.optimizationBarrier, [x, integers(.int32, [2], 0...3), y]))
    }
    return cases + controlOfExtents()
  }

  static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) -> [ValueID]) -> Program {
    let builder = ProgramBuilder()
    return builder.finish(body(builder, types.map { builder.addParameter($0) }))
  }

  /// Smooth functions where the dtype has them, and products elsewhere.
  private static func bend(_ b: ProgramBuilder, _ x: ValueID) -> ValueID {
    b.dtype(of: x).isDifferentiable ? b.unary(.sine, x) : b.multiply(x, x)
  }

  /// (x, y, n) -> (bend(x) y, n), with the derivative that it has.
  static func bentProduct(_ dtype: DType, _ shape: Shape = [3]) -> CustomFunction {
    let type = TensorType(dtype, shape), counter = TensorType(.int32, [])
    let operands = [type, type, counter]
    let function = program(operands) { b, p in [b.multiply(Self.bend(b, p[0]), p[1]), p[2]] }
    let flags = operands.map { $0 != counter && dtype.isDifferentiable }
    let rule = program(operands + operands.filter { $0 != counter && dtype.isDifferentiable }) { b, p in
      let bent = Self.bend(b, p[0])
      let results = [b.multiply(bent, p[1]), p[2]]
      if !dtype.isDifferentiable { return results }
      return results + [b.add(b.multiply(b.multiply(b.unary(.cosine, p[0]), p[1]), p[3]), b.multiply(bent, p[4]))]
    }
    return CustomFunction(name: "bentProduct", program: function, isDifferentiable: flags, derivative: .forward(DeferredProgram(rule)))
  }

  /// (x, y) -> sin(x) y, with its derivative for reverse mode.
  private static func sineProduct(_ dtype: DType, _ shape: Shape) -> CustomFunction {
    let type = TensorType(dtype, shape)
    let function = program([type, type]) { b, p in [b.multiply(b.unary(.sine, p[0]), p[1])] }
    let forward = program([type, type]) { b, p in
      let sine = b.unary(.sine, p[0])
      return [b.multiply(sine, p[1]), b.multiply(b.unary(.cosine, p[0]), p[1]), sine]
    }
    let backward = program([type, type, type]) { b, p in [b.multiply(p[0], p[2]), b.multiply(p[1], p[2])] }
    return CustomFunction(
      name: "sineProduct", program: function, isDifferentiable: [true, true],
      derivative: .reverse(forward: DeferredProgram(forward), backward: DeferredProgram(backward)))
  }

  /// (d, b) -> b / d, linear in b, whose derivative by d is said by the function itself.
  private static func quotient(_ dtype: DType, _ shape: Shape) -> CustomFunction {
    let type = TensorType(dtype, shape)
    let function = program([type, type]) { b, p in [b.divide(p[1], p[0])] }
    let rule = DeferredProgram {
      program([type, type, type, type]) { b, p in
        let quotient = b.emit(.custom(Self.quotient(dtype, shape)), [p[0], p[1]])[0]
        let change = b.subtract(p[3], b.multiply(p[2], quotient))
        return [quotient] + b.emit(.custom(Self.quotient(dtype, shape)), [p[0], change])
      }
    }
    let transpose = DeferredProgram { program([type, type]) { b, p in b.emit(.custom(Self.quotient(dtype, shape)), p) } }
    return CustomFunction(
      name: "quotient", program: function, isDifferentiable: [true, true], derivative: .forward(rule),
      transposition: .init(isLinear: [false, true], program: transpose))
  }

  private mutating func branches(_ dtype: DType) -> [PrimitiveCase] {
    let type = TensorType(dtype, [3]), counter = TensorType(.int32, [])
    let parameters = [type, type, counter]
    let branches = [
      Self.program(parameters) { b, p in [b.multiply(p[0], p[1]), Self.bend(b, p[0]), p[2]] },
      Self.program(parameters) { b, p in [Self.bend(b, Self.bend(b, p[1])), b.full(2, type), b.add(p[2], b.full(1, like: p[2]))] },
      Self.program(parameters) { b, p in [b.full(1, type), b.multiply(p[0], b.add(p[0], p[1])), b.full(7, counter)] },
    ]
    return [0, 1, 2, 5, -1].map { selected in
      PrimitiveCase(.branch(branches), [index(selected), array(dtype, [3]), array(dtype, [3]), index(4)], "branch \(selected)")
    } + [PrimitiveCase(.branch([branches[0]]), [index(0), array(dtype, [3]), array(dtype, [3]), index(4)], "only branch")]
  }

  private mutating func scans(_ dtype: DType) -> [PrimitiveCase] {
    let state = TensorType(dtype, [2]), weights = TensorType(dtype, [2, 2]), input = state, counter = TensorType(.int32, [])
    // state' = bend(w state + x) (1 + bend(w)[0]), with a counter that takes part and an output that does not depend on the state.
    let body = Self.program([weights, state, counter, input]) { b, p in
      let product = b.emitOne(.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])), p[0], p[1])
      let bent = Self.bend(b, b.add(product, p[3]))
      let row = b.reshape(b.slice(Self.bend(b, p[0]), axis: 0, from: 0, to: 1), to: [2])
      let next = b.multiply(bent, b.add(row, b.full(1, like: row)))
      let count = b.add(p[2], b.full(1, like: p[2]))
      let scaled = b.multiply(next, b.broadcast(b.convert(count, to: dtype), to: [2], dimensions: []))
      return [next, count, scaled, Self.bend(b, p[3]), count]
    }
    // A carry that tangents reach after a step only, and one that nothing changes.
    let late = Self.program([input, state, state, state]) { b, p in [b.add(p[1], p[2]), b.multiply(p[0], p[0]), p[3]] }
    var cases: [PrimitiveCase] = []
    for (length, reverse) in [(3, false), (3, true), (1, false), (0, false)] {
      let loop = ScanLoop(body: body, invariantCount: 1, carryCount: 2, length: length, reverse: reverse)
      let arrays = ([[2, 2], [2], [length, 2]] as [Shape]).map { array(dtype, $0, .signed(0.2, 0.7)) }
      let operands = [arrays[0], arrays[1], index(1), arrays[2]]
      cases.append(PrimitiveCase(.scan(loop), operands, "of \(length)\(reverse ? " reversed" : "")"))
    }
    let loop = ScanLoop(body: late, invariantCount: 1, carryCount: 3, length: 5)
    cases.append(PrimitiveCase(.scan(loop), (0..<4).map { _ in array(dtype, [2], .signed(0.2, 0.7)) }, "without slices"))
    return cases
  }

  private mutating func loops(_ dtype: DType) -> [PrimitiveCase] {
    let type = TensorType(dtype, [2]), counter = TensorType(.int32, [])
    let condition = Self.program([type, counter, counter, type]) { b, p in [b.compare(.less, p[2], p[1])] }
    let body = Self.program([type, counter, counter, type]) { b, p in
      [b.add(p[2], b.full(1, like: p[2])), Self.bend(b, b.multiply(p[3], p[0]))]
    }
    return [0, 1, 4].map { count in
      let loop = WhileLoop(condition: condition, body: body, invariantCount: 2)
      let arrays = (0..<2).map { _ in array(dtype, [2], .signed(0.3, 1)) }
      return PrimitiveCase(.whileLoop(loop), [arrays[0], index(count), index(0), arrays[1]], "\(count) times")
    }
  }
}
