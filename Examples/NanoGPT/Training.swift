import Apus
import ApusNN
import ApusOptim
import Foundation

/// What a run is made of, apart from its text.
struct Settings: Equatable {
  var model: GPT.Configuration
  var batch = 12, steps = 2000, seed = 0
}

let loss = { @Sendable (model: GPT, x: Tensor, y: Tensor) in crossEntropy(logits: model(x), labels: y).mean() }

/// NanoGPT's recipe: AdamW on warmed-up cosine, the gradient's norm limited, weight decay on matrices only.
func makeOptimizer(_ steps: Int) -> GradientTransformation {
  let rate = Schedule.warmupCosine(peak: 1e-3, warmup: min(100, steps / 10), steps: steps, minimum: 1e-4)
  return chain(clip(globalNorm: 1), adamW(rate: rate, betas: (0.9, 0.99), decay: 0.1, mask: .matrices))
}

/// Trains, step by step. All state is in `checkpoint`: continuing from a saved one gives the numbers that going on would have
/// given.
struct Trainer {
  let settings: Settings
  let corpus: Corpus
  private(set) var checkpoint: Checkpoint
  private let step: @Sendable (inout GPT, inout OptimizerState, Tensor, Tensor) -> Tensor
  private let evaluate: @Sendable (GPT, Tensor, Tensor, Tensor) -> Tensor

  init(_ settings: Settings, corpus: Corpus, resuming checkpoint: Checkpoint? = nil) {
    self.settings = settings
    self.corpus = corpus
    let optimizer = makeOptimizer(settings.steps)
    self.checkpoint = checkpoint ?? Checkpoint(settings.model, optimizer: optimizer, seed: settings.seed)

    // `inout` is how Swift says "in place": still a pure function from old values to new ones, but buffers that nobody else holds
    // are used again.
    step = jit { (model: inout GPT, state: inout OptimizerState, x: Tensor, y: Tensor) in
      let (value, gradient) = valueAndGrad(loss)(model, x, y)
      model += optimizer.update(gradient, state: &state, parameters: model)
      return value
    }
    evaluate = jit { (model: GPT, x: Tensor, y: Tensor, weights: Tensor) in
      (crossEntropy(logits: model(x), labels: y) * weights).sum()
    }
  }

  /// What compiling the step takes.
  func compile() throws -> CompilationReport {
    let (x, y) = try batch(0)
    var (model, state) = (checkpoint.model, checkpoint.state)
    return try explain(step, &model, &state, x, y).report
  }

  private func batch(_ index: Int) throws -> (x: Tensor, y: Tensor) {
    try corpus.batch(of: settings.batch, context: settings.model.context, key: checkpoint.key.foldIn(index))
  }

  /// One step; the loss before it.
  mutating func advance() throws -> Float {
    let (x, y) = try batch(checkpoint.losses.count)
    let value = try step(&checkpoint.model, &checkpoint.state, x, y).item(as: Float.self)
    guard value.isFinite else {
      throw Failure("the loss is \(value) at step \(checkpoint.losses.count); the last checkpoint is untouched")
    }
    checkpoint.losses.append(value)
    return value
  }

  /// The mean loss over the validation text, cut into all blocks that do not overlap.
  func validationLoss() throws -> Double {
    var total = 0.0, count = 0.0
    for (x, y, weights) in corpus.validationBatches(of: 32, context: settings.model.context) {
      total += try evaluate(checkpoint.model, x, y, weights).item()
      count += try weights.sum().item() * Double(settings.model.context)
    }
    return total / count
  }
}
