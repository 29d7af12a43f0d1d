import Apus
import ApusTesting
import Testing

@Suite struct CheckGradientsTests {
  @Test func acceptsRightDerivatives() throws {
    let x = Tensor([0.3, -1.2, 2.5] as [Float])
    #expect(try checkGradients({ tanh($0) * $0 }, at: x, order: 2))
    #expect(try checkGradients({ (x: Tensor) in exp(x).sum() }, at: x.converted(to: .float64), order: 3))
    #expect(try checkGradients({ $0.matmul($1) }, at: x.reshape([1, 3]), x.reshape([3, 1])))
    #expect(try checkGradients({ (a: Tensor, b: Tensor, c: Tensor) in a * b + sin(c) }, at: x, x + 1, x - 1))
  }

  @Test func treesAndIntegers() throws {
    let tree = ["x": Tensor([1, 2] as [Float]), "index": Tensor([1, 0] as [Int32])]
    #expect(try checkGradients({ (t: [String: Tensor]) in (t["x"] ?? 0)[t["index"] ?? 0] * 3 }, at: tree))
  }

  /// A derivative that is cut off by `stopGradient` differs from the differences.
  @Test func findsWrongDerivatives() throws {
    let x = Tensor([0.3, -1.2] as [Float])
    let message = try #require(try issue { try checkGradients({ $0 * stopGradient($0) }, at: x) })
    #expect(message.contains("the jvp of result 0, against central differences"), "\(message)")
    // The first derivative is right here, the second is not.
    let cut: @Sendable (Tensor) -> Tensor = { x in
      let gradient = stopGradient(2 * x)
      return stopGradient(x * x) + gradient * (x - stopGradient(x))
    }
    #expect(try checkGradients(cut, at: x))
    let second = try #require(try issue { try checkGradients(cut, at: x, order: 2) })
    #expect(second.contains("jvp of the "), "\(second)")
  }

  @Test func complexFunctions() throws {
    let z = Tensor([Complex<Double>(0.5, -1), Complex<Double>(1, 2)])
    #expect(try checkGradients({ $0 * $0 * $0 }, at: z))
  }

  @Test func errorsAreThrown() {
    #expect(throws: ShapeError.self) { try checkGradients({ $0.matmul($0) }, at: Tensor.ones([2, 3])) }
  }
}
