import ApusIR
import Foundation

extension Emitter {
  /// Calls a function of the C mathematics library on floats or doubles: its vector form where the platform has one, lane by lane
  /// otherwise.
  ///
  /// - Parameter vector: the function's name in the vector library (glibc's libmvec); nil where it has no vector form.
  func library(_ name: String, _ operands: [Register], vector: String?) -> String {
    let isFloat = operands[0].dtype.registerType == "float"
    let lanes = operands[0].lanes
    if let vector, let form = VectorMath.form(vector, isFloat: isFloat, arity: operands.count, target: target) {
      return inChunks(of: form.lanes, operands) { chunks in
        let type = self.vectorType(isFloat ? "float" : "double", form.lanes)
        return self.call(form.symbol, type, chunks.map { (type, $0) })
      }
    }
    let element = isFloat ? "float" : "double", symbol = isFloat ? name + "f" : name
    if lanes == 1 { return call(symbol, element, operands.map { (element, $0.text) }) }
    let type = vectorType(element, lanes)
    var all = "undef"
    for lane in 0..<lanes {
      let arguments = operands.map { (element, instruction("extractelement \(type) \($0.text), i32 \(lane)")) }
      let value = call(symbol, element, arguments)
      all = instruction("insertelement \(type) \(all), \(element) \(value), i32 \(lane)")
    }
    return all
  }

  /// Applies a function of vectors with a fixed number of lanes to vectors of any other.
  func inChunks(of width: Int, _ operands: [Register], _ body: ([String]) -> String) -> String {
    let lanes = operands[0].lanes, element = operands[0].dtype.registerType
    if lanes == width { return body(operands.map(\.text)) }
    if lanes < width {
      // Spare lanes repeat the first value, which is one the function is asked about anyway.
      let wide = operands.map { operand -> String in
        if lanes == 1 {
          let first = instruction("insertelement <\(width) x \(element)> undef, \(element) \(operand.text), i32 0")
          return shuffle(first, element, width, [Int](repeating: 0, count: width))
        }
        return shuffle(operand.text, element, lanes, (0..<width).map { $0 < lanes ? $0 : 0 })
      }
      let value = body(wide)
      if lanes == 1 { return instruction("extractelement <\(width) x \(element)> \(value), i32 0") }
      return shuffle(value, element, width, Array(0..<lanes))
    }
    var pieces = stride(from: 0, to: lanes, by: width).map { start in
      body(operands.map { shuffle($0.text, element, lanes, Array(start..<start + width)) })
    }
    var size = width
    while pieces.count > 1 {
      pieces = stride(from: 0, to: pieces.count, by: 2).map { at in
        let order = (0..<2 * size).map { "i32 \($0)" }.joined(separator: ", ")
        let type = vectorType(element, size)
        return instruction("shufflevector \(type) \(pieces[at]), \(type) \(pieces[at + 1]), <\(2 * size) x i32> <\(order)>")
      }
      size *= 2
    }
    return pieces[0]
  }

  private func shuffle(_ value: String, _ element: String, _ lanes: Int, _ order: [Int]) -> String {
    let type = vectorType(element, lanes)
    let indices = order.map { "i32 \($0)" }.joined(separator: ", ")
    return instruction("shufflevector \(type) \(value), \(type) undef, <\(order.count) x i32> <\(indices)>")
  }
}

/// The vector forms of the C mathematics library's functions.
enum VectorMath {
  struct Form {
    var symbol: String
    var lanes: Int
  }

  /// The widest form of a function that the processor runs and this process has; nil where there is none.
  static func form(_ name: String, isFloat: Bool, arity: Int, target: LLVMLibrary.Target) -> Form? {
    #if os(Linux) && arch(x86_64)
      let (letter, bytes) = switch target.vectorBytes {
      case 64: ("e", 64)
      case 32: ("d", 32)
      default: ("b", 16)
      }
      let lanes = bytes / (isFloat ? 4 : 8)
      let symbol = "_ZGV\(letter)N\(lanes)\(String(repeating: "v", count: arity))_\(name)\(isFloat ? "f" : "")"
      return dlsym(nil, symbol) == nil ? nil : Form(symbol: symbol, lanes: lanes)
    #else
      return nil
    #endif
  }
}
