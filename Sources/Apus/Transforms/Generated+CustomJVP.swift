// Written by scripts/generate-transforms. Do not edit.

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: R0,
    tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: R0,
    tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: (R0, R1),
    tangent: (R0, R1))
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: (R0, R1),
    tangent: (R0, R1))
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: (R0, R1,
    R2), tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangents: (A0, A1, A2, A3, A4, A5)) throws -> (value: (R0, R1,
    R2), tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 0..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: (R0, R1),
    tangent: (R0, R1))
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: (R0, R1),
    tangent: (R0, R1))
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: (R0, R1, R2),
    tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangents: (A0, A1, A2, A3, A4)) throws -> (value: (R0, R1, R2),
    tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 0..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: (R0, R1), tangent: (R0,
    R1))
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: (R0, R1), tangent: (R0,
    R1))
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: (R0, R1, R2),
    tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangents: (A0, A1, A2, A3)) throws -> (value: (R0, R1, R2),
    tangent: (R0, R1, R2))
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 0..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0, A1, A2) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: (R0, R1, R2), tangent: (R0, R1,
    R2))
) -> @Sendable (A0, A1, A2) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangents: (A0, A1, A2)) throws -> (value: (R0, R1, R2), tangent: (R0, R1,
    R2))
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 0..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0, A1) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0, A1) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0, a1: A1) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: (R0, R1, R2), tangent: (R0, R1, R2))
) -> @Sendable (A0, A1) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangents: (A0, A1)) throws -> (value: (R0, R1, R2), tangent: (R0, R1, R2))
) -> @Sendable (A0, A1) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0, a1: A1) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try function.call(arguments, of: 0..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader), a1.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader))
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0,
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> R0,
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1),
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: (R0, R1), tangent: (R0, R1))
) -> @Sendable (A0) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customJVP")
  return { (a0: A0) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs2<R0, R1>, Outputs2<R0, R1>> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: Outputs2(t0: r.tangent.0, t1: r.tangent.1))
      }
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: (R0, R1, R2), tangent: (R0, R1, R2))
) -> @Sendable (A0) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1, R2),
  jvp: @escaping @Sendable (_ primals: A0, _ tangents: A0) throws -> (value: (R0, R1, R2), tangent: (R0, R1, R2))
) -> @Sendable (A0) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customJVP")
  return { (a0: A0) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Outputs3<R0, R1, R2>> in
        let primals = e0.reading(&reader)
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: Outputs3(t0: r.tangent.0, t1: r.tangent.1,
          t2: r.tangent.2))
      }
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FifthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A4) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 4..<5, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader)).4
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FifthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A4) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 4..<5, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader)).4
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: SixthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A5) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = function.call(arguments, of: 5..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader)).5
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: SixthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4, A5), _ tangent: A5) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    arguments.append(a5)
    let result = try function.call(arguments, of: 5..<6, trees: { [a0, a1, a2, a3, a4, a5] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
        a5.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      let e5 = a5.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader),
          e5.reading(&reader)).5
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FifthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A4) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = function.call(arguments, of: 4..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader)).4
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FifthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3, A4), _ tangent: A4) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3, a4: A4) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    arguments.append(a4)
    let result = try function.call(arguments, of: 4..<5, trees: { [a0, a1, a2, a3, a4] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      let e4 = a4.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader), e4.reading(&reader)).4
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 1..<2, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 2..<3, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: FourthArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2, A3), _ tangent: A3) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2, a3: A3) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    arguments.append(a3)
    let result = try function.call(arguments, of: 3..<4, trees: { [a0, a1, a2, a3] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      let e3 = a3.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader)).3
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 0..<1, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 1..<2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 1..<2, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = function.call(arguments, of: 2..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: ThirdArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1, A2), _ tangent: A2) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1, a2: A2) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    arguments.append(a2)
    let result = try function.call(arguments, of: 2..<3, trees: { [a0, a1, a2] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      let e2 = a2.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader), e2.reading(&reader)).2
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = function.call(arguments, of: 0..<1, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  wrt: FirstArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangent: A0) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = e0.reading(&reader)
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = function.call(arguments, of: 1..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}

/// The function with a derivative of your own: a rule for tangents.
///
/// The rule gives the function's value and its tangent for arguments and their tangents, and is what every transform uses in the
/// function's place, at any order: the rule itself is differentiated for second derivatives. Reverse mode transposes it, for which
/// the tangent must be linear in the tangents. Tangents of integer and bool leaves are zeros, and such a result's is not looked at.
///
/// Rules are traced when a derivative is first taken. What they capture must be concrete, or captured by the function too; configuration
/// that is no tree (a number of steps, a closure) is captured.
///
///     let softClip = customJVP({ (x: Tensor) in tanh(x) }, jvp: { x, dx in
///       let y = tanh(x)
///       return (y, dx * (1 - y * y))
///     })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: the rule gets its tangent alone. By another one there is a
///   `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where the rule returns other trees than the function,
///   `TransformError` where the rule is not linear, or the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customJVP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  wrt: SecondArgument,
  jvp: @escaping @Sendable (_ primals: (A0, A1), _ tangent: A1) throws -> (value: R0, tangent: R0)
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customJVP")
  return { (a0: A0, a1: A1) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    arguments.append(a1)
    let result = try function.call(arguments, of: 1..<2, trees: { [a0, a1] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader), a1.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      let e1 = a1.emptied
      return tangentRule(site, template) { reader throws -> Outputs2<R0, R0> in
        let primals = (e0.reading(&reader), e1.reading(&reader))
        let tangents = (e0.reading(&reader), e1.reading(&reader)).1
        let r = try jvp(primals, tangents)
        return Outputs2(t0: r.value, t1: r.tangent)
      }
    }
    return result
  }
}
