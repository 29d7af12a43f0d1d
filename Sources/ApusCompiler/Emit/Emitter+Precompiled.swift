import ApusIR
import ApusRuntime

/// Calls of the runtime's own kernels, for functions that neither fit in a few lines of text nor are accurate enough in the C library.
/// A kernel reads and writes arrays, so that vectors of any width go through memory on the stack; eager execution runs the same
/// kernels.
extension Emitter {
  /// The function of a value in its register's precision.
  func precompiled(_ function: UnaryFunction, _ x: Register) -> String {
    let dtype: DType = x.dtype.registerType == "float" ? .float32 : .float64
    let source = spilled(x.text, x, "x"), target = scratch(x, "y")
    callKernel(
      EagerKernels.symbol(function, dtype), [(bytes, source), (bytes, target.bytes), ("i64", "\(x.lanes)"), ("i32", "0")])
    return reload(target, x)
  }

  func precompiled(_ function: BinaryFunction, _ x: Register, _ y: Register) -> String {
    let dtype: DType = x.dtype.registerType == "float" ? .float32 : .float64
    let first = spilled(x.text, x, "x"), second = spilled(y.text, y, "x2"), target = scratch(x, "y")
    callKernel(
      EagerKernels.symbol(function, dtype),
      [(bytes, first), (bytes, second), (bytes, target.bytes), ("i64", "\(x.lanes)"), ("i32", "0"), ("i32", "0")])
    return reload(target, x)
  }

  /// The function of a complex value, whose parts lie in arrays of their own.
  func precompiledComplex(_ function: UnaryFunction, _ x: Register) -> (real: String, imaginary: String) {
    let sources = spilledParts(x, "x"), targets = (scratch(x, "y"), scratch(x, "yi"))
    let addresses = sources + [targets.0.bytes, targets.1.bytes]
    callKernel(EagerKernels.symbol(function, x.dtype), addresses.map { (bytes, $0) } + [("i64", "\(x.lanes)")])
    return (reload(targets.0, x), reload(targets.1, x))
  }

  func precompiledComplex(_ function: BinaryFunction, _ x: Register, _ y: Register) -> (real: String, imaginary: String) {
    let sources = spilledParts(x, "x") + spilledParts(y, "x2"), targets = (scratch(x, "y"), scratch(x, "yi"))
    let addresses = sources + [targets.0.bytes, targets.1.bytes]
    callKernel(EagerKernels.symbol(function, x.dtype), addresses.map { (bytes, $0) } + [("i64", "\(x.lanes)")])
    return (reload(targets.0, x), reload(targets.1, x))
  }

  private func spilledParts(_ x: Register, _ role: String) -> [String] {
    zip(parts(x), ["", "i"]).map { spilled($0, x, role + $1) }
  }

  private var bytes: String { pointer(to: "i8") }

  private struct Scratch {
    /// The address as a pointer to the vector, and as one to bytes.
    var vector: String
    var bytes: String
  }

  /// Memory for a vector like `x`. It is written and read next to the call, so that calls share it.
  private func scratch(_ x: Register, _ role: String) -> Scratch {
    let type = vectorType(x.dtype.registerType, x.lanes), key = role + type
    let address = scratchMemory[key] ?? alloca(type)
    scratchMemory[key] = address
    return Scratch(vector: address, bytes: castPointer(address, from: type, to: "i8"))
  }

  private func spilled(_ text: String, _ x: Register, _ role: String) -> String {
    let memory = scratch(x, role), type = vectorType(x.dtype.registerType, x.lanes)
    write("store \(type) \(text), \(pointer(to: type)) \(memory.vector)")
    return memory.bytes
  }

  private func reload(_ memory: Scratch, _ x: Register) -> String {
    let type = vectorType(x.dtype.registerType, x.lanes)
    return instruction("load \(type), \(pointer(to: type)) \(memory.vector)")
  }

  private func callKernel(_ symbol: String, _ arguments: [(type: String, value: String)]) {
    declarations.insert("declare void @\(symbol)(\(arguments.map(\.type).joined(separator: ", ")))")
    write("call void @\(symbol)(\(arguments.map { "\($0.type) \($0.value)" }.joined(separator: ", ")))")
  }
}
