/// The arguments of a call of a transformed function, taken apart.
struct Arguments {
  var writer = TreeWriter()
  /// The first leaf of each argument, and the end of the last.
  private(set) var bounds = [0]

  mutating func append<A: ParameterTree>(_ argument: A) {
    argument.flatten(into: &writer)
    bounds.append(writer.leaves.count)
  }

  /// Takes the leaves out of an argument, so that nothing else holds their buffers on its behalf.
  mutating func append<A: ParameterTree>(taking argument: inout A) {
    append(argument)
    var reader = TreeReader(writer.leaves[bounds[bounds.count - 2]...].map { _ in .placeholder })
    argument.assign(from: &reader)
  }

  var leaves: [Tensor] { writer.leaves }
  var count: Int { bounds.count - 1 }
  func range(_ argument: Int) -> Range<Int> { range(argument..<(argument + 1)) }
  func range(_ arguments: Range<Int>) -> Range<Int> { bounds[arguments.lowerBound]..<bounds[arguments.upperBound] }

  /// Which leaves have a derivative: the trainable ones, of a differentiable dtype, of some of the arguments.
  func active(_ arguments: Range<Int>) -> [Bool] {
    let wanted = range(arguments)
    return writer.leaves.indices.map { index in
      wanted.contains(index) && writer.roles[index] == .trainable && writer.leaves[index].dtype.isDifferentiable
    }
  }
}

extension Arguments {
  /// Which leaves of some arguments can have a tangent: those of a differentiable dtype.
  func differentiable(_ arguments: Range<Int>) -> [Bool] {
    let wanted = range(arguments)
    return leaves.enumerated().map { wanted.contains($0) && $1.dtype.isDifferentiable }
  }
  var differentiable: [Bool] { differentiable(0..<count) }

  /// The same with integer literals as floating-point ones in some arguments: what is differentiated by is a number.
  func floatingLiterals(_ arguments: Range<Int>) -> Arguments {
    var result = self
    for index in range(arguments) {
      let leaf = leaves[index]
      guard leaf.isWeak, leaf.dtype.isInteger else { continue }
      if case .weak(let scalar) = leaf.representation, case .integer(let value) = scalar.value {
        result.writer.leaves[index] = Tensor(Double(value))
      } else {
        result.writer.leaves[index] = converted(leaf, to: .float32)
      }
    }
    return result
  }

  /// Puts the leaves back that were taken out of an argument.
  func restore<A: ParameterTree>(_ argument: inout A, _ position: Int) {
    var reader = TreeReader(Array(leaves[range(position)]))
    argument.assign(from: &reader)
  }
}

extension ParameterTree {
  /// The same tree with the next leaves of a reader.
  func reading(_ reader: inout TreeReader) -> Self {
    var copy = self
    copy.assign(from: &reader)
    return copy
  }
}

extension Tensor {
  /// What stands where a leaf has been taken out.
  static let placeholder = Tensor(0)
}
