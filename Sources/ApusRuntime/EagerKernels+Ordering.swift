import ApusIR
import CApusRuntime

extension EagerKernels {
  static func sort(_ operands: [DenseArray], dimension: Int, keyCount: Int) throws -> [DenseArray] {
    let x = try operands.map { try $0.aligned() }, results = try operands.map { try make($0.type) }
    let routine = SortRoutine(types: operands.map(\.type), dimension: dimension, keyCount: keyCount)
    let scratch = try make(TensorType(.uint8, [routine.scratchByteCount]))
    routine.run(operands: x.map { UnsafeRawPointer($0.buffer.bytes) }, results: results.map(\.buffer.bytes), scratch: scratch.buffer.bytes)
    return results
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
