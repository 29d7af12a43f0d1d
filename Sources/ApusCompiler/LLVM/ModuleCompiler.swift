import CLLVM

/// Compiles LLVM IR text to object code. One instance serves one thread.
struct ModuleCompiler {
  let library: LLVMLibrary
  private let machine: LLVMTargetMachineRef

  /// What runs over vector code written out by us: enough to promote variables, share subexpressions and hoist invariants. A full
  /// optimisation pipeline takes three times as long and gains nothing.
  private static func passes(_ target: LLVMLibrary.Target) -> String {
    // From 18 on a second round that would find more is a fatal error unless asked not to be.
    let combine = target.version >= 18 ? "instcombine<no-verify-fixpoint>" : "instcombine"
    return "function(sroa,early-cse<memssa>,\(combine),simplifycfg,loop-mssa(licm),early-cse)"
  }

  init(library: LLVMLibrary) throws {
    self.library = library
    let llvm = library.functions
    var target: LLVMTargetRef?
    var message: UnsafeMutablePointer<CChar>?
    guard llvm.GetTargetFromTriple(library.target.triple, &target, &message) == 0 else {
      defer { if let message { llvm.DisposeMessage(message) } }
      throw CompilationError(.library, message.map { String(cString: $0) } ?? "no code generator for \(library.target.triple)")
    }
    let (relocation, model) = Self.addressing(library.target)
    machine = llvm.CreateTargetMachine(
      target, library.target.triple, library.target.cpu, library.target.features, Self.optimizationLevel, relocation, model)!
  }

  /// LLVM's default.
  private static let optimizationLevel: Int32 = 2

  /// Older linkers put code and constants wherever there is room, in a large process further apart than 32 bits reach, and cut the
  /// distance off without a word: there, addresses are absolute (a static, large code model).
  private static func addressing(_ target: LLVMLibrary.Target) -> (relocation: Int32, model: Int32) { target.version < 19 ? (1, 6) : (2, 0) }

  /// All that decides, beside the text, what object comes of it.
  static func settings(_ target: LLVMLibrary.Target) -> String {
    let (relocation, model) = addressing(target)
    return "LLVM \(target.version) \(target.triple) \(target.cpu) \(target.features) O\(optimizationLevel) \(relocation) \(model) \(passes(target))"
  }

  func dispose() { library.functions.DisposeTargetMachine(machine) }

  func compile(_ text: String) throws -> ObjectCode {
    let llvm = library.functions
    let context = llvm.ContextCreate()
    defer { llvm.ContextDispose(context) }
    var message: UnsafeMutablePointer<CChar>?
    func failure(_ what: String) -> CompilationError {
      defer { if let message { llvm.DisposeMessage(message) } }
      return CompilationError(.code, "\(what): \(message.map { String(cString: $0) } ?? "unknown error")")
    }
    var text = text
    let source = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { llvm.CreateMemoryBufferWithMemoryRangeCopy($0.baseAddress, $0.count, "kernels") }
    }
    var module: LLVMModuleRef?
    guard llvm.ParseIRInContext(context, source, &module, &message) == 0, let module else { throw failure("parsing") }
    defer { llvm.DisposeModule(module) }
    llvm.SetTarget(module, library.target.triple)
    let layout = llvm.CreateTargetDataLayout(machine)
    llvm.SetModuleDataLayout(module, layout)
    llvm.DisposeTargetData(layout)
    guard llvm.VerifyModule(module, 2 /* return status */, &message) == 0 else { throw failure("verifying") }
    if let message { llvm.DisposeMessage(message) }
    message = nil
    let options = llvm.CreatePassBuilderOptions()
    defer { llvm.DisposePassBuilderOptions(options) }
    try llvm.check(llvm.RunPasses(module, Self.passes(library.target), machine, options))
    var object: LLVMMemoryBufferRef?
    guard llvm.TargetMachineEmitToMemoryBuffer(machine, module, 1 /* object file */, &message, &object) == 0, let object else {
      throw failure("emitting")
    }
    defer { llvm.DisposeMemoryBuffer(object) }
    let bytes = UnsafeRawBufferPointer(start: llvm.GetBufferStart(object), count: llvm.GetBufferSize(object))
    return ObjectCode(bytes: Array(bytes))
  }
}
