import ApusIR

extension JVPRule {
  /// Movement is linear in the values it moves: tangents move as the values do, by the same indices.
  func movement(_ primitive: Primitive) -> ValueID? {
    let moved: Range<Int>
    switch primitive {
    case .dynamicSlice: moved = 0..<1
    case .dynamicUpdateSlice: moved = 0..<2
    default: moved = 0..<x.count
    }
    if t[moved].allSatisfy({ $0 == nil }) { return nil }
    let operands = x.indices.map { moved.contains($0) ? b.materialize(t[$0], type(x[$0])) : x[$0] }
    return b.emit(primitive, operands)[0]
  }
}
