import Foundation

/// Writes a file so that its path never names a half-written one: into a temporary file of the same folder, flushed to the disk,
/// which then takes the place of the old file in one step. On an error the old file is untouched and nothing is left behind.
package enum AtomicFile {
  /// Calls `body` with a writer; the file exists when this returns.
  package static func write(to path: String, _ body: (inout Writer) throws -> Void) throws {
    let target = resolvingLinks(path)
    let (folder, name) = split(target)
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(.system, path: path, expected: "write it", found: "it is a folder")
    }
    let temporary = "\(folder)/.\(name).\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError.system(path, "create a file in its folder", code: errno) }
    var isOpen = true
    do {
      var writer = Writer(descriptor: descriptor, path: path)
      try body(&writer)
      try writer.flush()
      guard fsync(descriptor) == 0 else { throw FileError.system(path, "flush it to the disk", code: errno) }
      isOpen = false
      guard close(descriptor) == 0 else { throw FileError.system(path, "close it", code: errno) }
      guard rename(temporary, target) == 0 else { throw FileError.system(path, "put it in place", code: errno) }
    } catch {
      if isOpen { close(descriptor) }
      unlink(temporary)
      throw error
    }
    // The new name survives a power cut once the folder is on the disk; not every file system can say so.
    let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  /// The file that a chain of symbolic links leads to, so that the link stays and its target is replaced.
  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// Collects small pieces and hands large ones to the system as they are.
  package struct Writer {
    private let descriptor: Int32
    private let path: String
    private var pending: [UInt8] = []
    /// Bytes written so far.
    package private(set) var offset = 0

    init(descriptor: Int32, path: String) {
      self.descriptor = descriptor
      self.path = path
    }

    package mutating func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    package mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
      offset += bytes.count
      if bytes.count < 1 << 16 {
        pending.append(contentsOf: bytes)
        if pending.count >= 1 << 16 { try flush() }
      } else {
        try flush()
        try send(bytes)
      }
    }

    mutating func flush() throws {
      try pending.withUnsafeBytes { try send($0) }
      pending.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: UnsafeRawBufferPointer) throws {
      var rest = bytes
      while let address = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(descriptor, address, min(rest.count, 1 << 30))
        if count < 0 {
          if errno == EINTR { continue }
          throw FileError.system(path, "write it", code: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

extension [UInt8] {
  /// Appends an integer, least significant byte first.
  mutating func append<T: FixedWidthInteger>(littleEndian value: T) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
