import CApusRuntime

/// The threads that share the work of kernels and products.
public enum ThreadPool {
  /// How many threads take part, the calling one included: at first the processors that the process may use, or `APUS_THREADS`.
  /// Kept within 1 and 256. Results have the same bits at any number.
  public static var threadCount: Int {
    get { Int(apus_thread_count()) }
    set { apus_set_thread_count(Int32(clamping: newValue)) }
  }
}
