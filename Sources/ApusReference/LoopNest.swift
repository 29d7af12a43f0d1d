/// Nested loops over extents that step through two arrays at once, outermost first.
///
/// Axes that are contiguous in both arrays are merged and axes of extent 1 dropped; the innermost loop is left to the user, as
/// rows.
struct LoopNest {
  /// The extents of all loops but the innermost, and what a step along each adds to the two offsets.
  private var extents: [Int] = []
  private var a: [Int] = [], b: [Int] = []
  /// The innermost loop: 1 where there are no axes, 0 where there is nothing to do.
  private(set) var rowLength = 1
  private(set) var rowA = 1, rowB = 1

  init(_ extents: [Int], _ a: [Int], _ b: [Int]) {
    if extents.contains(0) {
      rowLength = 0
      return
    }
    for (axis, extent) in extents.enumerated() where extent != 1 {
      if let last = self.extents.indices.last, self.a[last] == extent * a[axis], self.b[last] == extent * b[axis] {
        self.extents[last] *= extent
        self.a[last] = a[axis]
        self.b[last] = b[axis]
      } else {
        self.extents.append(extent)
        self.a.append(a[axis])
        self.b.append(b[axis])
      }
    }
    if let length = self.extents.popLast(), let stepA = self.a.popLast(), let stepB = self.b.popLast() {
      (rowLength, rowA, rowB) = (length, stepA, stepB)
    }
  }

  /// Whether there are no loops but the innermost, so that the only row starts at offsets 0.
  var isOneRow: Bool { extents.isEmpty }

  /// The pairs of offsets at which the rows start.
  var rows: Rows { Rows(nest: self, index: [Int](repeating: 0, count: extents.count), isFinished: rowLength == 0) }

  struct Rows: Sequence, IteratorProtocol {
    fileprivate let nest: LoopNest
    fileprivate var index: [Int]
    fileprivate var isFinished: Bool
    private var a = 0, b = 0

    fileprivate init(nest: LoopNest, index: [Int], isFinished: Bool) {
      self.nest = nest
      self.index = index
      self.isFinished = isFinished
    }

    mutating func next() -> (a: Int, b: Int)? {
      if isFinished { return nil }
      let row = (a: a, b: b)
      var axis = index.count - 1
      while axis >= 0 {
        index[axis] += 1
        a += nest.a[axis]
        b += nest.b[axis]
        if index[axis] < nest.extents[axis] { return row }
        a -= nest.a[axis] * nest.extents[axis]
        b -= nest.b[axis] * nest.extents[axis]
        index[axis] = 0
        axis -= 1
      }
      isFinished = true
      return row
    }
  }
}

/// All index tuples within extents, in row-major order, without allocating for each.
struct Coordinates {
  let extents: [Int]
  var index: [Int]
  let count: Int

  init(_ extents: [Int]) {
    self.extents = extents
    index = [Int](repeating: 0, count: extents.count)
    count = extents.reduce(1, *)
  }

  /// Steps to the next tuple; after the last comes the first again.
  mutating func advance() {
    var axis = extents.count - 1
    while axis >= 0 {
      index[axis] += 1
      if index[axis] < extents[axis] { return }
      index[axis] = 0
      axis -= 1
    }
  }

  /// The offset of the tuple in an array with these strides.
  func offset(_ strides: [Int]) -> Int {
    var offset = 0
    for axis in index.indices { offset += index[axis] * strides[axis] }
    return offset
  }
}
