import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler
@testable import ApusTestCases

/// Large values that are made a second time for readers that come much later.
@Suite struct RematerializationTests {
  /// Sums of a function of x, before and after operations that touch much memory, and of x itself at the end.
  private static func program(between count: Int, readsArgumentLate: Bool = true, _ f: (ProgramBuilder, ValueID) -> ValueID) -> Program {
    let builder = ProgramBuilder()
    let x = builder.addParameter(TensorType(.float32, [512, 513])), y = builder.addParameter(TensorType(.float32, [513]))
    // Not a parameter, which is there at all times.
    let u = builder.add(builder.emitOne(.cumulative(.sum, dimension: 1, reverse: false), x), builder.broadcast(y, to: [512, 513], dimensions: [1]))
    let value = f(builder, u)
    let early = builder.emitOne(.cumulative(.sum, dimension: 0, reverse: false), value)
    var other = early
    for _ in 0..<count { other = builder.emitOne(.cumulative(.maximum, dimension: 1, reverse: false), other) }
    let late = builder.emitOne(.cumulative(.sum, dimension: 0, reverse: true), value)
    let last = readsArgumentLate ? builder.add(late, u) : late
    return builder.finish([builder.add(other, last)])
  }

  private static func cheap(_ b: ProgramBuilder, _ u: ValueID) -> ValueID { b.multiply(u, b.unary(.tanh, u)) }

  @Test func theProgramMeansTheSame() throws {
    let program = Self.program(between: 20, Self.cheap)
    let choice = Rematerialization.applied(to: program)
    #expect(choice.places.count == 2)
    var samples = Samples(seed: 9)
    let arguments = [samples.array(.float32, [512, 513] as Shape), samples.array(.float32, [513] as Shape)]
    let wanted = try Reference.evaluate(program, arguments)
    #expect(try Reference.evaluate(choice.program, arguments) == wanted)
    var passed = arguments.map { ProgramArgument($0) }
    let results = try Compiler.compile(program, donatable: [false, false]).run(&passed)
    expectAgreement(results[0], wanted[0], "made again")
  }

  @Test func whatIsNearOrDearOrNotThereIsKept() {
    #expect(Rematerialization.applied(to: Self.program(between: 3, Self.cheap)).places.isEmpty)
    #expect(Rematerialization.applied(to: Self.program(between: 20, readsArgumentLate: false, Self.cheap)).places.isEmpty)
    let dear = { (b: ProgramBuilder, u: ValueID) in (0..<4).reduce(u) { x, _ in b.unary(.tanh, x) } }
    #expect(Rematerialization.applied(to: Self.program(between: 20, dear)).places.isEmpty)
    #expect(Rematerialization.applied(to: Self.program(between: 20) { b, u in b.unary(.sine, u) }).places.isEmpty)
  }
}
