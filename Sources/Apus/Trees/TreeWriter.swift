/// Receives the parts of a tree.
public struct TreeWriter {
  public internal(set) var leaves: [Tensor] = []
  var words: [UInt] = []
  var configurations: [AnyHashable] = []
  var roles: [LeafRole] = []
  /// The role of the part being written.
  var role = LeafRole.trainable
  /// The first thing wrong with the tree.
  var error: TreeError?
  /// Path names of the leaves, where they are wanted.
  private var description: Description?

  private struct Description {
    var path = ""
    var names: [String] = []
  }

  init(describing: Bool = false, root: String = "") {
    if describing { description = Description(path: root) }
  }

  var isDescribing: Bool { description != nil }
  var names: [String] { description?.names ?? [] }
  var structure: TreeStructure { TreeStructure(words: words, configurations: configurations) }

  mutating func append(_ tensor: Tensor, role: LeafRole) {
    leaves.append(tensor)
    roles.append(role)
    if let path = description?.path {
      description?.names.append(path.hasPrefix(".") ? String(path.dropFirst()) : path)
    }
  }

  mutating func fail(_ error: TreeError) {
    if self.error == nil { self.error = error }
  }

  mutating func withPath(_ component: @autoclosure () -> String, _ body: (inout TreeWriter) -> Void) {
    guard let outer = description?.path else { return body(&self) }
    description?.path = outer + component()
    body(&self)
    description?.path = outer
  }

  // MARK: For conformances by hand

  /// Writes a part.
  public mutating func tree<Tree: ParameterTree>(_ tree: Tree, name: @autoclosure () -> String) {
    withPath("." + name()) { tree.flatten(into: &$0) }
  }

  /// Writes configuration: which case an enum is, for instance.
  public mutating func configuration<Value: Hashable & Sendable>(_ value: Value) {
    if let value = value as? Int { words.append(UInt(bitPattern: value)) } else { configurations.append(AnyHashable(value)) }
  }

  /// Writes parts of one type, and how many there are.
  public mutating func elements<Element: ParameterTree>(_ elements: [Element]) {
    words.append(UInt(elements.count))
    self.elements(elements) { "[\($0)]" }
  }

  mutating func elements<Element: ParameterTree>(_ elements: [Element], name: (Int) -> String) {
    guard !elements.isEmpty else { return }
    if Element.self == Tensor.self, !isDescribing, let tensors = elements as? [Tensor] {
      leaves += tensors
      roles += repeatElement(role, count: tensors.count)
      return
    }
    let plan = TreePlan.of(Element.self)
    leaves.reserveCapacity(leaves.count + elements.count * plan.leafCount)
    roles.reserveCapacity(roles.count + elements.count * plan.leafCount)
    elements.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for index in buffer.indices {
        withPath(name(index)) { plan.flatten(UnsafeRawPointer(base + index), as: Element.self, into: &$0) }
      }
    }
  }
}

/// Gives the tensors of a tree back, in the order in which a writer received them.
public struct TreeReader {
  private let leaves: [Tensor]
  private var position = 0
  /// What tensors carry that are read beyond the last.
  private let error: (any Error)?

  init(_ leaves: [Tensor], beyond error: (any Error)? = nil) {
    self.leaves = leaves
    self.error = error
  }

  /// The next tensor. There are as many as the tree has leaves.
  public mutating func next() -> Tensor {
    defer { position += 1 }
    guard position < leaves.count else {
      return .poisoned(error ?? TreeError("a tree reads more leaves than it writes"), like: TensorType(.float32, []))
    }
    return leaves[position]
  }

  public mutating func elements<Element: ParameterTree>(_ elements: inout [Element]) {
    if Element.self == Tensor.self {
      let tensors = elements.indices.map { _ in next() }
      elements = unsafeBitCast(tensors, to: [Element].self)
      return
    }
    let plan = TreePlan.of(Element.self)
    elements.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for index in buffer.indices { plan.assign(UnsafeMutableRawPointer(base + index), as: Element.self, from: &self) }
    }
  }
}
