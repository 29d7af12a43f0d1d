import ApusIR
import Testing

@testable import ApusTestCases

/// The cases that laws are checked on leave nothing out.
@Suite struct CoverageTests {
  private let cases = PrimitiveCases.all(seed: 7)

  /// The kinds of primitives that cases must cover. A new primitive does not compile here until it has a name below.
  private static let kinds = [
    "unary", "binary", "compare", "select", "clamp", "convert", "bitcastConvert", "constant", "iota", "broadcastInDim", "reshape",
    "transpose", "slice", "dynamicSlice", "dynamicUpdateSlice", "pad", "concatenate", "reverse", "reduce", "argReduce", "cumulative",
    "dotGeneral", "gather", "scatter", "sort", "branch", "whileLoop", "scan", "call", "optimizationBarrier", "threefry2x32",
    "custom", "reducePrecision", "reduceRegion", "reduceWindow", "selectAndScatter", "convolution", "scatterRegion", "sortBy",
    "cholesky", "triangularSolve", "fft", "factorization", "matrix", "rngBitGenerator", "collective", "deviceIndex",
  ]

  private static func kind(_ primitive: Primitive) -> String {
    switch primitive {
    case .unary: "unary"
    case .binary: "binary"
    case .compare: "compare"
    case .select: "select"
    case .clamp: "clamp"
    case .convert: "convert"
    case .bitcastConvert: "bitcastConvert"
    case .constant: "constant"
    case .iota: "iota"
    case .broadcastInDim: "broadcastInDim"
    case .reshape: "reshape"
    case .transpose: "transpose"
    case .slice: "slice"
    case .dynamicSlice: "dynamicSlice"
    case .dynamicUpdateSlice: "dynamicUpdateSlice"
    case .pad: "pad"
    case .concatenate: "concatenate"
    case .reverse: "reverse"
    case .reduce: "reduce"
    case .argReduce: "argReduce"
    case .cumulative: "cumulative"
    case .dotGeneral: "dotGeneral"
    case .gather: "gather"
    case .scatter: "scatter"
    case .sort: "sort"
    case .branch: "branch"
    case .whileLoop: "whileLoop"
    case .scan: "scan"
    case .call: "call"
    case .custom: "custom"
    case .optimizationBarrier: "optimizationBarrier"
    case .threefry2x32: "threefry2x32"
    case .reducePrecision: "reducePrecision"
    case .reduceRegion: "reduceRegion"
    case .reduceWindow: "reduceWindow"
    case .selectAndScatter: "selectAndScatter"
    case .convolution: "convolution"
    case .scatterRegion: "scatterRegion"
    case .sortBy: "sortBy"
    case .cholesky: "cholesky"
    case .triangularSolve: "triangularSolve"
    case .fft: "fft"
    case .factorization: "factorization"
    case .matrix: "matrix"
    case .rngBitGenerator: "rngBitGenerator"
    case .randomSeed: "randomSeed"
    case .collective: "collective"
    case .deviceIndex: "deviceIndex"
    case .axisIndex: "axisIndex"
    case .check: "check"
    }
  }

  @Test func everyPrimitiveHasCases() {
    let covered = Set(cases.map { Self.kind($0.primitive) })
    for kind in Self.kinds { #expect(covered.contains(kind), "no case of \(kind)") }
  }

  private func expectCases(_ primitive: Primitive, _ dtypes: [DType]) {
    let covered = Set(cases.filter { $0.primitive == primitive }.compactMap { $0.operands.first?.dtype })
    for dtype in dtypes { #expect(covered.contains(dtype), "no case of \(primitive.name) on \(dtype)") }
  }

  @Test func everyElementwiseFunctionHasCasesOfEveryDType() {
    for function in UnaryFunction.allCases { expectCases(.unary(function), function.domain.dtypes) }
    for function in BinaryFunction.allCases {
      expectCases(.binary(function), function.domain.dtypes.filter { function.resultType($0) != nil })
    }
    for direction in ComparisonDirection.allCases { expectCases(.compare(direction), direction.domain.dtypes) }
    for dtype in DType.allCases { expectCases(.convert(dtype), DType.allCases) }
  }

  @Test func everyMonoidAndCombinerHasCases() {
    for monoid in Monoid.allCases {
      expectCases(.reduce(monoid, dimensions: [0]), monoid.domain.dtypes)
      expectCases(.cumulative(monoid, dimension: 1, reverse: true), monoid.domain.dtypes)
    }
    for combiner in ScatterCombiner.allCases {
      let isCovered = cases.contains { if case .scatter(_, combiner) = $0.primitive { true } else { false } }
      #expect(isCovered, "no case of scatter by \(combiner)")
    }
  }

  /// Operations that only ever give scalars.
  private static let withoutExtents: Set<String> = ["partition_id", "replica_id"]

  @Test func extentsOfEveryOperationAreZeroOnePrimeAndOnePastAVector() throws {
    for (operation, samples) in Dictionary(grouping: cases, by: \.operation) where !Self.withoutExtents.contains(operation) {
      let types = try samples.flatMap { $0.operands.map(\.type) + (try $0.primitive.resultTypes($0.operands.map(\.type))) }
      let extents = Set(types.flatMap(\.shape.dimensions))
      for (name, allowed): (String, Set) in [("0", [0]), ("1", [1]), ("a prime", [2, 3, 5, 7, 11, 13]), ("one past a vector", [17, 33])] {
        #expect(!extents.isDisjoint(with: allowed), "no extent of \(name) in the cases of \(operation)")
      }
    }
  }

  @Test func everyOperationThatTakesAnyDTypeHasCasesOfAll() {
    let operations = Dictionary(grouping: cases, by: \.operation).mapValues { Set($0.compactMap(\.dtype)) }
    // Those whose rules admit everything are known by admitting what little else does.
    for (operation, dtypes) in operations where dtypes.isSuperset(of: [.bool, .complex128, .bfloat16, .uint8]) {
      for dtype in DType.allCases where !dtypes.contains(dtype) { Issue.record("no case of \(operation) on \(dtype)") }
    }
  }

  @Test func casesAreWellTypedAndTheSameForASeed() throws {
    for sample in cases { _ = try sample.primitive.resultTypes(sample.operands.map(\.type)) }
    let again = PrimitiveCases.all(seed: 7)
    #expect(again.map(\.operands) == cases.map(\.operands))
    #expect(again.map(\.name) == cases.map(\.name))
  }
}
