import ApusIR

// Random tensors. The algorithms are those of `jax.random`, step by step, so that a key gives the same numbers here and there.

extension Tensor {
  /// Random bits: all values of an unsigned integer dtype are equally likely.
  public static func randomBits(_ shape: Shape, key: Key, dtype: DType = .uint32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      if dtype.category != .unsignedInteger { throw DTypeError("randomBits", "gives unsigned integers, not \(dtype)") }
      let (a, b) = try key.hashedCounters(shape, "randomBits")
      if dtype == .uint64 {
        return binary(.or, binary(.shiftLeft, a.converted(to: .uint64), .constant(32, .uint64)), b.converted(to: .uint64))
      }
      return (a ^ b).converted(to: dtype)
    }
  }

  /// Numbers from `min` up to but without `max`, all equally likely.
  public static func uniform(_ shape: Shape, min: Double = 0, max: Double = 1, key: Key, dtype: DType = .float32) -> Tensor {
    uniform(shape, min: .constant(min, dtype), max: .constant(max, dtype), key, dtype, isUnit: min == 0 && max == 1)
  }

  static func uniform(_ shape: Shape, min: Tensor, max: Tensor, _ key: Key, _ dtype: DType, isUnit: Bool = false) -> Tensor {
    checked([key.data, min, max], guess: TensorType(dtype, shape)) {
      let unit = try unitUniform(shape, key, dtype)
      if isUnit { return unit }
      // A product that is rounded once, with the sum, as the fused multiply-add that XLA emits does.
      let wide: DType = dtype == .float32 ? .float64 : dtype
      let span = filled((max - min).converted(to: wide), shape), low = filled(min.converted(to: wide), shape)
      let scaled = (unit.converted(to: wide) * span + low).converted(to: dtype)
      return maximum(scaled, filled(min, shape))
    }
  }

  /// Numbers in 0..<1: random bits as the fraction of a number in 1..<2, less 1.
  private static func unitUniform(_ shape: Shape, _ key: Key, _ dtype: DType) throws -> Tensor {
    let (bits, drawn, fraction): (DType, DType, Int)
    switch dtype {
    case .float16: (bits, drawn, fraction) = (.uint16, .uint16, 10)
    case .bfloat16: (bits, drawn, fraction) = (.uint16, .uint8, 7)
    case .float32: (bits, drawn, fraction) = (.uint32, .uint32, 23)
    case .float64: (bits, drawn, fraction) = (.uint64, .uint64, 52)
    default: throw DTypeError("uniform", "draws floating-point numbers, not \(dtype)")
    }
    let random = randomBits(try shape.validated("uniform"), key: key, dtype: drawn).converted(to: bits)
    let shifted = binary(.shiftRightLogical, random, .constant(drawn.byteCount * 8 - fraction, bits))
    let one = Tensor.constant(1, dtype)
    return binary(.or, shifted, one.bitcast(to: bits)).bitcast(to: dtype) - one
  }

  /// Numbers of the standard normal distribution (mean 0, variance 1), within 3 units in the last place of JAX's. Of complex dtypes
  /// both parts are drawn, each of variance 1/2.
  public static func normal(_ shape: Shape, key: Key, dtype: DType = .float32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      if dtype.isComplex {
        let (first, second): (Key, Key) = key.split()
        let real = normal(shape, key: first, dtype: dtype.realType), imag = normal(shape, key: second, dtype: dtype.realType)
        return complex(real, imag) / constant(2.0.squareRoot(), dtype)
      }
      return constant(2.0.squareRoot(), dtype) * inverseErrorFunctionOfJAX(try openUniform(shape, key, dtype))
    }
  }

  /// Numbers in the open interval (-1, 1).
  private static func openUniform(_ shape: Shape, _ key: Key, _ dtype: DType) throws -> Tensor {
    // The span of 2 makes the product exact.
    let unit = try unitUniform(shape, key, dtype)
    let low = try constant(-1, dtype).next(toward: 0)
    return maximum(unit * (constant(1, dtype) - low) + low, low)
  }

  /// Normal numbers between two bounds, which are not reached.
  public static func truncatedNormal(_ shape: Shape, lower: Double, upper: Double, key: Key, dtype: DType = .float32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      if !dtype.isFloatingPoint { throw DTypeError("truncatedNormal", "draws floating-point numbers, not \(dtype)") }
      let (low, high, root) = (constant(lower, dtype), constant(upper, dtype), constant(2.0.squareRoot(), dtype))
      let drawn = uniform(shape, min: erf(low / root), max: erf(high / root), key, dtype)
      let bounds = (try low.next(toward: 1), try high.next(toward: -1))
      return minimum(maximum(root * inverseErrorFunctionOfJAX(drawn), bounds.0), bounds.1)
    }
  }

  /// The next representable number of a floating-point scalar constant, up or down.
  private func next(toward direction: Int) throws -> Tensor {
    func moved<T: BinaryFloatingPoint & TensorElement>(_: T.Type) throws -> Tensor {
      let value = try concrete().elements(as: T.self)[0]
      return Tensor(try DenseArray(scalar: value < T(direction) || direction > 0 ? value.nextUp : value.nextDown))
    }
    switch dtype {
    case .float16: return try moved(Float16.self)
    case .float32: return try moved(Float.self)
    case .float64: return try moved(Double.self)
    case .bfloat16:
      let value = try concrete().elements(as: BFloat16.self)[0]
      let up = Float(value) < Float(direction) || direction > 0
      // Away from 0 the bit pattern grows.
      let grows = Float(value) == 0 || (Float(value) > 0) == up
      let bits = Float(value) == 0 ? (up ? 1 : 0x8001) : grows ? value.bitPattern &+ 1 : value.bitPattern &- 1
      return Tensor(try DenseArray(scalar: BFloat16(bitPattern: bits)))
    default: throw DTypeError("random", "draws floating-point numbers, not \(dtype)")
    }
  }

  /// Integers of a range, all as good as equally likely (the bias is below 2^-32 times the range's length).
  ///
  /// Numbers of the range that the dtype does not hold are left out.
  public static func randint(_ shape: Shape, in range: Range<Int>, key: Key, dtype: DType = .int32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      guard let limits = dtype.integerLimits else { throw DTypeError("randint", "gives integers, not \(dtype)") }
      if range.isEmpty { throw ShapeError("randint", "the range \(range) is empty") }
      let (first, second): (Key, Key) = key.split()
      let wide: DType = dtype.byteCount == 8 ? .uint64 : .uint32
      let (low, high) = (randomBits(shape, key: first, dtype: wide), randomBits(shape, key: second, dtype: wide))
      let start = Swift.min(Swift.max(range.lowerBound, limits.lowerBound), limits.upperBound)
      let last = Swift.max(Swift.min(range.upperBound - 1, limits.upperBound), start)
      // The range's length modulo 2^bits, so that 0 stands for all numbers there are.
      let length = UInt64(bitPattern: Int64(last)) &- UInt64(bitPattern: Int64(start)) &+ 1
      let span = wide == .uint64 ? length : UInt64(UInt32(truncatingIfNeeded: length))
      let base = constant(start, wide == .uint64 ? .int64 : .int32)
      let offset = span == 0 ? high : Self.folded(low, high, span, wide)
      return (offset.converted(to: base.dtype) + base).converted(to: dtype)
    }
  }

  /// (high · 2^bits + low) modulo `span`.
  private static func folded(_ high: Tensor, _ low: Tensor, _ span: UInt64, _ dtype: DType) -> Tensor {
    let half: UInt64 = dtype == .uint64 ? 1 << 32 : 1 << 16
    let root = half % span
    let product = root &* root
    let multiplier = (dtype == .uint64 ? product : UInt64(UInt32(truncatingIfNeeded: product))) % span
    let divisor = constant(Int(bitPattern: UInt(span)), dtype), factor = constant(Int(bitPattern: UInt(multiplier)), dtype)
    let sum = truncatedRemainder(high, divisor) * factor + truncatedRemainder(low, divisor)
    return truncatedRemainder(sum, divisor)
  }

  /// True with probability `p`, a scalar or a tensor that broadcasts to the shape.
  public static func bernoulli(_ shape: Shape, p: Tensor = 0.5, key: Key) -> Tensor {
    uniform(shape, key: key, dtype: p.inexact().dtype) .< p.inexact()
  }

  /// Numbers of the standard Gumbel distribution.
  public static func gumbel(_ shape: Shape, key: Key, dtype: DType = .float32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      let least: Double
      switch dtype {
      case .float16: least = Double(Float16.leastNormalMagnitude)
      case .float64: least = .leastNormalMagnitude
      case .float32, .bfloat16: least = Double(Float.leastNormalMagnitude)
      default: throw DTypeError("gumbel", "draws floating-point numbers, not \(dtype)")
      }
      let low = constant(least, dtype)
      let drawn = maximum(try unitUniform(shape, key, dtype) + low, low)
      return -log(-log(drawn))
    }
  }

  /// Numbers of the exponential distribution of rate 1.
  public static func exponential(_ shape: Shape, key: Key, dtype: DType = .float32) -> Tensor {
    -log1p(-uniform(shape, key: key, dtype: dtype))
  }

  /// Numbers of the standard Laplace distribution.
  public static func laplace(_ shape: Shape, key: Key, dtype: DType = .float32) -> Tensor {
    checked([key.data], guess: TensorType(dtype, shape)) {
      let drawn = try openUniform(shape, key, dtype)
      return sign(drawn) * log1p(-abs(drawn))
    }
  }

  /// Indices (`int32`) drawn along an axis of unnormalised log probabilities: an index `i` is as likely as `softmax(logits)[i]`.
  ///
  /// - Parameter shape: by default that of the logits without the axis; further axes in front give independent draws.
  public static func categorical(logits: Tensor, axis: Int = -1, shape: Shape? = nil, key: Key) -> Tensor {
    checked([logits, key.data]) {
      let logits = logits.inexact()
      let axis = try logits.shape.axis(axis, "categorical")
      var batch = logits.shape.dimensions
      batch.remove(at: axis)
      let prefix = Array((shape?.dimensions ?? batch).dropLast(batch.count))
      if let shape, Shape(prefix + batch) != shape {
        throw ShapeError("categorical", "shape \(shape) does not end in \(batch), the shape of the distributions")
      }
      let noise = gumbel(Shape(prefix + logits.shape.dimensions), key: key, dtype: logits.dtype)
      return (noise + logits).argmax(axis: axis - logits.rank)
    }
  }

  /// The numbers 0, 1, ..., count - 1 (`int32`) in random order.
  public static func permutation(_ count: Int, key: Key) -> Tensor { Tensor.arange(count).shuffled(key: key) }

  /// The slices along an axis in random order.
  public func shuffled(axis: Int = 0, key: Key) -> Tensor {
    checked([self, key.data]) {
      let axis = try shape.axis(axis, "shuffled")
      if rank > 1 { return take(.permutation(shape[axis], key: key), axis: axis) }
      // Sorts by random words, often enough that equal words do not show (as JAX and TensorFlow do).
      let size = Double(Swift.max(1, shape.elementCount))
      let rounds = Int((3 * naturalLog(size) / naturalLog(4_294_967_295)).rounded(.up))
      var (result, key) = (self.strong(), key)
      for _ in 0..<rounds {
        let (next, used): (Key, Key) = key.split()
        key = next
        result = apply(.sort(dimension: 0, keyCount: 1), [Tensor.randomBits(shape, key: used), result])[1]
      }
      return result
    }
  }
}

extension DType {
  /// The least and greatest integer that fits the dtype and `Int`.
  var integerLimits: ClosedRange<Int>? {
    switch self {
    case .int8: -128...127
    case .int16: -32768...32767
    case .int32: Int(Int32.min)...Int(Int32.max)
    case .int64: Int.min...Int.max
    case .uint8: 0...255
    case .uint16: 0...65535
    case .uint32: 0...Int(UInt32.max)
    case .uint64: 0...Int.max
    default: nil
    }
  }
}
