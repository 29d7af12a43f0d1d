import ApusIR

// Putting tensors together and taking them apart.

/// Concatenates tensors of one dtype along a valid axis.
func joined(_ parts: [Tensor], _ axis: Int) -> Tensor {
  parts.count == 1 ? parts[0] : apply(.concatenate(dimension: axis), parts)[0]
}

/// Tensors at the dtype that all of them promote to.
func promoted(_ tensors: [Tensor]) -> [Tensor] {
  guard let first = tensors.first else { return [] }
  // A tensor that stands for what has been promoted so far; weak scalars have no say where there is anything else.
  let decided = tensors.filter { !$0.isWeak }
  let dtype = (decided.isEmpty ? tensors : decided).reduce(first.isWeak ? decided.first?.dtype ?? first.dtype : first.dtype) {
    DType.promote($0, $1.dtype)
  }
  return tensors.map { $0.converted(to: dtype) }
}

/// Tensors one after the other along an axis that they have; their other extents are equal.
public func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  checked(tensors) {
    guard let first = tensors.first else { throw ShapeError("concatenate", "takes at least one tensor") }
    return joined(promoted(tensors), try first.shape.axis(axis, "concatenate"))
  }
}

/// Tensors of one shape side by side along a new axis.
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  checked(tensors) {
    guard let first = tensors.first else { throw ShapeError("stack", "takes at least one tensor") }
    for tensor in tensors where tensor.shape != first.shape {
      throw ShapeError("stack", "shapes \(first.shape) and \(tensor.shape) differ")
    }
    var shape = first.shape
    let place = try Shape(shape.dimensions + [1]).axis(axis, "stack")
    shape.dimensions.insert(1, at: place)
    return joined(promoted(tensors).map { $0.withShape(shape) }, place)
  }
}

extension Tensor {
  /// Parts of the given extents along an axis.
  ///
  /// - Throws: (when a part is read) `ShapeError` where the extents do not add up to the axis.
  public func split(sizes: [Int], axis: Int = 0) -> [Tensor] {
    checkedMany([self], count: sizes.count) {
      let axis = try shape.axis(axis, "split")
      if sizes.contains(where: { $0 < 0 }) || sizes.reduce(0, +) != shape[axis] {
        throw ShapeError("split", "extents \(sizes) do not make up axis \(axis) of shape \(shape)")
      }
      var start = 0
      return sizes.map { size in
        defer { start += size }
        return sliced(axis: axis, start, start + size)
      }
    }
  }

  /// `count` equal parts along an axis.
  ///
  /// - Throws: (when a part is read) `ShapeError` where the axis does not divide by `count`.
  public func split(into count: Int, axis: Int = 0) -> [Tensor] {
    checkedMany([self], count: Swift.max(count, 0)) {
      let axis = try shape.axis(axis, "split")
      if count <= 0 || shape[axis] % count != 0 {
        throw ShapeError("split", "axis \(axis) of shape \(shape) does not divide into \(count) equal parts")
      }
      return split(sizes: Array(repeating: shape[axis] / count, count: count), axis: axis)
    }
  }

  /// Equal parts along an axis, as many as the pattern they are assigned to has names: `let (q, k, v) = x.split(axis: -1)`.
  public func split(axis: Int) -> (Tensor, Tensor) {
    let p = split(into: 2, axis: axis)
    return (p[0], p[1])
  }
  public func split(axis: Int) -> (Tensor, Tensor, Tensor) {
    let p = split(into: 3, axis: axis)
    return (p[0], p[1], p[2])
  }
  public func split(axis: Int) -> (Tensor, Tensor, Tensor, Tensor) {
    let p = split(into: 4, axis: axis)
    return (p[0], p[1], p[2], p[3])
  }
  public func split(axis: Int) -> (Tensor, Tensor, Tensor, Tensor, Tensor) {
    let p = split(into: 5, axis: axis)
    return (p[0], p[1], p[2], p[3], p[4])
  }
  public func split(axis: Int) -> (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor) {
    let p = split(into: 6, axis: axis)
    return (p[0], p[1], p[2], p[3], p[4], p[5])
  }

  /// The slices along an axis, which they lack.
  public func unstack(axis: Int = 0) -> [Tensor] {
    guard let place = shape.normalized(axis: axis) else {
      return [failed(ShapeError("unstack", "axis \(axis) is out of range for shape \(shape)"), [self])]
    }
    return (0..<shape[place]).map { sliced(axis: place, $0, $0 + 1).dropping([place]) }
  }
}
