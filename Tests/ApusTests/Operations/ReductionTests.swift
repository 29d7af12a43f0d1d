import Apus
import Testing

@Suite struct ReductionTests {
  let m = Tensor([[1, 2, 3], [-1, 0.5, 100]] as [[Double]])

  @Test func sumsAndProducts() {
    expectElements(m.sum(), [105.5], shape: [], dtype: .float32)
    expectElements(m.sum(axis: 0), [0, 2.5, 103], shape: [3])
    expectElements(m.sum(axis: -1, keepDims: true), [6, 99.5], shape: [2, 1])
    expectElements(m.sum(axes: [0, 1], keepDims: true), [105.5], shape: [1, 1])
    expectElements(m.sum(axes: []), [1, 2, 3, -1, 0.5, 100], shape: [2, 3])
    expectElements(m.product(axis: 1), [6, -50])
    expectElements(Tensor([true, true, false]).sum(), [2], dtype: .int32)
    expectElements(Tensor([Int8(100), 100, 100]).sum(), [300], dtype: .int32)
    expectElements(Tensor([UInt8(200), 200]).sum(), [400], dtype: .uint32)
    expectElements(Tensor.zeros([0, 2]).sum(axis: 0), [0, 0])
    expectFailure(m.sum(axis: 2), ShapeError.self, "sum: axis 2 is out of range for shape [2, 3]")
    expectFailure(m.sum(axes: [0, -2]), ShapeError.self, "repeat an axis")
  }

  @Test func halvesAreSummedInFloat() {
    let ones = Tensor.ones([4096], dtype: .bfloat16)
    expectElements(ones.sum(), [4096], dtype: .bfloat16)
    expectElements(ones.mean(), [1], dtype: .bfloat16)
    expectElements((Tensor.ones([4096], dtype: .float16) * 20).mean(), [20], dtype: .float16)
  }

  @Test func meansAndDeviations() {
    expectElements(m.mean(), [17.583333333333332], dtype: .float32, tolerance: 1e-7)
    expectElements(Tensor([1, 2]).mean(), [1.5], dtype: .float32)
    expectElements(m.mean(axis: 0, keepDims: true), [0, 1.25, 51.5], shape: [1, 3])
    expectElements(Tensor.zeros([0]).mean(), [.nan])
    expectElements(m.variance(axis: 1), [0.6666666865348816, 2233.721923828125], tolerance: 1e-6)
    expectElements(m.variance(correction: 1), [1632.0416259765625], shape: [], tolerance: 1e-6)
    expectElements(m.std(axis: 0), [1, 0.75, 48.5], tolerance: 1e-6)
    expectElements(Tensor([1.0]).variance(correction: 1), [.nan])
  }

  @Test func extremes() {
    expectElements(m.max(axis: 1), [3, 100])
    expectElements(m.min(), [-1], shape: [])
    expectElements(Tensor([1, .nan, 3] as [Double]).max(), [.nan])
    expectElements(Tensor.zeros([0, 2]).max(axis: 1), [], shape: [0])
    expectFailure(Tensor.zeros([0, 2]).max(axis: 0), ShapeError.self, "the max of no elements")
    expectElements(m.argmax(axis: 0), [0, 0, 1], dtype: .int32)
    expectElements(m.argmax(), [5], shape: [])
    expectElements(m.argmin(axis: -1, keepDims: true), [0, 0], shape: [2, 1])
    expectElements(Tensor([2, 1, 1]).argmin(), [1])
    expectElements(Tensor([1, .nan, 3] as [Double]).argmax(), [1])
    expectFailure(Tensor.zeros([0]).argmax(), ShapeError.self, "empty")
    expectElements(m.all(axis: 1), [1, 1], dtype: .bool)
    expectElements(Tensor([0, 0, 2]).any(), [1], dtype: .bool)
    expectElements(Tensor.zeros([0]).all(), [1])
  }

  @Test func prefixes() {
    let x = Tensor([[1, 2, 3], [4, 5, 6]])
    expectElements(x.cumsum(axis: 1), [1, 3, 6, 4, 9, 15], dtype: .int32)
    expectElements(x.cumsum(axis: 0, reverse: true), [5, 7, 9, 4, 5, 6])
    expectElements(x.cumprod(axis: -1), [1, 2, 6, 4, 20, 120])
    expectElements(Tensor([3, 1, 4]).cummax(axis: 0), [3, 3, 4])
    expectElements(Tensor([3, 1, 4]).cummin(axis: 0), [3, 1, 1])
    expectElements(Tensor([true, true]).cumsum(axis: 0), [1, 2], dtype: .int32)
    expectFailure(x.cumsum(axis: 2), ShapeError.self, "cumsum: axis 2")
  }

  @Test func softmaxes() {
    expectElements(softmax(m), [0.09003057330846786, 0.2447284758090973, 0.6652409434318542, 0, 0, 1], tolerance: 1e-7)
    expectElements(
      softmax(m, axis: 0), [0.8807970285415649, 0.8175744414329529, 0, 0.11920291185379028, 0.18242551386356354, 1],
      tolerance: 1e-7)
    expectElements(
      logSoftmax(m), [-2.4076058864593506, -1.4076058864593506, -0.40760594606399536, -101, -99.5, 0], tolerance: 1e-7)
    expectElements(logSumExp(m, axis: -1), [3.4076058864593506, 100], shape: [2], tolerance: 1e-7)
    expectElements(logSumExp(m), [100], shape: [])
    expectElements(logSumExp(Tensor([-.infinity, -.infinity] as [Double])), [-.infinity])
    expectElements(logSumExp(Tensor([.infinity, 1] as [Double])), [.infinity])
    expectElements(softmax(Tensor([1, 1])), [0.5, 0.5], dtype: .float32)
    expectFailure(softmax(m, axis: 2), ShapeError.self, "softmax: axis 2")
    expectFailure(softmax(Tensor(1.0)), ShapeError.self, "softmax: axis -1")
  }

  @Test func ordering() {
    let x = Tensor([[3, 1, 2], [0, .nan, -1]] as [[Double]])
    expectElements(x.sorted(), [1, 2, 3, -1, 0, .nan])
    expectElements(x.sorted(axis: 0), [0, 1, -1, 3, .nan, 2])
    expectElements(x.sorted(descending: true)[0], [3, 2, 1])
    expectElements(x.argsort(), [1, 2, 0, 2, 0, 1], dtype: .int32)
    expectElements(Tensor([1, 0, 1, 0]).argsort(descending: true), [0, 2, 1, 3])
    let (values, indices) = Tensor([5, 7, 7, 1]).topK(3)
    expectElements(values, [7, 7, 5], dtype: .int32)
    expectElements(indices, [1, 2, 0], dtype: .int32)
    expectFailure(x.topK(4).values, ShapeError.self, "4 elements of axis 1")
    expectFailure(x.topK(4).indices, ShapeError.self, "4 elements of axis 1")
    expectElements(Tensor([[3, 1], [4, 1], [5, 9], [2, 6]]).median(axis: 0), [3.5, 3.5], dtype: .float32)
    expectElements(Tensor([3.0, 1, 4, 1, 5]).quantile(0.3), [1.4], tolerance: 1e-6)
    expectElements(x.median(), [.nan])
    expectFailure(Tensor.zeros([0]).median(), ShapeError.self, "no elements")
    expectFailure(x.quantile(1.5), ShapeError.self, "not in 0...1")
  }

  /// Sorts of which compiled programs read some places only: the same as whole ones, and planned so.
  @Test func selections() throws {
    let normal = Tensor.normal([3, 500, 2], key: Key(1))
    // Among them many zeros of both signs.
    let x = select(normal .> 1, normal * -0.0, select(normal .< -1, normal * -0.0, normal))
    func check(_ name: String, _ places: String, _ f: @escaping @Sendable (Tensor) -> [Tensor]) throws {
      let report = try explain(f, x).report
      #expect(report.steps.contains { $0.hasPrefix("sort") && $0.hasSuffix(places) }, "\(name): \(report.steps)")
      for (compiled, plain) in zip(jit(f)(x), f(x)) { expectElements(compiled, try plain.array(), shape: plain.shape) }
    }
    try check("greatest", "places 480..<500") { [$0.topK(20, axis: 1).values, $0.topK(20, axis: 1).indices] }
    try check("greatest values", "places 490..<500") { [$0.topK(10, axis: 1).values] }
    try check("median", "places 249..<251, 499..<500") { [$0.median(axis: 1)] }
    try check("some", "places 0..<3, 7..<8, 10..<21") {
      let sorted = $0.sorted(axis: 1)
      return [sorted[.all, ..<3], sorted[.all, 7], sorted[.all, 10..<21] * 2]
    }
    try check("all", "3 x 500 x 2") { [$0.argsort(axis: 1)] }
    try check("all, and some", "3 x 500 x 2") { [$0.sorted(axis: 1), $0.sorted(axis: 1)[.all, ..<2]] }
  }
}
