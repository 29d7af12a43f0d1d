import CApusRuntime

/// The calls that led here.
package enum CallStack {
  /// Where the calls return to, the innermost first; empty on processors whose frames we cannot follow.
  package static func returnAddresses(limit: Int) -> [UInt] {
    [UInt](unsafeUninitializedCapacity: limit) { buffer, count in
      count = buffer.baseAddress.map { Int(apus_return_addresses($0, Int32(clamping: limit))) } ?? 0
    }
  }
}
