import ApusIR
import Testing

/// Loops, branches and calls: what is outside a region becomes an operand, and large constants become parameters.
@Suite struct ParserRegionTests {
  static func main(_ text: String, options: StableHLOModule.Options = .init()) throws -> StableHLOModule.Function {
    let module = try StableHLOModule.parse(text, options: options)
    for function in module.functions { try function.program.verify() }
    return try #require(module["main"])
  }

  @Test func loopsCloseOverWhatTheyUse() throws {
    let program = try Self.main(
      """
      func.func @main(%x: tensor<4xf32>, %n: tensor<i32>) -> tensor<4xf32> {
        %zero = stablehlo.constant dense<0> : tensor<i32>
        %one = stablehlo.constant dense<1> : tensor<i32>
        %r:3 = stablehlo.while(%i = %zero, %a = %x, %fixed = %x) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
        cond {
          %p = stablehlo.compare LT, %i, %n, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
          stablehlo.return %p : tensor<i1>
        } do {
          %b = stablehlo.multiply %a, %fixed : tensor<4xf32>
          %c = stablehlo.add %b, %x : tensor<4xf32>
          %j = stablehlo.add %i, %one : tensor<i32>
          stablehlo.return %j, %c, %fixed : tensor<i32>, tensor<4xf32>, tensor<4xf32>
        }
        return %r#1 : tensor<4xf32>
      }
      """).program
    let operation = try #require(program.operations.last)
    guard case .whileLoop(let loop) = operation.primitive else {
      Issue.record("\(operation.primitive.name)")
      return
    }
    // %n and %x from outside, and the variable that never changes.
    #expect(loop.invariantCount == 3)
    #expect(operation.operands.map(\.index) == [1, 0, 0, 2, 0])
    // The constant is the body's own.
    #expect(loop.body.operations.contains { if case .constant = $0.primitive { true } else { false } })
  }

  @Test func branchesCloseOverWhatTheyUse() throws {
    for form in ["\"stablehlo.case\"(%i)", "\"stablehlo.if\"(%p)"] {
      let program = try Self.main(
        """
        func.func @main(%i: tensor<i32>, %p: tensor<i1>, %x: tensor<f32>, %y: tensor<f32>) -> tensor<f32> {
          %r = \(form) ({
            %a = stablehlo.add %y, %x : tensor<f32>
            stablehlo.return %a : tensor<f32>
          }, {
            stablehlo.return %x : tensor<f32>
          }) : (tensor<\(form.contains("if") ? "i1" : "i32")>) -> tensor<f32>
          return %r : tensor<f32>
        }
        """).program
      let operation = try #require(program.operations.last)
      guard case .branch(let branches) = operation.primitive else {
        Issue.record("\(operation.primitive.name)")
        return
      }
      #expect(branches.map(\.parameters.count) == [2, 2] && operation.operands.dropFirst().map(\.index) == [3, 2])
    }
  }

  @Test func largeConstantsBecomeParameters() throws {
    let numbers = (0..<32).map { "\($0).0" }.joined(separator: ", ")
    let text = """
      func.func @main(%x: tensor<32xf32>, %p: tensor<i32>) -> (tensor<32xf32>, tensor<32xf32>) {
        %0 = func.call @f(%x) : (tensor<32xf32>) -> tensor<32xf32>
        %1 = "stablehlo.case"(%p) ({
          %2 = func.call @f(%x) : (tensor<32xf32>) -> tensor<32xf32>
          stablehlo.return %2 : tensor<32xf32>
        }, {
          %3 = stablehlo.constant dense<1.0> : tensor<32xf32>
          stablehlo.return %3 : tensor<32xf32>
        }) : (tensor<i32>) -> tensor<32xf32>
        return %0, %1 : tensor<32xf32>, tensor<32xf32>
      }
      func.func private @f(%x: tensor<32xf32>) -> tensor<32xf32> {
        %c = stablehlo.constant dense<[\(numbers)]> : tensor<32xf32>
        %0 = stablehlo.add %x, %c : tensor<32xf32>
        return %0 : tensor<32xf32>
      }
      """
    let main = try Self.main(text)
    #expect(main.captured == [try DenseArray((0..<32).map(Float.init), shape: [32])])
    #expect(main.program.parameters.count == 3)
    // The program prints with its constants and reads back the same.
    let printed = main.program.stableHLOText(constants: main.captured)
    #expect(try Self.main(printed).program == main.program)
    let lifted = try Self.main(text, options: .init(liftedFunctions: { $0 == "main" }))
    #expect(lifted.captured.count == 2)
  }

  @Test func liftedFunctionsFoldNothing() throws {
    let text = """
      func.func @main() -> tensor<3xi8> {
        %0 = call @inputs() : () -> tensor<3xi8>
        return %0 : tensor<3xi8>
      }
      func.func private @inputs() -> tensor<3xi8> {
        %c = stablehlo.constant dense<7> : tensor<3xi8>
        return %c : tensor<3xi8>
      }
      """
    let main = try Self.main(text, options: .init(liftedFunctions: { $0 == "inputs" }))
    #expect(main.captured == [try DenseArray([7, 7, 7] as [Int8], shape: [3])])
    #expect(try Self.main(text).captured.isEmpty)
  }

  @Test func compositesCallTheirDecomposition() throws {
    let main = try Self.main(
      """
      func.func @f.impl(%x: tensor<i64>) -> tensor<i64> { func.return %x : tensor<i64> }
      func.func @main(%x: tensor<i64>) -> tensor<i64> {
        %1 = stablehlo.composite "my.f" %x { composite_attributes = { n = 2 : i64 }, decomposition = @f.impl } : (tensor<i64>) -> tensor<i64>
        return %1 : tensor<i64>
      }
      """)
    #expect(main.program.operations.map(\.primitive.name) == ["call"])
  }

  @Test func tuplesAndTokensDissolve() throws {
    let main = try Self.main(
      """
      func.func @main(%x: tensor<f32>, %t: tuple<tensor<i8>, tensor<f32>>) -> (tensor<f32>, tensor<f32>) {
        %k = stablehlo.create_token : !stablehlo.token
        %m = stablehlo.after_all %k, %k : !stablehlo.token
        %0 = stablehlo.tuple %x, %t : tuple<tensor<f32>, tuple<tensor<i8>, tensor<f32>>>
        %1 = stablehlo.get_tuple_element %0[1] : (tuple<tensor<f32>, tuple<tensor<i8>, tensor<f32>>>) -> tuple<tensor<i8>, tensor<f32>>
        %2 = "stablehlo.get_tuple_element"(%1) <{index = 1 : i32}> : (tuple<tensor<i8>, tensor<f32>>) -> tensor<f32>
        return %2, %x : tensor<f32>, tensor<f32>
      }
      """)
    #expect(main.program.parameters.count == 3 && main.program.operations.isEmpty && main.program.results.map(\.index) == [2, 0])
  }

  @Test func runsOnDevicesSplitTheProgram() throws {
    let main = try Self.main(
      """
      func.func @f(%x: tensor<2xi64>) -> tensor<2xi64> {
        %r = "stablehlo.all_reduce"(%x) ({
          ^bb0(%a: tensor<i64>, %b: tensor<i64>):
            %0 = stablehlo.add %a, %b : tensor<i64>
            stablehlo.return %0 : tensor<i64>
        }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>} : (tensor<2xi64>) -> tensor<2xi64>
        return %r : tensor<2xi64>
      }
      func.func @main(%y: tensor<2xi64>) {
        %a = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
        %r:2 = "interpreter.run_parallel"(%a, %y) {programs = [[@f], [@f]]} : (tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>)
        check.expect_eq_const %r#0, dense<[6, 8]> : tensor<2xi64>
        check.expect_eq %r#1, %y : tensor<2xi64>
        func.return
      }
      """)
    let run = try #require(main.parallel)
    #expect(run.grid == [["f"], ["f"]] && run.operandCount == 2)
    #expect(main.program.results.map(\.index) == [1, 0, 0])
    #expect(run.continuation.parameters.count == 3)
    #expect(run.continuation.operations.filter { $0.primitive == .check(.equal) }.count == 2)
    try run.continuation.verify()
  }
}
