// Written by scripts/generate-transforms. Do not edit.

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, at a0: A0, along t0: A0
) -> (gradient: A0, product: A0) {
  let result = jvp(grad(f), at: a0, along: t0)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
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
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) -> (gradient: (A0, A1), product: (A0, A1)) {
  let result = jvp(grad(f, wrt: .all), at: a0, a1, along: t0, t1)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
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
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) -> (gradient: (A0, A1, A2), product: (A0, A1, A2)) {
  let result = jvp(grad(f, wrt: .all), at: a0, a1, a2, along: t0, t1, t2)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) throws(E) -> (gradient: (A0, A1, A2), product: (A0, A1, A2)) {
  let result = try jvp(grad(f, wrt: .all), at: a0, a1, a2, along: t0, t1, t2)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, at a0: A0, _ a1: A1, along t: A0, wrt: FirstArgument = .first
) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = jvp({ (x: A0) -> A0 in gradient(x, a1) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, at a0: A0, _ a1: A1, along t: A0, wrt: FirstArgument = .first
) throws(E) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = try jvp({ (x: A0) throws(E) -> A0 in try gradient(x, a1) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, at a0: A0, _ a1: A1, along t: A1, wrt: SecondArgument
) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = jvp({ (x: A1) -> A1 in gradient(a0, x) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, at a0: A0, _ a1: A1, along t: A1, wrt: SecondArgument
) throws(E) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = try jvp({ (x: A1) throws(E) -> A1 in try gradient(a0, x) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A0, wrt: FirstArgument = .first
) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = jvp({ (x: A0) -> A0 in gradient(x, a1, a2) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A0,
    wrt: FirstArgument = .first
) throws(E) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = try jvp({ (x: A0) throws(E) -> A0 in try gradient(x, a1, a2) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A1, wrt: SecondArgument
) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = jvp({ (x: A1) -> A1 in gradient(a0, x, a2) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A1, wrt: SecondArgument
) throws(E) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = try jvp({ (x: A1) throws(E) -> A1 in try gradient(a0, x, a2) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A2, wrt: ThirdArgument
) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = jvp({ (x: A2) -> A2 in gradient(a0, a1, x) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, along t: A2, wrt: ThirdArgument
) throws(E) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = try jvp({ (x: A2) throws(E) -> A2 in try gradient(a0, a1, x) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A0,
    wrt: FirstArgument = .first
) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = jvp({ (x: A0) -> A0 in gradient(x, a1, a2, a3) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A0,
    wrt: FirstArgument = .first
) throws(E) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = try jvp({ (x: A0) throws(E) -> A0 in try gradient(x, a1, a2, a3) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A1, wrt: SecondArgument
) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = jvp({ (x: A1) -> A1 in gradient(a0, x, a2, a3) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A1,
    wrt: SecondArgument
) throws(E) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = try jvp({ (x: A1) throws(E) -> A1 in try gradient(a0, x, a2, a3) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A2, wrt: ThirdArgument
) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = jvp({ (x: A2) -> A2 in gradient(a0, a1, x, a3) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A2,
    wrt: ThirdArgument
) throws(E) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = try jvp({ (x: A2) throws(E) -> A2 in try gradient(a0, a1, x, a3) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A3, wrt: FourthArgument
) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = jvp({ (x: A3) -> A3 in gradient(a0, a1, a2, x) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t: A3,
    wrt: FourthArgument
) throws(E) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = try jvp({ (x: A3) throws(E) -> A3 in try gradient(a0, a1, a2, x) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t: A0,
    wrt: FirstArgument = .first
) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = jvp({ (x: A0) -> A0 in gradient(x, a1, a2, a3, a4) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    along t: A0, wrt: FirstArgument = .first
) throws(E) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = try jvp({ (x: A0) throws(E) -> A0 in try gradient(x, a1, a2, a3, a4) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t: A1,
    wrt: SecondArgument
) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = jvp({ (x: A1) -> A1 in gradient(a0, x, a2, a3, a4) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    along t: A1, wrt: SecondArgument
) throws(E) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = try jvp({ (x: A1) throws(E) -> A1 in try gradient(a0, x, a2, a3, a4) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t: A2,
    wrt: ThirdArgument
) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = jvp({ (x: A2) -> A2 in gradient(a0, a1, x, a3, a4) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    along t: A2, wrt: ThirdArgument
) throws(E) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = try jvp({ (x: A2) throws(E) -> A2 in try gradient(a0, a1, x, a3, a4) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t: A3,
    wrt: FourthArgument
) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = jvp({ (x: A3) -> A3 in gradient(a0, a1, a2, x, a4) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    along t: A3, wrt: FourthArgument
) throws(E) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = try jvp({ (x: A3) throws(E) -> A3 in try gradient(a0, a1, a2, x, a4) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t: A4,
    wrt: FifthArgument
) -> (gradient: A4, product: A4) {
  let gradient = grad(f, wrt: .fifth)
  let result = jvp({ (x: A4) -> A4 in gradient(a0, a1, a2, a3, x) }, at: a4, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    along t: A4, wrt: FifthArgument
) throws(E) -> (gradient: A4, product: A4) {
  let gradient = grad(f, wrt: .fifth)
  let result = try jvp({ (x: A4) throws(E) -> A4 in try gradient(a0, a1, a2, a3, x) }, at: a4, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A0, wrt: FirstArgument = .first
) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = jvp({ (x: A0) -> A0 in gradient(x, a1, a2, a3, a4, a5) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A0, wrt: FirstArgument = .first
) throws(E) -> (gradient: A0, product: A0) {
  let gradient = grad(f, wrt: .first)
  let result = try jvp({ (x: A0) throws(E) -> A0 in try gradient(x, a1, a2, a3, a4, a5) }, at: a0, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A1, wrt: SecondArgument
) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = jvp({ (x: A1) -> A1 in gradient(a0, x, a2, a3, a4, a5) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A1, wrt: SecondArgument
) throws(E) -> (gradient: A1, product: A1) {
  let gradient = grad(f, wrt: .second)
  let result = try jvp({ (x: A1) throws(E) -> A1 in try gradient(a0, x, a2, a3, a4, a5) }, at: a1, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A2, wrt: ThirdArgument
) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = jvp({ (x: A2) -> A2 in gradient(a0, a1, x, a3, a4, a5) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A2, wrt: ThirdArgument
) throws(E) -> (gradient: A2, product: A2) {
  let gradient = grad(f, wrt: .third)
  let result = try jvp({ (x: A2) throws(E) -> A2 in try gradient(a0, a1, x, a3, a4, a5) }, at: a2, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A3, wrt: FourthArgument
) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = jvp({ (x: A3) -> A3 in gradient(a0, a1, a2, x, a4, a5) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A3, wrt: FourthArgument
) throws(E) -> (gradient: A3, product: A3) {
  let gradient = grad(f, wrt: .fourth)
  let result = try jvp({ (x: A3) throws(E) -> A3 in try gradient(a0, a1, a2, x, a4, a5) }, at: a3, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A4, wrt: FifthArgument
) -> (gradient: A4, product: A4) {
  let gradient = grad(f, wrt: .fifth)
  let result = jvp({ (x: A4) -> A4 in gradient(a0, a1, a2, a3, x, a5) }, at: a4, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A4, wrt: FifthArgument
) throws(E) -> (gradient: A4, product: A4) {
  let gradient = grad(f, wrt: .fifth)
  let result = try jvp({ (x: A4) throws(E) -> A4 in try gradient(a0, a1, a2, a3, x, a5) }, at: a4, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t: A5, wrt: SixthArgument
) -> (gradient: A5, product: A5) {
  let gradient = grad(f, wrt: .sixth)
  let result = jvp({ (x: A5) -> A5 in gradient(a0, a1, a2, a3, a4, x) }, at: a5, along: t)
  return (result.value, result.tangent)
}

/// The gradient of a function's scalar result, and the product of its second derivative with a vector (a tree like the arguments).
///
/// Forward mode over reverse mode: the cost of about two gradients, whatever the number of elements.
///
/// - Parameters:
///   - along: a vector for each argument, or one for the argument that `wrt` names.
///   - wrt: which argument, where it is one of several.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessianVectorProduct<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
    _ a5: A5, along t: A5, wrt: SixthArgument
) throws(E) -> (gradient: A5, product: A5) {
  let gradient = grad(f, wrt: .sixth)
  let result = try jvp({ (x: A5) throws(E) -> A5 in try gradient(a0, a1, a2, a3, a4, x) }, at: a5, along: t)
  return (result.value, result.tangent)
}
