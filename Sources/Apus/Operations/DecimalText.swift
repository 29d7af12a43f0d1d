import ApusIR

/// The fewest decimal digits that tell a floating-point number from its neighbours, and where the point goes.
struct DecimalText {
  enum Kind { case finite, infinity, nan }

  var kind = Kind.finite
  var isNegative = false
  /// Digits without leading or trailing zeros; none for 0. The value is 0.d₁d₂d₃… · 10^exponent.
  var digits: [UInt8] = []
  var exponent = 0

  /// From the text Swift gives, whose digits are the shortest.
  init(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
    isNegative = value.sign == .minus
    if value.isNaN { (kind, isNegative) = (.nan, false) }
    if value.isInfinite { kind = .infinity }
    if !value.isFinite || value == 0 { return }
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    exponent = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    digits = (mantissa[0] + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    normalize()
  }

  init(_ value: BFloat16) {
    self.init(Float(value))
    guard kind == .finite else { return }
    // The shortest digits that give the number back.
    for count in 1..<Swift.max(digits.count, 1) {
      let shorter = rounded(toDigits: count)
      if BFloat16(rounding: isNegative ? -shorter.magnitude : shorter.magnitude) == value {
        self = shorter
        return
      }
    }
  }

  private mutating func normalize() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// The number with at most `count` digits, ties away from zero.
  func rounded(toDigits count: Int) -> DecimalText {
    guard count < digits.count else { return self }
    var result = self
    let roundsUp = count >= 0 && digits[count] >= 5
    result.digits = count > 0 ? Array(digits.prefix(count)) : []
    if roundsUp {
      var place = result.digits.count - 1
      while place >= 0, result.digits[place] == 9 { place -= 1 }
      if place < 0 {
        result.digits = [1]
        result.exponent += 1
      } else {
        result.digits = Array(result.digits.prefix(place + 1))
        result.digits[place] += 1
      }
    }
    result.normalize()
    return result
  }

  /// The number without its sign.
  var magnitude: Double { Double("0.\(digits.map { String($0) }.joined())e\(exponent)") ?? 0 }

  /// The text on both sides of the point, with at most `precision` digits after it.
  func positional(precision: Int) -> (left: String, right: String) {
    if kind != .finite { return (word, "") }
    let shown = rounded(toDigits: exponent + precision)
    let text = shown.digits.map { String($0) }.joined()
    let zeros = { (count: Int) in String(repeating: "0", count: Swift.max(count, 0)) }
    let whole = shown.exponent > 0 ? String(text.prefix(shown.exponent)) + zeros(shown.exponent - text.count) : "0"
    let fraction = text.isEmpty ? "" : zeros(-shown.exponent) + text.dropFirst(Swift.max(shown.exponent, 0))
    return ((isNegative ? "-" : "") + whole, fraction)
  }

  /// The text on both sides of the point of the mantissa, and the exponent, as in `1.5e-05`.
  func scientific(precision: Int) -> (left: String, right: String, exponent: String) {
    if kind != .finite { return (word, "", "") }
    let shown = rounded(toDigits: precision + 1)
    let power = shown.digits.isEmpty ? 0 : shown.exponent - 1
    let magnitude = String(power.magnitude)
    let exponent = "e" + (power < 0 ? "-" : "+") + (magnitude.count < 2 ? "0" : "") + magnitude
    let first = shown.digits.first.map { String($0) } ?? "0"
    return ((isNegative ? "-" : "") + first, shown.digits.dropFirst().map { String($0) }.joined(), exponent)
  }

  private var word: String { (isNegative ? "-" : "") + (kind == .nan ? "nan" : "inf") }
}
