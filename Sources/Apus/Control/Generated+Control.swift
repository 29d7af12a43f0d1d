// Written by scripts/generate-transforms. Do not edit.

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, X0: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: C0, over xs: X0, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: (C0, X0) throws(E) -> (C0, output: (Y0, Y1))
) throws(E) -> (carry: C0, outputs: (Y0, Y1)) {
  let result = try scan(initial, over: xs, length: length, reverse: reverse, unroll: unroll) {
    (c: C0, x: X0) throws(E) -> (C0, output: Pack<Y0, Y1>) in
    let next = try body(c, x)
    return (next.0, output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, X0: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: (C0, C1), over xs: X0, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1), X0) throws(E) -> ((C0, C1), output: Y0)
) throws(E) -> (carry: (C0, C1), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1), over: xs, length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>, x: X0) throws(E) -> (Pack<C0, C1>, output: Y0) in
    let next = try body(c.values, x)
    return (Pack(next.0.0, next.0.1), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, X0: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: (C0, C1), over xs: X0, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1), X0) throws(E) -> ((C0, C1), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1), over: xs, length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>, x: X0) throws(E) -> (Pack<C0, C1>, output: Pack<Y0, Y1>) in
    let next = try body(c.values, x)
    return (Pack(next.0.0, next.0.1), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, X0: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), over xs: X0, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2), X0) throws(E) -> ((C0, C1, C2), output: Y0)
) throws(E) -> (carry: (C0, C1, C2), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), over: xs, length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1, C2>, x: X0) throws(E) -> (Pack<C0, C1, C2>, output: Y0) in
    let next = try body(c.values, x)
    return (Pack(next.0.0, next.0.1, next.0.2), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, X0: ParameterTree, Y0: ParameterTree, Y1: ParameterTree,
  E: Error>(
  _ initial: (C0, C1, C2), over xs: X0, length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2), X0) throws(E) -> ((C0, C1, C2), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1, C2), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), over: xs, length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1, C2>, x: X0) throws(E) -> (Pack<C0, C1, C2>, output: Pack<Y0, Y1>) in
    let next = try body(c.values, x)
    return (Pack(next.0.0, next.0.1, next.0.2), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: C0, over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: (C0, (X0, X1)) throws(E) -> (C0, output: Y0)
) throws(E) -> (carry: C0, outputs: Y0) {
  let result = try scan(initial, over: Pack(xs.0, xs.1), length: length, reverse: reverse, unroll: unroll) {
    (c: C0, x: Pack<X0, X1>) throws(E) -> (C0, output: Y0) in
    let next = try body(c, x.values)
    return (next.0, output: next.output)
  }
  return (carry: result.carry, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: C0, over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: (C0, (X0, X1)) throws(E) -> (C0, output: (Y0, Y1))
) throws(E) -> (carry: C0, outputs: (Y0, Y1)) {
  let result = try scan(initial, over: Pack(xs.0, xs.1), length: length, reverse: reverse, unroll: unroll) {
    (c: C0, x: Pack<X0, X1>) throws(E) -> (C0, output: Pack<Y0, Y1>) in
    let next = try body(c, x.values)
    return (next.0, output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: (C0, C1), over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1), (X0, X1)) throws(E) -> ((C0, C1), output: Y0)
) throws(E) -> (carry: (C0, C1), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1), over: Pack(xs.0, xs.1), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>, x: Pack<X0, X1>) throws(E) -> (Pack<C0, C1>, output: Y0) in
    let next = try body(c.values, x.values)
    return (Pack(next.0.0, next.0.1), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, Y1: ParameterTree,
  E: Error>(
  _ initial: (C0, C1), over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1), (X0, X1)) throws(E) -> ((C0, C1), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1), over: Pack(xs.0, xs.1), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>, x: Pack<X0, X1>) throws(E) -> (Pack<C0, C1>, output: Pack<Y0, Y1>) in
    let next = try body(c.values, x.values)
    return (Pack(next.0.0, next.0.1), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree,
  E: Error>(
  _ initial: (C0, C1, C2), over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2), (X0, X1)) throws(E) -> ((C0, C1, C2), output: Y0)
) throws(E) -> (carry: (C0, C1, C2), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), over: Pack(xs.0, xs.1), length: length, reverse: reverse,
    unroll: unroll) {
    (c: Pack<C0, C1, C2>, x: Pack<X0, X1>) throws(E) -> (Pack<C0, C1, C2>, output: Y0) in
    let next = try body(c.values, x.values)
    return (Pack(next.0.0, next.0.1, next.0.2), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree,
  Y1: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), over xs: (X0, X1), length: Int? = nil, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2), (X0, X1)) throws(E) -> ((C0, C1, C2), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1, C2), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), over: Pack(xs.0, xs.1), length: length, reverse: reverse,
    unroll: unroll) {
    (c: Pack<C0, C1, C2>, x: Pack<X0, X1>) throws(E) -> (Pack<C0, C1, C2>, output: Pack<Y0, Y1>) in
    let next = try body(c.values, x.values)
    return (Pack(next.0.0, next.0.1, next.0.2), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: C0, length: Int, reverse: Bool = false, unroll: Int = 1,
  _ body: (C0) throws(E) -> (C0, output: (Y0, Y1))
) throws(E) -> (carry: C0, outputs: (Y0, Y1)) {
  let result = try scan(initial, length: length, reverse: reverse, unroll: unroll) {
    (c: C0) throws(E) -> (C0, output: Pack<Y0, Y1>) in
    let next = try body(c)
    return (next.0, output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: (C0, C1), length: Int, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1)) throws(E) -> ((C0, C1), output: Y0)
) throws(E) -> (carry: (C0, C1), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>) throws(E) -> (Pack<C0, C1>, output: Y0) in
    let next = try body(c.values)
    return (Pack(next.0.0, next.0.1), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: (C0, C1), length: Int, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1)) throws(E) -> ((C0, C1), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1>) throws(E) -> (Pack<C0, C1>, output: Pack<Y0, Y1>) in
    let next = try body(c.values)
    return (Pack(next.0.0, next.0.1), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, Y0: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), length: Int, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2)) throws(E) -> ((C0, C1, C2), output: Y0)
) throws(E) -> (carry: (C0, C1, C2), outputs: Y0) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1, C2>) throws(E) -> (Pack<C0, C1, C2>, output: Y0) in
    let next = try body(c.values)
    return (Pack(next.0.0, next.0.1, next.0.2), output: next.output)
  }
  return (carry: result.carry.values, outputs: result.outputs)
}

/// `scan` with tuples of trees.
public func scan<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), length: Int, reverse: Bool = false, unroll: Int = 1,
  _ body: ((C0, C1, C2)) throws(E) -> ((C0, C1, C2), output: (Y0, Y1))
) throws(E) -> (carry: (C0, C1, C2), outputs: (Y0, Y1)) {
  let result = try scan(Pack(initial.0, initial.1, initial.2), length: length, reverse: reverse, unroll: unroll) {
    (c: Pack<C0, C1, C2>) throws(E) -> (Pack<C0, C1, C2>, output: Pack<Y0, Y1>) in
    let next = try body(c.values)
    return (Pack(next.0.0, next.0.1, next.0.2), output: Pack(next.output.0, next.output.1))
  }
  return (carry: result.carry.values, outputs: result.outputs.values)
}

/// `cond` with results that are tuples of trees.
public func cond<R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ condition: Tensor, then onTrue: () throws(E) -> (R0, R1), else onFalse: () throws(E) -> (R0, R1)
) throws(E) -> (R0, R1) {
  try conditional("cond", condition) { () throws(E) -> Pack<R0, R1> in
    let result = try onTrue()
    return Pack(result.0, result.1)
  } _: { () throws(E) -> Pack<R0, R1> in
    let result = try onFalse()
    return Pack(result.0, result.1)
  }.values
}

/// `switchCase` with results that are tuples of trees.
public func switchCase<R0: ParameterTree, R1: ParameterTree, E: Error>(
  _ index: Tensor, _ branches: [() throws(E) -> (R0, R1)]
) throws(E) -> (R0, R1)? {
  try selected(index, count: branches.count) { (number: Int) throws(E) -> Pack<R0, R1> in
    let result = try branches[number]()
    return Pack(result.0, result.1)
  }?.values
}

/// `cond` with results that are tuples of trees.
public func cond<R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ condition: Tensor, then onTrue: () throws(E) -> (R0, R1, R2), else onFalse: () throws(E) -> (R0, R1, R2)
) throws(E) -> (R0, R1, R2) {
  try conditional("cond", condition) { () throws(E) -> Pack<R0, R1, R2> in
    let result = try onTrue()
    return Pack(result.0, result.1, result.2)
  } _: { () throws(E) -> Pack<R0, R1, R2> in
    let result = try onFalse()
    return Pack(result.0, result.1, result.2)
  }.values
}

/// `switchCase` with results that are tuples of trees.
public func switchCase<R0: ParameterTree, R1: ParameterTree, R2: ParameterTree, E: Error>(
  _ index: Tensor, _ branches: [() throws(E) -> (R0, R1, R2)]
) throws(E) -> (R0, R1, R2)? {
  try selected(index, count: branches.count) { (number: Int) throws(E) -> Pack<R0, R1, R2> in
    let result = try branches[number]()
    return Pack(result.0, result.1, result.2)
  }?.values
}

/// `whileLoop` carrying a tuple of trees.
public func whileLoop<C0: ParameterTree, C1: ParameterTree, E: Error>(
  _ initial: (C0, C1), while condition: ((C0, C1)) throws(E) -> Tensor, do body: ((C0, C1)) throws(E) -> (C0, C1)
) throws(E) -> (C0, C1) {
  try whileLoop(Pack(initial.0, initial.1)) { (carry: Pack<C0, C1>) throws(E) -> Tensor in
    try condition(carry.values)
  } do: { (carry: Pack<C0, C1>) throws(E) -> Pack<C0, C1> in
    let next = try body(carry.values)
    return Pack(next.0, next.1)
  }.values
}

/// `boundedWhileLoop` carrying a tuple of trees.
public func boundedWhileLoop<C0: ParameterTree, C1: ParameterTree, E: Error>(
  _ initial: (C0, C1), maxSteps: Int, while condition: ((C0, C1)) throws(E) -> Tensor, do body: ((C0, C1)) throws(E) -> (C0, C1)
) throws(E) -> (C0, C1) {
  try boundedWhileLoop(Pack(initial.0, initial.1), maxSteps: maxSteps) { (carry: Pack<C0, C1>) throws(E) -> Tensor in
    try condition(carry.values)
  } do: { (carry: Pack<C0, C1>) throws(E) -> Pack<C0, C1> in
    let next = try body(carry.values)
    return Pack(next.0, next.1)
  }.values
}

/// `foriLoop` carrying a tuple of trees.
public func foriLoop<C0: ParameterTree, C1: ParameterTree, E: Error>(
  _ range: Range<Int>, _ initial: (C0, C1), unroll: Int = 1, _ body: (Tensor, (C0, C1)) throws(E) -> (C0, C1)
) throws(E) -> (C0, C1) {
  try foriLoop(range, Pack(initial.0, initial.1), unroll: unroll) {
    (number: Tensor, carry: Pack<C0, C1>) throws(E) -> Pack<C0, C1> in
    let next = try body(number, carry.values)
    return Pack(next.0, next.1)
  }.values
}

/// `foriLoop` carrying a tuple of trees.
public func foriLoop<C0: ParameterTree, C1: ParameterTree, E: Error>(
  from start: Tensor, to end: Tensor, _ initial: (C0, C1), _ body: (Tensor, (C0, C1)) throws(E) -> (C0, C1)
) throws(E) -> (C0, C1) {
  try foriLoop(from: start, to: end, Pack(initial.0, initial.1)) {
    (number: Tensor, carry: Pack<C0, C1>) throws(E) -> Pack<C0, C1> in
    let next = try body(number, carry.values)
    return Pack(next.0, next.1)
  }.values
}

/// `whileLoop` carrying a tuple of trees.
public func whileLoop<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), while condition: ((C0, C1, C2)) throws(E) -> Tensor, do body: ((C0, C1, C2)) throws(E) -> (C0, C1, C2)
) throws(E) -> (C0, C1, C2) {
  try whileLoop(Pack(initial.0, initial.1, initial.2)) { (carry: Pack<C0, C1, C2>) throws(E) -> Tensor in
    try condition(carry.values)
  } do: { (carry: Pack<C0, C1, C2>) throws(E) -> Pack<C0, C1, C2> in
    let next = try body(carry.values)
    return Pack(next.0, next.1, next.2)
  }.values
}

/// `boundedWhileLoop` carrying a tuple of trees.
public func boundedWhileLoop<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, E: Error>(
  _ initial: (C0, C1, C2), maxSteps: Int, while condition: ((C0, C1, C2)) throws(E) -> Tensor, do body: ((C0, C1,
    C2)) throws(E) -> (C0, C1, C2)
) throws(E) -> (C0, C1, C2) {
  try boundedWhileLoop(Pack(initial.0, initial.1, initial.2), maxSteps: maxSteps) {
    (carry: Pack<C0, C1, C2>) throws(E) -> Tensor in
    try condition(carry.values)
  } do: { (carry: Pack<C0, C1, C2>) throws(E) -> Pack<C0, C1, C2> in
    let next = try body(carry.values)
    return Pack(next.0, next.1, next.2)
  }.values
}

/// `foriLoop` carrying a tuple of trees.
public func foriLoop<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, E: Error>(
  _ range: Range<Int>, _ initial: (C0, C1, C2), unroll: Int = 1, _ body: (Tensor, (C0, C1, C2)) throws(E) -> (C0, C1, C2)
) throws(E) -> (C0, C1, C2) {
  try foriLoop(range, Pack(initial.0, initial.1, initial.2), unroll: unroll) {
    (number: Tensor, carry: Pack<C0, C1, C2>) throws(E) -> Pack<C0, C1, C2> in
    let next = try body(number, carry.values)
    return Pack(next.0, next.1, next.2)
  }.values
}

/// `foriLoop` carrying a tuple of trees.
public func foriLoop<C0: ParameterTree, C1: ParameterTree, C2: ParameterTree, E: Error>(
  from start: Tensor, to end: Tensor, _ initial: (C0, C1, C2), _ body: (Tensor, (C0, C1, C2)) throws(E) -> (C0, C1, C2)
) throws(E) -> (C0, C1, C2) {
  try foriLoop(from: start, to: end, Pack(initial.0, initial.1, initial.2)) {
    (number: Tensor, carry: Pack<C0, C1, C2>) throws(E) -> Pack<C0, C1, C2> in
    let next = try body(number, carry.values)
    return Pack(next.0, next.1, next.2)
  }.values
}

/// `sequentialMap` with tuples of trees.
public func sequentialMap<X0: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ xs: X0, batchSize: Int? = nil, _ body: (X0) throws(E) -> (Y0, Y1)
) throws(E) -> (Y0, Y1) {
  let result = try sequentialMap(xs, batchSize: batchSize) { (x: X0) throws(E) -> Pack<Y0, Y1> in
    let y = try body(x)
    return Pack(y.0, y.1)
  }
  return result.values
}

/// `sequentialMap` with tuples of trees.
public func sequentialMap<X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, E: Error>(
  _ xs: (X0, X1), batchSize: Int? = nil, _ body: ((X0, X1)) throws(E) -> Y0
) throws(E) -> Y0 {
  let result = try sequentialMap(Pack(xs.0, xs.1), batchSize: batchSize) { (x: Pack<X0, X1>) throws(E) -> Y0 in
    let y = try body(x.values)
    return y
  }
  return result
}

/// `sequentialMap` with tuples of trees.
public func sequentialMap<X0: ParameterTree, X1: ParameterTree, Y0: ParameterTree, Y1: ParameterTree, E: Error>(
  _ xs: (X0, X1), batchSize: Int? = nil, _ body: ((X0, X1)) throws(E) -> (Y0, Y1)
) throws(E) -> (Y0, Y1) {
  let result = try sequentialMap(Pack(xs.0, xs.1), batchSize: batchSize) { (x: Pack<X0, X1>) throws(E) -> Pack<Y0, Y1> in
    let y = try body(x.values)
    return Pack(y.0, y.1)
  }
  return result.values
}

/// `associativeScan` of tuples of trees.
public func associativeScan<T0: ParameterTree, T1: ParameterTree, E: Error>(
  _ elements: (T0, T1), axis: Int = 0, reverse: Bool = false, _ combine: ((T0, T1), (T0, T1)) throws(E) -> (T0, T1)
) throws(E) -> (T0, T1) {
  try associativeScan(Pack(elements.0, elements.1), axis: axis, reverse: reverse) {
    (a: Pack<T0, T1>, b: Pack<T0, T1>) throws(E) -> Pack<T0, T1> in
    let result = try combine(a.values, b.values)
    return Pack(result.0, result.1)
  }.values
}

/// `associativeScan` of tuples of trees.
public func associativeScan<T0: ParameterTree, T1: ParameterTree, T2: ParameterTree, E: Error>(
  _ elements: (T0, T1, T2), axis: Int = 0, reverse: Bool = false, _ combine: ((T0, T1, T2), (T0, T1, T2)) throws(E) -> (T0, T1,
    T2)
) throws(E) -> (T0, T1, T2) {
  try associativeScan(Pack(elements.0, elements.1, elements.2), axis: axis, reverse: reverse) {
    (a: Pack<T0, T1, T2>, b: Pack<T0, T1, T2>) throws(E) -> Pack<T0, T1, T2> in
    let result = try combine(a.values, b.values)
    return Pack(result.0, result.1, result.2)
  }.values
}
