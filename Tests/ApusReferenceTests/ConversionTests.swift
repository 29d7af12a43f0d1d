import ApusIR
import ApusReference
import Testing

@Suite struct ConversionTests {
  @Test func floatsToIntegersTruncateAndSaturate() throws {
    let x = try array([1.9, -1.9, 300, -300, .nan, .infinity, -.infinity, 127.99])
    #expect(try evaluate(.convert(.int8), x, as: Int8.self) == [1, -1, 127, -128, 0, 127, -128, 127])
    #expect(try evaluate(.convert(.uint8), x, as: UInt8.self) == [1, 0, 255, 0, 0, 255, 0, 127])
    let big = try array([0x1p63, -0x1p63, 0x1p64, 9.0e18] as [Float])
    #expect(try evaluate(.convert(.int64), big, as: Int64.self) == [.max, .min, .max, 9_000_000_202_358_128_640])
    #expect(try evaluate(.convert(.uint64), big, as: UInt64.self) == [1 << 63, 0, .max, 9_000_000_202_358_128_640])
  }

  @Test func integersWrapAndWiden() throws {
    let x = try array([-1, 300, .min] as [Int32])
    #expect(try evaluate(.convert(.int8), x, as: Int8.self) == [-1, 44, 0])
    #expect(try evaluate(.convert(.uint16), x, as: UInt16.self) == [65535, 300, 0])
    #expect(try evaluate(.convert(.int64), x, as: Int64.self) == [-1, 300, -2_147_483_648])
    #expect(try evaluate(.convert(.uint64), x, as: UInt64.self) == [.max, 300, 0xFFFF_FFFF_8000_0000])
    #expect(try evaluate(.convert(.float64), array([UInt64.max, 3]), as: Double.self) == [0x1p64, 3])
  }

  @Test func longIntegersRoundOnce() throws {
    // One above a tie of bfloat16 (or float32): rounding to 53 bits first would lose the one.
    let forBFloat: Int64 = (1 << 62) + (1 << 54) + 1
    #expect(
      try evaluate(.convert(.bfloat16), array([forBFloat, -forBFloat]), as: BFloat16.self)
        == [BFloat16(Float(0x1.02p62)), BFloat16(Float(-0x1.02p62))])
    let forFloat: Int64 = (1 << 62) + (1 << 38) + 1
    #expect(
      try evaluate(.convert(.float32), array([forFloat, 16_777_217]), as: Float.self) == [Float(0x1p62).nextUp, 16_777_216])
  }

  @Test func toBoolIsWhetherNotZero() throws {
    #expect(try evaluate(.convert(.bool), array([0, -0.0, 0.25, .nan]), as: Bool.self) == [false, false, true, true])
    #expect(try evaluate(.convert(.bool), array([0, 256] as [Int32]), as: Bool.self) == [false, true])
    #expect(try evaluate(.convert(.bool), array([Complex(0.0, 0), Complex(0.0, 1)]), as: Bool.self) == [false, true])
    #expect(try evaluate(.convert(.float32), array([true, false]), as: Float.self) == [1, 0])
  }

  @Test func complexParts() throws {
    let z = try array([Complex<Float>(1.5, -2), Complex<Float>(.infinity, .nan)])
    #expect(same(try evaluate(.convert(.float64), z), [1.5, .infinity]))
    #expect(try evaluate(.unary(.imag), z, as: Float.self)[0] == -2)
    #expect(try evaluate(.unary(.real), z, as: Float.self)[1] == .infinity)
    let wide = try evaluate(.convert(.complex128), z, as: Complex<Double>.self)
    #expect(wide[0] == Complex(1.5, -2) && wide[1].rawStorage.x == .infinity && wide[1].rawStorage.y.isNaN)
    let joined = try evaluate(.binary(.complex), array([1, 2] as [Float]), array([3, 4] as [Float]), as: Complex<Float>.self)
    #expect(joined == [Complex(1, 3), Complex(2, 4)])
    #expect(try evaluate(.convert(.int16), array([Complex(-3.7, 9)]), as: Int16.self) == [-3])
    #expect(try evaluate(.unary(.imag), array([1.0, 2]), as: Double.self) == [0, 0])
  }

  @Test(arguments: DType.allCases, DType.allCases)
  func smallIntegersSurviveEveryPair(_ from: DType, _ to: DType) throws {
    let values = from == .bool || to == .bool ? [0.0, 1] : [0, 1, 2, 7, 100]
    let x = try evaluateOne(.convert(to), evaluateOne(.convert(from), array(values)))
    #expect(x.dtype == to)
    #expect(try evaluate(.convert(.float64), x, as: Double.self) == values)
  }

  @Test func bitcasts() throws {
    #expect(try evaluate(.bitcastConvert(.uint32), array([Float(1), -0.0]), as: UInt32.self) == [0x3F80_0000, 0x8000_0000])
    let split = try evaluateOne(.bitcastConvert(.uint8), array([0x0403_0201, 0xFF] as [UInt32]))
    #expect(split.shape == [2, 4])
    #expect(split.elements(as: UInt8.self) == [1, 2, 3, 4, 0xFF, 0, 0, 0])
    let joined = try evaluateOne(.bitcastConvert(.int64), array([1, 0, 0, 1] as [Int32], [2, 2]))
    #expect(joined.elements(as: Int64.self) == [1, 1 << 32])
  }

  @Test func borrowedUnalignedMemory() throws {
    final class Owner {
      let bytes = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16); deinit { bytes.deallocate() }
    }
    let owner = Owner()
    for i in 0..<4 { (owner.bytes + 1).storeBytes(of: Float(i), toByteOffset: 4 * i, as: Float.self) }
    let x = DenseArray(TensorType(.float32, [4]), Buffer(borrowing: owner.bytes + 1, byteCount: 16, owner: owner))
    #expect(try evaluate(.binary(.add), x, x, as: Float.self) == [0, 2, 4, 6])
    #expect(try evaluate(.reverse([0]), x, as: Float.self) == [3, 2, 1, 0])
    #expect(try evaluate(.reduce(.sum, dimensions: [0]), x, as: Float.self) == [6])
  }
}
