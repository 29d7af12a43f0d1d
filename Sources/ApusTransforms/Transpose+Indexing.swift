import ApusIR

extension TransposeRule {
  func gather(_ ct: ValueID, _ dimensions: GatherDimensions, _ sliceSizes: [Int], _ primitive: Primitive) throws -> [ValueID?] {
    let indices = try value(1, primitive)
    let result = b.type(of: ct)
    if result.elementCount == 0 { return [b.zeros(types[0]), nil] }
    let scattering = Scattering(
      b, inverting: dimensions, sliceSizes: sliceSizes, operand: types[0], indices: indices, result: result)
    return [scattering.scatter(.add, b.zeros(types[0]), ct), nil]
  }

  func scatter(
    _ ct: ValueID, _ dimensions: ScatterDimensions, _ combiner: ScatterCombiner, _ primitive: Primitive
  ) throws -> [ValueID?] {
    let scattering = Scattering(b, dimensions, operand: types[0], indices: try value(1, primitive), updates: types[2])
    switch combiner {
    case .add: return [isLinear[0] ? ct : nil, nil, isLinear[2] ? scattering.gatherUpdates(ct) : nil]
    case .replace:
      let operand = isLinear[0] ? scattering.scatter(.replace, ct, b.zeros(types[2])) : nil
      let updates = isLinear[2]
        ? b.select(scattering.winners(), scattering.gatherUpdates(ct), b.zeros(types[2])) : nil
      return [operand, nil, updates]
    case .multiply, .minimum, .maximum: throw nonlinear(primitive)
    }
  }
}
