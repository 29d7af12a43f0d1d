import ApusIR
import ApusReference
import Testing

@testable import ApusCompiler

/// The bits that XLA generates, counters that overflow 64 and 128 bits among them.
@Suite struct RandomBitsTests {
  struct Known: Sendable {
    var algorithm: RandomAlgorithm, state: [UInt64], dtype: DType, shape: Shape, next: [UInt64], bits: [UInt64]

    init(_ algorithm: RandomAlgorithm, _ state: [UInt64], _ dtype: DType, _ shape: Shape, _ next: [UInt64], _ bits: [UInt64]) {
      (self.algorithm, self.state, self.dtype) = (algorithm, state, dtype)
      (self.shape, self.next, self.bits) = (shape, next, bits)
    }
  }

  /// Made with XLA's CPU compiler (jaxlib 0.10.2).
  private static let known: [Known] = [
    Known(.threeFry, [0x123456789ABCDEF0, 0xFFFFFFFFFFFFFFFD], .uint32, [3, 5], [0x123456789ABCDEF0, 0x6],
      [0x29A99BC9, 0x257E9FB1, 0x3C3B507A, 0x7093E72C, 0xA4317BA7, 0x5EFF803D, 0x4CE380F9, 0x394BDEFC, 0x64DFD0AE,
       0x523F5786, 0x553D0168, 0xE364850A, 0x1F390015, 0xF9D09CB9, 0x81171B02]),
    Known(.threeFry, [0x5, 0xFFFFFFFFFFFFFFFF], .uint64, [4], [0x5, 0x3],
      [0x4F19F28FE39B2319, 0x12D488DB5338D363, 0x7ADC704397AFF55E, 0x1B4824C814D7F28B]),
    Known(.threeFry, [0x7, 0x9], .uint8, [5], [0x7, 0xC],
      [0xD2, 0x34, 0xEC, 0x2D, 0xA3]),
    Known(.philox, [0x123456789ABCDEF0, 0xFFFFFFFFFFFFFFFF], .uint32, [9], [0x123456789ABCDEF0, 0x2],
      [0x583DDF1E, 0xB3BB590C, 0xEA99E9DA, 0x40230B26, 0x102D8CF3, 0x2012DC06, 0xE29031FE, 0xB33C65FE, 0x99F81036]),
    Known(.philox, [0x5, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF], .uint64, [3, 3], [0x5, 0x4, 0x0],
      [0xD63BFEBBFF0EC573, 0xE3D275D2368FF756, 0x11D85194C417681D, 0xF739E278FBD62C3B, 0x27FA600A58E37BC0,
       0x1E94611D930E368E, 0xB056346AF6B4AEEA, 0x3314D57648A42B75, 0xB175B163AB8A161E]),
    Known(.philox, [0x5, 0xFFFFFFFFFFFFFFFF, 0x7], .int16, [], [0x5, 0x0, 0x8],
      [0x941F]),
    Known(.standard, [0xFEDCBA9876543210, 0x4D], .float32, [6], [0xFEDCBA9876543210, 0x4F],
      [0x6616341, 0x81A6B982, 0x6DDCBF21, 0x552AEB5A, 0x58740008, 0xBED25D09]),
    Known(.standard, [0x1, 0x2, 0x3], .uint64, [2, 3], [0x1, 0x5, 0x3],
      [0x517630E6F045E74A, 0xB5E59A961D8AF405, 0x72471B7705545CEB, 0x24A7850C10946EAC, 0x1B3C1A284293CF74, 0xCE4E3E3B3CFF37C9]),
  ]

  @Test(arguments: known) func bitsAreThoseOfXLA(_ known: Known) throws {
    let builder = ProgramBuilder()
    let state = builder.addParameter(TensorType(.uint64, [known.state.count]))
    let type = TensorType(known.dtype, known.shape)
    let program = builder.finish(try builder.append(.rngBitGenerator(known.algorithm, type), [state]))
    let argument = try DenseArray(known.state, shape: [known.state.count])
    var passed = [ProgramArgument(argument)]
    let compiled = try Compiler.compile(program, donatable: [false]).run(&passed)
    for results in [try Reference.evaluate(program, [argument]), compiled] {
      #expect(results[0].elements(as: UInt64.self) == known.next)
      #expect(results[1].type == type)
      #expect(results[1].bytes.words(of: known.dtype.byteCount) == known.bits)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Little-endian words of `size` bytes each.
  fileprivate func words(of size: Int) -> [UInt64] {
    stride(from: 0, to: count, by: size).map { start in
      (0..<size).reduce(UInt64(0)) { $0 | UInt64(self[start + $1]) << UInt64(8 * $1) }
    }
  }
}
