import Apus

/// W7: matrix products.
enum ProductBenchmark {
  static func run(_ bench: Bench) throws {
    for size in [64, 128, 256, 512, 1024, 2048, 4096] { try time(bench, "f32 \(size)", [size, size], [size, size]) }
    try time(bench, "96x(64x32@32x64)", [96, 64, 32], [96, 32, 64])
    try time(bench, "48x(256x64@64x256)", [48, 256, 64], [48, 64, 256])
    for size in [1024, 2048] { try time(bench, "bf16 \(size)", [size, size], [size, size], .bfloat16) }
  }

  private static func time(_ bench: Bench, _ name: String, _ left: Shape, _ right: Shape, _ dtype: DType = .float32) throws {
    let (first, second): (Key, Key) = Key(12).split()
    let a = Tensor.normal(left, key: first).converted(to: dtype), b = Tensor.normal(right, key: second).converted(to: dtype)
    let product = jit { (a: Tensor, b: Tensor) in a.matmul(b) }
    let flops = 2 * Double(left.elementCount) * Double(right[-1])
    try bench.time(name, flops: flops, measurement: Measurement(minimumSeconds: 1)) { product(a, b) }
  }
}
