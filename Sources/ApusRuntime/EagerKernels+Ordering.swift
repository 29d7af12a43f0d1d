import ApusIR
import CApusRuntime

extension EagerKernels {
  static func sort(_ operands: [DenseArray], dimension: Int, keyCount: Int) throws -> [DenseArray]? {
    let shape = operands[0].shape, last = shape.rank - 1
    if shape.elementCount == 0 { return operands }
    if dimension != last && shape.dimensions[(dimension + 1)...].contains(where: { $0 != 1 }) {
      // Lines across memory are laid along it, sorted, and laid back.
      var swapped = Array(0...last)
      swapped.swapAt(dimension, last)
      let turned = Shape(swapped.map { shape.dimensions[$0] })
      let along = try operands.compactMap { try transpose($0, $0.type.with(shape: turned), swapped) }
      guard along.count == operands.count, let sorted = try sort(along, dimension: last, keyCount: keyCount) else { return nil }
      let results = try sorted.compactMap { try transpose($0, $0.type.with(shape: shape), swapped) }
      return results.count == operands.count ? results : nil
    }
    let extent = shape.dimensions[dimension], lines = shape.elementCount / extent
    guard extent <= Int(Int32.max) else { return nil }
    // Stable sorts by the keys, the last one first, are a sort by all of them.
    var order: DenseArray?
    for key in operands.prefix(keyCount).reversed() {
      let current = try order.map { try permute(key, by: $0, lines, extent) } ?? key.aligned()
      let next = try make(TensorType(.int32, shape))
      let isDone = apus_eager_sort_order(
        key.dtype.code, Int64(lines), Int64(extent), current.buffer.bytes, next.buffer.bytes.assumingMemoryBound(to: Int32.self))
      if isDone == 0 { return nil }
      order = try order.map { try permute($0, by: next, lines, extent) } ?? next
    }
    guard let order else { return nil }
    return try operands.map { try permute($0, by: order, lines, extent) }
  }

  private static func permute(_ x: DenseArray, by order: DenseArray, _ lines: Int, _ extent: Int) throws -> DenseArray {
    let x = try x.aligned(), result = try make(x.type)
    apus_eager_permute(
      Int32(x.dtype.byteCount), Int64(lines), Int64(extent), order.buffer.bytes.assumingMemoryBound(to: Int32.self), x.buffer.bytes,
      result.buffer.bytes)
    return result
  }

  static func threefry(_ operands: [DenseArray]) throws -> [DenseArray] {
    let x = try operands.map { try $0.aligned() }
    let results = [try make(x[0].type), try make(x[0].type)]
    func words(_ array: DenseArray) -> UnsafeMutablePointer<UInt32> { array.buffer.bytes.assumingMemoryBound(to: UInt32.self) }
    apus_eager_threefry(
      words(x[0]), words(x[1]), words(x[2]), words(x[3]), words(results[0]), words(results[1]), Int64(x[0].elementCount))
    return results
  }
}
