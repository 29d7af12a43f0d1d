import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler

/// Results written over donated arguments.
@Suite struct DonationTests {
  /// (p, m, g) -> (p', m', sum of p'): an optimizer's update, of more than one vector and a remainder.
  private static func update() throws -> Program {
    let builder = ProgramBuilder()
    let type = TensorType(.float32, [3, 33])
    let (p, m, g) = (builder.addParameter(type), builder.addParameter(type), builder.addParameter(type))
    let momentum = builder.add(builder.multiply(m, builder.full(0.9, type)), g)
    let updated = builder.subtract(p, builder.multiply(momentum, builder.full(0.1, type)))
    return builder.finish([updated, momentum, builder.reduce(.sum, updated, [0, 1])])
  }

  private static func arguments() throws -> [DenseArray] {
    try (0..<3).map { number in try DenseArray((0..<99).map { Float($0 % 7 + number) }, shape: [3, 33]) }
  }

  @Test func buffersHeldByNobodyElseAreReused() throws {
    let program = try Self.update()
    let expected = try Reference.evaluate(program, Self.arguments())
    let executable = try Compiler.compile(program, donatable: [true, true, false])
    var passed = try Self.arguments().enumerated().map { ProgramArgument($0.element, isDonated: $0.offset < 2) }
    let addresses = Set(passed.prefix(2).map { $0.buffer.bytes })
    let results = try executable.run(&passed)
    #expect(Set(results.prefix(2).map { $0.buffer.bytes }) == addresses)
    for (result, wanted) in zip(results, expected) { expectAgreement(result, wanted, "update") }
  }

  @Test func buffersHeldElsewhereKeepTheirContents() throws {
    let program = try Self.update()
    let executable = try Compiler.compile(program, donatable: [true, true, false])
    let held = try Self.arguments()
    var passed = held.enumerated().map { ProgramArgument($0.element, isDonated: $0.offset < 2) }
    let results = try executable.run(&passed)
    #expect(held == (try Self.arguments()))
    for (result, wanted) in zip(results, try Reference.evaluate(program, held)) { expectAgreement(result, wanted, "update") }
  }

  @Test func aResultThatIsStillReadFromElsewhereIsNotOverwritten() throws {
    // The second result needs all of x after the first one has been computed from it.
    let builder = ProgramBuilder()
    let x = builder.addParameter(TensorType(.float32, [8, 8]))
    let doubled = builder.add(x, x)
    let product = builder.emit(.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])), [doubled, x])[0]
    let program = builder.finish([doubled, product])
    let argument = try DenseArray((0..<64).map { Float($0) }, shape: [8, 8])
    let expected = try Reference.evaluate(program, [argument])
    let executable = try Compiler.compile(program, donatable: [true])
    var passed = [ProgramArgument(try DenseArray((0..<64).map { Float($0) }, shape: [8, 8]), isDonated: true)]
    for (result, wanted) in zip(try executable.run(&passed), expected) { expectAgreement(result, wanted, "product") }
  }

  /// A cache of rows takes new ones where it lies, whatever else read it before; not where its old contents are read afterwards.
  @Test(arguments: [(false, true), (true, false)]) func scattersWriteOverWhatTheyBeginWith(_ isReadLater: Bool, _ isReused: Bool) throws {
    let builder = ProgramBuilder()
    let type = TensorType(.float32, [8, 8])
    let x = builder.addParameter(type), places = builder.addParameter(TensorType(.int32, [2, 1]))
    let rows = builder.emit(.slice(starts: [1, 0], limits: [3, 8], strides: [1, 1]), [x])[0]
    let d = ScatterDimensions(updateWindow: [1], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let new = builder.emit(.scatter(d, .replace), [x, places, builder.add(rows, rows)])[0]
    let product = DotDimensions(lhsContracting: [1], rhsContracting: [0])
    let used = builder.emit(.dotGeneral(product), [new, isReadLater ? x : new])[0]
    let program = builder.finish([new, used])
    func arguments() throws -> [DenseArray] {
      [try DenseArray((0..<64).map { Float($0 % 11) }, shape: [8, 8]), try DenseArray([Int32(6), 2], shape: [2, 1])]
    }
    let expected = try Reference.evaluate(program, arguments()), executable = try Compiler.compile(program, donatable: [true, false])
    for isHeld in [false, true] {
      let held = try arguments()
      var passed = try (isHeld ? held : arguments()).enumerated().map { ProgramArgument($0.element, isDonated: $0.offset == 0) }
      let address = passed[0].buffer.bytes
      let results = try executable.run(&passed)
      #expect((results[0].buffer.bytes == address) == (isReused && !isHeld))
      for (result, wanted) in zip(results, expected) { expectAgreement(result, wanted, "scatter") }
      #expect(held == (try arguments()))
    }
  }

  @Test func wrongArgumentsAreErrors() throws {
    let executable = try Compiler.compile(Self.update(), donatable: [false, false, false])
    var tooFew = [ProgramArgument(try DenseArray([Float(1)], shape: [1]))]
    #expect(throws: ShapeError.self) { try executable.run(&tooFew) }
    var wrong = try Self.arguments().map { ProgramArgument(try DenseArray($0.elements(as: Float.self), shape: [99])) }
    #expect(throws: ShapeError.self) { try executable.run(&wrong) }
  }
}
