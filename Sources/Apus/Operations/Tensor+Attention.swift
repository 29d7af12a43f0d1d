import ApusIR

// The movements of attention.

/// Which scores attention may use.
public enum AttentionMask: Sendable {
  /// Each query sees the keys at its own position and before.
  case causal
  /// As `causal`, with `offset` keys before the first query's own.
  case causalFrom(offset: Int)
  /// A bool tensor that broadcasts to the scores: true where they may be used.
  case allowing(Tensor)
}

extension Tensor {
  /// `[batch..., time, heads * width]` as `[batch..., heads, time, width]`.
  ///
  /// - Throws: (when read) `ShapeError` where the last axis does not divide by the number of heads.
  public func splitHeads(_ heads: Int) -> Tensor {
    checked(self) {
      if rank < 2 || heads <= 0 || shape[-1] % heads != 0 {
        throw ShapeError("splitHeads", "the last axis of shape \(shape) does not divide into \(heads) heads")
      }
      let split = withShape(Shape(Array(shape.dimensions.dropLast()) + [heads, shape[-1] / heads]))
      return split.transposed(-2, -3)
    }
  }

  /// `[batch..., heads, time, width]` as `[batch..., time, heads * width]`: undoes `splitHeads`.
  public func mergeHeads() -> Tensor {
    checked(self) {
      if rank < 3 { throw ShapeError("mergeHeads", "takes [..., heads, time, width], got shape \(shape)") }
      let merged = Shape(Array(shape.dimensions.dropLast(3)) + [shape[-2], shape[-3] * shape[-1]])
      return transposed(-2, -3).withShape(merged)
    }
  }

  /// Scores `[..., queries, keys]` in which those that the mask forbids are so low that a softmax makes them 0.
  ///
  /// They become a large negative number rather than -infinity, so that a row in which all are forbidden gives no NaN.
  public func masked(_ mask: AttentionMask) -> Tensor {
    checked(self) {
      if rank < 2 { throw ShapeError("masked", "takes scores [..., queries, keys], got shape \(shape)") }
      let scores = inexact()
      let allowed: Tensor
      switch mask {
      case .causal: allowed = .causalMask(shape[-2], shape[-1])
      case .causalFrom(let offset): allowed = .causalMask(shape[-2], shape[-1], offset: offset)
      case .allowing(let tensor): allowed = tensor
      }
      let lowest = -0.7 * (scores.dtype == .float16 ? 65504 : Double(Float.greatestFiniteMagnitude))
      return select(allowed, scores, .constant(lowest, scores.dtype))
    }
  }
}
