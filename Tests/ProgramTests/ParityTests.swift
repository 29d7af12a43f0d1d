import Apus
import ApusTesting
import Foundation
import Testing

/// Programs against JAX: values, gradients by all parameters, and second derivatives along a direction.
@Suite struct ParityTests {
  @Test(arguments: wholePrograms) func eager(_ program: ProgramArgument) throws { try check(program.type, compiled: false) }

  @Test(arguments: wholePrograms) func compiled(_ program: ProgramArgument) throws { try check(program.type, compiled: true) }

  @Test func everyGoldenFileHasAProgram() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Goldens/programs").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".npz") }
    #expect(files.sorted() == wholePrograms.map { $0.type.name + ".npz" }.sorted())
  }

  private func check<P: WholeProgram>(_ program: P.Type, compiled: Bool) throws {
    let golden = try ProgramGolden(program)
    let (derivatives, outputs) = (P.derivatives, { @Sendable (p: P.Parameters, data: Inputs) in P.outputs(p, data) })
    let found = (compiled ? jit(derivatives) : derivatives)(golden.parameters, golden.direction, golden.data)
    try golden.expect(found.value, "value")
    try golden.expect(found.gradient, "gradient")
    #expect((found.forwardOverReverse != nil) == P.hasForwardOverReverse)
    if let curvature = found.forwardOverReverse { try golden.expect(curvature, "curvature") }
    try golden.expect(found.reverseOverReverse, "curvature")
    try golden.expect((compiled ? jit(outputs) : outputs)(golden.parameters, golden.data), "outputs")
  }
}

/// The inputs and the numbers of a program.
struct ProgramGolden<P: WholeProgram> {
  private let golden: Golden
  let parameters: P.Parameters, direction: P.Parameters
  let data: Inputs

  init(_ program: P.Type) throws {
    golden = try Golden("../Goldens/programs/\(P.name).npz")
    parameters = try P.parameters.loading(golden["params"])
    direction = try P.parameters.loading(golden["direction"])
    data = Inputs(tensors: golden["data"])
  }

  /// Expects what JAX found, each number to within a part of the largest of all leaves: some gradients are zero but for rounding.
  func expect<Tree: ParameterTree>(_ actual: Tree, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let expected: [String: Tensor] = golden[name]
    let part = parameters.leaves.contains { $0.dtype == .float32 } ? 2e-6 : 1e-12
    let largest = try expected.values.filter(\.dtype.isDifferentiable).map { try abs($0).max().item() }.max() ?? 0
    try expectClose(actual, expected, rtol: part, atol: part * largest, sourceLocation: sourceLocation)
  }
}
