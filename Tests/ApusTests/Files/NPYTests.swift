import Apus
import Testing

@Suite struct NPYTests {
  @Test(arguments: DType.allCases, [[], [0], [5], [2, 3], [2, 0, 4], [1, 2, 3, 2]] as [Shape])
  func roundTrip(_ dtype: DType, _ shape: Shape) throws {
    let folder = try TemporaryFolder()
    let array = try randomArray(dtype, shape, seed: 1)
    try NPY.write(array, to: folder.file("a.npy"))
    #expect(try NPY.read(path: folder.file("a.npy")) == array)
    #expect(try bytes(of: folder.file("a.npy")).count - array.byteCount == 128)
  }

  @Test(arguments: [1, 2, 3]) func versions(_ version: Int) throws {
    let array = try NPY.read(path: fixture("version\(version).npy"))
    #expect(array == (try DenseArray([0, 0.25, 0.5, 0.75, 1, 1.25] as [Float], shape: [2, 3])))
  }

  @Test(arguments: ["fortran.npy", "big_endian.npy"]) func otherOrders(_ name: String) throws {
    #expect(try NPY.read(path: fixture(name)) == DenseArray((0..<24).map { Int32($0) }, shape: [2, 3, 4]))
  }

  @Test func bigEndianFortranComplex() throws {
    let expected = (0..<6).map { Complex<Double>(Double($0), Double($0 + 6)) }
    #expect(try NPY.read(path: fixture("big_endian_fortran_complex.npy")) == DenseArray(expected, shape: [2, 3]))
  }

  @Test func bfloat16AsOthersStoreIt() throws {
    let expected = try DenseArray([BFloat16(1.5), BFloat16(-2), BFloat16(3.140625)], shape: [3])
    #expect(try NPY.read(path: fixture("bfloat16.npy")) == expected)
    var other = try bytes(of: fixture("bfloat16.npy"))
    let index = try #require(other.firstIndex(of: UInt8(ascii: "<")))
    other[index] = UInt8(ascii: "|")
    let folder = try TemporaryFolder()
    #expect(try NPY.read(path: folder.write(other, to: "void.npy")) == expected)
  }

  @Test func scalarAndEmpty() throws {
    #expect(try NPY.read(path: fixture("scalar.npy")) == DenseArray([7 as UInt64], shape: []))
    #expect(try NPY.read(path: fixture("empty.npy")) == DenseArray([] as [Double], shape: [0, 3]))
  }

  @Test func longShapesTakeVersionTwo() throws {
    let folder = try TemporaryFolder()
    let array = try DenseArray([3 as Int8], shape: Shape([Int](repeating: 1, count: 30_000)))
    try NPY.write(array, to: folder.file("a.npy"))
    #expect(try bytes(of: folder.file("a.npy"))[6] == 2)
    #expect(try NPY.read(path: folder.file("a.npy")) == array)
  }

  @Test(arguments: [("strings.npy", "'<U2'"), ("record.npy", "[('a', '<f4'), ('b', '<i4')]")])
  func unsupportedTypes(_ name: String, _ found: String) throws {
    let error = try #require(throws: FileError.self) { try NPY.read(path: fixture(name)) }
    #expect(error.kind == .unsupported)
    #expect(error.found == found)
  }

  /// Headers that say what cannot be.
  @Test(arguments: [
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 9223372036854775807), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1), }",
    "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,), }",
    "{'descr': '<f4', 'fortran_order': False, }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': True}",
    "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
    "{'descr': 4, 'fortran_order': False, 'shape': (1,)}",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} 1",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
    "{'descr': '<f4", "{", "", "(", "{'descr': [", "{1: 2}",
  ])
  func malformedHeaders(_ header: String) throws {
    let folder = try TemporaryFolder()
    var file: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0]
    file += Array(header.utf8) + [0, 0, 0, 0]
    let error = try #require(throws: FileError.self) { try NPY.read(path: folder.write(file, to: "a.npy")) }
    #expect(error.kind == .malformed)
    #expect(error.path == folder.file("a.npy"))
  }

  @Test func headersLongerThanTheFile() throws {
    let folder = try TemporaryFolder()
    let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
    for rest in [[1, 0, 0xFF, 0xFF], [2, 0, 0xFF, 0xFF, 0xFF, 0xFF], [3, 0, 0xFF, 0xFF], [4, 0, 0, 0], [1]] as [[UInt8]] {
      #expect(throws: FileError.self) { try NPY.read(path: folder.write(magic + rest, to: "a.npy")) }
    }
  }

  @Test func boolsAreZeroOrOne() throws {
    let folder = try TemporaryFolder()
    try NPY.write(DenseArray([true, false, true], shape: [3]), to: folder.file("a.npy"))
    var file = try bytes(of: folder.file("a.npy"))
    file[file.count - 1] = 2
    let error = try #require(throws: FileError.self) { try NPY.read(path: folder.write(file, to: "b.npy")) }
    #expect(error.found == "2 at element 2")
  }
}
