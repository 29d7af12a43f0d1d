import Apus
import Testing

@Suite struct CreationTests {
  @Test(arguments: DType.allCases) func constantsOfEveryDType(_ dtype: DType) throws {
    for (tensor, value) in [(Tensor.zeros([2, 2], dtype: dtype), 0.0), (.ones([2, 2], dtype: dtype), 1)] {
      #expect(tensor.dtype == dtype && tensor.shape == [2, 2])
      expectElements(real(tensor), [value, value, value, value])
    }
    #expect(Tensor.zeros([0, 3], dtype: dtype).shape == [0, 3])
    #expect(Tensor.ones(like: .zeros([3], dtype: dtype)).dtype == dtype)
  }

  @Test func filling() {
    expectElements(.full([2], 2.5), [2.5, 2.5], dtype: .float32)
    expectElements(.full([2], 7), [7, 7], dtype: .int32)
    expectElements(.full([2, 2], Tensor([1.0, 2]), dtype: .float64), [1, 2, 1, 2], dtype: .float64)
    expectFailure(.zeros([2, -1]), ShapeError.self, "negative extent")
    #expect(Tensor.zeros([2, -1]).shape.rank == 2)
  }

  @Test func ranges() {
    expectElements(.arange(4), [0, 1, 2, 3], dtype: .int32)
    expectElements(.arange(2, 9, step: 3), [2, 5, 8])
    expectElements(.arange(3, 0, step: -1), [3, 2, 1])
    expectElements(.arange(3, 0), [], shape: [0])
    expectElements(.arange(-3), [], shape: [0])
    expectElements(.arange(3, dtype: .bfloat16), [0, 1, 2], dtype: .bfloat16)
    expectElements(.arange(0, 1, step: 0.25), [0, 0.25, 0.5, 0.75], dtype: .float32)
    expectFailure(.arange(0, 5, step: 0), ShapeError.self, "step is 0")
    expectElements(.linspace(-1, 2, count: 5), [-1, -0.25, 0.5, 1.25, 2], dtype: .float32)
    expectElements(.linspace(0, 1, count: 3, endpoint: false), [0, 1.0 / 3, 2.0 / 3], tolerance: 1e-7)
    expectElements(.linspace(3, 9, count: 1), [3])
    expectElements(.linspace(3, 9, count: 0), [], shape: [0])
    expectFailure(.linspace(0, 1, count: -1), ShapeError.self, "negative count")
  }

  @Test func triangles() {
    expectElements(.eye(2), [1, 0, 0, 1], dtype: .float32)
    expectElements(.eye(2, 3, offset: 1), [0, 1, 0, 0, 0, 1])
    expectElements(.tri(3), [1, 0, 0, 1, 1, 0, 1, 1, 1])
    expectElements(.tri(2, 3, offset: -1), [0, 0, 0, 1, 0, 0])
    expectElements(.causalMask(2, 3, offset: 1), [1, 1, 0, 1, 1, 1], dtype: .bool)
    let x = Tensor.arange(1, 10).reshape([3, 3])
    expectElements(x.lowerTriangle(), [1, 0, 0, 4, 5, 0, 7, 8, 9], dtype: .int32)
    expectElements(x.upperTriangle(offset: 1), [0, 2, 3, 0, 0, 6, 0, 0, 0])
    expectFailure(Tensor([1]).lowerTriangle(), ShapeError.self, "matrix")
  }

  @Test func arrays() {
    expectElements(Tensor([1.5, 2.5]), [1.5, 2.5], shape: [2], dtype: .float32)
    expectElements(Tensor([1, 2]), [1, 2], dtype: .int32)
    expectElements(Tensor([Float(1)]), [1], dtype: .float32)
    expectElements(Tensor([Int64(1) << 40]), [1_099_511_627_776], dtype: .int64)
    expectElements(Tensor([1 << 40], dtype: .int64), [1_099_511_627_776], dtype: .int64)
    expectElements(Tensor([true, false]), [1, 0], dtype: .bool)
    expectElements(Tensor([1.5], dtype: .float64), [1.5], dtype: .float64)
    expectElements(Tensor([1, 2], dtype: .float16), [1, 2], dtype: .float16)
    expectElements(Tensor([[1, 2], [3, 4]]), [1, 2, 3, 4], shape: [2, 2])
    expectElements(Tensor([[[1.0], [2]], [[3], [4]]]), [1, 2, 3, 4], shape: [2, 2, 1])
    #expect(Tensor([[[[true]]]]).shape == [1, 1, 1, 1])
    expectElements(Tensor([1, 2, 3, 4], shape: [2, 2]), [1, 2, 3, 4], shape: [2, 2])
    #expect(Tensor([Double]()).shape == [0])
    #expect(Tensor([[Int](), []]).shape == [2, 0])
    expectFailure(Tensor([[1, 2], [3]]), ShapeError.self, "differ in length")
    expectFailure(Tensor([1, 2, 3], shape: [2, 2]), ShapeError.self, "3 elements do not make shape [2, 2] (4)")
    expectFailure(Tensor([1 << 40]), DTypeError.self, "1099511627776 does not fit int32")
  }
}
