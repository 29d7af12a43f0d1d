import Apus
import Testing

@Suite struct ErrorTests {
  @Test func poisonNamesTheLineOfTheMistake() throws {
    let line = #line + 1
    let bad = vector(1, 2) + vector(1, 2, 3)
    let later = (bad * 2).sum()
    let error = #expect(throws: ShapeError.self) { try later.item() }
    #expect(error?.location?.line == line)
    #expect(error?.location?.file.hasSuffix("ErrorTests.swift") == true)
    #expect(error?.description.contains("poisonNamesTheLineOfTheMistake") == true)
  }

  @Test func theFirstErrorWins() throws {
    let first = vector(1, 2) + vector(1, 2, 3)
    let second = first.matmul(Tensor([["a".count]])) + vector(1, 2, 3, 4)
    #expect(message(second) == message(first))
  }

  @Test func errorsInsideTracesNameLineAndParameter() throws {
    let f = jit { (m: TestModel<TestLinear>, x: Tensor) in x.matmul(m.layers[1].weight) }
    let layer = TestLinear(weight: Tensor([[1.0, 2]]), bias: nil)
    let text = message(f(TestModel(layers: [layer, layer], extra: [:]), Tensor([[1.0, 2, 3]])))
    #expect(text.contains("[1, 3] x [1, 2]"))
    #expect(text.contains("layers[1].weight"))
    #expect(text.contains("ErrorTests.swift:"))
  }

  /// Transforms that find out late, when the function has been traced, name the operation's line all the same.
  @Test func errorsOfTransformsNameTheOperationsLine() throws {
    let line = #line + 1
    let loop = { @Sendable (x: Tensor) in whileLoop(x, while: { $0.sum() .< 10 }, do: { $0 * 2 }).sum() }
    for gradient in [grad(loop), jit(grad(loop))] {
      let error = #expect(throws: TransformError.self) { try gradient(vector(1, 2)).array() }
      #expect(error?.location?.line == line)
      #expect(error?.location?.file.hasSuffix("ErrorTests.swift") == true)
    }
  }

  @Test func operationsKnowTheirLine() throws {
    let line = #line + 1
    let program = try program({ (x: Tensor) in sin(x) * 3 }, vector(1, 2))
    #expect(!program.operations.isEmpty)
    #expect(program.operations.allSatisfy { $0.location?.line == line })
  }

  @Test func poisonedArgumentsPoisonResults() {
    let bad = vector(1, 2) + vector(1, 2, 3)
    let expected = message(bad)
    #expect(message(jit { (x: Tensor) in x * 2 }(bad)) == expected)
    #expect(message(grad { (x: Tensor) in x.sum() }(bad)) == expected)
    #expect(message(vmap { (x: Tensor) in x * 2 }(bad)) == expected)
    #expect(message(jvp({ (x: Tensor) in x * 2 }, at: bad, along: bad).tangent) == expected)
    var state = vector(1)
    let step = jit { (s: inout Tensor, x: Tensor) in s += x.sum() }
    _ = step
    let counted = jit { (s: inout Tensor, x: Tensor) in
      s += x.sum()
      return s
    }
    #expect(message(counted(&state, bad)) == expected)
    #expect((try? state.item()) == 1)
  }

  @Test func leakedTracersAreErrors() throws {
    final class Box: @unchecked Sendable { var tensor: Tensor? }
    let box = Box()
    _ = jit { (x: Tensor) in
      box.tensor = x * 2
      return x
    }(vector(1, 2))
    let leaked = try #require(box.tensor)
    for tensor in [leaked, leaked + 1, jit { (x: Tensor) in x + leaked }(1), grad { (x: Tensor) in (x * leaked).sum() }(1)] {
      let error = #expect(throws: TracerError.self) { try tensor.array() }
      #expect(error?.reason == .leaked)
    }
    _ = grad { (x: Tensor) in
      box.tensor = x * 2
      return x
    }(1)
    #expect(throws: TracerError.self) { try (box.tensor ?? 0).array() }
  }

  @Test func tasksOutsideATraceCannotUseItsTensors() async throws {
    final class Box: @unchecked Sendable { var task: Task<String, Never>? }
    let box = Box()
    _ = jit { (x: Tensor) in
      let y = x * 2
      box.task = Task.detached { message(y + 1) }
      return y
    }(vector(1, 2))
    let text = await box.task?.value
    #expect(text?.contains("leaked") == true)
  }

  @Test func childTasksShareTheTrace() async throws {
    let f = jit { (x: Tensor) in
      let semaphoreFree = (0..<4).map { Double($0) }
      return semaphoreFree.map { x * $0 }.reduce(Tensor(0.0)) { $0 + $1 }
    }
    expectClose(try f(vector(1, 2)).array(), [6, 12])
  }

  @Test func readingIsChecked() {
    #expect(throws: ShapeError.self) { try vector(1, 2).item() }
    #expect(throws: DTypeError.self) { try vector(1, 2).array(as: Int32.self) }
    #expect(throws: DTypeError.self) { try Tensor([1, 2]).array(as: Float.self) }
    #expect((try? Tensor([1, 2]).array(as: Int.self)) == [1, 2])
    #expect((try? Tensor([1, 2]).array(as: Double.self)) == [1, 2])
    #expect((try? vector(1, 2).array(as: Double.self)) == [1, 2])
    #expect((try? Tensor(true).item()) == 1)
  }
}
