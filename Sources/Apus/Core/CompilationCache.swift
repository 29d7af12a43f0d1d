/// The programs compiled in this process, which all jitted functions share.
///
/// A program is found by what it computes: a jitted function that is made anew, in a method say, is traced anew and not compiled.
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

  /// Forgets all programs. Jitted functions keep what they have compiled themselves, and programs being run finish.
  public static func clear() { ExecutableCache.shared.clear() }
}
