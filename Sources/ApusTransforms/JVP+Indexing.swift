import ApusIR

extension JVPRule {
  func gather(_ primitive: Primitive) -> ValueID? { t[0].map { b.emitOne(primitive, $0, x[1]) } }

  func scatter(_ dimensions: ScatterDimensions, _ combiner: ScatterCombiner) -> ValueID? {
    if t[0] == nil && t[2] == nil { return nil }
    let scattering = Scattering(b, dimensions, operand: type(x[0]), indices: x[1], updates: type(x[2]))
    switch combiner {
    case .replace:
      // Updates are applied in index order, so that tangents and values are overwritten alike.
      return scattering.scatter(.replace, b.materialize(t[0], type(x[0])), b.materialize(t[2], type(x[2])))
    case .add:
      guard let updates = t[2] else { return t[0] }
      return scattering.scatter(.add, b.materialize(t[0], type(x[0])), updates)
    case .multiply: return scatteredProduct(scattering)
    case .minimum, .maximum: return scatteredChoice(scattering)
    }
  }

  /// An update's slope is the product of the element and all other updates of it: the product without zeros over the update, unless
  /// there is a zero among the others.
  private func scatteredProduct(_ scattering: Scattering) -> ValueID? {
    let (operand, updates) = (x[0], x[2])
    let fromOperand = t[0].map { b.multiply($0, scattering.scatter(.multiply, b.full(1, like: operand), updates)) }
    guard let tangent = t[2] else { return fromOperand }
    let divisors = b.replacingZeros(updates)
    let product = scattering.scatter(.multiply, operand, divisors)
    let isZero = b.convert(b.compare(.equal, updates, b.full(0, like: updates)), to: .int32)
    let zeros = scattering.scatter(.add, b.zeros(type(operand).with(dtype: .int32)), isZero)
    let alone = b.compare(.equal, scattering.gatherUpdates(zeros), isZero)
    let slope = b.select(alone, b.divide(scattering.gatherUpdates(product), divisors), b.full(0, like: updates))
    return scattering.scatter(.add, b.materialize(fromOperand, type(operand)), b.multiply(tangent, slope))
  }

  /// The element and the updates that are equal to the result share equally.
  private func scatteredChoice(_ scattering: Scattering) -> ValueID? {
    let (operand, updates, result) = (x[0], x[2], y[0])
    let dtype = b.dtype(of: operand)
    let kept = b.convert(b.compare(.equal, operand, result), to: dtype)
    let taken = b.convert(b.compare(.equal, updates, scattering.gatherUpdates(result)), to: dtype)
    let count = scattering.scatter(.add, kept, taken)
    let fromOperand = t[0].map { b.multiply($0, kept) }
    let fromUpdates = t[2].map { b.multiply($0, taken) }
    let total = fromUpdates.map { scattering.scatter(.add, b.materialize(fromOperand, type(operand)), $0) } ?? fromOperand
    return total.map { b.divide($0, count) }
  }
}
