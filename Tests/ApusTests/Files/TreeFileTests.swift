import Apus
import Testing

private struct Layer: ParameterTree, Equatable {
  var weight: Tensor, bias: Tensor?
  var heads = 2
  static let fields = Fields(\Layer.weight, \.bias, configuration: \Layer.heads)

  static func == (a: Layer, b: Layer) -> Bool {
    (try? a.weight.concrete() == b.weight.concrete() && a.bias?.concrete() == b.bias?.concrete() && a.heads == b.heads) ?? false
  }
}

private struct Model: ParameterTree {
  var layers: [Layer]
  var table: [String: Tensor]
  var counter: Tensor
  static let fields = Fields(\Model.layers, \.table, state: \Model.counter)

  static func random(_ seed: UInt64) throws -> Model {
    func tensor(_ dtype: DType, _ shape: Shape, _ index: UInt64) throws -> Tensor {
      Tensor(try randomArray(dtype, shape, seed: seed * 100 + index))
    }
    return Model(
      layers: [
        Layer(weight: try tensor(.float32, [2, 3], 1), bias: try tensor(.bfloat16, [3], 2)),
        Layer(weight: try tensor(.float64, [2, 3], 3), bias: nil),
      ], table: ["b.x": try tensor(.int8, [5], 4), "a]\"[": try tensor(.bool, [], 5)], counter: try tensor(.int32, [], 6))
  }
}

@Suite struct TreeFileTests {
  private let names = ["layers.0.weight", "layers.0.bias", "layers.1.weight", "table.a]\"[", "table.b.x", "counter"]

  @Test func namesOfLeaves() throws {
    #expect(try Model.random(1).namedLeaves().map(\.name) == names)
    #expect(try Tensor.ones([2]).namedLeaves().map(\.name) == [""])
    #expect(try [[Tensor(1), Tensor(2)], [Tensor(3)]].namedLeaves().map(\.name) == ["0.0", "0.1", "1.0"])
  }

  @Test(arguments: ["safetensors", "npz"]) func roundTrip(_ format: String) throws {
    let folder = try TemporaryFolder()
    let (model, other) = (try Model.random(1), try Model.random(2))
    let path = folder.file("model." + format)
    let loaded: Model
    if format == "npz" {
      try model.save(npz: path)
      loaded = try other.loading(npz: path)
    } else {
      try model.save(safetensors: path, metadata: ["step": "3"])
      #expect(try SafetensorsFile(path: path).metadata == ["step": "3"])
      loaded = try other.loading(safetensors: path)
    }
    #expect(loaded.layers == model.layers)
    for (a, b) in zip(loaded.leaves, model.leaves) { #expect(try a.concrete() == b.concrete()) }
    // Values that came from a file compute as others do.
    #expect(try (loaded.layers[1].weight + 0).concrete() == (model.layers[1].weight + 0).concrete())
  }

  @Test func savingIsReproducibleAndLoadingReplacesInPlace() throws {
    let folder = try TemporaryFolder()
    var model = try Model.random(1)
    let other = try Model.random(2)
    try model.save(safetensors: folder.file("a"))
    try model.save(safetensors: folder.file("b"))
    #expect(try bytes(of: folder.file("a")) == bytes(of: folder.file("b")))
    // Tensors that live in a file survive its replacement.
    try model.load(safetensors: folder.file("a"))
    try other.save(safetensors: folder.file("a"))
    let again = try Model.random(1)
    for (a, b) in zip(model.leaves, again.leaves) { #expect(try a.concrete() == b.concrete()) }
  }

  @Test func errorsListEverything() throws {
    let model = try Model.random(1)
    var tensors = Dictionary(uniqueKeysWithValues: try model.namedLeaves().map { ($0.name, $0.leaf) })
    tensors["layers.0.weight"] = Tensor.zeros([3, 2])
    tensors["counter"] = Tensor.zeros([], dtype: .int64)
    tensors["layers.2.weight"] = Tensor.zeros([1])
    tensors["table.b.x"] = nil
    let error = try #require(throws: LoadError.self) { try model.loading(tensors) }
    #expect(error.missing == ["table.b.x"])
    #expect(error.unexpected == ["layers.2.weight"])
    #expect(error.mismatched.map(\.name) == ["layers.0.weight", "counter"])
    #expect(
      error.description == """
        the tensors do not fit Model
          missing (1):
            table.b.x
          unexpected (1):
            layers.2.weight
          of another type (2):
            layers.0.weight: expected float32[2, 3], found float32[3, 2]
            counter: expected int32[], found int64[]
        """)
  }

  @Test func conversionWhenAskedFor() throws {
    let tensors = ["": Tensor([1.5, -2] as [Double], dtype: .float64)]
    #expect(throws: LoadError.self) { try Tensor.zeros([2]).loading(tensors) }
    let converted = try Tensor.zeros([2]).loading(tensors, converting: true)
    #expect(converted.dtype == .float32)
    #expect(try converted.array() == [1.5, -2.0])
    #expect(throws: LoadError.self) { try Tensor.zeros([3]).loading(tensors, converting: true) }
  }

  @Test func failedTensorsAndTracesThrow() throws {
    let folder = try TemporaryFolder()
    let wrong = Tensor.ones([2, 3]).matmul(Tensor.ones([2, 3]))
    #expect(throws: ShapeError.self) { try wrong.save(npy: folder.file("a")) }
    #expect(throws: ShapeError.self) { try [wrong].save(safetensors: folder.file("a")) }
    #expect(throws: ShapeError.self) { try [Tensor.ones([2])].loading(["0": wrong]) }
    let path = folder.file("a")
    let traced = jit { (x: Tensor) in
      do { try x.save(npy: path) } catch { return x + (error is TracerError ? 1 : 0) }
      return x
    }
    #expect(try traced(Tensor(1.0)).item() == 2)
    #expect(try folder.contents.isEmpty)
  }

  @Test func oneNameTwice() throws {
    let tree = ["a": ["b": Tensor(1)], "a.b": [:]]
    #expect(try tree.namedLeaves().map(\.name) == ["a.b"])
    let twice = Pair(first: ["a.b": Tensor(1)], second: ["a": ["b": Tensor(2)]])
    #expect(throws: TreeError.self) { try [twice.first].namedLeaves() + [twice].namedLeaves() }
  }

  private struct Pair: ParameterTree {
    var first: [String: Tensor], second: [String: [String: Tensor]]
    static var fields: Fields<Pair> { .byHand }
    func flatten(into writer: inout TreeWriter) {
      writer.tree(first, name: "x")
      writer.tree(second, name: "x")
    }
    mutating func assign(from reader: inout TreeReader) {
      first.assign(from: &reader)
      second.assign(from: &reader)
    }
  }

  @Test func singleTensors() throws {
    let folder = try TemporaryFolder()
    let x = Tensor([[1, 2, 3], [4, 5, 6]] as [[Float]])
    try x.save(npy: folder.file("x.npy"))
    let read = try Tensor(npy: folder.file("x.npy"))
    #expect(read.shape == [2, 3])
    #expect(try read.array() == [1.0, 2, 3, 4, 5, 6])
    #expect(try loadNPZ(fixture("zip64.npz")).mapValues { try $0.array() as [Double] } == ["x": [0, 1, 2, 3, 4]])
    #expect(throws: FileError.self) { try loadSafetensors(fixture("mixed.safetensors")) }
  }
}
