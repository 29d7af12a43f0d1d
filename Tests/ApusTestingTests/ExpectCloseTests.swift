import Apus
import ApusTesting
import Testing

/// What an expectation reports, or nil where it is satisfied.
func issue(_ body: () throws -> Void) rethrows -> String? {
  let messages = Messages()
  try withKnownIssue(isIntermittent: true) {
    try body()
  } matching: { issue in
    messages.append(issue.comments.map(\.rawValue).joined())
    return true
  }
  return messages.all.first
}

private final class Messages: @unchecked Sendable {
  private(set) var all: [String] = []
  func append(_ message: String) { all.append(message) }
}

@Suite struct ExpectCloseTests {
  @Test(arguments: DType.allCases) func equalTensorsAreClose(_ dtype: DType) throws {
    let x = Tensor([0, 1, 1, 0] as [Double], dtype: dtype)
    #expect(try expectClose(x, x))
    #expect(try expectEqual(x, x))
    let empty = Tensor.zeros([0, 3], dtype: dtype)
    #expect(try expectClose(empty, empty))
  }

  @Test(arguments: DType.allCases) func differencesBeyondTheToleranceAreFound(_ dtype: DType) throws {
    let tolerance = Tolerance.standard(dtype)
    let size = dtype.isInteger || dtype == .bool ? 1.0 : 1 + 3 * (tolerance.relative + tolerance.absolute)
    let x = Tensor([0, dtype == .bool ? 0 : 1, 0] as [Double], dtype: dtype)
    let y = Tensor([0, dtype.isInteger ? 2 : size, 0] as [Double], dtype: dtype)
    let message = try #require(try issue { try expectClose(x, y) })
    #expect(message.contains("1 of 3 elements differ; worst at [1]"), "\(message)")
  }

  @Test func roundingIsAllowed() throws {
    let x = Tensor([1, 100, -3] as [Float])
    #expect(try expectClose(x * 1.000001, x))
    #expect(try issue { try expectClose(x * 1.0001, x) } != nil)
    #expect(try expectClose(x * 1.0001, x, rtol: 1e-3))
    #expect(try issue { try expectEqual(x * 1.000001, x) } != nil)
  }

  @Test func theWorstElementIsNamed() throws {
    let expected = Tensor([[1, 2, 3], [4, 5, 6]] as [[Float]]), actual = Tensor([[1, 2.5, 3], [4, 5, 7]] as [[Float]])
    let message = try #require(try issue { try expectClose(actual, expected) })
    #expect(message.hasPrefix("2 of 6 elements differ; worst at [1, 2]: 7.0, expected 6.0 (difference 1.0"), "\(message)")
  }

  @Test func notANumberAndInfinity() throws {
    let x = Tensor([.nan, .infinity, -.infinity] as [Float])
    #expect(try expectClose(x, x))
    #expect(try issue { try expectClose(x, Tensor([0, .infinity, -.infinity] as [Float])) } != nil)
    #expect(try issue { try expectClose(Tensor([0, 1, 2] as [Float]), x) } != nil)
    #expect(try issue { try expectClose(-x, x) } != nil)
  }

  @Test func integersAreComparedExactly() throws {
    let x = Tensor([Int64.max, 1 << 53] as [Int64]), y = Tensor([Int64.max - 1, 1 << 53 + 1] as [Int64])
    let message = try #require(try issue { try expectClose(x, y) })
    #expect(message.hasPrefix("2 of 2"), "\(message)")
    #expect(try issue { try expectClose(Tensor([UInt64.max]), Tensor([UInt64.max - 1])) } != nil)
  }

  @Test func complexNumbersAreComparedInThePlane() throws {
    let x = Tensor([Complex<Float>(1000, 0)]), y = Tensor([Complex<Float>(1000, 0.005)])
    #expect(try expectClose(x, y))
    #expect(try issue { try expectClose(x, Tensor([Complex<Float>(1000, 0.5)])) } != nil)
  }

  @Test func typesMustAgree() throws {
    let x = Tensor([1, 2] as [Float])
    #expect(try issue { try expectClose(x, x.converted(to: .float64)) } == "the type is float32[2], expected float64[2]")
    #expect(try issue { try expectClose(x, x.reshape([2, 1])) } == "the type is float32[2], expected float32[2, 1]")
  }

  @Test func literalsStandForFilledTensors() throws {
    #expect(try expectClose(Tensor.ones([2, 3]), 1))
    #expect(try expectClose(Tensor.full([2], 3, dtype: .int32), 3))
    #expect(try issue { try expectClose(Tensor([1, 1, 2] as [Float]), 1) } != nil)
  }

  @Test func treesAreComparedLeafByLeaf() throws {
    let a = ["w": Tensor([1, 2] as [Float]), "b": Tensor([3] as [Float])]
    var b = a
    #expect(try expectClose(a, b))
    b["w"] = Tensor([1, 5] as [Float])
    let message = try #require(try issue { try expectClose(a, b) })
    #expect(message.hasPrefix("w: 1 of 2 elements differ; worst at [1]"), "\(message)")
    b["c"] = Tensor([1] as [Float])
    #expect(try issue { try expectClose(a, b) } == "the trees differ: missing [\"c\"], unexpected []")
  }

  @Test func errorsOfTensorsAreThrown() {
    let wrong = Tensor.ones([2, 3]).matmul(Tensor.ones([2, 3]))
    #expect(throws: ShapeError.self) { try expectClose(wrong, wrong) }
  }
}
