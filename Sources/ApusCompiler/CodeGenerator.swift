import ApusIR
import Dispatch
import Foundation
import Synchronization

/// Generates and links the machine code of a plan's kernels: those that no living program has, and that no earlier process left on disk.
enum CodeGenerator {
  /// Kernels' code, and where each came from.
  struct Output: Sendable {
    /// By kernel.
    var addresses: [UInt] = []
    /// What keeps the code in memory.
    var owners: [LoadedCode] = []
    /// Bytes of code that were not loaded before.
    var byteCount = 0
    var compiled = 0, fromDisk = 0, shared = 0
  }

  /// The cache on disk; nil for none.
  static let cache = Locked(ObjectCache.standardDirectory().map { ObjectCache(directory: $0) })

  private static let counter = Atomic<Int>(0)

  static func generate(_ kernels: [Kernel], library: LLVMLibrary) throws -> Output {
    var found = LoadedKernels.shared.find(kernels)
    var output = Output()
    let missing = found.indices.filter { found[$0] == nil }
    output.shared = kernels.count - missing.count
    if !missing.isEmpty {
      let serial = counter.add(1, ordering: .relaxed).newValue
      let objects = try objects(missing.map { kernels[$0] }, library)
      let fromDisk = objects.reduce(0) { $0 + ($1.isFromDisk ? $1.kernels.count : 0) }
      (output.fromDisk, output.compiled) = (fromDisk, missing.count - fromDisk)
      let code = try library.link(
        objects.map { $0.code.renamingSymbols(serial: serial) }, symbols: missing.indices.map { symbol($0, serial: serial) })
      output.byteCount = code.byteCount
      for (number, index) in missing.enumerated() {
        found[index] = LoadedKernels.Place(code: code, address: code.addresses[symbol(number, serial: serial)]!)
      }
      LoadedKernels.shared.add(missing.map { (kernels[$0], found[$0]!.address) }, of: code)
    }
    output.addresses = found.map { $0!.address }
    var owners: [ObjectIdentifier: LoadedCode] = [:]
    for place in found { owners[ObjectIdentifier(place!.code)] = place!.code }
    output.owners = Array(owners.values)
    return output
  }

  // MARK: Objects

  private struct Object: Sendable {
    var kernels: [Int]
    var code: ObjectCode
    var isFromDisk: Bool
  }

  private static func objects(_ kernels: [Kernel], _ library: LLVMLibrary) throws -> [Object] {
    // A module for each of a few threads; kernels are dealt out by turns, so that large ones spread.
    let threads = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), max(kernels.count / 2, 1))
    let results = Locked([Result<Object, any Error>?](repeating: nil, count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = Result { try object(kernels, kernels.indices.filter { $0 % threads == thread }, library) }
      results.withLock { $0[thread] = result }
    }
    return try results.withLock { $0 }.map { try $0!.get() }
  }

  private static func object(_ kernels: [Kernel], _ picked: [Int], _ library: LLVMLibrary) throws -> Object {
    let text = try text(of: picked.map { (kernels[$0], symbol($0, serial: 0)) }, target: library.target)
    let cache = cache.withLock { $0 }, settings = ModuleCompiler.settings(library.target)
    if let code = cache?.object(for: text, settings: settings) { return Object(kernels: picked, code: code, isFromDisk: true) }
    let clock = ContinuousClock(), start = clock.now
    let compiler = try ModuleCompiler(library: library)
    defer { compiler.dispose() }
    let code = try compiler.compile(text)
    if let cache, clock.now - start >= cache.leastDuration { cache.store(code, for: text, settings: settings) }
    return Object(kernels: picked, code: code, isFromDisk: false)
  }

  /// The module's text in LLVM's own language.
  static func text(of kernels: [(kernel: Kernel, symbol: String)], target: LLVMLibrary.Target) throws -> String {
    var functions = "", declarations: Set<String> = []
    for (kernel, symbol) in kernels {
      let emitter = Emitter(kernel, target: target)
      functions += try emitter.function(named: symbol)
      declarations.formUnion(emitter.declarations)
    }
    return functions + declarations.sorted().joined(separator: "\n") + "\n!0 = !{i32 1}\n"
  }

  // MARK: Symbols

  /// A kernel's symbol. Text is written with serial number 0, so that equal kernels give equal text; the number that makes it unique in the
  /// process has as many digits and is written over it in the object.
  private static func symbol(_ kernel: Int, serial: Int) -> String { prefix(serial) + String(kernel) }

  fileprivate static func prefix(_ serial: Int) -> String {
    let digits = String(serial, radix: 16)
    return "apus_kernel_" + String(repeating: "0", count: 16 - digits.count) + digits + "_"
  }
}

extension ObjectCode {
  fileprivate func renamingSymbols(serial: Int) -> ObjectCode {
    let old = Data(CodeGenerator.prefix(0).utf8), new = Data(CodeGenerator.prefix(serial).utf8)
    var data = Data(bytes)
    var start = data.startIndex
    while let place = data.range(of: old, in: start..<data.endIndex) {
      data.replaceSubrange(place, with: new)
      start = place.upperBound
    }
    return ObjectCode(bytes: Array(data))
  }
}
