import ApusIR
import ApusReference
import ApusTransforms
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Extents that no memory holds, and ranks beyond the usual: a result or an error, never a trap.
@Suite struct ExtremeShapeTests {
  private static let extents = [1 << 33, 1 << 43]

  /// A few cases of every primitive.
  private static func samples(_ family: PrimitiveCases.Family) -> [PrimitiveCase] {
    var counts: [String: Int] = [:]
    return PrimitiveCases.cases(family, seed: 13).filter { sample in
      if sample.operands.allSatisfy({ $0.elementCount == 0 }) { return false }
      counts[sample.primitive.name, default: 0] += 1
      return counts[sample.primitive.name, default: 0] <= 4
    }
  }

  /// The operands' types with one extent, wherever it stands, made huge; and with all of them.
  private static func variants(_ types: [TensorType]) -> [[TensorType]] {
    let known = Set(types.flatMap { $0.shape.dimensions }).sorted()
    return extents.flatMap { huge in
      (known.map { [$0] } + [known]).map { chosen in
        types.map { $0.with(shape: Shape($0.shape.dimensions.map { chosen.contains($0) ? huge : $0 })) }
      }
    }
  }

  @Test(arguments: PrimitiveCases.Family.allCases) func hugeExtents(_ family: PrimitiveCases.Family) {
    for sample in Self.samples(family) {
      for types in Self.variants(sample.operands.map(\.type)) { Self.exercise(sample.primitive, types) }
    }
  }

  /// Everything that is done to a program before it runs.
  private static func exercise(_ primitive: Primitive, _ types: [TensorType]) {
    guard types.allSatisfy(\.isAddressable), let program = try? Program.applying(primitive, to: types) else { return }
    _ = simplify(program)
    _ = program.stableHLOText()
    let active = types.map { $0.dtype.isDifferentiable }
    if active.contains(true) { _ = try? vjp(program, active: active).combined() }
    _ = try? batch(program, batched: types.map { _ in true }, size: 3)
    _ = try? Compiler.compile(program, donatable: types.map { _ in false })
  }

  /// Attributes that ask for more than there is.
  @Test func hugeResults() throws {
    for huge in Self.extents + [.max] {
      let x = TensorType(.float32, [2, 3]), n = TensorType(.int32, [])
      let primitives: [(Primitive, [TensorType])] = [
        (.iota(TensorType(.int32, [huge, huge]), dimension: 1), []), (.broadcastInDim([huge, 2, 3], dimensions: [1, 2]), [x]),
        (.reshape([huge]), [x]), (.pad(low: [huge, 0], high: [huge, 0], interior: [0, 0]), [x, TensorType(.float32, [])]),
        (.pad(low: [0, 0], high: [0, 0], interior: [huge, huge]), [x, TensorType(.float32, [])]),
        (.pad(low: [-huge, 0], high: [-huge, 0], interior: [0, 0]), [x, TensorType(.float32, [])]),
        (.slice(starts: [0, 0], limits: [huge, 3], strides: [1, 1]), [x]), (.slice(starts: [0, 0], limits: [2, 3], strides: [huge, 1]), [x]),
        (.slice(starts: [huge, 0], limits: [huge, 3], strides: [1, huge]), [x]), (.dynamicSlice(sizes: [huge, 1]), [x, n, n]),
        (.rngBitGenerator(.philox, TensorType(.uint8, [huge])), [TensorType(.uint64, [2])]),
      ]
      for (primitive, types) in primitives {
        guard let program = try? Program.applying(primitive, to: types) else { continue }
        Self.exercise(primitive, types)
        // What there might be memory for would take its time.
        let isSmall = program.resultTypes.allSatisfy { $0.byteCount < 1 << 20 }
        if !isSmall && program.resultTypes.allSatisfy({ $0.byteCount < 1 << 43 }) { continue }
        let arguments = types.map { DenseArray.of($0, [Double](repeating: 0, count: $0.elementCount)) }
        #expect(((try? Reference.evaluate(program, arguments)) != nil) == isSmall, "\(primitive.name) of \(types)")
        var passed = arguments.map { ProgramArgument($0) }
        let compiled = try? Compiler.compile(program, donatable: types.map { _ in false }).run(&passed)
        #expect((compiled != nil) == isSmall, "\(primitive.name) of \(types), compiled")
      }
    }
  }

  /// Batches of batches have one axis more each time.
  @Test(arguments: PrimitiveCases.Family.allCases) func ranksOfEightAndMore(_ family: PrimitiveCases.Family) throws {
    var kinds: Set<String> = []
    for sample in PrimitiveCases.cases(family, seed: 13) {
      let types = sample.operands.map(\.type)
      guard let rank = types.map(\.rank).max(), kinds.insert(sample.primitive.name).inserted else { continue }
      var program = try Program.applying(sample.primitive, to: types), arguments = sample.operands
      let expected = try Reference.evaluate(program, arguments)
      do {
        for _ in 0..<Swift.max(8 - rank, 1) {
          program = try batch(program, batched: types.map { _ in true }, size: 1, allResults: true).program
          arguments = arguments.map { DenseArray($0.type.with(shape: Shape([1] + $0.shape.dimensions)), $0.buffer) }
        }
      } catch is TransformError { continue }
      let evaluated = try Reference.evaluate(program, arguments)
      var passed = arguments.map { ProgramArgument($0) }
      let compiled = try Compiler.compile(program, donatable: arguments.map { _ in false }).run(&passed)
      for (path, results) in [("reference", evaluated), ("compiled", compiled)] {
        let flat = zip(results, expected).map { DenseArray($1.type, $0.buffer) }
        let compared = [flat, expected].map { Invariants.of(sample.primitive, sample.operands, $0) }
        for (index, (a, e)) in zip(compared[0], compared[1]).enumerated() {
          expectAgreement(a, e, "\(sample.name) in batches of one, \(path), result \(index)", scale: 4)
        }
      }
    }
  }
}
