import ApusIR

extension ProgramBuilder {
  func reduceWindow(_ w: WindowReduction, _ x: [ValueID]) throws -> [ValueID] {
    let count = x.count / 2
    var w = w
    w.body = simplify(w.body)
    let types = try Primitive.reduceWindow(w).resultTypes(x.map { type(of: $0) })
    if types[0].elementCount == 0 { return types.map(zeros) }
    let dtype = types[0].dtype
    if count == 1, let monoid = w.body.monoid {
      if dtype.byteCount == 2 && dtype.isFloatingPoint && (monoid == .sum || monoid == .product) {
        // Small floats accumulate in single precision and are rounded once.
        let wide = try windowed(w, x.map { convert($0, to: .float32) }, [types[0].with(dtype: .float32)], monoid)
        return wide.map { convert($0, to: dtype) }
      }
      return try windowed(w, x, types, monoid)
    }
    return try windowed(w, x, types, nil)
  }

  private func windowed(_ w: WindowReduction, _ x: [ValueID], _ types: [TensorType], _ monoid: Monoid?) throws -> [ValueID] {
    let count = x.count / 2
    func combine(_ a: [ValueID], _ b: [ValueID]) throws -> [ValueID] {
      if let monoid { return [binary(monoid.combiner, a[0], b[0])] }
      return try map(w.body, a + b)
    }
    if let monoid, let prefix = prefixAxis(w, shape(of: x[0])) {
      return [prefixes(monoid, x[0], x[1], prefix.axis, reverse: prefix.reverse)]
    }
    var lines = try padded(w, x)
    let initial = x.suffix(count).map { broadcast($0, to: types[0].shape, dimensions: []) }
    // Small windows element by element; larger ones axis by axis, the innermost first, which keeps row-major order too.
    let elements = w.dimensions.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
    if elements <= 64 && elements * w.body.operations.count <= 256 {
      var total = initial
      var place = w.dimensions.map { _ in 0 }
      for _ in 0..<elements {
        total = try combine(total, lines.map { line in
          place.indices.reduce(line) { part, axis in
            strided(
              part, axis: axis, from: place[axis] * w.windowDilations[axis], count: types[0].shape[axis], stride: w.strides[axis])
          }
        })
        for axis in place.indices.reversed() {
          place[axis] += 1
          if place[axis] < w.dimensions[axis] { break }
          place[axis] = 0
        }
      }
      return total
    }
    for axis in (0..<types[0].rank).reversed() {
      let windows = types[0].shape[axis]
      lines = try slide(
        lines, axis: axis, size: w.dimensions[axis], dilation: w.windowDilations[axis], stride: w.strides[axis], windows: windows,
        monoid: monoid, combine)
    }
    return try combine(initial, lines)
  }

  private func padded(_ w: WindowReduction, _ x: [ValueID]) throws -> [ValueID] {
    let count = x.count / 2
    if (w.low + w.high).allSatisfy({ $0 == 0 }) && w.baseDilations.allSatisfy({ $0 == 1 }) { return Array(x.prefix(count)) }
    let pad = Primitive.pad(low: w.low, high: w.high, interior: w.baseDilations.map { $0 - 1 })
    return (0..<count).map { emitOne(pad, x[$0], x[count + $0]) }
  }

  /// Combines the elements of windows along one axis.
  private func slide(
    _ lines: [ValueID], axis: Int, size: Int, dilation: Int, stride: Int, windows: Int, monoid: Monoid? = nil,
    _ combine: ([ValueID], [ValueID]) throws -> [ValueID]
  ) throws -> [ValueID] {
    func part(_ x: [ValueID], from start: Int, count: Int, stride: Int = 1) -> [ValueID] {
      x.map { strided($0, axis: axis, from: start, count: count, stride: stride) }
    }
    if size <= 8 {
      var total = part(lines, from: 0, count: windows, stride: stride)
      for place in 1..<Swift.max(size, 1) {
        total = try combine(total, part(lines, from: place * dilation, count: windows, stride: stride))
      }
      return total
    }
    let extent = shape(of: lines[0])[axis]
    let elements = windows.multipliedReportingOverflow(by: size)
    if !elements.overflow && elements.partialValue / 4 <= extent {
      // Windows that overlap little are laid out one beside the other.
      let taken = lines.map { self.windows($0, axis: axis, size: size, dilation: dilation, stride: stride, count: windows) }
      if let monoid { return [reduce(monoid, taken[0], [axis + 1])] }
      return try fold(taken, axis: axis + 1, combine).map { line in
        var kept = shape(of: line).dimensions
        kept.remove(at: axis + 1)
        return reshape(line, to: Shape(kept))
      }
    }
    // Windows of 1, 2, 4, ... elements, each from two of the last; those that add up to the size are put side by side.
    func length(_ size: Int) -> Int { extent - (size - 1) * dilation }
    var power = lines, powerSize = 1
    var total: [ValueID]?, totalSize = 0
    while true {
      if size & powerSize != 0 {
        let both = totalSize + powerSize
        total = try total.map {
          try combine(
            part($0, from: 0, count: length(both)), part(power, from: totalSize * dilation, count: length(both)))
        } ?? power
        totalSize = both
      }
      if powerSize > size / 2 { break }
      let doubled = length(2 * powerSize)
      power = try combine(part(power, from: 0, count: doubled), part(power, from: powerSize * dilation, count: doubled))
      powerSize *= 2
    }
    return part(total ?? lines, from: 0, count: windows, stride: stride)
  }

  /// The windows along an axis, which becomes two: the windows and their elements.
  private func windows(_ x: ValueID, axis: Int, size: Int, dilation: Int, stride: Int, count: Int) -> ValueID {
    let shape = self.shape(of: x)
    let dtype: DType = shape[axis] < Int(Int32.max) ? .int32 : .int64
    let numbers = iota(dtype, [count, 1], dimension: 0)
    let starts = stride == 1 ? numbers : multiply(numbers, full(Double(stride), like: numbers))
    let dimensions = GatherDimensions(
      offset: Array(0..<axis) + (axis..<shape.rank).map { $0 + 1 }, collapsedSlice: [], startIndexMap: [axis], indexVector: 1)
    var sizes = shape.dimensions
    sizes[axis] = (size - 1) * dilation + 1
    return strided(emitOne(.gather(dimensions, sliceSizes: sizes), x, starts), axis: axis + 1, from: 0, count: size, stride: dilation)
  }

  // MARK: Prefixes

  /// The axis along which the windows are all the prefixes of a line, or all the suffixes.
  private func prefixAxis(_ w: WindowReduction, _ shape: Shape) -> (axis: Int, reverse: Bool)? {
    guard (w.strides + w.baseDilations + w.windowDilations).allSatisfy({ $0 == 1 }) else { return nil }
    let wide = (0..<shape.rank).filter { w.dimensions[$0] != 1 || w.low[$0] != 0 || w.high[$0] != 0 }
    guard wide.count == 1, w.dimensions[wide[0]] == shape[wide[0]] else { return nil }
    let axis = wide[0], rest = shape[axis] - 1
    if w.low[axis] == rest && w.high[axis] == 0 { return (axis, false) }
    if w.low[axis] == 0 && w.high[axis] == rest { return (axis, true) }
    return nil
  }

  /// Prefixes together with the initial value, which stands once before each window and once for every place of padding in it.
  private func prefixes(_ monoid: Monoid, _ x: ValueID, _ initial: ValueID, _ axis: Int, reverse: Bool) -> ValueID {
    let shape = self.shape(of: x)
    let padding = emitOne(
      .cumulative(monoid, dimension: 0, reverse: !reverse), broadcast(initial, to: [shape[axis]], dimensions: []))
    let prefixes = emitOne(.cumulative(monoid, dimension: axis, reverse: reverse), x)
    return binary(monoid.combiner, broadcast(padding, to: shape, dimensions: [axis]), prefixes)
  }

  // MARK: Select and scatter

  /// Finds the position of each window's element and scatters there.
  func selectAndScatter(_ w: SelectAndScatter, _ x: [ValueID]) throws -> ValueID {
    let (operand, source, initial) = (x[0], x[1], x[2])
    let type = self.type(of: operand), shape = type.shape
    let result = broadcast(initial, to: shape, dimensions: [])
    if self.type(of: source).elementCount == 0 || type.elementCount == 0 { return result }
    let dtype: DType = type.elementCount < Int(Int32.max) ? .int32 : .int64
    let linear = reshape(iota(dtype, [type.elementCount], dimension: 0), to: shape)
    // (value, its position); a position of -1 is padding, and the first of two real ones stays where `select` says so.
    let position = TensorType(dtype, []), value = TensorType(type.dtype, [])
    let body = ProgramBuilder()
    let p = [value, position, value, position].map { body.addParameter($0) }
    let stays = try body.inline(simplify(w.select), [p[0], p[2]])[0]
    let none = body.zeros(position)
    let isReal = body.compare(.greaterOrEqual, p[1], none), isOther = body.compare(.greaterOrEqual, p[3], none)
    let keeps = body.binary(.and, isReal, body.binary(.or, stays, body.unary(.not, isOther)))
    let choice = body.finish([body.select(keeps, p[0], p[2]), body.select(keeps, p[1], p[3])])
    let windows = WindowReduction(dimensions: w.dimensions, strides: w.strides, low: w.low, high: w.high, body: choice)
    let selected = try selections(windows, [operand, linear, scalar(0, type.dtype), scalar(-1, dtype)], self.shape(of: source))
    // Padding's position is past the end instead, and dropped.
    let end = full(Double(type.elementCount), TensorType(dtype, self.shape(of: source)))
    let positions = select(compare(.less, selected, zeros(self.type(of: selected))), end, selected)
    let count = self.type(of: source).elementCount
    let dimensions = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let operands = [
      reshape(result, to: [type.elementCount]), reshape(positions, to: [count, 1]), reshape(source, to: [count]),
    ]
    return reshape(try scatterRegion(dimensions, w.scatter, operands)[0], to: shape)
  }

  /// The position that each window selects.
  private func selections(_ w: WindowReduction, _ x: [ValueID], _ windows: Shape) throws -> ValueID {
    var lines = try padded(w, x)
    for axis in (0..<windows.rank).reversed() {
      lines = try slide(lines, axis: axis, size: w.dimensions[axis], dilation: 1, stride: w.strides[axis], windows: windows[axis]) {
        try map(w.body, $0 + $1)
      }
    }
    return lines[1]
  }
}
