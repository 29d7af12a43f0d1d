import Foundation

/// The memory of this process that is in RAM, where the system tells; 0 elsewhere, and under address sanitizer, which keeps freed memory
/// on purpose.
func residentBytes() throws -> Int {
  #if os(Linux)
    if dlsym(nil, "__asan_init") != nil { return 0 }
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  #else
    return 0
  #endif
}
