import ApusIR

/// Between the form of an element in memory and in registers.
extension Emitter {
  /// A loaded value in its register form.
  func fromMemory(_ name: String, _ dtype: DType, _ lanes: Int) -> Register {
    func type(_ element: String) -> String { vectorType(element, lanes) }
    let text: String
    switch dtype {
    case .bool:
      text = instruction("icmp ne \(type("i8")) \(name), \(lanes == 1 ? "0" : "zeroinitializer")")
    case .float16: text = instruction("fpext \(type("half")) \(name) to \(type("float"))")
    case .bfloat16:
      let wide = instruction("zext \(type("i16")) \(name) to \(type("i32"))")
      let sixteen = constantLanes("16", "i32", lanes)
      let shifted = instruction("shl \(type("i32")) \(wide), \(sixteen)")
      text = instruction("bitcast \(type("i32")) \(shifted) to \(type("float"))")
    default: text = name
    }
    return Register(text: text, dtype: dtype, lanes: lanes, scope: cursor)
  }

  /// A value in its memory form; small floats are on their own grid already, so nothing rounds here.
  func toMemory(_ value: Register, _ dtype: DType) -> String {
    func type(_ element: String) -> String { vectorType(element, value.lanes) }
    switch dtype {
    case .bool: return instruction("zext \(type("i1")) \(value.text) to \(type("i8"))")
    case .float16: return instruction("fptrunc \(type("float")) \(value.text) to \(type("half"))")
    case .bfloat16:
      let bits = instruction("bitcast \(type("float")) \(value.text) to \(type("i32"))")
      let sixteen = constantLanes("16", "i32", value.lanes)
      return instruction("trunc \(type("i32")) \(instruction("lshr \(type("i32")) \(bits), \(sixteen)")) to \(type("i16"))")
    default: return value.text
    }
  }
}
