import Apus

/// A step on the way from gradients to what is added to the parameters: clipping, momentum, scaling by a rate. Steps are put
/// together by `chain`; a chain that ends in a (negative) learning rate is an optimizer.
///
///     let optimizer = chain(clip(globalNorm: 1), adamW(rate: 1e-3))
///     var state = optimizer.initialize(model)
///     model += optimizer.update(gradient, state: &state, parameters: model)
///
/// Only leaves that are trainable and of floating-point or complex dtype take part; the others are updated by 0.
public struct GradientTransformation: Sendable {
  /// Maps updates to updates. The state is as many lists as there are slots, each along the parameters.
  typealias Transform = @Sendable (_ updates: [Tensor], _ state: inout [[Tensor]], _ context: Context) -> [Tensor]

  /// What a step may look at.
  struct Context {
    /// How many updates there were before this one, `int32`.
    let step: Tensor
    let parameters: [Tensor]
    let paths: [String]
  }

  /// For every slot, what it holds at first for a parameter.
  let slots: [@Sendable (_ parameter: Tensor) -> Tensor]
  let transform: Transform

  init(slots: [@Sendable (Tensor) -> Tensor] = [], transform: @escaping Transform) {
    self.slots = slots
    self.transform = transform
  }
}

/// What an optimizer remembers from step to step. A parameter tree, so that it can go through `jit` and be saved.
public struct OptimizerState: ParameterTree {
  /// How many updates there were, `int32`.
  public var step: Tensor
  /// Tensors of the steps of the chain, such as moments, in lists that run along the trainable leaves.
  public var slots: [[Tensor]]

  public static let fields = Fields(state: \OptimizerState.step, \.slots)
}

extension GradientTransformation {
  /// The state before the first update.
  public func initialize<Model: ParameterTree>(_ model: Model) -> OptimizerState {
    let leaves = model.leaves
    let trained = Self.trained(model, leaves)
    return OptimizerState(step: .zeros([], dtype: .int32), slots: slots.map { slot in trained.map { slot(leaves[$0]) } })
  }

  /// What to add to the parameters, and the state after it.
  ///
  /// A gradient that is not of the parameters' structure, or a state that belongs to another model, poisons the result with a
  /// `TreeError`.
  public func update<Model: ParameterTree>(_ gradient: Model, state: inout OptimizerState, parameters: Model) -> Model {
    let (gradients, leaves) = (gradient.leaves, parameters.leaves)
    let trained = Self.trained(parameters, leaves)
    // A gradient of another structure: the comparison leaf by leaf says what is wrong.
    guard gradients.count == leaves.count else { return parameters.map2(gradient) { _, update in update } }
    let paths = parameters.leafPaths
    let context = Context(step: state.step, parameters: trained.map { leaves[$0] }, paths: trained.map { paths[$0] })
    guard state.slots.map(\.count) == slots.map({ _ in trained.count }) else {
      let error = TreeError("the optimizer's state belongs to another model or another optimizer")
      return parameters.map { Tensor(failure: error, shape: $0.shape, dtype: $0.dtype) }
    }
    let updates = transform(trained.map { gradients[$0] }, &state.slots, context)
    state.step += 1
    var results = leaves.map { Tensor.zeros(like: $0) }
    for (index, update) in zip(trained, updates) { results[index] = update.converted(to: leaves[index].dtype) }
    var next = results.makeIterator()
    return parameters.map { leaf in next.next() ?? leaf }
  }

  /// Positions of the leaves that gradients change.
  private static func trained<Model: ParameterTree>(_ model: Model, _ leaves: [Tensor]) -> [Int] {
    let roles = model.leafRoles
    return leaves.indices.filter { roles[$0] == .trainable && leaves[$0].dtype.isDifferentiable }
  }
}

/// Transformations one after the other.
public func chain(_ parts: GradientTransformation...) -> GradientTransformation {
  GradientTransformation(slots: parts.flatMap(\.slots)) { updates, state, context in
    var (updates, position) = (updates, 0)
    for part in parts {
      let own = position..<position + part.slots.count
      var slots = Array(state[own])
      updates = part.transform(updates, &slots, context)
      state.replaceSubrange(own, with: slots)
      position = own.upperBound
    }
    return updates
  }
}
