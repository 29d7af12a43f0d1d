/// Writes zip archives of stored members whose contents begin at multiples of 64 bytes, so that readers can map them. Equal
/// members give equal archives: dates are those of the format's first day.
struct ZipWriter {
  private var directory: [UInt8] = []
  private var count = 0
  /// Sizes and offsets, and counts of members, from which on zip64's wider fields hold them.
  private let wideSize: Int, wideCount: Int

  /// - Parameter zip64: whether to use the wider fields for everything, which only very large archives need.
  init(zip64: Bool = false) {
    wideSize = zip64 ? 0 : Int(UInt32.max)
    wideCount = zip64 ? 0 : 0xFFFF
  }

  /// Adds a member, whose contents are a header followed by the rest. Names take at most 65,535 bytes.
  mutating func add(_ name: String, header: [UInt8], contents: UnsafeRawBufferPointer, to file: inout AtomicFile.Writer) throws {
    let offset = file.offset
    let size = header.count + contents.count
    let checksum = header.withUnsafeBytes { CRC32.checksum($0, contents) }
    let isWide = size >= wideSize
    var extra: [UInt8] = []
    if isWide {
      extra.append(littleEndian: UInt16(1))
      extra.append(littleEndian: UInt16(16))
      extra.append(littleEndian: UInt64(size))
      extra.append(littleEndian: UInt64(size))
    }
    // Padding, as an extra field of zeros that no reader knows.
    let unpadded = offset + 30 + name.utf8.count + extra.count + 4
    let padding = (64 - unpadded % 64) % 64
    extra.append(littleEndian: UInt16(0xD935))
    extra.append(littleEndian: UInt16(padding))
    extra.append(contentsOf: repeatElement(0, count: padding))

    var local: [UInt8] = []
    local.append(littleEndian: UInt32(0x0403_4B50))
    local.append(littleEndian: UInt16(isWide ? 45 : 20))
    common(into: &local, checksum: checksum, size: isWide ? .max : UInt32(size), name: name)
    local.append(littleEndian: UInt16(extra.count))
    local.append(contentsOf: name.utf8)
    try file.write(local)
    try file.write(extra)
    try file.write(header)
    try file.write(contents)
    addToDirectory(name, checksum: checksum, size: size, offset: offset)
  }

  /// Version needed is written by the caller; this is what local header and directory share from there to the name's length.
  private func common(into bytes: inout [UInt8], checksum: UInt32, size: UInt32, name: String) {
    bytes.append(littleEndian: UInt16(0x0800))  // names are UTF-8
    bytes.append(littleEndian: UInt16(0))  // stored
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: UInt16(0x21))  // 1 January 1980
    bytes.append(littleEndian: checksum)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: UInt16(name.utf8.count))
  }

  private mutating func addToDirectory(_ name: String, checksum: UInt32, size: Int, offset: Int) {
    let isWideSize = size >= wideSize, isWideOffset = offset >= wideSize
    var values: [UInt8] = []
    if isWideSize {
      values.append(littleEndian: UInt64(size))
      values.append(littleEndian: UInt64(size))
    }
    if isWideOffset { values.append(littleEndian: UInt64(offset)) }
    var extra: [UInt8] = []
    if !values.isEmpty {
      extra.append(littleEndian: UInt16(1))
      extra.append(littleEndian: UInt16(values.count))
      extra.append(contentsOf: values)
    }
    let version = UInt16(extra.isEmpty ? 20 : 45)
    directory.append(littleEndian: UInt32(0x0201_4B50))
    directory.append(littleEndian: version)
    directory.append(littleEndian: version)
    common(into: &directory, checksum: checksum, size: isWideSize ? .max : UInt32(size), name: name)
    directory.append(littleEndian: UInt16(extra.count))
    directory.append(contentsOf: repeatElement(0, count: 10))  // comment, part, attributes
    directory.append(littleEndian: isWideOffset ? .max : UInt32(offset))
    directory.append(contentsOf: name.utf8)
    directory.append(contentsOf: extra)
    count += 1
  }

  mutating func finish(_ file: inout AtomicFile.Writer) throws {
    let start = file.offset
    try file.write(directory)
    var end: [UInt8] = []
    let isWide = count >= wideCount || directory.count >= wideSize || start >= wideSize
    if isWide {
      let position = start + directory.count
      end.append(littleEndian: UInt32(0x0606_4B50))
      end.append(littleEndian: UInt64(44))
      end.append(littleEndian: UInt16(45))
      end.append(littleEndian: UInt16(45))
      end.append(littleEndian: UInt64(0))
      end.append(littleEndian: UInt64(count))
      end.append(littleEndian: UInt64(count))
      end.append(littleEndian: UInt64(directory.count))
      end.append(littleEndian: UInt64(start))
      end.append(littleEndian: UInt32(0x0706_4B50))
      end.append(littleEndian: UInt32(0))
      end.append(littleEndian: UInt64(position))
      end.append(littleEndian: UInt32(1))
    }
    end.append(littleEndian: UInt32(0x0605_4B50))
    end.append(littleEndian: UInt32(0))
    end.append(littleEndian: UInt16(isWide ? 0xFFFF : count))
    end.append(littleEndian: UInt16(isWide ? 0xFFFF : count))
    end.append(littleEndian: isWide ? .max : UInt32(directory.count))
    end.append(littleEndian: isWide ? .max : UInt32(start))
    end.append(littleEndian: UInt16(0))
    try file.write(end)
  }
}
