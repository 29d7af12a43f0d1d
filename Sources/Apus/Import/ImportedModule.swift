/// A program written elsewhere: the functions of a module of StableHLO text, as JAX, TensorFlow and PyTorch export it.
///
///     let module = try ImportedModule(contentsOf: "model.mlir")
///     let model = try module.function()
///     let logits = jit { (x: Tensor) in model(x)[0] }
public struct ImportedModule: Sendable {
  private let module: StableHLOModule

  /// The module of a text.
  ///
  /// - Parameter name: what errors call the text.
  /// - Throws: `ParseError` with line and column.
  public init(stableHLO text: String, name: String? = nil) throws {
    module = try StableHLOModule.parse(text, options: .init(sourceName: name))
  }

  /// The module of a file.
  ///
  /// - Throws: `FileError`; `ParseError` with line and column.
  public init(contentsOf path: String) throws { try self.init(stableHLO: TextFile.read(path), name: path) }

  /// The names of the functions that are meant to be called from outside, in the text's order.
  public var functionNames: [String] { module.functions.filter { !$0.isPrivate }.map(\.name) }

  /// A function, private ones included.
  ///
  /// - Throws: `ProgramError` where there is none of that name, or where it runs others on a grid of devices.
  public func function(_ name: String = "main") throws -> ImportedFunction {
    guard let function = module[name] else {
      throw ProgramError("there is no function \(name); there are: \(functionNames.joined(separator: ", "))")
    }
    if function.parallel != nil { throw ProgramError("function \(name) runs others on several devices, and cannot be called on one") }
    return ImportedFunction(
      name: name, program: function.program, captured: function.captured.map { Tensor($0) },
      parameterTypes: Array(function.program.parameterTypes.dropLast(function.captured.count)))
  }
}

/// A function of an imported module: like any function of tensors, it can be jitted, differentiated and mapped.
public struct ImportedFunction: Sendable {
  public let name: String
  /// (arguments..., captured constants...) -> results.
  package let program: Program
  package let captured: [Tensor]
  /// The arguments that it takes, and the results it gives.
  public let parameterTypes: [TensorType]
  public var resultTypes: [TensorType] { program.resultTypes }

  /// The results for arguments of `parameterTypes`; literals take the parameter's dtype. Wrong arguments poison the results.
  public func callAsFunction(_ arguments: [Tensor]) -> [Tensor] {
    guard arguments.count == parameterTypes.count else {
      return poisoned(ShapeError(name, "takes \(parameterTypes.count) arguments, got \(arguments.count)"))
    }
    let operands = zip(arguments, parameterTypes).map { $0.isWeak ? converted($0, to: $1.dtype) : $0 }
    for (index, (operand, type)) in zip(operands, parameterTypes).enumerated() where operand.poison == nil && operand.type != type {
      let detail = "argument \(index) is \(type), got \(operand.type)"
      return poisoned(operand.dtype == type.dtype ? ShapeError(name, detail) : DTypeError(name, detail))
    }
    return apply(.call(program, name: name), operands + captured)
  }

  public func callAsFunction(_ arguments: Tensor...) -> [Tensor] { self(arguments) }

  private func poisoned(_ error: any Error) -> [Tensor] { Tensor.poisoned(error, like: resultTypes) }
}
