import Apus
import ApusTesting
import Testing

@Suite struct GoldenTests {
  @Test func namesAndTrees() throws {
    let golden = try Golden("../Goldens/files/stored.npz")
    #expect(golden.names == ["flag", "params/weight", "random", "text"])
    let flag: Tensor = golden["flag"]
    #expect(try flag.item() == 1)
    let params: [String: Tensor] = golden["params"]
    #expect(Array(params.keys) == ["weight"])
    try expectClose(params, golden["params"])
    let alone: [String: Tensor] = golden["flag"]
    #expect(Array(alone.keys) == [""])
  }

  @Test func missingFilesAndNames() throws {
    #expect(throws: FileError.self) { try Golden("nothing.npz") }
    let golden = try Golden("../Goldens/files/zip64.npz")
    let error = try #require(throws: GoldenError.self) { try expectClose(golden["y"], 0) }
    #expect(error.description.hasSuffix("zip64.npz has no \"y\"; it has x"))
  }

  @Test func otherFormats() throws {
    let golden = try #require(throws: FileError.self) { try Golden("../Goldens/files/mixed.safetensors") }
    #expect(golden.kind == .unsupported)
  }
}
