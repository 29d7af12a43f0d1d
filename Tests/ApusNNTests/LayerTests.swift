import Apus
import ApusNN
import Testing

/// Compares a tensor's elements with values.
private func expectElements(
  _ tensor: Tensor, _ expected: [Double], shape: Shape? = nil, tolerance: Double = 1e-6,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let actual = try tensor.array()
  try #require(actual.count == expected.count, sourceLocation: sourceLocation)
  for (index, (a, e)) in zip(actual, expected).enumerated() {
    #expect(abs(a - e) <= tolerance * max(1, abs(e)), "element \(index): \(a) should be \(e)", sourceLocation: sourceLocation)
  }
  if let shape { #expect(tensor.shape == shape, sourceLocation: sourceLocation) }
}

@Suite struct LayerTests {
  let x = Tensor.arange(12).reshape([2, 2, 3]) * 0.3 - 1

  @Test func linear() throws {
    let layer = Linear(weight: Tensor([[1.0, 2], [3, 4], [5, 6]]), bias: Tensor([10.0, 20]))
    try expectElements(layer(Tensor([[1.0, 1, 1], [0, 1, 0]])), [19, 32, 13, 24], shape: [2, 2])
    #expect(layer(.zeros([5, 4, 3])).shape == [5, 4, 2])
    #expect(layer.leafPaths == ["weight", "bias"])
    let new = Linear(3, 2, key: Key(42))
    try expectElements(
      new.weight,
      [
        -0.017732521519064903, 0.29167336225509644, 0.1850125640630722, 0.09616187959909439, -0.07768816500902176,
        0.13580559194087982,
      ],
      shape: [3, 2])
    try expectElements(new.bias ?? .ones([1]), [0, 0])
    #expect(Linear(3, 2, bias: false, key: Key(0)).leaves.count == 1)
    #expect(throws: ShapeError.self) { try layer(.zeros([2, 2])).array() }
  }

  /// Values of `jax.nn.initializers` for `PRNGKey(42)`.
  @Test func initializers() throws {
    let key = Key(42)
    try expectElements(
      Initializer.glorotUniform([3, 2], key: key),
      [
        -0.02473609521985054, 0.39391589164733887, 0.25473809242248535, 0.13367953896522522, -0.1081322431564331,
        0.1881226748228073,
      ])
    try expectElements(
      Initializer.heNormal([3, 2], key: key),
      [
        -0.0250775758177042, 0.4124884605407715, 0.2616472840309143, 0.13599345088005066, -0.10986766219139099,
        0.19205811619758606,
      ])
    try expectElements(Initializer.constant(3)([2], key: key), [3, 3])
    try expectElements(Initializer.zeros([2], key: key, dtype: .float16) + Initializer.ones([2], key: key), [1, 1])
    for initializer in [Initializer.uniform(limit: 0.5), .fanInUniform] {
      let values = try initializer([4, 100], key: key).array()
      #expect(values.allSatisfy { abs($0) <= 0.5 } && values.contains { abs($0) > 0.4 })
    }
    let deviation = try Initializer.normal(deviation: 0.02)([1000], key: key).std().item()
    #expect(abs(deviation - 0.02) < 0.002)
    #expect(try Initializer.truncatedNormal(deviation: 0.02)([1000], key: key).max().item() <= 0.04)
    #expect(try abs(Initializer.glorotNormal([50, 50], key: key).std().item() - 0.02.squareRoot()) < 0.01)
  }

  @Test func embedding() throws {
    let table = Embedding(weight: Tensor([[1.0, 2], [3, 4], [5, 6]]))
    try expectElements(table(Tensor([[2, 0], [1, -1]])), [5, 6, 1, 2, 3, 4, 5, 6], shape: [2, 2, 2])
    try expectElements(table.logits(Tensor([1.0, 1])), [3, 7, 11], shape: [3])
    #expect(Embedding(count: 7, width: 4, key: Key(0)).weight.shape == [7, 4])
    #expect(throws: DTypeError.self) { try table(Tensor([0.5])).array() }
  }

  /// Values of PyTorch.
  @Test func layerNorm() throws {
    var norm = LayerNorm(3)
    norm.scale = Tensor([1.0, 2, 0.5])
    norm.bias = Tensor([0.0, 1, -1])
    try expectElements(
      norm(x),
      [
        -1.2246427536010742, 1, -0.3876786231994629, -1.2246429920196533, 1, -0.3876786231994629, -1.2246431112289429, 1,
        -0.38767868280410767, -1.224642276763916, 1, -0.3876783847808838,
      ], shape: [2, 2, 3])
    #expect(LayerNorm(3, dtype: .bfloat16)(x.converted(to: .bfloat16)).dtype == .bfloat16)
    #expect(LayerNorm(3, bias: false).leaves.count == 1)
    #expect(throws: ShapeError.self) { try norm(.zeros([2, 4])).array() }
    // Far from 0 the deviations still come out right.
    try expectElements(LayerNorm(2)(Tensor([[10000.0, 10001]])), [-1, 1], tolerance: 1e-3)
  }

  @Test func rmsNorm() throws {
    try expectElements(
      RMSNorm(3)(x),
      [
        -1.3483984470367432, -0.9438788890838623, -0.5393593311309814, -0.316226065158844, 0.6324524879455566, 1.581130862236023,
        0.7098849415779114, 0.9760918617248535, 1.2422986030578613, 0.8436957001686096, 0.992583155632019, 1.1414706707000732,
      ])
  }

  @Test(arguments: [
    Activation.identity, .relu, .leakyRelu(slope: 0.1), .elu(alpha: 1), .gelu, .exactGelu, .silu, .mish, .softplus, .sigmoid,
    .tanh,
  ])
  func activationsAreTheFunctions(_ activation: Activation) throws {
    let v = Tensor([-1.0, 0.5])
    let expected: Tensor =
      switch activation {
      case .identity: v
      case .relu: relu(v)
      case .leakyRelu(let slope): leakyRelu(v, slope: slope)
      case .elu(let alpha): elu(v, alpha: alpha)
      case .gelu: gelu(v)
      case .exactGelu: gelu(v, approximate: false)
      case .silu: silu(v)
      case .mish: mish(v)
      case .softplus: softplus(v)
      case .sigmoid: sigmoid(v)
      case .tanh: tanh(v)
      }
    try expectElements(activation(v), try expected.array(), tolerance: 0)
  }

  @Test func dropout() throws {
    let ones = Tensor.ones([1000])
    let dropped = try Dropout(0.25)(ones, key: Key(1)).array()
    #expect(Set(dropped) == [0, Double(Float(1) / 0.75)])
    #expect(abs(Double(dropped.count { $0 == 0 }) - 250) < 50)
    try expectElements(Dropout(0.25)(ones, key: nil).sum(), [1000])
    try expectElements(Dropout(1)(ones, key: Key(1)).sum(), [0])
  }

  @Test func feedForward() throws {
    let block = FeedForward(4, activation: .relu, key: Key(3))
    let input = Tensor([[1.0, -1, 0.5, 2]])
    try expectElements(block(input), try relu(input.matmul(block.expand.weight)).matmul(block.contract.weight).array())
    #expect(block.expand.weight.shape == [4, 16])
  }
}

@Suite struct AttentionTests {
  let x = sin(Tensor.arange(24).converted(to: .float32)).reshape([2, 3, 4])
  let weight = cos(Tensor.arange(48) * 0.7).reshape([4, 12])
  let projection = sin(Tensor.arange(16) * 0.3 + 1).reshape([4, 4])
  /// Values of PyTorch's `scaled_dot_product_attention`.
  let causal = [
    -0.9287846684455872, -0.7192879915237427, -0.4455394446849823, -0.13199226558208466, -0.8909783363342285, -0.8551851511001587,
    -0.7430009245872498, -0.5644466280937195, -0.2137521207332611, -0.2688769996166229, -0.2999838888645172, -0.3042941689491272,
    -1.4219326972961426, -1.3607584238052368, -1.17803156375885, -0.8900749087333679, -0.9549813866615295, -1.0171804428100586,
    -0.9885178208351135, -0.8715539574623108, 0.08580092340707779, 0.04331675171852112, -0.003036820562556386,
    -0.049119122326374054,
  ]
  let full = [
    0.3584757447242737, 0.37535029649734497, 0.3586958944797516, 0.31000033020973206, -0.0725761130452156, 0.02499564178287983,
    0.1203346848487854, 0.20492462813854218, -0.2137521207332611, -0.2688769996166229, -0.2999838888645172, -0.3042941689491272,
    0.3738712966442108, 0.42295411229133606, 0.4342556297779083, 0.40676653385162354, -0.3664110004901886, -0.3059505820274353,
    -0.21816042065620422, -0.11088268458843231, 0.08580092340707779, 0.04331675171852112, -0.003036820562556386,
    -0.049119122326374054,
  ]

  @Test func causalSelfAttention() throws {
    var attention = CausalSelfAttention(4, heads: 2, key: Key(0))
    #expect(attention.qkv.weight.shape == [4, 12])
    attention.qkv = Linear(weight: weight)
    attention.projection = Linear(weight: projection)
    try expectElements(attention(x), causal, shape: [2, 3, 4], tolerance: 3e-6)
    let compiled = jit { (a: CausalSelfAttention, x: Tensor) in a(x) }
    try expectElements(compiled(attention, x), causal, shape: [2, 3, 4], tolerance: 3e-6)
  }

  @Test func multiHeadAttention() throws {
    var attention = MultiHeadAttention(4, heads: 2, key: Key(0))
    let (q, k, v) = weight.split(axis: 1)
    (attention.query, attention.key, attention.value) = (Linear(weight: q), Linear(weight: k), Linear(weight: v))
    attention.projection = Linear(weight: projection)
    try expectElements(attention(x, mask: .causal), causal, tolerance: 3e-6)
    try expectElements(attention(x), full, tolerance: 3e-6)
    try expectElements(attention(x, context: x), full, tolerance: 3e-6)
    #expect(attention(x, context: .ones([2, 7, 4])).shape == [2, 3, 4])
  }
}

@Suite struct LossTests {
  let logits = Tensor([[[1, 2, 3], [0, -1, 100]], [[2, 2, 2], [5, 0, 1]]] as [[[Double]]])

  /// Values of optax.
  @Test func crossEntropies() throws {
    let labels = Tensor([[0, 2], [1, 2]])
    let expected = [2.4076058864593506, 0, 1.0986123085021973, 4.024744987487793]
    try expectElements(crossEntropy(logits: logits, labels: labels), expected, shape: [2, 2])
    var oneHot = Tensor.zeros([2, 2, 3])
    oneHot[Tensor([[0], [1]]), Tensor([0, 1]), labels] = 1
    try expectElements(crossEntropy(logits: logits, probabilities: oneHot), expected, shape: [2, 2])
    try expectElements(
      binaryCrossEntropy(logits: Tensor([-3.0, 0, 2]), labels: Tensor([false, true, true])),
      [0.04858735203742981, 0.6931471824645996, 0.12692800164222717])
    #expect(throws: DTypeError.self) { try crossEntropy(logits: logits, labels: labels * 0.5).array() }
    #expect(throws: ShapeError.self) { try crossEntropy(logits: logits, labels: Tensor([1, 2])).array() }
  }

  /// The derivative of cross-entropy is the softmax less the label.
  @Test func gradient() throws {
    let x = Tensor([[0.5, -1, 2]])
    let g = grad { (x: Tensor) in crossEntropy(logits: x, labels: Tensor([1])).sum() }(x)
    try expectElements(g, try (softmax(x) - Tensor([[0, 1, 0]])).array())
  }
}
