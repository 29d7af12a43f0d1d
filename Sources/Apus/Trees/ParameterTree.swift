/// A value that holds tensors in a fixed order, and configuration: what transformed functions take, return and differentiate by.
///
/// A struct conforms by naming its stored properties, trees first, `Hashable` configuration after them:
///
///     struct Attention: ParameterTree {
///       var qkv: Linear, projection: Linear
///       var heads: Int
///       static let fields = Fields(\Attention.qkv, \.projection, configuration: \Attention.heads)
///     }
///
/// A generic type writes `static var fields: Fields<Self> { Fields(...) }`. An enum says `.byHand` and implements `flatten(into:)`
/// and `assign(from:)`. That no stored property was forgotten is checked once per type, at its first use.
public protocol ParameterTree: Sendable {
  /// The stored properties, in the order of the leaves.
  static var fields: Fields<Self> { get }

  /// Gives all tensors, and everything else the value is made of, to a writer.
  func flatten(into writer: inout TreeWriter)

  /// Replaces all tensors, in the order in which `flatten(into:)` gives them.
  mutating func assign(from reader: inout TreeReader)
}

extension ParameterTree {
  public func flatten(into writer: inout TreeWriter) { TreePlan.of(Self.self).flatten(self, into: &writer) }
  public mutating func assign(from reader: inout TreeReader) { TreePlan.of(Self.self).assign(to: &self, from: &reader) }
}

/// What a leaf is to training.
public enum LeafRole: UInt8, Sendable, Hashable {
  /// Has a gradient and is updated by it.
  case trainable
  /// Changes with use, by other means than gradients: running statistics.
  case state
  /// Never changes.
  case frozen

  /// The role of a leaf within a part that itself has a role.
  func within(_ outer: LeafRole) -> LeafRole { outer == .trainable ? self : outer }
}
