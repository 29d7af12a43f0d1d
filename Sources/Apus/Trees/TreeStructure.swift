/// What is left of a tree when the tensors are taken out: types, counts and configuration. Part of what compiled code is found by.
public struct TreeStructure: Hashable, Sendable {
  /// Types, counts and small configuration, in order.
  private let words: [UInt]
  private let configurations: Configurations

  /// Configuration values come from `Hashable & Sendable` properties only.
  private struct Configurations: Hashable, @unchecked Sendable {
    let values: [AnyHashable]
  }

  init(words: [UInt], configurations: [AnyHashable]) {
    self.words = words
    self.configurations = Configurations(values: configurations)
  }

  public static func == (a: TreeStructure, b: TreeStructure) -> Bool {
    a.words == b.words && a.configurations.values == b.configurations.values
  }
}
