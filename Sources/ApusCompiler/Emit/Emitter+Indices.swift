import ApusIR

/// How an index varies over the lanes of the vector loop.
enum LanePattern: Equatable {
  /// The same for all lanes.
  case uniform
  /// By a fixed step from lane to lane.
  case stepping(Int)
  case irregular
}

extension Emitter {
  func pattern(_ index: IndexExpression) -> LanePattern {
    guard let vector else { return .uniform }
    for value in index.values where facts.depends(value, on: vector.loop) { return .irregular }
    guard let coefficient = index.linearCoefficient(of: vector.loop) else { return .irregular }
    return coefficient == 0 ? .uniform : .stepping(coefficient)
  }

  /// An index as an i64, for the first lane of a vector. Terms are added in the scopes they belong to.
  func scalarIndex(_ index: IndexExpression) throws -> Register {
    var terms: [Register] = []
    for term in index.terms {
      let atom = try scalarAtom(term.atom)
      if term.coefficient == 1 {
        terms.append(atom)
      } else {
        cursor = atom.scope
        let product = instruction("mul nsw i64 \(atom.text), \(term.coefficient)")
        terms.append(Register(text: product, dtype: .int64, lanes: 1, scope: atom.scope))
      }
    }
    terms.sort { $0.scope < $1.scope }
    var sum: Register?
    for term in terms {
      guard let partial = sum else {
        sum = term
        continue
      }
      cursor = term.scope
      sum = Register(text: instruction("add nsw i64 \(partial.text), \(term.text)"), dtype: .int64, lanes: 1, scope: cursor)
    }
    guard let sum else { return Register(text: "\(index.constant)", dtype: .int64, lanes: 1, scope: 0) }
    if index.constant == 0 { return sum }
    cursor = sum.scope
    return Register(text: instruction("add nsw i64 \(sum.text), \(index.constant)"), dtype: .int64, lanes: 1, scope: cursor)
  }

  private func scalarAtom(_ atom: IndexExpression.Atom) throws -> Register {
    switch atom {
    case .loop(let loop): return loops[loop]!
    case .base(let loop): return blocks[loop]?.base ?? Register(text: "0", dtype: .int64, lanes: 1, scope: 0)
    case .quotient(let inner, let divisor):
      let value = try scalarIndex(inner)
      cursor = value.scope
      return Register(text: instruction("udiv i64 \(value.text), \(divisor)"), dtype: .int64, lanes: 1, scope: cursor)
    case .remainder(let inner, let divisor):
      let value = try scalarIndex(inner)
      cursor = value.scope
      return Register(text: instruction("urem i64 \(value.text), \(divisor)"), dtype: .int64, lanes: 1, scope: cursor)
    case .value(let expression, _):
      let value = try evaluate(expression)
      cursor = value.scope
      return try convert(value, to: .int64)
    }
  }

  /// An index for every lane, in 32 bits where its values fit.
  func laneIndex(_ index: IndexExpression) throws -> Register {
    guard let vector else { return try scalarIndex(index) }
    let dtype: DType = fitsIn32Bits(index) ? .int32 : .int64
    switch pattern(index) {
    case .uniform:
      let base = try scalarIndex(index)
      cursor = base.scope
      return splat(try convert(base, to: dtype), vector.lanes)
    case .stepping(let step):
      let base = try scalarIndex(index)
      cursor = base.scope
      let start = splat(try convert(base, to: dtype), vector.lanes)
      cursor = max(start.scope, vector.scope)
      if vector.lanes == 1 { return start }
      let type = vectorType(dtype.registerType, vector.lanes)
      let steps = (0..<vector.lanes).map { "\(dtype.registerType) \($0 * step)" }.joined(separator: ", ")
      let sum = instruction("add \(type) \(start.text), <\(steps)>")
      return Register(text: sum, dtype: dtype, lanes: vector.lanes, scope: cursor)
    case .irregular: return try irregularIndex(index, dtype, vector)
    }
  }

  private func irregularIndex(_ index: IndexExpression, _ dtype: DType, _ vector: VectorContext) throws -> Register {
    var sum: Register?
    var regular = IndexExpression(index.constant)
    for term in index.terms {
      let isRegular = switch pattern(IndexExpression(term.atom)) {
      case .uniform, .stepping: true
      case .irregular: false
      }
      if isRegular {
        regular = regular + IndexExpression(term.atom) * term.coefficient
        continue
      }
      var value = try laneAtom(term.atom, vector)
      cursor = value.scope
      value = splat(try convert(value, to: dtype), vector.lanes)
      cursor = max(value.scope, vector.scope)
      let type = vectorType(dtype.registerType, vector.lanes)
      if term.coefficient != 1 {
        let factor = splat(literal(.scalar(term.coefficient, dtype)), vector.lanes)
        cursor = max(value.scope, vector.scope)
        value.text = instruction("mul \(type) \(value.text), \(factor.text)")
      }
      if let partial = sum {
        cursor = max(cursor, partial.scope)
        value.text = instruction("add \(type) \(partial.text), \(value.text)")
      }
      value.scope = cursor
      sum = value
    }
    guard var total = sum else { return try laneIndex(regular) }
    if regular == IndexExpression(0) { return total }
    var rest = try laneIndex(regular)
    cursor = rest.scope
    rest = try convert(rest, to: dtype)
    cursor = max(rest.scope, total.scope)
    total.text = instruction("add \(vectorType(dtype.registerType, vector.lanes)) \(total.text), \(rest.text)")
    total.scope = cursor
    return total
  }

  private func laneAtom(_ atom: IndexExpression.Atom, _ vector: VectorContext) throws -> Register {
    func divide(_ operation: String, _ inner: IndexExpression, _ divisor: Int) throws -> Register {
      let value = try laneIndex(inner)
      let by = splat(literal(.scalar(divisor, value.dtype)), vector.lanes)
      cursor = max(value.scope, vector.scope)
      let text = instruction("\(operation) \(vectorType(value.dtype.registerType, vector.lanes)) \(value.text), \(by.text)")
      return Register(text: text, dtype: value.dtype, lanes: vector.lanes, scope: cursor)
    }
    switch atom {
    case .loop, .base: return try laneIndex(IndexExpression(atom))
    case .quotient(let inner, let divisor): return try divide("udiv", inner, divisor)
    case .remainder(let inner, let divisor): return try divide("urem", inner, divisor)
    case .value(let expression, _): return try evaluate(expression)
    }
  }

  private func fitsIn32Bits(_ index: IndexExpression) -> Bool {
    func fits(_ index: IndexExpression) -> Bool {
      let bounds = index.range(kernel.extents)
      guard bounds.lowerBound > Int(Int32.min) / 2, bounds.upperBound < Int(Int32.max) / 2 else { return false }
      return index.terms.allSatisfy { term in
        switch term.atom {
        case .quotient(let inner, let divisor), .remainder(let inner, let divisor): divisor < Int(Int32.max) && fits(inner)
        case .loop, .base, .value: true
        }
      }
    }
    return fits(index)
  }
}
