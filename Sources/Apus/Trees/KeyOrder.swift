import ApusStorage

/// The sorted keys of dictionaries, remembered: sorting costs more than everything else that flattening does.
final class KeyOrder: Sendable {
  let keys: [String]
  /// Equal for equal sets of keys, for as long as the process runs.
  let identity: UInt

  private init(_ keys: [String], _ identity: UInt) {
    self.keys = keys
    self.identity = identity
  }

  private struct Known {
    var byKeys: [[String]: KeyOrder] = [:]
    /// The order used last for each number of keys: usually the one wanted.
    var recent: [Int: KeyOrder] = [:]
  }

  private static let known = Locked(Known())

  static func of<Value>(_ dictionary: [String: Value]) -> KeyOrder {
    let count = dictionary.count
    let recent = known.withLock { $0.recent[count] }
    if let recent, recent.keys.allSatisfy({ dictionary.index(forKey: $0) != nil }) { return recent }
    let keys = dictionary.keys.sorted()
    return known.withLock { known in
      let order = known.byKeys[keys] ?? KeyOrder(keys, UInt(known.byKeys.count))
      known.byKeys[keys] = order
      known.recent[count] = order
      return order
    }
  }
}
