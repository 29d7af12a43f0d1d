// Written by scripts/generate-transforms. Do not edit.

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
public func hessianVectorProduct<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, at a0: A0, along t0: A0
) -> (gradient: A0, product: A0) {
  let result = jvp(grad(f), at: a0, along: t0)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor, at a0: A0, along t0: A0
) throws(E) -> (gradient: A0, product: A0) {
  let result = try jvp(grad(f), at: a0, along: t0)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) -> (gradient: (A0, A1), product: (A0, A1)) {
  let result = jvp(grad(f, wrt: .all), at: a0, a1, along: t0, t1)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) throws(E) -> (gradient: (A0, A1), product: (A0, A1)) {
  let result = try jvp(grad(f, wrt: .all), at: a0, a1, along: t0, t1)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) -> (gradient: (A0, A1, A2), product: (A0, A1, A2)) {
  let result = jvp(grad(f, wrt: .all), at: a0, a1, a2, along: t0, t1, t2)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) throws(E) -> (gradient: (A0, A1, A2), product: (A0, A1, A2)) {
  let result = try jvp(grad(f, wrt: .all), at: a0, a1, a2, along: t0, t1, t2)
  return (result.value, result.tangent)
}
