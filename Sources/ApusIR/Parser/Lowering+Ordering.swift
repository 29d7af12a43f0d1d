extension OperationContext {
  func lowerOrdering(_ name: String) throws(ParseError) -> [ValueSyntax] {
    name == "sort" ? try lowerSort() : try lowerTopK()
  }

  private func lowerSort() throws(ParseError) -> [ValueSyntax] {
    guard let rank = tensors.first.map({ type(of: $0).rank }) else { throw error("takes at least one operand") }
    var dimension = try integer("dimension", default: -1)
    if dimension < 0 { dimension += rank }
    let comparator = try scalarProgram(0)
    if !isGeneralForm {
      if let keyCount = keyCount(of: comparator) { return try emit(.sort(dimension: dimension, keyCount: keyCount)) }
      if let order = simpleOrder(comparator) { return try sort(by: order, dimension) }
    }
    return try emit(.sortBy(comparator: comparator, dimension: dimension))
  }

  /// By how many operands the comparator sorts as `sort` does; nil where it does otherwise.
  private func keyCount(of comparator: Program) -> Int? {
    let dtypes = tensors.map { type(of: $0).dtype }
    let types = dtypes.flatMap { [TensorType($0, []), TensorType($0, [])] }
    guard comparator.parameterTypes == types, comparator.resultTypes == [TensorType(.bool, [])] else { return nil }
    let usable = dtypes.prefix { !$0.isComplex }.count
    for count in 1..<Swift.max(usable + 1, 1) where count <= 8 {
      guard let standard = try? Program.sortComparator(dtypes, keyCount: count) else { return nil }
      if comparator.computes(standard) { return count }
    }
    return nil
  }

  /// A comparison of one operand: integers, or floats in total order, up or down.
  private struct Order {
    var operand: Int
    var isDescending: Bool
  }

  private func simpleOrder(_ comparator: Program) -> Order? {
    let types = tensors.flatMap { [TensorType(type(of: $0).dtype, []), TensorType(type(of: $0).dtype, [])] }
    guard comparator.parameterTypes == types, comparator.operations.count <= 32 else { return nil }
    for index in tensors.indices where !types[2 * index].dtype.isComplex {
      for direction in [ComparisonDirection.less, .greater] {
        let builder = ProgramBuilder()
        let parameters = types.map { builder.addParameter($0) }
        var pair = [parameters[2 * index], parameters[2 * index + 1]]
        if types[2 * index].dtype.isFloatingPoint {
          guard let keys = try? pair.map(builder.totalOrderKey) else { return nil }
          pair = keys
        }
        if comparator.computes(builder.finish([builder.compare(direction, pair[0], pair[1])])) {
          return Order(operand: index, isDescending: direction == .greater)
        }
      }
    }
    return nil
  }

  /// Integers that ascend as the operand does, or descends; inverting the bits reverses their order.
  private func key(_ x: ValueID, isDescending: Bool) throws(ParseError) -> ValueID {
    let key = type(of: x).dtype.isFloatingPoint ? try totalOrderKey(x) : x
    return isDescending ? try region.emitOne(.unary(.not), key) : key
  }

  private func sort(by order: Order, _ dimension: Int) throws(ParseError) -> [ValueSyntax] {
    let key = try key(tensors[order.operand], isDescending: order.isDescending)
    return Array(try emit(.sort(dimension: dimension, keyCount: 1), [key] + tensors).dropFirst())
  }

  /// The k greatest elements along the last axis, descending in total order, with their positions; of equals the first.
  private func lowerTopK() throws(ParseError) -> [ValueSyntax] {
    let x = try tensors(1)[0], type = type(of: x), k = try integer("k")
    if type.rank == 0 || k < 0 || k > type.shape[-1] { throw error("\(k) elements of shape \(type.shape)") }
    if type.dtype.isComplex { throw error("complex numbers have no order") }
    let last = type.rank - 1
    let positions = try region.emit(.iota(type.with(dtype: .int32), dimension: last), [])[0]
    let sorted = try region.emit(.sort(dimension: last, keyCount: 1), [try key(x, isDescending: true), x, positions])
    var limits = type.shape.dimensions
    limits[last] = k
    let slice = Primitive.slice(
      starts: limits.map { _ in 0 }, limits: limits, strides: limits.map { _ in 1 })
    return results(try region.emitOne(slice, sorted[1]), try region.emitOne(slice, sorted[2]))
  }

  /// XLA's `ApproxTopK`, exactly: (operands..., initial values...) -> the first elements in the order of a comparator that is a function.
  func lowerApproximateTopK() throws(ParseError) -> [ValueSyntax] {
    let operands = Array(tensors.prefix(tensors.count / 2))
    guard let first = operands.first.map({ type(of: $0) }), case .array(let functions)? = attribute(["called_computations"]),
      case .symbol(let name)? = functions.first
    else { throw error("expected operands and a comparator in 'called_computations'") }
    let comparator = try region.module.function(name, at: syntax.offset).function
    if !comparator.captured.isEmpty { throw unsupported("a comparator with large constants") }
    let configuration = try backendConfig()
    guard let count = configuration["top_k"], let axis = configuration["reduction_dim"] else {
      throw error("backend_config lacks 'top_k' or 'reduction_dim'")
    }
    let dimension = try integer(axis, "reduction_dim"), k = try integer(count, "top_k")
    guard first.shape.dimensions.indices.contains(dimension), (0...first.shape[dimension]).contains(k) else {
      throw error("\(k) elements along axis \(dimension) of \(first)")
    }
    let sorted = try region.emit(.sortBy(comparator: comparator.program, dimension: dimension), operands)
    var limits = first.shape.dimensions
    limits[dimension] = k
    let slice = Primitive.slice(starts: limits.map { _ in 0 }, limits: limits, strides: limits.map { _ in 1 })
    var values: [ValueSyntax] = []
    for value in sorted { values.append(.tensor(try region.emitOne(slice, value))) }
    return values
  }
}
