import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Foundation
import Testing

@testable import ApusTestCases

/// Derivatives and batches of operations with regions: what they keep, share and refuse.
@Suite struct ControlTests {
  private static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) -> [ValueID]) -> Program {
    let builder = ProgramBuilder()
    return builder.finish(body(builder, types.map { builder.addParameter($0) }))
  }

  private static let matmul = Primitive.dotGeneral(DotDimensions(lhsContracting: [0], rhsContracting: [0]))
  private static let vector = TensorType(.float64, [3]), matrix = TensorType(.float64, [3, 3])

  /// h' = tanh(h w + x) over 5 steps, giving every h.
  private static let recurrent = program([matrix, vector, TensorType(.float64, [5, 3])]) { b, p in
    let body = program([matrix, vector, vector]) { b, p in
      let h = b.unary(.tanh, b.add(b.emitOne(matmul, p[1], p[0]), p[2]))
      return [h, h]
    }
    return b.emit(.scan(ScanLoop(body: body, invariantCount: 1, carryCount: 1, length: 5)), p)
  }

  private static func scans(_ program: Program) -> [ScanLoop] {
    program.operations.compactMap { if case .scan(let loop) = $0.primitive { loop } else { nil } }
  }

  @Test func scanPassesInvariantResidualsOnce() throws {
    let gradient = try vjp(Self.recurrent, active: [true, true, true])
    let parts = gradient.linearization
    #expect(parts.replaced == [0])
    let known = try #require(Self.scans(parts.primal).first)
    #expect(Self.scans(parts.primal).count == 1)
    // Stacked: h before the step. The slope of tanh follows from h after it, which is an output, and the weights are the same at every step.
    #expect(parts.residuals.contains(Self.recurrent.parameters[0]))
    #expect(!known.body.results.dropFirst(2).contains(known.body.parameters[0]))
    #expect(known.body.results.count == 3)
    let backward = try #require(Self.scans(gradient.backward).first)
    #expect(backward.reverse && backward.invariantCount == 1)
    // The weights' cotangent and the state's.
    #expect(backward.carryCount == 2)
  }

  @Test func scanIsNotEvaluatedTwice() throws {
    #expect(Self.scans(simplify(try vjp(Self.recurrent, active: [true, true, true]).combined())).count == 2)
    let derivative = try jvp(Self.recurrent, active: [true, false, false])
    #expect(Self.scans(derivative.program).count == 1)
    #expect(derivative.replaced == [0])
  }

  @Test func scanTakesItsOwnSlicesAsResiduals() throws {
    // y = sin(x) slice by slice: the residual of the loop is x itself, which is there already.
    let slices = TensorType(.float64, [5, 3])
    let program = Self.program([Self.vector, slices]) { b, p in
      let body = Self.program([Self.vector, Self.vector]) { b, p in [b.multiply(p[0], p[1]), p[1]] }
      return b.emit(.scan(ScanLoop(body: body, invariantCount: 0, carryCount: 1, length: 5)), p)
    }
    let parts = try linearize(program, active: [true, false])
    #expect(parts.replaced.isEmpty && parts.residuals == [program.parameters[1]])
  }

  @Test func reverseModeThroughWhileIsRefusedWithAdvice() throws {
    let counter = TensorType(.int32, [])
    let program = Self.program([counter, Self.vector]) { b, p in
      let condition = Self.program([counter, Self.vector]) { b, p in [b.compare(.less, p[0], b.full(3, like: p[0]))] }
      let body = Self.program([counter, Self.vector]) { b, p in [b.add(p[0], b.full(1, like: p[0])), b.unary(.sine, p[1])] }
      return b.emit(.whileLoop(WhileLoop(condition: condition, body: body, invariantCount: 0)), p)
    }
    let error = #expect(throws: TransformError.self) { try vjp(program, active: [false, true]) }
    #expect(error?.detail.contains("scan") == true)
    #expect(try jvp(program, active: [false, true]).tangentResults == [false, true])
    // A loop that the wanted derivative does not pass through is no obstacle.
    let around = Self.program([counter, Self.vector]) { b, p in
      let kept = b.unary(.stopGradient, p[1])
      let loop = program
      let results = (try? b.inline(loop, [p[0], kept])) ?? []
      return [b.multiply(results[1], p[1])]
    }
    #expect(try vjp(around, active: [false, true]).reached == [true])
  }

  @Test func branchesShareResidualSlots() throws {
    let program = Self.program([TensorType(.int32, []), Self.vector]) { b, p in
      func branch(_ function: UnaryFunction) -> Program {
        Self.program([Self.vector]) { b, p in [b.unary(function, b.unary(function, p[0]))] }
      }
      return b.emit(.branch([branch(.sine), branch(.exponential), branch(.negate)]), p)
    }
    let parts = try linearize(program, active: [false, true])
    guard case .branch(let known) = parts.primal.operations[0].primitive else {
      Issue.record("the branch is gone")
      return
    }
    // Two slopes of the sines, or the inner exponential: the outer one is the result.
    #expect(known.allSatisfy { $0.results.count == 3 })
    #expect(parts.replaced == [0])
  }

  @Test func calleesAreTransformedOnce() throws {
    let callee = Self.program([Self.vector]) { b, p in [b.unary(.sine, b.unary(.exponential, p[0]))] }
    // 2^10 uses of the callee, as a chain of calls of calls.
    var nested = callee
    for _ in 0..<10 {
      let inner = nested
      nested = Self.program([Self.vector]) { b, p in b.emit(.call(inner, name: "f"), b.emit(.call(inner, name: "f"), p)) }
    }
    let cache = TransformCache()
    let gradient = try vjp(nested, active: [true], cache: cache)
    try gradient.backward.verify()
    // One linearisation for each of 11 levels, and one transposition for each but the outermost, which is what `vjp` is.
    #expect(cache.statistics.misses == 22)
    _ = try vjp(nested, active: [true], cache: cache)
    #expect(cache.statistics.misses == 22)
    #expect(simplify(gradient.backward).operations.count == 2)
  }

  @Test func cacheStaysWithinItsBound() throws {
    let cache = TransformCache(operationLimit: 32)
    for length in 1...20 {
      let program = Self.program([Self.vector]) { b, p in
        let callee = Self.program([Self.vector]) { b, p in [(0..<length).reduce(p[0]) { x, _ in b.unary(.sine, x) }] }
        return b.emit(.call(callee, name: "f"), p)
      }
      for _ in 0..<2 { _ = try jvp(program, active: [true], cache: cache) }
    }
    // Each callee and each caller once; the second time the caller is found.
    #expect(cache.statistics == (hits: 20, misses: 40))
    #expect(cache.heldOperations <= 32 + 4 * 22)
    cache.clear()
    #expect(cache.heldOperations == 0)
  }

  @Test func inliningCallsIsExact() throws {
    let callee = Self.program([Self.vector, Self.vector]) { b, p in [b.multiply(p[0], p[1]), p[0]] }
    let program = Self.program([Self.vector, TensorType(.float64, [5, 3])]) { b, p in
      let body = Self.program([Self.vector, Self.vector]) { b, p in b.emit(.call(callee, name: "f"), [p[0], b.unary(.sine, p[1])]) }
      let loop = b.emit(.scan(ScanLoop(body: body, invariantCount: 0, carryCount: 1, length: 5)), p)
      return b.emit(.call(callee, name: "f"), [loop[0], p[0]])
    }
    let inlined = inlineCalls(program)
    func hasCall(_ program: Program) -> Bool {
      program.operations.contains { operation in
        if case .call = operation.primitive { return true }
        return operation.primitive.regions.contains(where: hasCall)
      }
    }
    #expect(hasCall(program) && !hasCall(inlined))
    var generator = SplitMix64(seed: 5)
    let arguments = program.parameterTypes.map { Laws.direction($0, &generator) }
    #expect(try Reference.evaluate(program, arguments) == Reference.evaluate(inlined, arguments))
  }

  @Test func unneededPartsOfLoopsArePruned() throws {
    let program = Self.program([Self.matrix, Self.vector, Self.vector]) { b, p in
      let body = Self.program([Self.matrix, Self.vector, Self.vector]) { b, p in
        [b.unary(.sine, p[1]), b.emitOne(Self.matmul, p[2], p[0]), p[2], b.unary(.cosine, p[1])]
      }
      let results = b.emit(.scan(ScanLoop(body: body, invariantCount: 1, carryCount: 2, length: 5)), p)
      return [results[0]]
    }
    let simplified = simplify(program)
    let loop = try #require(Self.scans(simplified).first)
    #expect(loop.invariantCount == 0 && loop.carryCount == 1 && loop.body.results.count == 1)
    var generator = SplitMix64(seed: 6)
    let arguments = program.parameterTypes.map { Laws.direction($0, &generator) }
    #expect(try Reference.evaluate(program, arguments) == Reference.evaluate(simplified, arguments))
  }

  @Test func batchedScanKeepsWeightsUnbatched() throws {
    let batched = try batch(Self.recurrent, batched: [false, true, true], size: 7)
    let loop = try #require(Self.scans(batched.program).first)
    #expect(loop.body.parameterTypes == [Self.matrix, TensorType(.float64, [7, 3]), TensorType(.float64, [7, 3])])
  }

  @Test func perExampleGradients() throws {
    // vmap of grad over examples, against one gradient at a time.
    let gradient = try vjp(Self.recurrent, active: [true, false, false]).combined()
    var generator = SplitMix64(seed: 8)
    let size = 3
    let weights = Laws.direction(Self.matrix, &generator)
    let examples = (0..<size).map { _ in gradient.parameterTypes.dropFirst().map { Laws.direction($0, &generator) } }
    let flags = gradient.parameters.indices.map { $0 > 0 }
    let batched = try batch(gradient, batched: flags, size: size, allResults: true)
    let stacked = (0..<(gradient.parameters.count - 1)).map { index in
      let type = gradient.parameterTypes[index + 1]
      return DenseArray.of(
        type.with(shape: Shape([size] + type.shape.dimensions)), numbers: examples.flatMap { $0[index].numbers })
    }
    let results = try Laws.evaluate(batched.program, [weights] + stacked)
    for (element, example) in examples.enumerated() {
      for (got, want) in zip(results, try Reference.evaluate(gradient, [weights] + example)) {
        try Laws.expectClose(Laws.element(element, of: got), want.numbers, 1e-12, "example \(element)")
      }
    }
  }

  @Test func checkpointsKeepTheirArgumentsOnly() throws {
    let body = Self.program([Self.vector, Self.matrix]) { b, p in
      [b.unary(.tanh, b.emitOne(Self.matmul, b.unary(.sine, b.emitOne(Self.matmul, p[0], p[1])), p[1]))]
    }
    func model(_ call: Primitive) -> Program {
      Self.program([Self.vector, Self.matrix]) { b, p in
        let once = b.emit(call, p)
        return b.emit(call, [once[0], p[1]])
      }
    }
    let kept = try vjp(model(.call(body, name: "layer")), active: [true, true])
    let again = try vjp(model(.checkpoint(body)), active: [true, true])
    // The arguments of the two calls: x, w, and the first call's result.
    #expect(again.linearization.residuals.count == 3 && kept.linearization.residuals.count > 3)
    #expect(again.linearization.replaced.isEmpty)
    let sines = [kept, again].map { program in
      (try? program.combined()).map { simplify(inlineCalls($0)).operations.filter { $0.primitive == .unary(.sine) }.count }
    }
    #expect(sines == [2, 4])
    var generator = SplitMix64(seed: 3)
    let arguments = [Self.vector, Self.matrix, Self.vector].map { Laws.direction($0, &generator) }
    let results = try [kept, again].map { try Laws.evaluate(try $0.combined(), arguments) }
    for (a, b) in zip(results[0], results[1]) { try Laws.expectClose(a.numbers, b.numbers, 1e-14, "gradient") }
  }

  /// An operation with an effect lies beside what is the same in every step: here a sum over devices, of which there is one.
  @Test(arguments: [true, false]) func effectsStayInTheirLoop(isAlone: Bool) throws {
    let loop = Self.program([Self.vector, Self.vector]) { b, p in
      let body = Self.program([Self.vector, Self.vector]) { b, p in
        let product = b.multiply(p[1], p[0])
        let sum = Collective(.allReduce(Self.program([TensorType(.float64, []), TensorType(.float64, [])]) { b, p in [b.add(p[0], p[1])] }))
        return [b.multiply(isAlone ? product : b.emitOne(.collective(sum), product), b.unary(.sine, p[0]))]
      }
      return b.emit(.scan(ScanLoop(body: body, invariantCount: 1, carryCount: 1, length: 3)), p)
    }
    let gradient = try vjp(loop, active: [true, true])
    var generator = SplitMix64(seed: 5)
    let arguments = [Self.vector, Self.vector, Self.vector].map { Laws.direction($0, &generator) }
    let results = try Laws.evaluate(try gradient.combined(), arguments)
    // x (w sin w)³
    let (w, x, ct) = (arguments[0].numbers, arguments[1].numbers, arguments[2].numbers)
    let expected = (0..<3).map { index -> (Complex<Double>, Complex<Double>) in
      let (w, x, ct) = (w[index].real, x[index].real, ct[index].real), f = w * sin(w)
      return (Complex(ct * x * 3 * f * f * (sin(w) + w * cos(w)), 0), Complex(ct * f * f * f, 0))
    }
    try Laws.expectClose(results[1].numbers, expected.map(\.0), 1e-13, "by w")
    try Laws.expectClose(results[2].numbers, expected.map(\.1), 1e-13, "by x")
  }
}
