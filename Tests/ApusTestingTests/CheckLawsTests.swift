import Apus
import ApusTesting
import Foundation
import Testing

/// Laws that right functions keep, and that wrong ones are found to break.
@Suite struct CheckLawsTests {
  /// A function that is not pure: it gives another result at each call.
  private final class Drift: @unchecked Sendable {
    private let lock = NSLock()
    private var calls = 0.0
    func callAsFunction(_ x: Tensor) -> Tensor {
      lock.lock()
      defer { lock.unlock() }
      calls += 1
      return x + Tensor(calls, dtype: .float32)
    }
  }

  @Test func samplesAreTheSameInEveryRun() throws {
    try expectEqual(sample([2, 3]), sample([2, 3]))
    #expect(try sample([2, 3]).array() != sample([2, 3], seed: 1).array())
    for dtype in DType.allCases { #expect(sample([0, 2], dtype: dtype).dtype == dtype) }
    #expect(try sample([64], dtype: .uint8).array().allSatisfy { (0...7).contains($0) })
    #expect(try Set(sample([64], dtype: .bool).array()) == [0, 1])
  }

  @Test func drawnArguments() throws {
    let f = { @Sendable (x: Tensor) in tanh(x).sum(axis: 0) }
    #expect(try checkGradients(f, order: 2))
    #expect(try checkBatching(f))
    #expect(try checkJIT(f))
    #expect(try checkTranspose({ $0.sum(axis: 0) }, transpose: { $0.broadcast(to: [2, 3]) }))
    #expect(try checkJIT({ $0 + 1 }, shape: [0], dtype: .uint16))
    #expect(try #require(try issue { try checkTranspose(f) }).contains("the function of a sum"))
  }

  // MARK: Batching

  @Test func batchingOfRightFunctions() throws {
    let x = sample([2, 3], dtype: .float64)
    #expect(try checkBatching({ softmax($0, axis: -1).sum(axis: 0) }, at: x))
    #expect(try checkBatching({ $0.matmul($1) }, at: x, sample([3, 2], dtype: .float64)))
    #expect(try checkBatching({ (a: Tensor, b: Tensor, c: Tensor) in a * b + c.sum() }, at: x, sample([]), sample([4])))
    #expect(try checkBatching({ (x: Tensor, i: Tensor) in (x + 1)[i] }, at: x, Tensor([1, 0, 1] as [Int32])))
    #expect(try checkBatching(grad { (x: Tensor) in (x * sin(x)).sum() }, at: x))
    #expect(try checkBatching({ (t: [String: Tensor]) in ["y": t["x"] ?? 0, "n": (t["x"] ?? 0).sum()] }, at: ["x": x]))
    #expect(try checkBatching({ x in scan(x, over: x) { (c, y) in (c * y, output: c.sum()) }.outputs }, at: sample([3])))
    #expect(try checkBatching({ $0 .> 0 }, at: sample([4], dtype: .int8), size: 2))
    // One that uses names of its own.
    #expect(try checkBatching(vmap({ $0 - pmean($0, over: "i") }, axisName: "i"), at: x))
  }

  @Test func batchingOfWrongFunctions() throws {
    let drift = Drift()
    let message = try #require(try issue { try checkBatching({ drift($0) }, at: sample([2])) })
    #expect(message.contains("vmap over the first axes, against one element after the other: 6 of 6 elements differ"), "\(message)")
    // The dtype of what it gives for a batch of none.
    #expect(throws: ShapeError.self) { try checkBatching({ $0.matmul($0) }, at: Tensor.ones([2, 3])) }
  }

  // MARK: jit

  @Test func compilationOfRightFunctions() throws {
    let x = sample([2, 3])
    #expect(try checkJIT({ softmax($0, axis: -1) }, at: x))
    #expect(try checkJIT({ ($0.matmul($1), 1).0 }, at: x, sample([3, 2])))
    #expect(try checkJIT({ (a: Tensor, b: Tensor, c: Tensor) in [a * b, c] }, at: x, sample([]), sample([4], dtype: .bool)))
    #expect(try checkJIT(jit(grad { (x: Tensor) in (x * sin(x)).sum() }), at: x))
  }

  private struct Odd: ParameterTree {
    /// Unlike even itself.
    struct Settings: Hashable {
      var number = 1
      static func == (a: Settings, b: Settings) -> Bool { false }
    }
    var x: Tensor, settings = Settings()
    static let fields = Fields(\Odd.x, configuration: \Odd.settings)
  }

  @Test func compilationOfWrongFunctions() throws {
    let drift = Drift()
    let message = try #require(try issue { try checkJIT({ drift($0) }, at: sample([2])) })
    #expect(message.contains("jit, against the function itself: 2 of 2 elements differ"), "\(message)")
    let again = try #require(try issue { try checkJIT({ (odd: Odd) in odd.x }, at: Odd(x: sample([2]))) })
    #expect(again.contains("jit traces 1 functions and compiles 0 programs at call 2 of one signature, expected 0"), "\(again)")
    // One that reads values finds none within jit.
    let reading = { @Sendable (x: Tensor) in (try? x.item()) == nil ? x + 1 : x }
    #expect(try #require(try issue { try checkJIT(reading, at: sample([])) }).contains("jit, against the function itself"))
    #expect(throws: ShapeError.self) { try checkJIT({ $0.matmul($0) }, at: sample([2, 3])) }
  }

  // MARK: Transposes

  @Test func transposesOfLinearFunctions() throws {
    let a = sample([3, 2], dtype: .float64)
    #expect(try checkTranspose({ $0.matmul(a) }, at: sample([4, 3], dtype: .float64)))
    #expect(try checkTranspose({ $0.matmul(a) }, at: sample([4, 3], dtype: .float64), transpose: { $0.matmul(a.T) }))
    #expect(try checkTranspose({ (x: Tensor) in x.cumsum(axis: 0) * Tensor([Complex<Double>(1, 2)]) }, at: sample([5], dtype: .complex128)))
    #expect(try checkTranspose({ (a: Tensor, b: Tensor) in [a.sum(), b - a] }, at: sample([3]), sample([3])))
    #expect(try checkTranspose(vmap({ psum($0, over: "i") }, axisName: "i"), at: sample([3, 2])))
    // What has no derivative is held fixed.
    #expect(try checkTranspose({ (t: [String: Tensor]) in (t["x"] ?? 0)[t["i"] ?? 0] }, at: ["x": sample([4]), "i": Tensor([Int32(2), 2])]))
  }

  @Test func whatIsNotLinear() throws {
    let square = try #require(try issue { try checkTranspose({ $0 * $0 }, at: sample([3])) })
    #expect(square.contains("the function of a sum, against the sum of its values: 3 of 3 elements differ"), "\(square)")
    let shifted = try #require(try issue { try checkTranspose({ $0 + 1 }, at: sample([3])) })
    #expect(shifted.contains("the function of a sum"), "\(shifted)")
    let cut = try #require(try issue { try checkTranspose({ $0 + stopGradient($0) }, at: sample([3])) })
    #expect(cut.contains("the jvp, against the function, which is to be linear"), "\(cut)")
  }

  @Test func wrongTransposes() throws {
    let a = sample([3, 3])
    let message = try #require(try issue { try checkTranspose({ $0.matmul(a) }, at: sample([2, 3]), transpose: { $0.matmul(a) }) })
    #expect(message.contains("the transpose disagrees with the function: its product with a random argument is"), "\(message)")
    let shape = try #require(try issue { try checkTranspose({ $0.sum() }, at: sample([2]), transpose: { $0 }) })
    #expect(shape.contains("the transpose by leaf 0 has type float32[], expected float32[2]"), "\(shape)")
  }
}
