import ApusIR
import Testing

@testable import ApusCompiler

/// Results that are written past the caches.
@Suite struct StreamingTests {
  private static func streamed(_ program: Program, donatable: Bool = false) throws -> [Bool] {
    let plan = try Compiler.makePlan(program, program.parameters.map { _ in donatable })
    return plan.kernels.flatMap { kernel in kernel.buffers.filter { $0.kind == .output }.map(\.isStreamed) }
  }

  private static func negated(_ type: TensorType) -> Program {
    let builder = ProgramBuilder()
    let x = builder.addParameter(type)
    return builder.finish(builder.emit(.unary(.negate), [x]))
  }

  @Test func onlyWhatLeavesTheCachesAnyway() throws {
    let large = TensorType(.float32, [5000, 1000])
    #expect(try Self.streamed(Self.negated(large)) == [true])
    #expect(try Self.streamed(Self.negated(TensorType(.float32, [1000, 1000]))) == [false])
    #expect(try Self.streamed(Self.negated(large), donatable: true) == [false])
  }

  /// A value that the next step reads stays, one that is read after many others does not.
  @Test func theDistanceToTheNextReader() throws {
    let builder = ProgramBuilder()
    let type = TensorType(.float32, [1100, 1100])
    let x = builder.addParameter(type)
    func product(_ y: ValueID, _ z: ValueID) -> ValueID {
      builder.emit(.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])), [y, z])[0]
    }
    let early = builder.emit(.unary(.negate), [x])[0]
    var value = product(x, x)
    for _ in 0..<4 {
      value = builder.emit(.unary(.exponential), [value])[0]
      value = product(value, value)
    }
    let program = builder.finish([product(value, early)])
    let plan = try Compiler.makePlan(program, [false])
    let far = plan.steps.indices.flatMap { at -> [Bool] in
      guard case .launch(let calls) = plan.steps[at] else { return [] }
      return calls.filter { $0.label.hasPrefix("neg") }.map { plan.kernels[$0.kernel].buffers.contains(where: \.isStreamed) }
    }
    #expect(far == [true])
    #expect(try Self.streamed(program).filter { $0 }.count == 1)
  }

  /// Lengths that end in the middle of a vector, and rows that begin in the middle of a line.
  @Test(arguments: [DType.float32, .int8, .complex128, .bfloat16]) func everyElementIsWritten(_ dtype: DType) throws {
    let count = (36 << 20) / dtype.byteCount / 1001 * 1001
    for shape in [[count + 5], [count / 1001, 1001], [count / 1008, 1008]] as [Shape] {
      let builder = ProgramBuilder()
      let type = TensorType(dtype, shape), numbers = TensorType(.int32, [shape.elementCount])
      let index = builder.reshape(builder.emit(.iota(numbers, dimension: 0), [])[0], to: shape)
      let hundred = builder.full(100, TensorType(.int32, shape))
      let value = builder.convert(builder.binary(.remainder, index, hundred), to: dtype)
      let turned = shape.rank == 2 ? [builder.emit(.transpose([1, 0]), [value])[0]] : []
      let program = builder.finish([value] + turned)
      #expect(try Self.streamed(program).contains(true))
      var none: [ProgramArgument] = []
      let result = try Compiler.compile(program, donatable: []).run(&none)[0]
      // Compared by a program, too: there are many.
      let checker = ProgramBuilder()
      let given = checker.addParameter(type)
      let again = checker.emit(.reshape([shape.elementCount]), [checker.convert(given, to: .int32)])[0]
      let own = checker.binary(.remainder, checker.emit(.iota(numbers, dimension: 0), [])[0], checker.full(100, numbers))
      let wrong = checker.convert(checker.compare(.notEqual, again, own), to: .int32)
      let count = checker.finish([checker.reduce(.sum, wrong, [0])])
      var passed = [ProgramArgument(result)]
      #expect(try Compiler.compile(count, donatable: [false]).run(&passed)[0].elements(as: Int32.self) == [0])
    }
  }
}
