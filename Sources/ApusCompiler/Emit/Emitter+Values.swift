import ApusIR
import Foundation

extension Emitter {
  /// The register that holds an expression, written at most once, in the outermost scope that has all its operands.
  /// Leaves the cursor in the scope of the value.
  func evaluate(_ id: ExpressionID) throws -> Register {
    if let known = memo[id] {
      cursor = known.scope
      return known
    }
    let expression = kernel.expressions[id.index], dtype = kernel.dtypes[id.index]
    let value: Register
    switch expression {
    case .literal(let scalar): value = literal(scalar)
    case .index(let index): value = try indexValue(index, dtype)
    case .within(let index, let lower, let upper): value = try within(index, lower, upper)
    case .load(let buffer, let index, let guarding): value = try load(buffer, index, guardedBy: guarding)
    case .variable(let variable): value = readVariable(variable)
    case .unary(let function, let x): value = try unary(function, operand(x))
    case .binary(let function, let x, let y):
      let (a, b) = align(try operand(x), try operand(y))
      value = try binary(function, a, b)
    case .compare(let direction, let x, let y):
      let (a, b) = align(try operand(x), try operand(y))
      value = compare(direction, a, b)
    case .select(let p, let x, let y):
      let values = align([try operand(p), try operand(x), try operand(y)])
      value = select(values[0], values[1], values[2])
    case .convert(let x): value = try convert(operand(x), to: dtype)
    case .bitcast(let x): value = bitcast(try operand(x), to: dtype)
    case .threefry(let operands, let component):
      let results = threefry(align(try operands.map(operand)))
      value = results[component]
    }
    memo[id] = value
    cursor = value.scope
    return value
  }

  private func operand(_ id: ExpressionID) throws -> Register {
    let value = try evaluate(id)
    cursor = value.scope
    return value
  }

  /// Brings values to one number of lanes and the cursor to the innermost of their scopes.
  private func align(_ values: [Register]) -> [Register] {
    let lanes = values.map(\.lanes).max() ?? 1
    let spread = values.map { splat($0, lanes) }
    cursor = spread.map(\.scope).max() ?? 0
    return spread
  }

  private func align(_ a: Register, _ b: Register) -> (Register, Register) {
    let both = align([a, b])
    return (both[0], both[1])
  }

  // MARK: Constants and indices

  /// A scalar literal; constants belong to the function's scope.
  func literal(_ scalar: DenseArray) -> Register {
    let texts = literalTexts(scalar)
    return Register(text: texts[0], imaginary: texts.count > 1 ? texts[1] : nil, dtype: scalar.dtype, lanes: 1, scope: 0)
  }

  private func literalTexts(_ scalar: DenseArray) -> [String] {
    func floating(_ value: Double) -> String { "0x" + String(value.bitPattern, radix: 16, uppercase: true).leftPadded(to: 16) }
    switch scalar.dtype {
    case .bool: return [scalar.elements(as: Bool.self)[0] ? "true" : "false"]
    case .int8: return ["\(scalar.elements(as: Int8.self)[0])"]
    case .int16: return ["\(scalar.elements(as: Int16.self)[0])"]
    case .int32: return ["\(scalar.elements(as: Int32.self)[0])"]
    case .int64: return ["\(scalar.elements(as: Int64.self)[0])"]
    case .uint8: return ["\(scalar.elements(as: UInt8.self)[0])"]
    case .uint16: return ["\(scalar.elements(as: UInt16.self)[0])"]
    case .uint32: return ["\(scalar.elements(as: UInt32.self)[0])"]
    case .uint64: return ["\(scalar.elements(as: UInt64.self)[0])"]
    case .float16: return [floating(Double(scalar.elements(as: Float16.self)[0]))]
    case .bfloat16: return [floating(Double(Float(scalar.elements(as: BFloat16.self)[0])))]
    case .float32: return [floating(Double(scalar.elements(as: Float.self)[0]))]
    case .float64: return [floating(scalar.elements(as: Double.self)[0])]
    case .complex64:
      let value = scalar.elements(as: Complex<Float>.self).withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
      return value.map { floating(Double($0)) }
    case .complex128:
      return scalar.elements(as: Complex<Double>.self).withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }.map(floating)
    }
  }

  func constant(_ value: Double, like register: Register) -> Register {
    let real = register.dtype.realType
    let computed: DType = real == .float16 || real == .bfloat16 ? .float32 : real
    var scalar = splat(literal(.scalar(value, computed)), register.lanes)
    scalar.dtype = real
    return scalar
  }

  /// A scalar spread over all lanes.
  func splat(_ value: Register, _ lanes: Int) -> Register {
    if value.lanes == lanes { return value }
    let texts = parts(value).map { splat($0, value.dtype.registerType, lanes, value.scope) }
    return Register(text: texts[0], imaginary: texts.count > 1 ? texts[1] : nil, dtype: value.dtype, lanes: lanes, scope: value.scope)
  }

  private func splat(_ text: String, _ type: String, _ lanes: Int, _ scope: Int) -> String {
    let key = SplatKey(text: type + text, lanes: lanes)
    if let known = splats[key] { return known.text }
    let outer = cursor
    cursor = scope
    let wide = vectorType(type, lanes)
    let first = instruction("insertelement \(wide) undef, \(type) \(text), i32 0")
    let all = instruction("shufflevector \(wide) \(first), \(wide) undef, <\(lanes) x i32> zeroinitializer")
    cursor = outer
    splats[key] = Register(text: all, dtype: .bool, lanes: lanes, scope: scope)
    return all
  }

  private func indexValue(_ index: IndexExpression, _ dtype: DType) throws -> Register {
    let value = pattern(index) == .uniform ? try scalarIndex(index) : try laneIndex(index)
    cursor = value.scope
    return try convert(value, to: dtype)
  }

  private func within(_ index: IndexExpression, _ lower: Int, _ upper: Int) throws -> Register {
    let value = pattern(index) == .uniform ? try scalarIndex(index) : try laneIndex(index)
    let low = splat(literal(.scalar(lower, value.dtype)), value.lanes)
    let count = splat(literal(.scalar(max(upper - lower, 0), value.dtype)), value.lanes)
    cursor = value.scope
    let type = vectorType(value.dtype.registerType, value.lanes)
    // As unsigned numbers, those below the lower bound are large.
    let shifted = lower == 0 ? value.text : instruction("sub \(type) \(value.text), \(low.text)")
    return Register(text: instruction("icmp ult \(type) \(shifted), \(count.text)"), dtype: .bool, lanes: value.lanes, scope: cursor)
  }

  // MARK: Any dtype

  func select(_ predicate: Register, _ x: Register, _ y: Register) -> Register {
    let type = vectorType(x.dtype.registerType, x.lanes), condition = vectorType("i1", predicate.lanes)
    let texts = zip(parts(x), parts(y)).map { instruction("select \(condition) \(predicate.text), \(type) \($0), \(type) \($1)") }
    return Register(text: texts[0], imaginary: texts.count > 1 ? texts[1] : nil, dtype: x.dtype, lanes: x.lanes, scope: cursor)
  }

  func compare(_ direction: ComparisonDirection, _ x: Register, _ y: Register) -> Register {
    let type = vectorType(x.dtype.registerType, x.lanes), i1 = vectorType("i1", x.lanes)
    let text: String
    switch x.dtype.category {
    case .complex:
      let predicate = direction == .equal ? "oeq" : "une", join = direction == .equal ? "and" : "or"
      let real = instruction("fcmp \(predicate) \(type) \(x.text), \(y.text)")
      let imaginary = instruction("fcmp \(predicate) \(type) \(x.imaginary!), \(y.imaginary!)")
      text = instruction("\(join) \(i1) \(real), \(imaginary)")
    case .floatingPoint:
      let predicate = switch direction {
      case .equal: "oeq"
      case .notEqual: "une"
      case .less: "olt"
      case .lessOrEqual: "ole"
      case .greater: "ogt"
      case .greaterOrEqual: "oge"
      }
      text = instruction("fcmp \(predicate) \(type) \(x.text), \(y.text)")
    case .bool, .unsignedInteger, .signedInteger:
      let sign = x.dtype.category == .signedInteger ? "s" : "u"
      let predicate = switch direction {
      case .equal: "eq"
      case .notEqual: "ne"
      case .less: "\(sign)lt"
      case .lessOrEqual: "\(sign)le"
      case .greater: "\(sign)gt"
      case .greaterOrEqual: "\(sign)ge"
      }
      text = instruction("icmp \(predicate) \(type) \(x.text), \(y.text)")
    }
    return Register(text: text, dtype: .bool, lanes: x.lanes, scope: cursor)
  }

  func bitcast(_ x: Register, to dtype: DType) -> Register {
    func bits(_ type: DType) -> String { type == .float16 ? "half" : type == .bfloat16 ? "i16" : type.registerType }
    var value = x
    let from = vectorType(bits(x.dtype), x.lanes), to = vectorType(bits(dtype), x.lanes)
    if x.dtype == .float16 || x.dtype == .bfloat16 { value.text = smallFloatBits(x) }
    if from != to { value.text = instruction("bitcast \(from) \(value.text) to \(to)") }
    if dtype == .float16 || dtype == .bfloat16 { value.text = smallFloatValue(value.text, dtype, x.lanes) }
    value.dtype = dtype
    value.scope = cursor
    return value
  }

  // MARK: Small floats

  private func fill(_ value: Int, _ type: String, _ lanes: Int) -> String { constantLanes("\(value)", type, lanes) }

  /// The `half` or 16 bits of a small float held in a float.
  private func smallFloatBits(_ x: Register) -> String {
    let wide = vectorType("float", x.lanes)
    if x.dtype == .float16 { return instruction("fptrunc \(wide) \(x.text) to \(vectorType("half", x.lanes))") }
    let i32 = vectorType("i32", x.lanes)
    let bits = instruction("bitcast \(wide) \(x.text) to \(i32)")
    let high = instruction("lshr \(i32) \(bits), \(fill(16, "i32", x.lanes))")
    return instruction("trunc \(i32) \(high) to \(vectorType("i16", x.lanes))")
  }

  private func smallFloatValue(_ text: String, _ dtype: DType, _ lanes: Int) -> String {
    let wide = vectorType("float", lanes)
    if dtype == .float16 { return instruction("fpext \(vectorType("half", lanes)) \(text) to \(wide)") }
    let i32 = vectorType("i32", lanes)
    let bits = instruction("zext \(vectorType("i16", lanes)) \(text) to \(i32)")
    return instruction("bitcast \(i32) \(instruction("shl \(i32) \(bits), \(fill(16, "i32", lanes))")) to \(wide)")
  }

  /// A float rounded to the grid of a small float dtype; others as they are.
  func rounded(_ text: String, to dtype: DType, lanes: Int) -> String {
    let wide = vectorType("float", lanes), i32 = vectorType("i32", lanes), i1 = vectorType("i1", lanes)
    switch dtype {
    case .float16:
      let half = vectorType("half", lanes)
      return instruction("fpext \(half) \(instruction("fptrunc \(wide) \(text) to \(half)")) to \(wide)")
    case .bfloat16:
      let bits = instruction("bitcast \(wide) \(text) to \(i32)")
      let odd = instruction("and \(i32) \(instruction("lshr \(i32) \(bits), \(fill(16, "i32", lanes))")), \(fill(1, "i32", lanes))")
      let bias = instruction("add \(i32) \(odd), \(fill(0x7FFF, "i32", lanes))")
      let sum = instruction("add \(i32) \(bits), \(bias)")
      let isNaN = instruction("fcmp uno \(wide) \(text), \(text)")
      let quiet = instruction("or \(i32) \(bits), \(fill(0x400000, "i32", lanes))")
      let chosen = instruction("select \(i1) \(isNaN), \(i32) \(quiet), \(i32) \(sum)")
      return instruction("bitcast \(i32) \(instruction("and \(i32) \(chosen), \(fill(-65536, "i32", lanes))")) to \(wide)")
    default: return text
    }
  }
}

extension String {
  func leftPadded(to length: Int) -> String { String(repeating: "0", count: max(length - count, 0)) + self }
}
