import ApusIR
import ApusTransforms

/// Contractions that write their results where others want them.
extension RegionLowering {
  /// A contraction's result that is only moved, transposed or put beside others, is laid out as it will be wanted.
  func preferredLayout(_ value: ValueID) throws -> Storage? {
    guard let index = graph.definitions[value], case .dotGeneral(let dimensions) = program.operations[index].primitive,
      let place = try destination(of: value)
    else { return nil }
    // The innermost axis is not one of the batch, or no kernel could write it.
    let extents = program.type(of: value).shape
    let innermost = (0..<extents.rank).filter { extents[$0] != 1 }.min { place.strides[$0] < place.strides[$1] }
    return innermost.map { $0 >= dimensions.lhsBatch.count } ?? true ? place : nil
  }

  /// Where the only use of a value moves it to; nil where it stays, or strides cannot say where it goes.
  private func destination(of value: ValueID) throws -> Storage? {
    let users = readers(of: value)
    guard users.count == 1, !program.results.contains(value) else { return nil }
    let operation = program.operations[users[0]], type = program.type(of: operation.results[0])
    let shape = program.type(of: value).shape
    switch operation.primitive {
    case .transpose(let permutation) where graph.kinds[users[0]] == .free:
      let place = try destination(of: operation.results[0]) ?? plan.addTemporary(type)
      return place.view(.transpose(permutation.inverted), operand: type.shape, result: shape)
    case .reshape where graph.kinds[users[0]] == .free:
      return try destination(of: operation.results[0])?.view(operation.primitive, operand: type.shape, result: shape)
    case .concatenate(let dimension) where graph.kinds[users[0]] == .step:
      guard let number = operation.operands.firstIndex(of: value) else { return nil }
      return part(number, of: operation, dimension, in: try allocate(operation.results[0]))
    default: return nil
    }
  }

  /// A concatenation of contractions' results, most of which lie in it already.
  func lowerJoin(_ operation: Operation, _ dimension: Int) throws {
    let place = try allocate(operation.results[0])
    for (number, operand) in operation.operands.enumerated() where program.type(of: operand).elementCount > 0 {
      let own = part(number, of: operation, dimension, in: place)
      if view(operand) != own { try copy(operand, to: own) }
    }
  }

  /// The part of a concatenation's result that is one of its operands.
  private func part(_ number: Int, of operation: Operation, _ dimension: Int, in place: Storage) -> Storage {
    let shapes = operation.operands.map { program.type(of: $0).shape }
    var starts = [Int](repeating: 0, count: shapes[number].rank)
    starts[dimension] = shapes[..<number].reduce(0) { $0 + $1[dimension] }
    let limits = zip(starts, shapes[number]).map { $0 + $1 }
    let slice = Primitive.slice(starts: starts, limits: limits, strides: starts.map { _ in 1 })
    return place.view(slice, operand: program.type(of: operation.results[0]).shape, result: shapes[number])!
  }
}
