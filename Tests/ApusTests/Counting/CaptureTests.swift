import Apus
import Testing

/// What transformed functions do with what their closures capture.
@Suite struct CaptureTests {
  @Test func aLargeCaptureIsNotBakedIn() throws {
    let big = Tensor.ones([25_000_000])
    let f = jit { (x: Tensor) in (x * big).sum() }
    let report = try explain(f, 2).report
    #expect(report.codeBytes < 100_000)
    #expect(report.plannedBytes < 1_000_000)
    expectClose([try f(2).item()], [50_000_000], 1e-6)
  }

  @Test func gradientOfACompiledFunctionThatCapturesAnOuterTracer() throws {
    // d/da (a · d/dx (x a²)) = d/da a³
    let slope = grad { (a: Tensor) in grad(jit { (x: Tensor) in x * a * a })(3) * a }
    expectClose([try slope(2).item()], [12])
    expectClose([try jit(slope)(2).item()], [12])
  }

  @Test func compiledInDifferentiatedInCompiled() throws {
    try isolated {
      let cube = jit { (z: Tensor) in z * z * z }
      let slope = jit { (x: Tensor) in grad { (y: Tensor) in cube(y) }(x) }
      let (values, counts) = try withCounts { try (1...4).map { try slope(Tensor([Float($0)]).sum()).item() } }
      expectClose(values, [3, 12, 27, 48])
      #expect(counts.compilations == 1)
      #expect(counts.executions == 4)
    }
  }
}
