import ApusIR
import Testing

/// Constants in all their spellings.
@Suite struct ParserLiteralTests {
  /// The literal, or the value of the parameter that a large one becomes.
  static func literal(_ text: String) throws -> DenseArray {
    let type = text[text.range(of: " : ")!.upperBound...]
    let module = try StableHLOModule.parse("func.func @main() -> \(type) { %c = stablehlo.constant \(text) return %c : \(type) }")
    let main = try #require(module["main"])
    if let captured = main.captured.first { return captured }
    guard case .constant(let array)? = main.program.operations.first?.primitive else { throw ShapeError("constant", "is not there") }
    return array
  }

  @Test func numbers() throws {
    #expect(try Self.literal("dense<[1, -2, 0x10]> : tensor<3xi32>") == DenseArray([1, -2, 16] as [Int32], shape: [3]))
    #expect(try Self.literal("dense<[255, -128]> : tensor<2xi8>") == DenseArray([-1, -128] as [Int8], shape: [2]))
    #expect(try Self.literal("dense<18446744073709551615> : tensor<ui64>") == DenseArray([UInt64.max], shape: []))
    #expect(try Self.literal("dense<-9223372036854775808> : tensor<i64>") == DenseArray([Int64.min], shape: []))
    #expect(try Self.literal("dense<[true, false, 1]> : tensor<3xi1>") == DenseArray([true, false, true], shape: [3]))
    #expect(try Self.literal("dense<[[1.5, -0.0], [1.0e-07, 3]]> : tensor<2x2xf32>") == DenseArray([Float(1.5), -0.0, 1e-7, 3], shape: [2, 2]))
    #expect(try Self.literal("dense<[0x7FC00000, 0xFF800000]> : tensor<2xf32>") == DenseArray([Float.nan, -.infinity], shape: [2]))
    #expect(try Self.literal("dense<0x7FF8000000000001> : tensor<f64>") == DenseArray([Double(bitPattern: 0x7FF8_0000_0000_0001)], shape: []))
    #expect(try Self.literal("dense<[0x7C00, 9.997560e-02]> : tensor<2xf16>") == DenseArray([Float16.infinity, 0.1], shape: [2]))
    #expect(try Self.literal("dense<[0x7F80, 1.000980e-01]> : tensor<2xbf16>").elements(as: BFloat16.self).map(\.bitPattern) == [0x7F80, 0x3DCD])
    #expect(
      try Self.literal("dense<[(1.0, -2.5), (0x7FC00000, 0.0)]> : tensor<2xcomplex<f32>>")
        == DenseArray([Complex<Float>(1, -2.5), Complex<Float>(.nan, 0)], shape: [2]))
    #expect(try Self.literal("dense<(1.0, 2.0)> : tensor<complex<f64>>") == DenseArray([Complex<Double>(1, 2)], shape: []))
    #expect(try Self.literal("dense<> : tensor<2x0xf32>") == DenseArray([] as [Float], shape: [2, 0]))
    #expect(try Self.literal("dense<[[], []]> : tensor<2x0xf32>") == DenseArray([] as [Float], shape: [2, 0]))
  }

  /// Decimal numbers become the nearest float, whichever way they are read.
  @Test func decimalsRoundOnce() throws {
    for text in ["1.00000017881393432617187499", "1.00000017881393432617187500", "1.00000017881393432617187501", "3.4028235e38", "1e-45", "0.1",
      "123456789012345678901234567890", "4.9e-324", "1e22", "9007199254740993.0", "2.2250738585072011e-308"] {
      let value = text.contains(".") || text.contains("e") ? text : text + ".0"
      #expect(try Self.literal("dense<\(value)> : tensor<f64>") == DenseArray([Double(text)!], shape: []), "\(text)")
      #expect(try Self.literal("dense<\(value)> : tensor<f32>") == DenseArray([Float(text)!], shape: []), "\(text)")
    }
  }

  @Test func hexadecimalBytes() throws {
    #expect(try Self.literal("dense<\"0x0000803F000000C0\"> : tensor<2xf32>") == DenseArray([Float(1), -2], shape: [2]))
    #expect(try Self.literal("dense<\"0x0100ff7f\"> : tensor<2xi16>") == DenseArray([1, 0x7FFF] as [Int16], shape: [2]))
    #expect(try Self.literal("dense<\"0x0000803F\"> : tensor<4xf32>") == DenseArray([Float](repeating: 1, count: 4), shape: [4]))
    #expect(try Self.literal("dense<\"0x0001FF00\"> : tensor<4xi1>") == DenseArray([false, true, true, false], shape: [4]))
    let numbers = (0..<100).map { Float($0) / 7 }
    let digits = numbers.withUnsafeBytes { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    #expect(try Self.literal("dense<\"0x\(digits)\"> : tensor<4x25xf32>") == DenseArray(numbers, shape: [4, 25]))
  }

  @Test func splatsStaySmall() throws {
    let type = "tensor<1000000x1000000xf32>"
    let module = try StableHLOModule.parse("func.func @main() -> \(type) { %c = stablehlo.constant dense<2.0> : \(type) return %c : \(type) }")
    let main = try #require(module["main"])
    #expect(main.captured.isEmpty && main.program.operations.map(\.primitive.name) == ["constant", "broadcast_in_dim"])
    #expect(try Self.literal("dense<3> : tensor<2x2xi8>") == DenseArray([3, 3, 3, 3] as [Int8], shape: [2, 2]))
  }

  @Test func wrongElementsAreErrors() throws {
    for text in [
      "dense<[1, 2]> : tensor<3xi32>", "dense<[1, 2, 3, 4]> : tensor<3xi32>", "dense<[[1], [2]]> : tensor<2xi32>", "dense<[1]> : tensor<i32>",
      "dense<256> : tensor<i8>", "dense<-1> : tensor<ui8>", "dense<-1> : tensor<ui64>", "dense<1.5> : tensor<i32>", "dense<true> : tensor<f32>",
      "dense<18446744073709551616> : tensor<i64>", "dense<0x123456789> : tensor<f32>", "dense<(1.0)> : tensor<complex<f32>>", "dense<> : tensor<1xf32>",
      "dense<\"0x00\"> : tensor<2xf32>", "dense<\"0x0000803\"> : tensor<1xf32>", "dense<\"0x0000803G\"> : tensor<1xf32>", "dense<\"\"> : tensor<0xf32>",
      "dense<[[1, 2], [3]]> : tensor<2x2xi32>", "dense<[1, [2]]> : tensor<2xi32>", "dense<[1, 2]> : tensor<99999999999xi32>",
    ] {
      #expect(throws: ParseError.self, "\(text)") { try Self.literal(text) }
    }
  }
}
