import Apus

/// A small tensor for a law to be checked on, the same in every run: normally distributed numbers, integers from 0 to 7 or bools.
///
/// - Parameter seed: other seeds give other elements.
public func sample(_ shape: Shape, dtype: DType = .float32, seed: UInt64 = 0) -> Tensor {
  var random = RandomDirection(seed: seed &+ 0x5EED)
  let type = TensorType(dtype, shape)
  do { return try random.tensor(type) } catch { return .poisoned(error, like: type) }
}

/// Other values for a point: the elements of a batch, or later calls of a function.
struct Variants {
  private var random: RandomDirection

  init(seed: UInt64) { random = RandomDirection(seed: seed) }

  /// The point as it is and `count - 1` variants of it. Numbers with fractions are scaled, each leaf by a factor of its own, so that
  /// signs, symmetries and the like stay; of the others the elements change places.
  mutating func variants(of point: [Tensor], count: Int) throws -> [[Tensor]] {
    try (0..<count).map { index in
      try point.map { leaf in
        let leaf = leaf.converted(to: leaf.dtype)
        if index == 0 { return leaf }
        if leaf.dtype.isDifferentiable {
          return leaf * Tensor(1 + 0.4 * random.uniform(), dtype: leaf.dtype.realType)
        }
        let count = leaf.shape.elementCount
        if count < 2 { return leaf }
        let array = try leaf.concrete(), width = leaf.dtype.byteCount
        let shift = 1 + index % Swift.max(count - 1, 1)
        return Tensor(try DenseArray(array.type) { target in
          let source = array.bytes
          for element in 0..<count {
            let from = (element + shift) % count
            UnsafeMutableRawBufferPointer(rebasing: target[(element * width)..<((element + 1) * width)]).copyMemory(
              from: UnsafeRawBufferPointer(rebasing: source[(from * width)..<((from + 1) * width)]))
          }
        })
      }
    }
  }
}
