import Apus
import ApusNN
import ApusOptim

/// W4 and W5: training steps of classifiers of images, by stochastic gradient descent.
enum ClassifierBenchmark {
  struct MLP: ParameterTree {
    var layers: [Linear]
    static let fields = Fields(\MLP.layers)

    init(_ sizes: [Int]) {
      layers = zip(sizes, sizes.dropFirst()).map { Linear(weight: .zeros([$0, $1]), bias: .zeros([$1])) }
    }

    func callAsFunction(_ x: Tensor) -> Tensor {
      var h = x
      for layer in layers.dropLast() { h = relu(layer(h)) }
      return layers[layers.count - 1](h)
    }

    static func loss(_ model: MLP, _ x: Tensor, _ y: Tensor) -> Tensor { crossEntropy(logits: model(x), labels: y).mean() }

    static func initial(_ bench: Bench) throws -> MLP { try MLP([784, 512, 512, 10]).loading(bench.inputs(startingWith: "params.")) }
  }

  struct CNN: ParameterTree {
    var convolution1: Kernel, convolution2: Kernel, dense1: Linear, dense2: Linear
    static let fields = Fields(\CNN.convolution1, \.convolution2, \.dense1, \.dense2)

    /// A kernel `[height, width, inputs, outputs]` over images `[batch, height, width, inputs]`.
    struct Kernel: ParameterTree {
      var weight: Tensor, bias: Tensor
      static let fields = Fields(\Kernel.weight, \.bias)

      init(_ inputs: Int, _ outputs: Int) { (weight, bias) = (.zeros([3, 3, inputs, outputs]), .zeros([outputs])) }

      func callAsFunction(_ x: Tensor) -> Tensor { relu(convolution(x, weight, dimensions: .channelsLast) + bias) }
    }

    init() {
      (convolution1, convolution2) = (Kernel(1, 32), Kernel(32, 64))
      dense1 = Linear(weight: .zeros([9216, 128]), bias: .zeros([128]))
      dense2 = Linear(weight: .zeros([128, 10]), bias: .zeros([10]))
    }

    func callAsFunction(_ x: Tensor) -> Tensor {
      let features = convolution2(convolution1(x))
      let pooled = features.reduceWindow(.maximum, window: [1, 2, 2, 1], strides: [1, 2, 2, 1])
      return dense2(relu(dense1(pooled.reshape(x.shape[0], 9216))))
    }
  }

  static func runMLP(_ bench: Bench) throws {
    try train(bench, try MLP.initial(bench), sgd(rate: 0.01, momentum: 0.9), loss: MLP.loss)
  }

  static func runCNN(_ bench: Bench) throws {
    let model = try CNN().loading(bench.inputs(startingWith: "params."))
    let measurement = Measurement(minimumSeconds: 3, maximumSeconds: 10, minimumSamples: 7)
    try train(bench, model, sgd(rate: 0.01), measurement) { model, x, y in crossEntropy(logits: model(x), labels: y).mean() }
  }

  private static func train<Model: ParameterTree>(
    _ bench: Bench, _ initial: Model, _ optimizer: GradientTransformation, _ measurement: Measurement = Measurement(),
    loss: @escaping @Sendable (Model, Tensor, Tensor) -> Tensor
  ) throws {
    let (x, y) = (try bench.input("x"), try bench.input("y"))
    var model = initial, state = optimizer.initialize(initial)
    let step = jit { (model: inout Model, state: inout OptimizerState, x: Tensor, y: Tensor) in
      let (value, gradient) = valueAndGrad(loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
    try bench.timeTraining("step", measurement: measurement) { try step(&model, &state, x, y).item() }
  }
}

extension ConvolutionDimensions {
  /// Images `[batch, height, width, features]`, kernels `[height, width, inputs, outputs]`.
  static let channelsLast = ConvolutionDimensions(
    inputBatch: 0, inputFeature: 3, inputSpatial: [1, 2], kernelInputFeature: 2, kernelOutputFeature: 3, kernelSpatial: [0, 1],
    outputBatch: 0, outputFeature: 3, outputSpatial: [1, 2])
}
