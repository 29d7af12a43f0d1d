import ApusStorage
import CApusRuntime
import COpenBLAS
import Synchronization

/// The linear algebra library behind factorizations and triangular solves: OpenBLAS holds LAPACK.
public enum LAPACK {
  private static let isLoaded = Atomic(false)

  /// Loads the library and finds its routines. Cheap after the first time; safe from many threads.
  ///
  /// - Throws: `LibraryError` where it is not installed, or was built without LAPACK.
  public static func load() throws(LibraryError) {
    if isLoaded.load(ordering: .acquiring) { return }
    try BLAS.load()
    if let missing = apus_lapack_load(apus_blas_symbol) {
      throw LibraryError(
        library: "LAPACK", reason: "OpenBLAS has no function \(String(cString: missing))",
        remedy: "install an OpenBLAS that was built with LAPACK, Debian's libopenblas0 for instance")
    }
    isLoaded.store(true, ordering: .releasing)
  }
}
