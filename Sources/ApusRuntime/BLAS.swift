import ApusStorage
import COpenBLAS
import CApusRuntime
import Synchronization

/// The linear algebra library behind matrix products.
public enum BLAS {
  private static let isInstalled = Atomic(false)

  /// Loads the library and hands it to `apus_gemm`. Cheap after the first time; safe from many threads.
  ///
  /// - Throws: `LibraryError` where it is not installed. `apus_gemm` works all the same then, slowly.
  public static func load() throws(LibraryError) {
    if isInstalled.load(ordering: .acquiring) { return }
    guard apus_blas_load() == 0, let library = apus_blas() else {
      throw LibraryError(
        library: "OpenBLAS", reason: String(cString: apus_blas_error()),
        remedy: "install the package libopenblas-dev (or libopenblas0)")
    }
    functions.withLock { installed in
      guard installed == nil else { return }
      let table = UnsafeMutablePointer<apus_gemm_functions>.allocate(capacity: 1)
      table.initialize(to: apus_gemm_functions(
        sgemm: library.pointee.sgemm, dgemm: library.pointee.dgemm, cgemm: library.pointee.cgemm, zgemm: library.pointee.zgemm,
        sgemv: library.pointee.sgemv, dgemv: library.pointee.dgemv, cgemv: library.pointee.cgemv, zgemv: library.pointee.zgemv))
      apus_gemm_set_functions(table)
      installed = UInt(bitPattern: table)
    }
    isInstalled.store(true, ordering: .releasing)
  }

  /// The address of the table given to C, which keeps it for the life of the process.
  private static let functions = Locked<UInt?>(nil)

  /// Whether matrix products take bfloat16 as it is: sums in float32, denormal numbers taken for zeros, rounded once.
  public static var multipliesBFloat16: Bool { apus_multiplies_bf16() != 0 }

  /// What the library says of itself: its version and the kernels chosen for this processor. Empty until it is loaded.
  public static var description: String { String(cString: apus_blas_description()) }
}
