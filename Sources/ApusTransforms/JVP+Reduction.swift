import ApusIR

extension JVPRule {
  func reduce(_ monoid: Monoid, _ dimensions: [Int]) -> ValueID? {
    guard let t = t[0] else { return nil }
    if dimensions.isEmpty { return t }
    switch monoid {
    case .sum: return b.reduce(.sum, t, dimensions)
    case .product: return reducedProduct(t, dimensions)
    case .maximum, .minimum: return reducedChoice(t, dimensions)
    case .and, .or, .xor: return nil
    }
  }

  /// The chosen elements share equally.
  private func reducedChoice(_ t: ValueID, _ dimensions: [Int]) -> ValueID? {
    let shape = b.shape(of: x[0])
    if dimensions.contains(where: { shape[$0] == 0 }) { return nil }
    let kept = (0..<shape.rank).filter { !dimensions.contains($0) }
    let chosen = b.compare(.equal, x[0], b.broadcast(y[0], to: shape, dimensions: kept))
    let indicator = b.convert(chosen, to: b.dtype(of: t))
    return b.divide(b.reduce(.sum, b.multiply(t, indicator), dimensions), b.reduce(.sum, indicator, dimensions))
  }

  /// Every element's tangent times the product of the others, which is that of those before times that of those behind: exact
  /// also where elements are zero.
  private func reducedProduct(_ t: ValueID, _ dimensions: [Int]) -> ValueID {
    let shape = b.shape(of: x[0])
    let kept = (0..<shape.rank).filter { !dimensions.contains($0) }
    let flat = Shape(kept.map { shape[$0] } + [dimensions.reduce(1) { $0 * shape[$1] }])
    func flattened(_ value: ValueID) -> ValueID { b.reshape(b.transpose(value, kept + dimensions), to: flat) }
    let (values, axis) = (flattened(x[0]), kept.count)
    func others(reverse: Bool) -> ValueID {
      let shifted = b.shifted(values, axis: axis, reverse: reverse, filling: 1)
      return b.emitOne(.cumulative(.product, dimension: axis, reverse: reverse), shifted)
    }
    let rest = b.multiply(others(reverse: false), others(reverse: true))
    return b.reduce(.sum, b.multiply(flattened(t), rest), [axis])
  }

  func cumulative(_ monoid: Monoid, _ dimension: Int, _ reverse: Bool) -> ValueID? {
    guard let t = t[0] else { return nil }
    switch monoid {
    case .sum: return b.emitOne(.cumulative(.sum, dimension: dimension, reverse: reverse), t)
    case .product:
      let before = b.shifted(y[0], axis: dimension, reverse: reverse, filling: 1)
      return recurrence(x[0], b.multiply(t, before), dimension, reverse)
    case .maximum, .minimum:
      // The result goes on from the element before, or is taken over by the new one; a tie shares equally.
      let before = b.shifted(y[0], axis: dimension, reverse: reverse, filling: .nan)
      let kept = b.compare(.equal, before, y[0]), taken = b.compare(.equal, x[0], y[0])
      func share(_ mine: ValueID, _ other: ValueID) -> ValueID {
        b.select(mine, b.select(other, b.full(0.5, like: t), b.full(1, like: t)), b.full(0, like: t))
      }
      return recurrence(share(kept, taken), b.multiply(t, share(taken, kept)), dimension, reverse)
    case .and, .or, .xor: return nil
    }
  }

  /// s[i] = a[i] s[i - 1] + u[i] along an axis, from s = 0.
  private func recurrence(_ a: ValueID, _ u: ValueID, _ dimension: Int, _ reverse: Bool) -> ValueID {
    let (factors, inputs) = (b.moveAxis(a, from: dimension, to: 0), b.moveAxis(u, from: dimension, to: 0))
    let type = self.type(inputs)
    let slice = type.with(shape: Shape(type.shape.dimensions.dropFirst()))
    let body = ProgramBuilder()
    let (state, factor, input) = (body.addParameter(slice), body.addParameter(slice), body.addParameter(slice))
    let next = body.add(body.multiply(state, factor), input)
    let loop = ScanLoop(body: body.finish([next, next]), invariantCount: 0, carryCount: 1, length: type.shape[0], reverse: reverse)
    return b.moveAxis(b.emit(.scan(loop), [b.zeros(slice), factors, inputs])[1], from: 0, to: dimension)
  }
}
