import Apus
import ApusTesting
import Testing

@Suite struct VectorizeTests {
  private let matrices = sample([2, 1, 3, 4], dtype: .float64), vectors = sample([5, 4], dtype: .float64, seed: 1)

  @Test func coreAndLoopAxes() throws {
    let product = vectorize({ (a: Tensor, x: Tensor) in a.matmul(x) }, signature: "(n,m),(m)->(n)")
    // Every matrix with every vector: the loop axes broadcast.
    let expected = einsum("aijk,bk->abj", matrices, vectors)
    try expectClose(product(matrices, vectors), expected)
    try expectClose(jit(product)(matrices, vectors), expected)
    try expectClose(product(matrices[0, 0], vectors[0]), matrices[0, 0].matmul(vectors[0]))
    // None of an axis, and one.
    #expect(product(matrices, Tensor.zeros([0, 4], dtype: .float64)).shape == [2, 0, 3])
    #expect(product(matrices.expandDims(0), vectors).shape == [1, 2, 5, 3])
    let distances = vectorize({ (a: Tensor, b: Tensor) in square(a - b).sum() }, signature: " ( n ), (n)->( ) ")
    try expectClose(distances(vectors.expandDims(1), vectors), square(vectors.expandDims(1) - vectors).sum(axis: -1))
  }

  @Test func scalarsAndSeveralResults() throws {
    // A branch on each element.
    let clipped = vectorize { (x: Tensor, limit: Tensor) in cond(x .> limit) { limit } else: { x } }
    try expectClose(clipped(Tensor([[1.0, 5], [3, 2]]), Tensor([2.0, 4])), Tensor([[1.0, 4], [2, 2]]))
    let moments = vectorize({ (x: Tensor) in (x.mean(), x - x.mean(), Tensor(7.0, dtype: .float32)) }, signature: "(n)->(),(n),()")
    let (mean, rest, constant) = moments(vectors)
    try expectClose(mean, vectors.mean(axis: -1))
    try expectClose(rest, vectors - vectors.mean(axis: -1, keepDims: true))
    try expectClose(constant, Tensor.ones([5]) * 7)
    let outer = vectorize({ (x: Tensor) in x.expandDims(1) * x }, signature: "(3)->(3,3)")
    #expect(outer(Tensor.ones([2, 3])).shape == [2, 3, 3])
  }

  @Test func excludedArguments() throws {
    let layer = TestLinear(weight: sample([4, 2], dtype: .float64), bias: nil)
    let f = vectorize({ (m: TestLinear, x: Tensor) in m(x.expandDims(0))[0] }, signature: "(i)->(o)", excluded: [0])
    let batch = sample([2, 5, 4], dtype: .float64)
    try expectClose(f(layer, batch), batch.matmul(layer.weight))
    try checkGradients({ (m: TestLinear, x: Tensor) in f(m, x) }, at: layer, batch)
  }

  @Test func composesWithTransforms() throws {
    let f = vectorize({ (a: Tensor, x: Tensor) in tanh(a.matmul(x)).sum() }, signature: "(n,m),(m)->()")
    try checkGradients({ f($0, $1) }, at: matrices, vectors, order: 2)
    try checkBatching({ f($0, $1) }, at: matrices, vectors)
    let gradients = vectorize(grad { (x: Tensor, y: Tensor) in (x * x * y).sum() }, signature: "(n),(n)->(n)")
    try expectClose(gradients(vectors, vectors), 2 * vectors * vectors)
    // Names of axes around are known within.
    let centred = vmap({ x in vectorize { x in x - pmean(x, over: "i") }(x) }, axisName: "i")
    try expectClose(centred(vectors), vectors - vectors.mean(axis: 0))
  }

  private func expectFailure(_ tensor: Tensor, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    #expect(message(tensor).contains(text), "\(message(tensor))", sourceLocation: sourceLocation)
    #expect(message(tensor).contains("VectorizeTests.swift"), "\(message(tensor))", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("(n,m->(n)", "has \"-\" at position 4 instead of \")\""), ("", "has nothing at position 0 instead of \"(\""),
    ("(n)", "has nothing at position 3 instead of \"-\""), ("(n)->(n) x", "has \"x\" at position 9 instead of the end"),
    ("(n,)->()", "has \")\" at position 3 instead of an axis"), ("(2n)->()", "has \"2\" at position 1 instead of an axis"),
    ("(n)->", "has nothing at position 5"), ("(n),(n)->()", "the signature has 2 arguments, the function 1 that is not excluded"),
    ("(n)->(),()", "the signature has 2 results, the function 1"),
  ]) func badSignatures(_ signature: String, _ text: String) {
    let result = vectorize({ (x: Tensor) in x.sum() }, signature: signature)(vectors)
    expectFailure(result, text)
    #expect(throws: TransformError.self) { try result.array() }
  }

  @Test func extentsThatDoNotFit() {
    let product = vectorize({ (a: Tensor, x: Tensor) in a.matmul(x) }, signature: "(n,m),(m)->(n)")
    expectFailure(product(matrices, sample([3])), "argument 1 of shape [3] has 3 for m in (m), which is 4")
    expectFailure(product(sample([3]), sample([3])), "argument 0 of shape [3] has fewer axes than (n,m)")
    expectFailure(product(sample([2, 3, 4]), sample([5, 4])), "the loop axes [5] of argument 1 do not broadcast with [2]")
    let wrong = vectorize({ (x: Tensor) in x.sum() }, signature: "(n)->(n)")
    expectFailure(wrong(vectors), "result 0 of shape [] should have the axes (n)")
    let doubled = vectorize({ (x: Tensor) in concatenate([x, x]) }, signature: "(n)->(n)")
    expectFailure(doubled(vectors), "result 0 of shape [8] has 8 for n in (n), which is 4")
    expectFailure(vectorize({ (x: Tensor) in x }, signature: "(3)->(3)")(vectors), "has 4 for 3 in (3)")
    expectFailure(vectorize({ (x: Tensor) in x }, excluded: [1])(vectors), "argument 1 is excluded, of a function of 1")
    let tree = TestLinear(weight: vectors, bias: vectors)
    expectFailure(vectorize { (m: TestLinear) in m.weight }(tree), "argument 0 has 2 leaves")
    // An earlier error wins.
    expectFailure(product(matrices, vectors + sample([3])), "add")
  }
}
