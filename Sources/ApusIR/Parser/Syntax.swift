/// What the text says before it means anything: operations by name, with operands by name, attributes and regions.
///
/// Pretty and generic forms give the same nodes; the pretty ones name attributes as the pretty form does (`dims`), the generic ones
/// by their full names (`broadcast_dimensions`).

indirect enum TypeSyntax: Hashable {
  case tensor(TensorType)
  case tuple([TypeSyntax])
  case token
  case function([TypeSyntax], [TypeSyntax])
  /// A type by itself, `i64` or `index`: of attributes, not of values.
  case element(String)
  /// A type of the text that Apus does not have.
  case unsupported(String)
}

indirect enum AttributeSyntax {
  case unit
  case bool(Bool)
  /// A number's text, integer or floating-point.
  case number(Range<Int>)
  case string(String)
  case symbol(String)
  case word(String)
  case array([AttributeSyntax])
  case dictionary([String: AttributeSyntax])
  /// `array<i64: 1, 2>`, and the bracketed lists of integers of pretty forms.
  case integers([Int])
  /// `[1] x [0]` of pretty forms.
  case pair([Int], [Int])
  /// The ranges of a pretty slice.
  case ranges(starts: [Int], limits: [Int], strides: [Int])
  case elements(Literal)
  case type(TypeSyntax)
  /// `#stablehlo.dot<...>`: the name and the place between the brackets.
  case dialect(String, Range<Int>)
  /// `#name`, defined elsewhere in the module.
  case alias(String)
}

/// The elements of a constant.
enum Literal {
  case array(DenseArray)
  /// One scalar for all elements.
  case splat(DenseArray, TensorType)
  /// Without a type to read them by, or of a type that only attributes have.
  case unread(Range<Int>, type: String)

  var type: TensorType? {
    switch self {
    case .array(let array): array.type
    case .splat(_, let type): type
    case .unread: nil
    }
  }
}

/// The use of a value: `%x` or `%x#1`.
struct OperandSyntax {
  /// The name, with the number of the result where it is not the first.
  var name: String
  var offset: Int
}

/// A value that a block takes.
struct BlockArgument {
  var name: String
  var type: TypeSyntax
}

struct RegionSyntax {
  var arguments: [BlockArgument]
  var operations: [OperationSyntax]
  /// What `return` gives.
  var results: [OperandSyntax]
  var offset: Int
  /// Where the return is, or the end where there is none.
  var returnOffset: Int
  var hasReturn = false
}

struct OperationSyntax {
  /// With its dialect, `stablehlo.add`.
  var name: String
  var offset: Int
  /// The names of its results, each for a number of them: `%a, %b:2 = `.
  var results: [(name: String, count: Int)] = []
  var operands: [OperandSyntax] = []
  var attributes: [String: AttributeSyntax] = [:]
  /// What a pretty form gives without a name: comparison directions, the target of a call, the elements of a constant.
  var positional: [AttributeSyntax] = []
  var regions: [RegionSyntax] = []
  var operandTypes: [TypeSyntax]?
  var resultTypes: [TypeSyntax]?
  /// Types listed without an arrow.
  var listedTypes: [TypeSyntax] = []
  var location: LocationSyntax?
}

struct FunctionSyntax {
  struct Port {
    var name: String
    var type: TypeSyntax
    var attributes: [String: String]
  }
  var name: String
  var offset: Int
  var isPrivate: Bool
  var arguments: [Port]
  var results: [Port]
  var attributes: [String: AttributeSyntax]
  /// Nil for a declaration.
  var body: RegionSyntax?
  /// The functions that it names, with the places.
  var references: [(name: String, offset: Int)]
}

indirect enum LocationSyntax {
  case file(String, line: Int)
  case name(String, LocationSyntax?)
  case call(LocationSyntax, caller: LocationSyntax)
  case fused([LocationSyntax])
  case alias(String)
  case unknown
}

struct ModuleSyntax {
  var name: String?
  var attributes: [String: String] = [:]
  var functions: [FunctionSyntax] = []
  var attributeAliases: [String: AttributeSyntax] = [:]
  var typeAliases: [String: TypeSyntax] = [:]
  var locations: [String: LocationSyntax] = [:]
}
