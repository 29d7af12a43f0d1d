import ApusIR

extension Collective {
  /// Whether results depend linearly on operands: elements are moved, or added up.
  var isLinear: Bool { regions.allSatisfy(\.isSum) }
}

extension Program {
  /// Whether the program adds its two parameters.
  var isSum: Bool {
    guard operations.count == 1, case .binary(.add) = operations[0].primitive else { return false }
    return Set(operations[0].operands) == Set(parameters) && parameters.count == 2 && results == operations[0].results
  }

  /// The program that adds two scalars.
  static func sum(_ dtype: DType) -> Program {
    let builder = ProgramBuilder()
    let scalars = (0..<2).map { _ in builder.addParameter(TensorType(dtype, [])) }
    return builder.finish([builder.add(scalars[0], scalars[1])])
  }
}

extension JVPRule {
  /// Tangents go the way of the operands, all of them or none, so that all devices exchange the same.
  func collective(_ collective: Collective, _ primitive: Primitive) throws -> [ValueID?] {
    if t.allSatisfy({ $0 == nil }) { return y.map { _ in nil } }
    if case .allReduce(let body) = collective.kind, body.monoid == .maximum || body.monoid == .minimum {
      return t.indices.map { index in t[index].map { chosen($0, index, collective) } }
    }
    guard collective.isLinear else {
      throw TransformError(
        "jvp", "\(primitive.name) is differentiable where it moves elements, adds them or takes the extreme, not with another computation")
    }
    var tangents = [ValueID?](repeating: nil, count: y.count)
    let active = t.indices.filter { t[$0] != nil }
    for (index, tangent) in zip(active, b.emit(primitive, active.map { t[$0]! })) { tangents[index] = tangent }
    return tangents
  }

  /// The members whose elements were chosen share equally.
  private func chosen(_ t: ValueID, _ index: Int, _ collective: Collective) -> ValueID {
    let dtype = b.dtype(of: t)
    var sum = collective
    sum.kind = .allReduce(.sum(dtype))
    let indicator = b.convert(b.compare(.equal, x[index], y[index]), to: dtype)
    return b.divide(b.emitOne(.collective(sum), b.multiply(t, indicator)), b.emitOne(.collective(sum), indicator))
  }
}
