import Glibc
import Runtime

/// The stack at the moment an operation failed: addresses only, turned into a file and a line when somebody asks.
struct CallSite: Sendable {
  private let backtrace: Backtrace

  /// The loaded images, looked up once: capturing with them costs microseconds.
  private static let images = ImageMap.capture()

  static func capture() -> CallSite? {
    (try? Backtrace.capture(limit: 64, images: images)).map { CallSite(backtrace: $0) }
  }

  /// The innermost frame that is not the library's.
  var location: SourceLocation? {
    guard let symbolicated = backtrace.symbolicated(with: Self.images, options: .default) else { return nil }
    for frame in symbolicated.frames {
      guard let symbol = frame.symbol, let source = symbol.sourceLocation, source.line > 0, !Self.isLibrary(source.path) else { continue }
      // Thunks and other code the compiler made up have no file.
      if source.path.isEmpty || source.path.hasSuffix("<compiler-generated>") { continue }
      return SourceLocation(file: Self.display(source.path), line: source.line, function: Self.function(symbol.name))
    }
    return nil
  }

  /// The folder that holds the library's targets, from this file's own place in it.
  private static let sources: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/"
  }()

  /// Whether a file belongs to one of the library's modules, to the standard library, or to what a macro made.
  private static func isLibrary(_ path: String) -> Bool {
    path.hasPrefix(sources) && path.dropFirst(sources.count).hasPrefix("Apus") || path.contains("/swift/stdlib/")
      || path.contains("/@__swiftmacro_")
  }

  private static func display(_ path: String) -> String {
    let directory = workingDirectory + "/"
    return path.hasPrefix(directory) ? String(path.dropFirst(directory.count)) : path
  }

  private static let workingDirectory: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getcwd(&buffer, buffer.count) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  /// `Attention.callAsFunction` out of a demangled name with module, types and what the compiler adds.
  private static func function(_ name: String) -> String {
    var text = Substring(name)
    if let of = text.firstRange(of: " in "), text.hasPrefix("closure #") {
      let inner = text[of.upperBound...]
      return "closure in " + function(String(inner))
    }
    if let paren = text.firstIndex(of: "(") { text = text[..<paren] }
    if let generic = text.firstIndex(of: "<") { text = text[..<generic] }
    let parts = text.split(separator: ".")
    return parts.count > 1 ? parts.dropFirst().joined(separator: ".") : String(text)
  }
}
