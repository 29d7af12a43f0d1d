import ApusCompiler
import Foundation

/// The programs compiled in this process, which all jitted functions share.
///
/// A program is found by what it computes: a jitted function that is made anew, in a method say, is traced anew and not compiled.
/// Programs that are alive share the kernels they have in common, and the code of kernels that took some time to compile is kept on disk for
/// other processes.
public enum CompilationCache {
  /// The bytes that programs and their code may take, 1 GiB at first. Beyond that the program used longest ago is forgotten.
  public static var byteLimit: Int {
    get { ExecutableCache.shared.byteLimit }
    set { ExecutableCache.shared.byteLimit = newValue }
  }

  /// How many programs are held.
  public static var count: Int { ExecutableCache.shared.contents.programs }

  /// The bytes that they are reckoned at.
  public static var byteCount: Int { ExecutableCache.shared.contents.byteCount }

  /// The folder in which machine code is kept between processes, 256 MiB at most; nil for none.
  ///
  /// At first it is what the environment variable `APUS_CACHE` says (a path, or `off`), else `apus` in `XDG_CACHE_HOME` or `~/.cache`. Code
  /// is found by all that it was made from, the compiler's settings and the processor included. The folder should be writable by nobody
  /// else: what lies there is run.
  public static var directory: URL? {
    get { Compiler.cacheDirectory }
    set { Compiler.cacheDirectory = newValue }
  }

  /// Forgets all programs. Jitted functions keep what they have compiled themselves, and programs being run finish.
  public static func clear() { ExecutableCache.shared.clear() }
}
