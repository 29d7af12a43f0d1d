/// The header of a .npy file: the element type, the order of the elements and the shape.
///
/// The format (NumPy's `numpy.lib.format`): the magic bytes, a version, the header's length, and a Python dictionary as text.
struct NPYHeader: Equatable {
  var dtype: DType
  var isBigEndian = false
  var isFortranOrder = false
  var shape: [Int]
  /// Where the elements begin.
  var byteCount = 0

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  init(_ region: FileRegion) throws {
    guard region.bytes.count >= 10, region.bytes.prefix(6).elementsEqual(Self.magic) else {
      let found = region.bytes.count < 10 ? "\(region.bytes.count) bytes" : "other bytes"
      throw region.malformed("the beginning of a .npy file", found: found)
    }
    let version = region.bytes[6]
    let textStart: Int
    let textCount: Int
    switch version {
    case 1:
      textStart = 10
      textCount = Int(region.integer(at: 8, as: UInt16.self) ?? 0)
    case 2, 3:
      textStart = 12
      textCount = Int(region.integer(at: 8, as: UInt32.self) ?? .max)
    default: throw region.unsupported("a .npy file of version 1, 2 or 3", found: "version \(version).\(region.bytes[7])")
    }
    guard textCount <= region.bytes.count - textStart else {
      throw region.malformed("a header of \(textCount) bytes", found: "\(max(0, region.bytes.count - textStart)) to the end")
    }
    byteCount = textStart + textCount
    var literal = PythonLiteral(text: region[textStart..<byteCount], region: region)
    let fields = try literal.dictionary()
    guard case .string(let descriptor)? = fields["descr"] else {
      if case .other(let found)? = fields["descr"] {
        throw region.unsupported("elements of a single type", found: found)
      }
      throw region.malformed("a string for 'descr' in the header", found: fields["descr"].map { "\($0)" } ?? "no 'descr'")
    }
    guard case .bool(let isFortranOrder)? = fields["fortran_order"] else {
      throw region.malformed(
        "True or False for 'fortran_order' in the header", found: fields["fortran_order"].map { "\($0)" } ?? "none")
    }
    guard case .tuple(let shape)? = fields["shape"] else {
      throw region.malformed("a tuple for 'shape' in the header", found: fields["shape"].map { "\($0)" } ?? "no 'shape'")
    }
    guard fields.count == 3 else {
      let extra = fields.keys.filter { !["descr", "fortran_order", "shape"].contains($0) }.sorted().joined(separator: ", ")
      throw region.malformed("descr, fortran_order and shape in the header", found: "also \(extra)")
    }
    if let negative = shape.first(where: { $0 < 0 }) { throw region.malformed("extents from 0 on", found: "\(negative)") }
    guard let (dtype, isBigEndian) = Self.parse(descriptor: descriptor) else {
      throw region.unsupported("an element type that Apus has", found: "'\(descriptor)'")
    }
    self.dtype = dtype
    self.isBigEndian = isBigEndian && dtype.byteCount > 1
    self.isFortranOrder = isFortranOrder
    self.shape = shape
  }

  /// `<f4` and the like. NumPy has no bfloat16: JAX and others store it as two bytes of no type, `|V2` or `<V2`.
  static func parse(descriptor: String) -> (DType, isBigEndian: Bool)? {
    var rest = Substring(descriptor)
    guard let order = rest.popFirst(), "<>|=".contains(order) else { return nil }
    let dtype: DType
    switch rest {
    case "b1", "?": dtype = .bool
    case "i1": dtype = .int8
    case "i2": dtype = .int16
    case "i4": dtype = .int32
    case "i8": dtype = .int64
    case "u1": dtype = .uint8
    case "u2": dtype = .uint16
    case "u4": dtype = .uint32
    case "u8": dtype = .uint64
    case "f2": dtype = .float16
    case "V2": dtype = .bfloat16
    case "f4": dtype = .float32
    case "f8": dtype = .float64
    case "c8": dtype = .complex64
    case "c16": dtype = .complex128
    default: return nil
    }
    return (dtype, order == ">")
  }

  static func descriptor(of dtype: DType) -> String {
    switch dtype {
    case .bool: "|b1"
    case .int8: "|i1"
    case .int16: "<i2"
    case .int32: "<i4"
    case .int64: "<i8"
    case .uint8: "|u1"
    case .uint16: "<u2"
    case .uint32: "<u4"
    case .uint64: "<u8"
    case .float16: "<f2"
    case .bfloat16: "<V2"
    case .float32: "<f4"
    case .float64: "<f8"
    case .complex64: "<c8"
    case .complex128: "<c16"
    }
  }

  /// The header of a row-major, little-endian file; its length is a multiple of 64, as NumPy writes it.
  static func bytes(for type: TensorType) -> [UInt8] {
    let extents = type.shape.map(String.init)
    let shape = extents.count == 1 ? "(\(extents[0]),)" : "(\(extents.joined(separator: ", ")))"
    let text = "{'descr': '\(descriptor(of: type.dtype))', 'fortran_order': False, 'shape': \(shape), }"
    // Version 1 counts the text in two bytes, version 2 in four.
    let isLong = text.utf8.count > 0xFF00
    let prefix = isLong ? 12 : 10
    let padding = 63 - (prefix + text.utf8.count) % 64
    let textCount = text.utf8.count + padding + 1
    var bytes = magic + [isLong ? 2 : 1, 0]
    if isLong { bytes.append(littleEndian: UInt32(textCount)) } else { bytes.append(littleEndian: UInt16(textCount)) }
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
