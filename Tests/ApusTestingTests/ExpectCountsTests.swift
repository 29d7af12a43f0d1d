import Apus
import ApusTesting
import Testing

@Suite struct ExpectCountsTests {
  @Test func compilationsAndTraces() throws {
    let f = jit { (x: Tensor) in x * 0.123456 + 7 }
    try expectTraces(1) {
      try expectCompilations(1) { for i in 0..<3 { _ = try f(Tensor.ones([5]) * Double(i)).array() } }
    }
    try expectTraces(0) { _ = try f(Tensor.zeros([5])).array() }
    #expect(try issue { try expectTraces(0) { _ = try f(Tensor.ones([6])).array() } } == "1 traces, expected 0")
    #expect(expectCompilations(0) { 3 } == 3)
  }
}
