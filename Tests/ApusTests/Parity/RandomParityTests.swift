import Apus
import ApusTesting
import Testing

/// Random bits and what is made of them, as JAX's default generator (Threefry) makes them.
@Suite struct RandomParityTests {
  let golden: Golden
  let key: Key
  init() throws {
    golden = try Golden("../../Goldens/random.npz")
    key = Key(data: golden["key"])
  }

  @Test func keys() throws {
    try expectEqual(Key(42).data, golden["key"])
    try expectEqual(Key(-7).data, golden["wide"])
    try expectEqual(stack(key.split(5).map(\.data)), golden["split"])
    try expectEqual(key.foldIn(1234).data, golden["fold"])
  }

  @Test func bits() throws {
    try expectEqual(.randomBits([3, 5], key: key), golden["bits"])
    try expectEqual(.randomBits([7], key: key), golden["oddBits"])
    try expectEqual(.randomBits([9], key: key, dtype: .uint8), golden["bits8"])
  }

  @Test func integers() throws {
    try expectEqual(.randint([20], in: 0..<17, key: key), golden["randint"])
    try expectEqual(.randint([20], in: -100..<1000, key: key), golden["negative"])
    try expectEqual(.permutation(23, key: key), golden["permutation"])
    try expectEqual(.bernoulli([20], p: 0.3, key: key), golden["bernoulli"])
    try expectEqual(.categorical(logits: golden["logits"], shape: [6, 2], key: key), golden["categorical"])
  }

  @Test func realNumbers() throws {
    try expectEqual(.uniform([4, 6], key: key), golden["uniform"])
    try expectClose(.uniform([10], min: -2, max: 5, key: key), golden["range"])
    try expectClose(.normal([4, 6], key: key), golden["normal"])
    try expectClose(.truncatedNormal([20], lower: -2, upper: 2, key: key), golden["truncated"])
    try expectClose(.gumbel([8], key: key), golden["gumbel"])
    try expectClose(.exponential([8], key: key), golden["exponential"])
    try expectEqual(.uniform([9], key: key, dtype: .float16), golden["half"])
    try expectClose(Tensor.normal([9], key: key, dtype: .bfloat16).converted(to: .float32), golden["bfloat"], rtol: 1.6e-2)
  }

  @Test func compiledDrawsAreTheSame() throws {
    let draw = { @Sendable (key: Key) in (Tensor.randomBits([3, 5], key: key), Tensor.normal([4, 6], key: key.foldIn(3))) }
    let (plain, compiled) = (draw(key), jit(draw)(key))
    try expectEqual(compiled.0, golden["bits"])
    try expectClose(compiled.1, plain.1)
  }
}
