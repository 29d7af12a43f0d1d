import ApusIR
import Foundation

/// Measurements of one subject through one path.
public enum Survey {
  /// Seeded samples, the special values among them.
  public static func sampled(_ subject: Subject, _ path: Path, count: Int, seed: UInt64) throws -> Measurement {
    let block = min(max(count, 1), 16384), threads = count > block ? ProcessInfo.processInfo.activeProcessorCount : 1
    let runner = try Runner(subject, path, count: block)
    return try parallel(threads, subject, path) { thread, total in
      var samples = Samples(seed: seed &* 1_000_003 &+ UInt64(thread))
      for _ in 0..<max(1, count / block / threads) {
        let operands = try (0..<(subject.isBinary ? 2 : 1)).map {
          try Elements.array(subject.dtype, samples.draw(subject, operand: $0, count: block))
        }
        try runner.measure(operands, into: &total)
      }
    }
  }

  /// Every argument of a function of one operand of 16 bits, or every `stride`-th of 32 bits.
  public static func exhaustive(_ subject: Subject, _ path: Path, stride: Int = 1) throws -> Measurement {
    let isHalf = subject.dtype.byteCount == 2, all = isHalf ? 1 << 16 : 1 << 32, block = isHalf ? 1 << 14 : 1 << 15
    let runner = try Runner(subject, path, count: block), blocks = all / stride / block
    let threads = isHalf ? 1 : ProcessInfo.processInfo.activeProcessorCount
    return try parallel(threads, subject, path) { thread, total in
      for number in Swift.stride(from: thread, to: blocks, by: threads) {
        let first = number * block * stride
        let operand: DenseArray = switch subject.dtype {
        case .float16: try DenseArray(row: (0..<block).map { Float16(bitPattern: UInt16(first + $0 * stride)) })
        case .bfloat16: try DenseArray(row: (0..<block).map { BFloat16(bitPattern: UInt16(first + $0 * stride)) })
        default: try DenseArray(row: (0..<block).map { Float(bitPattern: UInt32(first + $0 * stride)) })
        }
        try runner.measure([operand], into: &total)
      }
    }
  }

  /// Whether all arguments can be tried.
  public static func canExhaust(_ subject: Subject) -> Bool { !subject.isBinary && !subject.dtype.isComplex && subject.dtype != .float64 }

  private static func parallel(
    _ threads: Int, _ subject: Subject, _ path: Path, _ body: @escaping @Sendable (Int, inout Measurement) throws -> Void
  ) throws -> Measurement {
    let results = Locked<[Result<Measurement, any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = Result {
        var total = Measurement(subject, path)
        try body(thread, &total)
        return total
      }
      results.withLock { $0.append(result) }
    }
    var total = Measurement(subject, path)
    for result in results.withLock({ $0 }) { total.add(try result.get()) }
    return total
  }
}
