import ApusIR
import Testing

@Suite struct VerifierTests {
  static let f = TensorType(.float32, [2])

  /// `%1 = negate %0`, with parts exchanged.
  static func program(
    types: [TensorType] = [f, f], parameters: [ValueID] = [ValueID(0)], primitive: Primitive = .unary(.negate),
    operands: [ValueID] = [ValueID(0)],
    results: [ValueID] = [ValueID(1)], returned: [ValueID] = [ValueID(1)]
  ) -> Program {
    Program(
      types: types, parameters: parameters, operations: [Operation(primitive, operands: operands, results: results)],
      results: returned)
  }

  static func expectRejected(_ program: Program, _ fragment: String) {
    let error = #expect(throws: ProgramError.self) { try program.verify() }
    #expect(error?.detail.contains(fragment) == true, "\(String(describing: error))")
  }

  @Test func acceptsGoodPrograms() throws {
    try Self.program().verify()
    try Self.program(returned: [ValueID(0), ValueID(1), ValueID(1)]).verify()
    try Program(types: [], parameters: [], operations: [], results: []).verify()
  }

  @Test func rejectsUsesBeforeDefinitions() {
    Self.expectRejected(Self.program(parameters: []), "uses %0 before it is defined")
    Self.expectRejected(Self.program(operands: [ValueID(1)]), "uses %1 before it is defined")
    Self.expectRejected(Self.program(operands: [ValueID(7)]), "uses %7 before it is defined")
    Self.expectRejected(Self.program(operands: [ValueID(-1)]), "uses %-1 before it is defined")
  }

  @Test func rejectsSecondDefinitions() {
    Self.expectRejected(Self.program(parameters: [ValueID(0), ValueID(0)]), "%0, which is defined already")
    Self.expectRejected(Self.program(results: [ValueID(0)]), "%0, which is defined already")
  }

  @Test func rejectsValuesWithoutTypes() {
    Self.expectRejected(Self.program(results: [ValueID(2)]), "%2, which has no type")
    Self.expectRejected(Self.program(parameters: [ValueID(0), ValueID(5)]), "%5, which has no type")
  }

  @Test func rejectsWrongTypes() {
    Self.expectRejected(Self.program(types: [Self.f, TensorType(.float32, [3])]), "declared as float32[3]")
    Self.expectRejected(Self.program(types: [Self.f, TensorType(.float64, [2])]), "declared as float64[2]")
    Self.expectRejected(Self.program(primitive: .unary(.not)), "is not defined on float32")
    Self.expectRejected(Self.program(primitive: .binary(.add)), "takes 2 operands, got 1")
  }

  @Test func rejectsWrongNumbersOfResults() {
    Self.expectRejected(Self.program(results: []), "has 0 results and should have 1")
    Self.expectRejected(
      Self.program(types: [Self.f, Self.f, Self.f], results: [ValueID(1), ValueID(2)]), "has 2 results and should have 1")
  }

  @Test func rejectsUndefinedResults() {
    Self.expectRejected(Self.program(types: [Self.f, Self.f, Self.f], returned: [ValueID(2)]), "result %2 is not defined")
    Self.expectRejected(Self.program(returned: [ValueID(9)]), "result %9 is not defined")
  }

  @Test func rejectsImpossibleTypes() {
    Self.expectRejected(
      Program(types: [TensorType(.float32, [-1])], parameters: [ValueID(0)], operations: [], results: []), "negative extent")
    let huge = TensorType(.float64, [1 << 40, 1 << 40])
    Self.expectRejected(
      Program(types: [huge], parameters: [ValueID(0)], operations: [], results: []), "more bytes than can be addressed")
  }

  @Test func looksIntoRegions() {
    let bad = Self.program(returned: [ValueID(9)])
    Self.expectRejected(Self.program(primitive: .call(bad, name: "f")), "result %9 is not defined")
  }

  @Test func saysWhere() {
    let here = SourceLocation(file: "Model.swift", line: 3, function: "f()")
    let operation = Operation(.unary(.not), operands: [ValueID(0)], results: [ValueID(1)], site: SourceSite(here))
    let program = Program(types: [Self.f, Self.f], parameters: [ValueID(0)], operations: [operation], results: [])
    let error = #expect(throws: ProgramError.self) { try program.verify() }
    #expect(error?.location == here)
    #expect("\(error!)".hasPrefix("program: operation 0 (not): not: is not defined on float32"))
  }
}
