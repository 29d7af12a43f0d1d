import ApusIR

extension Samples {
  /// Branches, loops and calls of every dtype, and of extents 0, 1 and one past the vector width: of what they carry, and of their steps.
  mutating func controlOfExtents() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DType.allCases {
      let isSized = [.float64, .complex128, .float32, .int32].contains(dtype)
      for extent in isSized ? [0, 1, Self.pastVector(dtype)] : [Self.pastVector(dtype)] { cases += control(dtype, extent) }
    }
    return cases
  }

  private mutating func control(_ dtype: DType, _ extent: Int) -> [PrimitiveCase] {
    let type = TensorType(dtype, [extent]), scalar = TensorType(dtype, []), counter = TensorType(.int32, [])
    func line() -> DenseArray { array(dtype, [extent], .signed(0.3, 0.9)) }
    let sides = [
      Self.program([type, type]) { b, p in [Self.step(b, p[0], p[1])] },
      Self.program([type, type]) { b, p in [Self.step(b, p[1], Self.step(b, p[0], p[1]))] },
    ]
    let body = Self.program([type, type, type]) { b, p in
      let next = Self.step(b, p[1], Self.step(b, p[2], p[0]))
      return [next, Self.step(b, p[2], next)]
    }
    let scan = ScanLoop(body: body, invariantCount: 1, carryCount: 1, length: 3)
    let steps = ScanLoop(
      body: Self.program([scalar, scalar]) { b, p in
        let next = Self.step(b, p[0], p[1])
        return [next, Self.step(b, p[1], next)]
      }, invariantCount: 0, carryCount: 1, length: extent, reverse: true)
    let loop = WhileLoop(
      condition: Self.program([type, counter, type]) { b, p in [b.compare(.less, p[1], b.full(2, counter))] },
      body: Self.program([type, counter, type]) { b, p in [b.add(p[1], b.full(1, counter)), Self.step(b, p[2], p[0])] },
      invariantCount: 1)
    return [
      PrimitiveCase(.branch(sides), [index(0), line(), line()], "of \(extent)"),
      PrimitiveCase(.branch(sides), [index(1), line(), line()], "of \(extent), the other"),
      PrimitiveCase(.scan(scan), [line(), line(), array(dtype, [3, extent], .signed(0.3, 0.9))], "of \(extent)"),
      PrimitiveCase(.scan(steps), [array(dtype, []), line()], "of \(extent) steps"),
      PrimitiveCase(.whileLoop(loop), [line(), index(0), line()], "of \(extent)"),
      PrimitiveCase(.call(sides[1], name: "side"), [line(), line()], "of \(extent)"),
      PrimitiveCase(.custom(Self.bentProduct(dtype, [extent])), [line(), line(), index(1)], "of \(extent)"),
      PrimitiveCase(.optimizationBarrier, [line(), line()], "of \(extent)"),
    ]
  }

  /// sin(x) y, or what there is instead.
  private static func step(_ b: ProgramBuilder, _ x: ValueID, _ y: ValueID) -> ValueID {
    switch b.dtype(of: x).category {
    case .floatingPoint, .complex: b.multiply(b.unary(.sine, x), y)
    case .signedInteger, .unsignedInteger: b.add(b.multiply(x, x), y)
    case .bool: b.binary(.xor, x, y)
    }
  }
}
