import Apus
import Testing

@Suite struct CheckpointTests {
  /// A deep chain of layers with one activation that a name keeps, and its gradient under a policy for each layer.
  private static func chain(_ policy: CheckpointPolicy?) -> @Sendable ([Tensor], Tensor) -> [Tensor] {
    let layer = { @Sendable (w: Tensor, x: Tensor) in
      let h = named(tanh(matmul(x, w)), "hidden")
      return sin(exp(cos(h) * h)) * 0.5 + x
    }
    let kept = policy.map { checkpoint(layer, policy: $0) } ?? layer
    return grad { (ws: [Tensor], x: Tensor) in square(ws.reduce(x) { kept($1, $0) }).sum() }
  }

  private static let weights = (0..<12).map { i in sin(Tensor.arange(32 * 32, dtype: .float32) * Tensor(0.1 + Double(i))).reshape([32, 32]) * 0.2 }
  private static let input = cos(Tensor.arange(256 * 32, dtype: .float32)).reshape([256, 32])

  private static let policies: [(String, CheckpointPolicy)] = [
    ("nothing", .nothing), ("everything", .everything), ("contractions", .contractions), ("names", .names("hidden")),
    ("other names", .names("other")), ("both", .contractions.union(.names("hidden"))), ("without batch", .contractionsWithoutBatch),
  ]

  @Test func policiesChangeNoValue() throws {
    let weights = Array(Self.weights.prefix(2)), input = Self.input[0..<8]
    let expected = Self.chain(nil)(weights, input)
    for (name, policy) in Self.policies {
      for gradient in [jit(Self.chain(policy)), Self.chain(policy)] {
        for (found, wanted) in zip(gradient(weights, input), expected) {
          let error: Double = try abs(found - wanted).max().item(), size: Double = try abs(wanted).max().item()
          #expect(error <= 1e-4 * (1 + size), "\(name)")
        }
      }
    }
    let f = checkpoint({ (x: Tensor) in sin(named(exp(x), "e") * x) }, policy: .names("e"))
    let plain = { @Sendable (x: Tensor) in sin(exp(x) * x) }
    expectClose([try grad(grad(f))(0.3).item()], [try grad(grad(plain))(0.3).item()])
    expectClose(try vmap(grad(f))(vector(0.1, 0.2)).array(), try vmap(grad(plain))(vector(0.1, 0.2)).array())
    expectClose(try named(vector(1, 2), "x").array(), [1, 2])
  }

  /// What policies are for: planned bytes of temporaries, for the gradient of the chain.
  @Test func policiesLowerMemory() throws {
    func report(_ policy: CheckpointPolicy?) throws -> CompilationReport {
      try explain({ (w: [Tensor], x: Tensor) in Self.chain(policy)(w, x) }, Self.weights, Self.input).report
    }
    func bytes(_ policy: CheckpointPolicy?) throws -> Int { try report(policy).plannedBytes }
    let plain = try bytes(nil)
    let found = try Dictionary(uniqueKeysWithValues: Self.policies.map { ($0.0, try bytes($0.1)) })
    let nothing = found["nothing"] ?? 0, names = found["names"] ?? 0, contractions = found["contractions"] ?? 0
    let activation = 256 * 32 * 4
    // Nothing: the inputs of 12 layers. Names and contractions: one more value of each.
    #expect(nothing >= 11 * activation && nothing <= 20 * activation, "\(found), \(plain) without")
    #expect(names >= nothing + 9 * activation && names <= nothing + 14 * activation, "\(found), \(plain) without")
    #expect(contractions >= nothing + 9 * activation && contractions <= nothing + 14 * activation, "\(found), \(plain) without")
    #expect(found["everything"] == plain && plain > names, "\(found), \(plain) without")
    #expect(found["other names"] == nothing && found["without batch"] == contractions, "\(found)")
  }

  /// Kept contractions are not computed again.
  @Test func keptValuesAreNotComputedAgain() throws {
    func contractions(_ policy: CheckpointPolicy) throws -> Int {
      let program = try program({ (w: [Tensor], x: Tensor) in Self.chain(policy)(w, x) }, Self.weights, Self.input)
      func count(_ program: Program) -> Int {
        program.operations.reduce(0) { total, operation in
          if case .dotGeneral = operation.primitive { return total + 1 }
          return total + operation.primitive.regions.reduce(0) { $0 + count($1) }
        }
      }
      return count(program)
    }
    // Forward 12, backward 12 by weights and 11 by activations.
    #expect(try contractions(.everything) == 35)
    #expect(try contractions(.contractions) == 35)
    #expect(try contractions(.nothing) == 47)
    #expect(try contractions(.names("hidden")) == 35)
  }
}
