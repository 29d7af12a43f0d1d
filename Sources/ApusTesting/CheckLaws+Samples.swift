import Apus
import Testing

// The laws at small arguments drawn for the purpose, where no others are given.

/// Expects the derivatives of a function of a tensor to be right at one drawn for the purpose: see `checkGradients(_:at:)`.
///
/// - Parameters:
///   - shape: of the argument.
///   - dtype: of the argument.
@discardableResult
public func checkGradients<R: ParameterTree>(
  _ function: @escaping @Sendable (Tensor) -> R, shape: Shape = [2, 3], dtype: DType = .float32, order: Int = 1,
  modes: Set<DerivativeMode> = [.forward, .reverse], rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkGradients(
    function, at: sample(shape, dtype: dtype), order: order, modes: modes, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}

/// Expects `vmap` of a function of a tensor to do what the function does for each element of a batch: see `checkBatching(_:at:)`.
@discardableResult
public func checkBatching<R: ParameterTree>(
  _ function: @escaping @Sendable (Tensor) -> R, shape: Shape = [2, 3], dtype: DType = .float32, size: Int = 3, rtol: Double? = nil,
  atol: Double? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkBatching(
    function, at: sample(shape, dtype: dtype), size: size, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}

/// Expects a function of a tensor to be linear and its transpose to be right: see `checkTranspose(_:at:)`.
@discardableResult
public func checkTranspose<R: ParameterTree>(
  _ function: @escaping @Sendable (Tensor) -> R, shape: Shape = [2, 3], dtype: DType = .float32,
  transpose: (@Sendable (R) -> Tensor)? = nil, rtol: Double? = nil, atol: Double? = nil,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkTranspose(
    function, at: sample(shape, dtype: dtype), transpose: transpose, rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}

/// Expects a function of a tensor to mean the same compiled, called as it is, and without compiling: see `checkJIT(_:at:)`.
@discardableResult
public func checkJIT<R: ParameterTree>(
  _ function: @escaping @Sendable (Tensor) -> R, shape: Shape = [2, 3], dtype: DType = .float32, rtol: Double? = nil,
  atol: Double? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Bool {
  try checkJIT(function, at: sample(shape, dtype: dtype), rtol: rtol, atol: atol, sourceLocation: sourceLocation)
}
