import Apus
import Foundation
import Testing

@testable import ApusCommand

/// Programs made from JAX's primitive harnesses, a use of each primitive (Tests/Conformance/harnesses.py), with JAX's results.
@Suite struct ConformanceTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Conformance/programs").standardized.path
  /// A folder of more programs that check themselves, of which all are to pass.
  private static let folder = ProcessInfo.processInfo.environment["APUS_CONFORMANCE"]

  private static func files(in folder: String) throws -> [String] {
    let names = try #require(FileManager.default.enumerator(atPath: folder), "there is no folder \(folder)")
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".mlir") }.sorted().map { folder + "/" + $0 }
  }

  private static func expectPasses(_ folder: String, reference: Bool) throws {
    let files = try files(in: folder)
    let tally = Tally.sum(of: files, with: reference ? ReferenceBackend() : CPUBackend())
    for line in tally.lines { Issue.record("\(line)") }
    #expect(!files.isEmpty && tally.passed >= files.count)
    if !reference { #expect(tally.report.hostFallbacks == 0) }
  }

  @Test(arguments: [false, true]) func theCorpusPasses(reference: Bool) throws { try Self.expectPasses(Self.corpus, reference: reference) }

  @Test(.enabled(if: folder != nil, "APUS_CONFORMANCE names no folder"), arguments: [false, true])
  func aFolderPasses(reference: Bool) throws {
    try Self.expectPasses(try #require(Self.folder), reference: reference)
  }
}
