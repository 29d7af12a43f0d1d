import ApusIR
import CApusRuntime

extension EagerKernels {
  /// Applies a function of rows to those along the last axis; nil where there is no kernel for the dtype and the length of the rows.
  ///
  /// - Throws: `AllocationError`.
  public static func rows(_ function: RowFunction, _ x: DenseArray) throws -> DenseArray? {
    guard let columns = x.shape.dimensions.last, columns > 0, x.dtype == .float32 || x.dtype == .float64 else { return nil }
    let x = try x.aligned(), result = try make(x.type)
    let isDone = apus_eager_softmax(
      x.dtype.code, function == .logSoftmax ? 1 : 0, Int64(x.elementCount / columns), Int64(columns), x.buffer.bytes,
      result.buffer.bytes)
    return isDone != 0 ? result : nil
  }
}
