import ApusIR
import ApusTestCases

/// What laws allow to rounding, in one place.
extension Laws {
  /// Two ways of computing the same differ by no more than so much of the largest element (or of 1), times a small factor that the law
  /// states: f16 and bf16 have 11 and 8 bits, and a result is rounded several times on its way.
  package static func tolerance(_ dtype: DType) -> Double {
    switch dtype.realType {
    case .float64: 1e-12
    case .float32: 1e-5
    case .float16: 5e-3
    case .bfloat16: 4e-2
    default: 0
    }
  }

  /// Central differences of functions of order one, of which third derivatives are of order a hundred at most.
  static let differenceTolerance = 2e-5

  /// Throws where arrays differ by more than rounding explains, relative to the largest element or 1; NaN is NaN and infinity infinity.
  ///
  /// - Parameter program: what the arrays were computed by, which may be coarser than they are.
  package static func expectNear(
    _ got: [DenseArray], _ expected: [DenseArray], _ what: @autoclosure () -> String, through program: Program? = nil, scale: Double = 4
  ) throws {
    let coarsest = program.map(tolerance) ?? 0
    guard got.map(\.type) == expected.map(\.type) else {
      throw LawBroken("\(what()): types \(got.map(\.type)) instead of \(expected.map(\.type))")
    }
    for (index, (a, b)) in zip(got, expected).enumerated() where a != b {
      let relative = b.dtype.isDifferentiable ? max(tolerance(b.dtype), coarsest) : 0
      if let difference = difference(a, b, within: scale * relative) { throw LawBroken("\(what()) \(index): \(difference)") }
    }
  }

  /// What is wrong with an array, nil where rounding explains it.
  private static func difference(_ got: DenseArray, _ expected: DenseArray, within tolerance: Double) -> String? {
    let (x, y) = (got.numbers, expected.numbers)
    let allowed = tolerance * size(y)
    for (index, (u, v)) in zip(x, y).enumerated() {
      if u == v || (!u.isFinite && !v.isFinite && isSame(u, v)) { continue }
      if !((u - v).length <= allowed) { return "element \(index) of \(expected.type) is \(text(u)), not \(text(v))" }
    }
    return nil
  }

  /// The same for numbers; what is not finite in `expected` is not compared.
  package static func expectNear(
    _ got: [Complex<Double>], _ expected: [Complex<Double>], _ tolerance: Double, _ what: @autoclosure () -> String
  ) throws {
    guard got.count == expected.count else { throw LawBroken("\(what()): \(got.count) elements instead of \(expected.count)") }
    let allowed = tolerance * size(expected)
    for (index, (x, y)) in zip(got, expected).enumerated() where y.isFinite && !((x - y).length <= allowed) {
      throw LawBroken("\(what()): element \(index) is \(text(x)), not \(text(y))")
    }
  }

  static func expectIdentical(_ got: [DenseArray], _ expected: [DenseArray]) throws {
    guard got.count == expected.count else { throw LawBroken("\(got.count) results instead of \(expected.count)") }
    for (index, (a, b)) in zip(got, expected).enumerated() where !isIdentical(a, b) {
      throw LawBroken("result \(index) is \(a.numbers.prefix(8).map(text)), not \(b.numbers.prefix(8).map(text))")
    }
  }

  private static func size(_ numbers: [Complex<Double>]) -> Double {
    numbers.reduce(1) { $1.isFinite ? Swift.max($0, $1.length) : $0 }
  }

  /// Real numbers that are not finite are equal or both NaN; of complex ones it is enough that neither is finite.
  private static func isSame(_ u: Complex<Double>, _ v: Complex<Double>) -> Bool {
    let (a, b) = (u.rawStorage, v.rawStorage)
    if a.y != 0 || b.y != 0 { return true }
    return a.x == b.x || (a.x.isNaN && b.x.isNaN)
  }

  private static func text(_ number: Complex<Double>) -> String {
    let (x, y) = (number.rawStorage.x, number.rawStorage.y)
    return y == 0 ? "\(x)" : "\(x) + \(y)i"
  }
}

extension Laws {
  /// That of the coarsest dtype on the way.
  static func tolerance(_ program: Program) -> Double { program.dtypes.map(tolerance).max() ?? 0 }
}

extension Program {
  /// Of all values, those of programs inside operations too.
  fileprivate var dtypes: Set<DType> {
    operations.reduce(into: Set(types.map(\.dtype))) { found, operation in
      for region in operation.primitive.regions { found.formUnion(region.dtypes) }
    }
  }
}
