import ApusIR
import Testing

/// Pretty and generic forms of operations, and what a module may have around them.
@Suite struct ParserFormTests {
  static let vector = TensorType(.float32, [4])
  static let scalar = TensorType(.float32, [])

  /// The program of a function's text: signature and body.
  static func program(_ function: String) throws -> Program {
    let module = try StableHLOModule.parse("func.func @main" + function)
    let main = try #require(module["main"])
    try main.program.verify()
    return main.program
  }

  static func built(_ types: [TensorType], _ body: (ProgramBuilder, [ValueID]) throws -> [ValueID]) rethrows -> Program {
    let builder = ProgramBuilder()
    let parameters = types.map(builder.addParameter)
    return builder.finish(try body(builder, parameters))
  }

  /// The same operation on one vector in several forms.
  static func expectSame(_ forms: [String], _ type: String = "tensor<4xf32>", gives result: String, _ primitive: Primitive) throws {
    for form in forms {
      let program = try program("(%x: \(type)) -> \(result) {\n  %y = \(form)\n  return %y : \(result)\n}")
      #expect(program.operations.map(\.primitive) == [primitive], "\(form)")
    }
  }

  @Test func elementwise() throws {
    let t = "tensor<4xf32>"
    try Self.expectSame(
      ["stablehlo.tanh %x : \(t)", "stablehlo.tanh %x : (\(t)) -> \(t)", "\"stablehlo.tanh\"(%x) : (\(t)) -> \(t)",
       "stablehlo.tanh %x {result_accuracy = #stablehlo.result_accuracy<ulps = 10, mode = #stablehlo.result_accuracy_mode<DEFAULT>>, mhlo.x} : \(t)"],
      gives: t, .unary(.tanh))
    try Self.expectSame(["chlo.asin %x : \(t) -> \(t)", "\"chlo.asin\"(%x) : (\(t)) -> \(t)"], gives: t, .unary(.asin))
    try Self.expectSame(["stablehlo.add %x, %x : \(t)", "\"stablehlo.add\"(%x, %x) <{}> : (\(t), \(t)) -> \(t)"], gives: t, .binary(.add))
    try Self.expectSame(["chlo.broadcast_add %x, %x : (\(t), \(t)) -> \(t)"], gives: t, .binary(.add))
    let b = "tensor<4xi1>"
    try Self.expectSame(
      ["stablehlo.compare LT, %x, %x, FLOAT : (\(t), \(t)) -> \(b)", "stablehlo.compare  LT, %x, %x : (\(t), \(t)) -> \(b)",
       "\"stablehlo.compare\"(%x, %x) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (\(t), \(t)) -> \(b)",
       "\"stablehlo.compare\"(%x, %x) {comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>} : (\(t), \(t)) -> \(b)"],
      gives: b, .compare(.less))
    try Self.expectSame(
      ["stablehlo.reduce_precision %x, format = e5m10 : \(t)",
       "\"stablehlo.reduce_precision\"(%x) <{exponent_bits = 5 : i32, mantissa_bits = 10 : i32}> : (\(t)) -> \(t)"],
      gives: t, .reducePrecision(exponentBits: 5, mantissaBits: 10))
    try Self.expectSame(["stablehlo.convert %x : (\(t)) -> tensor<4xi32>"], gives: "tensor<4xi32>", .convert(.int32))
    try Self.expectSame(["stablehlo.clamp %x, %x, %x : \(t)", "stablehlo.clamp %x, %x, %x : (\(t), \(t), \(t)) -> \(t)"], gives: t, .clamp)
  }

  @Test func movement() throws {
    let t = "tensor<4xf32>"
    try Self.expectSame(
      ["stablehlo.broadcast_in_dim %x, dims = [1] : (\(t)) -> tensor<2x4xf32>",
       "\"stablehlo.broadcast_in_dim\"(%x) <{broadcast_dimensions = array<i64: 1>}> : (\(t)) -> tensor<2x4xf32>",
       "\"stablehlo.broadcast_in_dim\"(%x) {broadcast_dimensions = dense<1> : tensor<1xi64>} : (\(t)) -> tensor<2x4xf32>",
       "stablehlo.broadcast %x, sizes = [2] : (\(t)) -> tensor<2x4xf32>"],
      gives: "tensor<2x4xf32>", .broadcastInDim([2, 4], dimensions: [1]))
    try Self.expectSame(
      ["stablehlo.slice %x [1:4:2] : (\(t)) -> tensor<2xf32>",
       "\"stablehlo.slice\"(%x) <{start_indices = array<i64: 1>, limit_indices = array<i64: 4>, strides = array<i64: 2>}> : (\(t)) -> tensor<2xf32>",
       "\"stablehlo.slice\"(%x) {start_indices = dense<1> : tensor<1xi64>, limit_indices = dense<4> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>} : (\(t)) -> tensor<2xf32>"],
      gives: "tensor<2xf32>", .slice(starts: [1], limits: [4], strides: [2]))
    try Self.expectSame(
      ["stablehlo.concatenate %x, %x, dim = 0 : (\(t), \(t)) -> tensor<8xf32>",
       "\"stablehlo.concatenate\"(%x, %x) <{dimension = 0 : i64}> : (\(t), \(t)) -> tensor<8xf32>"],
      gives: "tensor<8xf32>", .concatenate(dimension: 0))
    try Self.expectSame(
      ["stablehlo.iota dim = 0 : tensor<4xi32>", "\"stablehlo.iota\"() <{iota_dimension = 0 : i64}> : () -> tensor<4xi32>"],
      gives: "tensor<4xi32>", .iota(TensorType(.int32, [4]), dimension: 0))
    try Self.expectSame(["stablehlo.reverse %x, dims = [0] : \(t)"], gives: t, .reverse([0]))
    try Self.expectSame(["stablehlo.transpose %x, dims = [0] : (\(t)) -> \(t)"], gives: t, .transpose([0]))
  }

  @Test func contractionsAndTransforms() throws {
    let m = "tensor<4x4xf32>"
    try Self.expectSame(
      ["stablehlo.dot_general %x, %x, contracting_dims = [1] x [0], precision = [DEFAULT, HIGHEST], algorithm = <lhs_precision_type = tf32> : (\(m), \(m)) -> \(m)",
       "\"stablehlo.dot_general\"(%x, %x) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision DEFAULT>]}> : (\(m), \(m)) -> \(m)",
       "stablehlo.dot %x, %x, precision = [DEFAULT, DEFAULT] : (\(m), \(m)) -> \(m)"],
      m, gives: m, .dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0])))
    let image = "tensor<1x4x4x2xf32>"
    let dimensions = ConvolutionDimensions(
      inputBatch: 0, inputFeature: 3, inputSpatial: [1, 2], kernelInputFeature: 2, kernelOutputFeature: 3, kernelSpatial: [0, 1],
      outputBatch: 0, outputFeature: 3, outputSpatial: [1, 2])
    let convolution = Convolution(dimensions, strides: [2, 1], low: [1, 0], high: [1, 0], kernelDilations: [1, 2])
    let names = "#stablehlo.conv<[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]>"
    for form in [
      "stablehlo.convolution(%x, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 1], pad = [[1, 1], [0, 0]], rhs_dilate = [1, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64}",
      "\"stablehlo.convolution\"(%x, %k) <{dimension_numbers = \(names), window_strides = array<i64: 2, 1>, padding = dense<[[1, 1], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 2>, batch_group_count = 1 : i64, feature_group_count = 1 : i64}>",
    ] {
      let program = try Self.program(
        "(%x: \(image), %k: tensor<2x2x2x3xf32>) -> tensor<1x3x2x3xf32> { %y = \(form) : (\(image), tensor<2x2x2x3xf32>) -> tensor<1x3x2x3xf32> return %y : tensor<1x3x2x3xf32> }")
      #expect(program.operations.map(\.primitive) == [.convolution(convolution)])
    }
    let c = "tensor<4xcomplex<f32>>"
    try Self.expectSame(
      ["stablehlo.fft %x, type = FFT, length = [4] : (\(c)) -> \(c)",
       "\"stablehlo.fft\"(%x) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 4>}> : (\(c)) -> \(c)"],
      c, gives: c, .fft(.fft, lengths: [4]))
    try Self.expectSame(
      ["stablehlo.cholesky %x, lower = true : \(m)", "\"stablehlo.cholesky\"(%x) <{lower = true}> : (\(m)) -> \(m)"], m, gives: m,
      .cholesky(lower: true))
    try Self.expectSame(
      ["\"stablehlo.triangular_solve\"(%x, %x) <{left_side = true, lower = false, transpose_a = #stablehlo<transpose ADJOINT>, unit_diagonal = false}> : (\(m), \(m)) -> \(m)"],
      m, gives: m, .triangularSolve(TriangularSolve(leftSide: true, lower: false, unitDiagonal: false, transpose: .adjoint)))
  }

  @Test func mixedPrecisionConvertsBefore() throws {
    let program = try Self.program(
      "(%x: tensor<2x3xbf16>, %y: tensor<3xbf16>) -> tensor<2xf32> { %z = stablehlo.dot_general %x, %y, contracting_dims = [1] x [0] : (tensor<2x3xbf16>, tensor<3xbf16>) -> tensor<2xf32> return %z : tensor<2xf32> }")
    let dot = Primitive.dotGeneral(DotDimensions(lhsContracting: [1], rhsContracting: [0]))
    #expect(program.operations.map(\.primitive) == [.convert(.float32), .convert(.float32), dot])
  }

  @Test func reductions() throws {
    let expected = Self.built([Self.vector]) { b, p in [b.reduce(.sum, p[0], [0])] }
    let initial = "%c = stablehlo.constant dense<0.0> : tensor<f32>\n"
    for form in [
      "%y = stablehlo.reduce(%x init: %c) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>",
      "%y = stablehlo.reduce(%x init: %c) across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>\n reducer(%a: tensor<f32>, %b: tensor<f32>) { %s = stablehlo.add %b, %a : tensor<f32> stablehlo.return %s : tensor<f32> }",
      "%y = \"stablehlo.reduce\"(%x, %c) <{dimensions = array<i64: 0>}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): %s = stablehlo.add %a, %b : tensor<f32> \"stablehlo.return\"(%s) : (tensor<f32>) -> () }) : (tensor<4xf32>, tensor<f32>) -> tensor<f32>",
      "%y = \"stablehlo.reduce\"(%x, %c) ({ ^bb0(%a: tensor<f32> loc(unknown), %b: tensor<f32> loc(\"f\"(\"g\":1:2))): %s = stablehlo.add %a, %b : tensor<f32> stablehlo.return %s : tensor<f32> }) {dimensions = dense<0> : tensor<1xi64>} : (tensor<4xf32>, tensor<f32>) -> tensor<f32>",
    ] {
      #expect(try Self.program("(%x: tensor<4xf32>) -> tensor<f32> { \(initial)\(form) return %y : tensor<f32> }") == expected, "\(form)")
    }
    // Another initial value takes part in the result.
    let from = try Self.program(
      "(%x: tensor<4xf32>, %c: tensor<f32>) -> tensor<f32> { %y = stablehlo.reduce(%x init: %c) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32> return %y : tensor<f32> }")
    #expect(from.operations.map(\.primitive) == [.reduce(.maximum, dimensions: [0]), .binary(.maximum)])
  }

  @Test func jaxArgmaxIsRecognised() throws {
    let program = try Self.program(
      """
      (%arg0: tensor<4x3xf32>) -> tensor<4xi32> {
        %0 = stablehlo.iota dim = 1 : tensor<4x3xi32>
        %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
        %c = stablehlo.constant dense<0> : tensor<i32>
        %1:2 = stablehlo.reduce(%arg0 init: %cst), (%0 init: %c) across dimensions = [1] : (tensor<4x3xf32>, tensor<4x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<4xf32>, tensor<4xi32>)
         reducer(%arg1: tensor<f32>, %arg3: tensor<f32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
          %2 = stablehlo.compare GT, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
          %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
          %4 = stablehlo.or %2, %3 : tensor<i1>
          %5 = stablehlo.compare EQ, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
          %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
          %7 = stablehlo.and %5, %6 : tensor<i1>
          %8 = stablehlo.or %4, %7 : tensor<i1>
          %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<f32>
          %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
          stablehlo.return %9, %10 : tensor<f32>, tensor<i32>
        }
        return %1#1 : tensor<4xi32>
      }
      """)
    #expect(program.operations.map(\.primitive) == [.argReduce(.argmax, dimension: 1, .int32)])
  }

  @Test func sortsAreRecognised() throws {
    func sort(_ type: String, _ comparison: String) throws -> [Primitive] {
      try Self.program(
        "(%x: tensor<4x\(type)>) -> tensor<4x\(type)> { %y = \"stablehlo.sort\"(%x) <{dimension = 0 : i64, is_stable = true}> ({ ^bb0(%a: tensor<\(type)>, %b: tensor<\(type)>): \(comparison) : (tensor<\(type)>, tensor<\(type)>) -> tensor<i1> stablehlo.return %c : tensor<i1> }) : (tensor<4x\(type)>) -> tensor<4x\(type)> return %y : tensor<4x\(type)> }"
      ).operations.map(\.primitive)
    }
    let sorted = Primitive.sort(dimension: 0, keyCount: 1)
    #expect(try sort("i32", "%c = stablehlo.compare LT, %a, %b, SIGNED") == [sorted])
    #expect(try sort("i32", "%c = stablehlo.compare GT, %b, %a, SIGNED") == [sorted])
    #expect(try sort("i32", "%c = stablehlo.compare GT, %a, %b, SIGNED") == [.unary(.not), sorted])
    #expect(try sort("f32", "%c = stablehlo.compare LT, %a, %b, TOTALORDER").last == sorted)
    // What comes of NaN is the comparator's business.
    let plain = try sort("f32", "%c = stablehlo.compare LT, %a, %b, FLOAT")
    guard plain.count == 1, case .sortBy(_, _)? = plain.first else {
      Issue.record("a plain comparison of floats is not a total order: \(plain)")
      return
    }
  }

  @Test func topK() throws {
    for form in ["chlo.top_k(%x, k = 2) : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)",
      "\"chlo.top_k\"(%x) <{k = 2 : i64}> : (tensor<4xf32>) -> (tensor<2xf32>, tensor<2xi32>)"] {
      let program = try Self.program("(%x: tensor<4xf32>) -> (tensor<2xf32>, tensor<2xi32>) { %v, %i = \(form) return %v, %i : tensor<2xf32>, tensor<2xi32> }")
      #expect(program.resultTypes == [TensorType(.float32, [2]), TensorType(.int32, [2])])
    }
  }

  @Test func indexing() throws {
    let gather = GatherDimensions(offset: [1], collapsedSlice: [0], startIndexMap: [0], indexVector: 1)
    try Self.expectSame(
      ["\"stablehlo.gather\"(%x, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<5x3xf32>, tensor<2x1xi32>) -> tensor<2x3xf32>"],
      "tensor<5x3xf32>, %i: tensor<2x1xi32>", gives: "tensor<2x3xf32>", .gather(gather, sliceSizes: [1, 3]))
    for (body, combiner): (String, ScatterCombiner) in [
      ("stablehlo.return %b : tensor<f32>", .replace),
      ("%s = stablehlo.add %b, %a : tensor<f32> stablehlo.return %s : tensor<f32>", .add),
      ("%s = stablehlo.minimum %a, %b : tensor<f32> stablehlo.return %s : tensor<f32>", .minimum),
    ] {
      let program = try Self.program(
        "(%x: tensor<4xf32>, %i: tensor<2xi32>, %u: tensor<2xf32>) -> tensor<4xf32> { %y = \"stablehlo.scatter\"(%x, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true}> ({ ^bb0(%a: tensor<f32>, %b: tensor<f32>): \(body) }) : (tensor<4xf32>, tensor<2xi32>, tensor<2xf32>) -> tensor<4xf32> return %y : tensor<4xf32> }")
      guard case .scatter(_, combiner)? = program.operations.first?.primitive else {
        Issue.record("\(program.operations)")
        continue
      }
    }
  }

  @Test func einsteinSums() throws {
    func sum(_ configuration: String, _ result: String) throws -> Program {
      try Self.program(
        "(%a: tensor<2x3x5xf32>, %b: tensor<3x2x7xf32>) -> \(result) { %c = \"stablehlo.einsum\"(%a, %b) <{einsum_config = \"\(configuration)\"}> : (tensor<2x3x5xf32>, tensor<3x2x7xf32>) -> \(result) return %c : \(result) }")
    }
    let dimensions = DotDimensions(lhsBatch: [1], rhsBatch: [0], lhsContracting: [0], rhsContracting: [1])
    #expect(try sum("ijk,jil->jkl", "tensor<3x5x7xf32>").operations.map(\.primitive) == [.dotGeneral(dimensions)])
    #expect(
      try sum("ijk, jil -> lj", "tensor<7x3xf32>").operations.map(\.primitive) == [
        .reduce(.sum, dimensions: [2]), .dotGeneral(dimensions), .transpose([1, 0]),
      ])
    let unary = try Self.program(
      "(%a: tensor<2x3xf32>) -> tensor<3xf32> { %c = stablehlo.unary_einsum %a, config = \"ij->j\" : (tensor<2x3xf32>) -> tensor<3xf32> return %c : tensor<3xf32> }")
    #expect(unary.operations.map(\.primitive) == [.reduce(.sum, dimensions: [0])])
    #expect(throws: ParseError.self) { try sum("iij,jil->l", "tensor<7xf32>") }
    let trace = try Self.program(
      "(%a: tensor<3x2x3xf32>) -> tensor<2xf32> { %c = stablehlo.unary_einsum %a, config = \"iji->j\" : (tensor<3x2x3xf32>) -> tensor<2xf32> return %c : tensor<2xf32> }")
    #expect(
      trace.operations.map(\.primitive) == [
        .transpose([0, 2, 1]), .reshape([9, 2]), .slice(starts: [0, 0], limits: [9, 2], strides: [4, 1]), .reduce(.sum, dimensions: [0]),
      ])
    let select = try Self.program(
      "(%a: tensor<2x3x5xf32>, %i: tensor<2x7xi32>) -> tensor<2x3x7xf32> { %c = \"stablehlo.torch_index_select\"(%a, %i) <{dim = 2 : i64, batch_dims = 1 : i64}> : (tensor<2x3x5xf32>, tensor<2x7xi32>) -> tensor<2x3x7xf32> return %c : tensor<2x3x7xf32> }")
    #expect(select.resultTypes == [TensorType(.float32, [2, 3, 7])])
  }

  @Test func customCalls() throws {
    let m = "tensor<4x4xf32>"
    for (call, primitive): (String, Primitive) in [
      ("@lapack_spotrf_ffi(%x) {mhlo.backend_config = {uplo = 76 : ui8}} : (\(m)) -> (\(m), tensor<i32>)", .factorization(.cholesky(lower: true))),
      ("@lapack_sgetrf_ffi(%x) {backend_config = \"\", mhlo.backend_config = {}, operand_layouts = [dense<[0, 1]> : tensor<2xindex>]} : (\(m)) -> (\(m), tensor<4xi32>, tensor<i32>)", .factorization(.lu)),
      ("@lapack_ssyevd_ffi(%x) {api_version = 4 : i32, backend_config = {mode = 86 : ui8, uplo = 85 : ui8}} : (\(m)) -> (\(m), tensor<4xf32>, tensor<i32>)", .factorization(.eigh(lower: false, vectors: true))),
      ("@lapack_strsm_ffi(%x, %x) {mhlo.backend_config = {diag = 85 : ui8, side = 76 : ui8, trans_x = 84 : ui8, uplo = 76 : ui8}} : (\(m), \(m)) -> \(m)", .triangularSolve(TriangularSolve(leftSide: true, lower: true, unitDiagonal: true, transpose: .transpose))),
      ("@check.expect_close(%x, %x) {has_side_effect = true} : (\(m), \(m)) -> ()", .check(.close(minULP: 0, maxULP: 3))),
    ] {
      let program = try Self.program("(%x: \(m)) { \(call.hasSuffix("()") ? "" : call.hasSuffix(")") ? "%y:\(call.contains("getrf") || call.contains("syevd") ? 3 : 2) = " : "%y = ")stablehlo.custom_call \(call) return }")
      #expect(program.operations.map(\.primitive) == [primitive], "\(call)")
    }
    let sharding = try Self.program("(%x: \(m)) -> \(m) { %y = stablehlo.custom_call @Sharding(%x) {mhlo.sharding = \"{devices=[2,1]<=[2]}\"} : (\(m)) -> \(m) return %y : \(m) }")
    #expect(sharding.operations.isEmpty)
  }

  @Test func aroundOperations() throws {
    let text = """
      #loc1 = loc("model.py":12:3 to :9)
      #map = #sdy.sharding<@mesh, [{"x"}, {}]>
      !t = tensor<4xf32>
      module @jit_f attributes {mhlo.num_partitions = 1 : i32, jax.uses_shape_polymorphism = false, x.y = "a\\22b"} {
        sdy.mesh @mesh = <["x"=2, "y"=4]>
        func.func public @main(%arg0: !t {mhlo.sharding = "{replicated}", jax.buffer_donor = true} loc("x"), %arg1: tensor<4xf32> {sdy.sharding = #map}) -> (tensor<4xf32> {jax.result_info = "result[0]"}) attributes {a.b} {
          %0 = stablehlo.add %arg0, %arg1 {mhlo.frontend_attributes = {k = "v"}, q = #sdy.op_sharding_rule<([i]->[i]) {i=4}>} : tensor<4xf32> loc(#loc2) // comment
          %1 = call @twice(%0) : (tensor<4xf32>) -> tensor<4xf32> loc(callsite("g"("other.py":3:1) at #loc1))
          %2 = sdy.sharding_constraint %1 <@mesh, [{"x"}]> : tensor<4xf32>
          return %2 : tensor<4xf32> loc(unknown)
        } loc(#loc1)
        func.func private @twice(%arg0: tensor<4xf32>) -> tensor<4xf32> {
          %0 = stablehlo.add %arg0, %arg0 : tensor<4xf32>
          func.return %0 : tensor<4xf32>
        }
      } loc(#loc)
      #loc = loc(unknown)
      #loc2 = loc("f/add"(#loc1))
      """
    let module = try StableHLOModule.parse(text)
    #expect(module.name == "jit_f" && module.attributes["x.y"] == "a\"b" && module.functions.map(\.name) == ["main", "twice"])
    let main = try #require(module["main"])
    #expect(main.arguments.map(\.name) == ["arg0", "arg1"] && main.arguments[0].attributes["mhlo.sharding"] == "{replicated}")
    #expect(main.results[0].attributes["jax.result_info"] == "result[0]" && module["twice"]?.isPrivate == true)
    let twice = try #require(module["twice"]).program
    #expect(main.program.operations.map(\.primitive) == [.binary(.add), .call(twice, name: "twice")])
    let places = main.program.operations.map(\.location)
    #expect(places == [SourceLocation(file: "model.py", line: 12, function: "f/add"), SourceLocation(file: "other.py", line: 3, function: "g")])
  }

  @Test func operationsWithoutLocationsHaveTheirLine() throws {
    let text = "func.func @f(%x: tensor<f32>) -> tensor<f32> {\n  %y = stablehlo.sine %x : tensor<f32>\n  return %y : tensor<f32>\n}"
    let module = try StableHLOModule.parse(text, options: .init(sourceName: "a.mlir"))
    #expect(module["f"]?.program.operations[0].location == SourceLocation(file: "a.mlir", line: 2, function: "f"))
  }

  @Test func severalModulesInAFile() throws {
    let one = "module @a {\n func.func @main() { return }\n}\n", two = "func.func @main() -> tensor<f32> {\n %c = stablehlo.constant dense<1.0> : tensor<f32>\n return %c : tensor<f32> }\n"
    let modules = try StableHLOModule.parseAll("// RUN: x\n" + one + "// -----\n\n" + two)
    #expect(modules.map(\.name) == ["a", nil] && modules.map(\.functions.count) == [1, 1])
    let parts = StableHLOModule.split(one + "// -----\n" + two + "}")
    #expect(parts.count == 2)
    do {
      _ = try StableHLOModule.parse(parts[1])
      Issue.record("a bracket too many was taken")
    } catch { #expect(error.line == 8) }
  }
}

/// The generic form of a whole module, and texts that are no text.
@Suite struct ParserGenericFormTests {
  @Test func genericModules() throws {
    let generic = """
      "builtin.module"() <{sym_name = "m"}> ({
        "func.func"() <{arg_attrs = [{jax.buffer_donor = true, mhlo.sharding = "{replicated}"}], function_type = (tensor<2xf32>) -> tensor<2xf32>, res_attrs = [{jax.result_info = "r"}], sym_name = "main", sym_visibility = "public"}> ({
        ^bb0(%arg3: tensor<2xf32> loc("-":2:26)):
          %4 = "func.call"(%arg3) <{callee = @f}> : (tensor<2xf32>) -> tensor<2xf32> loc(#loc4)
          "func.return"(%4) : (tensor<2xf32>) -> () loc(#loc4)
        }) : () -> () loc(#loc4)
        "func.func"() <{function_type = (tensor<2xf32>) -> tensor<2xf32>, sym_name = "f", sym_visibility = "private"}> ({
        ^bb0(%arg0: tensor<2xf32>):
          %0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<2xf32>}> : () -> tensor<2xf32>
          %1:2 = "stablehlo.while"(%0, %arg0) ({
          ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
            %c = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
            "stablehlo.return"(%c) : (tensor<i1>) -> ()
          }, {
          ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
            "stablehlo.return"(%b, %a) : (tensor<2xf32>, tensor<2xf32>) -> ()
          }) : (tensor<2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
          "func.return"(%1#1) : (tensor<2xf32>) -> ()
        }) : () -> ()
      }) {mhlo.num_partitions = 1 : i32} : () -> () loc(#loc)
      #loc = loc(unknown)
      #loc4 = loc("f.py":4:1)
      """
    let pretty = """
      module @m {
        func.func public @main(%x: tensor<2xf32>) -> tensor<2xf32> {
          %0 = call @f(%x) : (tensor<2xf32>) -> tensor<2xf32>
          return %0 : tensor<2xf32>
        }
        func.func private @f(%arg0: tensor<2xf32>) -> tensor<2xf32> {
          %0 = stablehlo.constant dense<1.0> : tensor<2xf32>
          %1:2 = stablehlo.while(%a = %0, %b = %arg0) : tensor<2xf32>, tensor<2xf32>
          cond {
            %c = stablehlo.constant dense<false> : tensor<i1>
            stablehlo.return %c : tensor<i1>
          } do {
            stablehlo.return %b, %a : tensor<2xf32>, tensor<2xf32>
          }
          return %1#1 : tensor<2xf32>
        }
      }
      """
    let module = try StableHLOModule.parse(generic)
    #expect(module.name == "m" && module.attributes["mhlo.num_partitions"] == "1 : i32")
    #expect(module.functions.map(\.program) == (try StableHLOModule.parse(pretty)).functions.map(\.program))
    #expect(module.functions.map(\.isPrivate) == [false, true])
    #expect(module["main"]?.arguments.first?.attributes == ["jax.buffer_donor": "true", "mhlo.sharding": "{replicated}"])
    #expect(module["main"]?.program.operations.first?.location == SourceLocation(file: "f.py", line: 4, function: "main"))
  }

  @Test func bytecodeIsNamed() throws {
    let text = String(decoding: [0x4D, 0x4C, 0xEF, 0x52, 0x01, 0x02, 0xFF], as: UTF8.self)
    let error = #expect(throws: ParseError.self) { try StableHLOModule.parse(text) }
    #expect(error?.kind == .unsupported && error?.detail.contains("bytecode") == true)
  }
}
