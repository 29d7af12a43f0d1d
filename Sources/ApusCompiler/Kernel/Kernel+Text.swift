import ApusIR

/// Kernels in a form to be read, for instance
///
///     kernel(b0: float32 out, b1: float32)
///       parallel i0 < 768
///         v0 = identity of sum
///         vector i1 < 128
///           v0 = sum(v0, b1[128*i0 + i1])
///         v0 = sum of lanes of v0
///         b0[i0] = v0
///
/// Expressions that are used in several places are written once, at the end.
extension Kernel: CustomStringConvertible {
  var description: String {
    let text = KernelText(self)
    var lines = [header]
    let bounds = parallel.map { loop -> String in
      let block = loop == parallelVector ? " by \(lanes)" : blocks[loop].map { " by \($0)" } ?? ""
      return "i\(loop.index) < \(extents[loop.index])\(block)"
    }
    lines.append("  parallel " + (bounds.isEmpty ? "once" : bounds.joined(separator: ", ")))
    lines += text.lines(body, indent: "    ")
    let shared = text.shared
    if !shared.isEmpty { lines.append("  where") }
    lines += shared.map { "    e\($0.index) = \(text.written($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var header: String {
    let parts = buffers.enumerated().map { index, buffer in
      switch buffer.kind {
      case .input: "b\(index): \(buffer.dtype)"
      case .output: "b\(index): \(buffer.dtype) out" + (buffer.isStreamed ? " past the caches" : "")
      case .scratch(let count): "b\(index): \(buffer.dtype)[\(count)] scratch"
      }
    }
    return "kernel(\(parts.joined(separator: ", ")))"
  }
}

/// The text of a kernel's parts.
private struct KernelText {
  let kernel: Kernel
  /// Computed expressions with more than one use, in order.
  let shared: [ExpressionID]

  init(_ kernel: Kernel) {
    self.kernel = kernel
    var uses = [Int](repeating: 0, count: kernel.expressions.count)
    for expression in kernel.expressions { for operand in expression.operands { uses[operand.index] += 1 } }
    func count(_ statements: [Statement]) {
      for statement in statements {
        switch statement {
        case .serial(_, let body), .vector(_, let body): count(body)
        case .repeating(_, let condition, let body):
          uses[condition.index] += 1
          count(body)
        case .store(_, let index, let value, let guarding):
          for used in index.values + [value] + (guarding.map { [$0] } ?? []) { uses[used.index] += 1 }
        case .accumulate(_, let value): uses[value.index] += 1
        case .assign(let assignments): for assignment in assignments { uses[assignment.value.index] += 1 }
        case .turn(let turn): for used in turn.index.values { uses[used.index] += 1 }
        case .fold(let fold):
          for accumulator in fold.accumulators { uses[accumulator.value.index] += 1 }
          count(fold.stores)
        case .prefetch(_, let index): for used in index.values { uses[used.index] += 1 }
        case .initialize, .collapse: break
        }
      }
    }
    count(kernel.body)
    shared = kernel.expressions.indices.filter { uses[$0] > 1 && !kernel.expressions[$0].operands.isEmpty }.map(ExpressionID.init)
  }

  func lines(_ statements: [Statement], indent: String) -> [String] {
    statements.flatMap { statement -> [String] in
      switch statement {
      case .serial(let loop, let body): nest("serial", loop, body, indent)
      case .vector(let loop, let body): nest("vector", loop, body, indent)
      case .repeating(_, let condition, let body): [indent + "while any \(text(condition))"] + lines(body, indent: indent + "  ")
      case .store(let buffer, let index, let value, let guarding):
        [indent + "b\(buffer)[\(text(index))] = \(text(value))" + condition(guarding)]
      case .turn(let turn):
        [indent + "b\(turn.scratch) = tile of b\(turn.buffer)[\(text(turn.index))] over i\(turn.columns.index), i\(turn.rows.index), turned"]
      case .fold(let fold):
        [indent + "serial i\(fold.rows.index) < \(kernel.extents[fold.rows.index]) by \(fold.step), vector i\(fold.columns.index)"]
          + fold.accumulators.map { accumulator in
            let place = "b\(accumulator.scratch)[\(text(fold.place))]"
            return indent + "  \(place) = \(accumulator.monoid.rawValue)(\(place), \(text(accumulator.value)))"
          } + lines(fold.stores, indent: indent + "  ")
      case .prefetch(let buffer, let index): [indent + "prefetch b\(buffer)[\(text(index))]"]
      case .initialize(let variable): [indent + "v\(variable.index) = identity of \(kernel.variables[variable.index].monoid.rawValue)"]
      case .accumulate(let variable, let value):
        [indent + "v\(variable.index) = \(kernel.variables[variable.index].monoid.rawValue)(v\(variable.index), \(text(value)))"]
      case .assign(let assignments): assignments.map { indent + "v\($0.variable.index) = \(text($0.value))" }
      case .collapse(let variable): [indent + "v\(variable.index) = \(kernel.variables[variable.index].monoid.rawValue) of lanes of v\(variable.index)"]
      }
    }
  }

  private func nest(_ kind: String, _ loop: LoopID, _ body: [Statement], _ indent: String) -> [String] {
    [indent + "\(kind) i\(loop.index) < \(kernel.extents[loop.index])"] + lines(body, indent: indent + "  ")
  }

  private func condition(_ guarding: ExpressionID?) -> String { guarding.map { " where \(text($0))" } ?? "" }

  private func text(_ id: ExpressionID) -> String { shared.contains(id) ? "e\(id.index)" : written(id) }

  func written(_ id: ExpressionID) -> String {
    let dtype = kernel.dtypes[id.index]
    switch kernel.expressions[id.index] {
    case .literal(let scalar): return scalar.literalText
    case .index(let index): return "\(dtype)(\(text(index)))"
    case .within(let index, let lower, let upper): return "\(lower) <= \(text(index)) < \(upper)"
    case .load(let buffer, let index, let guarding): return "b\(buffer)[\(text(index))]" + condition(guarding)
    case .unary(let function, let x): return "\(function.rawValue)(\(text(x)))"
    case .binary(let function, let x, let y): return "\(function.rawValue)(\(text(x)), \(text(y)))"
    case .compare(let direction, let x, let y): return "\(direction.rawValue)(\(text(x)), \(text(y)))"
    case .select(let p, let x, let y): return "select(\(text(p)), \(text(x)), \(text(y)))"
    case .convert(let x): return "\(dtype)(\(text(x)))"
    case .bitcast(let x): return "bits as \(dtype) of \(text(x))"
    case .threefry(let operands, let component): return "threefry(\(operands.map(text).joined(separator: ", "))).\(component)"
    case .variable(let variable): return "v\(variable.index)"
    }
  }

  private func text(_ index: IndexExpression) -> String {
    var parts = index.terms.map { term in term.coefficient == 1 ? text(term.atom) : "\(term.coefficient)*\(text(term.atom))" }
    if index.constant != 0 || parts.isEmpty { parts.append(String(index.constant)) }
    return parts.joined(separator: " + ")
  }

  private func text(_ atom: IndexExpression.Atom) -> String {
    switch atom {
    case .loop(let loop): "i\(loop.index)"
    case .base(let loop): "base i\(loop.index)"
    case .quotient(let index, let divisor): "(\(text(index)))/\(divisor)"
    case .remainder(let index, let divisor): "(\(text(index)))%\(divisor)"
    case .value(let id, _): text(id)
    }
  }
}
