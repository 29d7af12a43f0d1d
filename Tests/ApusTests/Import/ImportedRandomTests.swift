import Apus
import Testing

/// `stablehlo.rng`, whose numbers are others each time.
@Suite struct ImportedRandomTests {
  private static func function(_ dtype: String, _ distribution: String, _ low: String, _ high: String, count: Int = 4000) throws
    -> ImportedFunction
  {
    try ImportedModule(stableHLO: """
      func.func @main() -> (tensor<\(count)x\(dtype)>, tensor<\(count)x\(dtype)>) {
        %a = stablehlo.constant dense<\(low)> : tensor<\(dtype)>
        %b = stablehlo.constant dense<\(high)> : tensor<\(dtype)>
        %n = stablehlo.constant dense<\(count)> : tensor<1xi64>
        %0 = stablehlo.rng %a, %b, %n, distribution = \(distribution) : (tensor<\(dtype)>, tensor<\(dtype)>, tensor<1xi64>) -> tensor<\(count)x\(dtype)>
        %1 = "stablehlo.rng"(%a, %b, %n) <{rng_distribution = #stablehlo<rng_distribution \(distribution)>}> : (tensor<\(dtype)>, tensor<\(dtype)>, tensor<1xi64>) -> tensor<\(count)x\(dtype)>
        return %0, %1 : tensor<\(count)x\(dtype)>, tensor<\(count)x\(dtype)>
      }
      """).function()
  }

  /// All numbers of two calls, compiled and by the reference.
  private static func draws(_ function: ImportedFunction) throws -> [[Double]] {
    let compiled = jit { function() }, reference = withoutJIT { function() + function() }
    return try (compiled() + compiled() + reference).map { try $0.converted(to: .float64).array() }
  }

  @Test(arguments: ["f64", "f32", "f16", "bf16"]) func uniformNumbersFillTheirRange(dtype: String) throws {
    let draws = try Self.draws(Self.function(dtype, "UNIFORM", "-1.0", "3.0"))
    #expect(Set(draws).count == draws.count, "every draw is another")
    for numbers in draws {
      #expect(numbers.allSatisfy { -1 <= $0 && $0 < 3 })
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      // Five standard errors.
      #expect(abs(mean - 1) < 5 * (4 / 12.0.squareRoot()) / Double(numbers.count).squareRoot(), "the mean is \(mean)")
    }
  }

  @Test(arguments: ["f64", "f32", "f16", "bf16"]) func normalNumbersHaveTheirMoments(dtype: String) throws {
    for numbers in try Self.draws(Self.function(dtype, "NORMAL", "2.0", "0.5")) {
      let count = Double(numbers.count), mean = numbers.reduce(0, +) / count
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      #expect(abs(mean - 2) < 5 * 0.5 / count.squareRoot(), "the mean is \(mean)")
      #expect(abs(variance - 0.25) < 5 * 0.25 * (2 / count).squareRoot() + 1e-3, "the variance is \(variance)")
      #expect(Set(numbers).count > 100)
    }
  }

  @Test(arguments: ["i8", "i32", "i64", "ui8", "ui64"]) func integersMeetAllOfTheirRange(dtype: String) throws {
    let low = dtype.hasPrefix("u") ? 3 : -3
    for numbers in try Self.draws(Self.function(dtype, "UNIFORM", "\(low)", "7")) {
      #expect(Set(numbers) == Set((low..<7).map(Double.init)))
    }
  }

  @Test func whatCannotBeDrawnIsAnError() {
    #expect(throws: ParseError.self) { try Self.function("i32", "NORMAL", "0", "1") }
    #expect(throws: ParseError.self) { try Self.function("complex<f32>", "UNIFORM", "(0.0, 0.0)", "(1.0, 0.0)") }
  }

  @Test func everyIterationDrawsAnew() throws {
    let function = try Self.function("f32", "UNIFORM", "0.0", "1.0", count: 1)
    let draws = jit { scan(Tensor(0.0), length: 50) { total in (total, output: function()[0]) }.outputs }
    #expect(try Set(draws().array()).count > 45)
  }

  @Test func computingAgainIsRefused() throws {
    let function = try Self.function("f32", "UNIFORM", "0.0", "1.0", count: 3)
    let f = checkpoint { (x: Tensor) in (sin(x * function()[0]) * x).sum() }
    #expect(throws: TransformError.self) { try grad(f)(Tensor([1.0, 2, 3])).array() }
  }
}
