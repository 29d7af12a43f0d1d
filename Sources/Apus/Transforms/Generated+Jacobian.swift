// Written by scripts/generate-transforms. Do not edit.

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor
) -> @Sendable (A0) -> A0 {
  { (a0: A0) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor
) -> @Sendable (A0) throws(E) -> A0 {
  { (a0: A0) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor
) -> @Sendable (A0, A1) -> A0 {
  { (a0: A0, a1: A1) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor
) -> @Sendable (A0, A1) throws(E) -> A0 {
  { (a0: A0, a1: A1) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1) -> A1 {
  { (a0: A0, a1: A1) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 1, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor
) -> @Sendable (A0, A1, A2) -> A0 {
  { (a0: A0, a1: A1, a2: A2) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> A1 {
  { (a0: A0, a1: A1, a2: A2) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 1, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> A2 {
  { (a0: A0, a1: A1, a2: A2) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 2, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor
) -> @Sendable (A0, A1, A2, A3) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 1, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 2, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 3, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 1, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 2, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 3, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 4, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a4.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 1, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 2, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 3, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 4, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a4.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacfwdRows(arguments, by: 5, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a5.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0
) -> @Sendable (A0) -> Jacobian<R0, A0> {
  { (a0: A0) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0
) -> @Sendable (A0, A1) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0
) -> @Sendable (A0, A1, A2) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, column by column (forward mode): for fewer inputs than outputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacfwd<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacfwdRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor
) -> @Sendable (A0) -> A0 {
  { (a0: A0) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacrevRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor
) -> @Sendable (A0) throws(E) -> A0 {
  { (a0: A0) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = try jacrevRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor
) -> @Sendable (A0, A1) -> A0 {
  { (a0: A0, a1: A1) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor
) -> @Sendable (A0, A1) throws(E) -> A0 {
  { (a0: A0, a1: A1) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = try jacrevRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1) -> A1 {
  { (a0: A0, a1: A1) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacrevRows(arguments, by: 1, trees: [a0, a1]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor
) -> @Sendable (A0, A1, A2) -> A0 {
  { (a0: A0, a1: A1, a2: A2) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor
) -> @Sendable (A0, A1, A2) throws(E) -> A0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = try jacrevRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2) -> A1 {
  { (a0: A0, a1: A1, a2: A2) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacrevRows(arguments, by: 1, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2) -> A2 {
  { (a0: A0, a1: A1, a2: A2) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacrevRows(arguments, by: 2, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor
) -> @Sendable (A0, A1, A2, A3) -> A0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacrevRows(arguments, by: 1, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacrevRows(arguments, by: 2, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacrevRows(arguments, by: 3, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: SecondArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A1 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A1 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacrevRows(arguments, by: 1, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: ThirdArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A2 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A2 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacrevRows(arguments, by: 2, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FourthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A3 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A3 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacrevRows(arguments, by: 3, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FifthArgument
) -> @Sendable (A0, A1, A2, A3, A4) -> A4 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> A4 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacrevRows(arguments, by: 4, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return a4.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
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
    let rows = try jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) {
      (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a0.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
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
    let rows = jacrevRows(arguments, by: 1, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a1.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
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
    let rows = jacrevRows(arguments, by: 2, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a2.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
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
    let rows = jacrevRows(arguments, by: 3, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a3.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
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
    let rows = jacrevRows(arguments, by: 4, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a4.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
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
    let rows = jacrevRows(arguments, by: 5, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return a5.replacing(rows.leaves[0])
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0
) -> @Sendable (A0) -> Jacobian<R0, A0> {
  { (a0: A0) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    let rows = jacrevRows(arguments, by: 0, trees: [a0]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0
) -> @Sendable (A0, A1) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0
) -> @Sendable (A0, A1, A2) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The Jacobian of a function's result by its first argument, row by row (reverse mode): for fewer outputs than inputs.
///
/// Each leaf has the result's axes and then the axes of the argument's leaf. Of a tree of results there is one such tree for each leaf.
///
/// - Parameter wrt: which argument; the first unless said otherwise.
@_disfavoredOverload
public func jacrev<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<R0, A0> {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Jacobian<R0, A0> in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let rows = jacrevRows(arguments, by: 0, trees: [a0, a1, a2, a3, a4, a5]) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return Jacobian(rows, a0)
  }
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian(
  _ f: @escaping @Sendable (Tensor) -> Tensor
) -> @Sendable (Tensor) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<E: Error>(
  _ f: @escaping @Sendable (Tensor) throws(E) -> Tensor
) -> @Sendable (Tensor) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian<A1: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1) -> Tensor
) -> @Sendable (Tensor, A1) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1) throws(E) -> Tensor
) -> @Sendable (Tensor, A1) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian<A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2) -> Tensor
) -> @Sendable (Tensor, A1, A2) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor
) -> @Sendable (Tensor, A1, A2, A3, A4, A5) throws(E) -> Tensor {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor
) -> @Sendable (A0) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor
) -> @Sendable (A0, A1) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor
) -> @Sendable (A0, A1, A2) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor
) -> @Sendable (A0, A1, A2, A3) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}

/// The second derivative of a function's scalar result by its first argument: a tensor's axes twice; for a tree, a tree for each leaf.
@_disfavoredOverload
public func hessian<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Jacobian<A0, A0> {
  jacfwd(grad(f))
}
