// Written by scripts/generate-transforms. Do not edit.

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0) -> Void
) -> @Sendable (inout A0) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0)
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0) throws(E) -> Void
) -> @Sendable (inout A0) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0] }) { (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0)
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0) -> R0
) -> @Sendable (inout A0) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0] }) { (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0)
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0) throws(E) -> R0
) -> @Sendable (inout A0) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0)
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0) -> (R0, R1)
) -> @Sendable (inout A0) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0] }) { (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0)
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0) throws(E) -> (R0, R1)
) -> @Sendable (inout A0) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0)
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0) -> (R0, R1, R2)
) -> @Sendable (inout A0) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0)
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0)
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1) -> Void
) -> @Sendable (inout A0, A1) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0, a1.reading(&reader))
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1) throws(E) -> Void
) -> @Sendable (inout A0, A1) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1] }) { (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0, a1.reading(&reader))
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1) -> R0
) -> @Sendable (inout A0, A1) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1] }) { (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader))
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1) throws(E) -> R0
) -> @Sendable (inout A0, A1) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader))
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1) -> (R0, R1)
) -> @Sendable (inout A0, A1) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader))
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, A1) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader))
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader))
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader))
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2) -> Void
) -> @Sendable (inout A0, A1, A2) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0, a1.reading(&reader), a2.reading(&reader))
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2) throws(E) -> Void
) -> @Sendable (inout A0, A1, A2) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0, a1.reading(&reader), a2.reading(&reader))
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2) -> R0
) -> @Sendable (inout A0, A1, A2) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2) throws(E) -> R0
) -> @Sendable (inout A0, A1, A2) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader))
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader))
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) -> Void
) -> @Sendable (inout A0, A1, A2, A3) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) throws(E) -> Void
) -> @Sendable (inout A0, A1, A2, A3) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) -> R0
) -> @Sendable (inout A0, A1, A2, A3) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) throws(E) -> R0
) -> @Sendable (inout A0, A1, A2, A3) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) -> Void
) -> @Sendable (inout A0, A1, A2, A3, A4) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> Void
) -> @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) -> R0
) -> @Sendable (inout A0, A1, A2, A3, A4) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> R0
) -> @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3, A4) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) -> Void
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) { (reader: inout TreeReader) -> A0 in
      var b0 = a0.reading(&reader)
      f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return b0
    }
    switch outcome {
    case .success(let result):
      a0 = result
    case .failure(_, let result):
      a0 = result
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> Void
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> Void {
  let function = JITFunction<A0>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> A0 in
        var b0 = a0.reading(&reader)
        try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
        return b0
      }
      switch outcome {
      case .success(let result):
        a0 = result
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) -> R0
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs2<A0, R0> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs2(t0: b0, t1: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return result.t1
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> R0
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = JITFunction<Outputs2<A0, R0>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, R0> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
          a5.reading(&reader))
        return Outputs2(t0: b0, t1: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return result.t1
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs3<A0, R0, R1> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs3(t0: b0, t1: r.0, t2: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs3<A0, R0, R1>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, R0, R1> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
          a5.reading(&reader))
        return Outputs3(t0: b0, t1: r.0, t2: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs4<A0, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      let r = f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      return (result.t1, result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      return (result.t1, result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs4<A0, R0, R1, R2>>()
  return { (a0: inout A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 1, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        let r = try f(&b0, a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
          a5.reading(&reader))
        return Outputs4(t0: b0, t1: r.0, t2: r.1, t3: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        return (result.t1, result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        return (result.t1, result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1) -> Void
) -> @Sendable (inout A0, inout A1) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1] }) { (reader: inout TreeReader) -> Outputs2<A0, A1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      f(&b0, &b1)
      return Outputs2(t0: b0, t1: b1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
    case .failure(_, let result):
      a0 = result.t0
      a1 = result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1) throws(E) -> Void
) -> @Sendable (inout A0, inout A1) throws(E) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, A1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        try f(&b0, &b1)
        return Outputs2(t0: b0, t1: b1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result.t0
        a1 = result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1) -> R0
) -> @Sendable (inout A0, inout A1) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs3<A0, A1, R0> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1)
      return Outputs3(t0: b0, t1: b1, t2: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return result.t2
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return result.t2
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1) throws(E) -> R0
) -> @Sendable (inout A0, inout A1) throws(E) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, A1, R0> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1)
        return Outputs3(t0: b0, t1: b1, t2: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return result.t2
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return result.t2
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1) -> (R0, R1)
) -> @Sendable (inout A0, inout A1) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs4<A0, A1, R0, R1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1)
      return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, inout A1) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, A1, R0, R1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1)
        return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs5<A0, A1, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1)
      return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3, result.t4)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3, result.t4)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1] }) {
        (reader: inout TreeReader) throws(E) -> Outputs5<A0, A1, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1)
        return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3, result.t4)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3, result.t4)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) -> Void
) -> @Sendable (inout A0, inout A1, A2) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs2<A0, A1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      f(&b0, &b1, a2.reading(&reader))
      return Outputs2(t0: b0, t1: b1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
    case .failure(_, let result):
      a0 = result.t0
      a1 = result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) throws(E) -> Void
) -> @Sendable (inout A0, inout A1, A2) throws(E) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, A1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        try f(&b0, &b1, a2.reading(&reader))
        return Outputs2(t0: b0, t1: b1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result.t0
        a1 = result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) -> R0
) -> @Sendable (inout A0, inout A1, A2) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs3<A0, A1, R0> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader))
      return Outputs3(t0: b0, t1: b1, t2: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return result.t2
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return result.t2
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) throws(E) -> R0
) -> @Sendable (inout A0, inout A1, A2) throws(E) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, A1, R0> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader))
        return Outputs3(t0: b0, t1: b1, t2: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return result.t2
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return result.t2
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs4<A0, A1, R0, R1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader))
      return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, A1, R0, R1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader))
        return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs5<A0, A1, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader))
      return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3, result.t4)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3, result.t4)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2] }) {
        (reader: inout TreeReader) throws(E) -> Outputs5<A0, A1, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader))
        return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3, result.t4)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3, result.t4)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs2<A0, A1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: b0, t1: b1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
    case .failure(_, let result):
      a0 = result.t0
      a1 = result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) throws(E) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3) throws(E) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, A1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
        return Outputs2(t0: b0, t1: b1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result.t0
        a1 = result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs3<A0, A1, R0> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: b0, t1: b1, t2: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return result.t2
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return result.t2
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) throws(E) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3) throws(E) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, A1, R0> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
        return Outputs3(t0: b0, t1: b1, t2: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return result.t2
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return result.t2
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs4<A0, A1, R0, R1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
      return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, A1, R0, R1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
        return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs5<A0, A1, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
      return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3, result.t4)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3, result.t4)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3] }) {
        (reader: inout TreeReader) throws(E) -> Outputs5<A0, A1, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader))
        return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3, result.t4)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3, result.t4)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3, A4) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs2<A0, A1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: b0, t1: b1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
    case .failure(_, let result):
      a0 = result.t0
      a1 = result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, A1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs2(t0: b0, t1: b1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result.t0
        a1 = result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3, A4) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs3<A0, A1, R0> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: b0, t1: b1, t2: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return result.t2
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return result.t2
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, A1, R0> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs3(t0: b0, t1: b1, t2: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return result.t2
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return result.t2
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3, A4) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs4<A0, A1, R0, R1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, A1, R0, R1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs5<A0, A1, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3, result.t4)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3, result.t4)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4] }) {
        (reader: inout TreeReader) throws(E) -> Outputs5<A0, A1, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
        return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3, result.t4)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3, result.t4)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs2<A0, A1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs2(t0: b0, t1: b1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
    case .failure(_, let result):
      a0 = result.t0
      a1 = result.t1
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> Void
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> Void {
  let function = JITFunction<Outputs2<A0, A1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> Void in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs2<A0, A1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
        return Outputs2(t0: b0, t1: b1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
      case .failure(let error, let result):
        if let error = error as? E { throw error }
        a0 = result.t0
        a1 = result.t1
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs3<A0, A1, R0> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs3(t0: b0, t1: b1, t2: r)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return result.t2
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return result.t2
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> R0
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = JITFunction<Outputs3<A0, A1, R0>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs3<A0, A1, R0> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
        return Outputs3(t0: b0, t1: b1, t2: r)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return result.t2
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return result.t2
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs4<A0, A1, R0, R1> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> (R0, R1)
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = JITFunction<Outputs4<A0, A1, R0, R1>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs4<A0, A1, R0, R1> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
        return Outputs4(t0: b0, t1: b1, t2: r.0, t3: r.1)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let outcome = function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs5<A0, A1, R0, R1, R2> in
      var b0 = a0.reading(&reader)
      var b1 = a1.reading(&reader)
      let r = f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
      return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
    }
    switch outcome {
    case .success(let result):
      a0 = result.t0
      a1 = result.t1
      return (result.t2, result.t3, result.t4)
    case .failure(_, let result):
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      return (result.t2, result.t3, result.t4)
    }
  }
}

/// The function, traced and compiled at its first call with arguments of a signature (structure, shapes, dtypes, configuration), and
/// run as machine code from then on.
///
/// Within it operations are recorded, also those of concrete tensors: reading a value throws `TracerError`. Tensors it captures are
/// operands, not constants. A failure to trace, compile or run poisons all leaves of the results.
///
/// Leading `inout` arguments are updated in place: buffers that nothing else holds are reused. Where the function fails they keep their
/// values. Where there is no result to carry the error, a throwing function throws it, and otherwise they carry it.
@_disfavoredOverload
public func jit<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2)
) -> @Sendable (inout A0, inout A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = JITFunction<Outputs5<A0, A1, R0, R1, R2>>()
  return { (a0: inout A0, a1: inout A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(taking: &a0)
    arguments.append(taking: &a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    do throws(E) {
      let outcome = try function.call(&arguments, donated: 2, trees: { [a0, a1, a2, a3, a4, a5] }) {
        (reader: inout TreeReader) throws(E) -> Outputs5<A0, A1, R0, R1, R2> in
        var b0 = a0.reading(&reader)
        var b1 = a1.reading(&reader)
        let r = try f(&b0, &b1, a2.reading(&reader), a3.reading(&reader), a4.reading(&reader), a5.reading(&reader))
        return Outputs5(t0: b0, t1: b1, t2: r.0, t3: r.1, t4: r.2)
      }
      switch outcome {
      case .success(let result):
        a0 = result.t0
        a1 = result.t1
        return (result.t2, result.t3, result.t4)
      case .failure(_, let result):
        arguments.restore(&a0, 0)
        arguments.restore(&a1, 1)
        return (result.t2, result.t3, result.t4)
      }
    } catch {
      arguments.restore(&a0, 0)
      arguments.restore(&a1, 1)
      throw error
    }
  }
}
