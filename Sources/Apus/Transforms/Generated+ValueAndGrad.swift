// Written by scripts/generate-transforms. Do not edit.

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0) -> (value: Tensor, grad: A0) {
  { (a0: A0) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, grad: (A0, A1)) {
  { (a0: A0, a1: A1) -> (value: Tensor, grad: (A0, A1)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, grad: (A0, A1)) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, grad: (A0, A1)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, grad: (A0, A1, A2)) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, grad: (A0, A1, A2)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, grad: (A0, A1, A2)) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, grad: (A0, A1, A2)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, grad: (A0, A1, A2, A3)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, grad: (A0, A1, A2, A3)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, grad: (A0, A1, A2, A3, A4)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, grad: (A0, A1, A2, A3, A4)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments), result.gradient(by: a4, 4,
      of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3, A4)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3, A4)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments), result.gradient(by: a4, 4,
      of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: SixthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 5..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a5, 5, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: SixthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 5..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, result.gradient(by: a5, 5, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, grad: (A0, A1, A2, A3, A4, A5)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, grad: (A0, A1, A2, A3, A4, A5)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments), result.gradient(by: a4, 4,
      of: arguments), result.gradient(by: a5, 5, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3, A4, A5)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, grad: (A0, A1, A2, A3, A4, A5)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return (result.value, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1, of: arguments),
      result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments), result.gradient(by: a4, 4,
      of: arguments), result.gradient(by: a5, 5, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0) throws(E) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1) throws(E) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1) throws(E) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1) -> (value: Tensor, aux: X, grad: (A0, A1)) {
  { (a0: A0, a1: A1) -> (value: Tensor, aux: X, grad: (A0, A1)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1) throws(E) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1)) {
  { (a0: A0, a1: A1) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<2, holomorphic: holomorphic, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) -> (value: Tensor, aux: X, grad: (A0, A1, A2)) {
  { (a0: A0, a1: A1, a2: A2) -> (value: Tensor, aux: X, grad: (A0, A1, A2)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2)) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<3, holomorphic: holomorphic, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: FirstArgument = .first,
    holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments),
      result.gradient(by: a4, 4, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments),
      result.gradient(by: a4, 4, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FirstArgument = .first, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: FirstArgument = .first,
    holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A0) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A0) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<1, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a0, 0, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: SecondArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 1..<2, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a1, 1, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: ThirdArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 2..<3, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a2, 2, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: FourthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A3) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A3) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 3..<4, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a3, 3, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: FifthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A4) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A4) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 4..<5, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a4, 4, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: SixthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 5..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a5, 5, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: SixthArgument, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: A5) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: A5) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 5..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, result.gradient(by: a5, 5, of: arguments))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4, A5)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4, A5)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = gradient(
      "valueAndGrad", arguments, of: 0..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, X> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments),
      result.gradient(by: a4, 4, of: arguments), result.gradient(by: a5, 5, of: arguments)))
  }
}

/// A function's scalar result and its gradient by an argument: see `grad`.
///
/// The function returns a second result that is passed through.
@_disfavoredOverload
public func valueAndGrad<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, X: ParameterTree, E: Error>(
  hasAux f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, X), wrt: AllArguments, holomorphic: Bool = false
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4, A5)) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (value: Tensor, aux: X, grad: (A0, A1, A2, A3, A4, A5)) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try gradient(
      "valueAndGrad", arguments, of: 0..<6, holomorphic: holomorphic, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, X> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.value.t0, result.value.t1, (result.gradient(by: a0, 0, of: arguments), result.gradient(by: a1, 1,
      of: arguments), result.gradient(by: a2, 2, of: arguments), result.gradient(by: a3, 3, of: arguments),
      result.gradient(by: a4, 4, of: arguments), result.gradient(by: a5, 5, of: arguments)))
  }
}
