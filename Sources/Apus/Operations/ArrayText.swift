import ApusIR

/// The elements of an array as NumPy prints them: in brackets, aligned, long ones in their corners only.
struct ArrayText {
  /// More elements than this are not all shown, only so many at each end of every axis.
  static let threshold = 1000, edge = 3
  static let lineWidth = 75, precision = 8

  private let array: DenseArray
  private let shape: [Int]
  private let isAbbreviated: Bool
  /// The texts of the shown elements, of equal width, by their place in the array.
  private var texts: [Int: String] = [:]

  init(_ array: DenseArray) {
    self.array = array
    shape = array.shape.dimensions
    isAbbreviated = array.elementCount > Self.threshold
    let places = shownPlaces(axis: 0, offset: 0, strides: array.shape.rowMajorStrides)
    for (place, text) in zip(places, Self.aligned(array, places)) { texts[place] = text }
  }

  /// The text, with later lines indented by `indent` columns.
  func text(indent: Int) -> String {
    if shape.contains(0) { return "[]" }
    return text(axis: 0, offset: 0, indent: indent, strides: array.shape.rowMajorStrides)
  }

  /// Positions along an axis that are shown; nil stands for those left out.
  private func positions(_ axis: Int) -> [Int?] {
    let extent = shape[axis]
    guard isAbbreviated, extent > 2 * Self.edge else { return (0..<extent).map { $0 } }
    return (0..<Self.edge).map { $0 } + [nil] + (extent - Self.edge..<extent).map { $0 }
  }

  private func shownPlaces(axis: Int, offset: Int, strides: [Int]) -> [Int] {
    if axis == shape.count { return array.elementCount > 0 ? [offset] : [] }
    return positions(axis).compactMap { $0 }.flatMap {
      shownPlaces(axis: axis + 1, offset: offset + $0 * strides[axis], strides: strides)
    }
  }

  private func text(axis: Int, offset: Int, indent: Int, strides: [Int]) -> String {
    if axis == shape.count { return texts[offset] ?? "" }
    let parts = positions(axis).map { position in
      position.map { text(axis: axis + 1, offset: offset + $0 * strides[axis], indent: indent + 1, strides: strides) } ?? "..."
    }
    let margin = String(repeating: " ", count: indent + 1)
    if axis < shape.count - 1 {
      let gap = "," + String(repeating: "\n", count: shape.count - 1 - axis) + margin
      return "[" + parts.joined(separator: gap) + "]"
    }
    var (result, width) = ("[", indent + 1)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        result += ","
        if width + part.count + 3 > Self.lineWidth {
          result += "\n" + margin
          width = indent + 1
        } else {
          result += " "
          width += 1
        }
        width += 1
      }
      result += part
      width += part.count
    }
    return result + "]"
  }
}

// Elements as texts of equal width.
extension ArrayText {
  private static func aligned(_ array: DenseArray, _ places: [Int]) -> [String] {
    let bytes = array.bytes
    func load<T: BitwiseCopyable>(_: T.Type, _ place: Int) -> T {
      bytes.loadUnaligned(fromByteOffset: place * MemoryLayout<T>.stride, as: T.self)
    }
    func integers<T: FixedWidthInteger & BitwiseCopyable>(_: T.Type) -> [String] {
      rightAligned(places.map { String(load(T.self, $0)) })
    }
    switch array.dtype {
    case .bool: return rightAligned(places.map { load(UInt8.self, $0) != 0 ? "true" : "false" })
    case .int8: return integers(Int8.self)
    case .int16: return integers(Int16.self)
    case .int32: return integers(Int32.self)
    case .int64: return integers(Int64.self)
    case .uint8: return integers(UInt8.self)
    case .uint16: return integers(UInt16.self)
    case .uint32: return integers(UInt32.self)
    case .uint64: return integers(UInt64.self)
    case .float16: return numbers(places.map { DecimalText(load(Float16.self, $0)) })
    case .bfloat16: return numbers(places.map { DecimalText(BFloat16(bitPattern: load(UInt16.self, $0))) })
    case .float32: return numbers(places.map { DecimalText(load(Float.self, $0)) })
    case .float64: return numbers(places.map { DecimalText(load(Double.self, $0)) })
    case .complex64:
      return pairs(places.map { DecimalText(load(Float.self, 2 * $0)) }, places.map { DecimalText(load(Float.self, 2 * $0 + 1)) })
    case .complex128:
      return pairs(
        places.map { DecimalText(load(Double.self, 2 * $0)) }, places.map { DecimalText(load(Double.self, 2 * $0 + 1)) })
    }
  }

  private static func rightAligned(_ texts: [String]) -> [String] {
    let width = texts.map(\.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
  }

  /// Points under points; scientific where the numbers span too much, by NumPy's rule.
  private static func numbers(_ values: [DecimalText], isImaginary: Bool = false) -> [String] {
    let parts: [(left: String, right: String, exponent: String)]
    let scientific = isScientific(values)
    if scientific {
      parts = values.map { $0.scientific(precision: precision) }
    } else {
      parts = values.map {
        let (left, right) = $0.positional(precision: precision)
        return (left, right, "")
      }
    }
    let finite = zip(values, parts).filter { $0.0.kind == .finite }.map(\.1)
    let right = finite.map(\.right.count).max() ?? 0
    return rightAligned(
      zip(values, parts).map { value, part in
        let sign = isImaginary && !part.left.hasPrefix("-") ? "+" : ""
        if value.kind != .finite { return sign + part.left }
        // As in NumPy, fractions are filled with spaces, mantissas with zeros.
        let fill = String(repeating: scientific ? "0" : " ", count: right - part.right.count)
        return sign + part.left + "." + part.right + fill + part.exponent
      })
  }

  private static func isScientific(_ values: [DecimalText]) -> Bool {
    let magnitudes = values.filter { $0.kind == .finite && !$0.digits.isEmpty }.map(\.magnitude)
    guard let least = magnitudes.min(), let greatest = magnitudes.max() else { return false }
    return greatest >= 1e8 || least < 1e-4 || greatest / least > 1000
  }

  private static func pairs(_ real: [DecimalText], _ imaginary: [DecimalText]) -> [String] {
    zip(numbers(real), numbers(imaginary, isImaginary: true)).map { real, imaginary in
      let digits = imaginary.prefix { $0 == " " } + imaginary.drop { $0 == " " }.prefix { $0 != " " }
      return real + digits + "i" + imaginary.dropFirst(digits.count)
    }
  }
}
