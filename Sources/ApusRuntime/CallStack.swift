import CApusRuntime

/// The calls that led here.
package enum CallStack {
  /// Where the calls return to, the innermost first; empty on processors whose frames we cannot follow.
  package static func returnAddresses(limit: Int) -> [UInt] {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: limit) { buffer in
      let count = buffer.baseAddress.map { Int(apus_return_addresses($0, Int32(clamping: limit))) } ?? 0
      // No larger than needed: every operation keeps one.
      return Array(buffer.prefix(count))
    }
  }
}
