import Apus

/// REINFORCE (Williams, 1992): a policy walks along a line, sampling its actions, and learns from what came of them.
enum PolicyGradient: WholeProgram {
  struct Policy: ParameterTree {
    var policy = Perceptron(2, 5, 3)
    static let fields = Fields(\Policy.policy)
  }

  struct Place: ParameterTree {
    var position: Tensor, speed: Tensor
    static let fields = Fields(\Place.position, \.speed)
  }

  struct Record: ParameterTree {
    var chosen: Tensor, entropy: Tensor, reward: Tensor, action: Tensor
    static let fields = Fields(\Record.chosen, \.entropy, \.reward, \.action)
  }

  /// One walk: in place of rewards the returns that followed, which count a reward less the later it comes.
  static func walk(_ policy: Policy, _ rewards: Tensor, _ wind: Tensor, _ key: Key) -> Record {
    let places = rewards.shape[0]
    let start = Place(position: Tensor(2, dtype: .float64), speed: .doubles())
    var record = scan(start, over: key.split(stacked: 7)) { state, key in
      let (choose, blow): (Key, Key) = key.split()
      let logits = policy.policy(stack([state.position / places, state.speed]))
      let action = Tensor.categorical(logits: logits, key: choose)
      let gust = 0.3 * wind * .normal([], key: blow, dtype: .float64)
      let speed = 0.5 * state.speed + (action - 1) + gust
      let position = clip(state.position + speed, min: 0, max: Tensor(places - 1))
      let logProbabilities = logSoftmax(logits)
      let reward = rewards[round(position).converted(to: .int32)]
      let entropy = -(exp(logProbabilities) * logProbabilities).sum()
      return (
        Place(position: position, speed: speed),
        output: Record(chosen: logProbabilities[action], entropy: entropy, reward: reward, action: action)
      )
    }.outputs
    record.reward = scan(Tensor.doubles(), over: record.reward, reverse: true) { total, reward in
      (0.9 * total + reward, output: 0.9 * total + reward)
    }.outputs
    return record
  }

  static func walks(_ policy: Policy, _ data: Inputs) -> Record {
    let (rewards, wind) = (data["rewards"], data["wind"])
    return vmap { (key: Key) in walk(policy, rewards, wind, key) }(Key(data: data["key"]).split(stacked: 5))
  }

  static let name = "reinforce"
  static let parameters = Policy()

  static func loss(_ policy: Policy, _ data: Inputs) -> Tensor {
    let record = walks(policy, data)
    let advantages = stopGradient(record.reward - record.reward.mean(axis: 0))
    return -(record.chosen * advantages).sum(axis: 1).mean() - 0.01 * record.entropy.mean()
  }

  static func outputs(_ policy: Policy, _ data: Inputs) -> [String: Tensor] {
    let record = walks(policy, data)
    return ["returns": record.reward, "actions": record.action]
  }
}
