// Written by scripts/generate-transforms. Do not edit.

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> R0, like a0: A0
) throws(E) -> @Sendable (R0) -> A0 {
  var arguments = Arguments()
  arguments.append(a0)
  let transpose = try transposed(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return transposed.tree(like: a0, 0)
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1), like a0: A0
) throws(E) -> @Sendable (R0, R1) -> A0 {
  var arguments = Arguments()
  arguments.append(a0)
  let transpose = try transposed(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return transposed.tree(like: a0, 0)
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1, R2), like a0: A0
) throws(E) -> @Sendable (R0, R1, R2) -> A0 {
  var arguments = Arguments()
  arguments.append(a0)
  let transpose = try transposed(arguments, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return transposed.tree(like: a0, 0)
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> R0, like a0: A0, _ a1: A1
) throws(E) -> @Sendable (R0) -> (A0, A1) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let transpose = try transposed(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1), like a0: A0, _ a1: A1
) throws(E) -> @Sendable (R0, R1) -> (A0, A1) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let transpose = try transposed(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1, R2), like a0: A0, _ a1: A1
) throws(E) -> @Sendable (R0, R1, R2) -> (A0, A1) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  let transpose = try transposed(arguments, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> R0, like a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> @Sendable (R0) -> (A0, A1, A2) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let transpose = try transposed(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1), like a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> @Sendable (R0, R1) -> (A0, A1, A2) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let transpose = try transposed(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2), like a0: A0, _ a1: A1, _ a2: A2
) throws(E) -> @Sendable (R0, R1, R2) -> (A0, A1, A2) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  let transpose = try transposed(arguments, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> R0, like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> @Sendable (R0) -> (A0, A1, A2, A3) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> @Sendable (R0, R1) -> (A0, A1, A2, A3) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3
) throws(E) -> @Sendable (R0, R1, R2) -> (A0, A1, A2, A3) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0, like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> @Sendable (R0) -> (A0, A1, A2, A3, A4) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> @Sendable (R0, R1) -> (A0, A1, A2, A3, A4) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4
) throws(E) -> @Sendable (R0, R1, R2) -> (A0, A1, A2, A3, A4) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0, like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> @Sendable (R0) -> (A0, A1, A2, A3, A4, A5) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
  }
  return { (c0: R0) in
    var cotangents = Arguments()
    cotangents.append(c0)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4), transposed.tree(like: a5, 5))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> @Sendable (R0, R1) -> (A0, A1, A2, A3, A4, A5) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return { (c0: R0, c1: R1) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4), transposed.tree(like: a5, 5))
  }
}

/// The transpose of a function that is linear in its arguments: a function from cotangents of the result to cotangents of the arguments.
///
/// Of the arguments only structure, shapes and dtypes matter. The function is traced, not run.
///
/// - Throws: (when read) `TransformError` where the function is not linear, `DTypeError` where an argument is no floating-point or
///   complex tensor.
public func linearTranspose<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2), like a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5
) throws(E) -> @Sendable (R0, R1, R2) -> (A0, A1, A2, A3, A4, A5) {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  let transpose = try transposed(arguments, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return { (c0: R0, c1: R1, c2: R2) in
    var cotangents = Arguments()
    cotangents.append(c0)
    cotangents.append(c1)
    cotangents.append(c2)
    let transposed = transpose(cotangents)
    return (transposed.tree(like: a0, 0), transposed.tree(like: a1, 1), transposed.tree(like: a2, 2), transposed.tree(like: a3,
      3), transposed.tree(like: a4, 4), transposed.tree(like: a5, 5))
  }
}
