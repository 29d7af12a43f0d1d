import Apus
import Foundation

/// Normally distributed numbers, the same in every run: SplitMix64 (Steele, Lea and Flood 2014) and Marsaglia's polar method.
struct RandomDirection {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in [-1, 1).
  mutating func uniform() -> Double { Double(Int64(bitPattern: next()) >> 10) * 0x1p-53 }

  private mutating func normal() -> Double {
    while true {
      let (u, v) = (uniform(), uniform())
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * Foundation.log(s) / s).squareRoot() }
    }
  }

  /// A tensor; of integers from 0 to 7 and bools, where it is not of floating-point or complex numbers.
  mutating func tensor(_ type: TensorType) throws -> Tensor {
    if type.dtype.isComplex {
      let elements = (0..<type.elementCount).map { _ in Complex(normal(), normal()) }
      return Tensor(try DenseArray(elements, shape: type.shape)).converted(to: type.dtype)
    }
    if !type.dtype.isDifferentiable {
      let elements = (0..<type.elementCount).map { _ in Int64(next() >> (type.dtype == .bool ? 63 : 61)) }
      return Tensor(try DenseArray(elements, shape: type.shape)).converted(to: type.dtype)
    }
    let elements = (0..<type.elementCount).map { _ in normal() }
    return Tensor(try DenseArray(elements, shape: type.shape)).converted(to: type.dtype)
  }
}
