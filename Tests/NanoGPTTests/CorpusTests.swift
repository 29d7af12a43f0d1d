import Apus
import Testing

@testable import nanogpt

@Suite struct CorpusTests {
  private let text = String(repeating: "abcdefghij", count: 10)

  @Test func splitAndCoding() throws {
    let corpus = try Corpus(text, context: 4)
    #expect(corpus.vocabulary == Array("abcdefghij"))
    #expect(corpus.training.count == 90)
    #expect(corpus.validation == Array(0..<10))
    #expect(corpus.decode(corpus.encode("face?")) == "face")
    #expect(throws: Failure.self) { try Corpus(text, context: 10) }
    #expect(throws: Failure.self) { try Corpus(text + "z", vocabulary: Array("abcdefghij"), context: 4) }
  }

  @Test func batchesAreNextCharactersAndRepeatable() throws {
    let corpus = try Corpus(text, context: 4)
    let (x, y) = try corpus.batch(of: 6, context: 4, key: Key(3))
    #expect(x.shape == [6, 4])
    let (a, b) = (try x.array(as: Int32.self), try y.array(as: Int32.self))
    // In this text the next character is always the next letter.
    #expect(zip(a, b).allSatisfy { ($0 + 1) % 10 == $1 })
    #expect(try corpus.batch(of: 6, context: 4, key: Key(3)).x.array(as: Int32.self) == a)
    #expect(try corpus.batch(of: 6, context: 4, key: Key(4)).x.array(as: Int32.self) != a)
  }

  @Test func validationCoversEveryBlockOnce() throws {
    let corpus = try Corpus(String(repeating: text, count: 3), context: 4)
    // 30 characters hold seven blocks of 4 and what follows each.
    let batches = corpus.validationBatches(of: 3, context: 4)
    #expect(batches.count == 3)
    let weights = try batches.flatMap { try $0.weights.array() as [Double] }
    #expect(weights == [1, 1, 1, 1, 1, 1, 1, 0, 0])
    #expect(try batches[1].x.array(as: Int32.self) == [2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3])
  }

  @Test func ownSourcesAreThere() throws {
    let text = try Corpus.ownSources()
    #expect(text.contains("func ownSources"))
    #expect(text.count > 100_000)
  }
}

@Suite struct ChartTests {
  @Test(arguments: [[1], [2, 2, 2], [4.7, 3, 2.5, 2.4], [Float](repeating: 1.5, count: 5000)] as [[Float]])
  func isWellFormed(_ losses: [Float]) {
    let svg = LossChart(losses: losses, validationLoss: 2).svg
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(svg.contains("validation 2.0000"))
    #expect(svg.count < 100_000)
  }
}
