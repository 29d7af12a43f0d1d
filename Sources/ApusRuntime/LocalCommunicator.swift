import ApusIR
import Foundation

/// Devices of one process, each a thread of its own, that meet in memory.
///
/// A device waits in `exchange` until every member of its group waits there with the same operation. As soon as that cannot happen any
/// more, because a member is at another operation of the same group, has ended, or all devices wait for each other, every device gets an
/// error.
final class LocalCommunicator: Communicator, @unchecked Sendable {
  private struct Request {
    var collective: Collective
    var operands: [DenseArray]
    var group: [Int]

    func matches(_ other: Request) -> Bool {
      group == other.group && collective == other.collective && operands.map(\.type) == other.operands.map(\.type)
    }

    var description: String { "\(collective.name) of \(operands.map(\.type.description).joined(separator: ", ")) in group \(group)" }
  }

  private enum State {
    case running
    case waiting(Request)
    case served([[DenseArray]])
    case ended

    var request: Request? {
      if case .waiting(let request) = self { request } else { nil }
    }
    var isRunning: Bool {
      switch self {
      case .running, .served: true
      case .waiting, .ended: false
      }
    }
    var isEnded: Bool {
      if case .ended = self { true } else { false }
    }
  }

  /// Guards all below, and tells of changes.
  private let condition = NSCondition()
  private var states: [State]
  private var failure: CollectiveError?

  init(deviceCount: Int) { states = [State](repeating: .running, count: deviceCount) }

  func exchange(_ collective: Collective, _ operands: [DenseArray], group: [Int], from device: Device) throws -> [[DenseArray]] {
    condition.lock()
    defer { condition.unlock() }
    states[device.index] = .waiting(Request(collective: collective, operands: operands, group: group))
    serve(group)
    detectFailure()
    while true {
      if case .served(let members) = states[device.index] {
        states[device.index] = .running
        return members
      }
      if let failure {
        states[device.index] = .running
        throw failure
      }
      condition.wait()
    }
  }

  /// The device's program is over; nobody may wait for it.
  func end(_ device: Int) {
    condition.lock()
    defer { condition.unlock() }
    states[device] = .ended
    detectFailure()
  }

  /// Gives a group's members each other's operands where all of them have asked for the same.
  private func serve(_ group: [Int]) {
    let requests = group.compactMap { states[$0].request }
    guard requests.count == group.count, let first = requests.first, requests.allSatisfy({ $0.matches(first) }) else { return }
    let members = requests.map(\.operands)
    for device in group { states[device] = .served(members) }
    condition.broadcast()
  }

  private func detectFailure() {
    if failure != nil { return }
    failure = impossibleRequest() ?? deadlock()
    if failure != nil { condition.broadcast() }
  }

  /// A request that some member of its group will never match.
  private func impossibleRequest() -> CollectiveError? {
    for (device, state) in states.enumerated() {
      guard let request = state.request else { continue }
      for member in request.group {
        if states[member].isEnded {
          return CollectiveError(
            .ended, request.collective.name, "device \(device) is at \(request.description), but the program of device \(member) has ended")
        }
        if let other = states[member].request, other.group == request.group, !other.matches(request) {
          return CollectiveError(
            .mismatch, request.collective.name,
            "device \(device) is at \(request.description), but device \(member) at \(other.description)\(Self.attributes(request, other))")
        }
      }
    }
    return nil
  }

  /// What tells two requests apart that look alike.
  private static func attributes(_ a: Request, _ b: Request) -> String {
    a.description == b.description ? ", with other attributes" : ""
  }

  private func deadlock() -> CollectiveError? {
    let requests = states.enumerated().compactMap { device, state in state.request.map { (device, $0) } }
    guard let (_, first) = requests.first, !states.contains(where: \.isRunning) else { return nil }
    let list = requests.map { "device \($0) at \($1.description)" }.joined(separator: "; ")
    return CollectiveError(.deadlock, first.collective.name, "all devices wait for each other: \(list)")
  }
}
