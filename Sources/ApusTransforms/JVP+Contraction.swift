import ApusIR

extension JVPRule {
  func bilinear(_ primitive: Primitive) -> ValueID? {
    b.sum(t[0].map { b.emitOne(primitive, $0, x[1]) }, t[1].map { b.emitOne(primitive, x[0], $0) })
  }
}
