// Written by scripts/generate-transforms. Do not edit.

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) -> Tensor {
  { (a0: A0) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) throws(E) -> Tensor {
  { (a0: A0) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) -> (Tensor, Tensor) {
  { (a0: A0) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) throws(E) -> (Tensor, Tensor) {
  { (a0: A0) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) -> (Tensor, Tensor, Tensor) {
  { (a0: A0) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) -> Tensor {
  { (a0: A0, a1: A1) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) throws(E) -> Tensor {
  { (a0: A0, a1: A1) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) throws(E) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) -> Tensor {
  { (a0: A0, a1: A1, a2: A2) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) throws(E) -> Tensor {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) throws(E) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) throws(E) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil,
    excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil,
    excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3, a4]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Tensor in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor, signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> Tensor {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> Tensor in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 1, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Tensor in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return result
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs2<Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, Tensor), signature: String? = nil,
    excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 2, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, Tensor, Tensor), signature: String? = nil, excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for arguments with more axes than it takes: it is mapped over those, which broadcast by NumPy's rules.
///
///     let distances = vectorize({ (a, b) in square(a - b).sum() }, signature: "(n),(n)->()")(points.expandDims(1), points)
///
/// - Parameters:
///   - signature: the axes that the function itself takes of each argument and gives of each result, NumPy's way: `(n,m),(m)->(n)`. Equal
///     names have equal extents, and a number is an extent. Without one, all are scalars.
///   - excluded: the positions of arguments that are passed as they are, whole trees too; the signature does not speak about them.
/// - Throws: (when read) `TransformError` where the signature cannot be read or does not fit the function, `ShapeError` where extents
///   do not fit it or the loop axes do not broadcast, `TreeError` where an argument that is not excluded is no single tensor.
@_disfavoredOverload
public func vectorize<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, Tensor, Tensor), signature: String? = nil,
    excluded: Set<Int> = []
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (Tensor, Tensor, Tensor) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (Tensor, Tensor, Tensor) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try vectorized(
      arguments, signature: signature, excluded: excluded, resultCount: 3, trees: [a0, a1, a2, a3, a4, a5]
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<Tensor, Tensor, Tensor> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}
