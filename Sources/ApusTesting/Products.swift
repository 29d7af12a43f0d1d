import Apus

/// The sum of the products of corresponding elements (of their real parts, where complex), and of the products' sizes.
func dot(_ a: [Tensor], _ b: [Tensor]) throws -> (sum: Double, size: Double) {
  var sum = 0.0, size = 0.0
  for (a, b) in zip(a, b) {
    for (x, y) in zip(try a.complexElements(), try b.complexElements()) {
      let product = (x * y).real
      sum += product
      size += abs(product)
    }
  }
  return (sum, size)
}

extension Tensor {
  func complexElements() throws -> [Complex<Double>] {
    let array = try concrete()
    return switch array.dtype {
    case .complex64: array.elements(as: Complex<Float>.self).map { Complex(Double($0.real), Double($0.imaginary)) }
    case .complex128: array.elements(as: Complex<Double>.self)
    default: array.doubles().map { Complex($0, 0) }
    }
  }
}
