import ApusIR
import ApusTestCases

extension Subject {
  /// The same function in double precision, of which that in less is a rounding; nil where an operation depends on how numbers are
  /// represented.
  func widened() -> Subject? {
    // A remainder jumps where a quotient passes an integer, which one of numbers that steps before have rounded may do.
    if arguments.contains(where: { $0.type != $0.type.widened }), program.contains(where: { $0 == .binary(.remainder) }) { return nil }
    return program.widened().map { Subject($0, arguments.map(Laws.widened), like: self) }
  }
}

extension Laws {
  package static func widened(_ array: DenseArray) -> DenseArray { .of(array.type.widened, numbers: array.numbers) }
}

extension DType {
  fileprivate var widened: DType { isComplex ? .complex128 : isFloatingPoint ? .float64 : self }
}

extension TensorType {
  fileprivate var widened: TensorType { with(dtype: dtype.widened) }
}

extension Program {
  /// The same in double precision, nil where an operation depends on how numbers are represented.
  package func widened() -> Program? {
    if types.allSatisfy({ $0 == $0.widened }) { return self }
    let b = ProgramBuilder()
    var image = [ValueID](repeating: ValueID(-1), count: valueCount)
    for parameter in parameters { image[parameter] = b.addParameter(type(of: parameter).widened) }
    for operation in operations {
      guard let primitive = operation.primitive.widened(), let made = try? b.append(primitive, operation.operands.map { image[$0] }) else {
        return nil
      }
      for (old, new) in zip(operation.results, made) { image[old] = new }
    }
    return b.finish(results.map { image[$0] })
  }
}

extension Primitive {
  fileprivate func widened() -> Primitive? {
    struct Narrow: Error {}
    switch self {
    case .convert(let dtype): return .convert(dtype.widened)
    case .constant(let literal): return .constant(Laws.widened(literal))
    case .iota(let type, let dimension): return .iota(type.widened, dimension: dimension)
    case .bitcastConvert, .reducePrecision, .rngBitGenerator, .binary(.nextAfter): return nil
    default:
      return try? mapRegions {
        guard let wide = $0.widened() else { throw Narrow() }
        return wide
      }
    }
  }
}
