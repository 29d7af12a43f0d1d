import ApusIR

/// Collects a plan's parts while regions are lowered.
final class PlanBuilder {
  private(set) var plan = Plan()
  private var kernelIndex: [Kernel: Int] = [:]
  private var constants: [DenseArray: BufferID] = [:]

  func addBuffer(_ kind: PlanBuffer.Kind, byteCount: Int) -> BufferID {
    plan.buffers.append(PlanBuffer(kind: kind, byteCount: byteCount))
    return BufferID(index: plan.buffers.count - 1)
  }

  func addTemporary(_ type: TensorType) -> Storage {
    .rowMajor(addBuffer(.temporary(offset: 0), byteCount: type.byteCount), type)
  }

  func addConstant(_ literal: DenseArray) -> Storage {
    if let known = constants[literal] { return .rowMajor(known, literal.type) }
    let buffer = addBuffer(.constant(literal), byteCount: literal.byteCount)
    constants[literal] = buffer
    return .rowMajor(buffer, literal.type)
  }

  /// The index of a kernel; equal kernels are one.
  func addKernel(_ kernel: Kernel) -> Int {
    if let known = kernelIndex[kernel] { return known }
    plan.kernels.append(kernel)
    kernelIndex[kernel] = plan.kernels.count - 1
    return plan.kernels.count - 1
  }

  func noteLoop(depth: Int) { plan.loopDepth = max(plan.loopDepth, depth + 1) }

  func finish(_ steps: [Step], parameters: [TensorType], results: [PlanResult]) -> Plan {
    plan.steps = steps
    plan.parameters = parameters
    plan.results = results
    return plan
  }
}
