import Apus

/// Bodies that attract each other, simulated by leapfrog steps; how far they end from where they should.
enum Gravitation: WholeProgram {
  struct Bodies: ParameterTree {
    var positions: Tensor, velocities: Tensor, logMasses: Tensor
    static let fields = Fields(\Bodies.positions, \.velocities, \.logMasses)

    var masses: Tensor { exp(logMasses) }

    private var accelerations: Tensor {
      let apart = positions[.newAxis] - positions[.all, .newAxis]
      let distances = square(apart).sum(axis: -1) + 0.1
      return (masses.reshape(1, -1, 1) * apart * pow(distances, -1.5).expandDims(-1)).sum(axis: 1)
    }

    var energy: Tensor {
      let apart = square(positions[.newAxis] - positions[.all, .newAxis]).sum(axis: -1) + 0.1
      let pairs = outer(masses, masses) / sqrt(apart)
      return (masses * square(velocities).sum(axis: -1)).sum() / 2 - triu(pairs, offset: 1).sum()
    }

    /// After a leapfrog step.
    func moved(_ time: Double) -> Bodies {
      var bodies = self
      bodies.velocities += time / 2 * bodies.accelerations
      bodies.positions += time * bodies.velocities
      bodies.velocities += time / 2 * bodies.accelerations
      return bodies
    }
  }

  static func simulated(_ bodies: Bodies) -> Bodies { foriLoop(0..<25, bodies) { _, bodies in bodies.moved(0.05) } }

  static let name = "physics"
  static let parameters = Bodies(positions: .doubles(4, 2), velocities: .doubles(4, 2), logMasses: .doubles(4))

  static func loss(_ bodies: Bodies, _ data: Inputs) -> Tensor {
    let end = simulated(bodies)
    return square(end.positions - data["targets"]).mean() + 0.1 * end.energy
  }

  static func outputs(_ bodies: Bodies, _ data: Inputs) -> [String: Tensor] {
    let end = simulated(bodies)
    return ["positions": end.positions, "velocities": end.velocities, "energy": end.energy]
  }
}
