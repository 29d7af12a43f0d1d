import Apus

/// The cross-entropy of each example: the negative logarithm of the probability that `softmax(logits)` gives to its label.
///
/// - Parameters:
///   - logits: `[..., classes]`.
///   - labels: integers `[...]`.
/// - Returns: `[...]`, to be averaged or summed.
public func crossEntropy(logits: Tensor, labels: Tensor) -> Tensor {
  -logSoftmax(logits).takeAlong(labels.expandDims(-1), axis: -1).squeeze(-1)
}

/// The cross-entropy of each example with a distribution over the classes.
///
/// - Parameters:
///   - logits: `[..., classes]`.
///   - probabilities: `[..., classes]`.
/// - Returns: `[...]`.
public func crossEntropy(logits: Tensor, probabilities: Tensor) -> Tensor {
  -(logSoftmax(logits) * probabilities).sum(axis: -1)
}

/// The cross-entropy of yes-or-no examples, element by element, without overflow.
///
/// - Parameters:
///   - logits: `[...]`, log odds of yes.
///   - labels: `[...]`, bools or probabilities of yes.
public func binaryCrossEntropy(logits: Tensor, labels: Tensor) -> Tensor {
  let yes = labels.converted(to: logits.dtype)
  return -(yes * logSigmoid(logits) + (1 - yes) * logSigmoid(-logits))
}
