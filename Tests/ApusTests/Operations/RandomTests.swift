import Apus
import Testing

/// Against values of JAX 0.10 for `jax.random.PRNGKey(42)`.
@Suite struct RandomTests {
  let key = Key(42)

  private func words(_ keys: [Key]) -> Tensor { stack(keys.map(\.data)) }

  @Test func keys() {
    expectElements(key.data, [0, 42], dtype: .uint32)
    expectElements(Key(-1).data, [0, 4_294_967_295])
    expectElements(Key((1 << 40) + 3).data, [256, 3])
    expectElements(words(key.split(3)), [1832780943, 270669613, 64467757, 2916123636, 2465931498, 255383827])
    expectElements(key.split(stacked: 2).data, [1832780943, 270669613, 64467757, 2916123636], shape: [2, 2])
    let (first, second): (Key, Key) = key.split()
    expectElements(words([first, second]), [1832780943, 270669613, 64467757, 2916123636])
    expectElements(key.foldIn(7).data, [2547012911, 1371500959])
    expectElements(key.foldIn(Tensor(7)).data, [2547012911, 1371500959])
    expectElements(key.foldIn(0xFFFF_FFFF).data, [2398536845, 3890976714])
    #expect(key.split(0).isEmpty)
  }

  @Test func bits() {
    let expected: [Double] = [2098992034, 2919706841, 2646866425, 2409546199, 1935504149, 2516274904]
    expectElements(.randomBits([6], key: key), expected, dtype: .uint32)
    expectElements(.randomBits([2, 3], key: key), expected, shape: [2, 3])
    expectElements(.randomBits([], key: key), [2098992034], shape: [])
    expectElements(.randomBits([0], key: key), [], shape: [0])
    expectElements(.randomBits([5], key: key, dtype: .uint8), [162, 217, 249, 215, 21], dtype: .uint8)
    expectElements(.randomBits([5], key: key, dtype: .uint16), [5026, 12505, 63993, 49623, 29461], dtype: .uint16)
  }

  @Test func bitsOf64() throws {
    let expected: [UInt64] = [7_871_734_211_187_709_741, 276_886_910_877_598_708, 10_591_095_138_341_673_235]
    #expect(try Tensor.randomBits([3], key: key, dtype: .uint64).array(as: UInt64.self) == expected)
  }

  @Test func uniforms() {
    expectElements(
      .uniform([5], key: key),
      [0.48870956897735596, 0.6797971725463867, 0.6162714958190918, 0.5610160827636719, 0.4506446123123169])
    expectElements(
      .uniform([4], min: -0.3, max: 0.77, key: key),
      [0.22291919589042664, 0.4273829162120819, 0.35941043496131897, 0.3002871572971344])
    expectElements(
      .uniform([4], key: key, dtype: .float16), [0.076171875, 0.1904296875, 0.9755859375, 0.7568359375], dtype: .float16)
    expectElements(.uniform([4], key: key, dtype: .bfloat16), [0.6328125, 0.84375, 0.96875, 0.8359375], dtype: .bfloat16)
    expectElements(
      .uniform([3], key: key, dtype: .float64), [0.4267275666499091, 0.015010069515314584, 0.5741444178995352], dtype: .float64)
  }

  @Test func normals() {
    // Two units in the last place.
    expectElements(
      .normal([8], key: key),
      [
        -0.02830461598932743, 0.4671318531036377, 0.2957029640674591, 0.15354591608047485, -0.12403281778097153,
        0.21692314743995667,
        -1.440878987312317, 0.755859911441803,
      ], dtype: .float32, tolerance: 2.4e-7)
    expectElements(
      .normal([3], key: key, dtype: .float64), [-0.18471174528191162, -2.169824560397754, 0.18693555179382582], tolerance: 1e-15)
    expectElements(
      .truncatedNormal([5], lower: -2, upper: 2, key: key),
      [-0.027016498148441315, 0.44438081979751587, 0.2818770706653595, 0.14650805294513702, -0.11836230009794235], tolerance: 1e-6
    )
    #expect(Tensor.normal([2], key: key, dtype: .complex64).dtype == .complex64)
    // Far from 0, where the inverse error function is ill-conditioned.
    let many = Tensor.normal([1000], key: Key(123))
    expectElements(abs(many).max(), [3.825319766998291], tolerance: 2e-7)
    expectElements(many.converted(to: .float64).sum(), [-10.589902932755649], tolerance: 1e-6)
  }

  @Test func otherDistributions() {
    expectElements(
      .gumbel([5], key: key),
      [0.3340933918952942, 0.952019453048706, 0.7255305647850037, 0.5481715202331543, 0.2268049567937851],
      tolerance: 5e-7)
    expectElements(
      .exponential([5], key: key),
      [0.670817494392395, 1.1388006210327148, 0.9578199982643127, 0.8232924938201904, 0.5990096926689148],
      tolerance: 2e-7)
    expectElements(
      .laplace([5], key: key),
      [0.022839652374386787, -0.4456535577774048, -0.2646729052066803, -0.1301453858613968, 0.10392900556325912],
      tolerance: 2e-7)
    expectElements(.bernoulli([12], p: 0.3, key: key), [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], dtype: .bool)
  }

  @Test func integers() {
    expectElements(.randint([8], in: 0..<10, key: key), [4, 4, 1, 9, 9, 9, 7, 7], dtype: .int32)
    expectElements(
      .randint([5], in: -1_000_000..<2_000_000_000, key: key), [1123294276, 1381865362, 779371127, 1126988417, 474579021])
    expectElements(.randint([6], in: 0..<256, key: key, dtype: .uint8), [196, 18, 183, 193, 141, 107], dtype: .uint8)
    expectElements(
      .randint([4], in: Int(Int32.min)..<Int(Int32.max), key: key), [977810628, 1236381714, -1367112521, -1019495231])
    expectElements(
      .randint([4], in: 0..<4_000_000_000, key: key, dtype: .uint32), [3125294276, 3383865362, 780371127, 1127988417],
      dtype: .uint32)
    expectElements(
      .randint([4], in: -1_000_000_000_000_000..<10_000_000_000_000_000, key: key, dtype: .int64),
      [4679464050701877, 5242604979476158, 3727848944880791, 106550063542319], dtype: .int64)
    expectElements(.randint([3], in: 5..<6, key: key), [5, 5, 5])
  }

  @Test func choices() {
    let logits = Tensor([[0.1, 0.5, 2, -1], [1, 1, 1, 1]])
    expectElements(.categorical(logits: logits, key: key), [2, 3], shape: [2], dtype: .int32)
    expectElements(.categorical(logits: logits, shape: [6, 2], key: key), [2, 3, 1, 0, 0, 3, 1, 1, 2, 0, 2, 3], shape: [6, 2])
    expectElements(.categorical(logits: logits, axis: 0, key: key), [1, 1, 0, 1], shape: [4])
    expectElements(.permutation(10, key: key), [7, 4, 2, 5, 3, 6, 8, 9, 0, 1], dtype: .int32)
    expectElements(Tensor.arange(10).shuffled(key: key), [7, 4, 2, 5, 3, 6, 8, 9, 0, 1])
    expectElements(
      Tensor.arange(12).reshape([6, 2]).shuffled(key: key), [8, 9, 4, 5, 10, 11, 6, 7, 0, 1, 2, 3], shape: [6, 2])
    expectElements(Tensor.permutation(2000, key: key)[..<12], [1474, 815, 539, 874, 1693, 84, 995, 1191, 1713, 508, 594, 825])
  }

  @Test func mistakes() {
    expectFailure(.uniform([2], key: key, dtype: .int32), DTypeError.self, "not int32")
    expectFailure(.normal([-1], key: key), ShapeError.self, "negative extent")
    expectFailure(.randint([2], in: 0..<2, key: key, dtype: .float32), DTypeError.self, "not float32")
    expectFailure(.randint([2], in: 3..<3, key: key), ShapeError.self, "is empty")
    expectFailure(.randomBits([2], key: key, dtype: .int32), DTypeError.self, "unsigned")
    expectFailure(.uniform([2], key: Key(data: Tensor([1, 2]))), DTypeError.self, "a key's data are uint32")
    expectFailure(.uniform([2], key: key.split(stacked: 3)), ShapeError.self, "use `vmap`")
    expectFailure(.categorical(logits: .zeros([2, 3]), shape: [3], key: key), ShapeError.self, "does not end in [2]")
    expectFailure(Key(data: Tensor([1.0])).split(2)[1].data, DTypeError.self, "uint32")
    expectFailure(key.foldIn(Tensor([1, 2])).data, ShapeError.self, "scalar")
  }
}
