/// The place of a running program in a grid of devices, and how it speaks with the others. Without one a program runs on a grid of one.
public struct Device: Sendable {
  public let replica: Int, partition: Int
  public let replicaCount: Int, partitionCount: Int
  public let communicator: any Communicator

  public init(replica: Int, partition: Int, replicaCount: Int, partitionCount: Int, communicator: any Communicator) {
    self.replica = replica
    self.partition = partition
    self.replicaCount = replicaCount
    self.partitionCount = partitionCount
    self.communicator = communicator
  }

  /// The device whose program the current thread or task runs.
  @TaskLocal public static var current: Device?

  /// Its number among all: partitions of a replica follow each other.
  public var index: Int { replica * partitionCount + partition }
  public var count: Int { replicaCount * partitionCount }

  public func index(along axis: DeviceAxis) -> Int { axis == .replica ? replica : partition }
}

/// What carries tensors between the devices of a grid.
public protocol Communicator: Sendable {
  /// Gives this device's operands for a collective operation and waits until all members of its group have given theirs.
  ///
  /// - Parameter group: the devices that take part, this one among them, in the group's order.
  /// - Returns: the operands of every member, in that order.
  /// - Throws: `CollectiveError` where the others do something else, or will never come.
  func exchange(_ collective: Collective, _ operands: [DenseArray], group: [Int], from device: Device) throws -> [[DenseArray]]
}

/// Devices that should have met in a collective operation did not.
public struct CollectiveError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// Groups that do not fit the grid or the operands.
    case group
    /// Members of a group at different operations, or with operands of different types.
    case mismatch
    /// All devices that still run wait for each other.
    case deadlock
    /// A member's program ended.
    case ended
  }
  public var reason: Reason
  public var operation: String
  /// What was expected and what came, with the devices' numbers.
  public var detail: String

  public init(_ reason: Reason, _ operation: String, _ detail: String) {
    self.reason = reason
    self.operation = operation
    self.detail = detail
  }

  public var description: String { "\(operation): \(detail)" }
}

extension Collective {
  /// The devices that take part with a device, in the group's order; nil where it takes no part.
  ///
  /// - Throws: `CollectiveError` where the groups name a device that the grid does not have; `AxisError` for an operation over an axis
  ///   that no `vmap` has bound.
  public func group(of device: Device?) throws -> [Int]? {
    if let axis { throw AxisError(name, unbound: axis.name) }
    let (replica, partition) = (device?.replica ?? 0, device?.partition ?? 0)
    let (replicaCount, partitionCount) = (device?.replicaCount ?? 1, device?.partitionCount ?? 1)
    let (own, extent) =
      switch mode {
      case .crossReplica, .crossReplicaAndPartition: (replica, replicaCount)
      case .crossPartition: (partition, partitionCount)
      case .flattenedIDs: (device?.index ?? 0, replicaCount * partitionCount)
      }
    let members: [Int]
    if case .permute(let pairs) = kind {
      // Whoever sends or receives takes part.
      members = Set(pairs.flatMap { [$0.source, $0.target] }).sorted()
    } else if groups.isEmpty {
      members = Array(0..<extent)
    } else {
      members = (groups.first { $0.contains(own) } ?? []).filter { $0 != -1 }
    }
    for member in members where !(0..<extent).contains(member) {
      throw CollectiveError(.group, name, "the groups name number \(member), of a grid of \(replicaCount) x \(partitionCount) devices")
    }
    guard members.contains(own) else { return nil }
    switch mode {
    case .crossReplica: return members.map { $0 * partitionCount + partition }
    case .crossPartition: return members.map { replica * partitionCount + $0 }
    case .crossReplicaAndPartition: return members.flatMap { member in (0..<partitionCount).map { member * partitionCount + $0 } }
    case .flattenedIDs: return members
    }
  }

  /// Sends this device's operands and receives those of the others: what every collective operation begins with.
  ///
  /// - Returns: the operands of every member in the group's order, and which member this device is; nil where it takes no part.
  /// - Throws: `CollectiveError`, also where the group's size is not what the operation's types say.
  public func exchange(_ operands: [DenseArray]) throws -> (members: [[DenseArray]], own: Int)? {
    let device = Device.current
    guard let group = try group(of: device) else {
      switch kind {
      case .permute, .broadcast: return nil
      case .allReduce, .allGather, .allToAll, .reduceScatter:
        throw CollectiveError(.group, name, "device \(device?.index ?? 0) is in none of the groups")
      }
    }
    switch kind {
    case .allGather(_, let count), .allToAll(_, _, let count), .reduceScatter(_, _, let count):
      if group.count != count {
        throw CollectiveError(.group, name, "a group of \(group.count) devices, the operation's types are for \(count)")
      }
    case .allReduce, .permute, .broadcast: break
    }
    let own = group.firstIndex(of: device?.index ?? 0) ?? 0
    guard let device, group.count > 1 else { return ([operands], own) }
    return (try device.communicator.exchange(self, operands, group: group, from: device), own)
  }

  /// Which member's operand a permutation gives a device, by its place in the group; nil for none.
  public func source(of device: Device?, in group: [Int]) -> Int? {
    guard case .permute(let pairs) = kind else { return nil }
    let (replica, partition) = (device?.replica ?? 0, device?.partition ?? 0), partitionCount = device?.partitionCount ?? 1
    let own = mode == .crossPartition ? partition : replica
    guard let pair = pairs.first(where: { $0.target == own }) else { return nil }
    return group.firstIndex(of: mode == .crossPartition ? replica * partitionCount + pair.source : pair.source * partitionCount + partition)
  }
}
