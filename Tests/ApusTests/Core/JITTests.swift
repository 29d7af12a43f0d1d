import Apus
import Testing

@Suite struct JITTests {
  @Test func compilesOncePerSignature() throws {
    try isolated {
      let f = jit { (x: Tensor) in tanh(x * 1.2345) + x }
      let counts = try withCounts {
        for i in 0..<5 { _ = try f(vector(1, 2, Double(i))).array() }
      }.counts
      #expect(counts.traces == 1)
      #expect(counts.compilations == 1)
      #expect(counts.executions == 5)
      let other = withCounts { _ = f(vector(1, 2)) }.counts
      #expect(other.traces == 1)
      #expect(other.compilations == 1)
      let again = withCounts { _ = f(vector(1, 2)) }.counts
      #expect(again.traces == 0)
    }
  }

  @Test func aFunctionMadeAnewIsTracedButNotCompiled() throws {
    isolated {
      func made() -> @Sendable (Tensor) -> Tensor { jit { (x: Tensor) in exp(x * 0.98765).sum() } }
      #expect(withCounts { _ = made()(vector(1, 2, 3)) }.counts.compilations == 1)
      let second = withCounts { _ = made()(vector(1, 2, 3)) }.counts
      #expect(second.traces == 1)
      #expect(second.compilations == 0)
    }
  }

  @Test func configurationIsPartOfTheSignature() throws {
    let f = jit { (b: TestBlock, x: Tensor) in x * b.scale + Double(b.depth) }
    let layer = TestLinear(weight: 1, bias: nil)
    var block = TestBlock(first: layer, second: layer, scale: 2, activation: .relu, depth: 1)
    expectClose([try f(block, 10).item()], [21])
    block.depth = 5
    expectClose([try f(block, 10).item()], [25])
    block.scale = 3
    expectClose([try f(block, 10).item()], [35])
  }

  @Test func capturesAreOperandsNotConstants() throws {
    try isolated {
      func scaled(by big: Tensor) -> @Sendable (Tensor) -> Tensor { jit { (x: Tensor) in x * big * big - 0.4321 } }
      let first = Tensor((0..<100).map(Double.init)), second = Tensor((0..<100).map { Double($0) * 2 })
      _ = try scaled(by: first)(2).array()
      let (values, counts) = try withCounts { try scaled(by: second)(2).array() }
      #expect(counts.compilations == 0)
      expectClose([values[3]], [2 * 36 - 0.4321])
      let program = try program({ (x: Tensor) in x * first + first }, Tensor(1.0))
      #expect(program.parameters.count == 2)
    }
  }

  @Test func inoutIsPlainRebinding() throws {
    let step = jit { (model: inout TestLinear, x: Tensor) in
      let old = model(x).sum()
      model.weight -= 0.5
      return old
    }
    var model = TestLinear(weight: Tensor([[1.0], [2]]), bias: nil)
    let kept = model
    expectClose([try step(&model, Tensor([[1.0, 1]])).item()], [3])
    expectClose(try model.weight.array(), [0.5, 1.5])
    expectClose(try kept.weight.array(), [1, 2])
    let outer = jit { (model: inout TestLinear, x: Tensor) in step(&model, x) + step(&model, x) }
    expectClose([try outer(&model, Tensor([[1.0, 1]])).item()], [3])
    expectClose(try model.weight.array(), [-0.5, 0.5])
  }

  @Test func twoInoutArgumentsAndSeveralResults() throws {
    let step = jit { (a: inout Tensor, b: inout [Tensor], x: Tensor) in
      a += x
      b[0] = b[0] * a
      return (a - x, b[0] + 1)
    }
    var (a, b) = (vector(1, 2), [vector(3, 4)])
    let (first, second) = step(&a, &b, 1)
    expectClose(try a.array(), [2, 3])
    expectClose(try b[0].array(), [6, 12])
    expectClose(try first.array(), [1, 2])
    expectClose(try second.array(), [7, 13])
    let none = jit { (a: inout Tensor) in a *= 2 }
    none(&a)
    expectClose(try a.array(), [4, 6])
  }

  @Test func aFailedStepLeavesItsArgumentsAlone() throws {
    let step = jit { (a: inout Tensor, x: Tensor) in
      a = a + 1
      return a.matmul(x)
    }
    var a = Tensor([[1.0, 2]])
    let result = step(&a, Tensor([[1.0, 2, 3]]))
    #expect(throws: ShapeError.self) { try result.array() }
    expectClose(try a.array(), [1, 2])
  }

  @Test func withoutAResultAThrowingStepThrows() throws {
    let step = jit { (a: inout Tensor, x: Tensor) throws in a = (a + 1).matmul(x) }
    var a = Tensor([[1.0, 2]])
    #expect(throws: ShapeError.self) { try step(&a, Tensor([[1.0, 2, 3]])) }
    expectClose(try a.array(), [1, 2])
    try step(&a, Tensor([[1.0], [1]]))
    expectClose(try a.array(), [5])
  }

  struct Refusal: Error {}

  @Test func whatTheFunctionThrowsIsThrownOn() throws {
    let f = jit { (a: inout Tensor, x: Tensor) throws(Refusal) -> Tensor in
      if x.rank > 1 { throw Refusal() }
      a += x
      return a
    }
    var a = vector(1, 2)
    _ = try f(&a, vector(1, 1))
    #expect(throws: Refusal.self) { try f(&a, Tensor([[1.0, 2]])) }
    expectClose(try a.array(), [2, 3])
  }

  @Test func resultsThatAreArgumentsOrConstants() throws {
    let f = jit { (x: Tensor, y: Tensor) in (y, x, [x, Tensor(2), Tensor([1.0, 2]), x + 1, x + 1]) }
    let (y, x, rest) = f(vector(1), vector(2))
    expectClose(try y.array() + x.array(), [2, 1])
    expectClose(try rest.flatMap { try $0.array() }, [1, 2, 1, 2, 2, 2])
  }

  @Test func weakScalarsStayWeakUnderJIT() throws {
    let x = Tensor([1.0, 2], dtype: .float16)
    let f = { @Sendable (x: Tensor, s: Tensor) in x * s }
    #expect(f(x, 0.5).dtype == .float16)
    #expect(jit(f)(x, 0.5).dtype == .float16)
    #expect(jit(f)(x, Tensor(0.5, dtype: .float32)).dtype == .float32)
    #expect(jit(f)(Tensor([1, 2]), 0.5).dtype == .float32)
  }

  @Test func nestedFunctionsAreCalls() throws {
    let inner = jit { (x: Tensor) in x * x + 1 }
    let program = try program({ (x: Tensor) in inner(x) + inner(x * 2) }, vector(1, 2))
    #expect(program.operations.contains { $0.primitive.name == "call" } || program.operations.count >= 4)
    expectClose(try jit { (x: Tensor) in inner(x) + inner(x * 2) }(vector(1, 2)).array(), [2 + 5, 5 + 17])
    let counts = withCounts { _ = jit { (x: Tensor) in (0..<5).reduce(x) { x, _ in inner(x) } }(vector(1, 2, 3)) }.counts
    #expect(counts.traces == 2)
  }

  @Test func withoutJITRunsOperations() throws {
    let f = jit { (x: Tensor) throws -> Tensor in try x.item() > 0 ? x * 2 : x }
    #expect(throws: TracerError.self) { try f(3) }
    expectClose([try withoutJIT { try f(3) }.item()], [6])
    let counts = try withCounts { try withoutJIT { try f(4).item() } }.counts
    #expect(counts.compilations == 0)
  }

  @Test func theCacheIsBoundedAndCanBeCleared() throws {
    let cache = ExecutableCache()
    func program(_ value: Double) throws -> Program {
      try Apus.program({ (x: Tensor) in x * value + 1 }, vector(1, 2))
    }
    for value in 0..<4 { _ = try cache.executable(for: program(Double(value) + 2), donatable: [false], backend: ReferenceBackend()) }
    let full = cache.contents
    #expect(full.programs == 4)
    #expect(try !cache.executable(for: program(2), donatable: [false], backend: ReferenceBackend()).isNew)
    cache.byteLimit = full.byteCount / 2
    #expect(cache.contents.programs == 2)
    // The one used last is still there, the one before it by age is not.
    #expect(try !cache.executable(for: program(2), donatable: [false], backend: ReferenceBackend()).isNew)
    #expect(try cache.executable(for: program(3), donatable: [false], backend: ReferenceBackend()).isNew)
    cache.clear()
    #expect(cache.contents == (0, 0))
  }

  @Test func concurrentCallsCompileOnce() async throws {
    let f = jit { (x: Tensor) in (x * 0.1357 + 3).sum() }
    let counts = await withTaskGroup(of: Double.self) { group in
      for i in 0..<8 { group.addTask { (try? f(vector(Double(i), 1)).item()) ?? .nan } }
      var values: [Double] = []
      for await value in group { values.append(value) }
      return values
    }
    expectClose(counts.sorted(), (0..<8).map { Double($0) * 0.1357 + 6 + 0.1357 })
  }

  @Test func inspectionNeverRuns() throws {
    try isolated {
      let f = jit { (x: inout Tensor, y: Tensor) in
        x += y
        return (x * y).sum()
      }
      var x = vector(1, 2)
      let (explanation, counts) = try withCounts { try explain(f, &x, vector(3, 4)) }
      #expect(counts.executions == 0)
      #expect(counts.eagerOperations == 0)
      #expect(explanation.parameters == 2)
      #expect(explanation.donated == 1)
      expectClose(try x.array(), [1, 2])
      #expect(explanation.description.contains("operations traced"))
      #expect(explanation.reason == "the function has not been called before")
      // What was compiled ahead is found by the first call.
      try compile(f, &x, vector(3, 4))
      #expect(withCounts { _ = f(&x, vector(3, 4)) }.counts.compilations == 0)
      expectClose(try x.array(), [4, 6])
      var longer = vector(1, 2, 3)
      #expect(try explain(f, &longer, vector(3, 4, 5)).reason == "unlike before, Tensor is float32[3] instead of float32[2]")
      #expect(throws: ShapeError.self) { try lower({ (x: Tensor) in x.matmul(vector(1, 2, 3)) }, vector(1, 2)) }
    }
  }
}
