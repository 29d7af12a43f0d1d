/// A module of StableHLO text: named functions, each a Program.
///
///     let module = try StableHLOModule.parse(text)
///     let main = module["main"]
///
/// Programs are closed: constants of more than `Program.literalByteLimit` bytes are trailing parameters of a function's program, and
/// `captured` are the values to pass for them. Calls of private functions are `call` operations whose programs are shared.
public struct StableHLOModule: Sendable {
  /// An argument or a result of a function, as the text describes it.
  public struct Port: Sendable {
    /// The argument's name without its `%`; empty for results.
    public var name: String
    /// Attributes such as `jax.result_info`: strings without quotes, others as they stand in the text.
    public var attributes: [String: String]

    public init(name: String, attributes: [String: String] = [:]) {
      self.name = name
      self.attributes = attributes
    }
  }

  public struct Function: Sendable {
    public var name: String
    public var isPrivate: Bool
    /// (the function's arguments..., captured constants...) -> the function's results. Tuples are flattened, tokens left out.
    public var program: Program
    public var captured: [DenseArray]
    public var arguments: [Port]
    public var results: [Port]
    /// Where the function runs others on a grid of devices, that; `program` then is only what comes before.
    public var parallel: ParallelRun?

    public init(
      name: String, isPrivate: Bool = false, program: Program, captured: [DenseArray] = [], arguments: [Port] = [], results: [Port] = [],
      parallel: ParallelRun? = nil
    ) {
      self.name = name
      self.isPrivate = isPrivate
      self.program = program
      self.captured = captured
      self.arguments = arguments
      self.results = results
      self.parallel = parallel
    }
  }

  /// `interpreter.run_parallel`, as StableHLO's tests have it: functions that run at once on a grid of devices.
  public struct ParallelRun: Sendable {
    /// Names of functions: a row for every replica, an entry for every partition.
    public var grid: [[String]]
    /// The program before gives the operands first, those of all functions one after the other in the grid's order; these are how many.
    public var operandCount: Int
    /// (results of all functions..., what else the program before gives...) -> the function's results.
    public var continuation: Program

    public init(grid: [[String]], operandCount: Int, continuation: Program) {
      self.grid = grid
      self.operandCount = operandCount
      self.continuation = continuation
    }
  }

  public struct Options: Sendable {
    /// Functions in which every constant, however small, becomes a captured parameter, so that nothing can be folded.
    public var liftedFunctions: @Sendable (String) -> Bool
    /// The name of the text, for the locations of operations that state none.
    public var sourceName: String?

    public init(liftedFunctions: @escaping @Sendable (String) -> Bool = { _ in false }, sourceName: String? = nil) {
      self.liftedFunctions = liftedFunctions
      self.sourceName = sourceName
    }
  }

  public var name: String?
  public var attributes: [String: String]
  /// In the order of the text.
  public var functions: [Function]

  public init(name: String? = nil, attributes: [String: String] = [:], functions: [Function]) {
    self.name = name
    self.attributes = attributes
    self.functions = functions
  }

  /// The function of a name.
  public subscript(name: String) -> Function? { functions.first { $0.name == name } }

  /// Reads a module: operations of StableHLO and CHLO in pretty or generic form.
  ///
  /// - Throws: `ParseError` with line, column and what was expected, whatever the text is.
  public static func parse(_ text: String, options: Options = Options()) throws(ParseError) -> StableHLOModule {
    let modules = try parse(text, options: options) { [$0.indices] }
    return modules[0]
  }

  /// Reads all modules of a file, which lines beginning with `// -----` separate.
  public static func parseAll(_ text: String, options: Options = Options()) throws(ParseError) -> [StableHLOModule] {
    try parse(text, options: options, parts: Self.parts)
  }

  /// The texts of a file's modules; each keeps its line numbers, as empty lines stand for what comes before.
  public static func split(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      parts(bytes).map { part in
        let lines = bytes[..<part.lowerBound].count { $0 == UInt8(ascii: "\n") }
        return String(repeating: "\n", count: lines) + String(decoding: bytes[part], as: UTF8.self)
      }
    }
  }

  private static func parse(
    _ text: String, options: Options, parts: (UnsafeBufferPointer<UInt8>) -> [Range<Int>]
  ) throws(ParseError) -> [StableHLOModule] {
    var text = text
    return try text.withUTF8 { bytes -> Result<[StableHLOModule], ParseError> in
      do throws(ParseError) {
        var modules: [StableHLOModule] = []
        for part in parts(bytes) {
          var parser = SyntaxParser(bytes, part)
          let syntax = try parser.parseModule()
          let functions = try ModuleLowering(syntax, bytes, options).lowerAll()
          modules.append(StableHLOModule(name: syntax.name, attributes: syntax.attributes, functions: functions))
        }
        return .success(modules)
      } catch { return .failure(error) }
    }.get()
  }

  /// The parts between separating lines; parts with nothing but white space and comments are left out unless there is no other.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let separator = Array("// -----".utf8)
    var parts: [Range<Int>] = []
    var start = 0
    var reader = Reader(bytes, bytes.indices)
    func add(_ range: Range<Int>) {
      var part = Reader(bytes, range)
      if !part.isAtEnd { parts.append(range) }
    }
    while reader.position < bytes.count {
      let line = reader.position
      let next = reader.find(UInt8(ascii: "\n"), from: line).map { $0 + 1 } ?? bytes.count
      if bytes[line..<next].starts(with: separator) {
        add(start..<line)
        start = next
      }
      reader.position = next
    }
    add(start..<bytes.count)
    return parts.isEmpty ? [bytes.indices] : parts
  }
}
