import Apus
import ApusOptim
import Foundation

/// A run at some step: everything that what comes next depends on, and the losses so far.
struct Checkpoint {
  var model: GPT
  var state: OptimizerState
  /// What batches are drawn with, together with the number of the step.
  var key: Key
  /// The loss of every step so far.
  var losses: [Float] = []

  init(_ configuration: GPT.Configuration, optimizer: GradientTransformation, seed: Int) {
    let (first, second): (Key, Key) = Key(seed).split()
    model = GPT(configuration, key: first)
    state = optimizer.initialize(model)
    key = second
  }

  /// The tensors, as they are named in the file.
  private struct Tensors: ParameterTree {
    var model: GPT
    var optimizer: OptimizerState
    var key: Key
    var losses: Tensor
    static let fields = Fields(\Tensors.model, state: \Tensors.optimizer, \.losses, frozen: \Tensors.key)
  }

  private static let format = "apus nanogpt 1"

  func save(_ path: String, _ settings: Settings, vocabulary: [Character]) throws {
    let c = settings.model
    try Tensors(model: model, optimizer: state, key: key, losses: Tensor(losses)).save(
      safetensors: path,
      metadata: [
        "format": Self.format, "vocabulary": String(vocabulary), "step": "\(losses.count)", "steps": "\(settings.steps)",
        "layers": "\(c.layers)", "heads": "\(c.heads)", "width": "\(c.width)", "block": "\(c.context)",
        "batch": "\(settings.batch)", "seed": "\(settings.seed)",
      ])
  }

  /// What a checkpoint's file says about itself.
  struct Header {
    var vocabulary: [Character]
    var step: Int
    var settings: Settings

    init(_ path: String) throws {
      guard FileManager.default.fileExists(atPath: path) else { throw Failure("\(path): there is no checkpoint to resume from") }
      let metadata = try SafetensorsFile(path: path).metadata
      guard metadata["format"] == Checkpoint.format else { throw Failure("\(path): this is no checkpoint of nanogpt") }
      func number(_ name: String) throws -> Int {
        guard let value = metadata[name].flatMap(Int.init), value >= 0 else {
          throw Failure("\(path): the checkpoint lacks its \(name)")
        }
        return value
      }
      vocabulary = Array(metadata["vocabulary"] ?? "")
      step = try number("step")
      let model = GPT.Configuration(
        vocabulary: vocabulary.count, layers: try number("layers"), heads: try number("heads"), width: try number("width"),
        context: try number("block"))
      settings = Settings(model: model, batch: try number("batch"), steps: try number("steps"), seed: try number("seed"))
    }
  }

  /// Reads the tensors of a file with the given header.
  init(_ path: String, _ header: Header, optimizer: GradientTransformation) throws {
    self.init(header.settings.model, optimizer: optimizer, seed: header.settings.seed)
    let shapes = Tensors(model: model, optimizer: state, key: key, losses: .zeros([header.step]))
    let tensors = try shapes.loading(safetensors: path)
    (model, state, key) = (tensors.model, tensors.optimizer, tensors.key)
    losses = try tensors.losses.array(as: Float.self)
  }
}
