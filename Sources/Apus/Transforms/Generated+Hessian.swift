// Written by scripts/generate-transforms. Do not edit.

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian(
  _ f: @escaping @Sendable (Tensor) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<E: Error>(
  _ f: @escaping @Sendable (Tensor) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor) -> (Tensor, X) in
    let result = gradient(a0)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0) -> (A0, X) in
    let result = gradient(a0)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A1: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor, A1) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor, a1: A1) -> (Tensor, X) in
    let result = gradient(a0, a1)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor, a1: A1) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1) -> (A0, X) in
    let result = gradient(a0, a1)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0, a1: A1) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0, a1)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0, Tensor) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, Tensor) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1) -> Jacobian<A1, A1> {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, Tensor) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: Tensor) -> (Tensor, X) in
    let result = gradient(a0, a1)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1) -> (hessian: Jacobian<A1, A1>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1) -> (A1, X) in
    let result = gradient(a0, a1)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: A1) -> (hessian: Jacobian<A1, A1>, aux: X) in
    let result = derivative(a0, a1)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor, A1, A2) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor, a1: A1, a2: A2) -> (Tensor, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor, a1: A1, a2: A2) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2) -> (A0, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0, a1: A1, a2: A2) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, Tensor, A2) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, Tensor, A2) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> Jacobian<A1, A1> {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, Tensor, A2) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: Tensor, a2: A2) -> (Tensor, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: Tensor, a2: A2) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> (hessian: Jacobian<A1, A1>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2) -> (A1, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: A1, a2: A2) -> (hessian: Jacobian<A1, A1>, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, Tensor) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, Tensor) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> Jacobian<A2, A2> {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, Tensor) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: Tensor) -> (Tensor, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> (hessian: Jacobian<A2, A2>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2) -> (A2, X) in
    let result = gradient(a0, a1, a2)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: A2) -> (hessian: Jacobian<A2, A2>, aux: X) in
    let result = derivative(a0, a1, a2)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor, A1, A2, A3) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor, a1: A1, a2: A2, a3: A3) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor, a1: A1, a2: A2, a3: A3) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3) -> (A0, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<A1, A1> {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, Tensor, A2, A3) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: Tensor, a2: A2, a3: A3) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: Tensor, a2: A2, a3: A3) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> (hessian: Jacobian<A1, A1>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3) -> (A1, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (hessian: Jacobian<A1, A1>, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<A2, A2> {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, Tensor, A3) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: Tensor, a3: A3) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: Tensor, a3: A3) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> (hessian: Jacobian<A2, A2>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3) -> (A2, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (hessian: Jacobian<A2, A2>, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<A3, A3> {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, Tensor) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: Tensor) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> (hessian: Jacobian<A3, A3>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3) -> (A3, X) in
    let result = gradient(a0, a1, a2, a3)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (hessian: Jacobian<A3, A3>, aux: X) in
    let result = derivative(a0, a1, a2, a3)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor, A1, A2, A3, A4) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor, a1: A1, a2: A2, a3: A3, a4: A4) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A0, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3, A4) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3, A4) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A1, A1> {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, Tensor, A2, A3, A4) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: Tensor, a2: A2, a3: A3, a4: A4) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: Tensor, a2: A2, a3: A3, a4: A4) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (hessian: Jacobian<A1, A1>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A1, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Jacobian<A1, A1>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3, A4) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3, A4) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A2, A2> {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, Tensor, A3, A4) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: Tensor, a3: A3, a4: A4) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: Tensor, a3: A3, a4: A4) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (hessian: Jacobian<A2, A2>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A2, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Jacobian<A2, A2>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor, A4) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor, A4) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A3, A3> {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, Tensor, A4) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: Tensor, a4: A4) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: Tensor, a4: A4) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (hessian: Jacobian<A3, A3>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A3, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Jacobian<A3, A3>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, Tensor) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, Tensor) throws(E) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A4, A4> {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, Tensor) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fifth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: Tensor) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .fifth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (hessian: Jacobian<A4, A4>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fifth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A4, X) in
    let result = gradient(a0, a1, a2, a3, a4)
    return (result.grad, result.aux)
  }, wrt: .fifth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (hessian: Jacobian<A4, A4>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A0, A0> {
  jacfwd(grad(f, wrt: .first), wrt: .first)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: Tensor, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: Tensor, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A0, A0>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .first)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A0, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .first)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A0, A0>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3, A4, A5) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4, A5) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, Tensor, A2, A3, A4, A5) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A1, A1> {
  jacfwd(grad(f, wrt: .second), wrt: .second)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, Tensor, A2, A3, A4, A5) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, Tensor, A2, A3, A4, A5) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: Tensor, a2: A2, a3: A3, a4: A4, a5: A5) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: Tensor, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A1, A1>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .second)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A1, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .second)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A1, A1>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3, A4, A5) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4, A5) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, Tensor, A3, A4, A5) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A2, A2> {
  jacfwd(grad(f, wrt: .third), wrt: .third)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, Tensor, A3, A4, A5) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, Tensor, A3, A4, A5) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: Tensor, a3: A3, a4: A4, a5: A5) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: Tensor, a3: A3, a4: A4, a5: A5) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A2, A2>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .third)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A2, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .third)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A2, A2>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor, A4, A5) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4, A5) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, Tensor, A4, A5) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A3, A3> {
  jacfwd(grad(f, wrt: .fourth), wrt: .fourth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, Tensor, A4, A5) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, Tensor, A4, A5) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: Tensor, a4: A4, a5: A5) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: Tensor, a4: A4, a5: A5) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A3, A3>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fourth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A3, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .fourth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A3, A3>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, Tensor, A5) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor, A5) -> Tensor {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, Tensor, A5) throws(E) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor, A5) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A4, A4> {
  jacfwd(grad(f, wrt: .fifth), wrt: .fifth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A5: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, Tensor, A5) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, Tensor, A5) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fifth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: Tensor, a5: A5) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .fifth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: Tensor, a5: A5) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A4, A4>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .fifth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A4, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .fifth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A4, A4>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, Tensor) -> Tensor, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, Tensor) -> Tensor {
  jacfwd(grad(f, wrt: .sixth), wrt: .sixth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, Tensor) throws(E) -> Tensor, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, Tensor) throws(E) -> Tensor {
  jacfwd(grad(f, wrt: .sixth), wrt: .sixth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A5, A5> {
  jacfwd(grad(f, wrt: .sixth), wrt: .sixth)
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, Tensor) -> (Tensor, X), wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, Tensor) -> (hessian: Tensor, aux: X) {
  let gradient = grad(hasAux: f, wrt: .sixth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: Tensor) -> (Tensor, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .sixth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: Tensor) -> (hessian: Tensor, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (hessian: Jacobian<A5, A5>, aux: X) {
  let gradient = grad(hasAux: f, wrt: .sixth)
  let derivative = jacfwd(hasAux: { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A5, X) in
    let result = gradient(a0, a1, a2, a3, a4, a5)
    return (result.grad, result.aux)
  }, wrt: .sixth)
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (hessian: Jacobian<A5, A5>, aux: X) in
    let result = derivative(a0, a1, a2, a3, a4, a5)
    return (result.jacobian, result.aux)
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian(
  _ f: @escaping @Sendable (Tensor, Tensor) -> Tensor, wrt: AllArguments
) -> @Sendable (Tensor, Tensor) -> ((Tensor, Tensor), (Tensor, Tensor)) {
  let gradient = grad(f, wrt: .all)
  let derivative = jacfwd({ (a0: Tensor, a1: Tensor) -> [Tensor] in
    let gradient = gradient(a0, a1)
    return [gradient.0, gradient.1]
  }, wrt: .all)
  return { (a0: Tensor, a1: Tensor) -> ((Tensor, Tensor), (Tensor, Tensor)) in
    let columns = derivative(a0, a1)
    return ((columns.0.rows[0], columns.1.rows[0]), (columns.0.rows[1], columns.1.rows[1]))
  }
}

/// The second derivative of a function's scalar result by an argument: a tensor's axes twice; for a tree, a tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise. `.all`, for tensors: a tuple of tuples, `h.0.1` being the derivative
///   by the first argument and then by the second.
/// - Throws: as `grad` does.
public func hessian(
  _ f: @escaping @Sendable (Tensor, Tensor, Tensor) -> Tensor, wrt: AllArguments
) -> @Sendable (Tensor, Tensor, Tensor) -> ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) {
  let gradient = grad(f, wrt: .all)
  let derivative = jacfwd({ (a0: Tensor, a1: Tensor, a2: Tensor) -> [Tensor] in
    let gradient = gradient(a0, a1, a2)
    return [gradient.0, gradient.1, gradient.2]
  }, wrt: .all)
  return { (a0: Tensor, a1: Tensor, a2: Tensor) -> ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor,
    Tensor)) in
    let columns = derivative(a0, a1, a2)
    return ((columns.0.rows[0], columns.1.rows[0], columns.2.rows[0]), (columns.0.rows[1], columns.1.rows[1], columns.2.rows[1]),
      (columns.0.rows[2], columns.1.rows[2], columns.2.rows[2]))
  }
}
