extension Program {
  /// The program as a StableHLO module: MLIR text that XLA and the StableHLO tools take.
  ///
  /// Programs inside `call` become private functions, the other regions are printed in place. Operations that StableHLO lacks are
  /// written in terms of those it has (a scan is a `while`, a cumulative sum a `reduce_window`) or of CHLO's. Equal programs give
  /// equal text.
  public func stableHLOText(functionName: String = "main") -> String {
    let writer = StableHLOWriter()
    writer.writeModule(self, name: functionName)
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
  private var pending: [(name: String, program: Program, isPublic: Bool)] = []
  private var names: [Program: String] = [:]
  private var usedNames: Set<String> = []
  private var indentation = 0
  /// Values and block arguments are numbered through each function, regions included.
  private var valueCount = 0, argumentCount = 0

  func writeModule(_ program: Program, name: String) {
    line("module @\(Self.symbol(name)) {")
    indentation += 1
    pending.append((uniqueName(name), program, true))
    var next = 0
    while next < pending.count {
      let function = pending[next]
      writeFunction(function.name, function.program, isPublic: function.isPublic)
      next += 1
    }
    indentation -= 1
    line("}")
  }

  private func writeFunction(_ name: String, _ program: Program, isPublic: Bool) {
    (valueCount, argumentCount) = (0, 0)
    let arguments = program.parameters.map { _ in freshArgument() }
    let parameters = zip(arguments, program.parameterTypes).map { "\($0): \($1.stableHLOText)" }.joined(separator: ", ")
    let types = program.resultTypes
    let results =
      types.isEmpty ? "" : types.count == 1 && !isPublic ? " -> \(types[0].stableHLOText)" : " -> (\(Self.list(types)))"
    line("func.func \(isPublic ? "public" : "private") @\(name)(\(parameters))\(results) {")
    indented {
      let values = writeBody(of: program, arguments)
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
    if let known = names[program] { return known }
    let unique = uniqueName(name)
    names[program] = unique
    pending.append((unique, program, false))
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

  /// `(operand types) -> result type`.
  static func signature(_ operands: [TensorType], _ results: [TensorType]) -> String {
    let result = results.count == 1 ? results[0].stableHLOText : "(\(list(results)))"
    return "(\(list(operands))) -> \(result)"
  }
}
