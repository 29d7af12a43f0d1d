import ApusIR

/// Loads and stores: contiguous vectors where neighbouring lanes are neighbouring elements, gathers and scatters where not.
extension Emitter {
  // MARK: Loads

  /// The address of the first lane's element, or of part `part` of it.
  private func address(_ buffer: Int, _ offset: Register, scale: Int = 1, part: Int = 0) -> String {
    let type = kernel.buffers[buffer].dtype.memoryType
    var index = offset.text
    if scale != 1 { index = instruction("mul nsw i64 \(index), \(scale)") }
    if part != 0 { index = instruction("add nsw i64 \(index), \(part)") }
    return instruction("getelementptr \(type), \(pointer(to: type)) %b\(buffer), i64 \(index)")
  }

  func load(_ buffer: Int, _ index: IndexExpression, guardedBy guarding: ExpressionID?) throws -> Register {
    let dtype = kernel.buffers[buffer].dtype
    let pattern = self.pattern(index)
    let guardValue = try guarding.map { try evaluate($0) }
    let guardVaries = guardValue.map { $0.lanes > 1 } ?? false
    if pattern == .uniform && !guardVaries { return try loadScalar(buffer, index, dtype, guardValue) }
    let vector = self.vector!
    var mask: String?
    if let guardValue {
      let spread = splat(guardValue, vector.lanes)
      cursor = max(spread.scope, vector.scope)
      mask = spread.text
      if vector.active < vector.lanes {
        mask = instruction("and \(vectorType("i1", vector.lanes)) \(spread.text), \(laneMask(vector))")
      }
    } else if vector.active < vector.lanes {
      mask = laneMask(vector)
    }
    if case .stepping(let step) = pattern,
      let value = try loadSteps(buffer, index, step, dtype, vector, mask, guardValue?.scope ?? 0)
    {
      return value
    }
    let lanes = try laneIndex(index)
    cursor = max(lanes.scope, vector.scope, guardValue?.scope ?? 0)
    let parts = (0..<(dtype.isComplex ? 2 : 1)).map { gather(buffer, lanes, dtype, vector, mask, part: $0) }
    if dtype.isComplex { return Register(text: parts[0], imaginary: parts[1], dtype: dtype, lanes: vector.lanes, scope: cursor) }
    return fromMemory(parts[0], dtype, vector.lanes)
  }

  private func loadScalar(_ buffer: Int, _ index: IndexExpression, _ dtype: DType, _ guardValue: Register?) throws -> Register {
    var offset = try scalarIndex(index)
    if let guardValue {
      // Element 0 is always there: nothing is read from where the guard forbids it.
      cursor = max(offset.scope, guardValue.scope)
      offset.text = instruction("select i1 \(guardValue.text), i64 \(offset.text), i64 0")
      offset.scope = cursor
    }
    cursor = max(offset.scope, bufferScope(buffer))
    let type = dtype.memoryType
    let names = (0..<(dtype.isComplex ? 2 : 1)).map { part in
      let at = address(buffer, offset, scale: dtype.isComplex ? 2 : 1, part: part)
      return instruction("load \(type), \(pointer(to: type)) \(at), align \(dtype.memoryAlignment)")
    }
    var value = dtype.isComplex
      ? Register(text: names[0], imaginary: names[1], dtype: dtype, lanes: 1, scope: cursor) : fromMemory(names[0], dtype, 1)
    if let guardValue {
      let zero = literal(.scalar(0, dtype))
      cursor = value.scope
      let chosen = zip(parts(value), parts(zero)).map {
        instruction("select i1 \(guardValue.text), \(dtype.registerType) \($0), \(dtype.registerType) \($1)")
      }
      value.text = chosen[0]
      value.imaginary = chosen.count > 1 ? chosen[1] : nil
    }
    return value
  }

  /// Loads from memory that the kernel itself writes stay in the scope they are in; others may move out of loops.
  private func bufferScope(_ buffer: Int) -> Int { kernel.buffers[buffer].kind == .input ? 0 : scopes.count - 1 }

  func loadContiguous(_ buffer: Int, _ offset: Register, _ dtype: DType, _ lanes: Int, _ mask: String?) -> String {
    let element = dtype.memoryType, type = vectorType(dtype.memoryType, lanes)
    let at = castPointer(address(buffer, offset), from: element, to: type)
    guard let mask, lanes > 1 else {
      if let mask, mask != "true" { return maskedScalarLoad(at, element, dtype, mask) }
      return instruction("load \(type), \(pointer(to: type)) \(at), align \(dtype.memoryAlignment)")
    }
    let name = "llvm.masked.load.\(suffix(element, lanes)).\(pointerSuffix(type, element, lanes))"
    return call(name, type, [
      (pointer(to: type), at), ("i32", "\(dtype.memoryAlignment)"), (vectorType("i1", lanes), mask), (type, "zeroinitializer"),
    ])
  }

  private func maskedScalarLoad(_ at: String, _ element: String, _ dtype: DType, _ mask: String) -> String {
    let (read, end) = (label(), label())
    let slot = alloca(element)
    write("store \(element) \(zeroText(element)), \(pointer(to: element)) \(slot)")
    write("br i1 \(mask), label %\(read), label %\(end)")
    scopes[cursor] += "\(read):\n"
    let value = instruction("load \(element), \(pointer(to: element)) \(at), align \(dtype.memoryAlignment)")
    write("store \(element) \(value), \(pointer(to: element)) \(slot)")
    write("br label %\(end)")
    scopes[cursor] += "\(end):\n"
    return instruction("load \(element), \(pointer(to: element)) \(slot)")
  }

  private func zeroText(_ element: String) -> String { element.hasPrefix("i") ? "0" : "0.0" }

  private func pointerSuffix(_ type: String, _ element: String, _ lanes: Int) -> String {
    target.hasOpaquePointers ? "p0" : "p0\(suffix(element, lanes))"
  }

  private func gather(
    _ buffer: Int, _ lanes: Register, _ dtype: DType, _ vector: VectorContext, _ mask: String?, part: Int
  ) -> String {
    let element = dtype.memoryType
    if vector.lanes == 1 {
      let offset = widen(lanes)
      let at = address(buffer, offset, scale: dtype.isComplex ? 2 : 1, part: part)
      if let mask, mask != "true" { return maskedScalarLoad(at, element, dtype, mask) }
      return instruction("load \(element), \(pointer(to: element)) \(at), align \(dtype.memoryAlignment)")
    }
    let pointers = laneAddresses(buffer, lanes, dtype, part: part)
    let type = vectorType(element, vector.lanes)
    let elementPointers = target.hasOpaquePointers ? "v\(vector.lanes)p0" : "v\(vector.lanes)p0\(suffix(element, 1))"
    let all = constantLanes("true", "i1", vector.lanes)
    return call("llvm.masked.gather.\(suffix(element, vector.lanes)).\(elementPointers)", type, [
      (vectorType(pointer(to: element), vector.lanes), pointers), ("i32", "\(dtype.memoryAlignment)"),
      (vectorType("i1", vector.lanes), mask ?? all), (type, "zeroinitializer"),
    ])
  }

  private func widen(_ index: Register) -> Register {
    guard index.dtype == .int32 else { return index }
    return Register(text: instruction("sext i32 \(index.text) to i64"), dtype: .int64, lanes: 1, scope: cursor)
  }

  private func laneAddresses(_ buffer: Int, _ lanes: Register, _ dtype: DType, part: Int) -> String {
    let element = dtype.memoryType, type = vectorType(lanes.dtype.registerType, lanes.lanes)
    var index = lanes.text
    if dtype.isComplex {
      let ones = constantLanes("1", lanes.dtype.registerType, lanes.lanes)
      index = instruction("shl \(type) \(index), \(ones)")
      if part == 1 { index = instruction("or \(type) \(index), \(ones)") }
    }
    return instruction("getelementptr \(element), \(pointer(to: element)) %b\(buffer), \(type) \(index)")
  }

  // MARK: Stores

  /// One request for each line of a vector.
  func prefetch(_ buffer: Int, _ index: IndexExpression) throws {
    let outer = cursor, dtype = kernel.buffers[buffer].dtype
    let offset = try scalarIndex(index)
    cursor = outer
    let at = castPointer(address(buffer, offset, scale: dtype.isComplex ? 2 : 1), from: dtype.memoryType, to: "i8")
    let bytes = pointer(to: "i8")
    for line in stride(from: 0, to: max((vector?.active ?? 1) * dtype.byteCount, 1), by: 64) {
      let place = line == 0 ? at : instruction("getelementptr i8, \(bytes) \(at), i64 \(line)")
      // For reading, into the second cache.
      callVoid("llvm.prefetch.\(target.hasOpaquePointers ? "p0" : "p0i8")", [(bytes, place), ("i32", "0"), ("i32", "2"), ("i32", "1")])
    }
  }

  func store(_ buffer: Int, _ index: IndexExpression, _ expression: ExpressionID, guardedBy guarding: ExpressionID?) throws {
    let outer = cursor
    let value = try evaluate(expression)
    let guardValue = try guarding.map { try evaluate($0) }
    cursor = outer
    try store(buffer, index, value, guardValue)
  }

  /// Stores a value at the cursor, where its guard, if it has one, is true.
  func store(_ buffer: Int, _ index: IndexExpression, _ value: Register, _ guardValue: Register? = nil) throws {
    let outer = cursor
    let dtype = kernel.buffers[buffer].dtype
    var value = value
    let pattern = self.pattern(index)
    guard let vector, pattern != .uniform || value.lanes > 1 else {
      let offset = try scalarIndex(index)
      cursor = outer
      storeScalar(buffer, offset, value, dtype, guardValue)
      return
    }
    cursor = max(value.scope, vector.scope)
    value = splat(value, vector.lanes)
    cursor = outer
    var mask = vector.active < vector.lanes ? laneMask(vector) : nil
    if let guardValue {
      let spread = splat(guardValue, vector.lanes)
      cursor = outer
      mask = mask.map { instruction("and \(vectorType("i1", vector.lanes)) \(spread.text), \($0)") } ?? spread.text
    }
    if pattern == .stepping(1) && (!dtype.isComplex || vector.lanes > 1) {
      let offset = try scalarIndex(index)
      cursor = outer
      let isStreamed = mask == nil && isStreamed(buffer, index, vector)
      if dtype.isComplex { return storePairs(buffer, offset, value, dtype, mask, isStreamed) }
      storeContiguous(buffer, offset, toMemory(value, dtype), dtype, vector.lanes, mask, isStreamed)
      return
    }
    let lanes = try laneIndex(index)
    cursor = outer
    if vector.lanes == 1 {
      storeScalar(buffer, widen(lanes), value, dtype, mask.map { Register(text: $0, dtype: .bool, lanes: 1, scope: cursor) })
      return
    }
    let element = dtype.memoryType, type = vectorType(dtype.memoryType, vector.lanes)
    let names = dtype.isComplex ? parts(value) : [toMemory(value, dtype)]
    let all = constantLanes("true", "i1", vector.lanes)
    for (part, name) in names.enumerated() {
      let pointers = laneAddresses(buffer, lanes, dtype, part: part)
      let elementPointers = target.hasOpaquePointers ? "v\(vector.lanes)p0" : "v\(vector.lanes)p0\(suffix(element, 1))"
      callVoid("llvm.masked.scatter.\(suffix(element, vector.lanes)).\(elementPointers)", [
        (type, name), (vectorType(pointer(to: element), vector.lanes), pointers), ("i32", "\(dtype.memoryAlignment)"),
        (vectorType("i1", vector.lanes), mask ?? all),
      ])
    }
  }

  private func storeScalar(_ buffer: Int, _ offset: Register, _ value: Register, _ dtype: DType, _ guardValue: Register?) {
    let end = label()
    if let guardValue {
      let run = label()
      write("br i1 \(guardValue.text), label %\(run), label %\(end)")
      scopes[cursor] += "\(run):\n"
    }
    let type = dtype.memoryType
    let names = dtype.isComplex ? parts(value) : [toMemory(value, dtype)]
    for (part, name) in names.enumerated() {
      let at = address(buffer, offset, scale: dtype.isComplex ? 2 : 1, part: part)
      write("store \(type) \(name), \(pointer(to: type)) \(at), align \(dtype.memoryAlignment)")
    }
    if guardValue != nil {
      write("br label %\(end)")
      scopes[cursor] += "\(end):\n"
    }
  }

  /// Whether a vector is to be written past the caches and is known to begin at a multiple of its size, or of a line of memory.
  private func isStreamed(_ buffer: Int, _ index: IndexExpression, _ vector: VectorContext) -> Bool {
    guard kernel.buffers[buffer].isStreamed else { return false }
    let bytes = kernel.buffers[buffer].dtype.byteCount, line = 64 / bytes
    guard vector.lanes * bytes >= 32, (kernel.blocks[vector.loop] ?? 0) % vector.lanes == 0 else { return false }
    let step = min(vector.lanes, line)
    // The vector's own loop begins at 0 and goes on by vectors.
    let isAligned = index.constant % step == 0 && index.terms.allSatisfy { $0.atom == .loop(vector.loop) || $0.coefficient % step == 0 }
    if isAligned { streams = true }
    return isAligned
  }

  func storeContiguous(
    _ buffer: Int, _ offset: Register, _ value: String, _ dtype: DType, _ lanes: Int, _ mask: String?, _ isStreamed: Bool
  ) {
    let element = dtype.memoryType, type = vectorType(dtype.memoryType, lanes)
    if let mask, lanes == 1, mask != "true" {
      let guardValue = Register(text: mask, dtype: .bool, lanes: 1, scope: cursor)
      let (run, end) = (label(), label())
      write("br i1 \(guardValue.text), label %\(run), label %\(end)")
      scopes[cursor] += "\(run):\n"
      write("store \(element) \(value), \(pointer(to: element)) \(address(buffer, offset)), align \(dtype.memoryAlignment)")
      write("br label %\(end)")
      scopes[cursor] += "\(end):\n"
      return
    }
    let at = castPointer(address(buffer, offset), from: element, to: type)
    guard let mask, lanes > 1 else {
      let alignment = isStreamed ? "\(min(64, lanes * dtype.memoryAlignment)), !nontemporal !0" : "\(dtype.memoryAlignment)"
      write("store \(type) \(value), \(pointer(to: type)) \(at), align \(alignment)")
      return
    }
    callVoid("llvm.masked.store.\(suffix(element, lanes)).\(pointerSuffix(type, element, lanes))", [
      (type, value), (pointer(to: type), at), ("i32", "\(dtype.memoryAlignment)"), (vectorType("i1", lanes), mask),
    ])
  }

  private func callVoid(_ function: String, _ arguments: [(type: String, value: String)]) {
    declarations.insert("declare void @\(function)(\(arguments.map(\.type).joined(separator: ", ")))")
    write("call void @\(function)(\(arguments.map { "\($0.type) \($0.value)" }.joined(separator: ", ")))")
  }
}
