import Apus
import Testing

@Suite struct IndexingTests {
  let x = Tensor.arange(12).reshape([3, 4])
  let y = Tensor.arange(24).reshape([2, 3, 4])

  @Test func integersAndRanges() {
    expectElements(x[1], [4, 5, 6, 7], shape: [4])
    expectElements(x[-1, -2], [10], shape: [])
    expectElements(x[0..., 1..<3], [1, 2, 5, 6, 9, 10], shape: [3, 2])
    expectElements(x[1...], [4, 5, 6, 7, 8, 9, 10, 11], shape: [2, 4])
    expectElements(x[..<1, ...2], [0, 1, 2], shape: [1, 3])
    expectElements(x[(-2)..., 0], [4, 8])
    expectElements(x[..<(-2)], [0, 1, 2, 3], shape: [1, 4])
    expectElements(x[1...1, 0...1], [4, 5], shape: [1, 2])
    expectElements(x[0..<100], (0..<12).map { Double($0) })
    #expect(x[2..<2].shape == [0, 4])
    #expect(x[50...].shape == [0, 4])
    expectElements(x[(-2)...(-1), 3], [7, 11])
  }

  @Test func stridesAndAxes() {
    expectElements(x[.stride(by: 2), 0], [0, 8])
    expectElements(x[0, .stride(by: -1)], [3, 2, 1, 0])
    expectElements(x[0, .stride(from: 3, to: 0, by: -2)], [3, 1])
    expectElements(x[0, .stride(from: -2, by: -1)], [2, 1, 0])
    expectElements(x[0, .stride(from: 1, to: -1)], [1, 2])
    expectElements(x[0, .stride(from: 0, to: 3, by: -1)], [], shape: [0])
    expectElements(x[.stride(from: 10, to: -10, by: -2), 1], [9, 1])
    #expect(x[.newAxis].shape == [1, 3, 4])
    #expect(x[0..., .newAxis, 1, .newAxis].shape == [3, 1, 1])
    #expect(y[..., 0].shape == [2, 3])
    #expect(y[0, ..., 1].shape == [3])
    #expect(y[...].shape == [2, 3, 4])
    #expect(y[1, .ellipsis, .newAxis].shape == [3, 4, 1])
    #expect(y[0, 1, 2, ...].shape == [])
    expectFailure(x[3], ShapeError.self, "index 3 is out of range for axis 0 of shape [3, 4]")
    expectFailure(x[0, 0, 0], ShapeError.self, "3 indices for shape [3, 4]")
    expectFailure(x[.ellipsis, .ellipsis], ShapeError.self, "more than one ellipsis")
    expectFailure(x[.stride(by: 0)], ShapeError.self, "the stride along axis 0 is 0")
  }

  @Test func tensorsAsIndices() {
    let ids = Tensor([2, 0, -1])
    expectElements(x[ids], [8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11], shape: [3, 4])
    #expect(x[Tensor([[0, 1], [2, 0]])].shape == [2, 2, 4])
    expectElements(x[Tensor([0, 2]), Tensor([3, 1])], [3, 9], shape: [2])
    expectElements(x[Tensor([[0], [2]]), Tensor([3, 1])], [3, 1, 11, 9], shape: [2, 2])
    expectElements(x[0..., ids], [2, 0, 3, 6, 4, 7, 10, 8, 11], shape: [3, 3])
    expectElements(x[1..., Tensor([0, 3])], [4, 7, 8, 11], shape: [2, 2])
    expectElements(x[.stride(by: -1), Tensor([0])], [8, 4, 0], shape: [3, 1])
    expectElements(x[Tensor(1)], [4, 5, 6, 7], shape: [4])
    expectElements(x[Tensor([Int8(-1)]), 0], [8], shape: [1])
    expectElements(x[Tensor([UInt8(1)])], [4, 5, 6, 7])
    // Out of range takes the nearest.
    expectElements(x[Tensor([5, -9]), 0], [8, 0])
    #expect(x[Tensor.zeros([0, 2], dtype: .int32)].shape == [0, 2, 4])
    expectFailure(x[Tensor([0.5])], DTypeError.self, "indices are integers, got float32")
    expectFailure(x[Tensor([true, false, true])], DTypeError.self, "use `select`")
    expectFailure(x[Tensor([0, 1]), Tensor([0, 1, 2])], ShapeError.self, "do not broadcast")
  }

  /// NumPy's rule for where the axes of index tensors go.
  @Test func placeOfTheIndexedAxes() {
    let ids = Tensor([0, 1, 0, 1, 1])
    #expect(y[0..., ids].shape == [2, 5, 4])
    #expect(y[0..., ids, ids].shape == [2, 5])
    #expect(y[ids, 0..., ids].shape == [5, 3])
    #expect(y[0, 0..., ids].shape == [5, 3])
    #expect(y[0..., 0, ids].shape == [2, 5])
    #expect(y[ids, .newAxis, ids].shape == [5, 1, 4])
    expectElements(y[0, 0..., Tensor([3, 0])], [3, 7, 11, 0, 4, 8], shape: [2, 3])
  }

  @Test func assignments() {
    var t = Tensor.zeros([3, 4])
    t[1] = Tensor([1.0, 2, 3, 4])
    t[0..., 0] = 9
    expectElements(t, [9, 0, 0, 0, 9, 2, 3, 4, 9, 0, 0, 0])
    t[Tensor([0, 2]), Tensor([1, 2])] = Tensor([5, 6])
    expectElements(t, [9, 5, 0, 0, 9, 2, 3, 4, 9, 0, 6, 0], dtype: .float32)
    t[.stride(by: 2), .stride(by: -2)] = Tensor([[1.0, 2], [3, 4]])
    expectElements(t, [9, 2, 0, 1, 9, 2, 3, 4, 9, 4, 6, 3])
    t[..., 3] = Tensor([7.0, 7, 7])
    t[1, 1] += 40
    expectElements(t[1], [9, 42, 3, 7])
    t[t .> 8] = 0
    expectElements(t, [0, 2, 0, 7, 0, 0, 3, 7, 0, 4, 6, 7])
    t[1..., Tensor([0, -1])] = -1
    expectElements(t, [0, 2, 0, 7, -1, 0, 3, -1, -1, 4, 6, -1])
    t[.stride(by: -1), Tensor([1])] = Tensor([[1.0], [2], [3]])
    expectElements(t[0..., 1], [3, 2, 1])
    t[...] = 2
    expectElements(t.sum(), [24])
    // A row with a leading axis of 1 fits, as in NumPy.
    t[0] = Tensor([[1.0, 1, 1, 1]])
    expectElements(t.sum(), [20])
  }

  @Test func oneHot() {
    var t = Tensor.zeros([3, 4])
    t[Tensor.arange(3), Tensor([2, 0, 3])] = 1
    expectElements(t, [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test func combinations() {
    let zeros = Tensor.zeros([4])
    expectElements(zeros.adding(1, at: Tensor([0, 2, 2])), [1, 0, 2, 0])
    expectElements(zeros.adding(Tensor([1.0, 2]), at: 1..<3), [0, 1, 2, 0])
    expectElements(zeros.adding(1, at: Indexing.stride(by: 2)), [1, 0, 1, 0])
    expectElements(Tensor([1.0, 2, 3]).multiplying(by: 3, at: Tensor([1, 1])), [1, 18, 3])
    expectElements(Tensor([1.0, 5]).raising(to: 3, at: Tensor([0, 1])), [3, 5])
    expectElements(Tensor([1.0, 5]).lowering(to: 3, at: 0..<2), [1, 3])
    expectElements(Tensor([1, 2]).replacing(7, at: 0), [7, 2], dtype: .int32)
    // Writes out of range are dropped.
    expectElements(zeros.adding(1, at: Tensor([7, -1])), [0, 0, 0, 1])
  }

  @Test func assignmentsThatDoNotFit() {
    var t = Tensor.zeros([3, 4])
    t[0] = Tensor([1.0, 2])
    expectFailure(t, ShapeError.self, "a value of shape [2] does not broadcast to the elements' shape [4]")
    var i = Tensor([1, 2])
    i[0] = 1.5
    expectFailure(i, DTypeError.self, "cannot store float32 in int32")
    var f = Tensor([1.0, 2])
    f[0] = Tensor(3)
    expectElements(f, [3, 2], dtype: .float32)
    f[9] = 1
    expectFailure(f, ShapeError.self, "index 9")
    var b = Tensor([1.0, 2])
    b[Tensor([true])] = 1
    expectFailure(b, ShapeError.self, "a mask of shape [1] for shape [2]")
  }

  @Test func poisonedIndicesKeepTheirError() {
    let bad = Tensor([0, 1]).reshape([3])
    expectFailure(x[bad], ShapeError.self, "reshape")
    expectFailure(x[bad, Tensor([0, 1])], ShapeError.self, "reshape")
    expectFailure(x.take(bad, axis: 1), ShapeError.self, "reshape")
    expectFailure(x.adding(1, at: bad), ShapeError.self, "reshape")
    expectFailure(x.takeAlong(bad, axis: 1), ShapeError.self, "reshape")
  }

  @Test func taking() {
    expectElements(x.take(Tensor([1, 1]), axis: 1), [1, 1, 5, 5, 9, 9], shape: [3, 2])
    expectElements(x.takeAlong(Tensor([[3], [0], [-1]]), axis: 1), [3, 4, 11], shape: [3, 1])
    expectElements(x.takeAlong(Tensor([[2, 1, 0, 0]]), axis: 0), [8, 5, 2, 3], shape: [1, 4])
    expectElements(x.takeAlong(Tensor([[1, 0]]), axis: 1), [1, 0, 5, 4, 9, 8], shape: [3, 2])
    let values = Tensor([[3.0, 1, 2], [9, 8, 7]])
    expectElements(values.takeAlong(values.argsort(), axis: -1), [1, 2, 3, 7, 8, 9])
    expectFailure(x.takeAlong(Tensor([1]), axis: 0), ShapeError.self, "differ in rank")
    expectFailure(x.takeAlong(Tensor([[1, 1, 1]]), axis: 0), ShapeError.self, "do not fit")
    expectFailure(x.takeAlong(Tensor([[0.5]]), axis: 0), DTypeError.self, "indices are integers")
    expectFailure(x.take(Tensor([0]), axis: 3), ShapeError.self, "axis 3")
  }
}
