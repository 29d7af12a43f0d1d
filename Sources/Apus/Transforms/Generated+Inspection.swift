// Written by scripts/generate-transforms. Do not edit.

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, R>(_ f: (A0) throws -> R, _ a0: A0) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  return try lowerUntyped(arguments, donated: 0, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, R>(_ f: (A0, A1) throws -> R, _ a0: A0, _ a1: A1) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try lowerUntyped(arguments, donated: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (A0, A1, A2) throws -> R, _ a0: A0, _ a1: A1,
  _ a2: A2) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try lowerUntyped(arguments, donated: 0, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (A0, A1, A2,
  A3) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try lowerUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R>(_ f: (A0, A1,
  A2, A3, A4) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try lowerUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (A0, A1, A2, A3, A4, A5) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> String {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try lowerUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader)))
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, R>(_ f: (inout A0) throws -> R, _ a0: inout A0) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  return try lowerUntyped(arguments, donated: 1, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0)
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, A1) throws -> R, _ a0: inout A0,
  _ a1: A1) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try lowerUntyped(arguments, donated: 1, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, A1, A2) throws -> R, _ a0: inout A0,
  _ a1: A1, _ a2: A2) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try lowerUntyped(arguments, donated: 1, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try lowerUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try lowerUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> String {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try lowerUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, inout A1) throws -> R, _ a0: inout A0,
  _ a1: inout A1) throws -> String {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try lowerUntyped(arguments, donated: 2, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1)
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, inout A1, A2) throws -> R,
  _ a0: inout A0, _ a1: inout A1, _ a2: A2) throws -> String {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try lowerUntyped(arguments, donated: 2, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, inout A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3) throws -> String {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try lowerUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, inout A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4) throws -> String {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try lowerUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program as StableHLO text. The function is traced and not run.
public func lower<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, inout A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4, _ a5: A5) throws -> String {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try lowerUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, R>(_ f: (A0) throws -> R, _ a0: A0) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  return try programUntyped(arguments, donated: 0, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, R>(_ f: (A0, A1) throws -> R, _ a0: A0, _ a1: A1) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try programUntyped(arguments, donated: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (A0, A1, A2) throws -> R, _ a0: A0, _ a1: A1,
  _ a2: A2) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try programUntyped(arguments, donated: 0, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (A0, A1, A2,
  A3) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try programUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R>(_ f: (A0,
  A1, A2, A3, A4) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try programUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (A0, A1, A2, A3, A4, A5) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> Program {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try programUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader)))
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, R>(_ f: (inout A0) throws -> R, _ a0: inout A0) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  return try programUntyped(arguments, donated: 1, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0)
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, A1) throws -> R, _ a0: inout A0,
  _ a1: A1) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try programUntyped(arguments, donated: 1, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, A1, A2) throws -> R,
  _ a0: inout A0, _ a1: A1, _ a2: A2) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try programUntyped(arguments, donated: 1, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try programUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try programUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> Program {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try programUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, inout A1) throws -> R, _ a0: inout A0,
  _ a1: inout A1) throws -> Program {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try programUntyped(arguments, donated: 2, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1)
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, inout A1, A2) throws -> R,
  _ a0: inout A0, _ a1: inout A1, _ a2: A2) throws -> Program {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try programUntyped(arguments, donated: 2, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, inout A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3) throws -> Program {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try programUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, inout A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4) throws -> Program {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try programUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// The function's program, simplified. The function is traced and not run; captured tensors are the last parameters.
public func program<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, inout A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4, _ a5: A5) throws -> Program {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try programUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, R>(_ f: (A0) throws -> R, _ a0: A0) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  return try compileUntyped(arguments, donated: 0, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, R>(_ f: (A0, A1) throws -> R, _ a0: A0,
  _ a1: A1) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try compileUntyped(arguments, donated: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (A0, A1, A2) throws -> R, _ a0: A0, _ a1: A1,
  _ a2: A2) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try compileUntyped(arguments, donated: 0, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (A0, A1, A2,
  A3) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try compileUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R>(_ f: (A0,
  A1, A2, A3, A4) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try compileUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (A0, A1, A2, A3, A4, A5) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> CompilationReport {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try compileUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader)))
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, R>(_ f: (inout A0) throws -> R, _ a0: inout A0) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  return try compileUntyped(arguments, donated: 1, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0)
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, A1) throws -> R, _ a0: inout A0,
  _ a1: A1) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try compileUntyped(arguments, donated: 1, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, A1, A2) throws -> R,
  _ a0: inout A0, _ a1: A1, _ a2: A2) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try compileUntyped(arguments, donated: 1, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try compileUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3,
  _ a4: A4) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try compileUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> CompilationReport {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try compileUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, inout A1) throws -> R, _ a0: inout A0,
  _ a1: inout A1) throws -> CompilationReport {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try compileUntyped(arguments, donated: 2, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1)
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, inout A1, A2) throws -> R,
  _ a0: inout A0, _ a1: inout A1, _ a2: A2) throws -> CompilationReport {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try compileUntyped(arguments, donated: 2, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, inout A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3) throws -> CompilationReport {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try compileUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, inout A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4) throws -> CompilationReport {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try compileUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// Compiles the function ahead of its first call, and says what came of it. The function is not run.
@discardableResult
public func compile<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, inout A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4, _ a5: A5) throws -> CompilationReport {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try compileUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, R>(_ f: (A0) throws -> R, _ a0: A0) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  return try explainUntyped(arguments, donated: 0, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, R>(_ f: (A0, A1) throws -> R, _ a0: A0,
  _ a1: A1) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try explainUntyped(arguments, donated: 0, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (A0, A1, A2) throws -> R, _ a0: A0, _ a1: A1,
  _ a2: A2) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try explainUntyped(arguments, donated: 0, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (A0, A1, A2,
  A3) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try explainUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R>(_ f: (A0,
  A1, A2, A3, A4) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try explainUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (A0, A1, A2, A3, A4, A5) throws -> R, _ a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> Explanation {
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try explainUntyped(arguments, donated: 0, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    resultTrees(try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader)))
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, R>(_ f: (inout A0) throws -> R, _ a0: inout A0) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  return try explainUntyped(arguments, donated: 1, trees: [a0]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0)
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, A1) throws -> R, _ a0: inout A0,
  _ a1: A1) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try explainUntyped(arguments, donated: 1, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, A1, A2) throws -> R,
  _ a0: inout A0, _ a1: A1, _ a2: A2) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try explainUntyped(arguments, donated: 1, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try explainUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try explainUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4,
  _ a5: A5) throws -> Explanation {
  let a0 = a0
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try explainUntyped(arguments, donated: 1, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, R>(_ f: (inout A0, inout A1) throws -> R, _ a0: inout A0,
  _ a1: inout A1) throws -> Explanation {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  return try explainUntyped(arguments, donated: 2, trees: [a0, a1]) { (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1)
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R>(_ f: (inout A0, inout A1, A2) throws -> R,
  _ a0: inout A0, _ a1: inout A1, _ a2: A2) throws -> Explanation {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  return try explainUntyped(arguments, donated: 2, trees: [a0, a1, a2]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R>(_ f: (inout A0, inout A1, A2,
  A3) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3) throws -> Explanation {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  return try explainUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R>(_ f: (inout A0, inout A1, A2, A3, A4) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4) throws -> Explanation {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  return try explainUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}

/// What compiling the function gives: operations, kernels, flops, bytes, memory, time. The function is not run.
public func explain<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R>(_ f: (inout A0, inout A1, A2, A3, A4, A5) throws -> R, _ a0: inout A0, _ a1: inout A1, _ a2: A2, _ a3: A3,
  _ a4: A4, _ a5: A5) throws -> Explanation {
  let a0 = a0
  let a1 = a1
  var arguments = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  return try explainUntyped(arguments, donated: 2, trees: [a0, a1, a2, a3, a4, a5]) {
    (reader: inout TreeReader) throws(any Error) -> [AnyTree] in
    var b0 = a0.reading(&reader)
    var b1 = a1.reading(&reader)
    let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
    return [AnyTree(b0), AnyTree(b1)] + resultTrees(r)
  }
}
