import ApusIR

extension TransposeRule {
  func broadcast(_ ct: ValueID, _ shape: Shape, _ dimensions: [Int]) -> ValueID {
    let operand = types[0].shape
    // Axes that were added or stretched are summed; what is left is in the result's order.
    let kept = dimensions.indices.filter { operand[$0] == shape[dimensions[$0]] }
    let keptAxes = kept.map { dimensions[$0] }
    let sum = b.reduce(.sum, ct, (0..<shape.rank).filter { !keptAxes.contains($0) })
    let order = kept.indices.sorted { keptAxes[$0] < keptAxes[$1] }
    return b.reshape(b.transpose(sum, order.inverted), to: operand)
  }

  func dynamicSlice(_ ct: ValueID, _ primitive: Primitive) throws -> [ValueID?] {
    let starts = try types.indices.dropFirst().map { try value($0, primitive) }
    return [b.emit(.dynamicUpdateSlice, [b.zeros(types[0]), ct] + starts)[0]] + starts.map { _ in nil }
  }

  func dynamicUpdateSlice(_ ct: ValueID, _ primitive: Primitive) throws -> [ValueID?] {
    let starts = try types.indices.dropFirst(2).map { try value($0, primitive) }
    let operand = isLinear[0] ? b.emit(.dynamicUpdateSlice, [ct, b.zeros(types[1])] + starts)[0] : nil
    let update = isLinear[1] ? b.emit(.dynamicSlice(sizes: types[1].shape.dimensions), [ct] + starts)[0] : nil
    return [operand, update] + starts.map { _ in nil }
  }

  func pad(_ ct: ValueID, _ low: [Int], _ high: [Int], _ interior: [Int]) -> [ValueID?] {
    let shape = types[0].shape
    var operand: ValueID?
    if isLinear[0] {
      let unpadded = b.pad(ct, with: b.scalar(0, types[0].dtype), low: low.map { -$0 }, high: high.map { -$0 })
      let (starts, limits) = (shape.map { _ in 0 }, b.shape(of: unpadded).dimensions)
      operand = interior.allSatisfy { $0 == 0 }
        ? unpadded : b.emitOne(.slice(starts: starts, limits: limits, strides: interior.map { $0 + 1 }), unpadded)
    }
    var padding: ValueID?
    if isLinear[1] {
      let mask = b.padMask(shape, low: low, high: high, interior: interior)
      padding = b.reduce(.sum, b.select(mask, b.full(0, like: ct), ct), Array(0..<shape.rank))
    }
    return [operand, padding]
  }

  func concatenate(_ ct: ValueID, _ dimension: Int) -> [ValueID?] {
    var start = 0
    return types.indices.map { index in
      let end = start + types[index].shape[dimension]
      defer { start = end }
      return isLinear[index] ? (types.count == 1 ? ct : b.slice(ct, axis: dimension, from: start, to: end)) : nil
    }
  }
}
