import Apus
import Testing

@Suite struct SafetensorsTests {
  private func write(_ header: String, data: [UInt8] = [], in folder: TemporaryFolder) throws -> String {
    var file: [UInt8] = []
    let count = UInt64(header.utf8.count)
    for byte in 0..<8 { file.append(UInt8(truncatingIfNeeded: count >> UInt64(8 * byte))) }
    return try folder.write(file + Array(header.utf8) + data, to: "a.safetensors")
  }

  @Test func readsMixedTypes() throws {
    let reader = try SafetensorsFile(path: fixture("mixed.safetensors"))
    #expect(reader.metadata == ["format": "pt", "note": "a \"quoted\" é\n"])
    #expect(Set(reader.names) == ["block.weight", "half", "odd", "unaligned", "empty", "eight"])
    #expect(try reader.array("block.weight") == DenseArray([0, 0.5, 1, 1.5, 2, 2.5] as [Float], shape: [2, 3]))
    #expect(try reader.array("half") == DenseArray([BFloat16(1.5), BFloat16(-2), BFloat16(3.140625)], shape: [3]))
    #expect(try reader.array("odd") == DenseArray([200 as UInt8], shape: [1]))
    #expect(try reader.array("unaligned") == DenseArray([-1, 70_000] as [Int32], shape: [2]))
    #expect(try reader.array("empty") == DenseArray([] as [Double], shape: [0, 4]))
    #expect(try reader.array("nothing") == nil)
    let error = try #require(throws: FileError.self) { try reader.array("eight") }
    #expect(error.kind == .unsupported)
    #expect(error.found == "F8_E4M3")
  }

  @Test func roundTripIsAlignedAndReproducible() throws {
    let folder = try TemporaryFolder()
    let arrays = try DType.allCases.filter { $0 != .complex128 }.enumerated().map { index, dtype in
      (name: "layer.\(dtype)", array: try randomArray(dtype, [3, index], seed: UInt64(index)))
    }
    let metadata = ["step": "12", "quote": "\"\\\n\u{1}é"]
    try SafetensorsWriter.write(arrays, metadata: metadata, to: folder.file("a"))
    try SafetensorsWriter.write(arrays.reversed(), metadata: metadata, to: folder.file("b"))
    #expect(try bytes(of: folder.file("a")) == bytes(of: folder.file("b")))
    let reader = try SafetensorsFile(path: folder.file("a"))
    #expect(reader.metadata == metadata)
    #expect(reader.names.count == arrays.count)
    for (name, array) in arrays {
      let read = try #require(try reader.array(name))
      #expect(read == array)
      #expect(array.elementCount == 0 || !read.buffer.isReusable, "\(name) was copied")
    }
  }

  @Test func nothingToWrite() throws {
    let folder = try TemporaryFolder()
    try SafetensorsWriter.write([], metadata: [:], to: folder.file("a"))
    #expect(try bytes(of: folder.file("a")) == [8, 0, 0, 0, 0, 0, 0, 0] + Array("{}      ".utf8))
    #expect(try SafetensorsFile(path: folder.file("a")).names.isEmpty)
  }

  @Test func arraysOutliveTheReader() throws {
    var array = try SafetensorsFile(path: fixture("mixed.safetensors")).array("block.weight")
    #expect(array?.elements(as: Float.self) == [0, 0.5, 1, 1.5, 2, 2.5])
    array = nil
  }

  @Test func whatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    let wide = try DenseArray([Complex<Double>(1, 2)], shape: [1]), byte = try DenseArray([1 as UInt8], shape: [])
    for arrays in [[("z", wide)], [("__metadata__", byte)], [("a", byte), ("a", byte)]] {
      let error = try #require(throws: FileError.self) {
        try SafetensorsWriter.write(arrays.map { (name: $0.0, array: $0.1) }, metadata: [:], to: folder.file("a"))
      }
      #expect(error.kind == .unsupported)
      #expect(error.entry == arrays[0].0)
    }
    #expect(try folder.contents.isEmpty)
  }

  @Test(arguments: [
    "", "[]", "{", "{\"a\"", "{\"a\":1}", "{\"a\":{}}", "{} x", "{\"a\":{\"dtype\":\"U8\"}}", "{\"a\":{\"dtype\":\"U8\",\"shape\":[1]}}",
    // Shapes and offsets that are not natural numbers, or not small ones.
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[-1],\"data_offsets\":[0,1]}}", "{\"a\":{\"dtype\":\"U8\",\"shape\":[1.0],\"data_offsets\":[0,1]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[99999999999999999999],\"data_offsets\":[0,1]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[2305843009213693952],\"data_offsets\":[0,0]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,9223372036854775807]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,0]}}", "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[01],\"data_offsets\":[0,1]}}",
    // More or fewer bytes than the shape takes, gaps, overlaps, bytes that belong to nothing.
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,4]}}", "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[1,4]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]}}", "{}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]},\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}}",
    // Names, keys and dtypes twice, unknown keys, strings that break off.
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[4,4]}}",
    "{\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}",
    "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4],\"more\":1}}", "{\"a", "{\"a\\", "{\"\\u12\"", "{\"\\ud800\"", "{\"a\u{1}\":",
    "{\"__metadata__\":{\"a\":1}}", "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}", "{\"__metadata__\":[]}",
  ])
  func malformedHeaders(_ header: String) throws {
    let folder = try TemporaryFolder()
    let path = try write(header, data: [1, 2, 3, 4], in: folder)
    let error = try #require(throws: FileError.self) { try SafetensorsFile(path: path) }
    #expect(error.kind == .malformed)
    #expect(error.path == path)
  }

  @Test(arguments: [
    [], [1, 2, 3], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    [3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D], [2, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFE], [5, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x22, 0xFF, 0x22, 0x3A],
  ] as [[UInt8]])
  func malformedBeginnings(_ file: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: FileError.self) { try SafetensorsFile(path: folder.write(file, to: "a")) }
    #expect(error.kind == .malformed)
  }

  @Test func escapes() throws {
    let folder = try TemporaryFolder()
    let path = try write("{\"__metadata__\":{\"\\u00e9\\ud83d\\ude00\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}}  ", in: folder)
    #expect(try SafetensorsFile(path: path).metadata == ["é😀": "\"\\/\u{8}\u{C}\n\r\t"])
  }

  @Test func boolsAreZeroOrOne() throws {
    let folder = try TemporaryFolder()
    let path = try write("{\"a\":{\"dtype\":\"BOOL\",\"shape\":[4],\"data_offsets\":[0,4]}}", data: [0, 1, 1, 7], in: folder)
    let error = try #require(throws: FileError.self) { try SafetensorsFile(path: path).array("a") }
    #expect(error.found == "7 at element 3")
    #expect(error.description == "\(path): \"a\": expected bools that are 0 or 1, found 7 at element 3")
  }
}
