import ApusIR

extension Reference {
  /// Bits as XLA's generators make them on CPUs: the new state and the elements.
  static func randomBits(_ algorithm: RandomAlgorithm, _ operand: DenseArray, _ type: TensorType) throws -> [DenseArray] {
    let state = operand.elements(as: UInt64.self)
    var next: [UInt64] = []
    // Memory first: there may be none for so many.
    let bits = try DenseArray(type) { target in
      let generated = algorithm == .threeFry ? threeFryBits(state, type) : philoxBits(state, type)
      next = generated.state
      // Machines that Swift runs on keep the lowest byte first; narrow elements take the lower bits.
      let size = type.dtype.byteCount
      for (index, word) in generated.words.enumerated() {
        withUnsafeBytes(of: word) { bytes in
          for byte in 0..<size { target[index * size + byte] = bytes[byte] }
        }
      }
    }
    return [try DenseArray(next, shape: operand.shape), bits]
  }

  private static func halves(_ x: UInt64) -> (UInt32, UInt32) { (UInt32(truncatingIfNeeded: x), UInt32(truncatingIfNeeded: x >> 32)) }

  private static func threeFryBits(_ state: [UInt64], _ type: TensorType) -> (words: [UInt64], state: [UInt64]) {
    func call(_ index: Int) -> (UInt32, UInt32) { threefry(key: halves(state[0]), halves(state[1] &+ UInt64(index))) }
    let shape = type.shape.dimensions, count = type.elementCount
    func advanced(_ calls: Int) -> [UInt64] { [state[0], state[1] &+ UInt64(calls)] }
    if type.dtype.byteCount == 8 {
      return ((0..<count).map { let (x, y) = call($0); return UInt64(x) | UInt64(y) << 32 }, advanced(count))
    }
    if shape.isEmpty { return ([UInt64(call(0).0)], advanced(1)) }
    // One call for two neighbours along the first axis of even extent, else along the longest.
    var axis = 0
    if let even = shape.firstIndex(where: { $0 % 2 == 0 }) {
      axis = even
    } else {
      for (index, extent) in shape.enumerated() where extent > shape[axis] { axis = index }
    }
    var half = shape
    half[axis] = (shape[axis] + 1) / 2
    let strides = type.shape.rowMajorStrides, halfStrides = Shape(half).rowMajorStrides
    let words = (0..<count).map { index -> UInt64 in
      var position = 0
      for (dimension, stride) in strides.enumerated() {
        let at = index / stride % shape[dimension]
        position += (dimension == axis ? at / 2 : at) * halfStrides[dimension]
      }
      let (x, y) = call(position)
      return UInt64(index / strides[axis] % shape[axis] % 2 == 0 ? x : y)
    }
    return (words, advanced(Shape(half).elementCount))
  }

  /// Philox-4x32 with 10 rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
  private static func philox(_ counter: (low: UInt64, high: UInt64), _ key: UInt64) -> [UInt32] {
    let (low, high) = (halves(counter.low), halves(counter.high))
    var (x0, x1, x2, x3) = (low.0, low.1, high.0, high.1)
    var (key0, key1) = halves(key)
    for _ in 0..<10 {
      let first = x0.multipliedFullWidth(by: 0xD251_1F53), second = x2.multipliedFullWidth(by: 0xCD9E_8D57)
      (x0, x1, x2, x3) = (second.high ^ x1 ^ key0, second.low, first.high ^ x3 ^ key1, first.low)
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return [x0, x1, x2, x3]
  }

  private static func philoxBits(_ state: [UInt64], _ type: TensorType) -> (words: [UInt64], state: [UInt64]) {
    let count = type.elementCount, isWide = type.dtype.byteCount == 8
    let calls = ((isWide ? 2 * count : count) + 3) / 4
    // The counter's upper half is in the state of three; the key stands for it in the state of two.
    func counter(_ index: Int) -> (UInt64, UInt64) {
      let (low, carry) = state[1].addingReportingOverflow(UInt64(index))
      return (low, (state.count == 3 ? state[2] : state[0]) &+ (carry ? 1 : 0))
    }
    var words: [UInt64] = []
    for index in 0..<calls {
      let x = philox(counter(index), state[0]).map { UInt64($0) }
      words += isWide ? [x[0] | x[1] << 32, x[2] | x[3] << 32] : x
    }
    let next = counter(calls)
    return (Array(words.prefix(count)), state.count == 3 ? [state[0], next.0, next.1] : [state[0], next.0])
  }
}
