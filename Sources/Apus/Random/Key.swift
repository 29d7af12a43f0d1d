import ApusIR

/// The state of a random number generator, as a value: the same key gives the same numbers, and new numbers take a new key, which
/// `split` and `foldIn` make. The generator is Threefry-2x32 with 20 rounds (Salmon et al., 2011), and all draws give the bits
/// that JAX gives for the same key.
public struct Key: ParameterTree {
  /// `uint32[2]`.
  public var data: Tensor

  public static var fields: Fields<Key> { Fields(frozen: \Key.data) }

  /// A key of its own for every seed.
  ///
  /// A seed that fits 32 bits gives the key `[0, seed]` of `jax.random.PRNGKey`; of a wider one all 64 bits count, as in JAX with
  /// 64-bit types enabled.
  public init(_ seed: Int) {
    let bits = UInt64(bitPattern: Int64(seed))
    let high = Int32(exactly: seed) == nil ? UInt32(truncatingIfNeeded: bits >> 32) : 0
    data = Tensor([high, UInt32(truncatingIfNeeded: bits)])
  }

  /// A key of two words, `uint32[2]`.
  public init(data: Tensor) { self.data = data }

  /// The two words as scalars.
  ///
  /// - Throws: `DTypeError` or `ShapeError` where the data are not `uint32[2]`.
  func words(_ operation: String) throws -> (Tensor, Tensor) {
    if data.poison == nil {
      if data.dtype != .uint32 { throw DTypeError(operation, "a key's data are uint32, got \(data.dtype)") }
      if data.shape != [2] {
        throw ShapeError(operation, "a key's data have shape [2], got \(data.shape); use `vmap` for several keys")
      }
    }
    return (data.sliced([0], [1]).withShape([]), data.sliced([1], [2]).withShape([]))
  }

  /// Threefry of the counters 0, 1, 2, ... in the shape's order: two words for each.
  func hashedCounters(_ shape: Shape, _ operation: String) throws -> (Tensor, Tensor) {
    let (k0, k1) = try words(operation)
    let count = try shape.validated(operation).elementCount
    let (high, low): (Tensor, Tensor)
    if count <= 1 << 32 {
      low = Tensor.iota([count], axis: 0, .uint32)
      high = .zeros(shape, dtype: .uint32)
    } else {
      let wide = Tensor.iota([count], axis: 0, .uint64)
      low = wide.converted(to: .uint32)
      high = binary(.shiftRightLogical, wide, .constant(32, .uint64)).converted(to: .uint32).withShape(shape)
    }
    let results = apply(.threefry2x32, [.filled(k0, shape), .filled(k1, shape), high, low.withShape(shape)])
    return (results[0], results[1])
  }
}

// New keys.
extension Key {
  /// Keys that are independent of each other and of this one, which should not be used again.
  public func split(_ count: Int) -> [Key] {
    guard count > 0 else { return [] }
    let keys = split(stacked: count).data
    return (0..<count).map { Key(data: keys.rank == 2 ? keys.sliced(axis: 0, $0, $0 + 1).withShape([2]) : keys) }
  }

  /// `count` new keys in one value, whose data are `uint32[count, 2]`: for `vmap` and `scan`, which take them apart.
  public func split(stacked count: Int) -> Key {
    Key(
      data: checked([data], guess: TensorType(.uint32, [Swift.max(count, 0), 2])) {
        let (a, b) = try hashedCounters([count], "split")
        return stack([a, b], axis: -1)
      })
  }

  /// As many new keys as the pattern they are assigned to has names: `let (first, second) = key.split()`.
  public func split() -> (Key, Key) {
    let keys = split(2)
    return (keys[0], keys[1])
  }
  public func split() -> (Key, Key, Key) {
    let keys = split(3)
    return (keys[0], keys[1], keys[2])
  }
  public func split() -> (Key, Key, Key, Key) {
    let keys = split(4)
    return (keys[0], keys[1], keys[2], keys[3])
  }

  /// A new key for a number: a step, a layer, an index. Its lowest 32 bits count.
  public func foldIn(_ number: Int) -> Key { foldIn(Tensor(UInt32(truncatingIfNeeded: number))) }

  /// A new key for an integer scalar.
  public func foldIn(_ number: Tensor) -> Key {
    Key(
      data: checked([data, number], guess: TensorType(.uint32, [2])) {
        if !number.dtype.isInteger && number.poison == nil { throw DTypeError("foldIn", "takes an integer, got \(number.dtype)") }
        if number.rank != 0 { throw ShapeError("foldIn", "takes a scalar, got shape \(number.shape)") }
        let (k0, k1) = try words("foldIn")
        let results = apply(.threefry2x32, [k0, k1, .constant(0, .uint32), number.converted(to: .uint32)])
        return stack([results[0], results[1]])
      })
  }
}

extension Tensor {
  init(_ word: UInt32) { self.init(DenseArray.scalar(Int(word), .uint32)) }
}
