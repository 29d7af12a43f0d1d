import ApusIR

extension JVPRule {
  /// Tangents go where their elements went, which sorting positions along with the keys tells.
  func sort(_ dimension: Int, _ keyCount: Int) -> [ValueID?] {
    let shape = b.shape(of: x[0])
    let positions = b.iota(shape[dimension] <= Int(Int32.max) ? .int32 : .int64, shape, dimension: dimension)
    let sorted = b.emit(.sort(dimension: dimension, keyCount: keyCount), Array(x.prefix(keyCount)) + [positions])
    return t.map { $0.map { b.takeAlongAxis($0, sorted[keyCount], axis: dimension) } }
  }
}
