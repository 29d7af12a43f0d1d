import Apus
import ArgumentParser
import Foundation
import Testing

@testable import ApusCommand
@testable import ApusCompiler

@Suite struct CommandTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  static func checking(_ expected: String) -> String {
    """
    func.func @main() {
      %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
      %b = stablehlo.add %a, %a : tensor<2xf32>
      %c = stablehlo.constant dense<\(expected)> : tensor<2xf32>
      stablehlo.custom_call @check.expect_eq(%b, %c) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
      return
    }
    """
  }

  @Test(arguments: [true, false]) func checkCountsWhatPassed(_ reference: Bool) throws {
    let files = [
      try file("good.mlir", Self.checking("[2.0, 4.0]")),
      try file("bad.mlir", Self.checking("[2.0, 5.0]")),
      try file("broken.mlir", "func.func @main() {\n  %a = stablehlo.negate %b : tensor<f32>\n}"),
      try file("unsupported.mlir", "func.func @main() {\n  %a = stablehlo.constant dense<1> : tensor<i4>\n  return\n}"),
      try file("two.mlir", Self.checking("[2.0, 4.0]") + "\n// -----\n" + Self.checking("[0.0, 0.0]")),
      try file("noEntry.mlir", "func.func @main(%x: tensor<f32>) -> tensor<f32> {\n  return %x : tensor<f32>\n}"),
    ]
    let tally = Tally.sum(of: files, with: reference ? ReferenceBackend() : CPUBackend())
    #expect(tally.passed == 2)
    #expect(tally.failed == 3)
    #expect(tally.skipped == 2)
    #expect((tally.report.hostFallbacks > 0) == reference)
    #expect((tally.report.kernels > 0) == !reference)
    let bad = tally.lines.first { $0.contains("bad.mlir") }
    #expect(bad?.hasPrefix("FAIL") == true)
    #expect(bad?.contains("1 of 2 elements differ, the first at [1] is 4.0, expected 5.0") == true)
    #expect(tally.lines.contains { $0.hasPrefix("SKIP") && $0.contains("unsupported.mlir: line 2, column") })
    #expect(tally.lines.contains { $0.hasPrefix("FAIL") && $0.contains("broken.mlir: line 2, column") })
    #expect(tally.lines.allSatisfy { !$0.contains("\n") })
  }

  @Test func checkExitsWithOneWhereSomethingFailed() throws {
    let good = try file("good.mlir", Self.checking("[2.0, 4.0]")), bad = try file("bad.mlir", Self.checking("[2.0, 5.0]"))
    try CheckCommand.parse([good]).run()
    #expect(throws: ExitCode(1)) { try CheckCommand.parse([folder.path]).run() }
    #expect(throws: ExitCode(1)) { try CheckCommand.parse([bad, "--reference"]).run() }
    #expect(throws: ExitCode(1)) { try CheckCommand.parse([folder.path + "/nothing"]).run() }
  }

  @Test func runReadsAndWritesArrays() throws {
    let program = try file(
      "program.mlir",
      """
      func.func @main(%x: tensor<3xf32>, %y: tensor<i32>) -> (tensor<3xf32>, tensor<i32>) {
        %0 = stablehlo.multiply %x, %x : tensor<3xf32>
        return %0, %y : tensor<3xf32>, tensor<i32>
      }
      """)
    let (inputs, outputs) = (folder.path + "/in.npz", folder.path + "/out.npz")
    try NPZ.write(
      [("arg0", DenseArray([1, 2, 3] as [Float], shape: [3])), ("arg1", DenseArray(scalar: Int32(7)))], to: inputs)
    for extra in [[], ["--reference"], ["--repeat", "3", "--warmup", "1"]] {
      try RunCommand.parse([program, "--inputs", inputs, "--outputs", outputs] + extra).run()
      let found = try NPZ.read(path: outputs)
      #expect(found.map(\.name) == ["out0", "out1"])
      #expect(found[0].array.elements(as: Float.self) == [1, 4, 9])
      #expect(found[1].array.elements(as: Int32.self) == [7])
    }
    #expect(throws: ExitCode(1)) { try RunCommand.parse([program]).run() }
    #expect(throws: ExitCode(1)) { try RunCommand.parse([program, "--inputs", outputs]).run() }
    #expect(throws: ExitCode(1)) { try RunCommand.parse([program, "--inputs", inputs, "--function", "other"]).run() }
    #expect(RunCommand.exitCode(for: ValidationError("")) == ExitCode(64))
    #expect(throws: (any Error).self) { try RunCommand.parse([program, "--repeat", "0"]) }
    #expect(throws: (any Error).self) { try RunCommand.parse([program, "--threads", "0"]) }
  }

  @Test func theLogIsAskedForByName() {
    #expect(CompilerLog.isWanted("compile") && CompilerLog.isWanted("other,compile"))
    #expect(!CompilerLog.isWanted(nil) && !CompilerLog.isWanted("") && !CompilerLog.isWanted("compiler"))
  }

  @Test func printShowsEveryStage() throws {
    let program = try StableHLOModule.parse(
      """
      func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
        %unused = stablehlo.exponential %x : tensor<2x3xf32>
        %0 = stablehlo.sine %x : tensor<2x3xf32>
        return %0 : tensor<2x3xf32>
      }
      """).functions[0].program
    for stage in CompilerStage.allCases {
      let text = try Compiler.text(of: program, at: stage)
      #expect(text.contains("exponential") == [.parse, .inline].contains(stage), "\(stage)")
      switch stage {
      case .parse, .inline, .simplify, .normalize: #expect(try StableHLOModule.parse(text).functions.count == 1)
      case .plan: #expect(text.contains("launch"))
      case .kernels: #expect(text.contains("kernel(b0: float32 out, b1: float32)") && text.contains("= sine(b1["))
      case .llvm: #expect(text.contains("define"))
      }
    }
    let path = try file("print.mlir", program.stableHLOText())
    try PrintCommand.parse([path, "--stage", "plan"]).run()
    #expect(throws: (any Error).self) { try PrintCommand.parse([path, "--stage", "wrong"]) }
    #expect(throws: ExitCode(1)) { try PrintCommand.parse([path, "--function", "wrong"]).run() }
  }
}
