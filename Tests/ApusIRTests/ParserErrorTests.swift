import ApusIR
import Testing

@testable import ApusTestCases

/// Bad texts are errors that say where and what, and nothing worse.
@Suite struct ParserErrorTests {
  static func error(_ text: String) -> ParseError? {
    do {
      _ = try StableHLOModule.parse(text)
      return nil
    } catch { return error }
  }

  @Test func namesThePlace() throws {
    let text = """
      func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
        %y = stablehlo.add %x, %z : tensor<4xf32>
        return %y : tensor<4xf32>
      }
      """
    let error = try #require(Self.error(text))
    #expect(error.line == 2 && error.column == 26 && error.detail == "%z is not defined" && error.kind == .syntax)
    #expect(error.lineText == "  %y = stablehlo.add %x, %z : tensor<4xf32>")
    #expect("\(error)" == "line 2, column 26: %z is not defined\n    %y = stablehlo.add %x, %z : tensor<4xf32>\n  \(String(repeating: " ", count: 25))^")
  }

  /// Line, column, kind and a part of the message.
  @Test(arguments: [
    ("func.func @main() {\n  %c = stablehlo.constant dense<1> : tensor<i32>\n", 3, 1, ParseError.Kind.syntax, "the end of the text"),
    ("func.func @main(%x: tensor<4xf32) { return }", 1, 33, .syntax, "expected '>', found ')'"),
    ("func.func @main(%x: tensor<4xf32>) { return %x : tensor<4xf32> }", 1, 38, .type, "returns 1 values, should return 0"),
    ("func.func @main(%x: tensor<4xf32>) -> tensor<f32> { return %x : tensor<4xf32> }", 1, 53, .type, "result 0 is tensor<4xf32>, should be tensor<f32>"),
    ("func.func @main(%x: tensor<4xf32>) {\n %y = stablehlo.reshape %x : (tensor<4xf32>) -> tensor<5xf32>\n return }", 2, 7, .type, "cannot reshape"),
    ("func.func @main(%x: tensor<4xf32>) {\n %y = \"stablehlo.tanh\"(%x) : (tensor<4xf32>) -> tensor<5xf32>\n return }", 2, 7, .type, "stated is tensor<5xf32>"),
    ("func.func @main(%x: tensor<4xf32>) {\n %y = \"stablehlo.tanh\"(%x) : (tensor<5xf32>) -> tensor<5xf32>\n return }", 2, 7, .type, "operand 0 of stablehlo.tanh is tensor<4xf32>"),
    ("func.func @main(%x: tensor<4xf32>) {\n %x = stablehlo.tanh %x : tensor<4xf32>\n return }", 2, 7, .syntax, "defined twice"),
    ("func.func @main(%x: tensor<4xf32>) {\n %y:2 = stablehlo.tanh %x : tensor<4xf32>\n return }", 2, 9, .type, "1 results"),
    ("func.func @main(%x: tensor<4xf32>) {\n %y = stablehlo.frobnicate %x : tensor<4xf32>\n return }", 2, 7, .unsupported, "frobnicate"),
    ("func.func @main(%x: tensor<?xf32>) { return }", 1, 36, .unsupported, "tensor<?xf32> (dynamic shape)"),
    ("func.func @main(%x: tensor<4xi4>) { return }", 1, 35, .unsupported, "tensor<4xi4>"),
    ("func.func @main(%x: tensor<4xf8E5M2>) { return }", 1, 39, .unsupported, "f8E5M2"),
    ("func.func @main(%x: tensor<4x!quant.uniform<i8:f32, 0.1>>) { return }", 1, 60, .unsupported, "quant"),
    ("func.func @main(%x: tensor<9223372036854775807x9xf32>) { return }", 1, 21, .type, "more bytes than can be addressed"),
    ("func.func @main(%x: tensor<99999999999999999999xf32>) { return }", 1, 28, .syntax, "an extent of 63 bits"),
    ("func.func @main() {\n %c = stablehlo.constant dense_resource<a> : tensor<4xf32>\n return }", 2, 26, .unsupported, "dense_resource"),
    ("func.func @main() { call @f() : () -> () return }", 1, 21, .syntax, "function @f is not defined"),
    ("func.func @main() { call @main() : () -> () return }", 1, 26, .unsupported, "recursion"),
    ("func.func private @f()\nfunc.func @main() { call @f() : () -> () return }", 2, 21, .unsupported, "has no body"),
    ("func.func @f() { return }\nfunc.func @f() { return }", 2, 1, .syntax, "defined twice"),
    ("func.func @main() { %t = stablehlo.create_token : !stablehlo.token\n %r:2 = \"stablehlo.infeed\"(%t) : (!stablehlo.token) -> (tensor<f32>, !stablehlo.token) return }", 2, 9, .unsupported, "infeed"),
    ("func.func @main(%x: tensor<4xf32>, %c: tensor<f32>) {\n %y = \"stablehlo.reduce\"(%x, %c) <{dimensions = array<i64: 0>}> ({\n ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n  %s = stablehlo.add %a, %c : tensor<f32>\n  stablehlo.return %s : tensor<f32>\n }) : (tensor<4xf32>, tensor<f32>) -> tensor<f32>\n return }", 4, 26, .unsupported, "outside the region"),
    ("module @m { func.func @main() { ^bb0: cf.br ^bb1 ^bb1: return } }", 1, 45, .unsupported, "several blocks"),
    ("\u{1}", 1, 1, .syntax, "byte 0x1"),
    ("", 1, 1, .syntax, ""),
  ] as [(String, Int, Int, ParseError.Kind, String)])
  func places(_ text: String, _ line: Int, _ column: Int, _ kind: ParseError.Kind, _ part: String) throws {
    if text.isEmpty {
      // Nothing is a module without functions.
      #expect(try StableHLOModule.parse(text).functions.isEmpty)
      return
    }
    let error = try #require(Self.error(text))
    #expect(error.line == line && error.column == column && error.kind == kind && error.detail.contains(part), "\(error) \(error.kind)")
  }

  /// Depth is bounded, so that no text exhausts a stack.
  @Test func deepNestingIsAnError() {
    let depth = 100_000
    for (open, close) in [("tuple<", ">"), ("(", ") -> f32")] {
      let type = String(repeating: open, count: depth) + "f32" + String(repeating: close, count: depth)
      #expect(Self.error("func.func @main(%x: \(type)) { return }") != nil)
    }
    let attribute = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(Self.error("module attributes {a = \(attribute)} {}") != nil)
    let balanced = String(repeating: "<[", count: depth) + String(repeating: "]>", count: depth)
    #expect(Self.error("module attributes {a = #b.c\(balanced)} {}") == nil)
    func nested(_ depth: Int) -> String {
      let open = (0..<depth).map { "%r\($0) = \"stablehlo.case\"(%i) ({ " }.joined()
      let close = (0..<depth).reversed().map { "}) : (tensor<i32>) -> tensor<i32> \($0 > 0 ? "stablehlo.return" : "return") %r\($0) : tensor<i32> " }
      return "func.func @main(%i: tensor<i32>) -> tensor<i32> { \(open)stablehlo.return %i : tensor<i32> \(close.joined())}"
    }
    #expect(Self.error(nested(20)) == nil)
    #expect(Self.error(nested(1000))?.detail.contains("regions nest deeper") == true)
    let location = "loc(" + String(repeating: "\"a\"(", count: depth)
    #expect(Self.error("func.func @main() { return } \(location)") != nil)
    var chain = "func.func @f0() { return }\n"
    for index in 1..<2000 { chain += "func.func @f\(index)() { call @f\(index - 1)() : () -> () return }\n" }
    #expect(Self.error(chain)?.detail.contains("calls nest deeper") == true)
  }

  /// Many of anything takes time in proportion.
  @Test(.timeLimit(.minutes(1))) func longTextsTakeLinearTime() throws {
    let count = 20_000
    var text = "func.func @main(%x0: tensor<f32>) -> tensor<f32> {\n"
    for index in 0..<count { text += "  %x\(index + 1) = stablehlo.sine %x\(index) : tensor<f32> loc(\"a\"(#loc7))\n" }
    text += "  return %x\(count) : tensor<f32>\n}\n#loc7 = loc(\"f\":1:1)\n"
    #expect(try StableHLOModule.parse(text)["main"]?.program.operations.count == count)
    // A string that never ends, many times.
    #expect(Self.error("module attributes {" + String(repeating: "a = \"\\\\\", ", count: count)) != nil)
    #expect(Self.error("func.func @main() { %a:99999999999 = stablehlo.constant dense<1> : tensor<i32>") != nil)
  }

  /// Spoiled texts of every family give an error or a program that verifies.
  @Test(arguments: 0..<4) func mutatedTexts(_ batch: UInt64) throws {
    var texts = (0..<10 as Range<UInt64>).map { ProgramFuzzer.draw(seed: batch * 10 + $0, size: 12).program.stableHLOText() }
    for family in PrimitiveCases.Family.allCases {
      let samples = PrimitiveCases.cases(family, seed: 11)
      for index in 0..<6 {
        let sample = samples[(Int(batch) * 6 + index) * samples.count / 24]
        let builder = ProgramBuilder()
        texts.append(builder.finish(try builder.append(sample.primitive, sample.operands.map { builder.addParameter($0.type) })).stableHLOText())
      }
    }
    var mutator = TextMutator(generator: SplitMix64(seed: batch))
    for text in texts {
      for _ in 0..<5 {
        let bytes = mutator.mutate(Array(text.utf8))
        let mutated = String(decoding: bytes, as: UTF8.self)
        do {
          for function in try StableHLOModule.parse(mutated).functions { try function.program.verify() }
        } catch let error as ParseError { #expect(error.line > 0 && error.column > 0) } catch {
          Issue.record("\(error)\n\(mutated)")
        }
      }
    }
  }
}
