// Written by scripts/generate-transforms. Do not edit.

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = try function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = try function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let outcome = try function.call(&arguments, trees: { [a0] }) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, trees: { [a0, a1] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = try function.call(&arguments, trees: { [a0, a1] }) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, trees: { [a0, a1] }) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = try function.call(&arguments, trees: { [a0, a1] }) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, trees: { [a0, a1] }) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let outcome = try function.call(&arguments, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2] }) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2] }) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2] }) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3] }) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3] }) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3] }) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0, policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = JITFunction<R0>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return outcome.value
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs2<R0, R1>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    let result = outcome.value
    return (result.t0, result.t1)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}

/// The function, of which reverse mode keeps only the arguments: what the way back needs is computed again then.
///
/// It trades time for memory. Elsewhere it is the function itself.
///
/// - Parameter policy: what is kept beside the arguments: `.nothing`, `.contractions`, `.names("attention")`, `.everything`.
@_disfavoredOverload
public func checkpoint<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2), policy: CheckpointPolicy = .nothing
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs3<R0, R1, R2>>(.checkpoint(policy))
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = try function.call(&arguments, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    let result = outcome.value
    return (result.t0, result.t1, result.t2)
  }
}
