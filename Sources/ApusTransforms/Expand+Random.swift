import ApusIR

/// Random bits from a state, in arithmetic of integers: what XLA makes of `rng_bit_generator` on CPUs, bit for bit.
struct RandomBits {
  private let b = ProgramBuilder()
  private let state: ValueID
  private let stateCount: Int
  private let type: TensorType

  static func program(_ algorithm: RandomAlgorithm, _ type: TensorType, state: TensorType) -> Program {
    let bits = RandomBits(type, state)
    return algorithm == .threeFry ? bits.threeFry() : bits.philox()
  }

  private init(_ type: TensorType, _ state: TensorType) {
    self.type = type
    self.state = b.addParameter(state)
    stateCount = state.shape[0]
  }

  private var isWide: Bool { type.dtype.byteCount == 8 }

  /// An element of the state, as a vector of one.
  private func word(_ index: Int) -> ValueID { b.slice(state, axis: 0, from: index, to: index + 1) }
  private func low(_ x: ValueID) -> ValueID { b.convert(x, to: .uint32) }
  private func high(_ x: ValueID) -> ValueID { b.convert(b.binary(.shiftRightLogical, x, b.full(32, like: x)), to: .uint32) }
  private func joined(_ low: ValueID, _ high: ValueID) -> ValueID {
    let upper = b.convert(high, to: .uint64)
    return b.binary(.or, b.convert(low, to: .uint64), b.binary(.shiftLeft, upper, b.full(32, like: upper)))
  }
  private func repeated(_ x: ValueID, _ count: Int) -> ValueID {
    b.broadcast(b.reshape(x, to: []), to: [count], dimensions: [])
  }
  private func counted(_ count: Int) -> ValueID { b.emitOne(.iota(TensorType(.uint64, [count]), dimension: 0)) }
  private func side(_ x: ValueID, _ y: ValueID, axis: Int) -> ValueID { b.emitOne(.concatenate(dimension: axis), x, y) }

  /// Words of 32 or 64 bits as the wanted elements: narrow ones take the lower bits.
  private func finish(_ words: ValueID, _ state: ValueID) -> Program {
    let unsigned: DType =
      switch type.dtype.byteCount {
      case 1: .uint8
      case 2: .uint16
      case 4: .uint32
      default: .uint64
      }
    let narrow = b.convert(words, to: unsigned)
    return b.finish([state, type.dtype == unsigned ? narrow : b.emitOne(.bitcastConvert(type.dtype), narrow)])
  }

  // MARK: Threefry

  /// Threefry of the numbers from the counter on, `count` of them.
  private func threeFryWords(_ count: Int) -> (ValueID, ValueID) {
    let key = repeated(word(0), count)
    let counter = b.add(repeated(word(1), count), counted(count))
    let words = b.emit(.threefry2x32, [low(key), high(key), low(counter), high(counter)])
    return (words[0], words[1])
  }

  private func threeFry() -> Program {
    let shape = type.shape.dimensions
    var calls = type.elementCount
    let words: ValueID
    if isWide {
      let (x, y) = threeFryWords(calls)
      words = b.reshape(joined(x, y), to: type.shape)
    } else if shape.isEmpty {
      words = b.reshape(threeFryWords(1).0, to: [])
    } else {
      // Each call gives two neighbours along an axis: the first even one, else the longest.
      let longest = shape.indices.reduce(0) { shape[$1] > shape[$0] ? $1 : $0 }
      let axis = shape.firstIndex { $0 % 2 == 0 } ?? longest
      var half = shape
      half[axis] = (shape[axis] + 1) / 2
      calls = Shape(half).elementCount
      var pairs = half
      pairs.insert(1, at: axis + 1)
      let (x, y) = threeFryWords(calls)
      let both = side(b.reshape(x, to: Shape(pairs)), b.reshape(y, to: Shape(pairs)), axis: axis + 1)
      var whole = shape
      whole[axis] = 2 * half[axis]
      let flat = b.reshape(both, to: Shape(whole))
      words = whole == shape ? flat : b.slice(flat, axis: axis, from: 0, to: shape[axis])
    }
    return finish(words, side(word(0), b.add(word(1), b.full(Double(calls), like: word(1))), axis: 0))
  }

  // MARK: Philox

  /// Ten rounds of Philox-4x32 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
  private func philoxWords(_ counter: [ValueID], _ key: [ValueID]) -> [ValueID] {
    var (x, key) = (counter, key)
    func product(_ x: ValueID, _ factor: Double) -> (high: ValueID, low: ValueID) {
      let wide = b.convert(x, to: .uint64)
      let product = b.multiply(wide, b.full(factor, like: wide))
      return (high(product), low(product))
    }
    for _ in 0..<10 {
      let (first, second) = (product(x[0], 0xD251_1F53), product(x[2], 0xCD9E_8D57))
      x = [
        b.binary(.xor, b.binary(.xor, second.high, x[1]), key[0]), second.low,
        b.binary(.xor, b.binary(.xor, first.high, x[3]), key[1]), first.low,
      ]
      key = [b.add(key[0], b.full(0x9E37_79B9, like: key[0])), b.add(key[1], b.full(0xBB67_AE85, like: key[1]))]
    }
    return x
  }

  private func philox() -> Program {
    // The counter has 128 bits; where the state has no upper half, the key stands for it.
    let count = type.elementCount, words = isWide ? 2 * count : count, calls = (words + 3) / 4
    let (key, start, upper) = (repeated(word(0), calls), repeated(word(1), calls), repeated(word(stateCount == 3 ? 2 : 0), calls))
    func carried(_ sum: ValueID, _ part: ValueID, _ upper: ValueID) -> ValueID {
      b.add(upper, b.convert(b.compare(.less, sum, part), to: .uint64))
    }
    let counter = b.add(start, counted(calls)), carry = carried(counter, start, upper)
    let x = philoxWords([low(counter), high(counter), low(carry), high(carry)], [low(key), high(key)])
    func columns(_ parts: [ValueID]) -> ValueID {
      let columns = parts.map { b.reshape($0, to: [calls, 1]) }
      return b.reshape(b.emit(.concatenate(dimension: 1), columns)[0], to: [calls * parts.count])
    }
    let all = isWide ? columns([joined(x[0], x[1]), joined(x[2], x[3])]) : columns(x)
    let bits = b.reshape(b.slice(all, axis: 0, from: 0, to: count), to: type.shape)
    let next = b.add(word(1), b.full(Double(calls), like: word(1)))
    let parts = stateCount == 3 ? [word(0), next, carried(next, word(1), word(2))] : [word(0), next]
    return finish(bits, b.emit(.concatenate(dimension: 0), parts)[0])
  }
}
