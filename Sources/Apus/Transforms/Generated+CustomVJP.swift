// Written by scripts/generate-transforms. Do not edit.

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3, A4, A5)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs6(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4, t5: r.5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3, A4)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs5(t0: r.0, t1: r.1, t2: r.2, t3: r.3, t4: r.4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2, A3)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs4(t0: r.0, t1: r.1, t2: r.2, t3: r.3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1, A2)
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs3(t0: r.0, t1: r.1, t2: r.2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1)
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0, A1)
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1)
) -> @Sendable (A0, A1) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0, A1)
) -> @Sendable (A0, A1) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1)
) -> @Sendable (A0, A1) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0, A1)
) -> @Sendable (A0, A1) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs2(t0: r.0, t1: r.1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> R0,
  forward: @escaping @Sendable (A0) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
  return { (a0: A0) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> R0 in
      f(a0.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> R0,
  forward: @escaping @Sendable (A0) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
  return { (a0: A0) throws(E) -> R0 in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> R0 in
      try f(a0.reading(&reader))
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1),
  forward: @escaping @Sendable (A0) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> A0
) -> @Sendable (A0) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
  return { (a0: A0) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> Outputs2<R0, R1> in
      let r = f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return r
        }, like: e0)
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> A0
) -> @Sendable (A0) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
  return { (a0: A0) throws(E) -> (R0, R1) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
      let r = try f(a0.reading(&reader))
      return Outputs2(t0: r.0, t1: r.1)
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return r
        }, like: e0)
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> A0
) -> @Sendable (A0) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
  return { (a0: A0) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) -> Outputs3<R0, R1, R2> in
      let r = f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return r
        }, like: e0)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> A0
) -> @Sendable (A0) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
  return { (a0: A0) throws(E) -> (R0, R1, R2) in
    var arguments = Arguments()
    arguments.append(a0)
    let result = try function.call(arguments, of: 0..<1, trees: { [a0] }) {
      (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
      let r = try f(a0.reading(&reader))
      return Outputs3(t0: r.0, t1: r.1, t2: r.2)
    } rule: { site, template in
      let e0 = a0.emptied
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return r
        }, like: e0)
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: FifthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A4
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A4 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e4)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: FifthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A4
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A4 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e4)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  wrt: SixthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A5
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A5 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e5)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  wrt: SixthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A5
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A5 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e5)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  wrt: FifthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A4
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A4 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e4)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  wrt: FifthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A4
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A4 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e4)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  wrt: FourthArgument,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A3
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A3 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e3)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  wrt: ThirdArgument,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A2
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A2 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e2)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  wrt: FirstArgument,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A0
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A0 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e0)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  wrt: SecondArgument,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> A1
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> A1 in
          let r = try backward(residuals, template.reading(&reader))
          return r
        }, like: e1)
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  A5: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4, A5) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?, A4?, A5?)
) -> @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader), e5.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs6<A0, A1, A2, A3, A4, A5> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs6(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4, t5: r.5 ?? e5)
        }, like: Outputs6(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4, t5: e5))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3, A4) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?, A4?)
) -> @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader),
            e4.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs5<A0, A1, A2, A3, A4> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs5(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3, t4: r.4 ?? e4)
        }, like: Outputs5(t0: e0, t1: e1, t2: e2, t3: e3, t4: e4))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2, A3) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?, A3?)
) -> @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader), e3.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs4<A0, A1, A2, A3> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs4(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2, t3: r.3 ?? e3)
        }, like: Outputs4(t0: e0, t1: e1, t2: e2, t3: e3))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> R0,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1, A2) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1, A2) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?, A2?)
) -> @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader), e2.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs3<A0, A1, A2> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs3(t0: r.0 ?? e0, t1: r.1 ?? e1, t2: r.2 ?? e2)
        }, like: Outputs3(t0: e0, t1: e1, t2: e2))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> R0,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> R0,
  forward: @escaping @Sendable (A0, A1) throws -> (value: R0, residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) throws(E) -> R0 {
  let function = CustomDerivative<R0>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<R0, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: r.value, t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return result
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, Residuals: ParameterTree,
  E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) throws(E) -> (R0, R1) {
  let function = CustomDerivative<Outputs2<R0, R1>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs2<R0, R1>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs2(t0: r.value.0, t1: r.value.1), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  Residuals: ParameterTree>(
  _ f: @escaping @Sendable (A0, A1) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1, result.t2)
  }
}

/// The function with a derivative of your own: rules for reverse mode.
///
/// `forward` gives the function's value and residuals (any tree; `[x, y]` for several tensors); `backward` takes these and the
/// cotangents of the results and gives the cotangents of the arguments, of several ones as a tuple in which `nil` stands for zero: of
/// keys, indices and what else has no derivative. Cotangents of integer and bool leaves are not looked at.
///
/// Forward mode through the function is a `TransformError`; through its gradient it is not (`hessian`). Rules are traced when a
/// derivative is first taken. What they capture must be concrete, or captured by the function too; configuration that is no tree (a
/// number of steps, a closure) is captured. A rule of several operations is checked by the compiler at once if it is written in
/// statements, or is a function of its own.
///
///     let clipGradient = customVJP({ (x: Tensor) in x }, forward: { x in (x, [Tensor]()) }, backward: { _, dy in clip(dy, min: -1, max: 1) })
///
/// - Parameter wrt: the argument that has a derivative, where only one does: by another one there is a `TransformError`.
/// - Throws: (when a derivative is read) `TreeError`, `ShapeError` or `DTypeError` where a rule returns other trees than it should,
///   `TransformError` where the function captures a tensor that is differentiated.
@_disfavoredOverload
public func customVJP<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  Residuals: ParameterTree, E: Error>(
  _ f: @escaping @Sendable (A0, A1) throws(E) -> (R0, R1, R2),
  forward: @escaping @Sendable (A0, A1) throws -> (value: (R0, R1, R2), residuals: Residuals),
  backward: @escaping @Sendable (Residuals, R0, R1, R2) throws -> (A0?, A1?)
) -> @Sendable (A0, A1) throws(E) -> (R0, R1, R2) {
  let function = CustomDerivative<Outputs3<R0, R1, R2>>("customVJP")
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
      return cotangentRules(
        site, template,
        { reader throws -> Outputs2<Outputs3<R0, R1, R2>, Residuals> in
          let r = try forward(e0.reading(&reader), e1.reading(&reader))
          return Outputs2(t0: Outputs3(t0: r.value.0, t1: r.value.1, t2: r.value.2), t1: r.residuals)
        },
        { residuals, reader throws -> Outputs2<A0, A1> in
          let r = try backward(residuals, template.t0.reading(&reader), template.t1.reading(&reader),
            template.t2.reading(&reader))
          return Outputs2(t0: r.0 ?? e0, t1: r.1 ?? e1)
        }, like: Outputs2(t0: e0, t1: e1))
    }
    return (result.t0, result.t1, result.t2)
  }
}
