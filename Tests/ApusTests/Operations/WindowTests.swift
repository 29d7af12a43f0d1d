import Apus
import Testing

@Suite struct WindowTests {
  let image = Tensor.normal([2, 3, 7, 6], key: Key(1)), kernel = Tensor.normal([4, 3, 3, 2], key: Key(2))

  /// Products under the window, place by place.
  func slidden(_ x: Tensor, _ kernel: Tensor, strides: (Int, Int)) throws -> [Double] {
    let (kh, kw) = (kernel.shape[2], kernel.shape[3])
    let (rows, columns) = ((x.shape[2] - kh) / strides.0 + 1, (x.shape[3] - kw) / strides.1 + 1)
    var result: [Double] = []
    for n in 0..<x.shape[0] {
      for o in 0..<kernel.shape[0] {
        for i in 0..<rows {
          for j in 0..<columns {
            let (top, left) = (i * strides.0, j * strides.1)
            let window = x[n, .all, top..<(top + kh), left..<(left + kw)]
            result.append(try (window * kernel[o]).sum().item())
          }
        }
      }
    }
    return result
  }

  @Test func convolutionSlides() throws {
    let plain = convolution(image, kernel)
    #expect(plain.shape == [2, 4, 5, 5])
    expectClose(try plain.array(), try slidden(image, kernel, strides: (1, 1)), 1e-4)
    let strided = convolution(image, kernel, strides: [2, 3])
    #expect(strided.shape == [2, 4, 3, 2])
    expectClose(try strided.array(), try slidden(image, kernel, strides: (2, 3)), 1e-4)
    #expect(convolution(image, kernel, padding: .same).shape == [2, 4, 7, 6])
    #expect(convolution(image, kernel, strides: [2, 2], padding: .same).shape == [2, 4, 4, 3])
    expectClose(
      try convolution(image, kernel, padding: .explicit(low: [1, 0], high: [1, 1])).array(),
      try slidden(image.pad([(0, 0), (0, 0), (1, 1), (0, 1)]), kernel, strides: (1, 1)), 1e-4)
    expectClose(try jit { (x: Tensor) in convolution(x, kernel, padding: .same) }(image).array(),
      try convolution(image, kernel, padding: .same).array(), 1e-4)
  }

  @Test func groupsHaveKernelsOfTheirOwn() throws {
    let x = Tensor.normal([1, 4, 9], key: Key(3)), kernel = Tensor.normal([6, 2, 3], key: Key(4))
    let grouped = convolution(x, kernel, groups: 2)
    for group in 0..<2 {
      let alone = convolution(x[.all, (2 * group)..<(2 * group + 2)], kernel[(3 * group)..<(3 * group + 3)])
      expectClose(try grouped[.all, (3 * group)..<(3 * group + 3)].array(), try alone.array(), 1e-5)
    }
  }

  @Test func convolutionsHaveGradients() throws {
    let loss = { @Sendable (x: Tensor, k: Tensor) in square(convolution(x, k, strides: [2, 1], padding: .same)).sum() }
    let (x, k) = (image.converted(to: .float64), kernel.converted(to: .float64))
    let (dx, dk) = grad(loss, wrt: .all)(x, k)
    for (value, gradient, at) in [(x, dx, 17), (k, dk, 5)] {
      var step = [Double](repeating: 0, count: value.shape.elementCount)
      step[at] = 1e-5
      let bump = Tensor(step, dtype: .float64).reshape(value.shape)
      let up = value.shape == x.shape ? loss(x + bump, k) : loss(x, k + bump)
      let down = value.shape == x.shape ? loss(x - bump, k) : loss(x, k - bump)
      expectClose([try gradient.array()[at]], [(try up.item() - down.item()) / 2e-5], 1e-5)
    }
    expectClose(try jit(grad(loss))(x, k).array(), try dx.array(), 1e-9)
  }

  @Test func poolsReduceWindows() throws {
    let x = Tensor([[1.0, 5, 2, 4], [3, 0, 7, 6]]).reshape([1, 1, 2, 4])
    expectClose(try x.maxPool([2, 2]).array(), [5, 7])
    expectClose(try x.averagePool([2, 2]).array(), [2.25, 4.75])
    expectClose(try x.maxPool([1, 3], strides: [1, 1], padding: .same).array(), [5, 5, 5, 4, 3, 7, 7, 7])
    expectClose(try grad { (x: Tensor) in x.maxPool([2, 2]).sum() }(x).array(), [0, 1, 0, 0, 0, 0, 1, 0])
    let sums = Tensor([1, 2, 3, 4, 5]).reduceWindow(.sum, window: [2], dilations: [2])
    #expect(sums.dtype == .int32)
    expectClose(try sums.array(), [4, 6, 8])
    expectClose(try vmap { (x: Tensor) in x.maxPool([2]) }(Tensor([[[[1.0, 2, 3, 0]]]])).array(), [2, 3])
  }

  @Test func wrongShapesAreErrors() {
    #expect(throws: ShapeError.self) { try convolution(image, kernel[0]).array() }
    #expect(throws: ShapeError.self) { try convolution(image, kernel, strides: [1]).array() }
    #expect(throws: ShapeError.self) { try convolution(image, kernel, strides: [0, 1]).array() }
    #expect(throws: ShapeError.self) { try convolution(image, kernel, strides: [0, 1], padding: .same).array() }
    #expect(throws: ShapeError.self) { try convolution(image, kernel, groups: 2).array() }
    #expect(throws: ShapeError.self) { try image.maxPool([2, 2, 2, 2, 2]).array() }
    #expect(throws: ShapeError.self) { try image.reduceWindow(.sum, window: [1, 1, 0, 1]).array() }
    #expect(throws: DTypeError.self) { try Tensor([1.0, 2]).reduceWindow(.and, window: [1]).array() }
  }
}
