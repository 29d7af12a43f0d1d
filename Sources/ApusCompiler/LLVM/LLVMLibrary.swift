import ApusIR
import ApusRuntime
import CLLVM
import Dispatch
import Foundation
import Synchronization

/// The LLVM library of this process: its functions, the machine it generates code for, and the linker of generated objects.
final class LLVMLibrary: @unchecked Sendable {
  let functions: CLLVMTable
  let target: Target
  private let jit: LLVMOrcLLJITRef
  private let dylib: LLVMOrcJITDylibRef
  private let lock = NSLock()

  /// What code is generated for.
  struct Target: Hashable, Sendable {
    var triple: String
    var cpu: String
    var features: String
    var version: Int

    func has(_ feature: String) -> Bool { features.split(separator: ",").contains { $0 == "+\(feature)" } }
    /// Bytes of the widest vector register worth using.
    var vectorBytes: Int { has("avx512f") && has("avx512bw") && has("avx512vl") ? 64 : has("avx2") ? 32 : 16 }
    /// Before version 15 pointers carry their element type.
    var hasOpaquePointers: Bool { version >= 15 }
  }

  private static let loaded = Result { try LLVMLibrary() }

  /// The library, loaded at first use.
  ///
  /// - Throws: `CompilationError` where none is installed.
  static func shared() throws -> LLVMLibrary { try loaded.get() }

  /// Starts loading it, which takes some 15 ms, while the caller does something else.
  static func loadInBackground() { loading }
  private static let loading: Void = DispatchQueue.global().async { _ = loaded }

  private init() throws {
    var table = CLLVMTable()
    var message = [CChar](repeating: 0, count: 512)
    guard cllvm_load(&table, &message, message.count) == 1 else {
      throw CompilationError(.library, String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    functions = table
    table.InitializeNativeTarget()
    func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
      defer { if let text { table.DisposeMessage(text) } }
      return text.map { String(cString: $0) } ?? ""
    }
    let host = (cpu: take(table.GetHostCPUName()), features: take(table.GetHostCPUFeatures()))
    let (cpu, features) = Self.lesserTarget(ProcessInfo.processInfo.environment["APUS_ISA"]) ?? host
    target = Target(triple: take(table.GetDefaultTargetTriple()), cpu: cpu, features: features, version: Int(table.version))
    var jit: LLVMOrcLLJITRef?
    try table.check(table.OrcCreateLLJIT(&jit, nil))
    guard let jit, let dylib = table.OrcLLJITGetMainJITDylib(jit) else { throw CompilationError(.library, "no linker") }
    self.jit = jit
    self.dylib = dylib
    var generator: LLVMOrcDefinitionGeneratorRef?
    try table.check(table.OrcCreateDynamicLibrarySearchGeneratorForProcess(&generator, table.OrcLLJITGetGlobalPrefix(jit), nil, nil))
    table.OrcJITDylibAddGenerator(dylib, generator)
    // The runtime's kernels are part of the program itself, in which the generator need not find them.
    var symbols = EagerKernels.symbols.map { name, address in
      LLVMOrcCSymbolMapPair(
        name: table.OrcLLJITMangleAndIntern(jit, name), address: UInt64(UInt(bitPattern: address)), generic_flags: 1 | 4, target_flags: 0)
    }
    try table.check(table.OrcJITDylibDefine(dylib, table.OrcAbsoluteSymbols(&symbols, symbols.count)))
  }

  /// The target that the environment variable `APUS_ISA` asks for, as it does of precompiled kernels: `v3` (AVX2) or `baseline`.
  private static func lesserTarget(_ name: String?) -> (cpu: String, features: String)? {
    #if arch(x86_64)
      switch name {
      case "v3": return ("x86-64-v3", "+avx2,+fma,+f16c,+bmi2")
      case "baseline": return ("x86-64", "+sse2")
      default: return nil
      }
    #else
      return nil
    #endif
  }

  /// Links objects into the process and finds their functions.
  func link(_ objects: [ObjectCode], symbols: [String]) throws -> LoadedCode {
    lock.lock()
    defer { lock.unlock() }
    let tracker = functions.OrcJITDylibCreateResourceTracker(dylib)
    let code = LoadedCode(library: self, tracker: tracker!, byteCount: objects.reduce(0) { $0 + $1.bytes.count })
    for object in objects {
      let buffer = object.bytes.withUnsafeBytes {
        functions.CreateMemoryBufferWithMemoryRangeCopy($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, "apus")
      }
      try functions.check(functions.OrcLLJITAddObjectFileWithRT(jit, tracker, buffer))
    }
    for symbol in symbols {
      var address: UInt64 = 0
      try functions.check(functions.OrcLLJITLookup(jit, &address, symbol))
      code.addresses[symbol] = UInt(address)
    }
    return code
  }

  fileprivate func unload(_ tracker: LLVMOrcResourceTrackerRef) {
    lock.lock()
    defer { lock.unlock() }
    if let error = functions.OrcResourceTrackerRemove(tracker) { functions.DisposeErrorMessage(functions.GetErrorMessage(error)) }
    functions.OrcReleaseResourceTracker(tracker)
  }
}

/// Machine code in the object format of the target, not yet linked.
struct ObjectCode: Sendable { var bytes: [UInt8] }

/// Functions linked into the process, unloaded when the last owner lets go.
final class LoadedCode: @unchecked Sendable {
  private let library: LLVMLibrary
  private let tracker: LLVMOrcResourceTrackerRef
  let byteCount: Int
  fileprivate(set) var addresses: [String: UInt] = [:]
  private let unloading = Locked<[@Sendable () -> Void]>([])
  /// Bytes of all code that is loaded now.
  static let liveBytes = Atomic<Int>(0)

  fileprivate init(library: LLVMLibrary, tracker: LLVMOrcResourceTrackerRef, byteCount: Int) {
    self.library = library
    self.tracker = tracker
    self.byteCount = byteCount
    Self.liveBytes.add(byteCount, ordering: .relaxed)
  }

  /// Has something done when the code goes.
  func onUnload(_ body: @escaping @Sendable () -> Void) { unloading.withLock { $0.append(body) } }

  deinit {
    unloading.withLock { $0 }.forEach { $0() }
    library.unload(tracker)
    Self.liveBytes.subtract(byteCount, ordering: .relaxed)
  }
}

extension CLLVMTable {
  func check(_ error: LLVMErrorRef?) throws {
    guard let error else { return }
    let message = GetErrorMessage(error)
    defer { DisposeErrorMessage(message) }
    throw CompilationError(.code, message.map { String(cString: $0) } ?? "unknown error")
  }
}
