/// A tensor's part in a trace: which value of which trace it stands for.
package final class Tracer: Sendable {
  package let trace: TraceContext
  package let value: ValueID
  package let type: TensorType
  /// The elements, where the trace computes as it records.
  package let concrete: DenseArray?
  /// Whether it stands for a scalar that takes the dtype of what it meets.
  package let isWeak: Bool

  init(_ trace: TraceContext, _ value: ValueID, _ type: TensorType, concrete: DenseArray?, isWeak: Bool = false) {
    self.trace = trace
    self.value = value
    self.type = type
    self.concrete = concrete
    self.isWeak = isWeak
  }
}
