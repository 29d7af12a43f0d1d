extension Program {
  /// The program as a StableHLO module: MLIR text that XLA and the StableHLO tools take.
  ///
  /// Programs inside `call` and branches become private functions, the other regions are printed in place. Operations that StableHLO
  /// lacks are written in terms of those it has, or of CHLO's: in private functions (a scan is one with a `while`), or with attributes
  /// `apus.*` where there is room for doubt, by which `StableHLOModule.parse` knows them again. Equal programs give equal text.
  ///
  /// - Parameter constants: values of the last parameters, which are printed as constants of the function instead.
  public func stableHLOText(functionName: String = "main", constants: [DenseArray] = []) -> String {
    let writer = StableHLOWriter()
    writer.writeModule(self, name: functionName, constants: constants)
    return writer.text
  }
}

extension TensorType {
  /// The type in StableHLO text, for instance `tensor<2x3xf32>`.
  public var stableHLOText: String { "tensor<" + shape.map { "\($0)x" }.joined() + dtype.stableHLOName + ">" }
}

/// Writes functions line by line and hands out names.
///
/// The operations' own texts are in extensions, one file per family.
final class StableHLOWriter {
  private(set) var text = ""
  /// Functions named and not yet written.
  private var pending: [Function] = []
  private var names: [FunctionKey: String] = [:]
  private var usedNames: Set<String> = []
  private var indentation = 0
  /// Values and block arguments are numbered through each function, regions included.
  private var valueCount = 0, argumentCount = 0

  private struct Function {
    var name: String
    var parameterTypes: [TensorType], resultTypes: [TensorType]
    var isPublic = false
    /// Printed after the signature.
    var attributes = ""
    /// Writes the body and gives the names of its results.
    var write: (StableHLOWriter, [String]) -> [String]
  }

  private enum FunctionKey: Hashable {
    case program(Program)
    /// What stands for a primitive on operands of these types.
    case primitive(Primitive, [TensorType])
  }

  func writeModule(_ program: Program, name: String, constants: [DenseArray]) {
    line("module @\(Self.symbol(name)) {")
    indentation += 1
    let parameterCount = program.parameters.count - constants.count
    let types = Array(program.parameterTypes.prefix(parameterCount))
    var function = Function(name: uniqueName(name), parameterTypes: types, resultTypes: program.resultTypes) { writer, arguments in
      writer.writeBody(of: program, arguments + constants.map { writer.constant($0) })
    }
    function.isPublic = true
    pending.append(function)
    var next = 0
    while next < pending.count {
      write(pending[next])
      next += 1
    }
    pending = []
    indentation -= 1
    line("}")
  }

  private func write(_ function: Function) {
    (valueCount, argumentCount) = (0, 0)
    let arguments = function.parameterTypes.map { _ in freshArgument() }
    let parameters = zip(arguments, function.parameterTypes).map { "\($0): \($1.stableHLOText)" }.joined(separator: ", ")
    let types = function.resultTypes
    let results =
      types.isEmpty ? "" : types.count == 1 && !function.isPublic ? " -> \(types[0].stableHLOText)" : " -> (\(Self.list(types)))"
    let head = "func.func \(function.isPublic ? "public" : "private") @\(function.name)"
    line("\(head)(\(parameters))\(results)\(function.attributes.isEmpty ? "" : " attributes {\(function.attributes)}") {")
    indented {
      let values = function.write(self, arguments)
      line(values.isEmpty ? "return" : "return \(values.joined(separator: ", ")) : \(Self.list(types))")
    }
    line("}")
  }

  /// Writes a program's operations and gives the names of its results.
  func writeBody(of program: Program, _ arguments: [String]) -> [String] {
    var values = [String](repeating: "", count: program.valueCount)
    for (parameter, argument) in zip(program.parameters, arguments) { values[parameter] = argument }
    for operation in program.operations {
      let results = write(
        operation.primitive, operation.operands.map { values[$0] }, operation.operands.map { program.types[$0] },
        operation.results.map { program.types[$0] })
      for (id, name) in zip(operation.results, results) { values[id] = name }
    }
    return program.results.map { values[$0] }
  }

  // MARK: Lines

  func line(_ content: String) {
    text += String(repeating: "  ", count: indentation) + content + "\n"
  }

  func indented(_ body: () -> Void) {
    indentation += 1
    body()
    indentation -= 1
  }

  /// Whether operations are being written into a region of another, not straight into a function.
  var isInRegion: Bool { indentation > 2 }

  // MARK: Names

  func freshArgument() -> String {
    argumentCount += 1
    return "%arg\(argumentCount - 1)"
  }

  private func freshValue() -> String {
    valueCount += 1
    return "%\(valueCount - 1)"
  }

  /// Writes an operation of one result, given without the result's name, and returns that name.
  func define(_ operation: String) -> String {
    let name = freshValue()
    line("\(name) = \(operation)")
    return name
  }

  /// Writes the head of an operation of many results and returns their names; nothing can be written between the two.
  func define(_ count: Int, _ operation: String) -> [String] {
    if count == 0 {
      line(operation)
      return []
    }
    if count == 1 { return [define(operation)] }
    let name = freshValue()
    line("\(name):\(count) = \(operation)")
    return (0..<count).map { "\(name)#\($0)" }
  }

  /// The name of the function that is a program's; it is written after the present one.
  func function(_ program: Program, _ name: String) -> String {
    define(.program(program), name) {
      Function(name: $0, parameterTypes: program.parameterTypes, resultTypes: program.resultTypes) { writer, arguments in
        writer.writeBody(of: program, arguments)
      }
    }
  }

  /// The name of a function that stands for a primitive on operands of some types, marked with fields by which the parser knows it.
  func function(
    _ primitive: Primitive, _ name: String, _ types: [TensorType], _ results: [TensorType], fields: [String] = [],
    write: @escaping (StableHLOWriter, [String]) -> [String]
  ) -> String {
    define(.primitive(primitive, types), name) {
      let mark = (["name = \"\(name)\""] + fields).joined(separator: ", ")
      return Function(
        name: $0, parameterTypes: types, resultTypes: results, attributes: "apus.primitive = {\(mark)}", write: write)
    }
  }

  private func define(_ key: FunctionKey, _ name: String, _ make: (String) -> Function) -> String {
    if let known = names[key] { return known }
    let unique = uniqueName(name)
    names[key] = unique
    pending.append(make(unique))
    return unique
  }

  private func uniqueName(_ name: String) -> String {
    let base = Self.symbol(name)
    var candidate = base, suffix = 0
    while !usedNames.insert(candidate).inserted {
      candidate = "\(base)_\(suffix)"
      suffix += 1
    }
    return candidate
  }

  /// A name with what MLIR's symbols may not have replaced.
  private static func symbol(_ name: String) -> String {
    let ascii = name.unicodeScalars.map { scalar in
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      return isLetter || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
    }
    let isLeading = ascii.first.map { !("0"..."9").contains($0) } ?? false
    return (isLeading ? "" : "_") + String(ascii)
  }

  // MARK: Types and attributes

  static func list(_ types: [TensorType]) -> String { types.map(\.stableHLOText).joined(separator: ", ") }
  static func list(_ values: [Int]) -> String { "[" + values.map(String.init).joined(separator: ", ") + "]" }
  static func array(_ values: [Int]) -> String {
    values.isEmpty ? "array<i64>" : "array<i64: " + values.map(String.init).joined(separator: ", ") + ">"
  }

  /// A string in quotes, with what MLIR wants escaped.
  static func quoted(_ text: String) -> String {
    "\"" + text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F...:
        "\\" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      default: String(Unicode.Scalar(byte))
      }
    }.joined() + "\""
  }

  /// `(operand types) -> result type`.
  static func signature(_ operands: [TensorType], _ results: [TensorType]) -> String {
    let result = results.count == 1 ? results[0].stableHLOText : "(\(list(results)))"
    return "(\(list(operands))) -> \(result)"
  }
}
