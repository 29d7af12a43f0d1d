import Apus
import Testing

@Suite struct InPlaceTests {
  /// Where a tensor's elements are.
  func address(_ tensor: Tensor) throws -> UnsafeMutableRawPointer { try tensor.concrete().buffer.bytes }
  func big(_ value: Double) -> Tensor { Tensor(Array(repeating: value, count: 4096)) }

  @Test func aBufferNobodyElseHoldsIsReused() throws {
    let step = jit { (a: inout Tensor, x: Tensor) in a = a * 0.5 + x }
    var a = big(2)
    let before = try address(a)
    step(&a, 1)
    #expect(try address(a) == before)
    expectClose([try a[0].item()], [2])
    for _ in 0..<3 { step(&a, 1) }
    #expect(try address(a) == before)
    expectClose([try a[4095].item()], [2])
  }

  @Test func aBufferSomebodyHoldsIsCopied() throws {
    let step = jit { (a: inout Tensor, x: Tensor) in a = a * 0.25 + x }
    var a = big(4)
    let kept = a
    let before = try address(a)
    step(&a, 1)
    #expect(try address(a) != before)
    expectClose([try kept[17].item(), try a[17].item()], [4, 2])
  }

  @Test func leavesOfTreesAreReused() throws {
    let step = jit { (models: inout [TestLinear], x: Tensor) in
      for index in models.indices { models[index].weight = models[index].weight - x }
      return x + 1
    }
    var models = (0..<3).map { TestLinear(weight: big(Double($0)), bias: nil) }
    let before = try models.map { try address($0.weight) }
    _ = step(&models, 1)
    let after = try models.map { try address($0.weight) }
    #expect(Set(after) == Set(before))
    expectClose(try models.map { try $0.weight[5].item() }, [-1, 0, 1])
  }

  @Test func memoryStaysFlat() throws {
    let step = jit { (a: inout Tensor, b: inout Tensor) in
      (a, b) = (a + b, b - 1)
      return a.sum()
    }
    var (a, b) = (big(1), big(2))
    _ = step(&a, &b)
    let before = BufferPool.shared.statistics.systemAllocations
    for _ in 0..<10 { _ = step(&a, &b) }
    // Other tests run beside this one; ten steps of two such buffers would be seen.
    #expect(BufferPool.shared.statistics.systemAllocations - before < 20 * 10)
  }

  @Test func theSameTensorTwiceIsNotOverwritten() throws {
    let step = jit { (a: inout Tensor, b: inout Tensor) in
      (a, b) = (a + b, a - b)
    }
    let shared = big(3)
    var (a, b) = (shared, shared)
    step(&a, &b)
    expectClose([try a[1].item(), try b[1].item(), try shared[1].item()], [6, 0, 3])
    let other = jit { (a: inout Tensor, x: Tensor) in a = a + x * 2 }
    var c = big(1)
    other(&c, c)
    expectClose([try c[1].item()], [3])
  }
}
