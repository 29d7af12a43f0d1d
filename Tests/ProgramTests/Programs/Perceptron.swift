import Apus
import ApusNN

/// A network of one hidden layer of tanh, in double precision, which several programs are made with.
struct Perceptron: ParameterTree {
  var hidden: Linear, output: Linear
  static let fields = Fields(\Perceptron.hidden, \.output)

  init(_ inputs: Int, _ width: Int, _ outputs: Int) {
    (hidden, output) = (.zeros(inputs, width), .zeros(width, outputs))
  }

  func callAsFunction(_ x: Tensor) -> Tensor { output(tanh(hidden(x))) }
}

extension Linear {
  static func zeros(_ inputs: Int, _ outputs: Int, dtype: DType = .float64) -> Linear {
    Linear(weight: .zeros([inputs, outputs], dtype: dtype), bias: .zeros([outputs], dtype: dtype))
  }
}

extension Tensor {
  static func doubles(_ shape: Int...) -> Tensor { .zeros(Shape(shape), dtype: .float64) }
}
