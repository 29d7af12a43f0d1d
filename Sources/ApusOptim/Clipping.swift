import Apus

/// Scales all updates down together where the norm of them all exceeds a limit: `optax.clip_by_global_norm`.
public func clip(globalNorm limit: Double) -> GradientTransformation {
  GradientTransformation { updates, _, _ in
    guard !updates.isEmpty else { return updates }
    let norm = globalNorm(updates)
    let fits = norm .< limit
    return updates.map { update in select(fits, update, update / norm.converted(to: update.dtype) * limit) }
  }
}

/// Limits every element of the updates to -limit...limit: `optax.clip`.
public func clip(value limit: Double) -> GradientTransformation {
  GradientTransformation { updates, _, _ in updates.map { Apus.clip($0, min: Tensor(-limit), max: Tensor(limit)) } }
}

/// The square root of the sum of the squares of all elements of a tree's trainable leaves.
public func globalNorm(_ tree: some ParameterTree) -> Tensor {
  globalNorm(zip(tree.leaves, tree.leafRoles).filter { $1 == .trainable && $0.dtype.isDifferentiable }.map(\.0))
}

func globalNorm(_ tensors: [Tensor]) -> Tensor {
  let squares = tensors.map { $0.dtype.isComplex ? (square(real($0)) + square(imag($0))).sum() : square($0).sum() }
  guard var total = squares.first else { return .zeros([]) }
  for square in squares.dropFirst() { total += square }
  return sqrt(total)
}
