/// A safetensors file, mapped into memory: the header is read and checked at once, arrays are made when asked for.
///
/// The format: https://huggingface.co/docs/safetensors. Eight bytes with the header's length, the header (JSON: name to dtype,
/// shape and byte range), then the elements, little-endian and row-major, without gaps.
public struct SafetensorsFile: Sendable {
  public let path: String
  /// What its writer noted beside the arrays.
  public let metadata: [String: String]
  /// The arrays' names in the order of the file's bytes.
  public let names: [String]
  private let file: MappedFile
  private let dataStart: Int
  private let entries: [String: Entry]

  private struct Entry: Sendable {
    var dtypeName: String
    var shape: [Int]
    var range: Range<Int>
  }

  /// The format's own limit on the header's length.
  static let headerLimit = 100_000_000

  /// Opens a file.
  ///
  /// - Throws: `FileError` where it cannot be read or its header breaks the format's rules.
  public init(path: String) throws {
    self.path = path
    file = try MappedFile(path)
    let region = file.region
    guard let headerCount: UInt64 = region.integer(at: 0) else {
      throw region.malformed("at least 8 bytes", found: "\(file.bytes.count)")
    }
    guard headerCount <= Self.headerLimit else {
      throw region.malformed("a header of at most \(Self.headerLimit) bytes", found: "one of \(headerCount)")
    }
    guard headerCount <= file.bytes.count - 8 else {
      throw region.malformed("a header of \(headerCount) bytes", found: "\(file.bytes.count - 8) bytes to the file's end")
    }
    dataStart = 8 + Int(headerCount)
    let header = try SafetensorsHeader(region[8..<dataStart], of: region)
    metadata = header.metadata
    let ordered = header.entries.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    names = ordered.map(\.name)
    try Self.check(ordered, dataCount: file.bytes.count - dataStart, region)
    entries = Dictionary(
      uniqueKeysWithValues: ordered.map { ($0.name, Entry(dtypeName: $0.dtype, shape: $0.shape, range: $0.range)) })
  }

  /// The byte ranges must follow each other from the first byte to the last, and fit their shapes.
  private static func check(_ entries: [SafetensorsHeader.Entry], dataCount: Int, _ region: FileRegion) throws {
    var end = 0
    for entry in entries {
      var region = region
      region.entry = entry.name
      guard entry.range.lowerBound == end else {
        throw region.malformed(
          "elements from byte \(end) on, without gap or overlap", found: "elements from \(entry.range.lowerBound)")
      }
      guard entry.range.upperBound <= dataCount else {
        throw region.malformed(
          "elements inside the file's \(dataCount) bytes of data", found: "elements to byte \(entry.range.upperBound)")
      }
      end = entry.range.upperBound
      if let dtype = DType(safetensorsName: entry.dtype) {
        let bytes = TensorType(dtype, Shape(entry.shape)).byteCount
        guard bytes == entry.range.count else {
          throw region.malformed("\(bytes) bytes for \(dtype)\(entry.shape)", found: "\(entry.range.count)")
        }
      }
    }
    guard end == dataCount else {
      throw region.malformed("\(end) bytes of elements", found: "\(dataCount) bytes after the header")
    }
  }

  /// The tensor of a name, or nil where the file has none. Its elements stay in the file until they are used.
  ///
  /// - Throws: `FileError` where its dtype is one that Apus has not.
  public func tensor(_ name: String) throws -> Tensor? { try array(name).map { Tensor($0) } }

  /// The array of a name, or nil where the file has none. Without a copy where its elements are aligned in the file.
  package func array(_ name: String) throws -> DenseArray? {
    guard let entry = entries[name] else { return nil }
    var region = file.region
    region.entry = name
    guard let dtype = DType(safetensorsName: entry.dtypeName) else {
      throw region.unsupported("a dtype that Apus has", found: entry.dtypeName)
    }
    let bytes = region[(dataStart + entry.range.lowerBound)..<(dataStart + entry.range.upperBound)]
    if dtype == .bool { try region.checkBools(bytes) }
    return try DenseArray(TensorType(dtype, Shape(entry.shape)), viewing: bytes, owner: file)
  }
}

extension DType {
  /// The dtype's name in safetensors files; `complex128` has none.
  var safetensorsName: String? {
    switch self {
    case .bool: "BOOL"
    case .int8: "I8"
    case .int16: "I16"
    case .int32: "I32"
    case .int64: "I64"
    case .uint8: "U8"
    case .uint16: "U16"
    case .uint32: "U32"
    case .uint64: "U64"
    case .float16: "F16"
    case .bfloat16: "BF16"
    case .float32: "F32"
    case .float64: "F64"
    case .complex64: "C64"
    case .complex128: nil
    }
  }

  init?(safetensorsName name: String) {
    guard let dtype = DType.allCases.first(where: { $0.safetensorsName == name }) else { return nil }
    self = dtype
  }
}
