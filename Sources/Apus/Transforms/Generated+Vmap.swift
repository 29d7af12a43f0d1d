// Written by scripts/generate-transforms. Do not edit.

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0,
  inAxes: Axes = 0, outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) -> R0 {
  { (a0: A0) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result,
        outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> R0,
  inAxes: Axes = 0, outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) throws(E) -> R0 {
  { (a0: A0) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result,
        outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1),
  inAxes: Axes = 0, outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) -> (R0, R1) {
  { (a0: A0) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result.t0,
        outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1),
  inAxes: Axes = 0, outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) throws(E) -> (R0, R1) {
  { (a0: A0) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result.t0,
        outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1, R2),
  inAxes: Axes = 0, outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) -> (R0, R1, R2) {
  { (a0: A0) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result.t0,
        outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1, R2),
  inAxes: Axes = 0, outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0) throws(E) -> (R0, R1, R2) {
  { (a0: A0) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let axes = axes(of: (a0, inAxes))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0], outputs: { result in Apus.axes(of: (result.t0,
        outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  inAxes: (Axes, Axes) = (0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) -> R0 {
  { (a0: A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1], outputs: { result in Apus.axes(of: (result,
        outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  inAxes: (Axes, Axes) = (0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) throws(E) -> R0 {
  { (a0: A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1], outputs: { result in Apus.axes(of: (result,
        outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1),
  inAxes: (Axes, Axes) = (0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) -> (R0, R1) {
  { (a0: A0, a1: A1) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1),
  inAxes: (Axes, Axes) = (0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) throws(E) -> (R0, R1) {
  { (a0: A0, a1: A1) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1, R2),
  inAxes: (Axes, Axes) = (0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) -> (R0, R1, R2) {
  { (a0: A0, a1: A1) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1, R2),
  inAxes: (Axes, Axes) = (0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1) throws(E) -> (R0, R1, R2) {
  { (a0: A0, a1: A1) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) -> R0 {
  { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1),
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1),
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes) = (0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes) = (0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: Axes = 0, axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result, outAxes)) }
    ) { (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    }
    return result
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1),
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: (Axes, Axes) = (0, 0), axisName: String? = nil,
    axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    }
    return (result.t0, result.t1)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0),
    axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function for all elements of a batch at once.
///
/// - Parameters:
///   - inAxes: for each argument the axis that the batch lies along: `0`, `-1`, `nil` for none, or different ones for parts of a tree.
///   - outAxes: for each result the axis to put the batch at; `nil` where the result is the same for all elements.
///   - axisName: what operations over the batch, `psum` and its kin, know it by within the function.
///   - axisSize: the extent of the batch, where no argument is mapped.
/// - Throws: (when read) `ShapeError` where axes are out of range or differ in extent, `TreeError` where an axis is given for a part that
///   a tree does not have.
@_disfavoredOverload
public func vmap<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2),
  inAxes: (Axes, Axes, Axes, Axes, Axes, Axes) = (0, 0, 0, 0, 0, 0), outAxes: (Axes, Axes, Axes) = (0, 0, 0),
    axisName: String? = nil, axisSize: Int? = nil
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let axes = axes(of: (a0, inAxes.0), (a1, inAxes.1), (a2, inAxes.2), (a3, inAxes.3), (a4, inAxes.4), (a5, inAxes.5))
    let result = try mapped(
      arguments, axes: axes, axisName: axisName, axisSize: axisSize, trees: [a0, a1, a2, a3, a4, a5],
        outputs: { result in Apus.axes(of: (result.t0, outAxes.0), (result.t1, outAxes.1), (result.t2, outAxes.2)) }
    ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    }
    return (result.t0, result.t1, result.t2)
  }
}
