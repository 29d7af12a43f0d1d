@_exported import ApusIR

/// A multi-dimensional array: a value that never changes, of a dtype known at run time.
///
/// Outside transformations a tensor holds its elements. Inside `jit`, `vmap`, `scan` and the like it stands for a value of the
/// program that is being traced. An operation that fails gives a poisoned tensor, which flows on; reading it throws the error.
public struct Tensor: Sendable {
  package enum Representation: Sendable {
    /// Elements in memory.
    case concrete(ConcreteTensor)
    /// A value of a trace.
    case tracer(Tracer)
    /// A scalar without a dtype of its own: it takes that of what it meets.
    case weak(WeakScalar)
    /// The error of an operation that failed.
    case poison(Poison)
  }

  package let representation: Representation

  @inline(__always)
  package init(_ representation: Representation) { self.representation = representation }

  /// A tensor of concrete elements.
  package init(_ array: DenseArray) { representation = .concrete(ConcreteTensor(array)) }

  /// The static type. Of a poisoned tensor it is a best guess.
  package var type: TensorType {
    switch representation {
    case .concrete(let storage): storage.array.type
    case .tracer(let tracer): tracer.type
    case .weak(let scalar): TensorType(scalar.dtype, [])
    case .poison(let poison): poison.type
    }
  }

  /// The extents of the axes. Of a poisoned tensor it is a best guess, so that code which follows shapes does not trap.
  public var shape: Shape {
    switch representation {
    case .concrete(let storage): storage.array.type.shape
    case .tracer(let tracer): tracer.type.shape
    case .weak: []
    case .poison(let poison): poison.type.shape
    }
  }

  /// The type of the elements. A scalar literal reads as what it becomes on its own: `float32` or `int32`.
  public var dtype: DType {
    switch representation {
    case .concrete(let storage): storage.array.type.dtype
    case .tracer(let tracer): tracer.type.dtype
    case .weak(let scalar): scalar.dtype
    case .poison(let poison): poison.type.dtype
    }
  }

  /// The number of axes.
  public var rank: Int { shape.rank }

  /// Whether this is a scalar that takes the dtype of what it meets.
  package var isWeak: Bool {
    switch representation {
    case .weak: true
    case .tracer(let tracer): tracer.isWeak
    case .concrete, .poison: false
    }
  }

  /// The error this tensor carries, without its place in the source.
  package var poison: Poison? {
    if case .poison(let poison) = representation { poison } else { nil }
  }
}

/// The box that keeps a tensor one word wide.
package final class ConcreteTensor: Sendable {
  package let array: DenseArray
  package init(_ array: DenseArray) { self.array = array }
}
