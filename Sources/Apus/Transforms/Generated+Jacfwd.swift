// Written by scripts/generate-transforms. Do not edit.

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0) -> A0 {
  { (a0: A0) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0) throws(E) -> A0 {
  { (a0: A0) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0) -> Jacobian<R0, A0> {
  { (a0: A0) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0) -> (jacobian: A0, aux: X) {
  { (a0: A0) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0]) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0]) { (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> A0 {
  { (a0: A0, a1: A1) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1) throws(E) -> A0 {
  { (a0: A0, a1: A1) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> (jacobian: A0, aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1) -> A1 {
  { (a0: A0, a1: A1) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1) throws(E) -> A1 {
  { (a0: A0, a1: A1) throws(E) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = try jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0, wrt: SecondArgument
) -> @Sendable (A0, A1) -> Jacobian<R0, A1> {
  { (a0: A0, a1: A1) -> Jacobian<R0, A1> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return rows.jacobian(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1) -> (jacobian: A1, aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: A1, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (R0, X), wrt: SecondArgument
) -> @Sendable (A0, A1) -> (jacobian: Jacobian<R0, A1>, aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: Jacobian<R0, A1>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1) -> (A0, A1) {
  { (a0: A0, a1: A1) -> (A0, A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<2, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1) throws(E) -> (A0, A1) {
  { (a0: A0, a1: A1) throws(E) -> (A0, A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = try jacfwdRows(arguments, by: 0..<2, of: { $0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0, wrt: AllArguments
) -> @Sendable (A0, A1) -> (Jacobian<R0, A0>, Jacobian<R0, A1>) {
  { (a0: A0, a1: A1) -> (Jacobian<R0, A0>, Jacobian<R0, A1>) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<2, of: { $0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return (rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: AllArguments
) -> @Sendable (A0, A1) -> (jacobian: (A0, A1), aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: (A0, A1), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<2, of: { $0.t0 }, trees: [a0, a1]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.gradient(by: a0, 0), rows.gradient(by: a1, 1)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (R0, X), wrt: AllArguments
) -> @Sendable (A0, A1) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>), aux: X) {
  { (a0: A0, a1: A1) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0..<2, of: { $0.t0 }, trees: [a0, a1]) { (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> A0 {
  { (a0: A0, a1: A1, a2: A2) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> (jacobian: A0, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> A1 {
  { (a0: A0, a1: A1, a2: A2) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) throws(E) -> A1 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> Jacobian<R0, A1> {
  { (a0: A0, a1: A1, a2: A2) -> Jacobian<R0, A1> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.jacobian(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> (jacobian: A1, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: A1, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (R0, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> (jacobian: Jacobian<R0, A1>, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: Jacobian<R0, A1>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> A2 {
  { (a0: A0, a1: A1, a2: A2) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) throws(E) -> A2 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> Jacobian<R0, A2> {
  { (a0: A0, a1: A1, a2: A2) -> Jacobian<R0, A2> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return rows.jacobian(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> (jacobian: A2, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: A2, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (R0, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> (jacobian: Jacobian<R0, A2>, aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: Jacobian<R0, A2>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2) -> (A0, A1, A2) {
  { (a0: A0, a1: A1, a2: A2) -> (A0, A1, A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<3, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2) throws(E) -> (A0, A1, A2) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (A0, A1, A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacfwdRows(arguments, by: 0..<3, of: { $0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0, wrt: AllArguments
) -> @Sendable (A0, A1, A2) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>) {
  { (a0: A0, a1: A1, a2: A2) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<3, of: { $0 }, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2) -> (jacobian: (A0, A1, A2), aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: (A0, A1, A2), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<3, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (R0, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>), aux: X) {
  { (a0: A0, a1: A1, a2: A2) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0..<3, of: { $0.t0 }, trees: [a0, a1, a2]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: A0, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = try jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A1> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A1> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.jacobian(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: A1, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: A1, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: Jacobian<R0, A1>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: Jacobian<R0, A1>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = try jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A2> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A2> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.jacobian(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: A2, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: A2, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: Jacobian<R0, A2>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: Jacobian<R0, A2>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) throws(E) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = try jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A3> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A3> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return rows.jacobian(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: A3, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: A3, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: Jacobian<R0, A3>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: Jacobian<R0, A3>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3) -> (A0, A1, A2, A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (A0, A1, A2, A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<4, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (A0, A1, A2, A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (A0, A1, A2, A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = try jacfwdRows(arguments, by: 0..<4, of: { $0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<4, of: { $0 }, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: (A0, A1, A2, A3), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: (A0, A1, A2, A3), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3)),
      rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>),
    aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3)),
      rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: A0, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A1> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A1> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.jacobian(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: A1, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: A1, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: Jacobian<R0, A1>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: Jacobian<R0, A1>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A2> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A2> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.jacobian(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: A2, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: A2, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: Jacobian<R0, A2>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: Jacobian<R0, A2>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A3> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A3> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.jacobian(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: A3, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: A3, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: Jacobian<R0, A3>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: Jacobian<R0, A3>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A4 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A4 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> A4 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> A4 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.gradient(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A4> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A4> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return rows.jacobian(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: A4, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: A4, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a4, 4), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: Jacobian<R0, A4>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: Jacobian<R0, A4>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a4, 4), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4) -> (A0, A1, A2, A3, A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (A0, A1, A2, A3, A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (A0, A1, A2, A3, A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (A0, A1, A2, A3, A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = try jacfwdRows(arguments, by: 0..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>, Jacobian<R0,
  A4>) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>,
    Jacobian<R0, A4>) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3),
      rows.jacobian(by: a4, 4))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: (A0, A1, A2, A3, A4), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: (A0, A1, A2, A3, A4), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>,
  Jacobian<R0, A4>), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0,
    A3>, Jacobian<R0, A4>), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3),
      rows.jacobian(by: a4, 4)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a0, 0)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A0, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A0, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: FirstArgument = .first
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A0>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A0>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<1, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a0, 0), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A1> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A1> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a1, 1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A1, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A1, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A1>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A1>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 1..<2, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a1, 1), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A2> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A2> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a2, 2)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A2, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A2, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A2>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A2>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 2..<3, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a2, 2), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A3> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A3> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a3, 3)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A3, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A3, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A3>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A3>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 3..<4, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a3, 3), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A4 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A4 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A4 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A4 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A4> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A4> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a4, 4)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A4, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A4, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a4, 4), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A4>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A4>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 4..<5, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a4, 4), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> A5 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> A5 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 5..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a5, 5)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> A5 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> A5 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 5..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.gradient(by: a5, 5)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A5> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A5> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 5..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return rows.jacobian(by: a5, 5)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: A5, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: A5, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 5..<6, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.gradient(by: a5, 5), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: SixthArgument
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: Jacobian<R0, A5>, aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: Jacobian<R0, A5>, aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 5..<6, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (rows.jacobian(by: a5, 5), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (A0, A1, A2, A3, A4, A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (A0, A1, A2, A3, A4, A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4), rows.gradient(by: a5, 5))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (A0, A1, A2, A3, A4, A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (A0, A1, A2, A3, A4, A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = try jacfwdRows(arguments, by: 0..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4), rows.gradient(by: a5, 5))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0, wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>, Jacobian<R0,
  A4>, Jacobian<R0, A5>) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>,
    Jacobian<R0, A4>, Jacobian<R0, A5>) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<6, of: { $0 }, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3),
      rows.jacobian(by: a4, 4), rows.jacobian(by: a5, 5))
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: (A0, A1, A2, A3, A4, A5), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: (A0, A1, A2, A3, A4, A5), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<6, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.gradient(by: a0, 0), rows.gradient(by: a1, 1), rows.gradient(by: a2, 2), rows.gradient(by: a3, 3),
      rows.gradient(by: a4, 4), rows.gradient(by: a5, 5)), rows.value.t1)
  }
}

/// The Jacobian of a function's result by an argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise, `.all` for a tuple of all Jacobians.
/// - Throws: what the function throws; (when read) `DTypeError` where the result is of integers or bools.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, X), wrt: AllArguments
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>, Jacobian<R0, A3>,
  Jacobian<R0, A4>, Jacobian<R0, A5>), aux: X) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (jacobian: (Jacobian<R0, A0>, Jacobian<R0, A1>, Jacobian<R0, A2>,
    Jacobian<R0, A3>, Jacobian<R0, A4>, Jacobian<R0, A5>), aux: X) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0..<6, of: { $0.t0 }, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) -> Outputs2<R0, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return ((rows.jacobian(by: a0, 0), rows.jacobian(by: a1, 1), rows.jacobian(by: a2, 2), rows.jacobian(by: a3, 3),
      rows.jacobian(by: a4, 4), rows.jacobian(by: a5, 5)), rows.value.t1)
  }
}
