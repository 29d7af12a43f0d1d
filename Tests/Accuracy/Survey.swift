import ApusIR
import Foundation

/// Measurements of one subject through several paths, which share the true values.
public enum Survey {
  /// Seeded samples, the special values among them.
  public static func sampled(_ subject: Subject, _ paths: [Path], count: Int, seed: UInt64) throws -> [Measurement] {
    let block = min(max(count, 1), 1 << 13), threads = count > block ? ProcessInfo.processInfo.activeProcessorCount : 1
    return try parallel(threads, subject, paths, block: block) { thread, measure in
      var samples = Samples(seed: seed &* 1_000_003 &+ UInt64(thread))
      for _ in 0..<max(1, (count + block * threads - 1) / (block * threads)) {
        try measure(
          try (0..<(subject.isBinary ? 2 : 1)).map { try Elements.array(subject.dtype, samples.draw(subject, operand: $0, count: block)) })
      }
    }
  }

  /// Every argument of a function of one operand of 16 bits, or every `stride`-th of 32 bits.
  public static func exhaustive(_ subject: Subject, _ paths: [Path], stride: Int = 1) throws -> [Measurement] {
    let isHalf = subject.dtype.byteCount == 2, all = isHalf ? 1 << 16 : 1 << 32, block = isHalf ? 1 << 14 : 1 << 13
    let blocks = all / stride / block, threads = isHalf ? 1 : ProcessInfo.processInfo.activeProcessorCount
    return try parallel(threads, subject, paths, block: block) { thread, measure in
      for number in Swift.stride(from: thread, to: blocks, by: threads) {
        let first = number * block * stride
        let operand: DenseArray = switch subject.dtype {
        case .float16: try DenseArray(row: (0..<block).map { Float16(bitPattern: UInt16(first + $0 * stride)) })
        case .bfloat16: try DenseArray(row: (0..<block).map { BFloat16(bitPattern: UInt16(first + $0 * stride)) })
        default: try DenseArray(row: (0..<block).map { Float(bitPattern: UInt32(first + $0 * stride)) })
        }
        try measure([operand])
      }
    }
  }

  /// Whether all arguments can be tried.
  public static func canExhaust(_ subject: Subject) -> Bool { !subject.isBinary && !subject.dtype.isComplex && subject.dtype != .float64 }

  /// A measurement for each path, of what `body` measures on each of some threads.
  private static func parallel(
    _ threads: Int, _ subject: Subject, _ paths: [Path], block: Int,
    _ body: @escaping @Sendable (Int, ([DenseArray]) throws -> Void) throws -> Void
  ) throws -> [Measurement] {
    let runners = try paths.map { try Runner(subject, $0, count: block) }
    let results = Locked<[Result<[Measurement], any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = Result {
        var totals = paths.map { Measurement(subject, $0) }
        try body(thread) { operands in
          let truth = Truth(subject, operands)
          for (index, runner) in runners.enumerated() { try runner.measure(operands, truth, into: &totals[index]) }
        }
        return totals
      }
      results.withLock { $0.append(result) }
    }
    var totals = paths.map { Measurement(subject, $0) }
    for result in results.withLock({ $0 }) { for (index, part) in try result.get().enumerated() { totals[index].add(part) } }
    return totals
  }
}
