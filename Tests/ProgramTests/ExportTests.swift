import Apus
import Foundation
import Testing

/// Functions of all kinds, written as StableHLO text for others to run.
///
/// With APUS_EXPORT=FOLDER in the environment each is written there as NAME.mlir with its arguments in NAME.inputs.npz and what Apus
/// computes in NAME.outputs.npz; `Tests/tools/check_stablehlo.py --folder FOLDER` runs them in JAX and compares.
@Suite struct ExportTests {
  private static let folder = ProcessInfo.processInfo.environment["APUS_EXPORT"]

  @Test(arguments: Exported.smallFunctions) func smallFunctions(_ example: Exported) throws { try check(example) }

  @Test(arguments: wholePrograms) func programs(_ program: ProgramArgument) throws { try check(Exported(program.type)) }

  /// The text means the function.
  private func check(_ example: Exported) throws {
    let text = try lower(example.function, example.inputs)
    let expected = try jit(example.function)(example.inputs)
    let imported = try ImportedModule(stableHLO: text).function()
    let parameters = imported.parameterTypes, inputs = example.inputs
    #expect(parameters == inputs.map(\.type))
    let actual = jit { (all: [Tensor]) in imported(all) }(inputs)
    #expect(actual.map(\.type) == expected.map(\.type))
    for (index, (a, b)) in zip(actual, expected).enumerated() {
      #expect(try a.concrete().bytes.elementsEqual(b.concrete().bytes), "result \(index)")
    }
    if let folder = Self.folder {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/" + example.name
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + ".mlir"))
      func named(_ prefix: String, _ tensors: [Tensor]) throws -> [(name: String, array: DenseArray)] {
        try tensors.enumerated().map { ("\(prefix)\($0.offset)", try $0.element.concrete()) }
      }
      try NPZ.write(named("arg", example.inputs), to: path + ".inputs.npz")
      try NPZ.write(named("out", expected), to: path + ".outputs.npz")
    }
  }
}
