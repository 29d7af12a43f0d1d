import ApusIR

/// What all right results of an operation have in common.
///
/// Decompositions leave freedom: the phases of vectors, the order of eigenvalues, bases of spaces. Two ways of computing one are compared
/// by what the results reconstruct and by vectors being orthonormal; all other operations by their results.
package enum Invariants {
  /// - Returns: lists of numbers to compare, each with the dtype whose precision it has.
  package static func of(_ primitive: Primitive, _ operands: [DenseArray], _ results: [DenseArray]) -> [DenseArray] {
    guard case .factorization(let routine) = primitive, let a = operands.first, a.shape.rank >= 2 else { return results }
    // `info` is compared as it is; without a decomposition there is nothing to reconstruct.
    let info = results.last!
    let isDone = info.numbers.allSatisfy { $0.real == 0 }
    switch routine {
    case .eigh(_, true) where isDone:
      let (v, w) = (Batch(results[0]), Batch(results[1]))
      return [results[1], v.scaledColumns(w).times(v.adjoint).array, v.adjoint.times(v).array, info]
    case .svd(let vectors) where isDone:
      guard vectors == .reduced || vectors == .full else { return results }
      let (u, s, vt) = (Batch(results[2]), Batch(results[1]), Batch(results[3]))
      let least = min(a.shape[-2], a.shape[-1])
      let product = u.columns(least).scaledColumns(s).times(vt.rows(least))
      return [results[0], results[1], product.array, u.adjoint.times(u).array, vt.times(vt.adjoint).array, info]
    case .schur(let vectors) where isDone:
      let values = ordered(eigenvalues(results[2...], isComplex: a.dtype.isComplex))
      let (t, z) = (Batch(results[0]), Batch(results[1]))
      if !vectors { return [values, info] }
      return [values, z.times(t).times(z.adjoint).array, z.adjoint.times(z).array, t.belowSubdiagonal.array, info]
    case .eig(let left, let right) where isDone:
      let values = eigenvalues(results[0...], isComplex: a.dtype.isComplex), first = a.dtype.isComplex ? 1 : 2
      var lists = [ordered(values), info]
      let matrix = Batch(a), w = Batch(values)
      // a v - v w and the rows' likeness of it are zero, and columns have length one.
      if right {
        let v = Batch(results[first + 1])
        lists += [matrix.times(v).minus(v.scaledColumns(w)).array, v.lengths]
      }
      if left {
        let u = Batch(results[first])
        lists += [matrix.adjoint.times(u).minus(u.scaledColumns(w.conjugate)).array, u.lengths]
      }
      return lists
    default: return results
    }
  }

  /// Eigenvalues from the results of a routine: complex, or real and imaginary parts.
  private static func eigenvalues(_ results: ArraySlice<DenseArray>, isComplex: Bool) -> DenseArray {
    let first = results[results.startIndex]
    if isComplex { return first }
    let imaginary = results[results.startIndex + 1].numbers
    let type = first.type.with(dtype: first.dtype.complexType!)
    return .of(type, numbers: zip(first.numbers, imaginary).map { Complex($0.real, $1.real) })
  }

  private static func ordered(_ values: DenseArray) -> DenseArray {
    let count = max(values.shape[-1], 1), numbers = values.numbers
    let sorted = stride(from: 0, to: numbers.count, by: count).flatMap { start in
      numbers[start..<start + count].sorted { a, b in
        // Conjugates may differ in the last places of their real parts.
        abs(a.real - b.real) > 1e-4 ? a.real < b.real : a.imaginary < b.imaginary
      }
    }
    return .of(values.type, numbers: sorted)
  }
}

/// Matrices, or vectors as one row each, in the last axes of an array.
private struct Batch {
  var dtype: DType
  var lead: [Int]
  var rows: Int, columns: Int
  var numbers: [Complex<Double>]

  init(_ array: DenseArray) {
    dtype = array.dtype.complexType!
    let isVector = array.shape.rank == 1
    lead = Array(array.shape.dimensions.dropLast(isVector ? 1 : 2))
    (rows, columns) = (isVector ? 1 : array.shape[-2], array.shape[-1])
    numbers = array.numbers
  }

  init(_ dtype: DType, _ lead: [Int], _ rows: Int, _ columns: Int, _ element: (Int, Int, Int) -> Complex<Double>) {
    (self.dtype, self.lead, self.rows, self.columns) = (dtype, lead, rows, columns)
    numbers = []
    for index in 0..<Shape(lead).elementCount {
      for i in 0..<rows { for j in 0..<columns { numbers.append(element(index, i, j)) } }
    }
  }

  subscript(_ index: Int, _ i: Int, _ j: Int) -> Complex<Double> { numbers[(index * rows + i) * columns + j] }
  var array: DenseArray { .of(TensorType(dtype, Shape(lead + [rows, columns])), numbers: numbers) }
  var adjoint: Batch { Batch(dtype, lead, columns, rows) { self[$0, $2, $1].conjugate } }
  var conjugate: Batch { Batch(dtype, lead, rows, columns) { self[$0, $1, $2].conjugate } }

  func times(_ b: Batch) -> Batch {
    Batch(dtype, lead, rows, b.columns) { index, i, j in
      (0..<columns).reduce(.zero) { $0 + self[index, i, $1] * b[index, $1, j] }
    }
  }
  func minus(_ b: Batch) -> Batch { Batch(dtype, lead, rows, columns) { self[$0, $1, $2] - b[$0, $1, $2] } }
  /// Column j of matrix i times the j-th of the i-th list of values.
  func scaledColumns(_ values: Batch) -> Batch {
    Batch(dtype, lead, rows, columns) { self[$0, $1, $2] * values.numbers[$0 * columns + $2] }
  }
  func columns(_ count: Int) -> Batch { Batch(dtype, lead, rows, count) { self[$0, $1, $2] } }
  func rows(_ count: Int) -> Batch { Batch(dtype, lead, count, columns) { self[$0, $1, $2] } }
  /// What is zero in every Schur form.
  var belowSubdiagonal: Batch { Batch(dtype, lead, rows, columns) { $1 > $2 + 1 ? self[$0, $1, $2] : .zero } }
  /// The columns' lengths.
  var lengths: DenseArray {
    let sums = Batch(dtype, lead, 1, columns) { index, _, j in
      Complex((0..<rows).reduce(0) { $0 + self[index, $1, j].lengthSquared }.squareRoot(), 0)
    }
    return sums.array
  }
}
