import ApusIR

/// The kernels whose code is in memory, so that programs share those they have in common.
final class LoadedKernels: Sendable {
  static let shared = LoadedKernels()

  /// Where a kernel's code is. Who uses it holds on to `code`.
  struct Place: Sendable {
    let code: LoadedCode
    let address: UInt
  }

  /// A class, as Swift 6.3 miscompiles copies of optional structs that hold weak references.
  private final class Entry {
    private(set) weak var code: LoadedCode?
    let identity: ObjectIdentifier
    let address: UInt

    init(_ code: LoadedCode, _ address: UInt) {
      self.code = code
      identity = ObjectIdentifier(code)
      self.address = address
    }
  }

  private let entries = Locked<[Kernel: Entry]>([:])

  func find(_ kernels: [Kernel]) -> [Place?] {
    entries.withLock { entries in
      kernels.map { kernel in
        guard let entry = entries[kernel], let code = entry.code else { return nil }
        return Place(code: code, address: entry.address)
      }
    }
  }

  /// Adds kernels of one piece of code.
  func add(_ loaded: [(kernel: Kernel, address: UInt)], of code: LoadedCode) {
    let identity = ObjectIdentifier(code), kernels = loaded.map(\.kernel)
    code.onUnload { LoadedKernels.shared.forget(kernels, of: identity) }
    entries.withLock { entries in
      for (kernel, address) in loaded { entries[kernel] = Entry(code, address) }
    }
  }

  /// Forgets kernels of code that is going, but for those of which another copy has come since.
  private func forget(_ kernels: [Kernel], of identity: ObjectIdentifier) {
    entries.withLock { entries in
      // Not by the weak reference: to look at it could make this its last owner.
      for kernel in kernels where entries[kernel]?.identity == identity { entries[kernel] = nil }
    }
  }
}
