import ApusIR
import CApusRuntime

/// A stable sort of lines by one or more keys, made ready to run: the same for eager calls and for steps of a plan.
///
/// Operands are dense arrays of `rows` x `length` x `inner`, sorted along the middle axis, ascending by the first `keyCount` of them in
/// turn; -0 equals 0 and NaN comes last.
public struct SortRoutine: Hashable, Sendable {
  public let dtypes: [DType]
  public let keyCount: Int
  public let rows: Int, length: Int, inner: Int
  /// The places in order that are wanted, ascending and apart; a result's other elements are left as they were.
  public let windows: [Range<Int>]
  /// Whether each operand's result is wanted.
  public let isWanted: [Bool]

  public init(
    types: [TensorType], dimension: Int, keyCount: Int, windows: [Range<Int>]? = nil, isWanted: [Bool]? = nil
  ) {
    let shape = types[0].shape
    dtypes = types.map(\.dtype)
    self.keyCount = keyCount
    rows = shape.dimensions[..<dimension].reduce(1, *)
    length = shape[dimension]
    inner = shape.dimensions[(dimension + 1)...].reduce(1, *)
    self.windows = windows ?? [0..<shape[dimension]]
    self.isWanted = isWanted ?? types.map { _ in true }
  }

  /// Bytes of memory that a run works in.
  public var scratchByteCount: Int {
    // Which results are wanted counts, not where they are.
    let somewhere = UnsafeMutableRawPointer(bitPattern: 64)
    return withProblem(
      operands: dtypes.map { _ in nil }, results: isWanted.map { $0 ? somewhere : nil }
    ) { Int(apus_sort_scratch_bytes(&$0)) }
  }

  /// - Parameter results: one for each operand, nil where it is not wanted.
  public func run(operands: [UnsafeRawPointer?], results: [UnsafeMutableRawPointer?], scratch: UnsafeMutableRawPointer?) {
    withProblem(operands: operands, results: results) { apus_sort(&$0, scratch) }
  }

  private func withProblem<Result>(
    operands: [UnsafeRawPointer?], results: [UnsafeMutableRawPointer?], _ body: (inout apus_sort_problem) -> Result
  ) -> Result {
    let codes = dtypes.map(\.code), bounds = windows.flatMap { [Int64($0.lowerBound), Int64($0.upperBound)] }
    return codes.withUnsafeBufferPointer { codes in
      bounds.withUnsafeBufferPointer { bounds in
        operands.withUnsafeBufferPointer { operands in
          results.withUnsafeBufferPointer { results in
            var problem = apus_sort_problem(
              operand_count: Int32(dtypes.count), key_count: Int32(keyCount), dtypes: codes.baseAddress, rows: Int64(rows),
              length: Int64(length), inner: Int64(inner), window_count: Int32(windows.count), windows: bounds.baseAddress,
              operands: operands.baseAddress, results: results.baseAddress)
            return body(&problem)
          }
        }
      }
    }
  }
}
