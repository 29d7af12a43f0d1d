import ApusIR

extension Reference {
  /// Threefry-2x32 with 20 rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
  static func threefry(_ operands: [DenseArray]) throws -> [DenseArray] {
    let type = operands[0].type
    let (key0, key1) = (operands[0].pointer(UInt32.self), operands[1].pointer(UInt32.self))
    let (x0, x1) = (operands[2].pointer(UInt32.self), operands[3].pointer(UInt32.self))
    let second = try Buffer.allocate(byteCount: type.byteCount)
    let first = try DenseArray(type) { bytes in
      guard let base = bytes.baseAddress else { return }
      let (y0, y1) = (base.assumingMemoryBound(to: UInt32.self), second.bytes.assumingMemoryBound(to: UInt32.self))
      for i in 0..<type.elementCount { (y0[i], y1[i]) = threefry(key: (key0[i], key1[i]), (x0[i], x1[i])) }
    }
    return [first, DenseArray(type, second)]
  }

  @inline(__always)
  static func threefry(key: (UInt32, UInt32), _ counter: (UInt32, UInt32)) -> (UInt32, UInt32) {
    let parity = key.0 ^ key.1 ^ 0x1BD1_1BDA
    var (x, y) = (counter.0 &+ key.0, counter.1 &+ key.1)
    @inline(__always) func round(_ rotation: UInt32) {
      x = x &+ y
      y = (y &<< rotation | y &>> (32 - rotation)) ^ x
    }
    @inline(__always) func mix(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
      round(a)
      round(b)
      round(c)
      round(d)
    }
    mix(13, 15, 26, 6)
    (x, y) = (x &+ key.1, y &+ parity &+ 1)
    mix(17, 29, 16, 24)
    (x, y) = (x &+ parity, y &+ key.0 &+ 2)
    mix(13, 15, 26, 6)
    (x, y) = (x &+ key.0, y &+ key.1 &+ 3)
    mix(17, 29, 16, 24)
    (x, y) = (x &+ key.1, y &+ parity &+ 4)
    mix(13, 15, 26, 6)
    (x, y) = (x &+ parity, y &+ key.0 &+ 5)
    return (x, y)
  }
}
