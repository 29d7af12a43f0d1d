import ApusIR
import Dispatch
import Foundation
import Synchronization

/// Generates and links the machine code of a plan's kernels.
enum CodeGenerator {
  private static let counter = Atomic<Int>(0)

  static func generate(_ kernels: [Kernel], library: LLVMLibrary) throws -> (code: LoadedCode, symbols: [String]) {
    let serial = counter.add(1, ordering: .relaxed).newValue
    let symbols = kernels.indices.map { "apus_\(serial)_\($0)" }
    // A module for each of a few threads; kernels are dealt out by turns, so that large ones spread.
    let threads = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), max(kernels.count / 2, 1))
    let results = Locked([Result<ObjectCode, any Error>?](repeating: nil, count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = Result {
        let picked = kernels.indices.filter { $0 % threads == thread }
        let text = try text(of: picked.map { (kernels[$0], symbols[$0]) }, target: library.target)
        let compiler = try ModuleCompiler(library: library)
        defer { compiler.dispose() }
        return try compiler.compile(text)
      }
      results.withLock { $0[thread] = result }
    }
    let objects = try results.withLock { $0 }.map { try $0!.get() }
    return (try library.link(objects, symbols: symbols), symbols)
  }

  /// The module's text in LLVM's own language.
  static func text(of kernels: [(kernel: Kernel, symbol: String)], target: LLVMLibrary.Target) throws -> String {
    var functions = "", declarations: Set<String> = []
    for (kernel, symbol) in kernels {
      let emitter = Emitter(kernel, target: target)
      functions += try emitter.function(named: symbol)
      declarations.formUnion(emitter.declarations)
    }
    return functions + declarations.sorted().joined(separator: "\n") + "\n"
  }
}
