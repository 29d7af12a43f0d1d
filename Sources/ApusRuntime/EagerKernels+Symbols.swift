import ApusIR
import CApusRuntime

/// The kernels of elementwise functions under names by which compiled code calls them.
extension EagerKernels {
  package static func symbol(_ function: UnaryFunction, _ dtype: DType) -> String { "apus_\(function.rawValue)_\(dtype)" }
  package static func symbol(_ function: BinaryFunction, _ dtype: DType) -> String { "apus_\(function.rawValue)_\(dtype)" }

  /// Every kernel of floats, doubles and complex numbers, chosen for this processor.
  package static var symbols: [(name: String, address: UnsafeMutableRawPointer)] {
    var all: [(String, UnsafeMutableRawPointer)] = []
    for dtype in [DType.float32, .float64] {
      for function in UnaryFunction.allCases {
        guard let code = function.code, let kernel = apus_eager_unary_kernel(code, dtype.code) else { continue }
        all.append((symbol(function, dtype), kernel))
      }
      for function in BinaryFunction.allCases {
        guard let code = function.code, let kernel = apus_eager_binary_kernel(code, dtype.code) else { continue }
        all.append((symbol(function, dtype), kernel))
      }
    }
    for dtype in [DType.complex64, .complex128] {
      for function in UnaryFunction.allCases {
        guard let code = function.code, let kernel = apus_complex_unary(code, dtype.code) else { continue }
        all.append((symbol(function, dtype), unsafeBitCast(kernel, to: UnsafeMutableRawPointer.self)))
      }
      for function in BinaryFunction.allCases {
        guard let code = function.code, let kernel = apus_complex_binary(code, dtype.code) else { continue }
        all.append((symbol(function, dtype), unsafeBitCast(kernel, to: UnsafeMutableRawPointer.self)))
      }
    }
    return all
  }
}
