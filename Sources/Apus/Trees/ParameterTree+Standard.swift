extension Tensor: ParameterTree {
  public static var fields: Fields<Tensor> { .byHand }
  public func flatten(into writer: inout TreeWriter) { writer.append(self, role: writer.role) }
  public mutating func assign(from reader: inout TreeReader) { self = reader.next() }
}

extension Optional: ParameterTree where Wrapped: ParameterTree {
  public static var fields: Fields<Wrapped?> { .byHand }
  public func flatten(into writer: inout TreeWriter) {
    writer.words.append(self == nil ? 0 : 1)
    self?.flatten(into: &writer)
  }
  public mutating func assign(from reader: inout TreeReader) { self?.assign(from: &reader) }
}

extension Array: ParameterTree where Element: ParameterTree {
  public static var fields: Fields<[Element]> { .byHand }
  public func flatten(into writer: inout TreeWriter) { writer.elements(self) }
  public mutating func assign(from reader: inout TreeReader) { reader.elements(&self) }
}

/// Leaves come in the order of the sorted keys.
extension Dictionary: ParameterTree where Key == String, Value: ParameterTree {
  public static var fields: Fields<[String: Value]> { .byHand }

  public func flatten(into writer: inout TreeWriter) {
    if let tensors { tensors.flattenInOrder(into: &writer) } else { flattenInOrder(into: &writer) }
  }

  public mutating func assign(from reader: inout TreeReader) {
    self = tensors.map { unsafeBitCast($0.assignedInOrder(from: &reader), to: Self.self) } ?? assignedInOrder(from: &reader)
  }

  /// The dictionary itself where its values are tensors: that is the case to be fast in, and for a type it knows the compiler makes code of
  /// its own.
  private var tensors: [String: Tensor]? { Value.self == Tensor.self ? unsafeBitCast(self, to: [String: Tensor].self) : nil }

  private func flattenInOrder(into writer: inout TreeWriter) {
    let (order, ranks) = KeyOrder.of(self)
    writer.words.append(order.identity)
    writer.elements(values(ranked: ranks)) { "[\"\(order.keys[$0])\"]" }
  }

  private func assignedInOrder(from reader: inout TreeReader) -> Self {
    let ranks = KeyOrder.of(self).ranks
    var values = values(ranked: ranks)
    reader.elements(&values)
    return replacing(values, ranked: ranks)
  }
}

/// Several trees as one, where a single value is needed: tuples cannot conform to protocols.
public struct Pack<each Element: ParameterTree>: ParameterTree {
  public var values: (repeat each Element)
  public init(_ values: repeat each Element) { self.values = (repeat each values) }

  public static var fields: Fields<Self> { .byHand }

  public func flatten(into writer: inout TreeWriter) {
    var index = 0
    for value in repeat each values {
      writer.words.append(UInt(bitPattern: ObjectIdentifier(type(of: value)).hashValue))
      writer.withPath(".\(index)") { value.flatten(into: &$0) }
      index += 1
    }
  }

  public mutating func assign(from reader: inout TreeReader) {
    func assigned<Tree: ParameterTree>(_ tree: Tree) -> Tree {
      var tree = tree
      tree.assign(from: &reader)
      return tree
    }
    values = (repeat assigned(each values))
  }
}

/// A tree whose type is known at run time only: what holds the state of any optimizer, for instance.
public struct AnyTree: ParameterTree {
  public var base: any ParameterTree
  public init(_ base: any ParameterTree) { self.base = (base as? AnyTree)?.base ?? base }

  public static var fields: Fields<AnyTree> { .byHand }

  public func flatten(into writer: inout TreeWriter) {
    writer.words.append(UInt(bitPattern: ObjectIdentifier(type(of: base)).hashValue))
    base.flatten(into: &writer)
  }

  public mutating func assign(from reader: inout TreeReader) {
    func assigned<Tree: ParameterTree>(_ tree: Tree) -> any ParameterTree {
      var tree = tree
      tree.assign(from: &reader)
      return tree
    }
    base = assigned(base)
  }
}
