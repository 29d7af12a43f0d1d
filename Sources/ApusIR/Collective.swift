/// An operation in which the programs of several devices take part together, each with operands of its own.
///
/// A program runs on a grid of devices, replicas x partitions. `groups` says which of them form a group; groups work apart from each
/// other. All members of a group give operands of equal types.
///
/// With an `axis`, the members are the elements of a batch instead: `vmap` over that axis puts plain operations in its place. Until it
/// does, the axis is unbound and the operation can be transformed, but not run.
public struct Collective: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// (operands...) -> the same types: corresponding elements of all members are combined, in the group's order, by a program
    /// of two scalars.
    case allReduce(Program)
    /// (operands...) -> the members' operands one after the other along an axis. `count` is the group's size.
    case allGather(dimension: Int, count: Int)
    /// (operands...): every operand is cut into `count` parts along the first axis; member i gets the i-th part of every member, one
    /// after the other along the second axis.
    case allToAll(splitDimension: Int, concatDimension: Int, count: Int)
    /// (operand) -> its part, along the axis, of the reduced operand. `count` is the group's size.
    case reduceScatter(Program, dimension: Int, count: Int)
    /// (operand) -> that of the source which names this device as its target; zeros where none does.
    case permute([SourceTarget])
    /// (operand) -> that of the first member of the group; zeros for a device in no group.
    case broadcast
  }

  public struct SourceTarget: Hashable, Sendable {
    public var source: Int, target: Int
    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  public var kind: Kind
  /// Rows of numbers of replicas, partitions or devices, as `mode` says; -1 fills up short rows. Empty: one group of all.
  public var groups: [[Int]]
  /// StableHLO's channel handle; 0 for none.
  public var channel: Int
  public var useGlobalDeviceIDs: Bool
  /// The axis over whose elements it goes; nil for devices. All of them form one group.
  public var axis: NamedAxis?

  /// An operation over the elements of a mapped axis.
  public init(_ kind: Kind, over axis: NamedAxis) {
    self.init(kind)
    self.axis = axis
  }

  public init(_ kind: Kind, groups: [[Int]] = [], channel: Int = 0, useGlobalDeviceIDs: Bool = false) {
    self.kind = kind
    self.groups = groups
    self.channel = channel
    self.useGlobalDeviceIDs = useGlobalDeviceIDs
  }

  /// What the numbers in `groups` stand for.
  public enum Mode: Hashable, Sendable {
    /// Replicas, of equal partition.
    case crossReplica
    /// Partitions, of equal replica.
    case crossPartition
    /// Replicas, with all their partitions.
    case crossReplicaAndPartition
    /// Devices, replica x partition count + partition.
    case flattenedIDs
  }

  public var mode: Mode {
    switch kind {
    case .allReduce, .allGather, .reduceScatter:
      channel <= 0 ? .crossReplica : useGlobalDeviceIDs ? .flattenedIDs : .crossReplicaAndPartition
    case .allToAll, .permute, .broadcast: channel <= 0 ? .crossReplica : .crossPartition
    }
  }

  public var name: String {
    switch kind {
    case .allReduce: "all_reduce"
    case .allGather: "all_gather"
    case .allToAll: "all_to_all"
    case .reduceScatter: "reduce_scatter"
    case .permute: "collective_permute"
    case .broadcast: "collective_broadcast"
    }
  }

  /// The programs inside the operation.
  public var regions: [Program] {
    switch kind {
    case .allReduce(let body), .reduceScatter(let body, _, _): [body]
    default: []
    }
  }
}

/// An axis that `vmap` maps over, as operations inside know it.
public struct NamedAxis: Hashable, Sendable, CustomStringConvertible {
  public var name: String
  /// The number of elements along it.
  public var size: Int
  /// How many axes of the same name lie around it: the operations of an outer one are not taken for those of an inner.
  public var depth: Int

  public init(_ name: String, size: Int, depth: Int = 0) {
    self.name = name
    self.size = size
    self.depth = depth
  }

  public var description: String { "\"\(name)\" of size \(size)" }
}

/// An axis of the grid of devices that a program runs on.
public enum DeviceAxis: String, CaseIterable, Hashable, Sendable { case replica, partition }
