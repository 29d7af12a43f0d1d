import ApusIR

extension Samples {
  mutating func movement() -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    for dtype in DType.allCases {
      cases.append(PrimitiveCase(.constant(array(dtype, [])), [], "of \(dtype)"))
      if dtype != .bool {
        for (shape, dimension): (Shape, Int) in [([2, 3], 0), ([2, 3], 1), ([1, Self.pastVector(dtype)], 1)] {
          cases.append(PrimitiveCase(.iota(TensorType(dtype, shape), dimension: dimension), [], "of \(dtype)\(shape) along \(dimension)"))
        }
      }
    }
    for shape: Shape in [[2, 3], [0, 1]] { cases.append(PrimitiveCase(.constant(array(.float32, shape)), [], "of float32\(shape)")) }
    cases.append(PrimitiveCase(.constant(array(.uint8, [33])), [], "of uint8[33]"))
    cases.append(PrimitiveCase(.iota(TensorType(.int32, [0, 3]), dimension: 0), [], "of int32[0, 3]"))
    for dtype in Self.movedTypes { cases += movement(dtype) }
    return cases + ofOtherTypes { $0.movement($1) }
  }

  private mutating func movement(_ dtype: DType) -> [PrimitiveCase] {
    var cases: [PrimitiveCase] = []
    func add(_ primitive: Primitive, _ operands: [DenseArray], _ detail: String = "") {
      cases.append(PrimitiveCase(primitive, operands, detail))
    }
    let broadcasts: [(Shape, Shape, [Int])] = [
      ([], [2, 3], []), ([3], [2, 3], [1]), ([2], [2, 3], [0]), ([2, 3], [3, 2], [1, 0]), ([1, 3], [2, 3], [0, 1]), ([1], [1], [0]),
      ([1, 2], [5, 2, 3], [2, 1]), ([3], [0, 3], [1]), ([0], [2, 0], [1]), ([2, 1, 3], [3, 2, 4, 5], [1, 2, 0]),
      ([3], [3, 33], [0]), ([33], [2, 33], [1]),
    ]
    for (from, to, dimensions) in broadcasts {
      add(.broadcastInDim(to, dimensions: dimensions), [array(dtype, from)], "to \(to) along \(dimensions)")
    }
    let reshapes: [(Shape, Shape)] = [([], [1, 1]), ([2, 3], [6]), ([2, 3], [3, 2]), ([5], [5]), ([0, 3], [2, 0]), ([1, 7, 1], [7]), ([3, 11], [33])]
    for (from, to) in reshapes { add(.reshape(to), [array(dtype, from)], "to \(to)") }
    let transposes: [(Shape, [Int])] = [([], []), ([2, 3], [1, 0]), ([2, 3, 5], [2, 0, 1]), ([2, 0], [1, 0]), ([1, 2, 3], [0, 1, 2]), ([17, 33], [1, 0])]
    for (shape, permutation) in transposes { add(.transpose(permutation), [array(dtype, shape)], "by \(permutation)") }
    let slices: [(Shape, [Int], [Int], [Int])] = [
      ([7], [1], [6], [2]), ([7], [0], [7], [1]), ([5, 3], [1, 0], [4, 3], [1, 2]), ([5, 3], [2, 1], [2, 3], [1, 1]),
      ([7], [2], [7], [3]), ([0], [0], [0], [1]), ([], [], [], []), ([37], [2], [35], [1]), ([1, 5], [0, 2], [1, 3], [1, 1]), ([2, 67], [0, 1], [2, 67], [1, 2]),
    ]
    for (shape, starts, limits, strides) in slices {
      add(.slice(starts: starts, limits: limits, strides: strides), [array(dtype, shape)], "\(starts)..<\(limits) by \(strides)")
    }
    let starts: [[Int]] = [[0, 0], [1, 2], [-3, 9], [3, 1]]
    for start in starts {
      for indexType: DType in [.int32, .int64, .int8] {
        let indices = start.map { index($0, indexType) }
        add(.dynamicSlice(sizes: [2, 3]), [array(dtype, [5, 4])] + indices, "at \(start)")
        add(.dynamicUpdateSlice, [array(dtype, [5, 4]), array(dtype, [2, 3])] + indices, "at \(start)")
      }
    }
    add(.dynamicSlice(sizes: [1, 0]), [array(dtype, [3, 2]), index(1, .uint8), index(250, .uint8)])
    add(.dynamicSlice(sizes: []), [array(dtype, [])])
    add(.dynamicUpdateSlice, [array(dtype, []), array(dtype, [])])
    let wide = Self.pastVector(dtype)
    add(.dynamicSlice(sizes: [1, wide]), [array(dtype, [3, wide + 2]), index(2), index(1)])
    add(.dynamicUpdateSlice, [array(dtype, [3, wide + 2]), array(dtype, [1, wide]), index(2), index(1)])
    add(.dynamicUpdateSlice, [array(dtype, [3, 0]), array(dtype, [2, 0]), index(1), index(0)])
    let pads: [(Shape, [Int], [Int], [Int])] = [
      ([3], [1], [2], [0]), ([3], [0], [0], [2]), ([5], [-1], [-2], [0]), ([3], [-1], [4], [1]), ([2, 3], [1, 0], [0, -1], [2, 1]),
      ([0], [2], [1], [3]), ([], [], [], []), ([31], [1], [1], [0]), ([3], [-2], [-3], [2]), ([2], [3], [-4], [0]),
    ]
    for (shape, low, high, interior) in pads {
      add(.pad(low: low, high: high, interior: interior), [array(dtype, shape), array(dtype, [])], "\(low) \(high) \(interior)")
    }
    let concatenations: [([Shape], Int)] = [
      ([[2], [3]], 0), ([[2, 3], [2, 1], [2, 0]], 1), ([[5]], 0), ([[0, 2], [1, 2]], 0), ([[17], [16]], 0), ([[1, 2], [1, 2], [1, 2]], 0),
    ]
    for (shapes, dimension) in concatenations {
      add(.concatenate(dimension: dimension), shapes.map { array(dtype, $0) }, "along \(dimension)")
    }
    let reversals: [(Shape, [Int])] = [([5], [0]), ([2, 3], [1]), ([2, 3], [0, 1]), ([2, 3], []), ([0, 2], [0]), ([1], [0]), ([2, 33], [1])]
    for (shape, dimensions) in reversals { add(.reverse(dimensions), [array(dtype, shape)], "along \(dimensions)") }
    return cases
  }
}
