import Foundation

/// Object code on disk, found by the text that it was made from: what one process has compiled, others need not.
///
/// A file holds the whole text and all that decides what becomes of it, which are compared, so that neither a hash that collides nor
/// another version of the compiler can give wrong code. A file that is damaged is made anew.
struct ObjectCache: Sendable {
  let directory: URL

  /// Where `APUS_CACHE` says, or in the user's caches (`XDG_CACHE_HOME`, `~/.cache`). Nil where it says `off`.
  static func standardDirectory(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> URL? {
    switch environment["APUS_CACHE"] {
    case "off"?, ""?: return nil
    case let path?: return URL(fileURLWithPath: path, isDirectory: true)
    case nil:
      let root = environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { $0 + "/.cache" }
      return root.map { URL(fileURLWithPath: $0 + "/apus", isDirectory: true) }
    }
  }

  /// What takes less time to compile than this is not kept.
  var leastDuration = Duration.milliseconds(10)

  /// Bytes that all files may take; beyond that those used longest ago go.
  static let byteLimit = 256 << 20

  private static let magic = Array("apus object 1\n".utf8)

  /// The object made of a text with some settings, where it is there and sound.
  func object(for text: String, settings: String) -> ObjectCode? {
    let file = file(for: text, settings)
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { return nil }
    guard let object = Self.object(in: data, text, settings) else {
      try? FileManager.default.removeItem(at: file)
      return nil
    }
    // The time of its last use.
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file.path)
    return object
  }

  /// Keeps an object. Where that fails (no room, no permission) it is compiled again next time.
  func store(_ object: ObjectCode, for text: String, settings: String) {
    try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var data = Data(Self.magic)
    for part in [Array(settings.utf8), Array(text.utf8), object.bytes] {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { data.append(contentsOf: $0) }
      data.append(contentsOf: part)
    }
    let sum = Self.hash(object.bytes)
    withUnsafeBytes(of: sum.littleEndian) { data.append(contentsOf: $0) }
    try? data.write(to: file(for: text, settings), options: .atomic)
    // Looking through the folder at one store in sixteen is enough.
    if sum % 16 == 0 { trim() }
  }

  private static func object(in data: Data, _ text: String, _ settings: String) -> ObjectCode? {
    data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      func take(_ count: Int) -> Slice<UnsafeRawBufferPointer>? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
      func number() -> UInt64? { take(8).map { UnsafeRawBufferPointer(rebasing: $0).loadUnaligned(as: UInt64.self).littleEndian } }
      func part() -> Slice<UnsafeRawBufferPointer>? { number().flatMap { Int(exactly: $0) }.flatMap(take) }
      func equal(_ part: Slice<UnsafeRawBufferPointer>, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
          guard text.count == part.count, let a = text.baseAddress, let b = UnsafeRawBufferPointer(rebasing: part).baseAddress else {
            return text.isEmpty && part.isEmpty
          }
          return memcmp(a, b, text.count) == 0
        }
      }
      guard let start = take(magic.count), start.elementsEqual(magic), let known = part(), equal(known, settings), let source = part(),
        equal(source, text), let object = part(), let sum = number(), rest.isEmpty
      else { return nil }
      let code = Array(object)
      return hash(code) == sum ? ObjectCode(bytes: code) : nil
    }
  }

  private func file(for text: String, _ settings: String) -> URL {
    let name = String(Self.hash(Array((settings + text).utf8)), radix: 16)
    return directory.appendingPathComponent(name + ".object")
  }

  /// FNV-1a over words of eight bytes.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
      func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
      }
      var at = 0
      while at + 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
        at += 8
      }
      for byte in bytes[at...] { mix(UInt64(byte)) }
      return hash
    }
  }

  /// Removes the files used longest ago where all together are too large.
  private func trim() {
    let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey]
    guard let files = try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: Array(keys)) else { return }
    let known = files.compactMap { file -> (file: URL, size: Int, date: Date)? in
      guard file.pathExtension == "object", let values = try? file.resourceValues(forKeys: keys) else { return nil }
      return (file, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast)
    }
    var total = known.reduce(0) { $0 + $1.size }
    guard total > Self.byteLimit else { return }
    for (file, size, _) in known.sorted(by: { $0.date < $1.date }) where total > Self.byteLimit * 3 / 4 {
      try? FileManager.default.removeItem(at: file)
      total -= size
    }
  }
}
