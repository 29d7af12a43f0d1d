/// All prefixes of a sequence combined by an associative function, along an axis of all leaves of a tree.
///
/// The function is given many pairs of elements at once, as trees with the same axes: it must treat elements along the axis one by one, as
/// elementwise operations do. It is called about 2 log2(n) times, on 2 n pairs in all.
///
///     // x[t] = a[t] x[t - 1] + b[t], for all t
///     let x = associativeScan((a, b)) { first, second in (first.0 * second.0, second.0 * first.1 + second.1) }.1
///
/// The algorithm is the work-efficient one of G. Blelloch, "Prefix Sums and Their Applications" (1990).
///
/// - Parameter reverse: whether to combine from the last element to the first.
/// - Throws: (when read) `ShapeError`, `DTypeError` or `TreeError` where the axis is out of range, the leaves differ in their extent along it,
///   or the function gives trees of another kind than it gets.
public func associativeScan<Tree: ParameterTree, E: Error>(
  _ elements: Tree, axis: Int = 0, reverse: Bool = false, _ combine: (Tree, Tree) throws(E) -> Tree
) throws(E) -> Tree {
  let name = "associativeScan"
  let leaves = elements.leaves.map { $0.strong() }
  guard let first = leaves.first else { return elements }
  if let poison = leaves.lazy.compactMap(\.poison).first { return poisoned(elements, poison.error) }
  guard let axis = first.shape.normalized(axis: axis), leaves.allSatisfy({ axis < $0.rank }) else {
    let shape = leaves.map(\.shape).first { $0.normalized(axis: axis) == nil } ?? first.shape
    return poisoned(elements, ShapeError(name, "axis \(axis) is out of range for shape \(shape)"))
  }
  let length = first.shape[axis]
  if let other = leaves.first(where: { $0.shape[axis] != length }) {
    return poisoned(elements, ShapeError(name, "elements differ in their extent along axis \(axis): \(length) and \(other.shape[axis])"))
  }

  func combined(_ a: [Tensor], _ b: [Tensor]) throws(E) -> [Tensor] {
    let result = try combine(elements.replacing(a), elements.replacing(b))
    let found = result.leaves
    if let poison = found.lazy.compactMap(\.poison).first { return b.map { Tensor(.poison(poison.like($0.type))) } }
    var problem: (any Error)?
    if result.structure != elements.structure {
      problem = TreeError("\(name): the function gives a tree of another structure than it gets")
    } else if let (got, want) = zip(found, b).first(where: { $0.type != $1.type }) {
      let detail = "the function gets \(want.type) and gives \(got.type)"
      problem = got.dtype == want.dtype ? ShapeError(name, detail) : DTypeError(name, detail)
    }
    return problem.map { Tensor.poisoned($0, like: b.map(\.type)) } ?? found.map { $0.strong() }
  }

  func slice(_ x: Tensor, from start: Int, to limit: Int, by stride: Int = 1) -> Tensor {
    var (starts, limits, strides) = (x.shape.map { _ in 0 }, x.shape.dimensions, x.shape.map { _ in 1 })
    (starts[axis], limits[axis], strides[axis]) = (start, limit, stride)
    return applyOne(.slice(starts: starts, limits: limits, strides: strides), x)
  }

  /// Pairs are combined, the half sequence is scanned, and what lies between follows from it.
  func prefixes(_ x: [Tensor], _ count: Int) throws(E) -> [Tensor] {
    if count < 2 { return x }
    let half = count / 2
    let pairs = try combined(x.map { slice($0, from: 0, to: 2 * half - 1, by: 2) }, x.map { slice($0, from: 1, to: 2 * half, by: 2) })
    let odd = try prefixes(pairs, half)
    let start = x.map { slice($0, from: 0, to: 1) }
    if count == 2 { return zip(start, odd).map { joined([$0, $1], axis) } }
    let following = (count - 1) / 2
    let even = try combined(odd.map { slice($0, from: 0, to: following) }, x.map { slice($0, from: 2, to: count, by: 2) })
    return x.indices.map { interleaved(joined([start[$0], even[$0]], axis), odd[$0], axis) }
  }

  let flipped = reverse ? leaves.map { $0.flip(axis) } : leaves
  let scanned = try prefixes(flipped, length)
  return elements.replacing(reverse ? scanned.map { $0.flip(axis) } : scanned)
}

/// even[0], odd[0], even[1], odd[1], ... along an axis; there are as many even elements as odd ones or one more.
private func interleaved(_ even: Tensor, _ odd: Tensor, _ axis: Int) -> Tensor {
  let count = odd.shape[axis]
  func paired(_ x: Tensor) -> Tensor {
    let part = x.shape[axis] == count ? x : x.split(sizes: [count, x.shape[axis] - count], axis: axis)[0]
    return part.expandDims(axis + 1)
  }
  var shape = odd.shape
  shape.dimensions[axis] = 2 * count
  let pairs = joined([paired(even), paired(odd)], axis + 1).reshape(shape)
  return even.shape[axis] == count ? pairs : joined([pairs, even.split(sizes: [count, even.shape[axis] - count], axis: axis)[1]], axis)
}
