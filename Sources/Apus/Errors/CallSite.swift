import ApusRuntime
import Glibc
import Runtime

/// The stack at the moment an operation was called: addresses only, turned into a file and a line when somebody asks.
struct CallSite: Sendable {
  private let addresses: [UInt]

  /// Costs some tens of nanoseconds. Nil on processors whose stack we cannot read.
  static func capture() -> CallSite? {
    let addresses = CallStack.returnAddresses(limit: 40)
    return addresses.isEmpty ? nil : CallSite(addresses: addresses)
  }

  private static let images = ImageMap.capture()

  /// The innermost frame that is not the library's, nor a macro's if there is any other.
  var location: SourceLocation? {
    let symbolicated = Backtrace(returnAddresses: addresses)?.symbolicated(with: Self.images, options: .default)
    guard let symbolicated else { return nil }
    var expansion: SourceLocation?
    for frame in symbolicated.frames {
      guard let symbol = frame.symbol, let source = symbol.sourceLocation, source.line > 0, !source.path.isEmpty else { continue }
      // Thunks and other code the compiler made up have no file.
      if Self.isLibrary(source.path) || source.path.hasSuffix("<compiler-generated>") { continue }
      let location = SourceLocation(file: Self.display(source.path), line: source.line, function: Self.function(symbol.name))
      if !source.path.contains("/@__swiftmacro_") { return location }
      expansion = expansion ?? location
    }
    return expansion
  }

  /// The folder that holds the library's targets, from this file's own place in it.
  private static let sources: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/"
  }()

  /// Whether a file belongs to one of the library's modules or to the standard library.
  private static func isLibrary(_ path: String) -> Bool {
    path.hasPrefix(sources) && path.dropFirst(sources.count).hasPrefix("Apus") || path.contains("/swift/stdlib/")
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

  /// `Attention.callAsFunction` out of a demangled name with parameters and what the compiler adds.
  private static func function(_ name: String) -> String {
    if name.hasPrefix("closure #"), let of = name.firstRange(of: " in ") {
      let inner = function(String(name[of.upperBound...]))
      return inner.isEmpty ? "a closure" : "a closure in \(inner)"
    }
    let text = name.hasPrefix("static ") ? name.dropFirst("static ".count) : Substring(name)
    return String(text.prefix { $0 != "(" && $0 != "<" && $0 != " " })
  }
}

extension SourceSite {
  /// Where the library was called from.
  static func here() -> SourceSite? {
    CallSite.capture().map { site in SourceSite { site.location } }
  }
}
