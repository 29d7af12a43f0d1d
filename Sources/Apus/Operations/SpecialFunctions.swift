import ApusIR

// The gamma function and its kin, element by element, for floating-point tensors; integers and bools count as `float32`.

/// The logarithm of the absolute value of the gamma function; infinite at its poles 0, -1, ...
public func lgamma(_ x: Tensor) -> Tensor { unary(.lgamma, x) }
/// The derivative of `lgamma`; NaN at the poles.
public func digamma(_ x: Tensor) -> Tensor { unary(.digamma, x) }
/// The derivative of order n of `digamma`, for whole n from 0 on; NaN for others. There is no derivative by n.
public func polygamma(_ n: Tensor, _ x: Tensor) -> Tensor { binary(.polygamma, n.inexact(), x.inexact()) }
/// Hurwitz' zeta function, the sum of (q + k)⁻ˢ over k = 0, 1, ..., for s > 1; q may be negative where s is whole. There is no
/// derivative by s.
public func zeta(_ s: Tensor, _ q: Tensor) -> Tensor { binary(.zeta, s.inexact(), q.inexact()) }
/// e^-|x| times the modified Bessel function of the first kind and order 1.
public func besselI1e(_ x: Tensor) -> Tensor { unary(.besselI1e, x) }
/// The next representable number from x towards y.
public func nextAfter(_ x: Tensor, _ y: Tensor) -> Tensor { binary(.nextAfter, x.inexact(), y.inexact()) }
