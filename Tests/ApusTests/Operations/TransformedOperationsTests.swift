import Apus
import ApusTesting
import Testing

/// Every family of operations under every transformation: compiled, by its plain definition, mapped over a batch, differentiated.
@Suite struct TransformedOperationsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Of float64[3, 4], whose elements are distinct and between 0.1 and 2.
    let function: @Sendable (Tensor) -> Tensor
    init(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) {
      (testDescription, self.function) = (name, function)
    }
  }

  static let input = Tensor(
    [0.31, 1.72, 0.85, 1.13, 1.94, 0.12, 0.57, 1.41, 0.98, 1.26, 0.23, 1.65], shape: [3, 4], dtype: .float64)

  static let cases = [
    Case("arithmetic") { ($0 * 2 - 1) / ($0 + 0.5) % 3 },
    Case("powers") { pow($0, 3) + pow($0, 0.7) + sqrt($0) * rsqrt($0 + 1) + cbrt($0) + square($0) },
    Case("exponentials") { exp(-$0) + log($0) + expm1($0) + log1p($0) + exp2($0) + log2($0) },
    Case("trigonometry") { sin($0) * cos($0) + tan($0 / 2) + atan($0) + asin($0 / 2) + atan2($0, $0 + 1) },
    Case("hyperbolics") { tanh($0) + sinh($0) / cosh($0) + asinh($0) + acosh($0 + 1.5) + atanh($0 / 3) },
    Case("error functions") { erf($0) + erfc($0) + erfInv($0 / 2.5) },
    Case("activations") {
      relu($0 - 1) + gelu($0) + gelu($0, approximate: false) + silu($0) + mish($0) + elu(1 - $0) + softplus($0)
    },
    Case("select and clip") {
      select($0 .> 1, $0 * $0, sin($0)) + clip($0, min: 0.5, max: 1.5) + maximum($0, 1) * minimum($0, 1.2)
    },
    Case("hypot and logAddExp") { hypot($0, $0 + 1) + logAddExp($0, 2 * $0) },
    Case("softmax") { softmax($0) + logSoftmax($0, axis: 0) + logSumExp($0, axis: 1, keepDims: true) },
    Case("reductions") { $0.sum(axis: 0) + $0.mean(axis: 0) + $0.max(axis: 0) - $0.min() + $0.product(axis: 0) },
    Case("deviations") { $0.variance(axis: 1) + $0.std(axes: [0, 1], correction: 1) },
    Case("prefixes") { $0.cumsum(axis: 1) + $0.cumsum(axis: 0, reverse: true) + $0.cumprod(axis: 1) },
    Case("movement") { $0.T.reshape([2, 6]).flip(1).roll(2, axis: 1).pad(axis: 0, before: 1, value: 2).expandDims(1).squeeze() },
    Case("tiling") {
      $0.tile([2, 1]) * $0.repeated(2, axis: 0) + $0.broadcast(to: [2, 3, 4]).sum(axis: 0).tile([2]).reshape([2, 3, 4]).sum()
    },
    Case("joining") { x in
      let (a, b) = x.split(axis: 1)
      return concatenate([b * a, a], axis: 1) + stack(x.unstack(axis: 1), axis: -1)
    },
    Case("matmul") { $0.matmul($0.T) + $0[0].matmul($0.T).sum() },
    Case("batched matmul") {
      $0.reshape([3, 2, 2]).matmul($0.reshape([3, 2, 2]).transposed()).matmul($0[..., 0..<2].expandDims(-1))
    },
    Case("einsum") { einsum("ij,kj,kl->il", $0, $0, $0) + einsum("ij,ij->i", $0, $0).expandDims(1) },
    Case("diagonals") { $0.diagonal(offset: 1) + $0.lowerTriangle().sum(axis: 0)[..<3] + $0.trace() },
    Case("attention") { x in
      let heads = x.reshape([1, 3, 4]).splitHeads(2)
      return softmax(heads.matmul(heads.transposed()).masked(.causal)).matmul(heads).mergeHeads()
    },
    Case("subscripts") { $0[1..., .stride(by: -2)] * $0[0, 1] + $0[..<2, .newAxis, 3] },
    Case("gathers") {
      $0[Tensor([2, 0, 0])] + $0[0..., Tensor([3, 1, 1, -1])] * $0[Tensor([[0], [1], [2]]), Tensor([0, 1, 2, 3])]
    },
    Case("takeAlong") { $0.takeAlong(Tensor([[1, 1], [0, 3], [2, -1]]), axis: 1) },
    Case("writes") { x in
      var t = x
      t[1] = x[0] * x[2]
      t[0..., Tensor([0, 2])] = x[0..., 1..<3]
      t[.stride(by: 2), 3] += x[..<2, 0]
      return t.adding(x[0] * 3, at: Tensor([1, 1, 2])[..., .newAxis], Tensor.arange(4)).multiplying(by: 2, at: Tensor([0]))
    },
    Case("sorting") {
      $0.sorted() + $0.sorted(axis: 0, descending: true) + $0.topK(2, axis: 0).values.sum(axis: 0) + $0.median(axis: 0)
    },
    Case("argsort") { $0.takeAlong($0.argsort(axis: 0), axis: 0) },
  ]

  @Test(arguments: cases) func compiled(_ one: Case) throws {
    let eager = one.function(Self.input)
    try expectClose(jit(one.function)(Self.input), eager)
    try expectClose(eager, withoutJIT { one.function(Self.input) })
  }

  @Test(arguments: cases) func mapped(_ one: Case) throws {
    let batch = stack([Self.input, Self.input.flip(0) * 0.9])
    try expectClose(vmap(one.function)(batch), stack([one.function(batch[0]), one.function(batch[1])]))
  }

  @Test(arguments: cases) func differentiated(_ one: Case) throws {
    try checkGradients(one.function, at: Self.input)
  }

  @Test func randomNumbersUnderTransformations() throws {
    let draw = { @Sendable (key: Key) in
      let (a, b): (Key, Key) = key.split()
      return stack([
        .normal([4], key: a), .uniform([4], min: -1, max: 3, key: b.foldIn(3)), Tensor.randint([4], in: 0..<9, key: a) * 1.0,
      ])
    }
    let eager = draw(Key(5))
    try expectClose(jit(draw)(Key(5)), eager)
    try expectClose(vmap(draw)(Key(5).split(stacked: 3)), stack(Key(5).split(3).map(draw)))
    let shuffle = { @Sendable (key: Key) in Tensor.permutation(50, key: key) }
    try expectEqual(jit(shuffle)(Key(1)), shuffle(Key(1)))
  }

  @Test func derivativesAtTheCorners() throws {
    let zero = Tensor([0.0])
    try expectEqual(grad { (x: Tensor) in relu(x).sum() }(zero), Tensor([0.0]))
    try expectEqual(grad { (x: Tensor) in softplus(x).sum() }(Tensor([0.0])), Tensor([0.5]))
    try expectEqual(grad { (x: Tensor) in elu(x).sum() }(Tensor([200.0, 0])), Tensor([1.0, 1]))
    try expectEqual(grad { (x: Tensor) in pow(x, 2).sum() }(zero), Tensor([0.0]))
    // A maximum that several share is not the softmax's business.
    try expectClose(grad { (x: Tensor) in logSumExp(x) }(Tensor([1.0, 1])), Tensor([0.5, 0.5]))
    try expectClose(grad { (x: Tensor) in (stopGradient(x) * x).sum() }(Tensor([3.0])), Tensor([3.0]))
  }
}
