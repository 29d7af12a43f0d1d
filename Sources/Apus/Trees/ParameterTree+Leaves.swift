extension ParameterTree {
  /// The tensors, and what is left of the value without them.
  ///
  /// - Throws: `TreeError` where the type's `fields` forget a stored property.
  public func flatten() throws -> (leaves: [Tensor], structure: TreeStructure) {
    let writer = try written()
    return (writer.leaves, writer.structure)
  }

  /// The tensors, in the order of the fields. Empty where the type's `fields` forget a stored property.
  public var leaves: [Tensor] {
    var writer = TreeWriter()
    flatten(into: &writer)
    return writer.error == nil ? writer.leaves : []
  }

  /// The leaves' names, for instance `blocks[3].attention.projection.weight`.
  public var leafPaths: [String] { described().names }

  /// What each leaf is to training.
  public var leafRoles: [LeafRole] {
    var writer = TreeWriter()
    flatten(into: &writer)
    return writer.roles
  }

  /// The same tree with other tensors.
  ///
  /// - Throws: `TreeError` where there are not as many as the tree has leaves.
  public func rebuilt(with leaves: [Tensor]) throws -> Self {
    let count = try written().leaves.count
    guard count == leaves.count else {
      throw located(TreeError("\(leaves.count) leaves for a \(Self.self), which has \(count)"))
    }
    return replacing(leaves)
  }

  func described(root: String = "") -> TreeWriter {
    var writer = TreeWriter(describing: true, root: root)
    flatten(into: &writer)
    return writer
  }

  private func written() throws -> TreeWriter {
    var writer = TreeWriter()
    flatten(into: &writer)
    if let error = writer.error { throw located(error) }
    return writer
  }

  /// The same tree with other tensors, as many as it has leaves.
  package func replacing(_ leaves: [Tensor]) -> Self {
    var result = self
    var reader = TreeReader(leaves)
    result.assign(from: &reader)
    return result
  }

  /// The tree without its tensors.
  var emptied: Self { replacing(leaves.map { _ in .placeholder }) }
}

extension ParameterTree {
  /// What is left of the tree without its tensors.
  var structure: TreeStructure {
    var writer = TreeWriter()
    flatten(into: &writer)
    return writer.structure
  }
}
