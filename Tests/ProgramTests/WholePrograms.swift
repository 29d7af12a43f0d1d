import Testing

/// A program as an argument of a test.
struct ProgramArgument: Sendable, CustomTestStringConvertible {
  var type: any WholeProgram.Type
  var testDescription: String { type.name }

  init(_ type: any WholeProgram.Type) { self.type = type }
}

let wholePrograms = [
  ProgramArgument(NanoGPT.self), ProgramArgument(LSTM.self), ProgramArgument(ConvolutionalNetwork.self),
  ProgramArgument(VisionTransformer.self), ProgramArgument(NeuralODE.self), ProgramArgument(GaussianProcess.self),
  ProgramArgument(FourierFilter.self), ProgramArgument(KalmanFilter.self), ProgramArgument(ImplicitLayer.self),
  ProgramArgument(ClippedGradients.self), ProgramArgument(MetaLearning.self), ProgramArgument(Flow.self),
  ProgramArgument(AlignmentLoss.self), ProgramArgument(BeamSearch.self), ProgramArgument(Gravitation.self),
  ProgramArgument(DeepEquilibrium.self), ProgramArgument(Transport.self), ProgramArgument(MatrixFactorization.self),
  ProgramArgument(ContrastiveLoss.self), ProgramArgument(PolicyGradient.self),
]
