import Apus

/// Writes text with a model, one character at a time.
struct Sampler {
  let model: GPT
  let context: Int
  /// The next character's id, from a window of ids of which the first `count` are real.
  private let next: @Sendable (GPT, Tensor, Tensor, Tensor, Key) -> Tensor

  init(_ model: GPT, context: Int) {
    self.model = model
    self.context = context
    next = jit { (model: GPT, window: Tensor, count: Tensor, temperature: Tensor, key: Key) in
      // Later positions hold anything: attention does not look ahead.
      let logits = model(window)[0, count - 1]
      let drawn = Tensor.categorical(logits: logits / maximum(temperature, 1e-6), key: key)
      return select(temperature .> 0, drawn, logits.argmax(axis: -1).converted(to: drawn.dtype))
    }
  }

  /// - Parameters:
  ///   - prompt: ids to go on from, at least one.
  ///   - temperature: 0 takes the likeliest character each time, 1 draws as the model says.
  ///   - emit: is given every new id.
  func sample(_ count: Int, prompt: [Int], temperature: Double, key: Key, emit: (Int) -> Void) throws {
    var ids = Array(prompt.suffix(context))
    for index in 0..<count {
      let window = ids + repeatElement(0, count: context - ids.count)
      let id = try next(
        model, Tensor(window.map(Int32.init), shape: [1, context]), Tensor(ids.count, dtype: .int32),
        Tensor(temperature, dtype: .float32), key.foldIn(index)
      ).item(as: Int.self)
      emit(id)
      if ids.count == context { ids.removeFirst() }
      ids.append(id)
    }
  }
}
