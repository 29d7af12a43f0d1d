import ApusIR
import ApusLaws
import ApusReference
import ApusTransforms
import Testing

@testable import ApusTestCases

/// A whole model: what holds for every operation holds for hundreds of them together.
@Suite struct CompositionTests {
  /// A decoder of character-level text in miniature: embedding, causal attention with heads, layer norms, an MLP, cross-entropy.
  struct Decoder {
    var batch = 2, time = 3, width = 4, heads = 2, vocabulary = 5, layers = 2
    var dtype = DType.float64

    var weightTypes: [TensorType] {
      let shapes: [Shape] = [[vocabulary, width], [time, width]]
        + (0..<layers).flatMap { _ in
          [[width], [width], [width, 3 * width], [width, width], [width], [width], [width, 4 * width], [4 * width, width]] as [Shape]
        } + [[width], [width], [width, vocabulary]]
      return shapes.map { TensorType(dtype, $0) }
    }

    var program: Program {
      let b = ProgramBuilder()
      let weights = weightTypes.map { b.addParameter($0) }
      let ids = b.addParameter(TensorType(.int32, [batch, time])), labels = b.addParameter(TensorType(.int32, [batch, time]))
      var next = weights.makeIterator()
      func weight() -> ValueID { next.next() ?? ids }
      let full: Shape = [batch, time, width]

      func along(_ x: ValueID, _ target: Shape) -> ValueID {
        b.broadcast(x, to: target, dimensions: Array((target.rank - b.shape(of: x).rank)..<target.rank))
      }
      func keeping(_ x: ValueID, _ target: Shape) -> ValueID {
        b.broadcast(x, to: target, dimensions: Array(0..<(target.rank - 1)))
      }
      func linear(_ x: ValueID, _ w: ValueID) -> ValueID {
        b.emitOne(.dotGeneral(DotDimensions(lhsContracting: [b.shape(of: x).rank - 1], rhsContracting: [0])), x, w)
      }
      func norm(_ x: ValueID) -> ValueID {
        let (gain, bias) = (weight(), weight())
        let mean = b.multiply(b.reduce(.sum, x, [2]), b.full(1 / Double(width), TensorType(dtype, [batch, time])))
        let centred = b.subtract(x, keeping(mean, full))
        let square = b.reduce(.sum, b.unary(.square, centred), [2])
        let variance = b.multiply(square, b.full(1 / Double(width), like: square))
        let scale = b.unary(.rsqrt, b.add(variance, b.full(1e-5, like: variance)))
        return b.add(b.multiply(b.multiply(centred, keeping(scale, full)), along(gain, full)), along(bias, full))
      }
      func attention(_ x: ValueID) -> ValueID {
        let qkv = linear(x, weight())
        let split: Shape = [batch, time, heads, width / heads]
        let parts = (0..<3).map { b.reshape(b.slice(qkv, axis: 2, from: $0 * width, to: ($0 + 1) * width), to: split) }
        let (q, k, v) = (parts[0], parts[1], parts[2])
        let inner = DotDimensions(lhsBatch: [0, 2], rhsBatch: [0, 2], lhsContracting: [3], rhsContracting: [3])
        let scores = b.emitOne(.dotGeneral(inner), q, k)
        let shape = b.shape(of: scores)
        let scaled = b.divide(scores, b.full(Double(width / heads).squareRoot(), like: scores))
        let rows = b.emit(.iota(TensorType(.int32, shape), dimension: 2), [])[0]
        let columns = b.emit(.iota(TensorType(.int32, shape), dimension: 3), [])[0]
        let masked = b.select(b.compare(.greaterOrEqual, rows, columns), scaled, b.full(-1e9, like: scaled))
        let shifted = b.subtract(masked, keeping(b.unary(.stopGradient, b.reduce(.maximum, masked, [3])), shape))
        let exponentials = b.unary(.exponential, shifted)
        let weights = b.divide(exponentials, keeping(b.reduce(.sum, exponentials, [3]), shape))
        let outer = DotDimensions(lhsBatch: [0, 1], rhsBatch: [0, 2], lhsContracting: [3], rhsContracting: [1])
        let mixed = b.emitOne(.dotGeneral(outer), weights, v)
        return linear(b.reshape(b.transpose(mixed, [0, 2, 1, 3]), to: full), weight())
      }
      func rows(_ table: ValueID, _ ids: ValueID) -> ValueID {
        let dimensions = GatherDimensions(offset: [2], collapsedSlice: [0], startIndexMap: [0], indexVector: 2)
        return b.emitOne(.gather(dimensions, sliceSizes: [1, width]), table, ids)
      }

      let tokens = weight(), positions = weight()
      var h = b.add(rows(tokens, ids), along(positions, full))
      for _ in 0..<layers {
        h = b.add(h, attention(norm(h)))
        let hidden = linear(norm(h), weight())
        let erf = b.unary(.erf, b.multiply(hidden, b.full(0.5.squareRoot(), like: hidden)))
        let gelu = b.multiply(b.multiply(hidden, b.full(0.5, like: hidden)), b.add(b.full(1, like: hidden), erf))
        h = b.add(h, linear(gelu, weight()))
      }
      let logits = linear(norm(h), weight())
      let shape = b.shape(of: logits)
      let shifted = b.subtract(logits, keeping(b.unary(.stopGradient, b.reduce(.maximum, logits, [2])), shape))
      let normalizer = b.unary(.log, b.reduce(.sum, b.unary(.exponential, shifted), [2]))
      let pick = GatherDimensions(
        offset: [], collapsedSlice: [2], operandBatching: [0, 1], startIndicesBatching: [0, 1], startIndexMap: [2], indexVector: 2)
      let picked = b.emitOne(.gather(pick, sliceSizes: [1, 1, 1]), shifted, labels)
      let total = b.reduce(.sum, b.subtract(normalizer, picked), [0, 1])
      return b.finish([b.divide(total, b.full(Double(batch * time), like: total))])
    }

    func arguments(seed: UInt64) -> [DenseArray] {
      var samples = Samples(seed: seed)
      let weights = weightTypes.map { samples.array($0.dtype, $0.shape, .signed(0.1, 0.6)) }
      return weights + (0..<2).map { _ in samples.integers(.int32, [batch, time], 0...(vocabulary - 1)) }
    }
  }

  private let decoder = Decoder()
  private var active: [Bool] { decoder.program.parameterTypes.map { $0.dtype.isDifferentiable } }

  @Test func gradientOfADecoderIsTheLimitOfDifferences() throws {
    let arguments = decoder.arguments(seed: 1)
    let gradient = try vjp(decoder.program, active: active).combined()
    let results = try Laws.evaluate(gradient, arguments + [.scalar(1.0, .float64)])
    var generator = SplitMix64(seed: 2)
    let directions = arguments.map { $0.dtype.isDifferentiable ? Laws.direction($0.type, &generator) : nil }
    let slope = try Laws.difference(arguments, directions) { try Reference.evaluate(decoder.program, $0) }[0][0].real
    let product = Laws.product(Array(results.dropFirst()), directions.compactMap { $0 })
    #expect(abs(product - slope) < 1e-7 * max(1, abs(slope)))
    // Forward over reverse along the same directions is a symmetric form: H(u, v) = H(v, u).
    let others = arguments.map { $0.dtype.isDifferentiable ? Laws.direction($0.type, &generator) : nil }
    let second = try jvp(gradient, active: active + [false]).program
    func form(_ u: [DenseArray?], _ v: [DenseArray?]) throws -> Double {
      let values = try Reference.evaluate(second, arguments + [.scalar(1.0, .float64)] + u.compactMap { $0 })
      return Laws.product(Array(values.dropFirst(gradient.results.count + 1)), v.compactMap { $0 })
    }
    let (left, right) = (try form(directions, others), try form(others, directions))
    #expect(abs(left - right) < 1e-9 * max(1, abs(left)))
  }

  @Test func trainingStepHasTheProductsItNeedsAndNoMore() throws {
    func dots(_ program: Program) -> Int {
      program.operations.filter { if case .dotGeneral = $0.primitive { true } else { false } }.count
    }
    func exponentials(_ program: Program) -> Int { program.operations.filter { $0.primitive == .unary(.exponential) }.count }
    // A layer has 6 products, the head 1; each has two in reverse.
    let forward = 6 * decoder.layers + 1
    let gradient = simplify(try vjp(decoder.program, active: active).combined())
    #expect(dots(decoder.program) == forward)
    #expect(dots(gradient) == 3 * forward)
    // One in each softmax and one for the slope of each erf.
    #expect(exponentials(gradient) == 2 * decoder.layers + 1)
  }

  @Test func perExampleGradientsOfADecoder() throws {
    let one = Decoder(batch: 1)
    let gradient = simplify(try vjp(one.program, active: active).combined())
    let weights = one.weightTypes.count
    let flags = gradient.parameters.indices.map { $0 == weights || $0 == weights + 1 }
    let size = 3
    let batched = try batch(gradient, batched: flags, size: size, allResults: true).program
    let examples = (0..<size).map { one.arguments(seed: UInt64(5 + $0)) }
    let seed = DenseArray.scalar(1.0, .float64)
    let stacked = (weights..<(weights + 2)).map { index in
      DenseArray.of(TensorType(.int32, [size, 1, one.time]), numbers: examples.flatMap { $0[index].numbers })
    }
    let results = try Laws.evaluate(batched, Array(examples[0].prefix(weights)) + stacked + [seed])
    for (element, example) in examples.enumerated() {
      let own = try Reference.evaluate(gradient, Array(examples[0].prefix(weights)) + example.suffix(2) + [seed])
      for (got, want) in zip(results, own) {
        try Laws.expectClose(Laws.element(element, of: got), want.numbers, 1e-11, "example \(element)")
      }
    }
  }
}
