import Apus
import Testing

/// What the gradient of a loop takes, in code and in memory, for any number of steps.
@Suite struct LoopMemoryTests {
  private static let rows = 8, width = 64
  private static let rowBytes = rows * width * 4, weightBytes = width * width * 4

  /// The gradient by the weights of a recurrence.
  private static func report(steps: Int) throws -> CompilationReport {
    let loss = { @Sendable (w: Tensor, xs: Tensor) -> Tensor in
      let result = scan(Tensor.zeros([rows, width]), over: xs) { h, x in
        let next = tanh(h.matmul(w) + x)
        return (next, output: [Tensor]())
      }
      return result.carry.sum()
    }
    return try compile(grad(loss), Tensor.ones([width, width]), Tensor.ones([steps, rows, width]))
  }

  /// In a process of its own: programs that are alive share code, and elsewhere others may have made some of it.
  @Test func theCodeOfALoopsGradientIsTheSameForAnyLength() async {
    await #expect(processExitsWith: .success) {
      var reports: [CompilationReport] = []
      for steps in [10, 1000] {
        reports.append(try LoopMemoryTests.report(steps: steps))
        clearCaches()
      }
      #expect(reports[0].kernels == reports[1].kernels)
      #expect(reports[0].kernelLaunches == reports[1].kernelLaunches && reports[0].libraryCalls == reports[1].libraryCalls)
      #expect(reports[0].steps.count == reports[1].steps.count)
      #expect(reports[0].codeBytes == reports[1].codeBytes)
    }
  }

  @Test(arguments: [1, 10, 1000]) func memoryIsWhatTheStepsKeep(steps: Int) throws {
    // Each step keeps h before it and the slope of tanh. Besides there are the product that is added to the weights' gradient, which is summed
    // in place, and two values of h's size: the carried one, and a product.
    let planned = try Self.report(steps: steps).plannedBytes
    #expect(planned == steps * 2 * Self.rowBytes + Self.weightBytes + 2 * Self.rowBytes)
  }

  /// A sum carried by a loop is added to where it lies: no copies of it are made.
  @Test func carriesAreUpdatedInPlace() throws {
    let report = try compile({ (x: Tensor, ys: Tensor) in
      scan(x, over: ys) { sum, y in
        let next = sum + y * y.sum()
        return (next, output: [Tensor]())
      }.carry
    }, Tensor.ones([1000]), Tensor.ones([50, 1000]))
    #expect(report.plannedBytes < 1000)
    #expect(report.steps.filter { $0.hasPrefix("copy") }.count == 1, "\(report.steps)")
  }

  /// A loop whose body is elementwise is one kernel that carries everything in registers.
  @Test func elementwiseLoopsAreOneLaunch() throws {
    let f = { @Sendable (x: Tensor, ys: Tensor) -> Tensor in
      scan(x, over: ys) { h, y in
        let next = sin(h) * 0.5 + y
        return (next, output: [Tensor]())
      }.carry.sum()
    }
    let (x, ys) = (Tensor.ones([100]), Tensor.ones([50, 100]))
    #expect(try compile(f, x, ys).kernelLaunches == 2)
    // Forwards with the slopes stacked, the sum being needed by nobody, and backwards.
    let report = try compile(grad(f), x, ys)
    #expect(report.kernelLaunches <= 3 && report.runtimeRoutines == 0, "\(report.steps)")
  }

  /// So is a loop on a condition, and a batch of loops whose elements end at different steps, of however many axes.
  @Test func conditionalLoopsAreOneLaunch() throws {
    let halvings = { @Sendable (x: Tensor) -> Tensor in
      whileLoop((x, Tensor(0, dtype: .int32))) { value, _ in abs(value) .> 1 } do: { value, count in (value * 0.5, count + 1) }.1
    }
    let x = Tensor.normal([6, 50], key: Key(0)) * 100
    let report = try compile(vmap(vmap(halvings)), x)
    // The predicate to begin with, and the loop; nothing but the predicate lies in memory besides the arguments and results.
    #expect(report.kernelLaunches == 2 && report.steps.count == 2, "\(report.steps)")
    #expect(report.plannedBytes < 400, "\(report.plannedBytes)")
    let counted = { @Sendable (x: Tensor) -> Tensor in
      whileLoop((x, Tensor(0, dtype: .int32))) { _, count in count .< 7 } do: { value, count in (sin(value), count + 1) }.0
    }
    #expect(try compile(counted, x).steps.count == 1)
  }

  @Test func carriesThatAreStillNeededAreNotOverwritten() throws {
    // The new second value needs the old first one, and each takes the other's place.
    let f = { @Sendable (a: Tensor, b: Tensor) -> Tensor in
      let (x, y) = foriLoop(0..<7, (a, b)) { _, state in
        let next = state.1 + state.0.roll(1, axis: 0)
        return (next, state.0)
      }
      return x * 10 + y
    }
    let (a, b) = (Tensor((0..<40).map(Double.init)), Tensor((0..<40).map { Double($0 * $0) }))
    expectClose(try jit(f)(a, b).array(), try f(a, b).array())
    let g = { @Sendable (a: Tensor) in
      foriLoop(0..<5, a) { _, x in
        let doubled = x * 2
        return doubled + doubled.roll(3, axis: 0)
      }
    }
    expectClose(try jit(g)(a).array(), try withoutJIT { try g(a).array() })
    let h = { @Sendable (a: Tensor) in whileLoop(a) { $0.sum() .< 1e6 } do: { $0 * 1.5 + $0.flip(0) } }
    expectClose(try jit(h)(a).array(), try withoutJIT { try h(a).array() })
  }
}
