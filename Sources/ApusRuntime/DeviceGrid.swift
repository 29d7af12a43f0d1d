import ApusIR
import Foundation

/// A grid of replicas x partitions: logical devices that run in this process, each on a thread of its own.
public enum DeviceGrid {
  /// How many devices a grid may have.
  public static let deviceLimit = 256

  /// Runs a program, or whatever `body` does, on every device at once and waits for all of them.
  ///
  /// Within `body`, `Device.current` is the device, and collective operations meet those of the other devices.
  ///
  /// - Returns: what the devices gave, partition by partition for every replica.
  /// - Throws: `CollectiveError` where collective operations do not match, or for a grid of no devices or too many; else the first error
  ///   of a device.
  public static func run<R: Sendable>(
    replicas: Int, partitions: Int, _ body: @escaping @Sendable (Device) throws -> R
  ) throws -> [R] {
    let (count, overflow) = replicas.multipliedReportingOverflow(by: partitions)
    guard replicas > 0, partitions > 0, !overflow, count <= deviceLimit else {
      throw CollectiveError(.group, "grid", "\(replicas) x \(partitions) devices, not 1 to \(deviceLimit)")
    }
    let communicator = LocalCommunicator(deviceCount: count)
    let outcomes = Locked<[Result<R, any Error>?]>(Array(repeating: nil, count: count))
    let group = DispatchGroup()
    for replica in 0..<replicas {
      for partition in 0..<partitions {
        let device = Device(
          replica: replica, partition: partition, replicaCount: replicas, partitionCount: partitions, communicator: communicator)
        group.enter()
        let thread = Thread {
          let outcome = Result { try Device.$current.withValue(device) { try body(device) } }
          outcomes.withLock { $0[device.index] = outcome }
          communicator.end(device.index)
          group.leave()
        }
        // As much as the main thread has: programs within programs are run recursively.
        thread.stackSize = 8 << 20
        thread.start()
      }
    }
    group.wait()
    let all = outcomes.withLock { $0 }.compactMap { $0 }
    // A device that fails makes others fail that wait for it: what they say comes second.
    var errors: [any Error] = []
    for case .failure(let error) in all { errors.append(error) }
    if let cause = errors.first(where: { ($0 as? CollectiveError)?.reason != .ended }) ?? errors.first { throw cause }
    return try all.map { try $0.get() }
  }
}
