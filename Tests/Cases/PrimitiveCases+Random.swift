import ApusIR

extension Samples {
  mutating func random() -> [PrimitiveCase] {
    let shapes: [Shape] = [[], [5], [2, 3], [0]]
    return shapes.map { shape in
      PrimitiveCase(.threefry2x32, (0..<4).map { _ in integers(.uint32, shape, 0...Int(UInt32.max)) }, isDifferentiable: false)
    }
  }
}
