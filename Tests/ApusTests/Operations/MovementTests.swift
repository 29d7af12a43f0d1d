import Apus
import Testing

@Suite struct MovementTests {
  let x = Tensor.arange(6).reshape([2, 3])

  @Test func reshapes() {
    expectElements(x.reshape([3, -1]), [0, 1, 2, 3, 4, 5], shape: [3, 2])
    expectElements(x.reshape(6), [0, 1, 2, 3, 4, 5], shape: [6])
    #expect(x.reshape([1, 6, 1]).shape == [1, 6, 1])
    #expect(Tensor.zeros([0, 3]).reshape([3, 0]).shape == [3, 0])
    #expect(Tensor(3.0).reshape([1, 1]).shape == [1, 1])
    expectFailure(x.reshape([4, -1]), ShapeError.self, "cannot reshape [2, 3] (6 elements) to [4, -1]")
    expectFailure(x.reshape([-1, -1]), ShapeError.self, "more than one -1")
    expectFailure(x.reshape([5]), ShapeError.self, "[2, 3]")
    expectFailure(x.reshape([-2, -3]), ShapeError.self, "negative")
    expectFailure(Tensor.zeros([0]).reshape([0, -1]), ShapeError.self, "cannot reshape")
  }

  @Test func permutes() {
    expectElements(x.T, [0, 3, 1, 4, 2, 5], shape: [3, 2])
    expectElements(x.transposed(), [0, 3, 1, 4, 2, 5])
    let y = Tensor.arange(24).reshape([2, 3, 4])
    #expect(y.transposed(0, 2).shape == [4, 3, 2])
    #expect(y.transposed(-1, -2).shape == [2, 4, 3])
    #expect(y.permuted(2, 0, 1).shape == [4, 2, 3])
    #expect(y.moveAxis(0, to: -1).shape == [3, 4, 2])
    expectElements(y.permuted([2, 0, 1])[1, 1], [13, 17, 21])
    expectFailure(y.permuted(0, 1), ShapeError.self, "no permutation")
    expectFailure(y.permuted(0, 1, 1), ShapeError.self, "no permutation")
    expectFailure(y.transposed(0, 3), ShapeError.self, "axis 3 is out of range for shape [2, 3, 4]")
    expectFailure(Tensor([1]).transposed(), ShapeError.self, "axis -2")
  }

  @Test func axesOfExtentOne() {
    #expect(x.expandDims(0).shape == [1, 2, 3])
    #expect(x.expandDims(-1).shape == [2, 3, 1])
    #expect(x.expandDims([0, 2, 4]).shape == [1, 2, 1, 3, 1])
    let y = Tensor.zeros([1, 2, 1])
    #expect(y.squeeze().shape == [2])
    #expect(y.squeeze(0).shape == [2, 1])
    #expect(y.squeeze([0, -1]).shape == [2])
    expectFailure(y.squeeze(1), ShapeError.self, "not of extent 1")
    expectFailure(x.expandDims(4), ShapeError.self, "axis 4")
  }

  @Test func broadcasts() {
    expectElements(Tensor([1, 2]).broadcast(to: [2, 2]), [1, 2, 1, 2])
    expectElements(Tensor(7).broadcast(to: [2]), [7, 7], dtype: .int32)
    #expect(Tensor.zeros([3, 1]).broadcast(to: [2, 3, 0]).shape == [2, 3, 0])
    expectFailure(x.broadcast(to: [3, 2]), ShapeError.self, "cannot broadcast shape [2, 3] to [3, 2]")
    expectFailure(x.broadcast(to: [3]), ShapeError.self, "cannot broadcast")
  }

  @Test func flipsAndRolls() {
    expectElements(x.flip(1), [2, 1, 0, 5, 4, 3])
    expectElements(x.flip(), [5, 4, 3, 2, 1, 0])
    expectElements(x.roll(1, axis: 1), [2, 0, 1, 5, 3, 4])
    expectElements(x.roll(-4, axis: 1), [1, 2, 0, 4, 5, 3])
    #expect(Tensor.zeros([0]).roll(3, axis: 0).shape == [0])
    expectFailure(x.flip(2), ShapeError.self, "axis 2")
  }

  @Test func padsTilesRepeats() {
    expectElements(x.pad(axis: 1, before: 1, value: 9), [9, 0, 1, 2, 9, 3, 4, 5], shape: [2, 4], dtype: .int32)
    expectElements(x.pad([(0, 1), (-1, 0)]), [1, 2, 4, 5, 0, 0], shape: [3, 2])
    expectElements(Tensor([1, 2]).tile([2]), [1, 2, 1, 2])
    expectElements(Tensor([1, 2]).tile([2, 1]), [1, 2, 1, 2], shape: [2, 2])
    expectElements(x.tile([2, 2])[3], [3, 4, 5, 3, 4, 5])
    expectElements(x.repeated(2, axis: 1), [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], shape: [2, 6])
    expectElements(x.repeated(2, axis: 0), [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5])
    expectFailure(x.pad([(1, 1)]), ShapeError.self, "1 pairs")
    expectFailure(x.pad(axis: 1, before: -4), ShapeError.self, "does not fit")
    expectFailure(x.repeated(-1, axis: 0), ShapeError.self, "negative")
  }

  @Test func joins() {
    expectElements(concatenate([x, x + 10], axis: 1), [0, 1, 2, 10, 11, 12, 3, 4, 5, 13, 14, 15], shape: [2, 6])
    expectElements(concatenate([Tensor([1]), Tensor([2.5])]), [1, 2.5], dtype: .float32)
    expectElements(stack([Tensor([1, 2]), Tensor([3, 4])], axis: -1), [1, 3, 2, 4], shape: [2, 2])
    expectElements(stack([1, 2.5]), [1, 2.5], shape: [2], dtype: .float32)
    expectFailure(concatenate([]), ShapeError.self, "at least one")
    expectFailure(concatenate([x, Tensor.zeros([3, 2])]), ShapeError.self, "[2, 3]")
    expectFailure(stack([Tensor([1]), Tensor([1, 2])]), ShapeError.self, "[1] and [2] differ")
  }

  @Test func splits() {
    let (a, b, c) = x.split(axis: -1)
    expectElements(a, [0, 3], shape: [2, 1])
    expectElements(b, [1, 4])
    expectElements(c, [2, 5])
    let (top, bottom) = x.split(axis: 0)
    expectElements(top + bottom, [3, 5, 7], shape: [1, 3])
    let parts = Tensor.arange(6).split(sizes: [1, 0, 5])
    #expect(parts.map(\.shape) == [[1], [0], [5]])
    #expect(Tensor.arange(6).split(into: 6).count == 6)
    expectElements(x.unstack(axis: 1)[2], [2, 5], shape: [2])
    let (p, q) = x.split(axis: 1)
    expectFailure(p, ShapeError.self, "axis 1 of shape [2, 3] does not divide into 2 equal parts")
    expectFailure(q, ShapeError.self, "does not divide")
    #expect(x.split(into: 0).isEmpty)
    #expect(x.split(sizes: [1, 1], axis: 1).count == 2)
    expectFailure(x.split(sizes: [1, 1], axis: 1)[1], ShapeError.self, "do not make up axis 1")
    expectFailure(x.split(into: 2, axis: 5)[0], ShapeError.self, "axis 5")
  }

  @Test func diagonals() {
    expectElements(x.diagonal(), [0, 4])
    expectElements(x.diagonal(offset: 1), [1, 5])
    expectElements(x.diagonal(offset: -1), [3])
    expectElements(x.diagonal(offset: 7), [], shape: [0])
    expectElements(Tensor.arange(8).reshape([2, 2, 2]).diagonal(), [0, 3, 4, 7], shape: [2, 2])
    expectElements(x.trace(), [4])
    expectFailure(Tensor([1]).diagonal(), ShapeError.self, "axis -2")
  }

  @Test func heads() {
    let y = Tensor.arange(24).reshape([1, 2, 12])
    let split = y.splitHeads(3)
    #expect(split.shape == [1, 3, 2, 4])
    expectElements(split[0, 1], [4, 5, 6, 7, 16, 17, 18, 19])
    expectElements(split.mergeHeads(), (0..<24).map { Double($0) }, shape: [1, 2, 12])
    expectFailure(y.splitHeads(5), ShapeError.self, "does not divide into 5 heads")
    expectFailure(Tensor([1.0]).mergeHeads(), ShapeError.self, "heads")
  }

  @Test func masks() {
    let scores = Tensor.zeros([2, 3, 3])
    expectElements(softmax(scores.masked(.causal))[1], [1, 0, 0, 0.5, 0.5, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3], tolerance: 1e-7)
    expectElements(softmax(Tensor.zeros([1, 3]).masked(.causalFrom(offset: 1))), [0.5, 0.5, 0])
    expectElements(softmax(scores.masked(.allowing(Tensor([true, false, true]))))[0, 0], [0.5, 0, 0.5])
    // Where all is forbidden there is no NaN.
    expectElements(softmax(Tensor.zeros([1, 2]).masked(.allowing(Tensor(false)))), [0.5, 0.5])
    #expect(Tensor.zeros([2, 2], dtype: .float16).masked(.causal).dtype == .float16)
    expectFailure(Tensor([1.0]).masked(.causal), ShapeError.self, "takes scores")
  }
}
