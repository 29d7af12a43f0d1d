import ApusIR

extension Tensor: CustomStringConvertible, CustomDebugStringConvertible {
  /// The elements as NumPy prints them, with the dtype; the type alone where there are no elements, in a trace; the error of a
  /// poisoned tensor.
  public var description: String {
    switch representation {
    case .poison(let poison): return "Tensor(failed: \(poison.error))"
    case .weak(let scalar):
      switch scalar.value {
      case .integer(let value): return "Tensor(\(value))"
      case .floating(let value): return "Tensor(\(value))"
      }
    case .tracer(let tracer):
      if let array = tracer.concrete { return Self.text(array) }
      return "Tensor(traced, \(tracer.type))"
    case .concrete(let storage): return Self.text(storage.array)
    }
  }

  public var debugDescription: String { description }

  private static func text(_ array: DenseArray) -> String {
    let name = "Tensor("
    let shape = array.elementCount == 0 ? ", shape: \(array.shape)" : ""
    return name + ArrayText(array).text(indent: name.count) + shape + ", \(array.dtype))"
  }
}
