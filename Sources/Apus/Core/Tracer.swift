/// A tensor's part in a trace: which value of which trace it stands for.
package final class Tracer: Sendable {
  package let trace: TraceContext
  package let value: ValueID
  package let type: TensorType
  /// The elements, where the trace computes as it records.
  package let concrete: DenseArray?

  init(_ trace: TraceContext, _ value: ValueID, _ type: TensorType, concrete: DenseArray?) {
    self.trace = trace
    self.value = value
    self.type = type
    self.concrete = concrete
  }
}
