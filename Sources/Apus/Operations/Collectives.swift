import ApusIR

// Operations over the elements of a batch that `vmap(f, axisName:)` maps over. Each element gives an operand of its own, and is given the
// result. Derivatives taken within the mapped function are each element's own, as in JAX: what an element gives to a sum comes back to
// it from all of them.

/// The sum of a tree's leaves over all elements of the named axes. Bools are counted, as `int32`.
///
///     let normalized = vmap({ x in x / psum(x, over: "batch") }, axisName: "batch")
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name, `ShapeError` where one is given twice.
public func psum<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames) -> Tree {
  tree.mapLeaves { x in
    reduced(.sum, x.dtype == .bool ? x.converted(to: .int32) : x, axes, "psum")
  }
}

/// The mean of a tree's leaves over all elements of the named axes; of integers and bools as `float32`.
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name.
public func pmean<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames) -> Tree {
  tree.mapLeaves { x in
    checked(x) {
      let count = try axes.bound("pmean").reduce(1.0) { $0 * Double($1.size) }
      let type = x.dtype.isDifferentiable ? x.dtype : .float32
      let wide = type.isHalf ? x.converted(to: .float32) : x.converted(to: type)
      return (reduced(.sum, wide, axes, "pmean") / Tensor(count)).converted(to: type)
    }
  }
}

/// The greatest of each of a tree's elements over all elements of the named axes; NaN where one is.
///
/// The derivative is shared equally between elements that tie.
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name; `DTypeError` for complex numbers.
public func pmax<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames) -> Tree {
  tree.mapLeaves { reduced(.maximum, $0, axes, "pmax") }
}

/// The least of each of a tree's elements over all elements of the named axes: see `pmax`.
public func pmin<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames) -> Tree {
  tree.mapLeaves { reduced(.minimum, $0, axes, "pmin") }
}

/// What all elements of the named axes have, stacked along a new axis; of several named axes, the first one outermost.
///
/// - Parameters:
///   - axis: where the new axis is put.
///   - tiled: whether to put the parts one after the other along `axis` instead, which the leaves then have.
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name; `ShapeError` where the axis is out of range.
public func allGather<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames, axis: Int = 0, tiled: Bool = false) -> Tree {
  tree.mapLeaves { leaf in
    checked(leaf) {
      let bound = try axes.bound("allGather")
      var x = leaf.strong()
      let place = try tiled ? x.shape.axis(axis, "allGather") : x.shape.newAxis(axis, "allGather")
      if !tiled { x = x.expandDims(place) }
      for named in bound.reversed() {
        x = over(named, .allGather(dimension: place, count: named.size), x, "allGather")
      }
      return x
    }
  }
}

/// The sum over all elements of the named axes, of which each gets its part: element i the i-th entry of `axis`, which the result lacks.
///
/// - Parameter tiled: whether each gets one of as many equal parts of `axis`, which the result keeps.
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name; `ShapeError` where the extent of `axis` is not the number of
///   elements, or with `tiled` no multiple of it.
public func psumScatter<Tree: ParameterTree>(_ tree: Tree, over axes: AxisNames, axis: Int = 0, tiled: Bool = false) -> Tree {
  tree.mapLeaves { leaf in
    checked(leaf) {
      let bound = try axes.bound("psumScatter")
      var x = leaf.dtype == .bool ? leaf.converted(to: .int32) : leaf.strong()
      let place = try x.shape.axis(axis, "psumScatter")
      if !tiled { try requireExtent(x, place, bound, "psumScatter") }
      if x.shape[place] == 0, bound.contains(where: { $0.size == 0 }) { return x.ofNoElements { if !tiled { $0.remove(at: place) } } }
      for named in bound {
        let sum = try Program.combining(.sum, x.dtype)
        x = over(named, .reduceScatter(sum, dimension: place, count: named.size), x, "psumScatter")
      }
      return tiled ? x : x.squeeze(place)
    }
  }
}

/// Gives the i-th entry of `splitAxis` to element i of the named axis, and stacks what it is given along a new axis: the two change places.
///
/// - Parameters:
///   - splitAxis: an axis of the operand, which the result lacks.
///   - concatAxis: where the result's new axis is.
///   - tiled: whether `splitAxis` is cut into equal parts instead, which are put one after the other along `concatAxis`; the result
///     keeps both.
/// - Throws: (when read) `AxisError` where no `vmap` around binds the name; `ShapeError` where an axis is out of range, or the extent of
///   `splitAxis` is not the number of elements, or with `tiled` no multiple of it.
public func allToAll<Tree: ParameterTree>(
  _ tree: Tree, over axisName: String, splitAxis: Int, concatAxis: Int, tiled: Bool = false
) -> Tree {
  tree.mapLeaves { leaf in
    checked(leaf) {
      let named = try NamedAxis.bound(axisName, "allToAll"), x = leaf.strong()
      let split = try x.shape.axis(splitAxis, "allToAll"), concat = try x.shape.axis(concatAxis, "allToAll")
      func exchanged(_ x: Tensor, _ split: Int, _ concat: Int) -> Tensor {
        over(named, .allToAll(splitDimension: split, concatDimension: concat, count: named.size), x, "allToAll")
      }
      if !tiled { try requireExtent(x, split, [named], "allToAll") }
      if named.size == 0, x.shape[split] == 0 {
        return x.ofNoElements { shape in
          if tiled { return shape[concat] = 0 }
          shape.remove(at: split)
          shape.insert(0, at: concat)
        }
      }
      if tiled { return exchanged(x, split, concat) }
      // The new axis is there beforehand, of extent 1, and so is the split one afterwards.
      let isBefore = concat <= split
      let place = isBefore ? concat : concat + 1, cut = isBefore ? split + 1 : split
      return exchanged(x.expandDims(place), cut, place).squeeze(cut)
    }
  }
}

/// What another element of the named axis has: each pair names a source and the target that gets its operand. Elements that are no
/// target get zeros.
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds the name; `ShapeError` where a source or target repeats or is no
///   element.
public func ppermute<Tree: ParameterTree>(_ tree: Tree, over axisName: String, _ pairs: [(source: Int, target: Int)]) -> Tree {
  ppermute(tree, over: axisName) { _ in pairs }
}

/// As above, with the pairs made for the number of elements:
///
///     let left = ppermute(x, over: "ring") { n in (0..<n).map { ($0, ($0 + 1) % n) } }
public func ppermute<Tree: ParameterTree>(
  _ tree: Tree, over axisName: String, _ pairs: (_ count: Int) -> [(source: Int, target: Int)]
) -> Tree {
  tree.mapLeaves { leaf in
    checked(leaf) {
      let named = try NamedAxis.bound(axisName, "ppermute")
      let moves = pairs(named.size).map { Collective.SourceTarget(source: $0.source, target: $0.target) }
      return over(named, .permute(moves), leaf, "ppermute")
    }
  }
}

/// Which element of the named axes the function is run for, an `int32` scalar; of several axes the last one counts fastest.
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name.
public func axisIndex(_ axes: AxisNames) -> Tensor {
  checked([], guess: TensorType(.int32, [])) {
    try axes.bound("axisIndex").map { axis in (applyOne(.axisIndex(axis)), axis.size) }.reduce(Tensor.constant(0, .int32)) { total, next in
      total * Tensor.constant(next.1, .int32) + next.0
    }
  }
}

/// The number of elements along the named axes: a literal, which can be read also where operations are only recorded.
///
/// - Throws: (when read) `AxisError` where no `vmap` around binds a name.
public func axisSize(_ axes: AxisNames) -> Tensor {
  checked([], guess: TensorType(.int32, [])) { Tensor(try axes.bound("axisSize").reduce(1) { $0 * $1.size }) }
}

extension ParameterTree {
  fileprivate func mapLeaves(_ body: (Tensor) -> Tensor) -> Self { replacing(leaves.map(body)) }
}

private func over(_ axis: NamedAxis, _ kind: Collective.Kind, _ x: Tensor, _ name: String) -> Tensor {
  applyOne(.collective(Collective(kind, over: axis)), x, as: name)
}

private func reduced(_ monoid: Monoid, _ x: Tensor, _ axes: AxisNames, _ name: String) -> Tensor {
  checked(x) {
    let x = x.strong()
    guard monoid.domain.contains(x.dtype) else { throw DTypeError(name, "is not defined on \(x.dtype)") }
    let body = try Program.combining(monoid, x.dtype)
    return try axes.bound(name).reduce(x) { over($1, .allReduce(body), $0, name) }
  }
}

/// An axis with an entry for every element.
private func requireExtent(_ x: Tensor, _ axis: Int, _ axes: [NamedAxis], _ name: String) throws {
  let count = axes.reduce(1) { $0 * $1.size }
  if x.shape[axis] != count {
    throw ShapeError(name, "axis \(axis) of shape \(x.shape) has an entry for each of \(count) elements, or is `tiled`")
  }
}

extension Tensor {
  /// What each of no elements is given: nothing else says how large the parts are of what is shared out among none.
  fileprivate func ofNoElements(_ edit: (inout [Int]) -> Void) -> Tensor {
    var extents = shape.dimensions
    edit(&extents)
    return .zeros(Shape(extents), dtype: dtype)
  }
}

extension Shape {
  /// The non-negative place that `axis` names in a shape of one axis more.
  fileprivate func newAxis(_ axis: Int, _ operation: String) throws -> Int {
    guard let place = Shape(Array(repeating: 1, count: rank + 1)).normalized(axis: axis) else {
      throw ShapeError(operation, "new axis \(axis) is out of range for shape \(self)")
    }
    return place
  }
}
