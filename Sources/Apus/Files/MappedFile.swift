import Foundation

/// A file's bytes, mapped into memory: only the pages that are looked at are read.
///
/// The mapping is private and read-only. A file that another program truncates while it is mapped can end the process when its
/// pages are touched, as with every mapped file; a file that is replaced (which is how `AtomicFile` writes) stays intact here.
final class MappedFile: @unchecked Sendable {
  let path: String
  let bytes: UnsafeRawBufferPointer

  init(_ path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.system(path, "open it for reading", code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError.system(path, "read its size", code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError(.system, path: path, expected: "read it", found: isFolder ? "it is a folder" : "it is not a regular file")
    }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw FileError.system(path, "map it into memory", code: errno)
    }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
  }

  var region: FileRegion { FileRegion(bytes: bytes, path: path) }
}

func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

extension DenseArray {
  /// An array over elements in native byte order and row-major order that `owner` keeps alive: without a copy where they are
  /// aligned to their size. The bytes must be as many as the type takes.
  init(_ type: TensorType, viewing bytes: UnsafeRawBufferPointer, owner: AnyObject) throws {
    let alignment = type.dtype.isComplex ? type.dtype.realType.byteCount : type.dtype.byteCount
    if let address = bytes.baseAddress, !bytes.isEmpty, Int(bitPattern: address) % alignment == 0 {
      self.init(type, Buffer(borrowing: address, byteCount: bytes.count, owner: owner))
    } else {
      try self.init(type) { target in target.copyMemory(from: bytes) }
    }
  }
}

extension FileRegion {
  /// Checks that every byte of a bool array is 0 or 1, which the rest of Apus relies on.
  func checkBools(_ bytes: UnsafeRawBufferPointer) throws {
    if let index = bytes.firstIndex(where: { $0 > 1 }) {
      throw malformed("bools that are 0 or 1", found: "\(bytes[index]) at element \(index)")
    }
  }
}
