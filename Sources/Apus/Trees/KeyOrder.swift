import ApusStorage

/// The sorted keys of dictionaries, remembered: sorting costs more than everything else that flattening does, and looking keys up
/// still as much.
final class KeyOrder: Sendable {
  let keys: [String]
  /// Equal for equal sets of keys, for as long as the process runs.
  let identity: UInt
  private let positions: [String: Int]
  /// Orders in which dictionaries of these keys have come; a copy's is that of its original.
  private let layouts = Locked<[Layout]>([])

  private struct Layout {
    var keys: [String]
    /// Where each entry's key stands among the sorted ones.
    var ranks: [Int]

    func fits<Value>(_ dictionary: [String: Value]) -> Bool {
      dictionary.count == keys.count && keys.withUnsafeBufferPointer { keys in
        var index = 0
        for key in dictionary.keys {
          if keys[index] != key { return false }
          index += 1
        }
        return true
      }
    }
  }

  private init(_ keys: [String], _ identity: UInt) {
    self.keys = keys
    self.identity = identity
    positions = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
  }

  private struct Known {
    var byKeys: [[String]: KeyOrder] = [:]
    /// The order used last for each number of keys: usually the one wanted.
    var recent: [Int: KeyOrder] = [:]
  }

  private static let known = Locked(Known())
  private static let layoutLimit = 4

  /// The order of a dictionary's keys, and for each of its entries, as they come, the place of its key in that order.
  static func of<Value>(_ dictionary: [String: Value]) -> (order: KeyOrder, ranks: [Int]) {
    let recent = known.withLock { $0.recent[dictionary.count] }
    if let recent, let ranks = recent.ranks(dictionary) { return (recent, ranks) }
    let keys = dictionary.keys.sorted()
    let order = known.withLock { known in
      let order = known.byKeys[keys] ?? KeyOrder(keys, UInt(known.byKeys.count))
      known.byKeys[keys] = order
      known.recent[keys.count] = order
      return order
    }
    return (order, order.ranks(dictionary) ?? [])
  }

  /// Nil where the dictionary has other keys.
  private func ranks<Value>(_ dictionary: [String: Value]) -> [Int]? {
    let known = layouts.withLock { $0 }
    if let layout = known.last(where: { $0.fits(dictionary) }) { return layout.ranks }
    var layout = Layout(keys: Array(dictionary.keys), ranks: [])
    for key in layout.keys {
      guard let position = positions[key] else { return nil }
      layout.ranks.append(position)
    }
    layouts.withLock { known in
      known.append(layout)
      if known.count > Self.layoutLimit { known.removeFirst() }
    }
    return layout.ranks
  }
}

extension Dictionary where Key == String {
  /// The values by sorted keys.
  func values(ranked ranks: [Int]) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { target, filled in
      var index = 0
      for (_, value) in self {
        (target.baseAddress! + ranks[index]).initialize(to: value)
        index += 1
      }
      filled = count
    }
  }

  /// The same keys with other values, which come by sorted keys.
  func replacing(_ values: [Value], ranked ranks: [Int]) -> Self {
    var index = 0
    return mapValues { _ in
      defer { index += 1 }
      return values[ranks[index]]
    }
  }
}
