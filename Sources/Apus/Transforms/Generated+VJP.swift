// Written by scripts/generate-transforms. Do not edit.

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> R0, at a0: A0
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> A0) {
  var arguments = Arguments()
  arguments.append(a0)
  let (value, pullback) = try pulledBack(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return gradients.tree(like: a0, 0)
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1), at a0: A0
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> A0) {
  var arguments = Arguments()
  arguments.append(a0)
  let (value, pullback) = try pulledBack(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return gradients.tree(like: a0, 0)
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1, R2), at a0: A0
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> A0) {
  var arguments = Arguments()
  arguments.append(a0)
  let (value, pullback) = try pulledBack(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return gradients.tree(like: a0, 0)
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> R0, at a0: A0, _ a1: A1
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> (A0, A1)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1), at a0: A0, _ a1: A1
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> (A0, A1)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> (A0, A1)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> (A0, A1, A2)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> (A0, A1, A2)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> (A0, A1, A2)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> (A0, A1, A2, A3)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> (A0, A1, A2, A3)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> (A0, A1, A2, A3)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> (A0, A1, A2, A3, A4)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> (A0, A1, A2, A3, A4)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> (A0, A1, A2, A3, A4)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> (value: R0, pullback: @Sendable (R0) -> (A0, A1, A2, A3, A4, A5)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
  }
  return (
    value,
    { (c0: R0) in
      var cotangents = Arguments()
      cotangents.append(c0)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4), gradients.tree(like: a5, 5))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> (value: (R0, R1), pullback: @Sendable (R0, R1) -> (A0, A1, A2, A3, A4, A5)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return (
    (value.t0, value.t1),
    { (c0: R0, c1: R1) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4), gradients.tree(like: a5, 5))
    }
  )
}

/// A function's value, and its pullback there: a function from cotangents of the result to cotangents of the arguments.
///
/// Reverse mode. For complex numbers it is the transpose of the derivative, as in JAX.
public func vjp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> (value: (R0, R1, R2), pullback: @Sendable (R0, R1, R2) -> (A0, A1, A2, A3, A4, A5)) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let (value, pullback) = try pulledBack(arguments, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return (
    (value.t0, value.t1, value.t2),
    { (c0: R0, c1: R1, c2: R2) in
      var cotangents = Arguments()
      cotangents.append(c0)
      cotangents.append(c1)
      cotangents.append(c2)
      let gradients = pullback(cotangents)
      return (gradients.tree(like: a0, 0), gradients.tree(like: a1, 1), gradients.tree(like: a2, 2), gradients.tree(like: a3, 3),
        gradients.tree(like: a4, 4), gradients.tree(like: a5, 5))
    }
  )
}
