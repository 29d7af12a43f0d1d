import ApusRuntime

/// The threads that computing is shared among.
///
/// They belong to the process: programs that run at the same time share them, and a caller that finds them busy does its work itself. A
/// result has the same bits at any number of threads.
public enum Threads {
  /// How many take part, the calling one included: at first as many as there are processors that the process may use, or what the
  /// environment variable `APUS_THREADS` says. Kept within 1 and 256. With 1 everything runs on the calling thread, and no others exist.
  public static var count: Int {
    get { ThreadPool.threadCount }
    set { ThreadPool.threadCount = newValue }
  }
}
