import Apus
import Foundation

/// A text as character ids: the first 90 % for training, the rest for validation.
struct Corpus {
  /// The characters, by id.
  let vocabulary: [Character]
  private let ids: [Character: Int32]
  let training: [Int32], validation: [Int32]

  /// - Parameter vocabulary: that of a model that was trained before; by default all characters of the text, sorted.
  init(_ text: String, vocabulary known: [Character]? = nil, context: Int) throws {
    // Windows line ends are one Character in Swift; a model should see what it will print.
    let text = Array(text.replacing("\r\n", with: "\n"))
    vocabulary = known ?? Set(text).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    ids = Dictionary(uniqueKeysWithValues: zip(vocabulary, 0...))
    var encoded: [Int32] = []
    encoded.reserveCapacity(text.count)
    for character in text {
      guard let id = ids[character] else {
        throw Failure("the text has the character \"\(character)\", which the checkpoint's does not; resume with the same text")
      }
      encoded.append(id)
    }
    let boundary = encoded.count * 9 / 10
    training = Array(encoded[..<boundary])
    validation = Array(encoded[boundary...])
    guard training.count > context, validation.count > context else {
      let needed = 10 * (context + 1)
      throw Failure("the text has \(encoded.count) characters; a block of \(context) needs about \(needed), or take a smaller --block")
    }
  }

  func decode(_ ids: [Int]) -> String { String(ids.map { vocabulary[$0] }) }

  /// Ids of the characters the model knows; others are left out.
  func encode(_ text: String) -> [Int] { text.compactMap { ids[$0].map(Int.init) } }

  /// A batch of stretches from random places, and the same one character later: both `[count, context]`. The same key gives the
  /// same batch.
  func batch(of count: Int, context: Int, key: Key) throws -> (x: Tensor, y: Tensor) {
    let starts = try Tensor.randint([count], in: 0..<(training.count - context), key: key).array(as: Int.self)
    return (
      Tensor(starts.flatMap { training[$0..<($0 + context)] }, shape: [count, context]),
      Tensor(starts.flatMap { training[($0 + 1)...($0 + context)] }, shape: [count, context])
    )
  }

  /// All stretches of the validation text that do not overlap, in batches; the weights are 1 for those and 0 for what fills the
  /// last batch.
  func validationBatches(of count: Int, context: Int) -> [(x: Tensor, y: Tensor, weights: Tensor)] {
    let starts = Array(stride(from: 0, to: validation.count - context, by: context))
    return stride(from: 0, to: starts.count, by: count).map { first in
      let real = Array(starts[first..<min(first + count, starts.count)])
      let all = real + repeatElement(0, count: count - real.count)
      return (
        Tensor(all.flatMap { validation[$0..<($0 + context)] }, shape: [count, context]),
        Tensor(all.flatMap { validation[($0 + 1)...($0 + context)] }, shape: [count, context]),
        Tensor(all.indices.map { $0 < real.count ? 1 : 0 } as [Float], shape: [count, 1])
      )
    }
  }
}

extension Corpus {
  /// The text of a file.
  static func read(_ path: String) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("\(path): there is no such file")
    }
    guard !isFolder.boolValue else { throw Failure("\(path): this is a folder; --data takes a text file") }
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("\(path): the file cannot be read") }
    guard !data.isEmpty else { throw Failure("\(path): the file is empty") }
    guard let text = String(validating: data, as: UTF8.self) else { throw Failure("\(path): the file is not UTF-8 text") }
    return text
  }

  /// This repository's own sources and documents, one after the other in the order of their paths.
  static func ownSources(from file: String = #filePath) throws -> String {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL
    var paths = ["README.md", "CONTRIBUTING.md", "Design.md"]
    for folder in ["Sources", "Tests", "Examples", "Benchmarks"] {
      let files = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      let found = files?.compactMap { $0 as? String } ?? []
      paths += found.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.map { "\(folder)/\($0)" }
    }
    let texts = paths.sorted().compactMap { path in
      FileManager.default.contents(atPath: root.appendingPathComponent(path).path).flatMap { String(validating: $0, as: UTF8.self) }
    }
    guard texts.count > 10 else {
      throw Failure("the repository's sources, the default text, are no longer at \(root.path); name a text file with --data")
    }
    return texts.joined(separator: "\n")
  }
}

/// Something a user can mend, said in one line.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
