import ApusIR

/// Writes a kernel as a function in LLVM's text form, `void name(T** buffers, i64 begin, i64 end)`: it runs the units `begin..<end`.
///
/// Text is kept per scope (function, unit, loop), so that an expression is written in the outermost scope that has all it depends on.
final class Emitter {
  let kernel: Kernel
  let target: LLVMLibrary.Target
  var declarations: Set<String> = []

  /// Text of the open scopes, innermost last.
  var scopes: [String] = [""]
  /// The scope that instructions are written to.
  var cursor = 0
  var allocas = ""
  /// Memory that calls of precompiled kernels share, by role and type.
  var scratchMemory: [String: String] = [:]
  private var counter = 0

  /// Values already computed, valid until their scope closes.
  var memo: [ExpressionID: Register] = [:]
  var splats: [SplatKey: Register] = [:]
  var loops: [LoopID: Register] = [:]
  /// By loop that a unit runs a block of: where the block begins and whether it is the last, shorter one.
  var blocks: [LoopID: (base: Register, isLast: String?)] = [:]
  var variables: [VariableID: VariableSlot] = [:]
  /// The loop whose iterations are lanes at the moment.
  var vector: VectorContext?
  let facts: KernelFacts
  /// Whether anything is written past the caches.
  var streams = false

  struct SplatKey: Hashable {
    var text: String
    var lanes: Int
  }

  struct VectorContext {
    var loop: LoopID
    var lanes: Int
    /// How many of the lanes are iterations; fewer than `lanes` only in a loop's last, partial step.
    var active: Int
    var scope: Int
  }

  /// Where a variable lives.
  struct VariableSlot {
    var address: Register
    var lanes: Int
    var scope: Int
  }

  init(_ kernel: Kernel, target: LLVMLibrary.Target) {
    self.kernel = kernel
    self.target = target
    facts = KernelFacts(kernel)
  }

  func fresh() -> String {
    counter += 1
    return "%v\(counter)"
  }

  func label() -> String {
    counter += 1
    return "L\(counter)"
  }

  func write(_ line: String) {
    scopes[cursor] += "  "
    scopes[cursor] += line
    scopes[cursor] += "\n"
  }

  /// Writes an instruction and returns the name of its result.
  func instruction(_ text: String) -> String {
    let name = fresh()
    write("\(name) = \(text)")
    return name
  }

  /// Runs `body` writing to a new innermost scope and returns the scope's text. What was computed in it is forgotten.
  func scope(_ body: () throws -> Void) rethrows -> String {
    let outer = cursor
    scopes.append("")
    cursor = scopes.count - 1
    let depth = cursor
    try body()
    memo = memo.filter { $0.value.scope < depth }
    splats = splats.filter { $0.value.scope < depth }
    cursor = outer
    return scopes.removeLast()
  }

  // MARK: Types

  func vectorType(_ element: String, _ lanes: Int) -> String { lanes == 1 ? element : "<\(lanes) x \(element)>" }
  func pointer(to element: String) -> String { target.hasOpaquePointers ? "ptr" : "\(element)*" }

  /// Views a pointer as one to another type.
  func castPointer(_ name: String, from: String, to: String) -> String {
    target.hasOpaquePointers || from == to ? name : instruction("bitcast \(from)* \(name) to \(to)*")
  }

  func alloca(_ type: String, alignment: Int = 64) -> String {
    let name = fresh()
    allocas += "  \(name) = alloca \(type), align \(alignment)\n"
    return name
  }

  /// A constant of equal lanes.
  func constantLanes(_ value: String, _ element: String, _ lanes: Int) -> String {
    lanes == 1 ? value : "<" + [String](repeating: "\(element) \(value)", count: lanes).joined(separator: ", ") + ">"
  }

  /// Declares and calls an intrinsic or library function.
  func call(_ function: String, _ result: String, _ arguments: [(type: String, value: String)]) -> String {
    declarations.insert("declare \(result) @\(function)(\(arguments.map(\.type).joined(separator: ", ")))")
    return instruction("call \(result) @\(function)(\(arguments.map { "\($0.type) \($0.value)" }.joined(separator: ", ")))")
  }

  /// The suffix of an overloaded intrinsic, for instance `v16f32`.
  func suffix(_ element: String, _ lanes: Int) -> String {
    let name = switch element {
    case "float": "f32"
    case "double": "f64"
    case "half": "f16"
    default: element
    }
    return lanes == 1 ? name : "v\(lanes)\(name)"
  }
}

/// A value in registers: one or, for complex numbers, two names of scalars or vectors.
struct Register {
  var text: String
  var imaginary: String?
  var dtype: DType
  var lanes: Int
  /// The scope it was computed in.
  var scope: Int
}

extension DType {
  /// The type that values are computed in: small floats are computed in `float`, parts of complex numbers singly.
  var registerType: String {
    switch self {
    case .bool: "i1"
    case .int8, .uint8: "i8"
    case .int16, .uint16: "i16"
    case .int32, .uint32: "i32"
    case .int64, .uint64: "i64"
    case .float16, .bfloat16, .float32, .complex64: "float"
    case .float64, .complex128: "double"
    }
  }

  /// The type of an element, or of a part of a complex element, in memory.
  var memoryType: String {
    switch self {
    case .bool: "i8"
    case .float16: "half"
    case .bfloat16: "i16"
    default: registerType
    }
  }

  /// Bytes of `memoryType`.
  var memoryAlignment: Int { realType.byteCount }
}

/// What a kernel's text depends on, found once.
struct KernelFacts {
  /// Per expression, the loops it depends on, as a bit set.
  private(set) var dependencies: [UInt128] = []
  /// Per variable: the loops around its initialisation; whether a vector loop that does not surround it updates it.
  private(set) var enclosing: [UInt128]
  private(set) var isLaneWise: [Bool]
  /// Per loop, the variables updated in it.
  private(set) var updates: [LoopID: Set<VariableID>] = [:]

  init(_ kernel: Kernel) {
    enclosing = [UInt128](repeating: 0, count: kernel.variables.count)
    isLaneWise = [Bool](repeating: false, count: kernel.variables.count)
    var open = kernel.parallel.filter { kernel.blocks[$0] == nil }
    walk(kernel, kernel.body, &open, vector: kernel.parallelVector)
    for expression in kernel.expressions {
      var bits: UInt128 = 0
      func add(_ index: IndexExpression) { index.visit(loop: { bits |= 1 << UInt128($0.index) }, value: { _ in }) }
      switch expression {
      case .index(let index), .within(let index, _, _), .load(_, let index, _): add(index)
      case .variable(let variable): bits |= enclosing[variable.index]
      default: break
      }
      for operand in expression.operands { bits |= dependencies[operand.index] }
      dependencies.append(bits)
    }
  }

  private mutating func walk(_ kernel: Kernel, _ statements: [Statement], _ open: inout [LoopID], vector: LoopID?) {
    for statement in statements {
      switch statement {
      case .serial(let loop, let body), .repeating(let loop, _, let body):
        open.append(loop)
        walk(kernel, body, &open, vector: vector)
        open.removeLast()
      case .vector(let loop, let body):
        open.append(loop)
        walk(kernel, body, &open, vector: loop)
        open.removeLast()
      case .initialize(let variable):
        let around = kernel.variables[variable.index].isUniform ? open.filter { $0 != vector } : open
        enclosing[variable.index] = around.reduce(0) { $0 | 1 << UInt128($1.index) }
      case .accumulate(let variable, _):
        for loop in open { updates[loop, default: []].insert(variable) }
        if let vector, enclosing[variable.index] & (1 << UInt128(vector.index)) == 0 { isLaneWise[variable.index] = true }
      case .assign(let assignments):
        for loop in open { updates[loop, default: []].formUnion(assignments.map(\.variable)) }
      case .store, .collapse, .turn, .fold, .prefetch: break
      }
    }
  }

  func depends(_ expression: ExpressionID, on loop: LoopID) -> Bool {
    dependencies[expression.index] & (1 << UInt128(loop.index)) != 0
  }
}
