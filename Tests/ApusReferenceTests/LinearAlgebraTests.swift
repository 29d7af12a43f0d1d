import ApusIR
import ApusReference
import Testing

/// Linear algebra and transforms against values known by hand.
@Suite struct LinearAlgebraTests {
  private func matrix(_ rows: [[Double]]) throws -> DenseArray { try array(rows.flatMap { $0 }, [rows.count, rows.first?.count ?? 0]) }

  @Test func choleskyReadsOneTriangle() throws {
    // [[4, 2], [2, 5]] with rubbish where it is not read.
    let lower: [Double] = try evaluate(.cholesky(lower: true), matrix([[4, 99], [2, 5]]))
    #expect(lower == [2, 0, 1, 2])
    let upper: [Double] = try evaluate(.cholesky(lower: false), matrix([[4, 2], [99, 5]]))
    #expect(upper == [2, 1, 0, 2])
    let none: [Double] = try evaluate(.cholesky(lower: true), matrix([[1, 2], [2, 1]]))
    #expect(none.filter(\.isNaN).count == 4)
  }

  @Test func triangularSolves() throws {
    let a = try matrix([[2, 99], [4, 5]]), b = try matrix([[2], [14]])
    func solve(_ left: Bool, _ unit: Bool, _ transpose: TriangularSolve.Transpose, _ b: DenseArray) throws -> [Double] {
      try evaluate(.triangularSolve(TriangularSolve(leftSide: left, lower: true, unitDiagonal: unit, transpose: transpose)), a, b)
    }
    #expect(try solve(true, false, .none, b) == [1, 2])
    #expect(try solve(true, true, .none, b) == [2, 6])
    #expect(try solve(true, false, .transpose, try matrix([[10], [10]])) == [1, 2])
    #expect(try solve(false, false, .none, try matrix([[10, 10]])) == [1, 2])
  }

  @Test func luExchangesRows() throws {
    let results = try Reference.evaluate(.factorization(.lu), [matrix([[1, 2], [4, 6]])])
    #expect(results[0].elements(as: Double.self) == [4, 6, 0.25, 0.5])
    #expect(results[1].elements(as: Int32.self) == [2, 2])
    #expect(results[2].elements(as: Int32.self) == [0])
    let singular = try Reference.evaluate(.factorization(.lu), [matrix([[0, 1], [0, 2]])])
    #expect(singular[2].elements(as: Int32.self) == [1])
  }

  @Test func qrHasLAPACKsSigns() throws {
    let results = try Reference.evaluate(.factorization(.qr), [matrix([[3, 5], [4, 10]])])
    // r is (-5, -11; 0, ...), and the reflector starts with 1.
    #expect(close(results[0].elements(as: Double.self), [-5, -11, 0.5, 2], relative: 1e-15))
    #expect(close(results[1].elements(as: Double.self), [1.6, 0], relative: 1e-15))
    let q: [Double] = try evaluate(.factorization(.householderProduct), results[0], results[1])
    #expect(close(q, [-0.6, -0.8, -0.8, 0.6], relative: 1e-15))
  }

  @Test func eigenvaluesAndSingularValues() throws {
    let symmetric = try Reference.evaluate(.factorization(.eigh(lower: true, vectors: true)), [matrix([[2, 99], [1, 2]])])
    #expect(close(symmetric[1].elements(as: Double.self), [1, 3]))
    // A rotation by a quarter has eigenvalues ± i.
    let rotation = try Reference.evaluate(.factorization(.eig(left: false, right: true)), [matrix([[0, -1], [1, 0]])])
    #expect(close(rotation[0].elements(as: Double.self), [0, 0], absolute: 1e-15))
    #expect(close(rotation[1].elements(as: Double.self), [1, -1]))
    let singular = try Reference.evaluate(.factorization(.svd(.reduced)), [matrix([[3, 0], [0, -4], [0, 0]])])
    #expect(close(singular[1].elements(as: Double.self), [4, 3]))
  }

  @Test func defectiveMatricesHaveEigenvalues() throws {
    let results = try Reference.evaluate(.factorization(.schur(vectors: true)), [matrix([[1, 1, 0], [0, 1, 1], [0, 0, 1]])])
    #expect(close(results[2].elements(as: Double.self), [1, 1, 1], absolute: 1e-4))
  }

  @Test func transformsOfKnownSignals() throws {
    let x = try array([Complex<Double>(1, 0), Complex(2, 0), Complex(3, 0), Complex(4, 0)])
    let spectrum: [Complex<Double>] = try evaluate(.fft(.fft, lengths: [4]), x)
    #expect(spectrum == [Complex(10, 0), Complex(-2, 2), Complex(-2, 0), Complex(-2, -2)])
    let half: [Complex<Double>] = try evaluate(.fft(.rfft, lengths: [4]), array([1.0, 2, 3, 4]))
    #expect(half == Array(spectrum.prefix(3)))
    // Parts that the spectrum of a real signal does not have are not read.
    let back: [Double] = try evaluate(.fft(.irfft, lengths: [4]), array([Complex<Double>(10, 9), Complex(-2, 2), Complex(-2, 7)]))
    #expect(close(back, [1, 2, 3, 4]))
    let impulse: [Complex<Double>] = try evaluate(.fft(.ifft, lengths: [5]), array((0..<5).map { _ in Complex<Double>(5, 0) }))
    #expect(impulse.map { ($0.real * 1e12).rounded() / 1e12 } == [5, 0, 0, 0, 0])
  }
}
