// Written by scripts/generate-transforms. Do not edit.

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> R0, at a0: A0, along t0: A0
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  tangents.append(t0)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1), at a0: A0, along t0: A0
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  tangents.append(t0)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0) throws(E) -> (R0, R1, R2), at a0: A0, along t0: A0
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  tangents.append(t0)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> R0, at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  tangents.append(t0)
  tangents.append(t1)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  tangents.append(t0)
  tangents.append(t1)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, along t0: A0, _ t1: A1
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  tangents.append(t0)
  tangents.append(t1)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, R0: ParameterTree, R1: ParameterTree, R2: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, along t0: A0, _ t1: A1, _ t2: A2
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t0: A0, _ t1: A1, _ t2: A2,
    _ t3: A3
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t0: A0, _ t1: A1,
    _ t2: A2, _ t3: A3
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, R0: ParameterTree, R1: ParameterTree,
  R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, along t0: A0, _ t1: A1,
    _ t2: A2, _ t3: A3
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t0: A0, _ t1: A1,
    _ t2: A2, _ t3: A3, _ t4: A4
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t0: A0,
    _ t1: A1, _ t2: A2, _ t3: A3, _ t4: A4
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, R0: ParameterTree,
  R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, along t0: A0,
    _ t1: A1, _ t2: A2, _ t3: A3, _ t4: A4
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> R0, at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t0: A0, _ t1: A1, _ t2: A2, _ t3: A3, _ t4: A4, _ t5: A5
) throws(E) -> (value: R0, tangent: R0) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  tangents.append(t5)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4, a5]
  ) { (reader: inout TreeReader) throws(E) -> R0 in
    try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
  }
  return (value, tangent)
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t0: A0, _ t1: A1, _ t2: A2, _ t3: A3, _ t4: A4, _ t5: A5
) throws(E) -> (value: (R0, R1), tangent: (R0, R1)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  tangents.append(t5)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4, a5]
  ) { (reader: inout TreeReader) throws(E) -> Outputs2<R0, R1> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs2(t0: r.0, t1: r.1)
  }
  return ((value.t0, value.t1), (tangent.t0, tangent.t1))
}

/// A function's value, and the directional derivative along tangents of the arguments.
///
/// Forward mode. Leaves that are no floating-point or complex numbers have no tangent; what stands for it is not looked at.
public func jvp<A0: ParameterTree, A1: ParameterTree, A2: ParameterTree, A3: ParameterTree, A4: ParameterTree, A5: ParameterTree,
  R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ f: @Sendable (A0, A1, A2, A3, A4, A5) throws(E) -> (R0, R1, R2), at a0: A0, _ a1: A1, _ a2: A2, _ a3: A3, _ a4: A4, _ a5: A5,
    along t0: A0, _ t1: A1, _ t2: A2, _ t3: A3, _ t4: A4, _ t5: A5
) throws(E) -> (value: (R0, R1, R2), tangent: (R0, R1, R2)) {
  var arguments = Arguments(), tangents = Arguments()
  arguments.append(a0)
  arguments.append(a1)
  arguments.append(a2)
  arguments.append(a3)
  arguments.append(a4)
  arguments.append(a5)
  tangents.append(t0)
  tangents.append(t1)
  tangents.append(t2)
  tangents.append(t3)
  tangents.append(t4)
  tangents.append(t5)
  let (value, tangent) = try pushForward(
    arguments, tangents: tangents, trees: [a0, a1, a2, a3, a4, a5]
  ) { (reader: inout TreeReader) throws(E) -> Outputs3<R0, R1, R2> in
    let r = try f(a0.reading(&reader), a1.reading(&reader), a2.reading(&reader), a3.reading(&reader), a4.reading(&reader),
      a5.reading(&reader))
    return Outputs3(t0: r.0, t1: r.1, t2: r.2)
  }
  return ((value.t0, value.t1, value.t2), (tangent.t0, tangent.t1, tangent.t2))
}
