import ApusTransforms

/// What a checkpointed function keeps for reverse mode beside its arguments; the rest is computed again on the way back.
public struct CheckpointPolicy: Hashable, Sendable {
  private var keepsEverything = false
  private var contractions = Contractions.none
  private var kept: Set<String> = []

  private enum Contractions: Int, Hashable, Sendable { case none, withoutBatch, all }

  /// Nothing but the arguments: the least memory, and a second forward pass.
  public static let nothing = CheckpointPolicy()
  /// All that is needed: no different from the function itself.
  public static let everything = CheckpointPolicy(keepsEverything: true)
  /// The results of matrix products and convolutions, which are dear to compute again.
  public static let contractions = CheckpointPolicy(contractions: .all)
  /// The results of matrix products without batch axes: of weights with activations, but not of activations with each other (attention).
  public static let contractionsWithoutBatch = CheckpointPolicy(contractions: .withoutBatch)
  /// The tensors that `named(_:_:)` gives one of these names.
  public static func names(_ names: String...) -> CheckpointPolicy { CheckpointPolicy(kept: Set(names)) }

  /// Keeps what either policy keeps.
  public func union(_ other: CheckpointPolicy) -> CheckpointPolicy {
    CheckpointPolicy(
      keepsEverything: keepsEverything || other.keepsEverything,
      contractions: contractions.rawValue > other.contractions.rawValue ? contractions : other.contractions, kept: kept.union(other.kept))
  }

  private init(keepsEverything: Bool = false, contractions: Contractions = .none, kept: Set<String> = []) {
    self.keepsEverything = keepsEverything
    self.contractions = contractions
    self.kept = kept
  }

  /// A call of a checkpointed program.
  func apply(_ program: Program, _ operands: [Tensor]) -> [Tensor] {
    if keepsEverything { return Apus.apply(.call(program, name: "checkpoint_everything"), operands) }
    if self == .nothing { return Apus.apply(.checkpoint(program), operands) }
    do { return Apus.apply(.checkpoint(try program.markingSaved(where: keeps)), operands) } catch {
      return Tensor.poisoned(error, like: program.resultTypes)
    }
  }

  private func keeps(_ primitive: Primitive, _ operands: [TensorType]) -> Bool {
    switch primitive {
    case .dotGeneral(let dimensions): contractions == .all || (contractions == .withoutBatch && dimensions.lhsBatch.isEmpty)
    case .convolution: contractions != .none
    default: primitive.checkpointName.map(kept.contains) ?? false
    }
  }
}

/// The tree itself, its tensors named so that a checkpoint's policy can keep them.
///
///     let f = checkpoint(block, policy: .names("attention"))     // with named(attention(x), "attention") inside
public func named<Tree: ParameterTree>(_ tree: Tree, _ name: String) -> Tree {
  if TraceContext.current == nil { return tree }
  return tree.replacing(tree.leaves.map { leaf in
    leaf.isWeak || leaf.poison != nil ? leaf : applyOne(.named(name, leaf.type), leaf)
  })
}
