import Apus
import ApusTesting
import Testing

@Suite struct ImportedModuleTests {
  /// f(x, y) = (x sin(y), sum of x over the rows plus a constant that is too large for a literal).
  static let text = """
    module @example {
      func.func public @main(%x: tensor<3x20xf32>, %y: tensor<3x20xf32>) -> (tensor<3x20xf32>, tensor<20xf32>) {
        %0 = call @half(%y) : (tensor<3x20xf32>) -> tensor<3x20xf32>
        %1 = stablehlo.sine %0 : tensor<3x20xf32>
        %2 = stablehlo.multiply %x, %1 : tensor<3x20xf32>
        %zero = stablehlo.constant dense<0.0> : tensor<f32>
        %3 = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<3x20xf32>, tensor<f32>) -> tensor<20xf32>
        %many = stablehlo.constant dense<2.0> : tensor<20xf32>
        %4 = stablehlo.add %3, %many : tensor<20xf32>
        return %2, %4 : tensor<3x20xf32>, tensor<20xf32>
      }
      func.func private @half(%y: tensor<3x20xf32>) -> tensor<3x20xf32> {
        %c = stablehlo.constant dense<0.5> : tensor<3x20xf32>
        %0 = stablehlo.multiply %y, %c : tensor<3x20xf32>
        return %0 : tensor<3x20xf32>
      }
    }
    """

  let function: ImportedFunction
  let x = Tensor.normal([3, 20], key: Key(1)), y = Tensor.normal([3, 20], key: Key(2))

  init() throws { function = try ImportedModule(stableHLO: Self.text).function() }

  func expected(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) { (x * sin(y * 0.5), x.sum(axis: 0) + 2) }

  @Test func isAFunctionLikeAnyOther() throws {
    let (product, sum) = expected(x, y)
    for call in [{ @Sendable in function($0, $1) }, jit { (x: Tensor, y: Tensor) in function(x, y) }] {
      let results = call(x, y)
      try expectClose(results[0], product)
      try expectClose(results[1], sum)
    }
    let gradient = grad({ (x: Tensor, y: Tensor) in function(x, y).map { $0.sum() }.reduce(Tensor(0.0), +) }, wrt: .all)(x, y)
    let wanted = grad({ (x: Tensor, y: Tensor) in expected(x, y).0.sum() + expected(x, y).1.sum() }, wrt: .all)(x, y)
    try expectClose(gradient.0, wanted.0)
    try expectClose(gradient.1, wanted.1)
    let batch = Tensor.normal([4, 3, 20], key: Key(3))
    try expectClose(vmap { (x: Tensor) in function(x, y)[1] }(batch), vmap { (x: Tensor) in expected(x, y).1 }(batch))
  }

  @Test func wrongArgumentsAreErrors() throws {
    #expect(function.parameterTypes == [TensorType(.float32, [3, 20]), TensorType(.float32, [3, 20])])
    #expect(throws: ShapeError.self) { try function(x)[0].array() }
    #expect(throws: ShapeError.self) { try function(x, y.sum(axis: 0))[0].array() }
    #expect(throws: DTypeError.self) { try function(x, y.converted(to: .float64))[1].array() }
    let poisoned = Tensor([1.0, 2]) + Tensor([1.0, 2, 3])
    #expect(throws: ShapeError.self) { try function(x, poisoned)[0].array() }
  }

  @Test func wrongTextsAreErrors() throws {
    #expect(throws: ParseError.self) { try ImportedModule(stableHLO: "module {") }
    #expect(throws: ProgramError.self) { try ImportedModule(stableHLO: Self.text).function("other") }
    #expect(throws: FileError.self) { try ImportedModule(contentsOf: "/nowhere/model.mlir") }
    #expect(try ImportedModule(stableHLO: Self.text).functionNames == ["main"])
  }

  /// A check that fails is an error of the run, compiled or not.
  @Test func checksAreRun() throws {
    let module = try ImportedModule(
      stableHLO: """
        func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
          %c = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
          stablehlo.custom_call @check.expect_eq(%x, %c) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
          return %x : tensor<2xf32>
        }
        """)
    let checked = try module.function()
    for call in [{ @Sendable in checked($0)[0] }, jit { (x: Tensor) in checked(x)[0] + 1 }] {
      _ = try call(Tensor([1.0, 2])).array()
      let error = #expect(throws: CheckError.self) { try call(Tensor([1.0, 3])).array() }
      #expect(error?.description.contains("at [1] is 3.0, expected 2.0") == true)
      #expect(throws: CheckError.self) { try withoutJIT { try call(Tensor([1.0, 3])).array() } }
    }
  }
}
