import ApusIR

extension Samples {
  /// Collective operations of one device that is alone; those of several devices are run on grids.
  mutating func collectives() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DType.allCases {
      let scalar = TensorType(dtype, [])
      let body = Self.program([scalar, scalar]) { b, p in [b.add(p[0], p[1])] }
      let pairs = [Collective.SourceTarget(source: 0, target: 0)]
      let kinds: [Collective.Kind] = [
        .allReduce(body), .allGather(dimension: 1, count: 1), .allToAll(splitDimension: 0, concatDimension: 1, count: 1),
        .reduceScatter(body, dimension: 0, count: 1), .permute(pairs), .permute([]), .broadcast,
      ]
      for kind in kinds {
        // Pairs name devices themselves, so that a permutation has no groups.
        let groups: [[Int]] = if case .permute = kind { [] } else { [[0]] }
        let isSized = [.float32, .complex128, .int32].contains(dtype)
        for shape: Shape in isSized ? [[2, 3], [0, 2], [1, 1], [33, 2]] : [[2, 3]] {
          cases.append(PrimitiveCase(.collective(Collective(kind, groups: groups)), [array(dtype, shape)], isDifferentiable: false))
        }
      }
      let several = Collective(.allReduce(body), channel: 1)
      cases.append(PrimitiveCase(.collective(several), [array(dtype, [2]), array(dtype, [])], "of two", isDifferentiable: false))
    }
    return cases + DeviceAxis.allCases.map { PrimitiveCase(.deviceIndex($0), []) }
  }
}
