import Apus
import Testing

@Suite struct TreeTests {
  func linear(_ start: Double, bias: Bool = true) -> TestLinear {
    TestLinear(weight: Tensor(start), bias: bias ? Tensor(start + 1) : nil)
  }
  func values(_ leaves: [Tensor]) throws -> [Double] { try leaves.map { try $0.item() } }

  @Test func leavesComeInOrderAndGoBack() throws {
    let block = TestBlock(first: linear(1), second: linear(3, bias: false), scale: 2, activation: .relu, depth: 1)
    #expect(try values(block.leaves) == [1, 2, 3])
    #expect(block.leafPaths == ["first.weight", "first.bias", "second.weight"])
    let rebuilt = try block.rebuilt(with: [Tensor(7), Tensor(8), Tensor(9)])
    #expect(try values(rebuilt.leaves) == [7, 8, 9])
    #expect(rebuilt.second.bias == nil)
    #expect(rebuilt.activation == .relu)
  }

  @Test func structureIsTypesCountsAndConfiguration() throws {
    let block = TestBlock(first: linear(1), second: linear(3), scale: 2, activation: .relu, depth: 1)
    var same = block
    same.first.weight = Tensor(100)
    #expect(try block.flatten().structure == same.flatten().structure)
    #expect(try block.flatten().structure.hashValue == same.flatten().structure.hashValue)
    for change in [
      { (b: inout TestBlock) in b.scale = 3 }, { b in b.activation = .tanh }, { b in b.depth = 2 }, { b in b.second.bias = nil },
    ] {
      var other = block
      change(&other)
      #expect(try block.flatten().structure != other.flatten().structure)
    }
  }

  @Test func containersAndGenerics() throws {
    let model = TestModel(layers: [linear(1), linear(3, bias: false)], extra: ["b": Tensor(11), "a": Tensor(10)])
    #expect(try values(model.leaves) == [1, 2, 3, 10, 11])
    #expect(model.leafPaths == ["layers[0].weight", "layers[0].bias", "layers[1].weight", "extra[\"a\"]", "extra[\"b\"]"])
    let doubled = model.map { $0 * 2 }
    #expect(try values(doubled.leaves) == [2, 4, 6, 20, 22])
    var fewer = model
    fewer.extra["b"] = nil
    #expect(try model.flatten().structure != fewer.flatten().structure)
    var renamed = fewer
    renamed.extra = ["z": Tensor(10)]
    #expect(try fewer.flatten().structure != renamed.flatten().structure)
  }

  @Test func packsAndErasedTrees() throws {
    let pack = Pack(linear(1), [Tensor(5), Tensor(6)])
    #expect(try values(pack.leaves) == [1, 2, 5, 6])
    #expect(pack.leafPaths == ["0.weight", "0.bias", "1[0]", "1[1]"])
    let rebuilt = try pack.rebuilt(with: (0..<4).map { Tensor($0) })
    #expect(try rebuilt.values.1[1].item() == 3)
    let erased = AnyTree(linear(1))
    #expect(try values(erased.map { $0 + 1 }.leaves) == [2, 3])
    #expect(try AnyTree(linear(1)).flatten().structure != AnyTree([Tensor(1), Tensor(2)]).flatten().structure)
    #expect((try erased.rebuilt(with: [Tensor(4), Tensor(5)])).base is TestLinear)
  }

  struct Forgetful: ParameterTree {
    var weight: Tensor, bias: Tensor, width: Int
    static let fields = Fields(\Forgetful.weight)
  }

  struct Holder: ParameterTree {
    var inner: Forgetful
    static let fields = Fields(\Holder.inner)
  }

  @Test func aForgottenPropertyIsAClearError() throws {
    let tree = Forgetful(weight: Tensor(1), bias: Tensor(2), width: 3)
    do {
      _ = try tree.flatten()
      Issue.record("the mistake was not noticed")
    } catch let error as TreeError {
      #expect(error.detail.contains("Forgetful.fields does not name the stored properties `bias`, `width`"))
      #expect(error.location?.file.hasSuffix("TreeTests.swift") == true)
    }
    #expect(throws: TreeError.self) { try Holder(inner: tree).flatten() }
    let f = jit { (t: Forgetful) in t.weight * 2 }
    #expect(message(f(tree)).contains("`bias`, `width`"))
    #expect(message(grad { (t: Holder) in t.inner.weight * 2 }(Holder(inner: tree)).inner.weight).contains("`bias`"))
  }

  @Test func wrongNumbersOfLeavesAreErrors() {
    #expect(throws: TreeError.self) { try linear(1).rebuilt(with: [Tensor(1)]) }
  }

  struct Normalization: ParameterTree {
    var scale: Tensor, mean: Tensor, table: Tensor, momentum: Double
    static let fields = Fields(
      \Normalization.scale, state: \Normalization.mean, frozen: \Normalization.table, configuration: \Normalization.momentum)
  }

  struct Frozen: ParameterTree {
    var inner: Normalization
    static let fields = Fields(frozen: \Frozen.inner)
  }

  @Test func rolesAreInheritedByParts() {
    let normalization = Normalization(scale: Tensor(2), mean: Tensor(3), table: Tensor(4), momentum: 0.9)
    #expect(normalization.leafRoles == [.trainable, .state, .frozen])
    #expect(Frozen(inner: normalization).leafRoles == [.frozen, .frozen, .frozen])
    #expect([normalization].leafRoles == [.trainable, .state, .frozen])
  }

  @Test func onlyTrainableLeavesHaveGradients() throws {
    let normalization = Normalization(scale: Tensor(2), mean: Tensor(3), table: Tensor(4), momentum: 0.9)
    let gradient = grad { (n: Normalization) in n.scale * n.mean * n.table * n.momentum }(normalization)
    expectClose(try gradient.leaves.map { try $0.item() }, [3 * 4 * 0.9, 0, 0])
  }

  enum Shape2D: ParameterTree {
    case circle(radius: Tensor)
    case rectangle(width: Tensor, height: Tensor)
    static var fields: Fields<Shape2D> { .byHand }
    func flatten(into writer: inout TreeWriter) {
      switch self {
      case .circle(let radius):
        writer.configuration(0)
        writer.tree(radius, name: "radius")
      case .rectangle(let width, let height):
        writer.configuration(1)
        writer.tree(width, name: "width")
        writer.tree(height, name: "height")
      }
    }
    mutating func assign(from reader: inout TreeReader) {
      switch self {
      case .circle: self = .circle(radius: reader.next())
      case .rectangle: self = .rectangle(width: reader.next(), height: reader.next())
      }
    }
  }

  @Test func enumsByHand() throws {
    let shapes: [Shape2D] = [.circle(radius: Tensor(2)), .rectangle(width: Tensor(3), height: Tensor(4))]
    #expect(shapes.leafPaths == ["[0].radius", "[1].width", "[1].height"])
    let area = { @Sendable (shapes: [Shape2D]) in
      shapes.map { shape in
        switch shape {
        case .circle(let r): r * r * 3
        case .rectangle(let w, let h): w * h
        }
      }.reduce(Tensor(0.0), +)
    }
    expectClose(try grad(area)(shapes).leaves.map { try $0.item() }, [12, 4, 3])
    expectClose([try jit(area)(shapes).item()], [24])
  }

  struct Observed: ParameterTree {
    var weight: Tensor { didSet { count += 1 } }
    var count = 0
    static let fields = Fields(\Observed.weight, configuration: \Observed.count)
  }

  @Test func propertiesWithObserversWork() throws {
    let tree = Observed(weight: Tensor(3))
    #expect(try values(tree.leaves) == [3])
    #expect(try tree.rebuilt(with: [Tensor(5)]).weight.item() == 5)
  }

  @Test func arithmeticIsLeafByLeaf() throws {
    let a = linear(1), b = linear(10)
    #expect(try values((a + b).leaves) == [11, 13])
    #expect(try values((b - a).leaves) == [9, 9])
    #expect(try values((a * 3).leaves) == [3, 6])
    var c = a
    c += b
    #expect(try values(c.leaves) == [11, 13])
    c -= b
    #expect(try values(c.leaves) == [1, 2])
    #expect(try values(a.zerosLike.leaves) == [0, 0])
    let different = a + linear(1, bias: false)
    #expect(message(different.weight).contains("differ in structure"))
  }
}
