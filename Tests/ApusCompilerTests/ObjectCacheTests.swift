import ApusIR
import Foundation
import Testing

@testable import ApusCompiler

/// Code that is kept between processes, and code that programs share.
@Suite struct ObjectCacheTests {
  private static let object = ObjectCode(bytes: (0..<1000).map { UInt8($0 % 251) })

  private static func temporary() -> ObjectCache {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("apus-cache-\(UUID().uuidString)", isDirectory: true)
    return ObjectCache(directory: directory, leastDuration: .zero)
  }

  private static func files(of cache: ObjectCache) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: cache.directory, includingPropertiesForKeys: nil)
  }

  @Test func whatIsStoredIsFoundByItsTextAndSettings() throws {
    let cache = Self.temporary()
    defer { try? FileManager.default.removeItem(at: cache.directory) }
    #expect(cache.object(for: "text", settings: "s") == nil)
    cache.store(Self.object, for: "text", settings: "s")
    #expect(cache.object(for: "text", settings: "s")?.bytes == Self.object.bytes)
    #expect(cache.object(for: "text", settings: "t") == nil)
    #expect(cache.object(for: "texu", settings: "s") == nil)
    // The settings and the text together are the same bytes.
    #expect(cache.object(for: "ext", settings: "st") == nil)
  }

  @Test func damagedFilesAreNotUsed() throws {
    let cache = Self.temporary()
    defer { try? FileManager.default.removeItem(at: cache.directory) }
    cache.store(Self.object, for: "text", settings: "s")
    let file = try #require(try Self.files(of: cache).first)
    let sound = try Data(contentsOf: file)
    for at in stride(from: 0, to: sound.count, by: 7) {
      var damaged = sound
      damaged[at] ^= 0x40
      try damaged.write(to: file)
      #expect(cache.object(for: "text", settings: "s") == nil, "byte \(at)")
      #expect(!FileManager.default.fileExists(atPath: file.path))
      try sound.prefix(at).write(to: file)
      #expect(cache.object(for: "text", settings: "s") == nil, "cut at \(at)")
    }
    try (sound + [0]).write(to: file)
    #expect(cache.object(for: "text", settings: "s") == nil)
    try sound.write(to: file)
    #expect(cache.object(for: "text", settings: "s")?.bytes == Self.object.bytes)
  }

  @Test func aFolderThatCannotBeMadeIsNoError() {
    let cache = ObjectCache(directory: URL(fileURLWithPath: "/dev/null/apus"))
    cache.store(Self.object, for: "text", settings: "s")
    #expect(cache.object(for: "text", settings: "s") == nil)
  }

  @Test func theEnvironmentSaysWhere() {
    #expect(ObjectCache.standardDirectory(["APUS_CACHE": "off", "HOME": "/h"]) == nil)
    #expect(ObjectCache.standardDirectory(["APUS_CACHE": "/x", "HOME": "/h"])?.path == "/x")
    #expect(ObjectCache.standardDirectory(["XDG_CACHE_HOME": "/c", "HOME": "/h"])?.path == "/c/apus")
    #expect(ObjectCache.standardDirectory(["HOME": "/h"])?.path == "/h/.cache/apus")
    #expect(ObjectCache.standardDirectory([:]) == nil)
  }

  private static func program(_ count: Int) throws -> Program {
    let builder = ProgramBuilder()
    let x = builder.addParameter(TensorType(.float32, [count]))
    let y = builder.emit(.unary(.tanh), [x])[0]
    let z = builder.emit(.reduce(.sum, dimensions: [0]), [y])[0]
    return builder.finish([y, z])
  }

  private static func run(_ executable: CPUExecutable, _ count: Int) throws -> [DenseArray] {
    var arguments = [ProgramArgument(try DenseArray((0..<count).map { Float($0) / 100 }, shape: [count]))]
    return try executable.run(&arguments)
  }

  /// In a process of its own, as the cache is the process's.
  @Test func codeComesFromDiskTheSecondTime() async {
    await #expect(processExitsWith: .success) {
      let cache = ObjectCacheTests.temporary()
      defer { try? FileManager.default.removeItem(at: cache.directory) }
      CodeGenerator.cache.withLock { $0 = cache }
      let program = try ObjectCacheTests.program(301)
      var results: [[DenseArray]] = []
      for round in 0..<4 {
        // The executable of the round before is gone, and with it its code.
        #expect(Compiler.liveCodeBytes == 0)
        let executable = try Compiler.compile(program, donatable: [false])
        results.append(try ObjectCacheTests.run(executable, 301))
        let report = executable.report
        #expect(report.kernelsShared == 0 && report.kernels > 0)
        #expect(report.kernelsFromDisk == (round == 1 || round == 3 ? report.kernels : 0))
        #expect(report.kernelsCompiled == report.kernels - report.kernelsFromDisk)
        #expect(report.codeBytes > 0)
        if round == 1 {
          for file in try ObjectCacheTests.files(of: cache) { try Data("nonsense".utf8).write(to: file) }
        }
      }
      for result in results { #expect(result == results[0]) }
    }
  }

  @Test func programsThatAreAliveShareKernels() async {
    await #expect(processExitsWith: .success) {
      CodeGenerator.cache.withLock { $0 = nil }
      let program = try ObjectCacheTests.program(301)
      var first: CPUExecutable? = try Compiler.compile(program, donatable: [false])
      let expected = try ObjectCacheTests.run(first!, 301)
      let second = try Compiler.compile(program, donatable: [false])
      #expect(second.report.kernelsShared == second.report.kernels && second.report.codeBytes == 0)
      first = nil
      #expect(try ObjectCacheTests.run(second, 301) == expected)
      let other = try Compiler.compile(try ObjectCacheTests.program(302), donatable: [false])
      #expect(other.report.kernelsCompiled > 0)
    }
  }
}
