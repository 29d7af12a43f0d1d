import ApusIR
import CApusRuntime

extension EagerKernels {
  static func sort(_ operands: [DenseArray], dimension: Int, keyCount: Int) throws -> [DenseArray]? {
    let shape = operands[0].shape, last = shape.rank - 1
    guard keyCount == 1, shape.elementCount > 0 else { return shape.elementCount == 0 ? operands : nil }
    if dimension != last && shape.dimensions[(dimension + 1)...].contains(where: { $0 != 1 }) {
      // Lines across memory are laid along it, sorted, and laid back.
      var swapped = Array(0...last)
      swapped.swapAt(dimension, last)
      let turned = Shape(swapped.map { shape.dimensions[$0] })
      let along = try operands.compactMap { try transpose($0, $0.type.with(shape: turned), swapped) }
      guard along.count == operands.count, let sorted = try sort(along, dimension: last, keyCount: 1) else { return nil }
      let results = try sorted.compactMap { try transpose($0, $0.type.with(shape: shape), swapped) }
      return results.count == operands.count ? results : nil
    }
    let extent = shape.dimensions[dimension], lines = shape.elementCount / extent, keys = try operands[0].aligned()
    guard extent <= Int(Int32.max) else { return nil }
    let order = try Buffer.allocate(byteCount: shape.elementCount * 4)
    let positions = order.bytes.assumingMemoryBound(to: Int32.self)
    guard apus_eager_sort_order(keys.dtype.code, Int64(lines), Int64(extent), keys.buffer.bytes, positions) != 0 else { return nil }
    return try operands.map { operand in
      let x = try operand.aligned(), result = try make(x.type)
      apus_eager_permute(Int32(x.dtype.byteCount), Int64(lines), Int64(extent), positions, x.buffer.bytes, result.buffer.bytes)
      return result
    }
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
