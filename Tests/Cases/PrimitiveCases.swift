import ApusIR

/// A primitive with attributes and operands that it admits.
package struct PrimitiveCase: Sendable, CustomStringConvertible {
  package let primitive: Primitive
  package let operands: [DenseArray]
  package let name: String
  /// Whether the operation has a derivative that is continuous around the operands, which stay clear of ties, jumps and branch cuts.
  package let isDifferentiable: Bool

  package var description: String { name }

  init(_ primitive: Primitive, _ operands: [DenseArray], _ detail: String = "", isDifferentiable: Bool? = nil) {
    self.primitive = primitive
    self.operands = operands
    let types = operands.map { "\($0.type)" }.joined(separator: ", ")
    name = "\(primitive.name)(\(types))\(detail.isEmpty ? "" : " " + detail)"
    self.isDifferentiable = isDifferentiable ?? operands.contains { $0.dtype.isDifferentiable }
  }
}

/// Samples of every primitive: several attributes each, every dtype it admits, extents of 0, 1, primes and one past the vector width.
///
/// Depends on the IR alone, so that whatever runs, transforms or compiles programs can be held to the same cases.
package enum PrimitiveCases {
  package enum Family: String, CaseIterable, Sendable, CustomStringConvertible {
    case elementwise, movement, reduction, windows, contraction, convolution, indexing, ordering, linearAlgebra, control, random
    case collective
    package var description: String { rawValue }
  }

  package static func all(seed: UInt64) -> [PrimitiveCase] { Family.allCases.flatMap { cases($0, seed: seed) } }

  package static func cases(_ family: Family, seed: UInt64) -> [PrimitiveCase] {
    var samples = Samples(seed: seed)
    return switch family {
    case .elementwise: samples.elementwise() + samples.precisions()
    case .movement: samples.movement()
    case .reduction: samples.reduction()
    case .windows: samples.windows()
    case .contraction: samples.contraction()
    case .convolution: samples.convolutions()
    case .indexing: samples.indexing()
    case .ordering: samples.ordering()
    case .linearAlgebra: samples.linearAlgebra()
    case .control: samples.control()
    case .random: samples.random()
    case .collective: samples.collectives()
    }
  }
}

/// Draws operands.
struct Samples {
  var generator: SplitMix64
  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// What elements are drawn from. Complex numbers take the real part from it and an imaginary part off all branch cuts.
  enum Values {
    /// Either sign, away from zero.
    case signed(Double, Double)
    case range(Double, Double)
    /// Away from integers and halves.
    case betweenSteps
    /// All different, by a tenth at least where the dtype resolves that.
    case distinct
  }

  mutating func array(_ dtype: DType, _ shape: Shape, _ values: Values = .signed(0.3, 2)) -> DenseArray {
    let count = shape.elementCount
    var order = Array(0..<count)
    order.shuffle(using: &generator)
    var real = [Double](repeating: 0, count: count), imaginary = real
    for index in 0..<count {
      imaginary[index] = generator.uniform(0.3, 1)
      switch values {
      case .range(let low, let high): real[index] = generator.uniform(low, high)
      case .signed(let low, let high):
        let magnitude = generator.uniform(low, high)
        real[index] = Bool.random(using: &generator) ? magnitude : -magnitude
      case .betweenSteps:
        let step = Double(Int.random(in: -5...5, using: &generator)) * 0.5
        real[index] = step + generator.uniform(0.1, 0.4)
      case .distinct: real[index] = (Double(order[index]) - Double(count) / 2) * 0.25 + generator.uniform(0.02, 0.12)
      }
    }
    switch dtype.category {
    case .bool: real = real.map { _ in Bool.random(using: &generator) ? 1 : 0 }
    case .signedInteger: real = real.map { _ in Double(Int.random(in: -7...7, using: &generator)) }
    case .unsignedInteger: real = real.map { _ in Double(Int.random(in: 0...11, using: &generator)) }
    case .floatingPoint, .complex: break
    }
    return .of(TensorType(dtype, shape), real, imaginary)
  }

  /// Integers in a range, of any dtype.
  mutating func integers(_ dtype: DType, _ shape: Shape, _ range: ClosedRange<Int>) -> DenseArray {
    let count = shape.elementCount
    return .of(TensorType(dtype, shape), (0..<count).map { _ in Double(Int.random(in: range, using: &generator)) })
  }

  /// One more than compiled code has lanes of a dtype.
  static func pastVector(_ dtype: DType) -> Int { dtype.byteCount > 4 ? 17 : 33 }

  func index(_ value: Int, _ dtype: DType = .int32) -> DenseArray { .scalar(value, dtype) }

  /// The dtypes that stand for all where an operation only moves elements, one of each size and kind.
  static let movedTypes: [DType] = [.float64, .complex128, .float32, .bfloat16, .int32, .uint8, .bool]

  /// A case of every operation for all other dtypes.
  mutating func ofOtherTypes(_ make: (inout Samples, DType) -> [PrimitiveCase]) -> [PrimitiveCase] {
    DType.allCases.filter { !Self.movedTypes.contains($0) }.flatMap { dtype in
      var seen: Set<String> = []
      return make(&self, dtype).filter { $0.dtype == dtype && seen.insert($0.operation).inserted }
    }
  }
}
