/// Builds a Program operation by operation. Every append infers its result types, so a finished program is well typed.
public final class ProgramBuilder {
  public private(set) var types: [TensorType] = []
  public private(set) var parameters: [ValueID] = []
  public private(set) var operations: [Operation] = []
  /// Given to operations appended without a site of their own.
  public var site: SourceSite?

  public init() {}

  /// A builder that starts with a program's values, parameters and operations, under the ids they have there.
  public init(extending program: Program) {
    types = program.types
    parameters = program.parameters
    operations = program.operations
  }

  public func type(of value: ValueID) -> TensorType { types[value] }
  public func shape(of value: ValueID) -> Shape { types[value].shape }
  public func dtype(of value: ValueID) -> DType { types[value].dtype }

  private func newValue(_ type: TensorType) -> ValueID {
    types.append(type)
    return ValueID(types.count - 1)
  }

  public func addParameter(_ type: TensorType) -> ValueID {
    let value = newValue(type)
    parameters.append(value)
    return value
  }

  /// Appends an operation on values of this builder.
  ///
  /// - Throws: `ShapeError` or `DTypeError` where the primitive does not admit the operands, or where no memory could hold a result.
  @discardableResult
  public func append(_ primitive: Primitive, _ operands: [ValueID], site: SourceSite? = nil) throws -> [ValueID] {
    let results = try appendUnbounded(primitive, operands, site: site)
    for result in results where !types[result].isAddressable {
      throw ShapeError(primitive.name, "the result \(types[result]) has more bytes than can be addressed")
    }
    return results
  }

  /// Appends an operation as rules do, of whose results some may be too large for any memory: such a program is not run.
  func appendUnbounded(_ primitive: Primitive, _ operands: [ValueID], site: SourceSite? = nil) throws -> [ValueID] {
    let resultTypes = try primitive.resultTypes(operands.map { types[$0] })
    let results = resultTypes.map(newValue)
    operations.append(Operation(primitive, operands: operands, results: results, site: site ?? self.site))
    return results
  }

  /// Copies a program's operations here, its parameters standing for `arguments`, and returns what its results became.
  ///
  /// - Parameter table: receives, for every value of `program`, the value here.
  @discardableResult
  public func inline(_ program: Program, _ arguments: [ValueID], table: inout [ValueID]) throws -> [ValueID] {
    precondition(arguments.count == program.parameters.count, "inline: \(arguments.count) arguments for \(program.parameters.count) parameters")
    table = [ValueID](repeating: ValueID(-1), count: program.valueCount)
    for (parameter, argument) in zip(program.parameters, arguments) { table[parameter] = argument }
    for operation in program.operations {
      let results = try append(operation.primitive, operation.operands.map { table[$0] }, site: operation.site)
      for (old, new) in zip(operation.results, results) { table[old] = new }
    }
    return program.results.map { table[$0] }
  }

  @discardableResult
  public func inline(_ program: Program, _ arguments: [ValueID]) throws -> [ValueID] {
    var table: [ValueID] = []
    return try inline(program, arguments, table: &table)
  }

  public func finish(_ results: [ValueID]) -> Program {
    Program(types: types, parameters: parameters, operations: operations, results: results)
  }
}

extension Program {
  /// The program of one operation, whose operands are the parameters.
  ///
  /// - Throws: `ShapeError` or `DTypeError` where the primitive does not admit them.
  public static func applying(_ primitive: Primitive, to types: [TensorType]) throws -> Program {
    let builder = ProgramBuilder()
    return builder.finish(try builder.append(primitive, types.map(builder.addParameter)))
  }
}
