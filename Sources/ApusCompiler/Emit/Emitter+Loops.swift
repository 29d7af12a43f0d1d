import ApusIR

extension Emitter {
  /// The function's text.
  func function(named name: String) throws -> String {
    let pointerType = pointer(to: "i8")
    let table = pointer(to: pointerType)
    for (index, buffer) in kernel.buffers.enumerated() { prepareBuffer(index, buffer, pointerType, table) }
    let counter = alloca("i64", alignment: 8)
    let units = try unitLoop(counter)
    let head = scopes[0]
    return """
      define void @\(name)(\(table) %buffers, i64 %begin, i64 %end) nounwind {
      entry:
      \(allocas)\(head)  %empty = icmp uge i64 %begin, %end
        br i1 %empty, label %done, label %start
      start:
        store i64 %begin, \(pointer(to: "i64")) \(counter)
        br label %units
      \(units)done:
      \(streams ? "  fence seq_cst\n" : "")  ret void
      }

      """
  }

  private func prepareBuffer(_ index: Int, _ buffer: KernelBuffer, _ pointerType: String, _ table: String) {
    let type = buffer.dtype.memoryType
    if case .scratch(let count) = buffer.kind {
      let parts = buffer.dtype.isComplex ? 2 : 1
      let array = "[\(count * parts) x \(type)]"
      let block = alloca(array)
      write("%b\(index) = getelementptr \(array), \(pointer(to: array)) \(block), i64 0, i64 0")
      return
    }
    let slot = instruction("getelementptr \(pointerType), \(table) %buffers, i64 \(slots[index]!)")
    if target.hasOpaquePointers {
      write("%b\(index) = load ptr, ptr \(slot)")
    } else {
      let raw = instruction("load \(pointerType), \(table) \(slot)")
      write("%b\(index) = bitcast \(pointerType) \(raw) to \(type)*")
    }
  }

  /// The place of each buffer in the table of pointers; scratch has none.
  private var slots: [Int: Int] {
    var table: [Int: Int] = [:]
    for (index, buffer) in kernel.buffers.enumerated() {
      if case .scratch = buffer.kind { continue }
      table[index] = table.count
    }
    return table
  }

  private func unitLoop(_ counter: String) throws -> String {
    let i64 = pointer(to: "i64")
    let next = label()
    let body = try scope {
      let unit = instruction("load i64, \(i64) \(counter)")
      var rest = unit
      for loop in kernel.parallel.reversed() {
        let count = kernel.pieces(of: loop)
        var index = rest
        if loop != kernel.parallel.first {
          index = instruction("urem i64 \(rest), \(count)")
          rest = instruction("udiv i64 \(rest), \(count)")
        }
        if let size = kernel.blocks[loop] { index = openBlock(loop, index, size) }
        loops[loop] = Register(text: index, dtype: .int64, lanes: 1, scope: cursor)
      }
      if let loop = kernel.parallelVector {
        try parallelVectorBody(loop)
      } else {
        try statements(kernel.body)
      }
      write("br label %\(next)")
    }
    return """
      units:
      \(body)\(next):
        %u = load i64, \(i64) \(counter)
        %n = add nuw i64 %u, 1
        store i64 %n, \(i64) \(counter)
        %more = icmp ult i64 %n, %end
        br i1 %more, label %units, label %done

      """
  }

  /// Notes which of a loop's blocks a unit runs, and returns where it begins.
  private func openBlock(_ loop: LoopID, _ number: String, _ size: Int) -> String {
    let base = instruction("mul nuw i64 \(number), \(size)")
    let isEven = kernel.extents[loop.index] % size == 0
    let isLast = isEven ? nil : instruction("icmp eq i64 \(number), \(kernel.extents[loop.index] / size)")
    blocks[loop] = (Register(text: base, dtype: .int64, lanes: 1, scope: cursor), isLast)
    return base
  }

  /// How many iterations of a loop a unit runs: of its block, if it has one.
  func iterationCount(of loop: LoopID) -> String {
    let extent = kernel.extents[loop.index]
    guard let size = kernel.blocks[loop] else { return "\(extent)" }
    guard let isLast = blocks[loop]?.isLast else { return "\(size)" }
    return instruction("select i1 \(isLast), i64 \(extent % size), i64 \(size)")
  }

  /// A unit that is one vector of the parallel loop's iterations: whole, or the last, partial one.
  private func parallelVectorBody(_ loop: LoopID) throws {
    let lanes = kernel.lanes, extent = kernel.extents[loop.index]
    let (whole, rest) = (extent / lanes, extent % lanes)
    let block = loops[loop]!
    let base = instruction("mul nuw i64 \(block.text), \(lanes)")
    func body(_ lanes: Int, _ active: Int) throws -> String {
      try scope {
        loops[loop] = Register(text: base, dtype: .int64, lanes: 1, scope: cursor - 1)
        vector = VectorContext(loop: loop, lanes: lanes, active: active, scope: cursor)
        try statements(kernel.body)
        vector = nil
      }
    }
    if rest == 0 {
      scopes[cursor] += try body(lanes, lanes)
    } else if whole == 0 {
      scopes[cursor] += try body(rest.roundedUpToPowerOfTwo, rest)
    } else {
      let (main, tail, end) = (label(), label(), label())
      let mainText = try body(lanes, lanes)
      let tailText = try body(rest.roundedUpToPowerOfTwo, rest)
      let isWhole = instruction("icmp ult i64 \(block.text), \(whole)")
      write("br i1 \(isWhole), label %\(main), label %\(tail)")
      scopes[cursor] += "\(main):\n\(mainText)  br label %\(end)\n\(tail):\n\(tailText)  br label %\(end)\n\(end):\n"
    }
  }

  func statements(_ list: [Statement]) throws {
    // All that stores of an iteration read is read before the first of them writes: results may lie over donated operands.
    let outer = cursor
    if list.allSatisfy(\.isUpdate) {
      for statement in list {
        guard let value = statement.updateValue else { continue }
        _ = try evaluate(value)
        cursor = outer
      }
    }
    for statement in list {
      switch statement {
      case .serial(let loop, let body):
        try countedLoop(loop, most: kernel.iterations(of: loop), count: iterationCount(of: loop), step: 1) { try self.statements(body) }
      case .repeating(let loop, let condition, let body): try conditionalLoop(loop, condition, body)
      case .vector(let loop, let body): try vectorLoop(loop) { try self.statements(body) }
      case .store(let buffer, let index, let value, let guarding):
        try store(buffer, index, value, guardedBy: guarding)
      case .initialize(let variable): initialize(variable)
      case .accumulate(let variable, let value): try accumulate(variable, value)
      case .assign(let assignments): try assign(assignments)
      case .collapse(let variable): collapse(variable)
      case .turn(let turn): try self.turn(turn)
      case .fold(let fold): try self.fold(fold)
      case .prefetch(let buffer, let index): try prefetch(buffer, index)
      }
    }
  }

  func vectorLoop(_ loop: LoopID, _ body: () throws -> Void) throws {
    guard let isLast = blocks[loop]?.isLast else { return try vectorSteps(loop, kernel.iterations(of: loop), body) }
    let (whole, last, end) = (label(), label(), label())
    let wholeText = try scope { try vectorSteps(loop, kernel.blocks[loop]!, body) }
    let lastText = try scope { try vectorSteps(loop, kernel.extents[loop.index] % kernel.blocks[loop]!, body) }
    write("br i1 \(isLast), label %\(last), label %\(whole)")
    scopes[cursor] += "\(whole):\n\(wholeText)  br label %\(end)\n\(last):\n\(lastText)  br label %\(end)\n\(end):\n"
  }

  private func vectorSteps(_ loop: LoopID, _ count: Int, _ body: () throws -> Void) throws {
    let lanes = min(kernel.lanes, count.roundedDownToPowerOfTwo)
    let rest = count % lanes
    try countedLoop(loop, most: count - rest, count: "\(count - rest)", step: lanes) {
      self.vector = VectorContext(loop: loop, lanes: lanes, active: lanes, scope: self.cursor)
      try body()
      self.vector = nil
    }
    if rest > 0 {
      scopes[cursor] += try scope {
        loops[loop] = Register(text: shifted("\(count - rest)", loop), dtype: .int64, lanes: 1, scope: cursor)
        vector = VectorContext(loop: loop, lanes: rest.roundedUpToPowerOfTwo, active: rest, scope: cursor)
        try body()
        vector = nil
      }
    }
  }

  private func conditionalLoop(_ loop: LoopID, _ condition: ExpressionID, _ body: [Statement]) throws {
    let (head, inside, exit) = (label(), label(), label())
    let text = try scope {
      let own = cursor
      loops[loop] = Register(text: "0", dtype: .int64, lanes: 1, scope: own)
      let holds = try evaluate(condition)
      cursor = own
      write("br i1 \(anyLane(holds)), label %\(inside), label %\(exit)")
      scopes[cursor] += "\(inside):\n"
      try statements(body)
      write("br label %\(head)")
    }
    write("br label %\(head)")
    scopes[cursor] += "\(head):\n\(text)\(exit):\n"
  }

  /// Whether a predicate holds in any of the active lanes.
  private func anyLane(_ predicate: Register) -> String {
    if predicate.lanes == 1 { return predicate.text }
    let type = vectorType("i1", predicate.lanes)
    var lanes = predicate.text
    if let vector, vector.active < vector.lanes { lanes = instruction("and \(type) \(lanes), \(laneMask(vector))") }
    let bits = instruction("bitcast \(type) \(lanes) to i\(predicate.lanes)")
    return instruction("icmp ne i\(predicate.lanes) \(bits), 0")
  }

  /// A loop's index from its number in the loop's block.
  func shifted(_ number: String, _ loop: LoopID) -> String {
    guard let base = blocks[loop]?.base.text else { return number }
    return number == "0" ? base : instruction("add nuw nsw i64 \(base), \(number)")
  }

  /// Runs a body `count` times, which are at most `most`.
  private func countedLoop(_ loop: LoopID, most: Int, count: String, step: Int, _ body: () throws -> Void) throws {
    try countedLoop(most: most, count: count, step: step) { number in
      self.loops[loop] = Register(text: self.shifted(number, loop), dtype: .int64, lanes: 1, scope: self.cursor)
      try body()
    }
  }

  /// Runs a body for the numbers below `count` in steps; `count` is positive, and at most `most`.
  func countedLoop(most: Int, count: String, step: Int, _ body: (String) throws -> Void) throws {
    guard most > 0 else { return }
    if step >= most {
      scopes[cursor] += try scope { try body("0") }
      return
    }
    let i64 = pointer(to: "i64")
    let counter = alloca("i64", alignment: 8)
    let (head, exit) = (label(), label())
    let text = try scope {
      let number = instruction("load i64, \(i64) \(counter)")
      try body(number)
      let next = instruction("add nuw nsw i64 \(number), \(step)")
      write("store i64 \(next), \(i64) \(counter)")
      let more = instruction("icmp ult i64 \(next), \(count)")
      write("br i1 \(more), label %\(head), label %\(exit)")
    }
    write("store i64 0, \(i64) \(counter)")
    write("br label %\(head)")
    scopes[cursor] += "\(head):\n\(text)\(exit):\n"
  }
}

extension Int {
  var roundedDownToPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - 1 - leadingZeroBitCount) }
  var roundedUpToPowerOfTwo: Int { self <= 1 ? 1 : (self - 1).roundedDownToPowerOfTwo * 2 }
}
