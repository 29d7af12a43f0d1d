import ApusIR
import Testing

/// The text itself; that XLA takes it and computes the same is checked with Tests/tools/check_stablehlo.py.
@Suite struct PrinterTests {
  static let vector = TensorType(.float32, [2])
  static let scalar = TensorType(.float32, [])

  static func program(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> Program {
    let builder = ProgramBuilder()
    let parameters = types.map(builder.addParameter)
    return builder.finish(try body(builder, parameters))
  }

  /// The lines of the only function's body, without indentation.
  static func body(_ types: [TensorType], _ make: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> [String] {
    let lines = try program(types, make).stableHLOText().split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.dropFirst(2).dropLast(2).map(String.init)
  }

  @Test func straightLine() throws {
    let program = Self.program([TensorType(.float32, [2, 3]), TensorType(.float32, [3, 4])]) { b, p in
      let product = b.emitOne(.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])), p[0], p[1])
      let shifted = b.add(b.unary(.tanh, product), b.full(0.5, like: product))
      return [b.reduce(.maximum, shifted, [1]), shifted]
    }
    #expect(
      program.stableHLOText(functionName: "f") == """
        module @f {
          func.func public @f(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4xf32>) -> (tensor<2xf32>, tensor<2x4xf32>) {
            %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
            %1 = stablehlo.tanh %0 : tensor<2x4xf32>
            %2 = stablehlo.constant dense<0.5> : tensor<f32>
            %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
            %4 = stablehlo.add %1, %3 : tensor<2x4xf32>
            %5 = stablehlo.constant dense<0xFF800000> : tensor<f32>
            %6 = stablehlo.reduce(%4 init: %5) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
            return %6, %4 : tensor<2xf32>, tensor<2x4xf32>
          }
        }

        """)
  }

  @Test func callsBecomePrivateFunctionsOnce() throws {
    let square = Self.program([Self.vector]) { b, p in [b.unary(.square, p[0])] }
    let sine = Self.program([Self.vector]) { b, p in [b.unary(.sine, p[0])] }
    let program = Self.program([Self.vector]) { b, p in
      let twice = b.emit(.call(square, name: "my function"), b.emit(.call(square, name: "other"), p))
      return b.emit(.call(sine, name: "my function"), twice)
    }
    #expect(
      program.stableHLOText() == """
        module @main {
          func.func public @main(%arg0: tensor<2xf32>) -> (tensor<2xf32>) {
            %0 = call @other(%arg0) : (tensor<2xf32>) -> tensor<2xf32>
            %1 = call @other(%0) {apus.name = "my function"} : (tensor<2xf32>) -> tensor<2xf32>
            %2 = call @my_function(%1) {apus.name = "my function"} : (tensor<2xf32>) -> tensor<2xf32>
            return %2 : tensor<2xf32>
          }
          func.func private @other(%arg0: tensor<2xf32>) -> tensor<2xf32> {
            %0 = stablehlo.multiply %arg0, %arg0 {apus.square} : tensor<2xf32>
            return %0 : tensor<2xf32>
          }
          func.func private @my_function(%arg0: tensor<2xf32>) -> tensor<2xf32> {
            %0 = stablehlo.sine %arg0 : tensor<2xf32>
            return %0 : tensor<2xf32>
          }
        }

        """)
  }

  @Test func namesNeverCollide() throws {
    let f = Self.program([Self.vector]) { b, p in [b.negate(p[0])] },
      g = Self.program([Self.vector]) { b, p in [b.unary(.abs, p[0])] }
    let program = Self.program([Self.vector]) { b, p in b.emit(.call(g, name: "main"), b.emit(.call(f, name: "1é"), p)) }
    let text = program.stableHLOText()
    #expect(text.contains("call @_1_(") && text.contains("call @main_0("))
  }

  @Test func scanIsAFunctionWithAWhileLoop() throws {
    let body = Self.program([Self.scalar, Self.scalar]) { b, p in
      let sum = b.add(p[0], p[1])
      return [sum, sum]
    }
    let program = Self.program([Self.scalar, Self.vector]) { b, p in
      b.emit(.scan(ScanLoop(body: body, invariantCount: 0, carryCount: 1, length: 2, reverse: true)), p)
    }
    let lines = program.stableHLOText().split(separator: "\n").map { String($0.drop { $0 == " " }) }
    #expect(
      lines.dropFirst(1) == [
        "func.func public @main(%arg0: tensor<f32>, %arg1: tensor<2xf32>) -> (tensor<f32>, tensor<2xf32>) {",
        "%0:2 = call @scan(%arg0, %arg1) : (tensor<f32>, tensor<2xf32>) -> (tensor<f32>, tensor<2xf32>)",
        "return %0#0, %0#1 : tensor<f32>, tensor<2xf32>",
        "}",
        "func.func private @scan_body(%arg0: tensor<f32>, %arg1: tensor<f32>) -> (tensor<f32>, tensor<f32>) {",
        "%0 = stablehlo.add %arg0, %arg1 : tensor<f32>",
        "return %0, %0 : tensor<f32>, tensor<f32>",
        "}",
        "func.func private @scan(%arg0: tensor<f32>, %arg1: tensor<2xf32>) -> (tensor<f32>, tensor<2xf32>) attributes {apus.primitive = "
          + "{name = \"scan\", body = @scan_body, invariants = 0 : i64, carries = 1 : i64, length = 2 : i64, reverse = 1 : i64}} {",
        "%0 = stablehlo.constant dense<0.0> : tensor<2xf32>",
        "%1 = stablehlo.constant dense<0> : tensor<i32>",
        "%2:4 = stablehlo.while(%arg2 = %1, %arg3 = %arg0, %arg4 = %arg1, %arg5 = %0) : tensor<i32>, tensor<f32>, tensor<2xf32>, tensor<2xf32>",
        "cond {",
        "%3 = stablehlo.constant dense<2> : tensor<i32>",
        "%4 = stablehlo.compare LT, %arg2, %3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>",
        "stablehlo.return %4 : tensor<i1>",
        "} do {",
        "%5 = stablehlo.constant dense<0> : tensor<i32>",
        "%6 = stablehlo.constant dense<1> : tensor<i32>",
        "%7 = stablehlo.subtract %6, %arg2 : tensor<i32>",
        "%8 = stablehlo.dynamic_slice %arg4, %7, sizes = [1] : (tensor<2xf32>, tensor<i32>) -> tensor<1xf32>",
        "%9 = stablehlo.reshape %8 : (tensor<1xf32>) -> tensor<f32>",
        "%10:2 = func.call @scan_body(%arg3, %9) : (tensor<f32>, tensor<f32>) -> (tensor<f32>, tensor<f32>)",
        "%11 = stablehlo.reshape %10#1 : (tensor<f32>) -> tensor<1xf32>",
        "%12 = stablehlo.dynamic_update_slice %arg5, %11, %7 : (tensor<2xf32>, tensor<1xf32>, tensor<i32>) -> tensor<2xf32>",
        "%13 = stablehlo.constant dense<1> : tensor<i32>",
        "%14 = stablehlo.add %arg2, %13 : tensor<i32>",
        "stablehlo.return %14, %10#0, %arg4, %12 : tensor<i32>, tensor<f32>, tensor<2xf32>, tensor<2xf32>",
        "}",
        "return %2#1, %2#3 : tensor<f32>, tensor<2xf32>",
        "}",
        "}",
      ])
  }

  @Test func branchesAreFunctionsAndSortsHaveRegions() throws {
    let branches = [1.0, 2].map { k in Self.program([Self.scalar]) { b, p in [b.multiply(p[0], b.scalar(k, .float32))] } }
    let program = Self.program([TensorType(.int32, []), Self.scalar]) { b, p in b.emit(.branch(branches), p) }
    let lines = program.stableHLOText().split(separator: "\n").map { String($0.drop { $0 == " " }) }
    #expect(
      lines.dropFirst(2).prefix(13) == [
        "%0 = \"stablehlo.case\"(%arg0) ({",
        "%1 = func.call @branch(%arg1) : (tensor<f32>) -> tensor<f32>",
        "stablehlo.return %1 : tensor<f32>",
        "}, {",
        "%2 = func.call @branch_0(%arg1) : (tensor<f32>) -> tensor<f32>",
        "stablehlo.return %2 : tensor<f32>",
        "}) : (tensor<i32>) -> tensor<f32>",
        "return %0 : tensor<f32>",
        "}",
        "func.func private @branch(%arg0: tensor<f32>) -> tensor<f32> {",
        "%0 = stablehlo.constant dense<1.0> : tensor<f32>",
        "%1 = stablehlo.multiply %arg0, %0 : tensor<f32>",
        "return %1 : tensor<f32>",
      ])
    let integers = TensorType(.uint8, [3])
    #expect(
      Self.body([integers, Self.vector.with(shape: [3])]) { b, p in b.emit(.sort(dimension: 0, keyCount: 1), p) } == [
        "%0:2 = \"stablehlo.sort\"(%arg0, %arg1) <{dimension = 0 : i64, is_stable = true}> ({",
        "^bb0(%arg2: tensor<ui8>, %arg3: tensor<ui8>, %arg4: tensor<f32>, %arg5: tensor<f32>):",
        "%1 = stablehlo.compare LT, %arg2, %arg3, UNSIGNED : (tensor<ui8>, tensor<ui8>) -> tensor<i1>",
        "stablehlo.return %1 : tensor<i1>",
        "}) : (tensor<3xui8>, tensor<3xf32>) -> (tensor<3xui8>, tensor<3xf32>)",
        "return %0#0, %0#1 : tensor<3xui8>, tensor<3xf32>",
      ])
  }

  @Test func scatterAndGather() throws {
    let dimensions = ScatterDimensions(updateWindow: [], insertedWindow: [0], scatterDimsToOperandDims: [0], indexVector: 1)
    let lines = Self.body([Self.vector, TensorType(.int32, [4]), Self.vector.with(shape: [4])]) { b, p in
      b.emit(.scatter(dimensions, .replace), p)
    }
    #expect(
      lines == [
        "%0 = \"stablehlo.scatter\"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = "
          + "#stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({",
        "^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):",
        "stablehlo.return %arg4 : tensor<f32>",
        "}) : (tensor<2xf32>, tensor<4xi32>, tensor<4xf32>) -> tensor<2xf32>",
        "return %0 : tensor<2xf32>",
      ])
    let rows = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    let gather = Self.body([TensorType(.float32, [5, 2]), TensorType(.int32, [4])]) { b, p in
      b.emit(.gather(rows, sliceSizes: [1, 2]), p)
    }
    #expect(
      gather[0] == "%0 = \"stablehlo.gather\"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], "
        + "collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, "
        + "slice_sizes = array<i64: 1, 2>}> : (tensor<5x2xf32>, tensor<4xi32>) -> tensor<4x2xf32>")
  }

  @Test func literalsKeepEveryBit() throws {
    func text(_ literal: DenseArray) -> String {
      let line = Self.body([]) { b, _ in [b.emitOne(.constant(literal))] }[0]
      return String(line.dropFirst("%0 = stablehlo.constant ".count))
    }
    #expect(
      text(try DenseArray([Float(0.1), 1e-7, -0.0, 3], shape: [2, 2])) == "dense<[[0.1, 1.0e-07], [-0.0, 3.0]]> : tensor<2x2xf32>"
    )
    #expect(text(try DenseArray([Float.nan, -.infinity], shape: [2])) == "dense<[0x7FC00000, 0xFF800000]> : tensor<2xf32>")
    #expect(text(try DenseArray([0.1, 1e300], shape: [2])) == "dense<[0.1, 1.0e+300]> : tensor<2xf64>")
    #expect(text(try DenseArray([Float16(0.1), .infinity], shape: [2])) == "dense<[0.099975586, 0x7C00]> : tensor<2xf16>")
    #expect(
      text(try DenseArray([BFloat16(Float(0.1)), BFloat16(Float.nan)], shape: [2]))
        == "dense<[0.100097656, 0x7FC0]> : tensor<2xbf16>")
    #expect(
      text(try DenseArray([Complex<Float>(1, -2), Complex<Float>(0, .nan)], shape: [2]))
        == "dense<[(1.0, -2.0), (0.0, 0x7FC00000)]> : tensor<2xcomplex<f32>>")
    #expect(text(try DenseArray([true, false], shape: [2])) == "dense<[true, false]> : tensor<2xi1>")
    #expect(text(try DenseArray([UInt64.max], shape: [])) == "dense<18446744073709551615> : tensor<ui64>")
    #expect(text(try DenseArray([Int8(-5), -5, -5], shape: [3])) == "dense<-5> : tensor<3xi8>")
    #expect(text(try DenseArray([] as [Int16], shape: [0, 2])) == "dense<> : tensor<0x2xi16>")
  }

  @Test func compositesAreWrittenInWhatThereIs() throws {
    let lines = Self.program([Self.vector]) { b, p in [b.unary(.stopGradient, p[0])] }.stableHLOText().split(separator: "\n")
    #expect(lines[2].hasSuffix("%0 = call @stop_gradient(%arg0) : (tensor<2xf32>) -> tensor<2xf32>"))
    #expect(
      lines[5].hasSuffix(
        "func.func private @stop_gradient(%arg0: tensor<2xf32>) -> tensor<2xf32> attributes {apus.primitive = {name = \"stop_gradient\"}} {"))
    #expect(
      Self.body([Self.vector]) { b, p in [b.unary(.erfInv, p[0])] }[0]
        == "%0 = chlo.erf_inv %arg0 : tensor<2xf32> -> tensor<2xf32>")
    #expect(
      Self.body([Self.vector]) { b, p in [b.convert(p[0], to: .bool)] }[0]
        == "%0 = stablehlo.convert %arg0 : (tensor<2xf32>) -> tensor<2xi1>")
    #expect(Self.body([]) { _, _ in [] } == ["return"])
  }

  @Test func equalProgramsGiveEqualTexts() throws {
    func make() -> Program {
      let inner = Self.program([Self.vector]) { b, p in [b.unary(.exponential, p[0])] }
      return Self.program([Self.vector, Self.vector]) { b, p in
        let word = TensorType(.uint32, [2])
        let bits = b.emit(.threefry2x32, p.map { b.emitOne(.bitcastConvert(.uint32), $0) } + [b.zeros(word), b.ones(word)])
        return b.emit(.call(inner, name: "inner"), [b.emitOne(.bitcastConvert(.float32), bits[0])])
      }
    }
    #expect(make().stableHLOText() == make().stableHLOText())
    #expect(make() == make())
  }
}
