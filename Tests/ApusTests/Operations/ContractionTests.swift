import Apus
import Testing

@Suite struct ContractionTests {
  /// Elements 0, 1, 2, ...: distinct, so that no two arrangements of products agree.
  private func counting(_ shape: Shape, _ start: Int = 0) -> Tensor {
    (Tensor.arange(shape.elementCount) + start).reshape(shape).converted(to: .float32)
  }

  @Test func matricesAndVectors() {
    let a = counting([2, 3]), b = counting([3, 2], 1)
    expectElements(a.matmul(b), [13, 16, 40, 52], shape: [2, 2])
    expectElements(a.matmul(Tensor([1.0, 2, 3])), [8, 26], shape: [2])
    expectElements(Tensor([1.0, 2]).matmul(a), [6, 9, 12], shape: [3])
    expectElements(Tensor([1.0, 2]).matmul(Tensor([3.0, 4])), [11], shape: [])
    expectElements(matmul(Tensor([[1, 2]]), Tensor([[0.5], [1]])), [2.5], shape: [1, 1], dtype: .float32)
    expectElements(Tensor.zeros([2, 0]).matmul(.zeros([0, 2])), [0, 0, 0, 0])
  }

  /// Every way two stacks can broadcast, against a loop.
  @Test(
    arguments: [
      ([2, 3, 4], [4, 5]), ([4], [2, 4, 5]), ([2, 3, 4], [4]), ([3, 4], [2, 4, 5]), ([2, 3, 4], [2, 4, 5]),
      ([1, 3, 4], [2, 4, 5]),
      ([2, 3, 4], [1, 4, 5]), ([2, 1, 3, 4], [6, 4, 5]), ([2, 1, 3, 4], [2, 6, 4, 5]), ([6, 3, 4], [2, 1, 4, 5]),
      ([1, 1, 3, 4], [4, 5]),
    ] as [([Int], [Int])])
  func stacksBroadcast(_ lhs: [Int], _ rhs: [Int]) throws {
    let a = counting(Shape(lhs)), b = counting(Shape(rhs), 3)
    // Products of elements, summed: the definition.
    let rows = lhs.count == 1 ? a.expandDims(0) : a, columns = rhs.count == 1 ? b.expandDims(1) : b
    var expected = (rows.expandDims(-1) * columns.expandDims(-3)).sum(axis: -2)
    if lhs.count == 1 { expected = expected.squeeze(-2) }
    if rhs.count == 1 { expected = expected.squeeze(-1) }
    expectElements(a.matmul(b), try expected.array(), shape: expected.shape)
  }

  @Test func mismatchesAreNamed() {
    let x = Tensor.zeros([12, 64, 128]), w = Tensor.zeros([384, 128])
    expectFailure(
      x.matmul(w), ShapeError.self,
      "matmul: inner dimensions differ: [12, 64, 128] x [384, 128] (contracting 128 with 384); did you mean")
    let traced = jit { (weights: [Tensor], x: Tensor) in x.matmul(weights[1]) }
    expectFailure(traced([x, w], x), ShapeError.self, "[1]; did you mean its transpose?")
    expectFailure(Tensor.zeros([2, 3]).matmul(.zeros([4, 5])), ShapeError.self, "(contracting 3 with 4)\n")
    #expect(x.matmul(w).shape == [12, 64, 128])
    expectFailure(Tensor.zeros([2, 3, 4]).matmul(.zeros([3, 4, 5])), ShapeError.self, "batch axes do not broadcast")
    expectFailure(Tensor(1.0).matmul(w), ShapeError.self, "matmul")
    expectFailure(Tensor.zeros([1, 3, 4]).matmul(.zeros([2, 5, 6])), ShapeError.self, "inner dimensions differ")
  }

  @Test func otherProducts() {
    let a = counting([2, 3]), b = counting([3, 2], 1)
    expectElements(dot(a, b), [13, 16, 40, 52])
    expectElements(dot(2, a), [0, 2, 4, 6, 8, 10])
    #expect(dot(counting([2, 3, 4]), counting([5, 4, 6])).shape == [2, 3, 5, 6])
    expectElements(inner(a, a), [5, 14, 14, 50])
    expectElements(outer(Tensor([1, 2]), Tensor([3, 4])), [3, 4, 6, 8], shape: [2, 2], dtype: .int32)
    expectElements(tensordot(a, a), [55], shape: [])
    expectElements(tensordot(a, b, axes: 1), [13, 16, 40, 52])
    expectElements(tensordot(a, b, axes: ([0, 1], [1, 0])), [0 * 1 + 1 * 3 + 2 * 5 + 3 * 2 + 4 * 4 + 5 * 6])
    expectFailure(tensordot(a, b, axes: 3), ShapeError.self, "3 axes")
    expectFailure(tensordot(a, b, axes: 2), ShapeError.self, "tensordot")
    expectFailure(dot(a, a), ShapeError.self, "dot: inner dimensions differ")
  }

  @Test func einsums() throws {
    let a = counting([2, 3]), b = counting([3, 4], 1)
    expectElements(einsum("ij,jk->ik", a, b), try a.matmul(b).array(), shape: [2, 4])
    expectElements(einsum("ij,jk", a, b), try a.matmul(b).array(), shape: [2, 4])
    expectElements(einsum("ij, jk -> ki", a, b), try a.matmul(b).T.array(), shape: [4, 2])
    expectElements(einsum("ij->ji", a), try a.T.array(), shape: [3, 2])
    expectElements(einsum("ba", a), try a.T.array(), shape: [3, 2])
    expectElements(einsum("ij->", a), [15], shape: [])
    expectElements(einsum("ij->j", a), [3, 5, 7])
    let square = counting([3, 3])
    expectElements(einsum("ii", square), [12], shape: [])
    expectElements(einsum("ii->i", square), [0, 4, 8])
    expectElements(einsum("i,j->ij", Tensor([1.0, 2]), Tensor([3.0, 4])), [3, 4, 6, 8])
    expectElements(einsum("ij,ij->i", a, a), [5, 50])
    expectElements(einsum("ij,kl->", a, b), [15 * 78])
    let q = counting([2, 2, 3, 4]), k = counting([2, 2, 5, 4], 7)
    expectElements(einsum("bhtd,bhsd->bhts", q, k), try q.matmul(k.transposed(-1, -2)).array(), shape: [2, 2, 3, 5])
    expectElements(einsum("...td,...sd->...ts", q, k), try q.matmul(k.transposed(-1, -2)).array(), shape: [2, 2, 3, 5])
    expectElements(einsum("...ij,jk->...ik", counting([2, 2, 3]), b), try counting([2, 2, 3]).matmul(b).array())
    expectElements(
      einsum("...i,...i", counting([2, 1, 3]), counting([4, 3])),
      try (counting([2, 1, 3]) * counting([4, 3])).sum(axis: -1).array())
    let chain = einsum("ij,jk,kl->il", a, b, counting([4, 2], 5))
    expectElements(chain, try a.matmul(b).matmul(counting([4, 2], 5)).array(), shape: [2, 2])
  }

  @Test func einsumsThatMakeNoSense() {
    let a = counting([2, 3])
    expectFailure(einsum("ij,jk->ik", a, a), ShapeError.self, "differ in extent (3 and 2)")
    expectFailure(einsum("ij->ik", a), ShapeError.self, "no operand has")
    expectFailure(einsum("ij,jk->ik", a), ShapeError.self, "names 2 operands, got 1")
    expectFailure(einsum("ijk->i", a), ShapeError.self, "names 3 axes of shape [2, 3]")
    expectFailure(einsum("i1->i", a), ShapeError.self, "no letter")
    expectFailure(einsum("ij->ii", a), ShapeError.self, "repeats")
    expectFailure(einsum("ij>i", a), ShapeError.self, "arrow")
  }
}
