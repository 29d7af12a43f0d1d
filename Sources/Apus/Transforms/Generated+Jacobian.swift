// Written by scripts/generate-transforms. Do not edit.

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor
) -> @Sendable (A0) -> A0 {
  { (a0: A0) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let leaves = jacfwdLeaves(arguments, trees: [a0]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor
) -> @Sendable (A0) throws(E) -> A0 {
  { (a0: A0) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let leaves = try jacfwdLeaves(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor
) -> @Sendable (A0, A1) -> A0 {
  { (a0: A0, a1: A1) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let leaves = jacfwdLeaves(arguments, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor
) -> @Sendable (A0, A1) throws(E) -> A0 {
  { (a0: A0, a1: A1) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let leaves = try jacfwdLeaves(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor
) -> @Sendable (A0, A1, A2) -> A0 {
  { (a0: A0, a1: A1, a2: A2) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let leaves = jacfwdLeaves(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let leaves = try jacfwdLeaves(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor
) -> @Sendable (A0, A1, A2, A3) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let leaves = jacfwdLeaves(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let leaves = try jacfwdLeaves(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let leaves = jacfwdLeaves(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let leaves = try jacfwdLeaves(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let leaves = jacfwdLeaves(arguments, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let leaves = try jacfwdLeaves(arguments, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor
) -> @Sendable (A0) -> A0 {
  { (a0: A0) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let leaves = jacrevLeaves(arguments, trees: [a0]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor
) -> @Sendable (A0) throws(E) -> A0 {
  { (a0: A0) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let leaves = try jacrevLeaves(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor
) -> @Sendable (A0, A1) -> A0 {
  { (a0: A0, a1: A1) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let leaves = jacrevLeaves(arguments, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor
) -> @Sendable (A0, A1) throws(E) -> A0 {
  { (a0: A0, a1: A1) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let leaves = try jacrevLeaves(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor
) -> @Sendable (A0, A1, A2) -> A0 {
  { (a0: A0, a1: A1, a2: A2) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let leaves = jacrevLeaves(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let leaves = try jacrevLeaves(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor
) -> @Sendable (A0, A1, A2, A3) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let leaves = jacrevLeaves(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let leaves = try jacrevLeaves(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let leaves = jacrevLeaves(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let leaves = try jacrevLeaves(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let leaves = jacrevLeaves(arguments, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let leaves = try jacrevLeaves(arguments, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(leaves)
  }
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian(
  _ f: @escaping @Sendable (Tensor) -> Tensor
) -> @Sendable (Tensor) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<E: Error>(
  _ f: @escaping @Sendable (Tensor) throws(E) -> Tensor
) -> @Sendable (Tensor) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian<A1: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1) -> Tensor
) -> @Sendable (Tensor, A1) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1) throws(E) -> Tensor
) -> @Sendable (Tensor, A1) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian<A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2) -> Tensor
) -> @Sendable (Tensor, A1, A2) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument, a tensor: its axes twice.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f))
}
