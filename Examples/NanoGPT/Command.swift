import Apus
import ArgumentParser
import Foundation

@main
struct NanoGPT: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nanogpt", abstract: "Trains a character-level Transformer on a text and writes some more of it.")

  @Option(
    help: ArgumentHelp("The text to learn from, in UTF-8. By default: this repository's sources and documents.", valueName: "file"))
  var data: String?
  @Option(help: "Training steps.") var steps = 2000
  @Option(help: "Where random numbers start from.") var seed = 0
  @Option(help: ArgumentHelp("Folder for the checkpoint, the losses and their curve.", valueName: "folder")) var out = "nanogpt-run"
  @Option(help: "Transformer blocks.") var layers = 4
  @Option(help: "Attention heads of a block.") var heads = 4
  @Option(help: "Width of the residual stream; a multiple of the heads.") var width = 128
  @Option(help: "Characters the model sees at once.") var block = 64
  @Option(help: "Stretches of text in a step.") var batch = 12
  @Option(help: "0 always takes the likeliest character; higher values are bolder.") var temperature = 0.8
  @Option(help: "Characters to write at the end.") var sample = 500
  @Option(help: "Steps between checkpoints.") var checkpointEvery = 500
  @Option(help: ArgumentHelp("Stop after so many steps, as if interrupted; --resume goes on.", valueName: "step")) var stopAt: Int?
  @Flag(help: "Go on from the checkpoint in the folder.") var resume = false

  func validate() throws {
    for (name, value) in [
      ("layers", layers), ("heads", heads), ("width", width), ("block", block), ("batch", batch),
      ("checkpoint-every", checkpointEvery),
    ] where value < 1 {
      throw ValidationError("--\(name) must be at least 1, not \(value)")
    }
    for (name, value) in [("steps", steps), ("seed", seed), ("sample", sample), ("stop-at", stopAt ?? 0)] where value < 0 {
      throw ValidationError("--\(name) must not be negative")
    }
    guard width % heads == 0 else { throw ValidationError("--width \(width) is no multiple of --heads \(heads)") }
    guard temperature >= 0, temperature.isFinite else { throw ValidationError("--temperature must be a number from 0 on") }
  }

  func run() throws {
    // A reader of our output that goes away must not end the training.
    signal(SIGPIPE, SIG_IGN)
    do {
      try train()
    } catch {
      let message = "\(error)".split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
      Console.complain(message)
      throw ExitCode(1)
    }
  }

  private func train() throws {
    let folder = try OutputFolder(out)
    let header = resume ? try Checkpoint.Header(folder.checkpoint) : nil
    let text = try data.map(Corpus.read) ?? Corpus.ownSources()
    let corpus = try Corpus(text, vocabulary: header?.vocabulary, context: block)
    let model = GPT.Configuration(
      vocabulary: corpus.vocabulary.count, layers: layers, heads: heads, width: width, context: block)
    let settings = Settings(model: model, batch: batch, steps: steps, seed: seed)
    if let header { try require(header, settings, folder.checkpoint) }
    let checkpoint = try header.map { try Checkpoint(folder.checkpoint, $0, optimizer: makeOptimizer(steps)) }
    var trainer = Trainer(settings, corpus: corpus, resuming: checkpoint)

    let parameters = trainer.checkpoint.model.leaves.reduce(0) { $0 + $1.shape.elementCount }
    Console.say("text: \(corpus.training.count + corpus.validation.count) characters, \(corpus.vocabulary.count) different ones")
    Console.say("model: \(layers) layers, \(heads) heads, width \(width), block \(block): \(parameters) parameters")
    if header != nil { Console.say("resuming at step \(trainer.checkpoint.losses.count)") }

    let last = min(steps, stopAt ?? steps)
    try learn(&trainer, until: last, folder)
    try folder.save(trainer, validationLoss: nil)
    if last < steps {
      Console.say("stopped at step \(trainer.checkpoint.losses.count); --resume goes on")
      return
    }
    let validationLoss = try trainer.validationLoss()
    Console.say("validation loss: \(fixed(validationLoss, 4))")
    try folder.save(trainer, validationLoss: validationLoss)
    try write(trainer)
    Console.say("saved: \(folder.checkpoint), \(folder.losses), \(folder.chart)")
  }

  private func learn(_ trainer: inout Trainer, until last: Int, _ folder: OutputFolder) throws {
    guard trainer.checkpoint.losses.count < last else { return }
    let clock = ContinuousClock()
    let report = try trainer.compile()
    let compileTime = report.phases.reduce(0) { $0 + $1.milliseconds }
    Console.say("compiled the training step in \(fixed(compileTime, 0)) ms: a call launches \(report.kernelLaunches) kernels")
    let start = clock.now, first = trainer.checkpoint.losses.count
    var progress = Progress(total: steps, done: first, tokensPerStep: batch * block)
    do {
      while trainer.checkpoint.losses.count < last {
        let loss = try trainer.advance()
        let done = trainer.checkpoint.losses.count
        progress.report(done, loss: loss)
        if done % checkpointEvery == 0 { try folder.save(trainer, validationLoss: nil) }
      }
    } catch {
      progress.interrupt()
      throw error
    }
    if last < steps { progress.interrupt() }
    let seconds = (clock.now - start).seconds
    let milliseconds = 1e3 * seconds / Double(last - first)
    Console.say("trained \(last - first) steps in \(fixed(seconds, 1)) s: \(fixed(milliseconds, 2)) ms a step")
  }

  private func write(_ trainer: Trainer) throws {
    guard sample > 0 else { return }
    Console.say("\n--- \(sample) characters at temperature \(temperature) ---")
    let sampler = Sampler(trainer.checkpoint.model, context: block)
    let prompt = trainer.corpus.encode("\n")
    try sampler.sample(
      sample, prompt: prompt.isEmpty ? [0] : prompt, temperature: temperature, key: trainer.checkpoint.key.foldIn(-1)
    ) { id in
      Console.write(trainer.corpus.decode([id]))
    }
    Console.say("\n---")
  }

  /// A checkpoint goes on only with the settings it was made with.
  private func require(_ header: Checkpoint.Header, _ settings: Settings, _ path: String) throws {
    guard header.settings != settings else { return }
    let (was, wanted) = (header.settings, settings)
    let pairs = [
      ("layers", was.model.layers, wanted.model.layers), ("heads", was.model.heads, wanted.model.heads),
      ("width", was.model.width, wanted.model.width), ("block", was.model.context, wanted.model.context),
      ("batch", was.batch, wanted.batch), ("steps", was.steps, wanted.steps), ("seed", was.seed, wanted.seed),
    ]
    let different = pairs.filter { $0.1 != $0.2 }.map { "--\($0.0) \($0.1)" }.joined(separator: " ")
    throw Failure("\(path) was made with other settings; resume with \(different)")
  }
}
