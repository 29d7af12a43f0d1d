import Apus
import Foundation
import Testing

@Suite struct OperatorTests {
  let x = Tensor([1.0, 2, 3])

  @Test func arithmeticBroadcasts() {
    expectElements(x + Tensor([[10.0], [20.0]]), [11, 12, 13, 21, 22, 23], shape: [2, 3])
    expectElements(x * x - 1, [0, 3, 8])
    expectElements(-x, [-1, -2, -3])
    expectElements(1 - x / 2, [0.5, 0, -0.5])
    expectFailure(x + Tensor([1.0, 2]), ShapeError.self, "[3] and [2]")
  }

  @Test func literalsTakeTheOthersDType() {
    for dtype in DType.allCases where dtype.isDifferentiable {
      #expect((2 * Tensor.ones([2], dtype: dtype) + 1.5).dtype == dtype)
    }
    #expect((Tensor([1, 2]) * 2).dtype == .int32)
    expectElements(Tensor([1, 2]) * 2.5, [2.5, 5], dtype: .float32)
    #expect((Tensor([UInt8(1)]) + 1).dtype == .uint8)
    expectElements(Tensor([true, false]) + 1, [2, 1], dtype: .int32)
  }

  @Test func arithmeticOfLiteralsKeepsDoublePrecision() {
    let one = Tensor([1.0], dtype: .float64)
    let third: Tensor = 1.0 / 3.0
    expectElements(one * third, [1.0 / 3.0], dtype: .float64)
    expectElements(one * (1 / 3), [1.0 / 3.0], dtype: .float64)
    expectElements(Tensor([1.0], dtype: .bfloat16) * third, [0.333984375], dtype: .bfloat16)
    let root: Tensor = sqrt(2 * third)
    expectElements(one * root, [(2.0 / 3.0).squareRoot()], dtype: .float64)
  }

  @Test func variablesOfSwiftTypesWork() {
    let (d, f, i) = (0.5, Float(0.25), 2)
    expectElements(x * d, [0.5, 1, 1.5])
    expectElements(f / x, [0.25, 0.125, 0.08333333333333333], tolerance: 1e-8)
    expectElements(x - i, [-1, 0, 1])
    expectElements(Tensor([5, 6]) % i, [1, 0], dtype: .int32)
    expectElements(i .< x, [0, 0, 1])
    expectElements(x .>= d * 4, [0, 1, 1])
    var y = x
    y *= d
    y += 1
    y -= i
    y /= f
    expectElements(y, [-2, 0, 2])
  }

  @Test func comparisons() {
    let y = Tensor([3.0, 2, 1])
    expectElements(x .< y, [1, 0, 0], dtype: .bool)
    expectElements(x .<= y, [1, 1, 0])
    expectElements(x .> y, [0, 0, 1])
    expectElements(x .>= y, [0, 1, 1])
    expectElements(x .== y, [0, 1, 0])
    expectElements(x .!= y, [1, 0, 1])
    expectElements(x .== 2, [0, 1, 0])
  }

  @Test func bits() {
    let (a, b) = (Tensor([12, -8]), Tensor([10, 3]))
    expectElements(a & b, [8, 0], dtype: .int32)
    expectElements(a | b, [14, -5])
    expectElements(a ^ b, [6, -5])
    expectElements(~a, [-13, 7])
    expectElements(a << 1, [24, -16])
    expectElements(a >> 1, [6, -4])
    expectElements(Tensor([UInt8(0x80)]) >> 3, [0x10], dtype: .uint8)
    expectElements(~Tensor([true, false]) | Tensor([false, false]), [0, 1], dtype: .bool)
    expectFailure(x & x, DTypeError.self, "float32")
  }

  /// Beside Foundation, literals and Doubles keep the functions and operators they have without this library.
  @Test func numbersStayNumbers() {
    func isTensor<Value>(_ value: Value) -> Bool { value is Tensor }
    #expect(!isTensor(sqrt(2)) && !isTensor(abs(-3)) && !isTensor(abs(-2.5)) && !isTensor(floor(2.5)) && !isTensor(exp(1.0)))
    #expect(!isTensor(pow(2.0, 3.0)) && !isTensor(sin(Double.pi / 2)) && !isTensor(5 % 3) && !isTensor(1 + 2) && !isTensor(~0))
    let scale = 1 << 3
    #expect(scale == 8)
  }

  @Test func longExpressionsTypeCheck() {
    let gelu =
      0.5 * x * (1 + tanh(0.79788456 * (x + 0.044715 * x * x * x))) - 2 * x + 1.0 / (1 + exp(-x * 2)) * sqrt(x + 1) - pow(x, 2)
      / 3
    let loss = -(x * log(x + 1e-7) + (1 - x) * log(1 - x * 0.1 + 1e-7))
    #expect(gelu.shape == [3] && loss.shape == [3])
  }

  @Test func theFirstErrorWins() {
    let bad = x + Tensor([1.0, 2])
    expectFailure(bad.matmul(Tensor([1.0])).reshape([7]) * 2, ShapeError.self, "[3] and [2]")
    #expect(bad.shape == [3])
  }
}
