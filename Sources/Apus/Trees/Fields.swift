/// The stored properties of a parameter tree.
///
/// Key paths name the trees (their leaves are trainable unless they say otherwise), trees whose leaves are `state` or `frozen`, and
/// `Hashable` configuration, which is part of what a compiled function is specialised to.
public struct Fields<Root>: Sendable {
  enum Content: Sendable {
    case properties([Property])
    case byHand
  }

  let content: Content

  /// A property, with its own type erased: functions on a pointer to a `Root`.
  struct Property: Sendable {
    let path: PartialKeyPath<Root> & Sendable
    /// Where the property lies in the struct; nil for one that has no memory of its own.
    let offset: Int?
    let role: LeafRole
    let kind: Kind
  }

  enum Kind: Sendable {
    case leaf
    case tree(type: any ParameterTree.Type, flatten: TreePlan.Flatten, assign: TreePlan.Assign, atRoot: Bool)
    case word(@Sendable (UnsafeRawPointer) -> UInt)
    case configuration(@Sendable (UnsafeRawPointer) -> AnyHashable)
  }

  /// Names the properties of a struct.
  ///
  /// - Parameters:
  ///   - trees: properties that are tensors or trees.
  ///   - state: trees whose leaves change with use and have no gradient.
  ///   - frozen: trees whose leaves never change.
  ///   - configuration: properties that are no tensors.
  public init<each Tree: ParameterTree, each State: ParameterTree, each Frozen: ParameterTree, each Configuration: Hashable & Sendable>(
    _ trees: repeat WritableKeyPath<Root, each Tree> & Sendable,
    state: repeat WritableKeyPath<Root, each State> & Sendable,
    frozen: repeat WritableKeyPath<Root, each Frozen> & Sendable,
    configuration: repeat KeyPath<Root, each Configuration> & Sendable
  ) {
    var properties: [Property] = []
    for path in repeat each trees { properties.append(Self.tree(path, .trainable)) }
    for path in repeat each state { properties.append(Self.tree(path, .state)) }
    for path in repeat each frozen { properties.append(Self.tree(path, .frozen)) }
    for path in repeat each configuration { properties.append(Self.configuration(path)) }
    content = .properties(properties)
  }

  private init(_ content: Content) { self.content = content }

  /// For types that implement `flatten(into:)` and `assign(from:)`.
  public static var byHand: Fields { Fields(.byHand) }

  private static func tree<Tree: ParameterTree>(_ path: WritableKeyPath<Root, Tree> & Sendable, _ role: LeafRole) -> Property {
    let offset = MemoryLayout<Root>.offset(of: path)
    if Tree.self == Tensor.self, offset != nil { return Property(path: path, offset: offset, role: role, kind: .leaf) }
    // Without an offset (a property with observers, say) the functions take the whole struct.
    let atRoot = offset == nil
    return Property(
      path: path, offset: offset, role: role,
      kind: .tree(
        type: Tree.self,
        flatten: { pointer, writer in
          if atRoot {
            pointer.assumingMemoryBound(to: Root.self).pointee[keyPath: path].flatten(into: &writer)
          } else {
            pointer.assumingMemoryBound(to: Tree.self).pointee.flatten(into: &writer)
          }
        },
        assign: { pointer, reader in
          if atRoot {
            pointer.assumingMemoryBound(to: Root.self).pointee[keyPath: path].assign(from: &reader)
          } else {
            pointer.assumingMemoryBound(to: Tree.self).pointee.assign(from: &reader)
          }
        }, atRoot: atRoot))
  }

  private static func configuration<Value: Hashable & Sendable>(_ path: KeyPath<Root, Value> & Sendable) -> Property {
    let offset = MemoryLayout<Root>.offset(of: path)
    let kind: Kind
    switch Value.self {
    case is Int.Type where offset != nil:
      kind = .word { UInt(bitPattern: $0.assumingMemoryBound(to: Int.self).pointee) }
    case is Double.Type where offset != nil:
      kind = .word { UInt($0.assumingMemoryBound(to: Double.self).pointee.bitPattern) }
    case is Bool.Type where offset != nil:
      kind = .word { $0.assumingMemoryBound(to: Bool.self).pointee ? 1 : 0 }
    default:
      kind = .configuration { pointer in
        offset == nil
          ? AnyHashable(pointer.assumingMemoryBound(to: Root.self).pointee[keyPath: path])
          : AnyHashable(pointer.assumingMemoryBound(to: Value.self).pointee)
      }
    }
    return Property(path: path, offset: offset, role: .trainable, kind: kind)
  }
}

extension Fields.Property {
  /// The property's name, without the root type that a key path's description starts with.
  var name: String? {
    let text = String(reflecting: path)
    if text.contains("<computed ") || text.contains("<offset ") { return nil }
    let root = "\\" + String(describing: Root.self) + "."
    if text.hasPrefix(root) { return String(text.dropFirst(root.count)) }
    return text.split(separator: ".").last.map(String.init) ?? text
  }
}
