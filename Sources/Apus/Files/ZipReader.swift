/// A zip archive, mapped into memory: members stored or deflated, with and without zip64. The directory is checked at once,
/// members when they are read (PKWARE's APPNOTE 6.3.3).
struct ZipReader: Sendable {
  struct Member: Sendable {
    var name: String
    var isDeflated: Bool
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var headerOffset: Int
  }

  let file: MappedFile
  let members: [Member]

  init(path: String) throws {
    file = try MappedFile(path)
    let region = file.region
    let directory = try Directory(region)
    var members: [Member] = []
    var names: Set<String> = []
    var position = directory.range.lowerBound
    for _ in 0..<directory.count {
      let member = try Self.member(region, at: &position, end: directory.range.upperBound)
      guard names.insert(member.name).inserted else {
        throw region.malformed("members of different names", found: "\"\(member.name)\" twice")
      }
      members.append(member)
    }
    guard position == directory.range.upperBound else {
      throw region.malformed(
        "a directory of \(directory.count) members", found: "\(directory.range.upperBound - position) bytes more")
    }
    self.members = members
    try checkOverlaps(directoryStart: directory.range.lowerBound)
  }

  /// A member's contents: a view where it is stored, decompressed otherwise. Its checksum has been checked.
  func read(_ member: Member) throws -> (bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    var region = file.region
    region.entry = member.name
    let start = try dataStart(of: member)
    let stored = region[start..<(start + member.compressedSize)]
    let bytes: UnsafeRawBufferPointer, owner: AnyObject
    if member.isDeflated {
      let buffer = try Buffer.allocate(byteCount: member.size)
      let target = UnsafeMutableRawBufferPointer(start: buffer.bytes, count: member.size)
      do {
        try Inflate.decompress(stored, into: target)
      } catch {
        throw region.malformed("a deflate stream of \(member.size) bytes", found: error.detail)
      }
      (bytes, owner) = (UnsafeRawBufferPointer(target), buffer)
    } else {
      (bytes, owner) = (stored, file)
    }
    let checksum = CRC32.checksum(bytes)
    guard checksum == member.checksum else {
      throw region.malformed("the checksum \(hexadecimal(member.checksum))", found: hexadecimal(checksum))
    }
    return (bytes, owner)
  }

  private func hexadecimal(_ value: UInt32) -> String { "0x" + String(value, radix: 16) }

  /// Where a member's bytes begin: behind its local header, whose name and extra field have lengths of their own.
  private func dataStart(of member: Member) throws -> Int {
    var region = file.region
    region.entry = member.name
    let offset = member.headerOffset
    guard let signature: UInt32 = region.integer(at: offset), signature == 0x0403_4B50,
      let nameCount: UInt16 = region.integer(at: offset + 26), let extraCount: UInt16 = region.integer(at: offset + 28)
    else { throw region.malformed("a member's header at byte \(offset)", found: "other bytes") }
    let start = offset + 30 + Int(nameCount) + Int(extraCount)
    guard start <= region.bytes.count, member.compressedSize <= region.bytes.count - start else {
      throw region.malformed("\(member.compressedSize) bytes from \(start) on", found: "the file's end at \(region.bytes.count)")
    }
    return start
  }

  private func checkOverlaps(directoryStart: Int) throws {
    var end = 0
    for member in members.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      var region = file.region
      region.entry = member.name
      guard member.headerOffset >= end else {
        throw region.malformed("members that do not overlap", found: "one at byte \(member.headerOffset), inside another")
      }
      end = try dataStart(of: member) + member.compressedSize
      guard end <= directoryStart else {
        throw region.malformed("members before the directory at byte \(directoryStart)", found: "one that ends at \(end)")
      }
    }
  }

  /// Reads an entry of the directory and moves `position` behind it.
  private static func member(_ region: FileRegion, at position: inout Int, end: Int) throws -> Member {
    let start = position
    guard start <= end - 46, let signature: UInt32 = region.integer(at: start), signature == 0x0201_4B50,
      let flags: UInt16 = region.integer(at: start + 8), let method: UInt16 = region.integer(at: start + 10),
      let checksum: UInt32 = region.integer(at: start + 16), let compressed: UInt32 = region.integer(at: start + 20),
      let size: UInt32 = region.integer(at: start + 24), let nameCount: UInt16 = region.integer(at: start + 28),
      let extraCount: UInt16 = region.integer(at: start + 30), let commentCount: UInt16 = region.integer(at: start + 32),
      let disk: UInt16 = region.integer(at: start + 34), let offset: UInt32 = region.integer(at: start + 42)
    else { throw region.malformed("an entry of the directory at byte \(start)", found: "other bytes") }
    let nameStart = start + 46, extraStart = nameStart + Int(nameCount)
    position = extraStart + Int(extraCount) + Int(commentCount)
    guard position <= end else { throw region.malformed("an entry inside the directory", found: "one beyond its end") }
    let name = String(decoding: region[nameStart..<extraStart], as: UTF8.self)
    var region = region
    region.entry = name
    guard flags & 0x2041 == 0 else { throw region.unsupported("a member that is not encrypted", found: "an encrypted one") }
    guard method == 0 || method == 8 else {
      throw region.unsupported("a member that is stored or deflated", found: "method \(method)")
    }
    guard disk == 0 || disk == 0xFFFF else { throw region.unsupported("an archive of one part", found: "part \(disk)") }
    var wide = Zip64Fields(region[extraStart..<(extraStart + Int(extraCount))])
    guard let realSize = wide.value(size), let realCompressed = wide.value(compressed), let realOffset = wide.value(offset) else {
      throw region.malformed("sizes below 2^63 (zip64)", found: "none or larger ones")
    }
    guard realCompressed <= region.bytes.count, realOffset <= region.bytes.count else {
      throw region.malformed("a member inside the file", found: "\(realCompressed) bytes at \(realOffset)")
    }
    guard method == 8 || realSize == realCompressed else {
      throw region.malformed("a stored member of \(realCompressed) bytes", found: "\(realSize)")
    }
    // Deflate cannot make more than 1,032 bytes of one: a larger promise would only have us allocate memory.
    guard method == 0 || realSize <= 1_032 * realCompressed + 1_032 else {
      throw region.malformed("what \(realCompressed) deflated bytes can hold", found: "\(realSize)")
    }
    return Member(
      name: name, isDeflated: method == 8, checksum: checksum, compressedSize: realCompressed, size: realSize,
      headerOffset: realOffset)
  }
}

/// The values of a zip64 extra field, which stand in order for those of the entry that are 2^32 - 1.
private struct Zip64Fields {
  private var rest: UnsafeRawBufferPointer

  init(_ extra: UnsafeRawBufferPointer) {
    rest = UnsafeRawBufferPointer(rebasing: extra[..<0])
    var position = 0
    while position + 4 <= extra.count {
      let kind = UInt16(littleEndian: extra.loadUnaligned(fromByteOffset: position, as: UInt16.self))
      let count = Int(UInt16(littleEndian: extra.loadUnaligned(fromByteOffset: position + 2, as: UInt16.self)))
      let end = min(position + 4 + count, extra.count)
      if kind == 1 { rest = UnsafeRawBufferPointer(rebasing: extra[(position + 4)..<end]) }
      position += 4 + count
    }
  }

  /// The value, from the extra field where it is marked to be there; nil where it is not or is beyond `Int`.
  mutating func value(_ narrow: UInt32) -> Int? {
    guard narrow == .max else { return Int(narrow) }
    guard rest.count >= 8 else { return nil }
    let value = UInt64(littleEndian: rest.loadUnaligned(as: UInt64.self))
    rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    return Int(exactly: value)
  }
}

/// Where the directory of an archive is and how many members it lists.
private struct Directory {
  var range: Range<Int>
  var count: Int

  init(_ region: FileRegion) throws {
    let end = try Self.endRecord(region)
    guard let disk: UInt16 = region.integer(at: end + 4), let narrowCount: UInt16 = region.integer(at: end + 10),
      let narrowSize: UInt32 = region.integer(at: end + 12), let narrowOffset: UInt32 = region.integer(at: end + 16)
    else { throw region.malformed("the end of a zip archive", found: "the file's end") }
    guard disk == 0 || disk == 0xFFFF else { throw region.unsupported("an archive of one part", found: "part \(disk)") }
    var count = UInt64(narrowCount), size = UInt64(narrowSize), offset = UInt64(narrowOffset)
    var limit = end
    if narrowCount == .max || narrowSize == .max || narrowOffset == .max, let wide = try Self.wideEndRecord(region, before: end) {
      (count, size, offset, limit) = wide
    }
    guard offset <= limit, size <= UInt64(limit) - offset else {
      throw region.malformed("a directory before byte \(limit)", found: "\(size) bytes at \(offset)")
    }
    guard count <= size / 46 else { throw region.malformed("at most \(size / 46) members in \(size) bytes", found: "\(count)") }
    range = Int(offset)..<Int(offset + size)
    self.count = Int(count)
  }

  /// The end record: behind everything but a comment of up to 65,535 bytes.
  private static func endRecord(_ region: FileRegion) throws -> Int {
    let last = region.bytes.count - 22
    if last >= 0 {
      for position in stride(from: last, through: max(0, last - 0xFFFF), by: -1) where
        region.integer(at: position, as: UInt32.self) == 0x0605_4B50
        && region.integer(at: position + 20, as: UInt16.self).map(Int.init) == last - position
      {
        return position
      }
    }
    throw region.malformed("a zip archive", found: last < 0 ? "\(region.bytes.count) bytes" : "no end record: a broken download?")
  }

  private static func wideEndRecord(_ region: FileRegion, before end: Int) throws -> (UInt64, UInt64, UInt64, Int)? {
    guard region.integer(at: end - 20, as: UInt32.self) == 0x0706_4B50 else { return nil }
    guard let offset: UInt64 = region.integer(at: end - 12), offset <= UInt64(end), case let start = Int(offset),
      region.integer(at: start, as: UInt32.self) == 0x0606_4B50, let count: UInt64 = region.integer(at: start + 32),
      let size: UInt64 = region.integer(at: start + 40), let directory: UInt64 = region.integer(at: start + 48)
    else { throw region.malformed("a zip64 end record", found: "other bytes") }
    return (count, size, directory, start)
  }
}
